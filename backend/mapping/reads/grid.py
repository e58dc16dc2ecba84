"""Kotak sembilan: counts, shares, densities and points per box, and the tray of people without a box."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by
from sqlalchemy.sql import ColumnElement, Select

from backend.core.access import Reach
from backend.mapping.models import PlacementCountRow, PlacementRow, PolicyRow
from backend.mapping.reads.finding import PLACEMENT_FILTERS
from backend.mapping.rules.boxes import BOXES
from backend.mapping.rules.kinds import AxisCode, PlacementStatus
from backend.positions.reads import below

POINTS_MOST = 400
"""So many exact points are told; a box that holds more shows its density alone."""
SIDE = 8
"""Columns and rows of a box's density."""
TOP = 10
TRAY = (PlacementStatus.NOT_ASSESSED, PlacementStatus.OUTDATED, PlacementStatus.EXCLUDED)
"""Why people have no box, in the order in which the tray shows it."""


def cells(run: Any, place: Any) -> Select[*tuple[Any, ...]]:
    """Nine rows, box 1 to 9, also those that nobody is in; with the run's key and the range of each box."""
    counted = _counted(run, place, "box", PlacementStatus.PLACED)
    ranges = {code: _ranges(run, place, code) for code in AxisCode}
    grid = _grid()
    performance, potential = ranges[AxisCode.PERFORMANCE], ranges[AxisCode.POTENTIAL]
    count = sa.func.coalesce(counted.c.count, 0)
    total = sa.func.nullif(sa.func.sum(count).over(), 0)
    return (
        sa.select(
            *(grid.c.box, sa.cast(count, sa.Integer).label("count")),
            sa.func.coalesce(sa.func.round(100 * count / total, 1, type_=sa.Numeric), sa.literal_column("0.0")).label(
                "share"
            ),
            *(run.agency_id.label("agency_id"), run.id.label("run_id")),
            *(performance.c.low.label("performance_low"), performance.c.high.label("performance_high")),
            *(potential.c.low.label("potential_low"), potential.c.high.label("potential_high")),
        )
        .join(counted, counted.c.kind == grid.c.box, isouter=True)
        .join(performance, performance.c.level == grid.c.performance)
        .join(potential, potential.c.level == grid.c.potential)
        .order_by(grid.c.box)
    )


def tray(run: Any, place: Any) -> Select[*tuple[Any, ...]]:
    """One row per cause, also those that fit nobody."""
    counted = _counted(run, place, "status", *TRAY)
    kinds = sa.values(sa.column("status", sa.Text), sa.column("rank", sa.Integer), name="kinds")
    causes = kinds.data([(str(status), rank) for rank, status in enumerate(TRAY)])
    return (
        sa.select(causes.c.status, sa.cast(sa.func.coalesce(counted.c.count, 0), sa.Integer).label("count"))
        .join(counted, counted.c.kind == causes.c.status, isouter=True)
        .order_by(causes.c.rank)
    )


def density(cell: Any, place: Any) -> ColumnElement[Any]:
    """64 counts: 8 columns of potential by 8 rows of performance, both ascending, row by row, in the box's range."""
    row = PlacementRow.__table__.alias()
    across = _bucket(row.c.potential, cell.potential_low, cell.potential_high)
    up = _bucket(row.c.performance, cell.performance_low, cell.performance_high)
    found = (
        sa.select((up * SIDE + across).label("at"), sa.func.count().label("count"))
        .where(*_in_box(cell, row, place))
        .group_by(sa.text("1"))
        .correlate(*place.around)
        .subquery()
    )
    every = sa.func.generate_series(0, SIDE * SIDE - 1).table_valued("at", name="every").render_derived()
    listed = sa.func.array_agg(
        aggregate_order_by(sa.cast(sa.func.coalesce(found.c.count, 0), sa.Integer), every.c.at),
        type_=ARRAY(sa.Integer),
    )
    return sa.select(listed).select_from(every.outerjoin(found, found.c.at == every.c.at)).scalar_subquery()


def points(cell: Any, place: Any) -> Select[*tuple[Any, ...]]:
    """The exact scores of everybody in a box that holds few; none of one that holds many."""
    row = PlacementRow.__table__.alias()
    return (
        sa.select(row.c.id, row.c.name, row.c.performance, row.c.potential)
        .where(*_in_box(cell, row, place), cell.count <= POINTS_MOST)
        .order_by(row.c.talent_order.desc(), row.c.id)
        .limit(POINTS_MOST)
    )


def top(cell: Any, place: Any) -> Select[Any]:
    """The highest talent scores of a box under the filter; ties stand by lot, which is what their keys are."""
    row = PlacementRow.__table__.alias()
    return (
        sa.select(row).where(*_in_box(cell, row, place)).order_by(row.c.talent_order.desc(), row.c.id.desc()).limit(TOP)
    )


def _grid() -> Any:
    columns = sa.column("box", sa.Integer), sa.column("performance", sa.Text), sa.column("potential", sa.Text)
    rows = [(box.number, str(box.performance), str(box.potential)) for box in BOXES]
    return sa.values(*columns, name="grid").data(rows)


def _counted(run: Any, place: Any, by: str, *statuses: PlacementStatus) -> sa.Subquery:
    """Counts by a column. They are kept facts as long as at most a unit is asked for; else rows are counted.

    Kept counts are of units, so whoever meets the own row alone has it counted.
    """
    asked = _filters(place)
    kept = set(asked) <= {"unit"} and place.terms.reach is not Reach.SELF
    row = (PlacementCountRow if kept else PlacementRow).__table__.alias()
    conditions = [
        *(row.c.agency_id == run.agency_id, row.c.run_id == run.id),
        sa.or_(*(row.c.status == str(status) for status in statuses)),
        place.visible(PlacementCountRow if kept else PlacementRow, row.c),
    ]
    if kept:
        conditions += [below(row.c.unit_id, given, place) for given in asked.values()]
    else:
        conditions += _asked(row, place)
    number = sa.func.sum(row.c.count) if kept else sa.func.count()
    column = row.c[by]
    return (
        sa.select(column.label("kind"), number.label("count"))
        .where(*conditions)
        .group_by(column)
        .correlate(*place.around)
        .subquery()
    )


def _ranges(run: Any, place: Any, axis: AxisCode) -> sa.Subquery:
    """From where to where each level of an axis reaches, as the run's policy has it."""
    policy = PolicyRow.__table__.alias()
    axes = sa.func.json_array_elements(policy.c.definition["axes"]).table_valued("value", name=f"axes_{axis.lower()}")
    cut = (
        sa.func.json_array_elements(axes.c.value.op("->")("cuts"))
        .table_valued("value", with_ordinality="place", name=f"cuts_{axis.lower()}")
        .render_derived()
    )
    lower = sa.cast(cut.c.value.op("->>")("from"), sa.Numeric)
    return (
        sa.select(
            cut.c.value.op("->>")("level").label("level"),
            sa.case((cut.c.place == 1, 0), else_=lower).label("low"),
            sa.func.lead(lower, 1, 100).over(order_by=cut.c.place).label("high"),
        )
        .select_from(policy)
        .join(axes, sa.true())
        .join(cut, sa.true())
        .where(
            *(policy.c.agency_id == run.agency_id, policy.c.id == run.policy_id),
            axes.c.value.op("->>")("code") == str(axis),
            place.visible(PolicyRow, policy.c),
        )
        .correlate(*place.around)
        .subquery()
    )


def _bucket(score: Any, low: Any, high: Any) -> ColumnElement[int]:
    """0 to 7; the end of the scale belongs to the last."""
    found = sa.func.width_bucket(score, low, high, SIDE, type_=sa.Integer)
    return sa.func.least(sa.func.greatest(found, 1), SIDE, type_=sa.Integer) - 1


def _in_box(cell: Any, row: Any, place: Any) -> list[ColumnElement[bool]]:
    mine = row.c.agency_id == cell.agency_id, row.c.run_id == cell.run_id, row.c.box == cell.box
    return [*mine, place.visible(PlacementRow, row.c), *_asked(row, place)]


def _asked(row: Any, place: Any) -> list[ColumnElement[bool]]:
    """The conditions of the filter that the field, or the nearest one around it, was given."""
    asked = _filters(place)
    if "search" in asked:
        place.builder.custom_plan = True
    return [PLACEMENT_FILTERS[name](row.c, given, place) for name, given in asked.items()]


def _filters(place: Any) -> dict[str, Any]:
    given = place.given("filter")
    return {} if given is None else dict(given.items())
