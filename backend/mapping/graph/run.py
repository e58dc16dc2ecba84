"""How a run is spoken: its progress, its nine boxes, its tray, its people."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.core.access import Permission as P
from backend.core.graph import (
    Connection,
    Date,
    DateTime,
    Decimal,
    Key,
    Node,
    Pages,
    Rows,
    Sql,
    ToOne,
    connection,
    described_enum,
    field,
    node,
    shape,
)
from backend.mapping.graph.filters import PlacementFilter, PlacementOrder
from backend.mapping.graph.placement import Placement
from backend.mapping.graph.policy import Policy
from backend.mapping.models import MappingRunRow, PlacementRow, PolicyRow
from backend.mapping.reads import PLACEMENT, PLACEMENT_FILTERS, PLACEMENT_ORDERS, RUN, grid
from backend.mapping.rules.kinds import PlacementStatus, RunStatus
from backend.mapping.rules.runs import UNDER_WAY

described_enum(RunStatus)

FILTERED = {"filter": (Annotated[PlacementFilter | None, "Which people; every condition must hold."], None)}


@shape()
class ScorePoint:
    """One person as a point of a box."""

    placement_id: strawberry.ID = Key(PLACEMENT)
    """Id of the placement."""
    name: str
    """Name of the person."""
    performance: Decimal
    """Nilai kinerja."""
    potential: Decimal
    """Nilai potensial."""


@shape()
class Cell:
    """Satu kotak of a run, under the filter."""

    box: int
    """Kotak 1 to 9."""
    count: int
    """How many people."""
    share: Decimal
    """Percent of the people with a box, one decimal."""
    density: list[int] = Sql(grid.density)
    """64 counts: 8 columns of potential by 8 rows of performance, both ascending, row by row, in the box's range."""
    points: list[ScorePoint] = Rows(grid.points)
    """Exact scores of up to 400 people; empty when the box holds more."""
    top: list[Placement] = Rows(grid.top)
    """The ten highest talent scores."""


@shape()
class TrayCount:
    """People without a box for one cause."""

    status: PlacementStatus
    """The cause."""
    count: int
    """How many people."""


def _may_cancel(run: Any, place: Any) -> sa.ColumnElement[bool]:
    may = place.builder.viewer.may(P.MAPPING_RUN)
    return sa.or_(*(run.status == str(status) for status in UNDER_WAY)) if may else sa.literal_column("false")


def _may_publish(run: Any, place: Any) -> sa.ColumnElement[bool]:
    if not place.builder.viewer.may(P.MAPPING_PUBLISH):
        return sa.literal_column("false")
    others = run.requested_by_id.is_distinct_from(place.terms.account_id)
    return sa.and_(run.status == str(RunStatus.DONE), run.published_at.is_(None), others)


@node(MappingRunRow, RUN)
class MappingRun(Node):
    """Pemetaan talenta: one run of a policy over the population as it stood on a day; frozen when done."""

    policy: Policy = ToOne(
        PolicyRow,
        lambda run, policy, _place: sa.and_(policy.agency_id == run.agency_id, policy.id == run.policy_id),
        always=True,
    )
    """The policy that it used."""
    as_of: Date
    """The day of the data."""
    status: RunStatus
    """Keadaan pemetaan."""
    done: int
    """How many people are done."""
    total: int
    """How many people there are."""
    population_count: int | None
    """How many belong to the population; null before the end."""
    requested_at: DateTime
    """When it was asked for."""
    started_at: DateTime | None
    """When a worker took it up."""
    finished_at: DateTime | None
    """When it ended."""
    requested_by_name: str
    """Who asked for it."""
    error: str | None
    """Why it failed, in one sentence."""
    input_digest: str | None
    """SHA-256 of policy, population and evidence: equal inputs have equal digests."""
    result_digest: str | None
    """SHA-256 of all results: equal inputs give equal digests."""
    published_at: DateTime | None
    """When the result was published."""
    published_by_name: str | None
    """Who published it."""
    decree_number: str | None
    """Nomor keputusan penetapan."""
    cells: list[Cell] = field(Rows(grid.cells), args=FILTERED)
    """Always nine, box 1 to 9."""
    tray: list[TrayCount] = field(Rows(grid.tray), args=FILTERED)
    """People without a box, always every cause."""
    placements: Connection[Placement] = connection(
        Pages(
            PlacementRow,
            PLACEMENT_ORDERS,
            "TALENT_SCORE",
            PLACEMENT_FILTERS,
            on=lambda run, placement, _place: sa.and_(placement.agency_id == run.agency_id, placement.run_id == run.id),
            searches=("search",),
        ),
        filter=PlacementFilter,
        order=PlacementOrder,
    )
    """The people of the run, the highest talent score first."""
    viewer_can_cancel: bool = Sql(_may_cancel)
    """Whether the viewer may cancel it now."""
    viewer_can_publish: bool = Sql(_may_publish)
    """Whether the viewer may publish its result now; nobody publishes an own run."""
