"""Who may see which agencies, units and posts."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.access import Reach, Terms, scope
from backend.positions.models import AgencyRow, GradeRow, PositionRow, UnitRow


def within_units(unit_id: Any, terms: Terms) -> ColumnElement[bool]:
    """Whether a unit id lies in the viewer's subtree."""
    unit = sa.orm.aliased(UnitRow)
    return unit_id.in_(
        sa.select(unit.id).where(
            unit.agency_id == terms.agency_id,
            unit.path >= terms.unit_from,
            unit.path < terms.unit_until,
        )
    )


@scope(AgencyRow, open_to_all=True)
def _agencies(agency: Any, terms: Terms) -> ColumnElement[bool]:
    """The own agency alone."""
    return agency.id == terms.agency_id


@scope(GradeRow, open_to_all=True)
def _grades(_grade: Any, _terms: Terms) -> ColumnElement[bool]:
    """The list of grades is law, and open to everybody."""
    return sa.true()


@scope(UnitRow)
def _units(unit: Any, terms: Terms) -> ColumnElement[bool]:
    """A unit admin meets the own subtree; an employee meets the tree, which is no secret, but no one in it."""
    if terms.reach is Reach.UNITS:
        return sa.and_(unit.path >= terms.unit_from, unit.path < terms.unit_until)
    return sa.true()


@scope(PositionRow)
def _positions(position: Any, terms: Terms) -> ColumnElement[bool]:
    """Posts follow their unit."""
    if terms.reach is Reach.UNITS:
        return within_units(position.unit_id, terms)
    return sa.true()
