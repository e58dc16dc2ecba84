"""What a new day takes away: uploads that nobody attached, and scans whose entry is gone."""

from datetime import timedelta

import sqlalchemy as sa

from backend.attachments.rules import WAITING_HOURS
from backend.attachments.writes import left_over
from backend.core import clock
from backend.core.db import Database
from backend.core.jobs import daily
from backend.positions.models import AgencyRow


@daily
async def remove_left_over(database: Database) -> None:
    """Buang unggahan yang tidak dilampirkan within a day."""
    async with database.session(None) as session:
        agencies = list(await session.scalars(sa.select(AgencyRow.id)))
    before = clock.now() - timedelta(hours=WAITING_HOURS)
    for agency_id in agencies:
        async with database.session(agency_id) as session:
            await session.execute(left_over(agency_id, before=before))
