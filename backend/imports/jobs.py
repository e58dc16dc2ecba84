"""Pekerjaan impor: what a worker does with batches, and with those that a killed worker left."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.core.db import Database
from backend.core.jobs import defer, job, recovery
from backend.imports.writes.checking import check_batch
from backend.imports.writes.loading import Actor, load_batch, recover
from backend.positions.models import AgencyRow

CHECK, LOAD = "check_import", "load_import"


@job(CHECK)
async def _check(database: Database, *, agency_id: str, batch_id: str) -> None:
    await check_batch(database, UUID(agency_id), UUID(batch_id))


@job(LOAD)
async def _load(database: Database, *, agency_id: str, batch_id: str, actor_id: str | None, actor_name: str) -> None:
    actor = Actor(id=None if actor_id is None else UUID(actor_id), name=actor_name)
    await load_batch(database, UUID(agency_id), UUID(batch_id), actor=actor)


@recovery
async def _recover(database: Database) -> None:
    """Put right, agency by agency, what a killed worker left."""
    async with database.session(None) as session:
        agencies = list(await session.scalars(sa.select(AgencyRow.id)))
    for agency_id in agencies:
        await recover(database, agency_id)


async def defer_check(session: Any, agency_id: UUID, batch_id: UUID) -> None:
    """Queue the dry run of a batch, within the transaction that made it."""
    await defer(session, CHECK, agency_id=str(agency_id), batch_id=str(batch_id))


async def defer_load(session: Any, agency_id: UUID, batch_id: UUID, *, actor: Actor) -> None:
    """Queue the load of a batch, within the transaction that decided on it."""
    await defer(
        session,
        LOAD,
        agency_id=str(agency_id),
        batch_id=str(batch_id),
        actor_id=None if actor.id is None else str(actor.id),
        actor_name=actor.name,
    )
