"""How the organisation is spoken: units, posts, grades, the agency."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.core.access import Permission as P
from backend.core.graph import (
    Column,
    Connection,
    Node,
    One,
    Pages,
    Rows,
    Sql,
    ToMany,
    ToOne,
    Tx,
    connection,
    described_enum,
    described_input,
    key_of,
    mutation,
    node,
    plain,
    refer,
    root_field,
    shape,
)
from backend.core.plan.filters import bound_key
from backend.core.problems import InvalidInput, NotFound, StaleVersion
from backend.positions import reads, writes
from backend.positions.models import AgencyRow, GradeRow, PositionRow, UnitRow
from backend.positions.rules.kinds import PositionKind, PositionLevel, UnitKind
from backend.positions.rules.tree import UnitCycle

Employee = Annotated["Employee", strawberry.lazy("backend.employees.graph")]

described_enum(UnitKind)
described_enum(PositionKind)
described_enum(PositionLevel)


@shape(AgencyRow)
class Agency:
    """Instansi: the government agency whose data this is."""

    code: str
    """Short code of the agency."""
    name: str
    """Official name."""


@shape(GradeRow)
class Grade:
    """Golongan/ruang and pangkat: one entry of the ordered national list."""

    code: str
    """Golongan, such as III/d; for PPPK a Roman numeral."""
    title: str | None
    """Pangkat, such as Penata Tingkat I; PPPK grades have none."""
    order: int = Column("number")
    """Its place in the order: a higher grade has a larger number within PNS and within PPPK."""


@shape()
class JobFamily:
    """Rumpun jabatan: posts that do the same kind of work on several levels."""

    name: str
    """Nama rumpun."""


def _job_families(_nothing: Any, place: Any) -> sa.Select[Any]:
    """The families of the posts that the viewer may see, each once, by name."""
    post = PositionRow.__table__.alias()
    mine = post.c.agency_id == place.terms.agency_id, place.visible(PositionRow, post.c)
    return (
        sa.select(post.c.job_family.label("name"))
        .where(*mine, post.c.job_family.is_not(None))
        .distinct()
        .order_by(sa.text("name"))
    )


@described_input
class UnitFilter:
    """Which units."""

    parent: strawberry.ID | None = None
    """Direct children of this unit."""
    roots: bool | None = None
    """True for the tops of the tree alone."""
    within: strawberry.ID | None = None
    """The unit and everything below it."""
    search: str | None = None
    """Part of the name."""
    kind: UnitKind | None = None
    """Jenis unit."""


@described_input
class PositionFilter:
    """Which posts."""

    unit: strawberry.ID | None = None
    """Posts of this unit and of everything below it."""
    levels: list[PositionLevel] | None = None
    """Any of these levels."""
    search: str | None = None
    """Part of the title."""
    vacant: bool | None = None
    """True for posts that nobody holds definitively, false for held ones."""


@node(UnitRow, "unit")
class Unit(Node):
    """Unit organisasi: a node of the organisation's tree."""

    siasn_id: str | None
    """Id of the unit in SIASN."""
    name: str
    """Name of the unit."""
    kind: UnitKind
    """Jenis unit."""
    depth: int
    """How many units lie above it; 0 for the top."""
    parent: "Unit | None" = ToOne(
        UnitRow, lambda unit, parent, _place: sa.and_(parent.agency_id == unit.agency_id, parent.id == unit.parent_id)
    )
    """The unit directly above it, as far as the viewer may see."""
    ancestors: list["Unit"] = ToMany(UnitRow, reads.is_ancestor, lambda unit, _place: [unit.path], limit=50)
    """All units above it, from the top down, as far as the viewer may see."""
    children: Connection["Unit"] = connection(
        Pages(
            UnitRow,
            reads.UNIT_ORDERS,
            "TREE",
            on=lambda unit, child, _place: sa.and_(child.agency_id == unit.agency_id, child.parent_id == unit.id),
        )
    )
    """The units directly below it."""
    positions: Connection["Position"] = connection(
        Pages(
            PositionRow,
            reads.POSITION_ORDERS,
            "TITLE",
            on=lambda unit, post, _place: sa.and_(post.agency_id == unit.agency_id, post.unit_id == unit.id),
        )
    )
    """The posts of the unit itself."""
    employees: Connection[Employee] = connection(reads.PEOPLE_OF_UNIT)
    """The people placed in the unit itself."""
    employee_count: int = Sql(reads.people_below)
    """How many people the viewer may see in the unit and everything below it."""
    viewer_can_move: bool = Sql(
        lambda unit, place: sa.literal_column("true" if place.builder.viewer.may(P.UNIT_MOVE) else "false")
    )
    """Whether the viewer may move the unit elsewhere in the tree."""
    version: int
    """Grows with each change; give it back when you change the unit."""


@node(PositionRow, "post")
class Position(Node):
    """Jabatan: a post of a unit, whether or not somebody holds it."""

    title: str
    """Nama jabatan."""
    kind: PositionKind
    """Jenis jabatan."""
    level: PositionLevel
    """Jenjang jabatan."""
    echelon: str | None
    """Eselon, such as II.b; structural posts alone have one."""
    job_family: str | None
    """Rumpun jabatan."""
    unit: Unit = ToOne(
        UnitRow,
        lambda post, unit, _place: sa.and_(unit.agency_id == post.agency_id, unit.id == post.unit_id),
        always=True,
    )
    """The unit to which the post belongs."""
    superior: "Position | None" = ToOne(
        PositionRow,
        lambda post, above, _place: sa.and_(above.agency_id == post.agency_id, above.id == post.superior_id),
    )
    """The post to which this one reports, as far as the viewer may see."""
    seats: int
    """Formasi: how many people the post is for."""
    incumbents: list[Employee] = reads.INCUMBENTS
    """Who holds the post definitively today."""
    retirement_age: int | None
    """Batas usia pensiun of the national reference, years."""
    study_fields: list[str]
    """Codes of the fields of study that fit the post; empty when none is set."""


@strawberry.type
class PositionQuery:
    """Root fields of the organisation."""

    units: Connection[Unit] = connection(
        Pages(UnitRow, reads.UNIT_ORDERS, "TREE", reads.UNIT_FILTERS, searches=("search",)),
        filter=UnitFilter,
        permission=P.UNIT_READ,
    )
    """Units in the order of the tree."""
    unit: Unit | None = root_field(
        One(UnitRow, lambda unit, place: unit.id == bound_key(place.args["id"], "unit")),
        P.UNIT_READ,
        args={"id": Annotated[strawberry.ID, "Id of the unit."]},
    )
    """One unit."""
    positions: Connection[Position] = connection(
        Pages(PositionRow, reads.POSITION_ORDERS, "TITLE", reads.POSITION_FILTERS, searches=("search",)),
        filter=PositionFilter,
        permission=P.POSITION_READ,
    )
    """Posts in the order of their titles."""
    position: Position | None = root_field(
        One(PositionRow, lambda post, place: post.id == bound_key(place.args["id"], "post")),
        P.POSITION_READ,
        args={"id": Annotated[strawberry.ID, "Id of the post."]},
    )
    """One post."""
    grades: list[Grade] = root_field(
        Rows(lambda _nothing, _place: sa.select(GradeRow.__table__).order_by(GradeRow.number)), P.VIEWER_READ
    )
    """The national list of grades, in order: PNS I/a to IV/e, then PPPK I to XVII."""
    job_families: list[JobFamily] = root_field(Rows(_job_families), P.POSITION_READ)
    """The families of the posts that may be seen."""


@described_input
class MoveUnitInput:
    """Where a unit goes."""

    unit_id: strawberry.ID
    """The unit to move, with everything below it."""
    parent_id: strawberry.ID
    """The unit that it will lie under."""
    version: int
    """The version of the unit that you have read."""


@plain
class MoveUnitPayload:
    """The moved unit."""

    unit: Unit
    """The unit in its new place."""


@mutation(P.UNIT_MOVE, problems=(NotFound, InvalidInput, UnitCycle, StaleVersion))
async def move_unit(tx: Tx, input: MoveUnitInput) -> MoveUnitPayload:  # noqa: A002 - the convention of mutations
    """Move a unit with everything below it under another unit; refused where it would contain itself."""
    unit_id = await writes.move_unit(
        tx, key_of(input.unit_id, "unit"), key_of(input.parent_id, "unit"), version=input.version
    )
    return MoveUnitPayload(unit=refer("unit", unit_id))


@strawberry.type
class PositionMutation:
    """Acts on the organisation."""

    move_unit = move_unit


__all__ = ["Agency", "Grade", "Position", "PositionMutation", "PositionQuery", "Unit"]
