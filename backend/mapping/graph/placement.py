"""How one person's result is spoken, with why."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.core.graph import Decimal, Node, Rows, Sql, ToOne, node
from backend.employees.models import EmployeeRow
from backend.mapping.graph.explanation import AxisExplanation, MissingEvidence
from backend.mapping.models import MappingRunRow, PlacementRow
from backend.mapping.reads import PLACEMENT, explaining
from backend.mapping.rules.kinds import AxisCode, PerformanceLevel, PlacementFlag, PlacementStatus, PotentialLevel
from backend.positions.models import GradeRow, UnitRow
from backend.positions.rules.kinds import PositionLevel

MappingRun = Annotated["MappingRun", strawberry.lazy("backend.mapping.graph.run")]
Employee = Annotated["Employee", strawberry.lazy("backend.employees.graph")]
Unit = Annotated["Unit", strawberry.lazy("backend.positions.graph")]
Grade = Annotated["Grade", strawberry.lazy("backend.positions.graph")]


def _by(column: str, row: Any, *, always: bool = False) -> ToOne:
    """A link by a key in a column."""
    return ToOne(
        row,
        lambda placement, linked, _place: sa.and_(
            linked.agency_id == placement.agency_id, linked.id == placement[column]
        ),
        always=always,
    )


@node(PlacementRow, PLACEMENT)
class Placement(Node):
    """Hasil pemetaan satu pegawai in one run; frozen with it."""

    run: MappingRun = _by("run_id", MappingRunRow, always=True)
    """The run."""
    name: str
    """Name of the person at the time of the run, without degrees."""
    employee: Employee | None = _by("employee_id", EmployeeRow)
    """The person as known today; null when the viewer may see the result but no longer the person."""
    status: PlacementStatus
    """Keadaan: in a box, or why in none."""
    performance: Decimal | None
    """Nilai kinerja, published; null while required evidence is missing."""
    potential: Decimal | None
    """Nilai potensial, published; null while required evidence is missing."""
    talent_score: Decimal | None
    """Nilai talenta; null without both scores."""
    performance_level: PerformanceLevel | None
    """Tingkat kinerja."""
    potential_level: PotentialLevel | None
    """Tingkat potensial."""
    box: int | None
    """Kotak 1 to 9; null for whoever is in none."""
    performance_to_next: Decimal | None = Sql(explaining.to_next(AxisCode.PERFORMANCE))
    """Points to the next limit of performance; null at the top and without a score."""
    potential_to_next: Decimal | None = Sql(explaining.to_next(AxisCode.POTENTIAL))
    """Points to the next limit of potential; null at the top and without a score."""
    flags: list[PlacementFlag]
    """Tanda: what deserves a second look."""
    missing: list[MissingEvidence] = Rows(explaining.missing)
    """Evidence that is not there or has expired, in the policy's order."""
    unit: Unit | None = _by("unit_id", UnitRow)
    """The unit of the run's day, as far as the viewer may see."""
    position_title: str | None
    """Nama jabatan of the run's day."""
    position_level: PositionLevel | None
    """Jenjang jabatan of the run's day."""
    grade: Grade | None = ToOne(GradeRow, lambda placement, grade, _place: grade.number == placement.grade_no)
    """Golongan of the run's day."""
    explanation: list[AxisExplanation] = Rows(explaining.axes)
    """Why this box: both axes down to each piece of evidence and the rule that valued it."""
