"""How cycles and plans are found, and what is counted of them."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement, Select

from backend.appraisals.models import AppraisalCycleRow, CycleWindowRow, PerformancePlanRow, PlanResultRow
from backend.core.access import Reach, Viewer, scoped
from backend.core.plan.filters import among, bound_key, pattern
from backend.core.plan.given import Given
from backend.core.plan.specs import Filters, Order
from backend.positions.models import UnitRow
from backend.positions.reads import below
from backend.positions.rules.tree import SEGMENT

CYCLE, PLAN, RESULT = "cycle", "plan", "result"
DEPARTMENT_PATH = 2 * SEGMENT
"""Characters of the path of a unit right below the top."""

CYCLE_ORDERS = {"YEAR": Order(("year",), descending=True)}
PLAN_ORDERS = {"NAME": Order(("name",))}


def _on_side(plan: Any, given: Given, place: Any) -> ColumnElement[bool]:
    column = plan.employee_id if str(given.value) == "OWNER" else plan.rater_id
    return column == place.terms.employee_id


PLAN_FILTERS: Filters = {
    "cycle": lambda plan, given, _place: plan.cycle_id == bound_key(given, CYCLE),
    "unit": lambda plan, given, place: below(plan.unit_id, given, place),
    "statuses": lambda plan, given, _place: among(plan.status, given),
    "side": _on_side,
    "search": lambda plan, given, _place: sa.func.lower(plan.name).like(given.bind(sa.Text, pattern)),
}


def cycle(cycle_id: UUID, viewer: Viewer) -> sa.Select[AppraisalCycleRow]:
    """One cycle, locked for a change."""
    row = AppraisalCycleRow
    return scoped(sa.select(row).where(row.id == cycle_id), row, viewer).with_for_update(key_share=True)


def windows(agency_id: UUID, cycle_id: UUID) -> sa.Select[CycleWindowRow]:
    """The dates of a cycle's phases."""
    return sa.select(CycleWindowRow).where(CycleWindowRow.agency_id == agency_id, CycleWindowRow.cycle_id == cycle_id)


def plan(plan_id: UUID, viewer: Viewer) -> sa.Select[PerformancePlanRow]:
    """One visible plan, locked for a change."""
    row = PerformancePlanRow
    return scoped(sa.select(row).where(row.id == plan_id), row, viewer).with_for_update(key_share=True)


def results(agency_id: UUID, plan_id: UUID) -> sa.Select[PlanResultRow]:
    """The results of a plan in their order."""
    row = PlanResultRow
    return sa.select(row).where(row.agency_id == agency_id, row.plan_id == plan_id).order_by(row.place)


def supportable(plan: PerformancePlanRow, ids: list[UUID]) -> sa.Select[UUID]:
    """Which of some results belong to the rater's plans of the same cycle."""
    above = sa.orm.aliased(PerformancePlanRow)
    return (
        sa.select(PlanResultRow.id)
        .join(above, sa.and_(above.agency_id == PlanResultRow.agency_id, above.id == PlanResultRow.plan_id))
        .where(
            PlanResultRow.agency_id == plan.agency_id,
            PlanResultRow.id.in_(ids),
            above.cycle_id == plan.cycle_id,
            above.employee_id == plan.rater_id,
        )
    )


def supported(agency_id: UUID, ids: list[UUID]) -> sa.Select[UUID | None]:
    """Which of some results others support."""
    row = PlanResultRow
    return sa.select(row.supports_id).where(row.agency_id == agency_id, row.supports_id.in_(ids)).distinct()


def plan_progress(plan: Any, _place: Any) -> ColumnElement[Any]:
    """What the results of a plan add up to by their weights; null until something was reported."""
    row = PlanResultRow.__table__.alias()
    whole = sa.func.sum(row.c.weight * sa.func.coalesce(row.c.progress, 0)) / sa.func.sum(row.c.weight)
    return (
        sa.select(sa.case((sa.func.count(row.c.progress) > 0, sa.func.round(whole, 2, type_=sa.Numeric(5, 2)))))
        .where(row.c.agency_id == plan.agency_id, row.c.plan_id == plan.id)
        .correlate_except(row)
        .scalar_subquery()
    )


def counts(cycle: Any, place: Any) -> Select[*tuple[Any, ...]]:
    """How many visible plans of a cycle stand in which state with which predicate."""
    plan = PerformancePlanRow.__table__.alias()
    return (
        sa.select(plan.c.status, plan.c.predicate, sa.func.count().label("count"))
        .where(
            plan.c.agency_id == cycle.agency_id, plan.c.cycle_id == cycle.id, place.visible(PerformancePlanRow, plan.c)
        )
        .group_by(plan.c.status, plan.c.predicate)
        .order_by(plan.c.status, plan.c.predicate)
        .correlate(*place.around)
    )


def unit_progress(cycle: Any, place: Any) -> Select[*tuple[Any, ...]]:
    """For each unit right below the top: how many visible plans there are and how far they have come."""
    plan, unit, top = PerformancePlanRow.__table__.alias(), UnitRow.__table__.alias(), UnitRow.__table__.alias()
    places = {"plans": None, "agreed": ("AGREED", "EVALUATED", "LOCKED"), "evaluated": ("EVALUATED", "LOCKED")}
    counted = [
        (sa.func.count() if states is None else sa.func.count().filter(plan.c.status.in_(_words(states)))).label(name)
        for name, states in places.items()
    ]
    if place.terms.reach is Reach.SELF:
        seen: ColumnElement[bool] = sa.false()
    else:
        seen = place.visible(PerformancePlanRow, plan.c)
    head = sa.func.left(unit.c.path, sa.literal_column(str(DEPARTMENT_PATH)))
    return (
        sa.select(top.c.id.label("unit_id"), top.c.name, *counted)
        .select_from(
            plan.join(unit, sa.and_(unit.c.agency_id == plan.c.agency_id, unit.c.id == plan.c.unit_id)).join(
                top, sa.and_(top.c.agency_id == unit.c.agency_id, top.c.path == head)
            )
        )
        .where(plan.c.agency_id == cycle.agency_id, plan.c.cycle_id == cycle.id, seen)
        .group_by(top.c.id, top.c.name, top.c.path)
        .order_by(top.c.path)
        .correlate(*place.around)
    )


def _words(states: tuple[str, ...]) -> list[ColumnElement[str]]:
    return [sa.literal_column(f"'{state}'") for state in states]
