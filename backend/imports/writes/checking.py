"""Uji coba: what a file would create, change, leave alone and refuse; nothing of the agency's data is written.

Rows come from the child in batches, are compared with what is kept in one query per batch, and are staged. A
check that is broken off leaves rows that the next one takes away first.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock
from backend.core.db import Database
from backend.core.problems import Problem
from backend.core.text import Text
from backend.imports import files, reads
from backend.imports.files import LIMITS, Limits
from backend.imports.models import ImportBatchRow, ImportRowRow
from backend.imports.rules.differences import of_unit
from backend.imports.rules.fields import label_of
from backend.imports.rules.judging import Judged, Seen, judge_employees
from backend.imports.rules.kinds import ROWS_PER_STEP, ImportKind, ImportStatus
from backend.imports.rules.units import Node, tree_faults
from backend.imports.writes import staging

LONGEST_STATEMENT = "SET LOCAL statement_timeout = '10min'"
STOPPED = Text(
    id="Uji coba terhenti sebelum selesai; tidak ada data yang berubah. Jalankan uji coba lagi.",
    en="The dry run stopped before its end; nothing has changed. Start it again.",
)
LOAD_STOPPED = Text(
    id="Pemuatan terhenti dan dibatalkan seluruhnya; tidak ada data yang berubah. Muat lagi bila perlu.",
    en="Loading stopped before its end and was rolled back as a whole; nothing has changed. Load again if needed.",
)


class NoLongerWanted(Exception):
    """Somebody discarded the batch while it was being checked; what was staged of it goes away."""


@dataclass(frozen=True, slots=True)
class Check:
    """Satu uji coba: the batch that is checked, and the file's columns by place."""

    agency_id: UUID
    batch_id: UUID
    kind: ImportKind
    columns: tuple[tuple[str, str | None], ...]
    sheet: str | None
    empty_erases: bool

    def heading(self, name: str) -> str:
        """The heading whose column is loaded into a field, else the field's label."""
        for heading, field in self.columns:
            if field == name:
                return heading
        return label_of(self.kind, name).id


async def check_batch(database: Database, agency_id: UUID, batch_id: UUID, *, limits: Limits = LIMITS) -> None:
    """Check a batch that is CHECKING; afterwards it is CHECKED with its counts, or FAILED with the reason."""
    async with database.holding(batch_id) as mine:
        if mine:
            await _check(database, agency_id, batch_id, limits)


async def _check(database: Database, agency_id: UUID, batch_id: UUID, limits: Limits) -> None:
    async with database.session(agency_id) as session:
        batch = await reads.batch(session, agency_id, batch_id)
        if batch.status != ImportStatus.CHECKING:
            return
        content = await reads.content(session, agency_id, batch.file_id)
        await session.execute(_rows_of(agency_id, batch_id))
        columns = tuple((column["heading"], column["field"]) for column in batch.columns)
        check = Check(agency_id, batch_id, batch.kind, columns, batch.sheet, batch.empty_erases)
    judge = _check_units if check.kind is ImportKind.SIASN_UNITS else _check_employees
    try:
        await judge(database, check, content, limits)
    except Problem as problem:
        await end_as_failed(database, agency_id, batch_id, problem.message)
    except NoLongerWanted:
        await end_as_failed(database, agency_id, batch_id, STOPPED)
    except BaseException:
        await end_as_failed(database, agency_id, batch_id, STOPPED)
        raise


def _rows_of(agency_id: UUID, batch_id: UUID) -> sa.Delete:
    return sa.delete(ImportRowRow).where(ImportRowRow.agency_id == agency_id, ImportRowRow.batch_id == batch_id)


async def end_as_failed(database: Database, agency_id: UUID, batch_id: UUID, reason: Text) -> None:
    """Close a check: the batch is FAILED, its staged rows are gone, the reason is told."""
    async with database.session(agency_id) as session:
        await session.execute(_rows_of(agency_id, batch_id))
        await session.execute(
            sa.update(ImportBatchRow)
            .where(ImportBatchRow.agency_id == agency_id, ImportBatchRow.id == batch_id)
            .where(ImportBatchRow.status == ImportStatus.CHECKING)
            .values(status=ImportStatus.FAILED, error=kept_text(reason), done=0)
        )


def kept_text(text: Text) -> str:
    """A sentence in both languages, as the column `error` holds it."""
    return orjson.dumps({"id": text.id, "en": text.en}).decode()


async def _rows(check: Check, content: bytes, limits: Limits) -> Any:
    async for batch in files.rows(
        content,
        check.kind,
        columns=[field for _, field in check.columns],
        today=clock.today(),
        sheet=check.sheet,
        empty_erases=check.empty_erases,
        limits=limits,
    ):
        yield [Judged(number, values, faults, warnings) for number, values, faults, warnings in batch]


async def _check_employees(database: Database, check: Check, content: bytes, limits: Limits) -> None:
    async with database.session(check.agency_id) as session:
        units = await reads.kept_units(session, check.agency_id)
    echelons = {unit.siasn_id: unit.echelon for unit in units if unit.siasn_id}
    names = {unit.siasn_id: unit.name for unit in units if unit.siasn_id}
    seen, done = Seen(), 0
    async for rows in _rows(check, content, limits):
        seen.look(rows)
        done += len(rows)
        async with database.session(check.agency_id) as session:
            judge_employees(rows, await _people(session, check.agency_id, rows), echelons)
            await _stage(session, check, rows, names)
            await _tell(session, check, done)
    await _close(database, check, seen)


async def _people(session: AsyncSession, agency_id: UUID, rows: list[Judged]) -> list[dict[str, Any]]:
    codes = [row.values["siasn_id"] for row in rows if row.values.get("siasn_id")]
    nips = [row.values["nip"] for row in rows if row.values.get("nip")]
    return await reads.kept_employees(session, agency_id, codes=codes, nips=nips)


async def _check_units(database: Database, check: Check, content: bytes, limits: Limits) -> None:
    """The tree is judged as a whole, so all rows of the file are held; a unit is a few short texts."""
    async with database.session(check.agency_id) as session:
        units = await reads.kept_units(session, check.agency_id)
    seen = Seen()
    rows: list[Judged] = []
    async for batch in _rows(check, content, limits):
        seen.look(batch, names=("siasn_id",))
        rows += batch
    for row in rows:
        row.faults += seen.late.pop(row.number, [])
    judge_units(rows, units, empty_erases=check.empty_erases)
    names = {unit.siasn_id: unit.name for unit in units if unit.siasn_id}
    names |= {row.values["siasn_id"]: row.values["name"] for row in rows if not row.faults}
    for start in range(0, len(rows), ROWS_PER_STEP):
        async with database.session(check.agency_id) as session:
            await _stage(session, check, rows[start : start + ROWS_PER_STEP], names)
            await _tell(session, check, min(start + ROWS_PER_STEP, len(rows)))
    await _close(database, check, seen)


def judge_units(rows: list[Judged], units: list[reads.KeptUnit], *, empty_erases: bool) -> None:
    """Compare the rows with the tree that is kept, and refuse what would make it no tree."""
    kept = {unit.siasn_id: unit for unit in units if unit.siasn_id}
    for row in rows:
        row.key, row.name = row.values.get("siasn_id"), row.values.get("name")
        known = kept.get(row.key or "")
        if known is not None and row.values.get("parent") is None and not empty_erases:
            row.values["parent"] = known.parent
    good = [row for row in rows if not row.faults]
    nodes = [Node(row.number, row.values["siasn_id"], row.values["parent"]) for row in good]
    broken = {row.key: row.number for row in rows if row.faults and row.key}
    faults = tree_faults(nodes, {key: unit.parent for key, unit in kept.items()}, broken=broken)
    for row in good:
        if row.number in faults:
            row.refuse("parent", faults[row.number], row.values["parent"])
            continue
        known = kept.get(row.values["siasn_id"])
        if known is not None:
            row.kept = {
                name: getattr(known, name) for name in ("id", "name", "kind", "parent", "echelon", "head_title")
            }
            row.difference = of_unit(row.values, row.kept)


async def _stage(session: AsyncSession, check: Check, rows: list[Judged], names: dict[str, str]) -> None:
    await staging.stage(session, check.agency_id, check.batch_id, rows=rows, heading=check.heading, unit_names=names)


async def _tell(session: AsyncSession, check: Check, done: int) -> None:
    told = await session.execute(
        sa.update(ImportBatchRow)
        .where(ImportBatchRow.agency_id == check.agency_id, ImportBatchRow.id == check.batch_id)
        .where(ImportBatchRow.status == ImportStatus.CHECKING)
        .values(done=done, total=sa.func.greatest(ImportBatchRow.total, done))
        .returning(ImportBatchRow.id)
    )
    if told.one_or_none() is None:
        raise NoLongerWanted


async def _close(database: Database, check: Check, seen: Seen) -> None:
    async with database.session(check.agency_id) as session:
        await session.execute(sa.text(LONGEST_STATEMENT))
        await staging.refuse_late(session, check.agency_id, check.batch_id, late=seen.late, heading=check.heading)
        await session.execute(staging.COUNT, {"agency": check.agency_id, "batch": check.batch_id})
