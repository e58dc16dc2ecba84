"""Pekerjaan pemetaan: what a worker does with a run that was asked for, and with one that a killed worker left."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
import structlog

from backend.core import clock
from backend.core.db import Database, nobody_holds
from backend.core.jobs import defer, job, recovery
from backend.core.problems import Problem
from backend.employees.models import EmployeeRow
from backend.mapping.engine.running import Run, RunCancelled, carry_out
from backend.mapping.models import MappingRunRow, PolicyRow
from backend.mapping.rules.kinds import RunStatus
from backend.mapping.rules.reading import load
from backend.mapping.rules.runs import UNDER_WAY
from backend.positions.models import AgencyRow

log = structlog.get_logger()

RUN_MAPPING = "run_mapping"

STOPPED = (
    "Pemetaan terhenti karena gangguan sistem (kode {run}); tidak ada hasil yang tersimpan. "
    "Jalankan lagi, dan bila terulang sampaikan kode ini kepada pengelola sistem."
)


async def execute_run(database: Database, agency_id: UUID, run_id: UUID) -> None:
    """Kerjakan satu pemetaan that is QUEUED; one that is not (cancelled meanwhile, done already) is left alone.

    Everything that a run keeps is written in one transaction, so a killed worker leaves nothing half; a run that
    fails is marked FAILED and the error is raised for the log.
    """
    async with database.holding(run_id) as mine:
        asked = await _begin(database, agency_id, run_id) if mine else None
        if asked is not None:
            await _carry_out(database, asked)


async def _carry_out(database: Database, asked: sa.Row[*tuple[Any, ...]]) -> None:
    agency_id, run_id = asked.agency_id, asked.id
    try:
        await carry_out(database, await _read(database, asked))
    except RunCancelled:
        log.info("mapping run cancelled", run=str(run_id))
    except Exception as error:
        await _fail(database, agency_id, run_id, error)
        raise


@job(RUN_MAPPING)
async def run_mapping(database: Database, *, agency_id: str, run_id: str) -> None:
    """Pekerjaan pemetaan, as the queue keeps it."""
    await execute_run(database, UUID(agency_id), UUID(run_id))


@recovery
async def take_up_again(database: Database) -> None:
    """Pemetaan yang ditinggalkan: what a killed worker left RUNNING waits again, and has a job again.

    A run that another worker is carrying out holds its lock and is left alone. A second job for a run does no harm:
    whoever comes first takes it.
    """
    async with database.session(None) as session:
        agencies = (await session.execute(sa.select(AgencyRow.id))).scalars().all()
    for agency_id in agencies:
        async with database.session(agency_id) as session:
            for run in (await session.execute(_left_over(agency_id))).scalars():
                run.status, run.done, run.started_at = RunStatus.QUEUED, 0, None
                await defer(session, RUN_MAPPING, agency_id=str(agency_id), run_id=str(run.id))


def _left_over(agency_id: UUID) -> sa.Select[MappingRunRow]:
    row = MappingRunRow
    return sa.select(row).where(
        row.agency_id == agency_id,
        row.status.in_(UNDER_WAY),
        nobody_holds(row.id),
    )


async def _begin(database: Database, agency_id: UUID, run_id: UUID) -> sa.Row[*tuple[Any, ...]] | None:
    row = MappingRunRow
    people = sa.select(sa.func.count()).select_from(EmployeeRow).where(EmployeeRow.agency_id == agency_id)
    async with database.session(agency_id) as session:
        taken = await session.execute(
            sa.update(row)
            .where(row.agency_id == agency_id, row.id == run_id, row.status == RunStatus.QUEUED)
            .values(status=RunStatus.RUNNING, started_at=clock.now(), done=0, total=people.scalar_subquery())
            .returning(row.agency_id, row.id, row.policy_id, row.as_of, row.requested_by_id, row.requested_by_name)
        )
        return taken.one_or_none()


async def _read(database: Database, asked: sa.Row[*tuple[Any, ...]]) -> Run:
    async with database.session(asked.agency_id) as session:
        policy = await session.get_one(PolicyRow, (asked.agency_id, asked.policy_id))
    return Run(
        agency_id=asked.agency_id,
        id=asked.id,
        policy=load(policy.definition),
        as_of=asked.as_of,
        requested_by_id=asked.requested_by_id,
        requested_by_name=asked.requested_by_name,
    )


async def _fail(database: Database, agency_id: UUID, run_id: UUID, error: Exception) -> None:
    row = MappingRunRow
    told = error.message.id if isinstance(error, Problem) else STOPPED.format(run=run_id.hex[-8:])
    async with database.session(agency_id) as session:
        await session.execute(
            sa.update(row)
            .where(row.agency_id == agency_id, row.id == run_id, row.status == RunStatus.RUNNING)
            .values(status=RunStatus.FAILED, finished_at=clock.now(), error=told)
        )
