"""The demo city in the database: whole, consistent, and the tables as they were before."""

from datetime import UTC, date, datetime

import psycopg
import pytest
from pwdlib import PasswordHash

from backend import demo
from backend.core import postgres
from backend.demo.city import build
from backend.demo.loading import AS_OF
from backend.demo.loading import TABLES as TABLES_OF_CITY
from backend.demo.rows import rows_of
from backend.employees.models import CURRENT_FACTS
from tests.conftest import DEMO_SEED, DEMO_SIZE

CHECKS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    UNION ALL
    SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid::regclass::text NOT LIKE 'pg_toast%'
    UNION ALL
    SELECT relname, relrowsecurity::text, coalesce(obj_description(oid), '') FROM pg_class WHERE relkind = 'r'
    ORDER BY 1, 2, 3
"""
TABLES = ("agency", "grade", *TABLES_OF_CITY)


def ask(url: str, statement: str) -> list[tuple]:
    with psycopg.connect(url) as connection:
        return connection.execute(statement.encode()).fetchall()


def counts(url: str) -> dict[str, int]:
    return {table: ask(url, f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}


def test_what_is_loaded_is_what_the_seed_makes(demo_city: str) -> None:
    made: dict[str, int] = {}
    for rows in rows_of(build(size=DEMO_SIZE, seed=DEMO_SEED, as_of=AS_OF)):
        made[rows.table] = made.get(rows.table, 0) + rows.count
    kept = counts(demo_city)
    assert {table: kept[table] for table in made} == made
    assert demo.is_loaded(demo_city)


def test_an_empty_database_holds_no_city(database: str) -> None:
    assert not demo.is_loaded(database)


def test_a_database_without_tables_holds_no_city(cluster: postgres.Server) -> None:
    with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE bare")
    assert not demo.is_loaded(cluster.dsn("bare"))


def test_constraints_and_indexes_are_what_they_were(demo_city: str, database: str) -> None:
    assert ask(demo_city, CHECKS) == ask(database, CHECKS)


def test_the_city_leaves_no_line_in_the_log_of_changes_and_what_comes_after_does(database: str) -> None:
    demo.load(database, size=200, seed=DEMO_SEED)
    assert ask(database, "SELECT subject_id FROM change WHERE subject_id IS NOT NULL LIMIT 3") == []
    with psycopg.connect(database) as connection:
        connection.execute("UPDATE position SET title = title || ' I' WHERE id IN (SELECT id FROM position LIMIT 2)")
    assert len(ask(database, "SELECT subject_id FROM change WHERE subject_id IS NOT NULL")) == 2


def test_a_second_city_is_refused_and_changes_nothing(demo_database: str) -> None:
    before = counts(demo_database), ask(demo_database, CHECKS)
    with pytest.raises(psycopg.errors.UniqueViolation):
        demo.load(demo_database, size=60, seed=DEMO_SEED + 1)
    assert (counts(demo_database), ask(demo_database, CHECKS)) == before


@pytest.mark.parametrize("size,seed", [(3000, 1), (1000, 411)])
def test_kept_facts_are_what_the_histories_say(database: str, size: int, seed: int) -> None:
    """The product's own statement that brings kept facts up to date finds nothing to do, for everybody."""
    demo.load(database, size=size, seed=seed)
    statement = str(CURRENT_FACTS).replace(":today", "%(today)s").replace(":agency", "%(agency)s")
    statement = statement.replace(":employees", "%(employees)s")
    with psycopg.connect(database) as connection:
        agency = connection.execute("SELECT id FROM agency").fetchone()
        assert agency
        changed = connection.execute(
            statement.encode(), {"today": AS_OF, "agency": agency[0], "employees": None}
        ).rowcount
    assert changed == 0


def test_a_few_files_contradict_themselves(database: str) -> None:
    demo.load(database, size=3000, seed=3)
    twice = ask(
        database,
        "SELECT employee_id FROM appointment WHERE kind = 'DEFINITIVE' AND valid_until IS NULL"
        " GROUP BY employee_id HAVING count(*) > 1",
    )
    assert 0 < len(twice) < 60


def test_nothing_is_dated_after_the_citys_day(demo_city: str) -> None:
    for table, column in (
        ("appointment", "valid_from"),
        ("rank_grant", "valid_from"),
        ("training", "ended_on"),
        ("award", "awarded_on"),
        ("assessment", "assessed_on"),
        ("team_assignment", "valid_from"),
        ("employee", "hired_on"),
    ):
        assert ask(demo_city, f"SELECT max({column}) FROM {table}") < [(AS_OF,)]
    assert ask(demo_city, "SELECT max(year) FROM rating") == [(AS_OF.year - 1,)]


def test_units_are_ranges_of_their_paths(demo_city: str) -> None:
    strays = ask(
        demo_city,
        "SELECT u.name FROM unit u JOIN unit p ON p.id = u.parent_id"
        " WHERE left(u.path, -4) <> p.path OR u.depth <> p.depth + 1",
    )
    assert strays == []


def test_seats_are_enough_for_who_holds_a_post(demo_city: str) -> None:
    crowded = ask(
        demo_city,
        "SELECT p.title FROM position p JOIN employee e ON e.position_id = p.id"
        " GROUP BY p.id, p.title, p.seats HAVING count(*) > p.seats",
    )
    assert crowded == []


def test_every_role_can_sign_in(demo_city: str) -> None:
    accounts = {row[0]: row[1:] for row in ask(demo_city, "SELECT username, role, password_hash FROM account")}
    assert {role for role, _ in accounts.values()} == {"HR_ADMIN", "UNIT_ADMIN", "EMPLOYEE", "AUDITOR"}
    for sign_in in demo.SIGN_INS:
        role, hashed = accounts[sign_in.username]
        assert role == sign_in.role
        assert PasswordHash.recommended().verify(sign_in.password, hashed)


def test_accounts_are_tied_to_what_they_may_see(demo_city: str) -> None:
    found = ask(demo_city, "SELECT username, unit_id IS NOT NULL, employee_id IS NOT NULL FROM account")
    assert {name for name, unit, _ in found if unit} == {"dinas"}
    assert {name for name, _, person in found if person} == {"pegawai"}


def test_the_city_keeps_its_day(database: str) -> None:
    demo.load(database, size=200, seed=5, as_of=date(2027, 2, 1))
    assert ask(database, "SELECT max(year) FROM rating") == [(2026,)]
    assert ask(database, "SELECT DISTINCT created_at FROM account") == [(datetime(2027, 2, 1, tzinfo=UTC),)]


def test_the_employee_who_signs_in_has_a_whole_file(demo_city: str) -> None:
    whole = ask(
        demo_city,
        "SELECT e.standing, e.position_id IS NOT NULL"
        f", EXISTS (SELECT FROM rating r WHERE r.employee_id = e.id AND r.year = {AS_OF.year - 1})"
        f", EXISTS (SELECT FROM feedback f WHERE f.employee_id = e.id AND f.year = {AS_OF.year - 1})"
        f", EXISTS (SELECT FROM assessment s WHERE s.employee_id = e.id AND s.valid_until > '{AS_OF}')"
        " FROM account a JOIN employee e ON e.id = a.employee_id",
    )
    assert whole == [("ACTIVE", True, True, True, True)]


def test_signed_levels_agree_with_the_finished_result_of_their_day(demo_city: str) -> None:
    """Nine whole levels cannot say every hundredth: half a level of what is required is the nearest they come."""
    compared = """
        SELECT a.value, 100.0 * sum(l.level) / sum(i.level), a.computed_value, 100.0 * 0.51 / sum(i.level)
        FROM participant p
        JOIN assessed_level l ON l.participant_id = p.id
        JOIN employee e ON e.id = p.employee_id
        JOIN competency_standard s ON s.scope = 'TEMPLATE' AND s.level = e.level
        JOIN standard_item i ON i.standard_id = s.id AND i.competency_id = l.competency_id
        JOIN assessment a ON a.employee_id = p.employee_id AND a.assessed_on = p.assessed_on AND a.kind = 'COMPETENCY'
        GROUP BY p.id, a.value, a.computed_value HAVING count(*) = 9 AND sum(l.level) < 45
    """
    with psycopg.connect(demo_city) as connection:
        found = connection.execute(compared).fetchall()
    assert found
    assert all(abs(value - computed) <= near for value, computed, _, near in found)
    assert all(told == round(computed, 2) for _, computed, told, _ in found)
