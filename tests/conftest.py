"""What tests stand on: one PostgreSQL per test process, and a fresh database for whoever asks.

A database is migrated once and copied for each test, so that no test sees what another wrote.
"""

import contextlib
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from psycopg import sql

from backend.core import postgres
from backend.migrate import migrate
from backend.settings import Settings
from tests.served import AsRole, Client, Served, serving, signed_in
from tests.vectors.report import pytest_terminal_summary  # noqa: F401 - a hook: names what is not built

# Two busy cores say nothing about an example that takes long.
settings.register_profile("merita", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("merita")

DEMO_SIZE = 300
DEMO_SEED = 1945
COPY = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
DROP = sql.SQL("DROP DATABASE {} WITH (FORCE)")
Copy = Callable[[str], contextlib.AbstractContextManager[str]]
UNSAFE_AND_QUICK = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "128MB",
    "max_connections": "200",
    "autovacuum": "off",
}


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Server]:
    """A PostgreSQL of this test process alone."""
    folder = Path(tempfile.mkdtemp(prefix="merita-tests-"))
    folder.chmod(0o755)
    server = postgres.start(folder / "data", settings=UNSAFE_AND_QUICK)
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def copy_of(cluster: postgres.Server) -> Copy:
    """Makes a copy of a database of the cluster for as long as it is used, and tells its address as the owner."""
    numbers = itertools.count(1)

    @contextlib.contextmanager
    def copy(template: str) -> Iterator[str]:
        name = f"{template}_{next(numbers)}"
        with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
            connection.execute(COPY.format(sql.Identifier(name), sql.Identifier(template)))
            yield cluster.dsn(name)
            connection.execute(DROP.format(sql.Identifier(name)))

    return copy


@pytest.fixture(scope="session")
def migrated(cluster: postgres.Server) -> str:
    """The name of a database with the product's tables and nothing in them; only to be copied."""
    with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE migrated")
    migrate(cluster.dsn("migrated"))
    return "migrated"


@pytest.fixture(scope="session")
def demo(cluster: postgres.Server, migrated: str) -> str:
    """The name of a database with a demo city of 300 people; only to be copied."""
    from backend import demo

    with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
        connection.execute(COPY.format(sql.Identifier("demo"), sql.Identifier(migrated)))
    demo.load(cluster.dsn("demo"), size=DEMO_SIZE, seed=DEMO_SEED)
    return "demo"


@pytest.fixture
def database(copy_of: Copy, migrated: str) -> Iterator[str]:
    """The address, as the owner, of a fresh database with empty tables."""
    with copy_of(migrated) as url:
        yield url


@pytest.fixture
def demo_database(copy_of: Copy, demo: str) -> Iterator[str]:
    """The address, as the owner, of a fresh database with a demo city of 300 people, for a test that changes it."""
    with copy_of(demo) as url:
        yield url


@pytest.fixture(scope="module")
def demo_city(copy_of: Copy, demo: str) -> Iterator[str]:
    """The same, one for all tests of a module, for tests that only read."""
    with copy_of(demo) as url:
        yield url


@pytest.fixture
def server(demo_database: str, tmp_path: Path) -> Iterator[Served]:
    """The product over real HTTP on a fresh demo city, for a test that changes something."""
    with serving(Settings(database_url=demo_database, data=tmp_path, port=0)) as served:
        yield served


@pytest.fixture(scope="module")
def reading_server(demo_city: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same, one for all tests of a module, for tests that only read."""
    with serving(Settings(database_url=demo_city, data=tmp_path_factory.mktemp("data"), port=0)) as served:
        yield served


@pytest.fixture
def as_role(server: Served) -> Iterator[AsRole]:
    """Signs in to `server` in a role: `as_role(Role.AUDITOR).ask("{ viewer { name } }")`."""
    with contextlib.ExitStack() as clients:
        yield lambda role: clients.enter_context(contextlib.closing(signed_in(server, role)))


@pytest.fixture
def reading_as(reading_server: Served) -> Iterator[AsRole]:
    """Signs in to `reading_server` in a role."""
    with contextlib.ExitStack() as clients:
        yield lambda role: clients.enter_context(contextlib.closing(signed_in(reading_server, role)))


@pytest.fixture
def stranger(reading_server: Served) -> Iterator[Client]:
    """Somebody who is not signed in."""
    with Client(reading_server) as client:
        yield client


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse to mix screens with the rest: Playwright keeps an event loop running, and no other can start then."""
    screens = sum("browser" in item.path.parts for item in items)
    if 0 < screens < len(items):
        raise pytest.UsageError("tests/browser needs a run of its own: scripts/test runs both, one after the other.")
