"""How appraisals are spoken: results of years, cycles, plans, and what can be done with them."""

from typing import Annotated

import strawberry

from backend.appraisals import reads
from backend.appraisals.graph import acts, cycle_acts
from backend.appraisals.graph.cycle import AppraisalCycle
from backend.appraisals.graph.plan import PerformancePlan, PlanFilter
from backend.appraisals.graph.results import Feedback, Rating
from backend.appraisals.models import AppraisalCycleRow, PerformancePlanRow
from backend.core.access import Permission as P
from backend.core.graph import Connection, One, Pages, connection, root_field
from backend.core.plan.filters import bound_key


@strawberry.type
class AppraisalQuery:
    """Root fields of appraisals."""

    appraisal_cycles: Connection[AppraisalCycle] = connection(
        Pages(AppraisalCycleRow, reads.CYCLE_ORDERS, "YEAR"), permission=P.APPRAISAL_READ
    )
    """Cycles, the newest year first."""
    appraisal_cycle: AppraisalCycle | None = root_field(
        One(AppraisalCycleRow, lambda row, place: row.id == bound_key(place.args["id"], reads.CYCLE)),
        P.APPRAISAL_READ,
        args={"id": Annotated[strawberry.ID, "Id of the cycle."]},
    )
    """One cycle."""
    performance_plans: Connection[PerformancePlan] = connection(
        Pages(PerformancePlanRow, reads.PLAN_ORDERS, "NAME", reads.PLAN_FILTERS, searches=("search",)),
        filter=PlanFilter,
        permission=P.APPRAISAL_READ,
    )
    """Plans that the viewer may see: the own ones, those that the viewer rates, those of the own units."""
    performance_plan: PerformancePlan | None = root_field(
        One(PerformancePlanRow, lambda row, place: row.id == bound_key(place.args["id"], reads.PLAN)),
        P.APPRAISAL_READ,
        args={"id": Annotated[strawberry.ID, "Id of the plan."]},
    )
    """One plan."""


@strawberry.type
class AppraisalMutation:
    """Acts on cycles and plans."""

    begin_cycle = cycle_acts.begin_cycle
    change_cycle_dates = cycle_acts.change_cycle_dates
    assign_plans = cycle_acts.assign_plans
    close_cycle = cycle_acts.close_cycle
    begin_plan = acts.begin_plan
    save_plan = acts.save_plan
    propose_plan = acts.propose_plan
    agree_plan = acts.agree_plan
    return_plan = acts.return_plan
    report_progress = acts.report_progress
    evaluate_plan = acts.evaluate_plan
    reopen_plan = acts.reopen_plan


__all__ = ["AppraisalCycle", "AppraisalMutation", "AppraisalQuery", "Feedback", "PerformancePlan", "Rating"]
