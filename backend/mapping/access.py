"""Who may see which policies, runs and placements: results are nobody's outside BKPSDM until published."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.access import Reach, Terms, scope
from backend.mapping.models import MappingRunRow, PlacementCountRow, PlacementRow, PolicyRow
from backend.mapping.rules.kinds import PolicyStatus
from backend.positions.access import within_units


@scope(PolicyRow)
def _policies(policy: Any, terms: Terms) -> ColumnElement[bool]:
    """A draft is seen by BKPSDM and auditors; a policy in force by everybody whom it concerns."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    return policy.status != PolicyStatus.DRAFT


@scope(MappingRunRow)
def _runs(run: Any, terms: Terms) -> ColumnElement[bool]:
    """Outside BKPSDM and audit only published runs exist."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    return run.published_at.is_not(None)


def _published(run_id: Any, terms: Terms) -> ColumnElement[bool]:
    run = sa.orm.aliased(MappingRunRow)
    return run_id.in_(sa.select(run.id).where(run.agency_id == terms.agency_id, run.published_at.is_not(None)))


@scope(PlacementRow)
def _placements(placement: Any, terms: Terms) -> ColumnElement[bool]:
    """After publication: a unit admin meets the own subtree, an employee the own result."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    rows = (
        within_units(placement.unit_id, terms)
        if terms.reach is Reach.UNITS
        else placement.employee_id == terms.employee_id
    )
    return sa.and_(_published(placement.run_id, terms), rows)


@scope(PlacementCountRow)
def _counts(count: Any, terms: Terms) -> ColumnElement[bool]:
    """Counts follow the placements they count; an employee has none."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    if terms.reach is Reach.UNITS:
        return sa.and_(_published(count.run_id, terms), within_units(count.unit_id, terms))
    return sa.false()
