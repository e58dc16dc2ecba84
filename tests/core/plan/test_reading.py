"""The transaction that answers a query: it can write nothing, belongs to one agency, and plans searches afresh."""

import asyncpg
import pytest

from backend.core.execute.context import Context, reading
from backend.core.execute.engine import Ask
from tests.core.city import NOW, City

pytestmark = pytest.mark.asyncio(loop_scope="module")
UNITS, SEARCH = "a: units { totalCount }", 'b: employees(filter: {search: "a"}) { totalCount }'


async def test_a_query_can_write_nothing(city: City) -> None:
    agency = city.viewers["HR_ADMIN"].agency_id
    async with reading(city.database, agency, custom_plan=False) as driver:
        with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
            await driver.execute("UPDATE unit SET name = 'x'")


async def test_a_connection_goes_back_without_the_agency_it_served(city: City) -> None:
    agency = city.viewers["HR_ADMIN"].agency_id
    async with reading(city.database, agency, custom_plan=True) as driver:
        assert await driver.fetchval("SELECT count(*) FROM unit") > 0
    async with city.database.engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None
        assert await driver.fetchval("SELECT count(*) FROM unit") == 0
        assert await driver.fetchval("SHOW plan_cache_mode") == "auto"


@pytest.mark.parametrize("fields,mode", [
    (UNITS, "auto"), (SEARCH, "force_custom_plan"), (SEARCH + UNITS, "force_custom_plan"),
    (UNITS + SEARCH, "force_custom_plan"),
])  # fmt: skip
async def test_a_search_is_planned_afresh_wherever_it_stands(city: City, fields: str, mode: str) -> None:
    """A plan for any pattern would read the whole table where the index of this one finds a few rows."""
    viewer = city.viewers["HR_ADMIN"]
    async with Context(city.engine, city.database, viewer, viewer.language, NOW, "test") as context:
        answer = await city.engine.answer(Ask(f"{{ {fields} }}"), context)
        assert answer.valid
        assert await context._driver.fetchval("SHOW plan_cache_mode") == mode  # noqa: SLF001 - what the test is about
