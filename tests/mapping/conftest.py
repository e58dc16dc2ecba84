"""What the tests of the mapping stand on: the database as the application reaches it, acts, and people by hand."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from backend.core.access import Role, Viewer
from backend.core.acts import Tx
from backend.core.db import Database
from backend.core.ids import new_id
from backend.core.postgres_urls import role_url, with_driver
from backend.core.text import Language
from backend.mapping import policies
from backend.mapping.jobs import execute_run
from backend.settings import APP_ROLE

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def as_app(url: str) -> Database:
    """The pool of the application for a database whose owner's address is `url`."""
    return Database(with_driver(role_url(url, APP_ROLE), "postgresql+asyncpg"))


@dataclass
class Office:
    """One agency in a database: who acts in it, and how runs are made."""

    url: str
    database: Database
    agency_id: UUID
    admin: Viewer
    other: Viewer

    def rows(self, statement: str, *given: Any) -> list[tuple[Any, ...]]:
        """Rows as the owner sees them."""
        with psycopg.connect(self.url) as connection:
            return connection.execute(statement.encode(), given).fetchall()

    def change(self, statement: str, *given: Any) -> int:
        """Change rows as the owner; how many."""
        with psycopg.connect(self.url) as connection:
            return connection.execute(statement.encode(), given).rowcount

    @asynccontextmanager
    async def act(self, viewer: Viewer | None = None, *, now: datetime = NOW) -> AsyncIterator[Tx]:
        """One act of a viewer, the administrator by default."""
        async with self.database.session(self.agency_id) as session:
            yield Tx(session, viewer or self.admin, now, "test")

    def policy_id(self, code: str = "BKN-411-2025") -> UUID:
        """The key of a policy in force."""
        return self.rows("SELECT id FROM policy WHERE code = %s AND status = 'ACTIVE'", code)[0][0]

    def add_run(self, *, as_of: date = TODAY, status: str = "QUEUED", policy: str = "BKN-411-2025") -> UUID:
        """A run as somebody asked for it."""
        run_id = new_id()
        self.change(
            "INSERT INTO mapping_run (agency_id, id, policy_id, as_of, status, done, total, requested_at,"
            " requested_by_id, requested_by_name) VALUES (%s, %s, %s, %s, %s, 0, 0, %s, %s, 'Admin')",
            *(self.agency_id, run_id, self.policy_id(policy), as_of, status, NOW, self.admin.account_id),
        )
        return run_id

    async def run(self, *, as_of: date = TODAY) -> UUID:
        """A run that is done."""
        run_id = self.add_run(as_of=as_of)
        await execute_run(self.database, self.agency_id, run_id)
        return run_id

    def run_row(self, run_id: UUID, *columns: str) -> tuple[Any, ...]:
        """Columns of a run."""
        return self.rows(f"SELECT {', '.join(columns)} FROM mapping_run WHERE id = %s", run_id)[0]


def viewer(agency_id: UUID, name: str) -> Viewer:
    """Somebody of the BKPSDM."""
    return Viewer(
        agency_id=agency_id,
        account_id=new_id(),
        name=name,
        username=name.lower(),
        role=Role.HR_ADMIN,
        language=Language.ID,
    )


def office_of(url: str) -> Office:
    """The only agency of a database."""
    with psycopg.connect(url) as connection:
        agency_id = connection.execute("SELECT id FROM agency").fetchone()[0]  # type: ignore[index] # there is one
    return Office(url, as_app(url), agency_id, viewer(agency_id, "Admin"), viewer(agency_id, "Other"))


@pytest.fixture
async def city(demo_database: str) -> AsyncIterator[Office]:
    """The demo city of 300 people, for a test that changes it."""
    office = office_of(demo_database)
    yield office
    await office.database.close()


@pytest.fixture
async def office(database: str) -> AsyncIterator[Office]:
    """An agency with two units, the national formula, and nobody in it."""
    found_new_agency(database)
    made = office_of(database)
    yield made
    await made.database.close()


def found_new_agency(url: str) -> None:
    """An agency, its units and posts, and the national formula in force."""
    agency = new_id()
    document = policies.document()
    with psycopg.connect(url) as connection:
        run = connection.execute
        run("INSERT INTO agency (id, code, name) VALUES (%s, 'T', 'Kota Uji')", [agency])
        unit = (
            "INSERT INTO unit (agency_id, id, parent_id, name, kind, path, depth) VALUES (%s, %s, %s, %s, %s, %s, %s)"
        )
        root = new_id()
        run(unit, [agency, root, None, "Kota Uji", "CITY", "0001", 0])
        run(unit, [agency, new_id(), root, "Dinas Satu", "DEPARTMENT", "00010001", 1])
        run(unit, [agency, new_id(), root, "Dinas Dua", "DEPARTMENT", "00010002", 1])
        run(
            "INSERT INTO policy (agency_id, id, code, version, name_id, name_en, status, legal_reference,"
            " effective_from, digest, doubt_count, definition)"
            " VALUES (%s, %s, 'BKN-411-2025', 1, 'n', 'n', 'ACTIVE', 'l', '2026-01-01', 'd', 0, %s)",
            [agency, new_id(), json.dumps(document)],
        )
