"""How long changes are kept."""

from datetime import timedelta

import sqlalchemy as sa

from backend.core import clock
from backend.core.db import Database
from backend.core.jobs import daily
from backend.positions.models import AgencyRow

KEPT = timedelta(days=30)
CLEAR = sa.text("""
    WITH old AS (SELECT max(xid) AS xid FROM change WHERE agency_id = :agency AND at < :before AND kind <> 'floor'),
    gone AS (DELETE FROM change USING old WHERE agency_id = :agency AND change.xid <= old.xid)
    INSERT INTO change (agency_id, xid, kind, subject_id, op)
    SELECT :agency, old.xid, 'floor', :agency, 'F' FROM old WHERE old.xid IS NOT NULL
""")


@daily
async def clear_changes(database: Database) -> None:
    """Bersihkan catatan perubahan: what is older than thirty days; a line tells from where on all is there."""
    async with database.session(None) as session:
        agencies = list(await session.scalars(sa.select(AgencyRow.id)))
    for agency_id in agencies:
        async with database.session(agency_id) as session:
            await session.execute(CLEAR, {"agency": agency_id, "before": clock.now() - KEPT})
