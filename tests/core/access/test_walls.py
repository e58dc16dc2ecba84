"""The second wall: what the database itself refuses, whatever the application would ask."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import errors

from backend.core.db import Base, Row
from backend.core.postgres_urls import role_url
from tests.core.city import NEIGHBOUR

SEEN_BEFORE_SIGN_IN = {"account", "session", "api_token"}


def tables_of_agencies() -> list[str]:
    return sorted(
        str(mapper.local_table)
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Row) and str(mapper.local_table) not in SEEN_BEFORE_SIGN_IN
    )


@pytest.fixture
def app(mapped_url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(role_url(mapped_url, "merita_app")) as connection:
        yield connection


@pytest.fixture
def owner(mapped_url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(mapped_url) as connection:
        yield connection


def agencies(owner: psycopg.Connection) -> dict[bool, str]:
    rows = owner.execute("SELECT code = %s, id::text FROM agency", [NEIGHBOUR]).fetchall()
    return dict(rows)


@pytest.mark.parametrize("table", tables_of_agencies())
def test_without_an_agency_no_row_is_seen(app: psycopg.Connection, owner: psycopg.Connection, table: str) -> None:
    counted = f"SELECT count(*) FROM {table}".encode()
    assert app.execute(counted).fetchone() == (0,)
    mine = f"SELECT count(*) FROM {table} WHERE agency_id = %s".encode()
    for agency in agencies(owner).values():
        app.execute("SELECT set_config('merita.agency', %s, true)", [agency])
        assert app.execute(counted).fetchone() == owner.execute(mine, [agency]).fetchone()


def test_the_right_ends_with_its_transaction(app: psycopg.Connection, owner: psycopg.Connection) -> None:
    app.execute("SELECT set_config('merita.agency', %s, true)", [agencies(owner)[False]])
    assert app.execute("SELECT count(*) FROM employee").fetchone() != (0,)
    app.commit()
    assert app.execute("SELECT count(*) FROM employee").fetchone() == (0,)


def test_no_row_is_written_into_another_agency(app: psycopg.Connection, owner: psycopg.Connection) -> None:
    both = agencies(owner)
    app.execute("SELECT set_config('merita.agency', %s, true)", [both[False]])
    with pytest.raises(errors.InsufficientPrivilege):
        app.execute("UPDATE unit SET agency_id = %s", [both[True]])
    app.rollback()
    app.execute("SELECT set_config('merita.agency', %s, true)", [both[False]])
    assert app.execute("DELETE FROM award WHERE agency_id = %s", [both[True]]).rowcount == 0


@pytest.mark.parametrize("statement", [
    "SELECT count(*) FROM protected.identity",
    "SELECT birth_date FROM protected.identity",
    "SELECT nip FROM employee",
    "SELECT name FROM employee",
    "SELECT * FROM employee",
    "SELECT search FROM employee",
    "SELECT count(*) FROM employee WHERE nip LIKE '1990%'",
    "SELECT email FROM employee",
    "SELECT * FROM account",
    "UPDATE employee SET grade_no = 45",
])  # fmt: skip
def test_scoring_reads_no_protected_attribute_and_changes_nobody(app: psycopg.Connection, statement: str) -> None:
    app.execute("SET LOCAL ROLE merita_scoring")
    with pytest.raises(errors.InsufficientPrivilege) as refused:
        app.execute(statement.encode())
    assert refused.value.sqlstate == "42501"


def test_scoring_reads_the_evidence_of_its_agency(app: psycopg.Connection, owner: psycopg.Connection) -> None:
    app.execute("SET LOCAL ROLE merita_scoring")
    assert app.execute("SELECT count(*) FROM rating").fetchone() == (0,)
    app.execute("SELECT set_config('merita.agency', %s, true)", [agencies(owner)[False]])
    assert app.execute("SELECT count(*) FROM rating").fetchone() != (0,)
    assert app.execute("SELECT id, grade_no, unit_id FROM employee LIMIT 1").fetchone() is not None


@pytest.mark.parametrize("statement", [
    "UPDATE audit_entry SET actor_name = 'x'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
    "DROP TABLE employee",
    "ALTER TABLE employee DISABLE ROW LEVEL SECURITY",
    "CREATE TABLE mine (a int)",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "SET ROLE merita_owner",
    "SELECT pg_read_file('/etc/passwd')",
    "COPY employee TO PROGRAM 'cat'",
    "UPDATE grade SET code = 'x'",
])  # fmt: skip
def test_the_application_owns_nothing(app: psycopg.Connection, statement: str) -> None:
    with pytest.raises((errors.InsufficientPrivilege, errors.RestrictViolation)):
        app.execute(statement.encode())


def test_the_trail_cannot_be_changed_by_its_owner_either(owner: psycopg.Connection) -> None:
    for statement in (b"UPDATE audit_entry SET actor_name = 'x'", b"DELETE FROM audit_entry", b"TRUNCATE audit_entry"):
        with pytest.raises(errors.RestrictViolation):
            owner.execute(statement)
        owner.rollback()
