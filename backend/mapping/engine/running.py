"""Pemetaan satu kali jalan: scored in slices from one snapshot, kept in one transaction, frozen; or nothing happened.

Two transactions on one connection. The first scores: all its slices see one state of the data, so an import that
commits meanwhile is wholly in or wholly out. Its rows wait in a temporary table, from which the second keeps them,
whole or not at all. After each slice the progress is told over another connection. A cancelled run is noticed there
too, and a watch stops the statement that the database is at. The client holds no rows.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSON
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.sql import ColumnElement

from backend.core import clock
from backend.core.audit import AuditEntryRow
from backend.core.db import Database
from backend.employees.models import EmployeeRow
from backend.mapping.engine.asking import SCORING_ROLE, as_scoring_role
from backend.mapping.engine.digests import input_digest, result_digest
from backend.mapping.engine.frame import Frame, Slice
from backend.mapping.engine.scoring import scoring
from backend.mapping.models import MappingRunRow, PlacementCountRow, PlacementRow
from backend.mapping.rules.kinds import PlacementStatus, RunStatus
from backend.mapping.rules.policy import Policy, digest
from backend.positions.models import PositionRow

SLICE = 2_000
"""People scored by one statement. The result does not depend on it."""

LOOK_SECONDS = 0.5
"""Between two looks at whether the run is still wanted."""

QUERY_CANCELED = "57014"
SETTINGS = {
    "statement_timeout": "0",
    "work_mem": "64MB",
    "datestyle": "ISO, MDY",
    "plan_cache_mode": "force_custom_plan",
}
"""Local to the transaction. Dates are written into digests, so their style is fixed; each slice has its own plan."""

SCORES = sa.Table(
    "merita_scores",
    sa.MetaData(),
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("employee_id", sa.Uuid),
    sa.Column("standing", sa.Text),
    sa.Column("unit_id", sa.Uuid),
    sa.Column("position_id", sa.Uuid),
    sa.Column("position_title", sa.Text),
    sa.Column("position_level", sa.Text),
    sa.Column("grade_no", sa.SmallInteger),
    sa.Column("status", sa.Text),
    sa.Column("performance", sa.Numeric),
    sa.Column("potential", sa.Numeric),
    sa.Column("talent_score", sa.Numeric),
    sa.Column("performance_level", sa.Text),
    sa.Column("potential_level", sa.Text),
    sa.Column("box", sa.SmallInteger),
    sa.Column("flags", ARRAY(sa.Text)),
    sa.Column("explanation", JSON),
    sa.Column("inputs", sa.Text),
    prefixes=["TEMPORARY"],
    postgresql_on_commit="PRESERVE ROWS",
)
"""The rows of one run between scoring and keeping; gone when they are kept, or with the connection."""

FROM_SCORES = (
    *("employee_id", "unit_id", "position_title", "position_level", "grade_no", "status"),
    *("performance", "potential", "talent_score", "performance_level", "potential_level"),
    *("box", "flags", "explanation"),
)

STATISTICS = sa.text(
    "ANALYZE placement (agency_id, run_id, employee_id, unit_id, status, box, name, talent_order), placement_count"
)
"""Without it the nine boxes of a fresh run are planned as if it were empty, and take seconds until autovacuum comes."""


class RunCancelled(Exception):
    """Somebody cancelled the run while it was under way; its transaction is rolled back."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be run: the row's key, the policy as read, the day, and who asked."""

    agency_id: UUID
    id: UUID
    policy: Policy
    as_of: date
    requested_by_id: UUID | None
    requested_by_name: str


async def carry_out(database: Database, run: Run) -> None:
    """Jalankan pemetaan whose row is RUNNING: afterwards it is DONE and frozen.

    Raises:
        RunCancelled: when it was cancelled meanwhile; nothing was kept.
    """
    async with database.engine.connect() as connection:
        try:
            async with _watched(database, run, connection):
                total = await _score(database, run, connection)
                await _keep(database, run, connection, total)
        except BaseException:
            await connection.invalidate()  # its temporary table and its settings end with it
            raise


@contextlib.asynccontextmanager
async def _watched(database: Database, run: Run, connection: AsyncConnection) -> AsyncIterator[None]:
    """While the block lasts, stop the statement of the connection as soon as the run is cancelled."""
    process = await connection.scalar(sa.select(sa.func.pg_backend_pid()))
    await connection.rollback()
    stopping = asyncio.Event()
    watch = asyncio.create_task(_stop_when_cancelled(database, run, process, stopping))
    try:
        yield
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == QUERY_CANCELED and stopping.is_set():
            raise RunCancelled from error
        raise
    finally:
        watch.cancel()
        await asyncio.gather(watch, return_exceptions=True)


async def _stop_when_cancelled(database: Database, run: Run, process: int, stopping: asyncio.Event) -> None:
    row = MappingRunRow
    status = sa.select(row.status).where(row.agency_id == run.agency_id, row.id == run.id)
    found = None
    while found is not RunStatus.CANCELLED:
        await asyncio.sleep(LOOK_SECONDS)
        async with database.session(run.agency_id) as session:
            found = await session.scalar(status)
            if found is RunStatus.CANCELLED:
                stopping.set()  # before it is asked for: the statement may end sooner than this task hears of it
                await session.execute(sa.select(sa.func.pg_cancel_backend(process)))


async def _score(database: Database, run: Run, connection: AsyncConnection) -> int:
    """Score everybody from one snapshot into `SCORES`, as the scoring role; returns how many."""
    frame = Frame(run.agency_id, run.as_of)
    async with database.session(run.agency_id, on=connection, snapshot=True) as session:
        await _settle(session)
        await session.execute(sa.schema.CreateTable(SCORES))
        await session.execute(sa.text(f"GRANT INSERT ON {SCORES.name} TO {SCORING_ROLE}"))
        total, slices = await _slices(session, frame)
        for each in slices:
            await _tell(database, run, done=each.before, total=total)
            statement = scoring(run.policy, replace(frame, portion=each))
            names = [column.name for column in statement.selected_columns]
            async with as_scoring_role(session):
                await session.execute(sa.insert(SCORES).from_select(names, statement))
        await _tell(database, run, done=total, total=total)
    return total


async def _keep(database: Database, run: Run, connection: AsyncConnection, total: int) -> None:
    async with database.session(run.agency_id, on=connection) as session:
        await _settle(session)
        await session.execute(_placements(run))
        await session.execute(_counts(run))
        await session.execute(STATISTICS)
        await _finish(session, run, total)
        await session.execute(sa.schema.DropTable(SCORES))


async def _settle(session: AsyncSession) -> None:
    for name, value in SETTINGS.items():
        await session.execute(sa.select(sa.func.set_config(name, value, True)))


async def _slices(session: AsyncSession, frame: Frame) -> tuple[int, list[Slice]]:
    """How many people there are, and slices of equal size that hold each of them once."""
    everybody = frame.everybody().subquery()
    place = sa.func.row_number().over(order_by=everybody.c.id)
    numbered = sa.select(everybody.c.id, place.label("place")).subquery()
    total = (await session.execute(sa.select(sa.func.count()).select_from(everybody))).scalar_one()
    last = sa.select(numbered.c.id).where(numbered.c.place % SLICE == 0, numbered.c.place < total)
    ends = (await session.execute(last.order_by(numbered.c.id))).scalars().all()
    borders = zip((None, *ends), (*ends, None), strict=True)
    return total, [Slice(after, until, number * SLICE) for number, (after, until) in enumerate(borders)]


async def _tell(database: Database, run: Run, *, done: int, total: int) -> None:
    row = MappingRunRow
    async with database.session(run.agency_id) as session:
        told = await session.execute(
            sa.update(row)
            .where(row.agency_id == run.agency_id, row.id == run.id, row.status == RunStatus.RUNNING)
            .values(done=done, total=total)
            .returning(row.id)
        )
    if told.one_or_none() is None:
        raise RunCancelled


def _placements(run: Run) -> Any:
    """The scores, with the name of the person and the family of the post as they are."""
    scores, employee, position = SCORES, EmployeeRow, PositionRow
    chosen = sa.select(
        sa.literal(run.agency_id, sa.Uuid),
        _key(run, scores.c.employee_id),
        sa.literal(run.id, sa.Uuid),
        employee.name,
        position.job_family,
        *(scores.c[name] for name in FROM_SCORES),
    )
    chosen = chosen.join(
        employee, sa.and_(employee.agency_id == run.agency_id, employee.id == scores.c.employee_id)
    ).join(
        position,
        sa.and_(position.agency_id == run.agency_id, position.id == scores.c.position_id),
        isouter=True,
    )
    names = ["agency_id", "id", "run_id", "name", "job_family", *FROM_SCORES]
    return sa.insert(PlacementRow).from_select(names, chosen, include_defaults=False)


def _counts(run: Run) -> Any:
    scores = SCORES
    kinds = scores.c.unit_id, scores.c.status, sa.func.coalesce(scores.c.box, 0)
    key = _key(run, sa.func.concat_ws("|", *kinds))
    chosen = sa.select(
        sa.literal(run.agency_id, sa.Uuid), key, sa.literal(run.id, sa.Uuid), *kinds, sa.func.count()
    ).group_by(*kinds)
    names = ["agency_id", "id", "run_id", "unit_id", "status", "box", "count"]
    return sa.insert(PlacementCountRow).from_select(names, chosen, include_defaults=False)


def _key(run: Run, of: Any) -> ColumnElement[Any]:
    """A UUIDv7 that is the run's moment and a lot: the hash of the policy's digest and of what the row is about.

    Rows of one run lie together, a repeated run collides, and equal scores stand in the order of their lots: the
    same order in every run of the policy, drawn before any score is known, and blind to who the person is.
    """
    lot = sa.func.md5(sa.func.concat(digest(run.policy), "|", of))
    parts = (run.id.hex[:12] + "7", sa.func.substr(lot, 1, 3), "8", sa.func.substr(lot, 4, 15))
    return sa.cast(sa.func.concat(*parts), sa.Uuid)


async def _finish(session: AsyncSession, run: Run, total: int) -> None:
    """Digests, counts and DONE, if the run is still wanted; with the audit row of who had asked for it."""
    row, scores, now = MappingRunRow, SCORES, clock.now()
    counted = sa.select(sa.func.count()).select_from(scores).where(scores.c.status != str(PlacementStatus.EXCLUDED))
    inputs = input_digest(scores, policy_digest=digest(run.policy), as_of=run.as_of.isoformat())
    done = await session.execute(
        sa.update(row)
        .where(row.agency_id == run.agency_id, row.id == run.id, row.status == RunStatus.RUNNING)
        .values(
            status=RunStatus.DONE,
            done=total,
            total=total,
            finished_at=now,
            population_count=counted.scalar_subquery(),
            input_digest=inputs.scalar_subquery(),
            result_digest=result_digest(run.agency_id, run.id).scalar_subquery(),
        )
        .returning(row.result_digest)
    )
    found = done.scalar_one_or_none()
    if found is None:
        raise RunCancelled
    session.add(
        AuditEntryRow(
            agency_id=run.agency_id,
            at=now,
            actor_id=run.requested_by_id,
            actor_name=run.requested_by_name,
            action="finishMappingRun",
            subject_type="MappingRun",
            subject_id=run.id,
            after={"total": total, "resultDigest": found},
        )
    )
