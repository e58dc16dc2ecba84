"""Menutup siklus: the rated plans are locked and the year's predicates written, for everybody in one transaction."""

from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa

from backend.appraisals.rules.cycles import CycleStatus
from backend.core import clock
from backend.core.audit import AuditEntryRow
from backend.core.db import Database
from backend.core.jobs import job

CLOSE_CYCLE = "close_cycle"
PATIENCE = sa.text("SET LOCAL statement_timeout = '2min'")
ORDERS = {
    "LONGEST": "p.ends_on - p.starts_on DESC, p.ends_on DESC",
    "LATEST": "p.ends_on DESC, p.starts_on DESC",
}
"""By what the plan is chosen that tells the year, where somebody had several."""

WRITE = """
    INSERT INTO rating (agency_id, id, employee_id, source, year, predicate, result, behaviour, rater_name)
    SELECT DISTINCT ON (p.employee_id) p.agency_id, gen_random_uuid(), p.employee_id, 'SKP', c.year,
           p.predicate, p.result, p.behaviour, p.rater_name
    FROM performance_plan p
    JOIN appraisal_cycle c ON c.agency_id = p.agency_id AND c.id = p.cycle_id
    WHERE p.agency_id = :agency AND p.cycle_id = :cycle AND p.status = 'EVALUATED'
    ORDER BY p.employee_id, {order}, p.id
    ON CONFLICT (agency_id, employee_id, year) DO UPDATE SET
        source = 'SKP', predicate = excluded.predicate, result = excluded.result, behaviour = excluded.behaviour,
        rater_name = excluded.rater_name,
        replaced_predicate = CASE WHEN rating.source = 'SKP' THEN rating.replaced_predicate ELSE rating.predicate END,
        replaced_source = CASE WHEN rating.source = 'SKP' THEN rating.replaced_source ELSE rating.source END
"""
"""What an import had told for the year is kept beside what was computed here, so that a difference is seen."""

TAKE = sa.text(
    "SELECT combining FROM appraisal_cycle WHERE agency_id = :agency AND id = :cycle AND status = 'CLOSING' FOR UPDATE"
)
LOCK = sa.text(
    "UPDATE performance_plan SET status = 'LOCKED', version = version + 1, changed_at = :now"
    " WHERE agency_id = :agency AND cycle_id = :cycle AND status = 'EVALUATED'"
)
CLOSE = sa.text(
    "UPDATE appraisal_cycle SET status = 'CLOSED', closed_at = :now, written_count = :written, version = version + 1"
    " WHERE agency_id = :agency AND id = :cycle RETURNING closed_by_name"
)
GIVE_UP = sa.text(
    "UPDATE appraisal_cycle SET status = 'OPEN', closed_by_name = NULL, version = version + 1"
    " WHERE agency_id = :agency AND id = :cycle AND status = 'CLOSING'"
)


@job(CLOSE_CYCLE)
async def close_cycle(database: Database, *, agency_id: str, cycle_id: str) -> None:
    """Tutup satu siklus; when that fails it is open again, and the error is raised for the log."""
    keys = {"agency": UUID(agency_id), "cycle": UUID(cycle_id)}
    try:
        await _close(database, keys)
    except Exception:
        async with database.session(keys["agency"]) as session:
            await session.execute(GIVE_UP, keys)
        raise


async def _close(database: Database, keys: dict[str, UUID]) -> None:
    """All or nothing; a cycle that is not being closed (done already, by a second job) is left alone."""
    async with database.session(keys["agency"]) as session:
        await session.execute(PATIENCE)
        combining = (await session.execute(TAKE, keys)).scalar_one_or_none()
        if combining is None:
            return
        done = await session.execute(sa.text(WRITE.format(order=ORDERS[combining])), keys)
        now, written = clock.now(), cast("sa.CursorResult[Any]", done).rowcount
        await session.execute(LOCK, {**keys, "now": now})
        closed_by = (await session.execute(CLOSE, {**keys, "now": now, "written": written})).scalar_one()
        session.add(
            AuditEntryRow(
                agency_id=keys["agency"],
                at=now,
                actor_name=closed_by,
                action="finishClosingCycle",
                subject_type="AppraisalCycle",
                subject_id=keys["cycle"],
                after={"status": CycleStatus.CLOSED, "written": written},
            )
        )
