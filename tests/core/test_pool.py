"""Connections that cannot be used any more never reach the next request."""

from collections.abc import AsyncIterator
from uuid import uuid4

import anyio
import psycopg
import pytest

from backend.core.db import Database
from backend.core.execute.context import reading
from backend.settings import Settings

AGENCY = uuid4()
END_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'merita'"


@pytest.fixture
async def one_connection(database: str) -> AsyncIterator[Database]:
    """A pool with a single connection: whatever one user leaves behind, the next one meets."""
    pool = Database(Settings(database_url=database).app_url, pool_size=1)
    yield pool
    await pool.close()


async def _one(pool: Database) -> int:
    async with reading(pool, AGENCY, custom_plan=False) as driver:
        return await driver.fetchval("SELECT 1")


async def test_a_reading_that_is_cut_short_leaves_no_open_transaction_to_the_next(one_connection: Database) -> None:
    assert await _one(one_connection) == 1
    with anyio.move_on_after(0.05):  # cancels every wait until the block is left, the ROLLBACK's too
        async with reading(one_connection, AGENCY, custom_plan=False) as driver:
            await driver.fetchval("SELECT pg_sleep(10)")
    assert await _one(one_connection) == 1


async def test_a_connection_that_the_server_has_closed_is_replaced(one_connection: Database, database: str) -> None:
    assert await _one(one_connection) == 1
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(END_ALL)
    await anyio.sleep(0.1)
    assert await _one(one_connection) == 1
