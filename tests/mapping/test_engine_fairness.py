"""No protected attribute reaches a score: by right, and by what happens when all of them change."""

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from backend.mapping.engine.asking import as_scoring_role
from tests.mapping.conftest import Office

ERASE = (
    "UPDATE protected.identity SET sex = NULL, religion = NULL, birth_date = NULL, marital_status = NULL, nik = NULL"
)
TURN = """
UPDATE protected.identity i SET sex = o.sex, religion = o.religion, birth_date = o.birth_date,
       marital_status = o.marital_status, birth_place = o.birth_place
FROM (SELECT sex, religion, birth_date, marital_status, birth_place,
             lead(employee_id, 1, first_value) OVER (ORDER BY employee_id) AS to_whom
      FROM (SELECT *, first_value(employee_id) OVER (ORDER BY employee_id) FROM protected.identity) x) o
WHERE o.to_whom = i.employee_id
"""
OTHER_NUMBERS = """
UPDATE employee SET nip = (900000000000000000 + number)::text
FROM (SELECT id AS whose, row_number() OVER (ORDER BY id DESC) AS number FROM employee) numbered
WHERE whose = id
"""


@pytest.mark.parametrize("change", [ERASE, TURN, OTHER_NUMBERS], ids=["erased", "given to another", "other numbers"])
async def test_changing_everybodys_protected_attributes_changes_no_score(city: Office, change: str) -> None:
    before = city.run_row(await city.run(), "input_digest", "result_digest")
    assert city.change(change) == 300
    assert city.run_row(await city.run(), "input_digest", "result_digest") == before


async def test_names_change_no_score(city: Office) -> None:
    before = city.run_row(await city.run(), "input_digest", "result_digest")
    city.change("UPDATE employee SET name = 'Pegawai', front_title = NULL")
    assert city.run_row(await city.run(), "input_digest", "result_digest") == before


@pytest.mark.parametrize(
    "column", ["protected.identity.sex", "employee.nip", "employee.name", "employee.search", "employee.siasn_id"]
)
async def test_the_scoring_role_is_refused_whatever_names_a_person_or_an_attribute(city: Office, column: str) -> None:
    table, _, name = column.rpartition(".")
    async with city.database.session(city.agency_id) as session:
        with pytest.raises(DBAPIError) as refused:
            async with as_scoring_role(session):
                await session.execute(sa.text(f"SELECT {name} FROM {table}"))
        assert refused.value.orig.sqlstate == "42501"  # type: ignore[union-attr] # asyncpg's error behind SQLAlchemy's
        await session.rollback()


async def test_scoring_runs_as_that_role_and_gives_it_back(city: Office) -> None:
    async with city.database.session(city.agency_id) as session:
        async with as_scoring_role(session):
            assert (await session.execute(sa.text("SELECT current_user"))).scalar() == "merita_scoring"
        assert (await session.execute(sa.text("SELECT current_user"))).scalar() == "merita_app"


async def test_the_scoring_role_changes_nothing(city: Office) -> None:
    with psycopg.connect(city.url, autocommit=True) as connection:
        connection.execute("SET ROLE merita_scoring")
        for statement in ("DELETE FROM rating", "UPDATE award SET level = 'NATIONAL'", "DELETE FROM placement"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)
