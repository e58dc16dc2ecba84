"""How the organisation changes."""

from uuid import UUID

import sqlalchemy as sa

from backend.core.acts import Tx
from backend.core.problems import NotFound, StaleVersion
from backend.positions import reads
from backend.positions.models import UnitRow
from backend.positions.rules.tree import SEGMENT, check_not_below, number_of, segment


async def move_unit(tx: Tx, unit_id: UUID, parent_id: UUID, *, version: int) -> UUID:
    """Pindahkan unit: put a unit, with everything below it, last under another unit.

    Raises:
        NotFound: when either unit is not there or not visible.
        StaleVersion: when the unit has changed since it was read.
        UnitCycle: when it would lie below itself.
    """
    # the whole tree of the agency is one thing to change: two moves at once could make a cycle together
    await tx.session.execute(
        sa.text("SELECT pg_advisory_xact_lock(hashtextextended('unit tree ' || :agency, 0))"),
        {"agency": str(tx.viewer.agency_id)},
    )
    unit = (await tx.session.execute(reads.unit(unit_id, tx.viewer))).scalar_one_or_none()
    parent = (await tx.session.execute(reads.unit(parent_id, tx.viewer))).scalar_one_or_none()
    if unit is None or parent is None or unit.parent_id is None:
        raise NotFound
    if unit.version != version:
        raise StaleVersion(version=unit.version)
    check_not_below(unit.path, parent.path)
    before = {"parent": str(unit.parent_id), "path": unit.path}
    path = parent.path + await _next_segment(tx, parent)
    await _relocate(tx, unit, parent, path)
    tx.audit("Unit", unit.id, before=before, after={"parent": str(parent.id), "path": path})
    return unit.id


async def _next_segment(tx: Tx, parent: UnitRow) -> str:
    last = await tx.session.scalar(
        sa.select(sa.func.max(UnitRow.path)).where(
            UnitRow.agency_id == parent.agency_id, UnitRow.parent_id == parent.id
        )
    )
    return segment(1 if last is None else number_of(last[-SEGMENT:]) + 1)


async def _relocate(tx: Tx, unit: UnitRow, parent: UnitRow, path: str) -> None:
    """Rewrite the paths and depths of the unit and everything below it in one statement."""
    old, deeper = unit.path, parent.depth + 1 - unit.depth
    await tx.session.execute(
        sa.update(UnitRow)
        .where(UnitRow.agency_id == unit.agency_id, UnitRow.path >= old, UnitRow.path < old + "~")
        .values(
            path=sa.literal(path) + sa.func.substr(UnitRow.path, len(old) + 1),
            depth=UnitRow.depth + deeper,
            version=UnitRow.version + 1,
            parent_id=sa.case((UnitRow.id == unit.id, parent.id), else_=UnitRow.parent_id),
        )
        .execution_options(synchronize_session=False)
    )
