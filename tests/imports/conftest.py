"""An agency into which files are imported, as the role that serves requests."""

import dataclasses
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import psycopg
import pytest
import pytest_asyncio

from backend.core import clock
from backend.core.db import Database
from backend.core.ids import new_id
from backend.core.postgres_urls import role_url, with_driver
from backend.imports.rules.kinds import ImportKind
from backend.imports.writes.batches import Wish, begin_check, begin_load
from backend.imports.writes.checking import check_batch
from backend.imports.writes.loading import Actor, load_batch
from backend.imports.writes.uploading import keep_file
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
            return connection.execute(statement, values).fetchall()

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


@pytest_asyncio.fixture
async def empty_office(database: str) -> AsyncIterator[Office]:
    """An agency with nothing in it."""
    agency_id = new_id()
    with psycopg.connect(database) as connection:
        connection.execute(
            "INSERT INTO agency (id, code, name) VALUES (%s, 'KOTA-CONTOH', 'Pemerintah Kota Contoh')", [agency_id]
        )
    serving = Database(with_driver(role_url(database, "merita_app"), "postgresql+asyncpg"), pool_size=2)
    yield Office(serving, database, agency_id)
    await serving.close()


@pytest_asyncio.fixture
async def office(empty_office: Office) -> Office:
    """An agency with three units: city, department, division."""
    await empty_office.bring(unit_table(), ImportKind.SIASN_UNITS)
    return empty_office


@pytest.fixture
def kinds() -> type[ImportKind]:
    """The kinds of imports."""
    return ImportKind
