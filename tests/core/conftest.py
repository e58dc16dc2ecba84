"""What the tests of the machinery stand on: a mapped city beside a neighbour, asked without HTTP."""

import contextlib
from collections.abc import AsyncIterator, Iterator

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql

from backend.core import postgres
from backend.settings import Settings
from tests.conftest import COPY, Copy
from tests.core.city import City, add_neighbour, add_published_run, city_of
from tests.served import Served, serving


@pytest.fixture(scope="session")
def mapped(cluster: postgres.Server, demo: str) -> str:
    """The name of a database with the demo city, its published mapping, and a neighbour; only to be copied."""
    with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
        connection.execute(COPY.format(sql.Identifier("mapped"), sql.Identifier(demo)))
    add_published_run(cluster.dsn("mapped"))
    add_neighbour(cluster.dsn("mapped"))
    with psycopg.connect(cluster.dsn("mapped"), autocommit=True) as connection:
        connection.execute("ANALYZE")
    return "mapped"


@pytest.fixture(scope="module")
def mapped_url(copy_of: Copy, mapped: str) -> Iterator[str]:
    """The address, as the owner, of a mapped city for the tests of a module, which only read."""
    with copy_of(mapped) as url:
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def city(mapped_url: str) -> AsyncIterator[City]:
    """The mapped city, asked in this process; its tests share one event loop (`loop_scope="module"`)."""
    found = city_of(mapped_url)
    yield found
    await found.database.close()


@pytest.fixture(scope="module")
def mapped_server(mapped_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The mapped city over real HTTP, for the tests of a module, which only read."""
    with contextlib.ExitStack() as stack:
        settings = Settings(database_url=mapped_url, data=tmp_path_factory.mktemp("data"), port=0)
        yield stack.enter_context(serving(settings))
