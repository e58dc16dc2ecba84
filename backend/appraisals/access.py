"""Who may see which ratings, 360 values, cycles and plans."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.appraisals.models import (
    AppraisalCycleRow,
    CycleWindowRow,
    FeedbackRow,
    PerformancePlanRow,
    PlanBehaviourRow,
    PlanResultRow,
    RatingRow,
)
from backend.core.access import Reach, Terms, scope
from backend.employees.access import with_employee
from backend.positions.access import within_units

scope(RatingRow)(with_employee)
scope(FeedbackRow)(with_employee)


@scope(AppraisalCycleRow)
def _cycles(_cycle: Any, _terms: Terms) -> ColumnElement[bool]:
    """Cycles and their dates concern everybody of the agency."""
    return sa.true()


scope(CycleWindowRow)(_cycles)


@scope(PerformancePlanRow)
def _plans(plan: Any, terms: Terms) -> ColumnElement[bool]:
    """An employee meets the own plans and those that he or she rates; a unit admin those of the own subtree."""
    if terms.reach is Reach.UNITS:
        return within_units(plan.unit_id, terms)
    if terms.reach is Reach.SELF:
        return sa.or_(plan.employee_id == terms.employee_id, plan.rater_id == terms.employee_id)
    return sa.true()


@scope(PlanBehaviourRow)
def _parts(part: Any, terms: Terms) -> ColumnElement[bool]:
    """What belongs to a plan is seen with it."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    plan = sa.orm.aliased(PerformancePlanRow)
    return part.plan_id.in_(sa.select(plan.id).where(plan.agency_id == terms.agency_id, _plans(plan, terms)))


@scope(PlanResultRow)
def _results(result: Any, terms: Terms) -> ColumnElement[bool]:
    """Results are seen with their plan, and a superior's results by those who support them."""
    if terms.reach is not Reach.SELF:
        return _parts(result, terms)
    plan, mine = sa.orm.aliased(PerformancePlanRow), sa.orm.aliased(PerformancePlanRow)
    superiors = sa.select(mine.rater_id).where(
        mine.agency_id == terms.agency_id, mine.employee_id == terms.employee_id, mine.cycle_id == plan.cycle_id
    )
    return result.plan_id.in_(
        sa.select(plan.id).where(
            plan.agency_id == terms.agency_id, sa.or_(_plans(plan, terms), plan.employee_id.in_(superiors))
        )
    )
