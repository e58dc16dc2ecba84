"""How a plan is spoken: results, behaviour, ratings, and what the viewer can do with it now."""

from typing import Any

import sqlalchemy as sa
import strawberry

from backend.appraisals import reads
from backend.appraisals.graph.cycle import AppraisalCycle
from backend.appraisals.graph.results import Rating
from backend.appraisals.models import (
    AppraisalCycleRow,
    PerformancePlanRow,
    PlanBehaviourRow,
    PlanResultRow,
    RatingRow,
)
from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.appraisals.rules.plans import BehaviourValue, PlanSide, PlanStatus, ResultKind
from backend.core.graph import (
    Date,
    DateTime,
    Decimal,
    Key,
    Node,
    Sql,
    ToMany,
    ToOne,
    described_enum,
    described_input,
    node,
    shape,
)

for _kind in (BehaviourValue, ResultKind):
    described_enum(_kind)
EARLIER = 3


@node(PlanResultRow, reads.RESULT)
class PlanResult(Node):
    """Rencana hasil kerja: one result of a plan with its indicator, target, weight and realisation."""

    kind: ResultKind
    """Utama or tambahan."""
    title: str
    """The result."""
    indicator: str
    """Indikator kinerja individu."""
    target: str
    """Target."""
    weight: int
    """Bobot, percent of the plan."""
    supports: "PlanResult | None" = ToOne(
        PlanResultRow,
        lambda result, above, _place: (above.agency_id == result.agency_id) & (above.id == result.supports_id),
    )
    """The superior's result that it supports, as far as the viewer may see."""
    progress: Decimal | None
    """Capaian, 0 to 100: reported, or what the results that support it add up to by their weights."""
    realisation: str | None
    """Realisasi."""
    evidence: str | None
    """Bukti: a link or a description."""


@shape(PlanBehaviourRow)
class PlanBehaviour:
    """Perilaku kerja: what the superior expects of one of the seven values, and the feedback."""

    value: BehaviourValue
    """Nilai dasar BerAKHLAK."""
    expectation: str | None
    """Ekspektasi khusus pimpinan."""
    feedback: str | None
    """Umpan balik."""


def _of_plan(plan: Any, part: Any, _place: Any) -> sa.ColumnElement[bool]:
    return sa.and_(part.agency_id == plan.agency_id, part.plan_id == plan.id)


def _of_rater(plan: Any, result: Any, _place: Any) -> sa.ColumnElement[bool]:
    above = PerformancePlanRow.__table__.alias()
    plans = sa.select(above.c.id).where(
        above.c.agency_id == plan.agency_id, above.c.cycle_id == plan.cycle_id, above.c.employee_id == plan.rater_id
    )
    return sa.and_(result.agency_id == plan.agency_id, result.plan_id.in_(plans.correlate_except(above)))


def _before(plan: Any, rating: Any, _place: Any) -> sa.ColumnElement[bool]:
    cycle = AppraisalCycleRow.__table__.alias()
    year = sa.select(cycle.c.year).where(cycle.c.agency_id == plan.agency_id, cycle.c.id == plan.cycle_id)
    return sa.and_(
        rating.agency_id == plan.agency_id,
        rating.employee_id == plan.employee_id,
        rating.year < year.correlate_except(cycle).scalar_subquery(),
    )


@node(PerformancePlanRow, reads.PLAN)
class PerformancePlan(Node):
    """Sasaran Kinerja Pegawai (SKP): what somebody is to achieve in a period, and how it was rated."""

    cycle: AppraisalCycle = ToOne(
        AppraisalCycleRow,
        lambda plan, cycle, _place: (cycle.agency_id == plan.agency_id) & (cycle.id == plan.cycle_id),
        always=True,
    )
    """The cycle to which it belongs."""
    employee_id: strawberry.ID = Key("emp", "employee_id")
    """Id of the person."""
    name: str
    """Name of the person, as on the day the plan was begun."""
    position_title: str | None
    """Post of that day."""
    rater_name: str | None
    """Pejabat penilai kinerja: who held the superior post on that day; definitively, as additional task or acting."""
    starts_on: Date
    """The first day of the period."""
    ends_on: Date
    """The last day of the period."""
    status: PlanStatus
    """Keadaan SKP."""
    note: str | None
    """Why it was returned or reopened."""
    results: list[PlanResult] = ToMany(PlanResultRow, _of_plan, lambda result, _place: [result.place, result.id])
    """Rencana hasil kerja in their order."""
    rater_results: list[PlanResult] = ToMany(
        PlanResultRow, _of_rater, lambda result, _place: [result.place, result.id], limit=60
    )
    """The superior's results of the same cycle, which those of this plan may support."""
    behaviours: list[PlanBehaviour] = ToMany(PlanBehaviourRow, _of_plan, lambda part, _place: [part.value])
    """Perilaku kerja, as far as something was said."""
    progress: Decimal | None = Sql(reads.plan_progress)
    """What the results add up to by their weights; a result without a report counts as 0, none at all as null."""
    result: ExpectationRating | None
    """Rating hasil kerja."""
    behaviour: ExpectationRating | None
    """Rating perilaku kerja."""
    predicate: Predicate | None
    """Predikat kinerja."""
    feedback: str | None
    """Umpan balik of the rating superior."""
    earlier: list[Rating] = ToMany(
        RatingRow, _before, lambda rating, _place: [rating.year.desc(), rating.id.desc()], limit=EARLIER
    )
    """Predicates of up to three years before, as far as the viewer may see the person's file."""
    changed_at: DateTime
    """When it was changed last."""
    viewer_is_owner: bool = Sql(
        lambda plan, place: sa.func.coalesce(plan.employee_id == place.terms.employee_id, sa.false())
    )
    """Whether it is the viewer's own."""
    viewer_is_rater: bool = Sql(
        lambda plan, place: sa.func.coalesce(plan.rater_id == place.terms.employee_id, sa.false())
    )
    """Whether the viewer is the rating superior."""
    version: int
    """Grows with each change; give it back when you change the plan."""


described_enum(PlanSide)


@described_input
class PlanFilter:
    """Which plans; every condition must hold."""

    cycle: strawberry.ID | None = None
    """Plans of this cycle."""
    unit: strawberry.ID | None = None
    """People of this unit and of everything below it, as on the day the plan was begun."""
    statuses: list[PlanStatus] | None = None
    """Any of these states."""
    side: PlanSide | None = None
    """OWNER for the viewer's own plans, any other side for those that the viewer rates."""
    search: str | None = None
    """Part of the name."""
