"""Migrations lead from nothing to the tables that the code names, and back, and again."""

from concurrent.futures import ThreadPoolExecutor

import psycopg
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from backend import tables
from backend.core import postgres
from backend.core.postgres_urls import with_driver
from backend.migrate import MIGRATIONS, current_revision, downgrade, migrate, newest_revision

TABLES = """
    SELECT table_schema || '.' || table_name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_name <> 'alembic_version'
    ORDER BY 1
"""


def empty(cluster: postgres.Server, name: str) -> str:
    """The address of a new database with nothing in it."""
    with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
        connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
    return cluster.dsn(name)


def tables_of(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        return [name for (name,) in connection.execute(TABLES).fetchall()]


def test_up_and_down_and_up_again_makes_the_same_tables(cluster: postgres.Server) -> None:
    url = empty(cluster, "up_and_down")
    migrate(url)
    before = tables_of(url)
    assert before
    downgrade(url, "base")
    assert tables_of(url) == []
    migrate(url)
    assert tables_of(url) == before


def test_the_migrated_tables_are_those_that_the_code_names(database: str) -> None:
    engine = sa.create_engine(with_driver(database, "postgresql+psycopg"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_schemas": True, "include_name": is_ours})
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a thing of the database is the product's own: the job queue brings its tables itself."""
    if kind == "schema":
        return name in (None, "protected")
    return kind != "table" or not (name or "").startswith("procrastinate_")


def test_the_newest_revision_is_alembics_only_head() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [newest_revision()]


def test_two_that_migrate_at_once_wait_for_each_other(cluster: postgres.Server) -> None:
    url = empty(cluster, "at_once")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(migrate, [url, url]))
    with psycopg.connect(url) as connection:
        assert current_revision(connection) == newest_revision()


def test_a_migration_of_what_is_up_to_date_changes_nothing(database: str) -> None:
    before = tables_of(database)
    migrate(database)
    assert tables_of(database) == before
