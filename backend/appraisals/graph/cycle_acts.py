"""What can be done with cycles."""

from collections.abc import Sequence

import strawberry

from backend.appraisals.graph.acts import PlanResultInput, planned
from backend.appraisals.graph.cycle import AppraisalCycle
from backend.appraisals.reads import CYCLE
from backend.appraisals.rules.cycles import CombiningRule, CycleClosed, CycleNotClosable, CyclePhase, Window
from backend.appraisals.writes import cycles as writes
from backend.core.access import Permission as P
from backend.core.graph import Date, Tx, described_input, key_of, mutation, plain, refer
from backend.core.problems import InvalidInput, NotFound, StaleVersion
from backend.positions.rules.kinds import PositionLevel


@described_input
class CycleWindowInput:
    """When a phase opens and closes."""

    phase: CyclePhase
    """Tahap."""
    opens_on: Date
    """The first day."""
    closes_on: Date
    """The last day."""


@described_input
class BeginCycleInput:
    """A cycle of a year."""

    year: int
    """The year, 2022 or later."""
    phases: list[CycleWindowInput]
    """Each phase once."""
    combining: CombiningRule = CombiningRule.LONGEST
    """Which plan tells the year where somebody had several."""


@described_input
class ChangeCycleDatesInput:
    """New dates of an open cycle."""

    cycle_id: strawberry.ID
    """The cycle."""
    version: int
    """The version of the cycle that you have read."""
    phases: list[CycleWindowInput]
    """Each phase once."""


@described_input
class AssignPlansInput:
    """The same results for many people."""

    cycle_id: strawberry.ID
    """The cycle."""
    unit_id: strawberry.ID | None = None
    """People of this unit and of everything below it; everybody when absent."""
    levels: list[PositionLevel] | None = None
    """Any of these levels; all when absent."""
    results: list[PlanResultInput]
    """The results; their weights add up to 100."""


@described_input
class CloseCycleInput:
    """Which cycle is to be closed."""

    cycle_id: strawberry.ID
    """The cycle."""


@plain
class BeginCyclePayload:
    """The begun cycle."""

    cycle: AppraisalCycle
    """The cycle."""


@plain
class ChangeCycleDatesPayload:
    """The changed cycle."""

    cycle: AppraisalCycle
    """The cycle."""


@plain
class AssignPlansPayload:
    """How many drafts were made."""

    cycle: AppraisalCycle
    """The cycle."""
    begun: int
    """How many people got a draft; who had a plan already is left alone."""


@plain
class CloseCyclePayload:
    """The cycle that a worker closes."""

    cycle: AppraisalCycle
    """The cycle."""


def _windows(given: Sequence[CycleWindowInput]) -> list[Window]:
    return [Window(each.phase, each.opens_on, each.closes_on) for each in given]


@mutation(P.APPRAISAL_MANAGE, problems=(InvalidInput,))
async def begin_cycle(tx: Tx, input: BeginCycleInput) -> BeginCyclePayload:  # noqa: A002 - the convention of mutations
    """Open the cycle of a year with the dates of its phases."""
    cycle_id = await writes.begin_cycle(tx, input.year, _windows(input.phases), combining=input.combining)
    return BeginCyclePayload(cycle=refer(CYCLE, cycle_id))


@mutation(P.APPRAISAL_MANAGE, problems=(NotFound, StaleVersion, InvalidInput, CycleClosed))
async def change_cycle_dates(tx: Tx, input: ChangeCycleDatesInput) -> ChangeCycleDatesPayload:  # noqa: A002 - the convention of mutations
    """Change the dates of an open cycle."""
    cycle_id = await writes.change_dates(
        tx, key_of(input.cycle_id, CYCLE), _windows(input.phases), version=input.version
    )
    return ChangeCycleDatesPayload(cycle=refer(CYCLE, cycle_id))


@mutation(P.APPRAISAL_MANAGE, problems=(NotFound, InvalidInput, CycleClosed))
async def assign_plans(tx: Tx, input: AssignPlansInput) -> AssignPlansPayload:  # noqa: A002 - the convention of mutations
    """Give everybody of a unit and of some levels who has no plan yet a draft with the same results."""
    cycle_id, begun = await writes.assign_plans(
        tx,
        key_of(input.cycle_id, CYCLE),
        [planned(each) for each in input.results],
        unit_id=None if input.unit_id is None else key_of(input.unit_id, "unit"),
        levels=input.levels,
    )
    return AssignPlansPayload(cycle=refer(CYCLE, cycle_id), begun=begun)


@mutation(P.APPRAISAL_MANAGE, problems=(NotFound, CycleNotClosable))
async def close_cycle(tx: Tx, input: CloseCycleInput) -> CloseCyclePayload:  # noqa: A002 - the convention of mutations
    """Close a cycle: a worker locks the rated plans and writes the yearly predicates that a mapping reads."""
    return CloseCyclePayload(cycle=refer(CYCLE, await writes.close_cycle(tx, key_of(input.cycle_id, CYCLE))))
