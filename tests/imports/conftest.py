"""An agency into which files are imported, as the role that serves requests."""

import asyncio
import dataclasses
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql

from backend.core import clock
from backend.core.db import Database
from backend.core.ids import new_id
from backend.core.postgres import Server
from backend.core.postgres_urls import role_url, with_driver
from backend.imports.rules.kinds import ImportKind
from backend.imports.writes.batches import Wish, begin_check, begin_load
from backend.imports.writes.checking import check_batch
from backend.imports.writes.loading import Actor, load_batch
from backend.imports.writes.uploading import keep_file
from tests.conftest import COPY, Copy
from tests.imports.exports import unit_table

AUDITED_ASIDE = {"import_file", "import_batch", "import_row", "alembic_version", "audit_entry"}


@dataclasses.dataclass
class Office:
    """Kantor contoh: an agency, and what its officer does with files."""

    database: Database
    url: str
    agency_id: UUID

    async def upload(self, content: bytes, name: str = "data.csv") -> UUID:
        async with self.database.session(self.agency_id) as session:
            return await keep_file(session, self.agency_id, name=name, content=content, by=None, now=clock.now())

    async def check(self, content: bytes, kind: ImportKind = ImportKind.SIASN_EMPLOYEES, **wish: Any) -> UUID:
        file_id = await self.upload(content)
        async with self.database.session(self.agency_id) as session:
            wished = Wish(file_id=file_id, kind=kind, **wish)
            batch, ready = await begin_check(
                session, self.agency_id, wish=wished, by=(None, "Petugas"), now=clock.now()
            )
        if ready:
            await check_batch(self.database, self.agency_id, batch)
        return batch

    async def load(self, batch: UUID, *, only_good_rows: bool = False) -> None:
        async with self.database.session(self.agency_id) as session:
            await begin_load(session, self.agency_id, batch_id=batch, only_good_rows=only_good_rows)
        await load_batch(self.database, self.agency_id, batch, actor=Actor(id=None, name="Petugas"))

    async def bring(self, content: bytes, kind: ImportKind = ImportKind.SIASN_EMPLOYEES, **wish: Any) -> UUID:
        batch = await self.check(content, kind, **wish)
        await self.load(batch)
        assert self.batch(batch)["status"] == "LOADED", self.batch(batch)
        return batch

    def rows(self, statement: str, *values: Any) -> list[Any]:
        with psycopg.connect(self.url, row_factory=psycopg.rows.dict_row) as connection:
            return connection.execute(statement.encode(), values).fetchall()

    def change(self, statement: str, *values: Any) -> None:
        with psycopg.connect(self.url) as connection:
            connection.execute(statement.encode(), values)

    def batch(self, batch: UUID) -> dict[str, Any]:
        return self.rows("SELECT * FROM import_batch WHERE id = %s", batch)[0]

    def counts(self, batch: UUID) -> tuple[int, int, int, int]:
        found = self.batch(batch)
        assert found["status"] in ("CHECKED", "LOADED"), found
        return found["created"], found["changed"], found["unchanged"], found["faulty"]

    def staged(self, batch: UUID) -> list[dict[str, Any]]:
        return self.rows("SELECT * FROM import_row WHERE batch_id = %s ORDER BY number", batch)

    def faults(self, batch: UUID) -> list[tuple[int, str, str]]:
        """Row, column and Indonesian sentence of every fault."""
        return [(row["number"], each["column"], each["id"]) for row in self.staged(batch) for each in row["problems"]]

    def everything(self) -> dict[str, str]:
        """The whole content of every table but those of imports and the audit, as text."""
        names = self.rows(
            "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables "
            "WHERE table_schema IN ('public', 'protected') AND table_name NOT LIKE 'procrastinate%%' "
            "AND table_type = 'BASE TABLE'"
        )
        found = {}
        for name in sorted(each["name"] for each in names if each["name"].split(".")[1] not in AUDITED_ASIDE):
            lines = self.rows(f"SELECT to_jsonb(t) AS row FROM {name} t ORDER BY to_jsonb(t)::text")
            found[name] = json.dumps([line["row"] for line in lines], sort_keys=True)
        return found


AGENCY = new_id()


def _opened(url: str) -> Office:
    serving = Database(with_driver(role_url(url, "merita_app"), "postgresql+asyncpg"), pool_size=2)
    return Office(serving, url, AGENCY)


@pytest.fixture(scope="session")
def empty_agency(cluster: Server, migrated: str) -> str:
    """The name of a database with an agency and nothing in it; only to be copied."""
    _copy(cluster, migrated, "empty_agency")
    with psycopg.connect(cluster.dsn("empty_agency")) as connection:
        connection.execute(
            "INSERT INTO agency (id, code, name) VALUES (%s, 'KOTA-CONTOH', 'Pemerintah Kota Contoh')", [AGENCY]
        )
    return "empty_agency"


@pytest.fixture(scope="session")
def agency_with_units(cluster: Server, empty_agency: str) -> str:
    """The same with three units: city, department, division."""
    _copy(cluster, empty_agency, "agency_with_units")

    async def bring() -> None:
        office = _opened(cluster.dsn("agency_with_units"))
        await office.bring(unit_table(), ImportKind.SIASN_UNITS)
        await office.database.close()

    asyncio.run(bring())
    return "agency_with_units"


def _copy(cluster: Server, template: str, name: str) -> None:
    with psycopg.connect(cluster.dsn("postgres"), autocommit=True) as connection:
        connection.execute(COPY.format(sql.Identifier(name), sql.Identifier(template)))


@pytest_asyncio.fixture
async def empty_office(copy_of: Copy, empty_agency: str) -> AsyncIterator[Office]:
    """An agency with nothing in it."""
    with copy_of(empty_agency) as url:
        office = _opened(url)
        yield office
        await office.database.close()


@pytest_asyncio.fixture
async def office(copy_of: Copy, agency_with_units: str) -> AsyncIterator[Office]:
    """An agency with three units: city, department, division."""
    with copy_of(agency_with_units) as url:
        office = _opened(url)
        yield office
        await office.database.close()
