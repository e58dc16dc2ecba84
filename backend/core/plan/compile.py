"""From a selection to SQL: every object is a row of named columns, every row becomes JSON in PostgreSQL.

Objects linked to one row are joined; lists are aggregated in a sub-select of their own, cut before anything is
joined to them. The name of a column is the response key, so the JSON is what the client reads, in its order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    is_list_type,
    is_non_null_type,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_subfields
from graphql.execution.values import VariableValues
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.sql import ColumnElement, FromClause, Select

from backend.core.access import Permission, Terms, Viewer, visible
from backend.core.plan.given import Args, Binder, Given
from backend.core.plan.leaves import leaf
from backend.core.plan.specs import (
    Column,
    Computed,
    Key,
    NodeType,
    One,
    Pages,
    Rows,
    Spec,
    Sql,
    ToMany,
    ToOne,
)

HIDDEN = "$"
"""What begins the names of columns that only Python reads; no response key can begin so."""
NOTHING_SELECTED = sa.literal_column("1").label(HIDDEN)

Group = list[FieldDetails]


class CannotPlan(Exception):
    """The selection needs the ordinary executor; the message says why."""


@dataclass(slots=True)
class Builder:
    """What one statement needs and gathers while it is built."""

    schema: GraphQLSchema
    types: dict[str, NodeType]
    fragments: dict[str, FragmentDetails]
    operation: OperationDefinitionNode
    variables: VariableValues
    viewer: Viewer
    binder: Binder = field(default_factory=Binder)
    refused: list[tuple[str, Permission]] = field(default_factory=list)
    reasons: set[str] = field(default_factory=set)
    """Why the answer must pass through the ordinary executor, if it must."""
    custom_plan: bool = False

    @property
    def terms(self) -> Terms:
        """The viewer as scopes see it."""
        return Terms(self.viewer.role, self.viewer.reach)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the document we are: the field's arguments, its parent place, and the rows around it."""

    builder: Builder
    args: Args
    outer: "Place | None"
    around: tuple[FromClause, ...]

    @property
    def terms(self) -> Terms:
        """The viewer as scopes see it."""
        return self.builder.terms

    @property
    def language(self) -> str:
        """The language of the request: part of the plan's form, so a declaration may branch on it."""
        return self.builder.viewer.language

    def visible(self, row: Any, columns: Any) -> ColumnElement[bool]:
        """The viewer's scope of a table; every statement of a declaration must use it."""
        return visible(row, columns, self.terms)

    def given(self, name: str) -> Given | None:
        """An argument of this field, or of the nearest field around that has it."""
        place: Place | None = self
        while place is not None:
            if name in place.args:
                return place.args[name]
            place = place.outer
        return None


def object_type(declared: GraphQLField) -> GraphQLObjectType:
    """The object type that a planned field leads to."""
    kind = get_named_type(declared.type)
    if not isinstance(kind, GraphQLObjectType):
        raise CannotPlan(f"{kind.name} is no object type")
    return kind


def subfields(builder: Builder, kind: GraphQLObjectType, group: Group) -> dict[str, Group]:
    """The selected fields of an object by response key, merged and with @skip and @include applied."""
    collected = collect_subfields(builder.schema, builder.fragments, builder.variables, builder.operation, kind, group)
    if collected.new_defer_usages:
        raise CannotPlan("@defer")
    if not collected.grouped_field_set:
        builder.reasons.add("an object of which nothing is selected, which is no row of PostgreSQL")
    return collected.grouped_field_set


def json_row(columns: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    """One JSON object out of named columns of the row at hand."""
    row = sa.select(*(columns or [NOTHING_SELECTED])).correlate_except().subquery("o")
    return sa.select(sa.func.row_to_json(row.table_valued(), type_=JSON)).scalar_subquery()


def json_list(rows: Select[*tuple[Any, ...]]) -> ColumnElement[Any]:
    """A JSON list of the rows of a statement, in its order; an empty list when there is none."""
    row = rows.subquery("x")
    listed = sa.func.json_agg(row.table_valued(), type_=JSON)
    return sa.select(sa.func.coalesce(listed, sa.literal_column("'[]'::json"))).scalar_subquery()


class Selection:
    """The columns and joins of one selected object."""

    def __init__(self, builder: Builder, node: NodeType, base: FromClause, place: Place) -> None:
        self.builder = builder
        self.node = node
        self.base = base
        self.place = place
        self.joined: FromClause = base
        self.columns: list[ColumnElement[Any]] = []

    def take(self, kind: GraphQLObjectType, groups: dict[str, Group]) -> "Selection":
        """Add every selected field."""
        for key, group in groups.items():
            name = group[0].node.name.value
            if name == "__typename":
                self.columns.append(sa.literal_column(f"'{kind.name}'").label(key))
                continue
            self._field(key, group, kind.fields[name], self.node.fields.get(name))
        return self

    def _field(self, key: str, group: Group, declared: GraphQLField, spec: Spec | None) -> None:
        if spec is None:
            raise CannotPlan(f"{self.node.name}.{group[0].node.name.value} has no declaration")
        if spec.permission is not None and not self.builder.viewer.may(spec.permission):
            self.builder.reasons.add("permission")
            self.columns.append(sa.null().label(key))
            return
        args = Args(declared, group[0].node, self.builder.variables, self.builder.binder)
        place = Place(self.builder, args, self.place, (*self.place.around, self.base))
        self.columns.extend(self._columns(key, group, declared, spec, place))

    def _columns(
        self, key: str, group: Group, declared: GraphQLField, spec: Spec, place: Place
    ) -> list[ColumnElement[Any]]:
        row = self.base.c
        match spec:
            case Column(name):
                return [leaf(row[name]).label(key)]
            case Key(prefix, column):
                return [key_text(prefix, row[column]).label(key)]
            case Sql(expression):
                return [leaf(expression(row, place)).label(key)]
            case Computed(names):
                self.builder.reasons.add("computed")
                return [leaf(row[name]).label(HIDDEN + name) for name in names if self._is_new(name)]
            case ToOne():
                return [self._one(group, declared, spec, place).label(key)]
            case ToMany():
                return [self._many(group, declared, spec, place).label(key)]
            case Pages():
                from backend.core.plan.connection import connection  # noqa: PLC0415 - the two call each other

                return [connection(self.builder, group, declared, spec, place, row).label(key)]
            case Rows(statement):
                return [rows_json(self.builder, group, declared, statement(row, place), place).label(key)]
        raise CannotPlan(f"{type(spec).__name__} below a root field")

    def _is_new(self, name: str) -> bool:
        return all(column.name != HIDDEN + name for column in self.columns)

    def _one(self, group: Group, declared: GraphQLField, spec: ToOne, place: Place) -> ColumnElement[Any]:
        """A joined row as an object, or null where nothing (visible) is joined."""
        if is_non_null_type(declared.type) and not spec.always:
            self.builder.reasons.add("a non-null link that the viewer's scope may hide")
        child = spec.row.__table__.alias()
        on = sa.and_(spec.on(self.base.c, child.c, place), place.visible(spec.row, child.c))
        if spec.order is not None:
            first = sa.select(child).where(on).order_by(*spec.order(child.c, place)).limit(1)
            child, on = first.lateral(), sa.true()
        self.joined = self.joined.outerjoin(child, on)
        kind = object_type(declared)
        nested = Selection(self.builder, self.builder.types[kind.name], child, place)
        nested.joined = self.joined
        nested.take(kind, subfields(self.builder, kind, group))
        self.joined = nested.joined
        key = list(spec.row.__table__.primary_key)[-1].name
        return sa.case((child.c[key].is_not(None), json_row(nested.columns)))

    def _many(self, group: Group, declared: GraphQLField, spec: ToMany, place: Place) -> ColumnElement[Any]:
        child = spec.row.__table__.alias()
        order = spec.order(child.c, place)
        rows = (
            sa.select(child, sa.func.row_number().over(order_by=order).label("$rank"))
            .where(spec.on(self.base.c, child.c, place), place.visible(spec.row, child.c))
            .order_by(*order)
            .limit(spec.limit)
            .correlate(*place.around)
            .subquery()
        )
        return json_list(selected(self.builder, group, declared, rows, place).order_by(rows.c["$rank"]))

    def select(self) -> Select[*tuple[Any, ...]]:
        """The statement of the selected columns."""
        return sa.select(*(self.columns or [NOTHING_SELECTED])).select_from(self.joined).correlate(*self.place.around)


def selected(
    builder: Builder, group: Group, declared: GraphQLField, rows: FromClause, place: Place
) -> Select[*tuple[Any, ...]]:
    """The statement of the fields selected of each of the rows."""
    kind = object_type(declared)
    inside = Selection(builder, builder.types[kind.name], rows, place)
    return inside.take(kind, subfields(builder, kind, group)).select()


def rows_json(
    builder: Builder, group: Group, declared: GraphQLField, statement: Select[*tuple[Any, ...]], place: Place
) -> ColumnElement[Any]:
    """The JSON of a declaration's own statement: a list, or its first row as an object."""
    rows = statement.correlate(*place.around).subquery()
    inside = selected(builder, group, declared, rows, place)
    kind = declared.type.of_type if is_non_null_type(declared.type) else declared.type
    return json_list(inside) if is_list_type(kind) else first_row(inside)


def first_row(rows: Select[*tuple[Any, ...]]) -> ColumnElement[Any]:
    """The first row of a statement as a JSON object, or null."""
    row = rows.limit(1).subquery("x")
    return sa.select(sa.func.row_to_json(row.table_valued(), type_=JSON)).scalar_subquery()


def key_text(prefix: str, column: ColumnElement[Any]) -> ColumnElement[str]:
    """The opaque id of a key, as SQL; null for no key."""
    digits = sa.func.replace(sa.cast(column, sa.Text), sa.literal_column("'-'"), sa.literal_column("''"))
    return sa.literal_column(f"'{prefix}_'", type_=sa.Text).concat(digits)


def root(builder: Builder, spec: Spec, group: Group, declared: GraphQLField) -> Select[Any]:
    """The statement of a root field: one row, one column, the field's JSON as text."""
    from backend.core.plan.connection import connection  # noqa: PLC0415 - the two call each other

    node: FieldNode = group[0].node
    place = Place(builder, Args(declared, node, builder.variables, builder.binder), None, ())
    match spec:
        case Pages():
            answer = connection(builder, group, declared, spec, place, None)
        case One(row, find):
            answer = _found(builder, row, find, group, declared, place)
        case Rows(statement):
            answer = rows_json(builder, group, declared, statement(None, place), place)
        case _:
            raise CannotPlan(f"{type(spec).__name__} as a root field")
    return sa.select(sa.cast(answer, sa.Text))


def _found(
    builder: Builder, row: Any, find: Any, group: Group, declared: GraphQLField, place: Place
) -> ColumnElement[Any]:
    table = row.__table__.alias()
    base = sa.select(table).where(find(table.c, place), visible(row, table.c, builder.terms)).limit(1).subquery("base")
    return first_row(selected(builder, group, declared, base, place))
