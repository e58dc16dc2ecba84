"""What a field of the schema is, in terms of rows: the declarations that the planner compiles.

A function of a declaration gets column namespaces (`employee.unit_id` is a column of whatever alias the row has
at that place) and the `Place` in the document, which knows the viewer's terms and the field's arguments.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy.sql import ColumnElement, Select

if TYPE_CHECKING:
    from backend.core.access import Permission
    from backend.core.plan.compile import Place
    from backend.core.plan.given import Given

Columns = Any
"""A namespace of columns."""
Condition = Callable[[Columns, Columns, "Place"], ColumnElement[bool]]
"""How a child row belongs to its parent: `(parent, child, place)`."""
FilterRule = Callable[[Columns, "Given", "Place"], ColumnElement[bool]]
"""One filter: `(row, given value, place)`."""
Filters = Mapping[str, FilterRule]
"""Filters by the name of their input field."""


@dataclass(frozen=True, slots=True)
class Spec:
    """Base of all declarations. `permission` guards a sensitive field."""

    permission: "Permission | None" = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Column(Spec):
    """A column of the row, under the field's own name or another."""

    name: str


@dataclass(frozen=True, slots=True)
class Key(Spec):
    """The opaque id of a row: of its own key, or of the key in another column."""

    prefix: str
    column: str = "id"


@dataclass(frozen=True, slots=True)
class Sql(Spec):
    """A SQL expression over the row."""

    expression: Callable[[Columns, "Place"], ColumnElement[Any]]


@dataclass(frozen=True, slots=True)
class Computed(Spec):
    """A Python function of named columns; the function also gets the request's language.

    What it returns may be a scalar or plain objects of a described type. It never asks the database.
    """

    columns: tuple[str, ...]
    function: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class ToOne(Spec):
    """A link to one row of another table, or none.

    With `order` the first of several rows is meant. `always` says that whoever sees the parent sees the child,
    so that a field declared non-null can never be null.
    """

    row: Any
    on: Condition
    order: Callable[[Columns, "Place"], Sequence[ColumnElement[Any]]] | None = None
    always: bool = False


@dataclass(frozen=True, slots=True)
class ToMany(Spec):
    """A link to a short list that cannot grow without bound, such as one person's histories."""

    row: Any
    on: Condition
    order: Callable[[Columns, "Place"], Sequence[ColumnElement[Any]]]
    limit: int = 500


@dataclass(frozen=True, slots=True)
class Order:
    """One way to order a list: never-null columns; the key is added as the last."""

    columns: tuple[str, ...]
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Pages(Spec):
    """A connection: pages by key over all visible rows, or over those that belong to the parent."""

    row: Any
    orders: Mapping[str, Order]
    default: str
    filters: Filters = field(default_factory=dict)
    on: Condition | None = None
    searches: tuple[str, ...] = ()
    """Names of filters whose statements want a plan of their own each time (patterns)."""


@dataclass(frozen=True, slots=True)
class One(Spec):
    """A root field that finds one visible row by its arguments."""

    row: Any
    find: Callable[[Columns, "Place"], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Rows(Spec):
    """A short list or one object out of a statement of its own, whose columns are the fields of the type.

    The statement says itself which rows are visible, through `place.visible`.
    """

    statement: Callable[[Columns, "Place"], Select[*tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class NodeType:
    """A GraphQL type as a view of a row: its table (none for rows of a statement) and its declared fields."""

    name: str
    row: Any | None
    prefix: str | None
    fields: Mapping[str, Spec]
