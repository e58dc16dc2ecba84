"""How a plan changes: begun, written, proposed, agreed or returned, reported, rated, reopened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.appraisals import reads
from backend.appraisals.models import AppraisalCycleRow, PerformancePlanRow, PlanBehaviourRow, PlanResultRow
from backend.appraisals.rules.cycles import CyclePhase, Window, check_in_time
from backend.appraisals.rules.kinds import ExpectationRating
from backend.appraisals.rules.plans import (
    PROGRESS_RANGE,
    TEXT_FORM,
    WHOLE,
    BehaviourValue,
    PlanAct,
    PlannedResult,
    PlanStatus,
    ResultKind,
    check_move,
    result_problems,
    sides_of,
    storable,
    weight_problems,
)
from backend.appraisals.rules.predicates import predicate_of
from backend.appraisals.writes.beginning import ROLL_UP, begin_plans
from backend.core.access import Permission
from backend.core.acts import Tx
from backend.core.ids import new_id
from backend.core.problems import FieldProblem, InvalidInput, NotFound, StaleVersion
from backend.core.text import Text

NOT_SUPPORTABLE = Text(
    id="Hasil kerja yang didukung harus berasal dari SKP pejabat penilai pada siklus yang sama.",
    en="The supported result must belong to the rating superior's plan of the same cycle.",
)
ROLLED_UP = Text(
    id="Capaian hasil kerja ini dihitung dari hasil kerja yang mendukungnya.",
    en="The progress of this result is computed from those that support it.",
)
UNKNOWN_RESULT = Text(id="Hasil kerja ini tidak ada dalam SKP.", en="The plan has no such result.")


@dataclass(frozen=True, slots=True)
class Written:
    """Satu hasil kerja as the form sends it: which row, if it is there already, and what it supports."""

    id: UUID | None
    kind: ResultKind
    supports_id: UUID | None
    what: PlannedResult


@dataclass(frozen=True, slots=True)
class Reported:
    """Realisasi satu hasil kerja."""

    id: UUID
    progress: int
    realisation: str
    evidence: str


async def begin_plan(tx: Tx, cycle_id: UUID) -> UUID:
    """Mulai SKP sendiri for the year; when there is one already, that one.

    Raises:
        NotFound: when the cycle is not there, or the account belongs to no employee.
        CycleClosed: outside the planning phase.
    """
    cycle = (await tx.session.execute(reads.cycle(cycle_id, tx.viewer))).scalar_one_or_none()
    if cycle is None or tx.viewer.employee_id is None:
        raise NotFound
    await _check_phase(tx, cycle, (CyclePhase.PLANNING,))
    begun = await begin_plans(tx, cycle, employee_id=tx.viewer.employee_id)
    row = PerformancePlanRow
    mine = sa.select(row.id, row.status).where(
        row.agency_id == cycle.agency_id, row.cycle_id == cycle.id, row.employee_id == tx.viewer.employee_id
    )
    found = (await tx.session.execute(mine.order_by(row.ends_on.desc()).limit(1))).one_or_none()
    if found is None:
        raise NotFound
    tx.audit("PerformancePlan", found.id, after={"status": found.status, "begun": bool(begun)})
    return found.id


async def save_plan(tx: Tx, plan_id: UUID, written: Sequence[Written], *, version: int) -> UUID:
    """Simpan draf SKP: what was sent is what there is; rows that are not sent go.

    Raises:
        NotFound, StaleVersion, PlanRefused, CycleClosed: as for every act on a plan.
        InvalidInput: when a text or weight cannot be kept, or a result supports a foreign one.
    """
    plan = await _plan(tx, plan_id, PlanAct.SAVE, version=version)
    there = {row.id: row for row in (await tx.session.execute(reads.results(plan.agency_id, plan.id))).scalars()}
    await _check_written(tx, plan, written, there)
    kept = {each.id for each in written if each.id is not None}
    touched = {row.supports_id for row in there.values()} | {each.supports_id for each in written}
    for key, row in there.items():
        if key not in kept:
            await tx.session.delete(row)
    for place, each in enumerate(written, start=1):
        row = there.get(each.id) if each.id is not None else None
        if row is None:
            row = PlanResultRow(agency_id=plan.agency_id, id=new_id(), plan_id=plan.id)
            tx.session.add(row)
        row.place, row.kind, row.supports_id, row.weight = place, each.kind, each.supports_id, each.what.weight
        row.title, row.indicator, row.target = each.what.title.strip(), each.what.indicator, each.what.target
    await _roll_up(tx, plan.agency_id, touched - {None})
    return _changed(tx, plan, after={"results": len(written)})


async def propose_plan(tx: Tx, plan_id: UUID, *, version: int) -> UUID:
    """Ajukan SKP to the rating superior; refused unless the weights add up to 100."""
    plan = await _plan(tx, plan_id, PlanAct.PROPOSE, version=version)
    weights = [row.weight for row in (await tx.session.execute(reads.results(plan.agency_id, plan.id))).scalars()]
    if faults := weight_problems(weights):
        raise InvalidInput(fields=faults)
    plan.note = None
    return _moved(tx, plan, PlanStatus.PROPOSED)


async def agree_plan(tx: Tx, plan_id: UUID, expectations: Mapping[BehaviourValue, str], *, version: int) -> UUID:
    """Sepakati SKP, with the superior's specific expectations of behaviour."""
    plan = await _plan(tx, plan_id, PlanAct.AGREE, version=version)
    await _note_behaviour(tx, plan, "expectation", expectations)
    return _moved(tx, plan, PlanStatus.AGREED)


async def return_plan(tx: Tx, plan_id: UUID, reason: str, *, version: int) -> UUID:
    """Kembalikan SKP to the employee with a reason."""
    plan = await _plan(tx, plan_id, PlanAct.RETURN, version=version)
    plan.note = _text(reason, "reason")
    return _moved(tx, plan, PlanStatus.DRAFT, reason=plan.note)


async def reopen_plan(tx: Tx, plan_id: UUID, reason: str, *, version: int) -> UUID:
    """Buka kembali SKP that was proposed, agreed or rated; its ratings are taken back. The audit trail keeps them."""
    plan = await _plan(tx, plan_id, PlanAct.REOPEN, version=version)
    plan.note = _text(reason, "reason")
    plan.result = plan.behaviour = plan.predicate = None
    return _moved(tx, plan, PlanStatus.DRAFT, reason=plan.note)


async def report_progress(tx: Tx, plan_id: UUID, reported: Sequence[Reported], *, version: int) -> UUID:
    """Laporkan realisasi with evidence; every result above that is supported follows by the weights."""
    plan = await _plan(tx, plan_id, PlanAct.REPORT, version=version)
    there = {row.id: row for row in (await tx.session.execute(reads.results(plan.agency_id, plan.id))).scalars()}
    above = set((await tx.session.execute(reads.supported(plan.agency_id, list(there)))).scalars())
    faults = [fault for at, each in enumerate(reported) for fault in _report_faults(str(at), each, there, above)]
    if faults:
        raise InvalidInput(fields=tuple(faults))
    for each in reported:
        row = there[each.id]
        if each.id not in above:
            row.progress = Decimal(each.progress)
        row.realisation, row.evidence = each.realisation or None, each.evidence or None
    await _roll_up(tx, plan.agency_id, {row.supports_id for row in there.values()} - {None})
    return _changed(tx, plan, after={"reported": len(reported)})


async def evaluate_plan(
    tx: Tx,
    plan_id: UUID,
    *,
    result: ExpectationRating,
    behaviour: ExpectationRating,
    feedback: str,
    behaviours: Mapping[BehaviourValue, str],
    version: int,
) -> UUID:
    """Nilai SKP: result and behaviour give the predicate; feedback goes to the employee."""
    plan = await _plan(tx, plan_id, PlanAct.EVALUATE, version=version)
    if not storable(feedback, least=0):
        raise InvalidInput(fields=(FieldProblem(("feedback",), TEXT_FORM),))
    await _note_behaviour(tx, plan, "feedback", behaviours)
    before = {"result": plan.result, "behaviour": plan.behaviour, "predicate": plan.predicate}
    plan.result, plan.behaviour, plan.feedback = result, behaviour, feedback.strip() or None
    plan.predicate = predicate_of(result=result, behaviour=behaviour)
    plan.status = PlanStatus.EVALUATED
    return _changed(
        tx, plan, before=before, after={"result": result, "behaviour": behaviour, "predicate": plan.predicate}
    )


async def _plan(tx: Tx, plan_id: UUID, act: PlanAct, *, version: int) -> PerformancePlanRow:
    """The plan, locked, if the viewer may do this with it now."""
    plan = (await tx.session.execute(reads.plan(plan_id, tx.viewer))).scalar_one_or_none()
    if plan is None:
        raise NotFound
    sides = sides_of(
        viewer=tx.viewer.employee_id,
        owner=plan.employee_id,
        rater=plan.rater_id,
        manages=tx.viewer.may(Permission.APPRAISAL_MANAGE),
    )
    cycle = await tx.session.get_one(AppraisalCycleRow, (plan.agency_id, plan.cycle_id))
    move = check_move(act, status=plan.status, sides=sides)
    await _check_phase(tx, cycle, move.phases)
    if plan.version != version:
        raise StaleVersion(version=plan.version)
    return plan


async def _check_phase(tx: Tx, cycle: AppraisalCycleRow, phases: tuple[CyclePhase, ...]) -> None:
    rows = (await tx.session.execute(reads.windows(cycle.agency_id, cycle.id))).scalars()
    windows = {row.phase: Window(row.phase, row.opens_on, row.closes_on) for row in rows}
    mine = [windows[phase] for phase in phases if phase in windows]
    now = [each for each in mine if each.opens_on <= tx.today <= each.closes_on]
    told = next(iter([*now, *reversed(mine)]), None)
    check_in_time(told, status=cycle.status, year=cycle.year, today=tx.today)


async def _check_written(
    tx: Tx, plan: PerformancePlanRow, written: Sequence[Written], there: Mapping[UUID, PlanResultRow]
) -> None:
    faults = list(result_problems([each.what for each in written]))
    asked = [each.supports_id for each in written if each.supports_id is not None]
    found = set((await tx.session.execute(reads.supportable(plan, asked))).scalars()) if asked else set()
    for at, each in enumerate(written):
        if each.supports_id is not None and each.supports_id not in found:
            faults.append(FieldProblem(("results", str(at), "supportsId"), NOT_SUPPORTABLE))
        if each.id is not None and each.id not in there:
            faults.append(FieldProblem(("results", str(at), "id"), UNKNOWN_RESULT))
    named = [each.id for each in written if each.id is not None]
    if len(named) != len(set(named)):
        faults.append(FieldProblem(("results",), UNKNOWN_RESULT))
    if faults:
        raise InvalidInput(fields=tuple(faults))


def _report_faults(
    at: str, each: Reported, there: Mapping[UUID, PlanResultRow], above: set[UUID | None]
) -> list[FieldProblem]:
    if each.id not in there:
        return [FieldProblem(("results", at, "id"), UNKNOWN_RESULT)]
    faults = []
    if not 0 <= each.progress <= WHOLE:
        faults.append(FieldProblem(("results", at, "progress"), PROGRESS_RANGE))
    elif each.id in above and there[each.id].progress not in (None, Decimal(each.progress)):
        faults.append(FieldProblem(("results", at, "progress"), ROLLED_UP))
    texts = {"realisation": each.realisation, "evidence": each.evidence}
    return faults + [
        FieldProblem(("results", at, name), TEXT_FORM) for name, text in texts.items() if not storable(text, least=0)
    ]


async def _note_behaviour(tx: Tx, plan: PerformancePlanRow, column: str, said: Mapping[BehaviourValue, str]) -> None:
    faults = [
        FieldProblem(("behaviours", value), TEXT_FORM) for value, text in said.items() if not storable(text, least=0)
    ]
    if faults:
        raise InvalidInput(fields=tuple(faults))
    row = PlanBehaviourRow
    found = await tx.session.execute(sa.select(row).where(row.agency_id == plan.agency_id, row.plan_id == plan.id))
    there = {each.value: each for each in found.scalars()}
    for value, text in said.items():
        each = there.get(value)
        if each is None:
            each = row(agency_id=plan.agency_id, id=new_id(), plan_id=plan.id, value=value)
            tx.session.add(each)
        setattr(each, column, text.strip() or None)


async def _roll_up(tx: Tx, agency_id: UUID, results: set[Any]) -> None:
    """Bring every ancestor of changed results in step, level by level; a ring in the data ends where it began."""
    await tx.session.flush()
    seen: set[UUID] = set()
    while results := results - seen:
        seen |= results
        done = await tx.session.execute(ROLL_UP, {"agency": agency_id, "results": list(results)})
        results = set(done.scalars()) - {None}


def _text(text: str, name: str) -> str:
    if not storable(text):
        raise InvalidInput(fields=(FieldProblem((name,), TEXT_FORM),))
    return text.strip()


def _moved(tx: Tx, plan: PerformancePlanRow, to: PlanStatus, *, reason: str | None = None) -> UUID:
    before, plan.status = plan.status, to
    return _changed(tx, plan, before={"status": before}, after={"status": to}, reason=reason)


def _changed(tx: Tx, plan: PerformancePlanRow, *, after: dict[str, Any], **told: Any) -> UUID:
    plan.version += 1
    plan.changed_at = tx.now
    tx.audit("PerformancePlan", plan.id, after=after, **told)
    return plan.id
