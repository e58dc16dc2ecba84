"""Bring a database to the product's present tables, and let the role that serves sign in."""

from pathlib import Path
from typing import Literal

import psycopg
from psycopg import sql

from backend.core.postgres_urls import role_password, with_driver
from backend.settings import APP_ROLE

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 4_112_026  # any number, the same in every process: the key of the advisory lock


def migrate(owner_url: str, revision: str = "head") -> None:
    """Apply what is missing up to `revision`. A second process waits for the first; at the head it changes nothing.

    `owner_url` is the address of the database's owner, since the role that serves may not change tables.
    """
    with psycopg.connect(owner_url, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        if revision != "head" or current_revision(connection) != newest_revision():
            _alembic("upgrade", owner_url, revision)
        _let_sign_in(connection, APP_ROLE, role_password(owner_url, APP_ROLE))


def downgrade(owner_url: str, revision: str) -> None:
    """Take migrations back to `revision`, as their tests do."""
    _alembic("downgrade", owner_url, revision)


def newest_revision() -> str:
    """The revision of the product's present tables: the files begin with their revision, and follow each other.

    Read from the names, since a start with nothing to migrate need not load alembic.
    """
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def current_revision(connection: psycopg.Connection) -> str | None:
    """The revision of the database, or None for an empty one."""
    if connection.execute("SELECT to_regclass('public.alembic_version')").fetchone() == (None,):
        return None
    row = connection.execute("SELECT version_num FROM public.alembic_version").fetchone()
    return row[0] if row else None


def _alembic(act: Literal["upgrade", "downgrade"], owner_url: str, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"url": with_driver(owner_url, "postgresql+psycopg")})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    getattr(command, act)(config, revision)


def _let_sign_in(connection: psycopg.Connection, role: str, password: str) -> None:
    """Give `role` its password, computed from the owner's; harmless when repeated."""
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone() is None:
        return
    connection.execute(sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(role), sql.Literal(password)))
