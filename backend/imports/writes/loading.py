"""Memuat: what was checked, all of it in one transaction, or nothing.

Every row is judged once more against the data of now; if anything differs from what the dry run showed, nothing
is loaded. A load that is killed leaves no trace but its state, and may simply be started again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock
from backend.core.audit import AuditEntryRow
from backend.core.db import Database, nobody_holds
from backend.core.problems import Problem
from backend.core.text import Text
from backend.imports import reads
from backend.imports.models import ImportBatchRow, ImportRowRow
from backend.imports.rules.judging import Judged, judge_employees
from backend.imports.rules.kinds import ROWS_PER_STEP, ImportKind, ImportStatus
from backend.imports.rules.shown import told
from backend.imports.rules.states import CHANGED_SINCE, ImportNotLoadable
from backend.imports.writes import loading_employees
from backend.imports.writes.checking import LOAD_STOPPED, LONGEST_STATEMENT, STOPPED, judge_units, kept_text
from backend.imports.writes.loading_units import LOCK_TREE, load_units

LOCK_AGENCY = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('import ' || :agency, 0))")
PATIENCE = sa.text("SET LOCAL lock_timeout = '10min'")
"""One load of an agency waits for another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Petugas: on whose word a batch is loaded."""

    id: UUID | None
    name: str


async def load_batch(database: Database, agency_id: UUID, batch_id: UUID, *, actor: Actor) -> None:
    """Load the good rows of a batch that is LOADING; afterwards it is LOADED, or FAILED with the reason."""
    try:
        async with database.session(agency_id) as session:
            await session.execute(sa.text(LONGEST_STATEMENT))
            await session.execute(PATIENCE)
            await session.execute(LOCK_AGENCY, {"agency": str(agency_id)})
            batch = await reads.batch(session, agency_id, batch_id)
            if batch.status != ImportStatus.LOADING:
                return
            load = _load_units if batch.kind == ImportKind.SIASN_UNITS else _load_employees
            await load(session, database, batch)
            await _close(session, batch, actor)
    except Problem as problem:
        await _end_as_failed(database, agency_id, batch_id, problem.message)
    except IntegrityError:
        await _end_as_failed(database, agency_id, batch_id, CHANGED_SINCE.filled(number="–"))
    except BaseException:
        await _end_as_failed(database, agency_id, batch_id, LOAD_STOPPED)
        raise


async def _load_employees(session: AsyncSession, database: Database, batch: ImportBatchRow) -> None:
    tree = await reads.kept_units(session, batch.agency_id)
    units = {unit.siasn_id: unit for unit in tree if unit.siasn_id}
    echelons = {key: unit.echelon for key, unit in units.items()}
    names = {key: unit.name for key, unit in units.items()}
    await loading_employees.begin(session)
    number = done = 0
    while staged := await reads.good_rows(session, batch.agency_id, batch.id, after=number, limit=ROWS_PER_STEP):
        rows = [Judged(row.number, row.parsed, [], []) for row in staged]
        kept = await reads.kept_employees(
            session,
            batch.agency_id,
            codes=[row.values["siasn_id"] for row in rows],
            nips=[row.values["nip"] for row in rows],
            lock=True,
        )
        judge_employees(rows, kept, echelons)
        _check_unchanged(rows, staged, names)
        await loading_employees.lay(session, rows, units=units)
        number, done = rows[-1].number, done + len(rows)
        await _tell(database, batch, done)
    if batch.created + batch.changed:
        parents = {unit.id: unit.parent_id for unit in tree}
        await loading_employees.write(session, batch.agency_id, today=clock.today(), parents=parents)


async def _load_units(session: AsyncSession, database: Database, batch: ImportBatchRow) -> None:
    await session.execute(LOCK_TREE, {"agency": str(batch.agency_id)})
    units = await reads.kept_units(session, batch.agency_id)
    everything = batch.created + batch.changed + batch.unchanged
    staged = await reads.good_rows(session, batch.agency_id, batch.id, after=0, limit=everything)
    rows = [Judged(row.number, row.parsed, [], []) for row in staged]
    judge_units(rows, units, empty_erases=True)
    names = {unit.siasn_id: unit.name for unit in units if unit.siasn_id}
    names |= {row.values["siasn_id"]: row.values["name"] for row in rows}
    _check_unchanged(rows, staged, names)
    await load_units(session, batch.agency_id, rows=rows, units=units)
    await _tell(database, batch, len(rows))


def _check_unchanged(rows: list[Judged], staged: object, unit_names: Mapping[str, str]) -> None:
    """Raises ImportNotLoadable when a row would now do something else than the dry run showed."""
    for row, shown in zip(rows, staged, strict=True):  # type: ignore[call-overload]  # rows of a query
        same = row.outcome == shown.outcome and told(row.difference.changes, unit_names) == shown.changes
        if not same:
            raise ImportNotLoadable(CHANGED_SINCE.filled(number=row.number))


async def _tell(database: Database, batch: ImportBatchRow, done: int) -> None:
    """Say how far the load is, beside its transaction, so that others can see it."""
    async with database.session(batch.agency_id) as session:
        await session.execute(
            sa.update(ImportBatchRow)
            .where(ImportBatchRow.agency_id == batch.agency_id, ImportBatchRow.id == batch.id)
            .values(done=done)
        )


async def _close(session: AsyncSession, batch: ImportBatchRow, actor: Actor) -> None:
    now = clock.now()
    # what was loaded is in its own tables now, the protected values in theirs; the outcome of each row is enough
    await session.execute(
        sa.update(ImportRowRow)
        .where(ImportRowRow.agency_id == batch.agency_id, ImportRowRow.batch_id == batch.id)
        .values(parsed={})
    )
    await session.execute(
        sa.update(ImportBatchRow)
        .where(ImportBatchRow.agency_id == batch.agency_id, ImportBatchRow.id == batch.id)
        .values(status=ImportStatus.LOADED, loaded_at=now, error=None, done=ImportBatchRow.total)
    )
    session.add(
        AuditEntryRow(
            agency_id=batch.agency_id,
            at=now,
            actor_id=actor.id,
            actor_name=actor.name,
            action="loadImport",
            subject_type="ImportBatch",
            subject_id=batch.id,
            before=None,
            after={
                "file": batch.file_name,
                "kind": batch.kind,
                "created": batch.created,
                "changed": batch.changed,
                "unchanged": batch.unchanged,
                "left_out": batch.faulty,
            },
            reason=None,
            request_id=None,
        )
    )


async def _end_as_failed(database: Database, agency_id: UUID, batch_id: UUID, reason: Text) -> None:
    async with database.session(agency_id) as session:
        await session.execute(
            sa.update(ImportBatchRow)
            .where(ImportBatchRow.agency_id == agency_id, ImportBatchRow.id == batch_id)
            .where(ImportBatchRow.status == ImportStatus.LOADING)
            .values(status=ImportStatus.FAILED, error=kept_text(reason), done=0)
        )


LOCK_NOT_FREE = "55P03"
NOT_WAITING = """
    NOT EXISTS (SELECT 1 FROM procrastinate_jobs j
                WHERE j.status = 'todo' AND j.args ->> 'batch_id' = import_batch.id::text)
"""
"""A batch whose job still waits in the queue needs no mending: the job will be done."""


async def recover(database: Database, agency_id: UUID) -> None:
    """Put batches right whose job died: a load that was rolled back may be loaded again, a dry run is to be repeated.

    Call it when a worker starts, before it takes jobs. A load that another worker is at holds the agency's lock;
    after some seconds of waiting (a dead worker's lock is free by then) everything is left alone. A dry run that
    another worker is at holds the lock of its batch and is left alone.
    """
    try:
        async with database.session(agency_id) as session:
            await session.execute(LOCK_AGENCY, {"agency": str(agency_id)})
            for was, now, reason in (
                (ImportStatus.LOADING, ImportStatus.CHECKED, LOAD_STOPPED),
                (ImportStatus.CHECKING, ImportStatus.FAILED, STOPPED),
            ):
                await session.execute(
                    sa.update(ImportBatchRow)
                    .where(
                        ImportBatchRow.agency_id == agency_id,
                        ImportBatchRow.status == was,
                        sa.text(NOT_WAITING),
                        nobody_holds(ImportBatchRow.id),
                    )
                    .values(status=now, error=kept_text(reason), done=0)
                )
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != LOCK_NOT_FREE:
            raise
