"""What can be done with plans."""

import strawberry

from backend.appraisals.graph.plan import PerformancePlan
from backend.appraisals.reads import CYCLE, PLAN, RESULT
from backend.appraisals.rules.cycles import CycleClosed
from backend.appraisals.rules.kinds import ExpectationRating
from backend.appraisals.rules.plans import BehaviourValue, PlannedResult, PlanRefused, ResultKind
from backend.appraisals.writes import plans as writes
from backend.core.access import Permission as P
from backend.core.graph import Tx, described_input, key_of, mutation, plain, refer
from backend.core.problems import InvalidInput, NotFound, StaleVersion

REFUSALS = (NotFound, StaleVersion, PlanRefused, CycleClosed)


@described_input
class BehaviourNoteInput:
    """What the superior says of one of the seven values."""

    value: BehaviourValue
    """Nilai dasar BerAKHLAK."""
    text: str
    """The expectation or the feedback; empty takes it back."""


@described_input
class PlanResultInput:
    """One result of a plan as it is written."""

    id: strawberry.ID | None = None
    """The result, when it is there already."""
    kind: ResultKind = ResultKind.MAIN
    """Utama or tambahan."""
    title: str
    """The result."""
    indicator: str
    """Indikator kinerja individu; may be empty in a draft."""
    target: str
    """Target; may be empty in a draft."""
    weight: int
    """Bobot, 1 to 100 percent."""
    supports_id: strawberry.ID | None = None
    """The superior's result that it supports."""


@described_input
class ResultReportInput:
    """What was achieved for one result."""

    id: strawberry.ID
    """The result."""
    progress: int
    """Capaian, 0 to 100; for a result that others support, the value that it has."""
    realisation: str = ""
    """Realisasi."""
    evidence: str = ""
    """Bukti: a link or a description."""


@described_input
class BeginPlanInput:
    """In which cycle the own plan begins."""

    cycle_id: strawberry.ID
    """The cycle."""


@described_input
class SavePlanInput:
    """A draft as a whole: results that are not given are taken out."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""
    results: list[PlanResultInput]
    """All results in their order."""


@described_input
class ProposePlanInput:
    """Which plan goes to the superior."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""


@described_input
class AgreePlanInput:
    """Which plan is agreed, with what expectations of behaviour."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""
    expectations: list[BehaviourNoteInput] | None = None
    """Ekspektasi khusus pimpinan."""


@described_input
class ReturnPlanInput:
    """Which plan goes back to the employee, and why."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""
    reason: str
    """What should be changed."""


@described_input
class ReopenPlanInput:
    """Which plan becomes a draft again, and why."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""
    reason: str
    """Why; the employee reads it."""


@described_input
class ReportProgressInput:
    """What was achieved."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""
    results: list[ResultReportInput]
    """The results that are reported; others stay."""


@described_input
class EvaluatePlanInput:
    """How a plan is rated."""

    plan_id: strawberry.ID
    """The plan."""
    version: int
    """The version of the plan that you have read."""
    result: ExpectationRating
    """Rating hasil kerja."""
    behaviour: ExpectationRating
    """Rating perilaku kerja."""
    feedback: str = ""
    """Umpan balik to the employee."""
    behaviours: list[BehaviourNoteInput] | None = None
    """Feedback by value."""


@plain
class BeginPlanPayload:
    """The begun plan."""

    plan: PerformancePlan
    """The plan."""


@plain
class SavePlanPayload:
    """The saved draft."""

    plan: PerformancePlan
    """The plan."""


@plain
class ProposePlanPayload:
    """The proposed plan."""

    plan: PerformancePlan
    """The plan."""


@plain
class AgreePlanPayload:
    """The agreed plan."""

    plan: PerformancePlan
    """The plan."""


@plain
class ReturnPlanPayload:
    """The returned plan."""

    plan: PerformancePlan
    """The plan."""


@plain
class ReopenPlanPayload:
    """The reopened plan."""

    plan: PerformancePlan
    """The plan."""


@plain
class ReportProgressPayload:
    """The reported plan."""

    plan: PerformancePlan
    """The plan."""


@plain
class EvaluatePlanPayload:
    """The rated plan."""

    plan: PerformancePlan
    """The plan."""


def planned(given: PlanResultInput) -> PlannedResult:
    """A result as rules see it."""
    return PlannedResult(given.title, given.indicator, given.target, given.weight)


def _written(given: PlanResultInput) -> writes.Written:
    return writes.Written(
        None if given.id is None else key_of(given.id, RESULT),
        given.kind,
        None if given.supports_id is None else key_of(given.supports_id, RESULT),
        planned(given),
    )


@mutation(P.APPRAISAL_WRITE, problems=(NotFound, CycleClosed))
async def begin_plan(tx: Tx, input: BeginPlanInput) -> BeginPlanPayload:  # noqa: A002 - the convention of mutations
    """Begin the own plan of a year; the rater is who holds the superior post today."""
    return BeginPlanPayload(plan=refer(PLAN, await writes.begin_plan(tx, key_of(input.cycle_id, CYCLE))))


@mutation(P.APPRAISAL_WRITE, problems=(*REFUSALS, InvalidInput))
async def save_plan(tx: Tx, input: SavePlanInput) -> SavePlanPayload:  # noqa: A002 - the convention of mutations
    """Save the own draft as a whole."""
    written = [_written(each) for each in input.results]
    plan_id = await writes.save_plan(tx, key_of(input.plan_id, PLAN), written, version=input.version)
    return SavePlanPayload(plan=refer(PLAN, plan_id))


@mutation(P.APPRAISAL_WRITE, problems=(*REFUSALS, InvalidInput))
async def propose_plan(tx: Tx, input: ProposePlanInput) -> ProposePlanPayload:  # noqa: A002 - the convention of mutations
    """Propose the own plan to the superior; its weights must add up to 100."""
    plan_id = await writes.propose_plan(tx, key_of(input.plan_id, PLAN), version=input.version)
    return ProposePlanPayload(plan=refer(PLAN, plan_id))


@mutation(P.APPRAISAL_WRITE, problems=(*REFUSALS, InvalidInput))
async def agree_plan(tx: Tx, input: AgreePlanInput) -> AgreePlanPayload:  # noqa: A002 - the convention of mutations
    """Agree to a plan as its rating superior."""
    said = {each.value: each.text for each in input.expectations or []}
    plan_id = await writes.agree_plan(tx, key_of(input.plan_id, PLAN), said, version=input.version)
    return AgreePlanPayload(plan=refer(PLAN, plan_id))


@mutation(P.APPRAISAL_WRITE, problems=(*REFUSALS, InvalidInput))
async def return_plan(tx: Tx, input: ReturnPlanInput) -> ReturnPlanPayload:  # noqa: A002 - the convention of mutations
    """Return a plan to its employee with a reason."""
    plan_id = await writes.return_plan(tx, key_of(input.plan_id, PLAN), input.reason, version=input.version)
    return ReturnPlanPayload(plan=refer(PLAN, plan_id))


@mutation(P.APPRAISAL_WRITE, problems=(*REFUSALS, InvalidInput))
async def report_progress(tx: Tx, input: ReportProgressInput) -> ReportProgressPayload:  # noqa: A002 - the convention of mutations
    """Report what was achieved; results above follow by their weights."""
    reported = [
        writes.Reported(key_of(each.id, RESULT), each.progress, each.realisation, each.evidence)
        for each in input.results
    ]
    plan_id = await writes.report_progress(tx, key_of(input.plan_id, PLAN), reported, version=input.version)
    return ReportProgressPayload(plan=refer(PLAN, plan_id))


@mutation(P.APPRAISAL_WRITE, problems=(*REFUSALS, InvalidInput))
async def evaluate_plan(tx: Tx, input: EvaluatePlanInput) -> EvaluatePlanPayload:  # noqa: A002 - the convention of mutations
    """Rate a plan as its rating superior: result and behaviour give the predicate."""
    plan_id = await writes.evaluate_plan(
        tx,
        key_of(input.plan_id, PLAN),
        result=input.result,
        behaviour=input.behaviour,
        feedback=input.feedback,
        behaviours={each.value: each.text for each in input.behaviours or []},
        version=input.version,
    )
    return EvaluatePlanPayload(plan=refer(PLAN, plan_id))


@mutation(P.APPRAISAL_MANAGE, problems=(*REFUSALS, InvalidInput))
async def reopen_plan(tx: Tx, input: ReopenPlanInput) -> ReopenPlanPayload:  # noqa: A002 - the convention of mutations
    """Make a plan a draft again, with a reason; its ratings are taken back."""
    plan_id = await writes.reopen_plan(tx, key_of(input.plan_id, PLAN), input.reason, version=input.version)
    return ReopenPlanPayload(plan=refer(PLAN, plan_id))
