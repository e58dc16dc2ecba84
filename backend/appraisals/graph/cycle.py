"""How a cycle is spoken: its dates, its state, and how far its plans have come."""

import strawberry

from backend.appraisals import reads
from backend.appraisals.models import AppraisalCycleRow, CycleWindowRow
from backend.appraisals.rules.cycles import CombiningRule, CyclePhase, CycleStatus
from backend.appraisals.rules.kinds import Predicate
from backend.appraisals.rules.plans import PlanStatus
from backend.core.graph import Date, DateTime, Key, Node, Rows, ToMany, described_enum, node, shape

for _kind in (CombiningRule, CyclePhase, CycleStatus, PlanStatus):
    described_enum(_kind)


@shape(CycleWindowRow)
class CycleWindow:
    """Jangka waktu satu tahap of a cycle."""

    phase: CyclePhase
    """Tahap."""
    opens_on: Date
    """The first day."""
    closes_on: Date
    """The last day."""


@shape()
class PlanCount:
    """How many plans stand in one state with one predicate."""

    status: PlanStatus
    """Keadaan SKP."""
    predicate: Predicate | None
    """Predikat kinerja; null before the evaluation."""
    count: int
    """How many plans."""


@shape()
class UnitProgress:
    """How far the plans of one unit right below the top have come."""

    unit_id: strawberry.ID = Key("unit", "unit_id")
    """Id of the unit."""
    name: str
    """Name of the unit."""
    plans: int
    """How many plans there are."""
    agreed: int
    """How many of them are agreed, or further."""
    evaluated: int
    """How many of them are rated."""


@node(AppraisalCycleRow, reads.CYCLE)
class AppraisalCycle(Node):
    """Siklus kinerja: one year of plans and ratings, with the dates of its phases."""

    year: int
    """The year."""
    status: CycleStatus
    """Keadaan siklus."""
    combining: CombiningRule
    """Which plan tells the year where somebody had several."""
    phases: list[CycleWindow] = ToMany(
        CycleWindowRow,
        lambda cycle, window, _place: (window.agency_id == cycle.agency_id) & (window.cycle_id == cycle.id),
        lambda window, _place: [window.opens_on, window.id],
    )
    """Its phases by date."""
    closed_at: DateTime | None
    """When it was closed."""
    closed_by_name: str | None
    """Who closed it."""
    written_count: int | None
    """How many yearly predicates closing has written."""
    counts: list[PlanCount] = Rows(reads.counts)
    """How many plans stand in which state, as far as the viewer may see."""
    unit_progress: list[UnitProgress] = Rows(reads.unit_progress)
    """Progress by unit right below the top, as far as the viewer may see."""
    version: int
    """Grows with each change; give it back when you change the cycle."""
