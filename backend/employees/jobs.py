"""What a new day changes about people: posts and grades that begin or end today."""

import sqlalchemy as sa

from backend.core import clock
from backend.core.db import Database
from backend.core.jobs import daily
from backend.employees.models import CURRENT_FACTS
from backend.positions.models import AgencyRow

NO_HURRY = sa.text("SET LOCAL statement_timeout = 0")


@daily
async def refresh_current_facts(database: Database) -> None:
    """Perbarui keadaan kini: what the histories say of everybody today; only what differs is written."""
    async with database.session(None) as session:
        agencies = list(await session.scalars(sa.select(AgencyRow.id)))
    for agency_id in agencies:
        async with database.session(agency_id) as session:
            await session.execute(NO_HURRY)
            await session.execute(CURRENT_FACTS, {"agency": agency_id, "today": clock.today(), "employees": None})
