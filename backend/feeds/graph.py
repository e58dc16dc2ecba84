"""How changes are spoken: a feed for each major noun, for those who keep a copy."""

from enum import StrEnum
from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.core.access import Permission as P
from backend.core.graph import Column, Key, Rows, ToOne, described_enum, root_field, shape
from backend.employees.models import EmployeeRow
from backend.feeds import reads
from backend.mapping.models import MappingRunRow
from backend.positions.models import PositionRow, UnitRow

Employee = Annotated["Employee", strawberry.lazy("backend.employees.graph")]
Unit = Annotated["Unit", strawberry.lazy("backend.positions.graph")]
Position = Annotated["Position", strawberry.lazy("backend.positions.graph")]
MappingRun = Annotated["MappingRun", strawberry.lazy("backend.mapping.graph.run")]

EMPLOYEES, UNITS, POSITIONS, RUNS = ("emp", "sanction"), ("unit",), ("post",), ("run",)
ARGS = {
    "changed_since": (Annotated[str | None, "The `mark` of the answer before; without it only a mark is given."], None),
    "first": (Annotated[int, "How many changes, 1 to 100."], 50),
}


@described_enum
class ChangeKind(StrEnum):
    """Jenis perubahan."""

    CREATED = "CREATED"
    """It is new."""
    CHANGED = "CHANGED"
    """It is another than before, or has come into the viewer's range."""
    REMOVED = "REMOVED"
    """It is gone, or has left the viewer's range; nothing but its id is told."""


def _object(row: Any) -> ToOne:
    return ToOne(
        row, lambda change, found, _place: sa.and_(found.agency_id == change.agency_id, found.id == change.subject_id)
    )


@shape()
class EmployeeChange:
    """Perubahan data pegawai, histories included: one changed person."""

    id: strawberry.ID = Key("emp", "subject_id")
    """Id of the person."""
    kind: ChangeKind
    """Created, changed or removed."""
    employee: Employee | None = _object(EmployeeRow)
    """The person as it is now; null when it was removed."""


@shape()
class EmployeeChanges:
    """Perubahan data pegawai, histories included: a part of the feed, in order."""

    changes: list[EmployeeChange] = Rows(reads.changes("emp", EMPLOYEES, EmployeeRow))
    """The changed people, each once, in the order of their last changes."""
    mark: str = Column("mark")
    """Opaque; give it back as `changedSince`."""
    has_more: bool = Column("has_more")
    """Whether more changes are there already."""


@shape()
class UnitChange:
    """Perubahan unit organisasi: one changed unit."""

    id: strawberry.ID = Key("unit", "subject_id")
    """Id of the unit."""
    kind: ChangeKind
    """Created, changed or removed."""
    unit: Unit | None = _object(UnitRow)
    """The unit as it is now; null when it was removed."""


@shape()
class UnitChanges:
    """Perubahan unit organisasi: a part of the feed, in order."""

    changes: list[UnitChange] = Rows(reads.changes("unit", UNITS, UnitRow))
    """The changed units, each once, in the order of their last changes."""
    mark: str = Column("mark")
    """Opaque; give it back as `changedSince`."""
    has_more: bool = Column("has_more")
    """Whether more changes are there already."""


@shape()
class PositionChange:
    """Perubahan jabatan: one changed post."""

    id: strawberry.ID = Key("post", "subject_id")
    """Id of the post."""
    kind: ChangeKind
    """Created, changed or removed."""
    position: Position | None = _object(PositionRow)
    """The post as it is now; null when it was removed."""


@shape()
class PositionChanges:
    """Perubahan jabatan: a part of the feed, in order."""

    changes: list[PositionChange] = Rows(reads.changes("post", POSITIONS, PositionRow))
    """The changed posts, each once, in the order of their last changes."""
    mark: str = Column("mark")
    """Opaque; give it back as `changedSince`."""
    has_more: bool = Column("has_more")
    """Whether more changes are there already."""


@shape()
class MappingRunChange:
    """Perubahan pemetaan talenta: one changed run."""

    id: strawberry.ID = Key("run", "subject_id")
    """Id of the run."""
    kind: ChangeKind
    """Created, changed or removed."""
    mapping_run: MappingRun | None = _object(MappingRunRow)
    """The run as it is now; null when it was removed."""


@shape()
class MappingRunChanges:
    """Perubahan pemetaan talenta: a part of the feed, in order."""

    changes: list[MappingRunChange] = Rows(reads.changes("run", RUNS, MappingRunRow))
    """The changed runs, each once, in the order of their last changes."""
    mark: str = Column("mark")
    """Opaque; give it back as `changedSince`."""
    has_more: bool = Column("has_more")
    """Whether more changes are there already."""


@strawberry.type
class FeedQuery:
    """Root fields of feeds."""

    employee_changes: EmployeeChanges = root_field(Rows(reads.bounds("emp", EMPLOYEES)), P.EMPLOYEE_READ, args=ARGS)
    """What changed of people since a mark."""
    unit_changes: UnitChanges = root_field(Rows(reads.bounds("unit", UNITS)), P.UNIT_READ, args=ARGS)
    """What changed of units since a mark."""
    position_changes: PositionChanges = root_field(Rows(reads.bounds("post", POSITIONS)), P.POSITION_READ, args=ARGS)
    """What changed of posts since a mark."""
    mapping_run_changes: MappingRunChanges = root_field(Rows(reads.bounds("run", RUNS)), P.MAPPING_READ, args=ARGS)
    """What changed of runs since a mark."""
