"""Pemetaan satu kali jalan: scored in one statement, kept in one transaction, frozen; or nothing happened.

Scoring reads one snapshot, so an import that commits meanwhile is wholly in or wholly out. Its rows go to a temporary
table and from there, in blocks, to the placements: between blocks the progress is told over another connection, and
a cancelled run is noticed. The client holds no rows.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSON
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import ColumnElement

from backend.core import clock
from backend.core.audit import AuditEntryRow
from backend.core.db import Database
from backend.employees.models import EmployeeRow
from backend.mapping.engine.asking import SCORING_ROLE, as_scoring_role
from backend.mapping.engine.digests import input_digest, result_digest
from backend.mapping.engine.frame import Frame
from backend.mapping.engine.scoring import scoring
from backend.mapping.models import MappingRunRow, PlacementCountRow, PlacementRow
from backend.mapping.rules.kinds import PlacementStatus, RunStatus
from backend.mapping.rules.policy import Policy, digest
from backend.positions.models import PositionRow

BLOCK = 5_000
"""Placements between two looks at the run's state."""

SETTINGS = {"statement_timeout": "0", "work_mem": "64MB", "datestyle": "ISO, MDY"}
"""Local to the transaction. Dates are written into digests, so their style is fixed."""

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
    postgresql_on_commit="DROP",
)
"""The rows of one run between scoring and keeping; gone with the transaction."""

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
    async with database.session(run.agency_id) as session:
        for name, value in SETTINGS.items():
            await session.execute(sa.select(sa.func.set_config(name, value, True)))
        total = await score(session, run.policy, Frame(run.agency_id, run.as_of))
        for start in range(0, total, BLOCK):
            await _tell(database, run, done=start, total=total)
            await session.execute(_placements(run, start))
        await session.execute(_counts(run))
        await session.execute(STATISTICS)
        await _finish(session, run, total)


async def score(session: AsyncSession, policy: Policy, frame: Frame) -> int:
    """Score everybody of the frame into `SCORES`, as the scoring role; returns how many."""
    await session.execute(sa.schema.CreateTable(SCORES))
    await session.execute(sa.text(f"GRANT INSERT ON {SCORES.name} TO {SCORING_ROLE}"))
    statement = scoring(policy, frame)
    async with as_scoring_role(session):
        await session.execute(
            sa.insert(SCORES).from_select([each.name for each in statement.selected_columns], statement)
        )
    return (await session.execute(sa.select(sa.func.count()).select_from(SCORES))).scalar_one()


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


def _placements(run: Run, start: int) -> Any:
    """One block of scores, with the name of the person and the family of the post as they are."""
    scores, employee, position = SCORES, EmployeeRow, PositionRow
    chosen = sa.select(
        sa.literal(run.agency_id, sa.Uuid),
        _key(run, scores.c.employee_id),
        sa.literal(run.id, sa.Uuid),
        employee.name,
        position.job_family,
        *(scores.c[name] for name in FROM_SCORES),
    )
    chosen = (
        chosen.join(employee, sa.and_(employee.agency_id == run.agency_id, employee.id == scores.c.employee_id))
        .join(
            position,
            sa.and_(position.agency_id == run.agency_id, position.id == scores.c.position_id),
            isouter=True,
        )
        .where(scores.c.number > start, scores.c.number <= start + BLOCK)
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
