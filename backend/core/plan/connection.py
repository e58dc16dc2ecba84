"""A connection: one page of rows with its cursors, what is before and after it, and the total if asked for."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from graphql import GraphQLField, GraphQLObjectType
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.sql import ColumnElement, FromClause

from backend.core.plan.compile import (
    NOTHING_SELECTED,
    Builder,
    CannotPlan,
    Group,
    Place,
    Selection,
    first_row,
    json_row,
    object_type,
    subfields,
)
from backend.core.plan.given import Args
from backend.core.plan.pages import COUNT_MOST, Cut, check_first, cut_of, filtered
from backend.core.plan.specs import Pages

NOTHING = sa.literal_column("'[]'::json")


class Page:
    """One page being built: the cut rows, and the columns that its edges and nodes need of them."""

    def __init__(self, builder: Builder, spec: Pages, place: Place, parent: Any) -> None:
        self.builder, self.spec, self.place = builder, spec, place
        table = spec.row.__table__.alias()
        self.table = table
        conditions = [place.visible(spec.row, table.c), *filtered(spec, table.c, place)]
        if spec.on is not None:
            conditions.append(spec.on(parent, table.c, place))
        self.conditions = conditions
        self.cut: Cut = cut_of(spec, spec.row.__tablename__, place)
        self.first = place.args["first"].bind(sa.Integer, check_first)
        self.rows: FromClause = self._rows()
        self.rank = self.rows.c["$rank"]

    def _rows(self) -> FromClause:
        """The page's rows and one more, which tells whether there is a next page."""
        sorting = self.cut.sorting(self.table.c)
        statement = (
            sa.select(self.table, sa.func.row_number().over(order_by=sorting).label("$rank"))
            .where(*self.conditions)
            .order_by(*sorting)
            .limit(self.first + 1)
            .correlate(*self.place.around)
        )
        after = self.place.args.get("after")
        if after is not None:
            statement = statement.where(self.cut.after(self.table.c, after))
        return statement.subquery("page")

    def total(self, declared: GraphQLField, group: Group) -> ColumnElement[Any]:
        """All rows of the filter, counted up to a bound unless the exact number is asked for."""
        args = Args(declared, group[0].node, self.builder.variables, self.builder.binder)
        some = sa.select(sa.literal_column("1")).where(*self.conditions).select_from(self.table)
        exact = args.get("exact")
        if exact is None or not exact.value:
            some = some.limit(COUNT_MOST + 1)
        return sa.select(sa.func.count()).select_from(some.correlate(*self.place.around).subquery()).scalar_subquery()


def connection(
    builder: Builder, group: Group, declared: GraphQLField, spec: Pages, place: Place, parent: Any
) -> ColumnElement[Any]:
    """The JSON object of a connection field."""
    page = Page(builder, spec, place, parent)
    kind = object_type(declared)
    selected = Selected(page)
    outside = [selected.column(key, parts, kind) for key, parts in subfields(builder, kind, group).items()]
    whole = sa.select(*(outside or [NOTHING_SELECTED]))
    if selected.inner:
        whole = whole.select_from(selected.aggregates())
    return first_row(whole.correlate(*place.around))


class Selected:
    """The selected fields of one connection: aggregates inside, named columns outside."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.selection = Selection(page.builder, _node_type(page), page.rows, page.place)
        self.inner: list[Callable[[Any], ColumnElement[Any]]] = []
        self.columns: list[ColumnElement[Any]] = []

    def column(self, key: str, group: Group, kind: GraphQLObjectType) -> ColumnElement[Any]:
        """One field of the connection, in terms of the aggregates."""
        name = group[0].node.name.value
        match name:
            case "__typename":
                return sa.literal_column(f"'{kind.name}'").label(key)
            case "nodes":
                return self._listed(self._object(group, kind.fields[name])).label(key)
            case "edges":
                return self._listed(self._edge(group, kind.fields[name])).label(key)
            case "pageInfo":
                return self._page_info(group, kind.fields[name]).label(key)
            case "totalCount":
                return self.page.total(kind.fields[name], group).label(key)
        raise CannotPlan(f"connection field {name}")

    def aggregates(self) -> FromClause:
        """One row of all that was gathered over the page."""
        rows = (
            sa.select(self.page.rank.label("$rank"), *self.columns)
            .select_from(self.selection.joined)
            .correlate(*self.page.place.around)
            .subquery("r")
        )
        return (
            sa.select(*(build(rows.c) for build in self.inner))
            .select_from(rows)
            .correlate(*self.page.place.around)
            .subquery("a")
        )

    def _gather(self, build: Any) -> ColumnElement[Any]:
        """Ask for an aggregate over the page's rows; it is named by its place."""
        name = f"$a{len(self.inner)}"
        self.inner.append(lambda row: build(row).label(name))
        return sa.literal_column(f'a."{name}"')

    def _per_row(self, value: ColumnElement[Any]) -> str:
        name = f"$v{len(self.columns)}"
        self.columns.append(value.label(name))
        return name

    def _listed(self, value: ColumnElement[Any]) -> ColumnElement[Any]:
        name, first = self._per_row(value), self.page.first
        return self._gather(
            lambda row: sa.func.coalesce(
                sa.func.json_agg(aggregate_order_by(row[name], row["$rank"])).filter(row["$rank"] <= first), NOTHING
            )
        )

    def _object(self, group: Group, declared: GraphQLField) -> ColumnElement[Any]:
        kind = object_type(declared)
        selection = Selection(self.page.builder, self.selection.node, self.page.rows, self.page.place)
        selection.joined = self.selection.joined
        selection.take(kind, subfields(self.page.builder, kind, group))
        self.selection.joined = selection.joined
        return json_row(selection.columns)

    def _edge(self, group: Group, declared: GraphQLField) -> ColumnElement[Any]:
        kind = object_type(declared)
        columns: list[ColumnElement[Any]] = []
        for key, parts in subfields(self.page.builder, kind, group).items():
            match parts[0].node.name.value:
                case "cursor":
                    value: ColumnElement[Any] = self.page.cut.cursor(self.page.rows.c)
                case "node":
                    value = self._object(parts, kind.fields["node"])
                case _:
                    value = sa.literal_column(f"'{kind.name}'")
            columns.append(value.label(key))
        return json_row(columns)

    def _page_info(self, group: Group, declared: GraphQLField) -> ColumnElement[Any]:
        kind = object_type(declared)
        columns = []
        for key, parts in subfields(self.page.builder, kind, group).items():
            name = parts[0].node.name.value
            value = sa.literal_column(f"'{kind.name}'") if name == "__typename" else self._about(name)
            columns.append(value.label(key))
        return json_row(columns)

    def _about(self, name: str) -> ColumnElement[Any]:
        first = self.page.first
        if name == "hasPreviousPage":
            return sa.literal_column("true" if "after" in self.page.place.args else "false")
        if name == "hasNextPage":
            return self._gather(lambda row: sa.func.count() > first)
        cursor = self._per_row(self.page.cut.cursor(self.page.rows.c))
        if name == "startCursor":
            return self._gather(lambda row: sa.func.max(row[cursor]).filter(row["$rank"] == 1))
        # null when nothing follows, so that a reader that only looks at the cursor knows where to stop
        return self._gather(
            lambda row: sa.case((sa.func.count() > first, sa.func.max(row[cursor]).filter(row["$rank"] == first)))
        )


def _node_type(page: Page) -> Any:
    return next(node for node in page.builder.types.values() if node.row is page.spec.row)
