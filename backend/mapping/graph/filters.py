"""Which placements, and in which order, as clients ask for them."""

from enum import StrEnum
from typing import Annotated

import strawberry

from backend.core.graph import Direction, described_enum, described_input
from backend.mapping.rules.kinds import PerformanceLevel, PlacementFlag, PlacementStatus, PotentialLevel
from backend.positions.rules.kinds import PositionLevel

for _kind in (PerformanceLevel, PotentialLevel, PlacementFlag, PlacementStatus):
    described_enum(_kind)

GradeRange = Annotated["GradeRange", strawberry.lazy("backend.employees.graph")]


@described_enum
class PlacementOrderField(StrEnum):
    """By what placements are ordered."""

    TALENT_SCORE = "TALENT_SCORE"
    """Nilai talenta; whoever has none stands at the low end."""
    PERFORMANCE = "PERFORMANCE"
    """Nilai kinerja; whoever has none stands at the low end."""
    POTENTIAL = "POTENTIAL"
    """Nilai potensial; whoever has none stands at the low end."""
    NAME = "NAME"
    """Name without degrees."""


@described_input
class PlacementOrder:
    """In which order placements stand.

    Equal ones stand by lot: the hash of the policy and of the person's key, the same in every run of the policy.
    """

    field: PlacementOrderField
    """By what."""
    direction: Direction = Direction.DESC
    """In which direction."""


@described_input
class PlacementFilter:
    """Which placements; unit, post, level and grade are those of the run's day."""

    unit: strawberry.ID | None = None
    """People of this unit and of everything below it."""
    boxes: list[int] | None = None
    """Any of these boxes, 1 to 9."""
    statuses: list[PlacementStatus] | None = None
    """Any of these states."""
    levels: list[PositionLevel] | None = None
    """Any of these levels."""
    grades: GradeRange | None = None
    """Grades within this range."""
    job_family: str | None = None
    """Rumpun jabatan of the definitive post."""
    superior: strawberry.ID | None = None
    """People whose post today reports to the post of this person."""
    flags: list[PlacementFlag] | None = None
    """Any of these flags."""
    search: str | None = None
    """Part of the name, or of the NIP with or without spaces."""
    performance_level: PerformanceLevel | None = None
    """This level of performance."""
    potential_level: PotentialLevel | None = None
    """This level of potential."""
