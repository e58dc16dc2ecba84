"""How a feature is spoken: declare types, root fields, mutations and problems; the rest follows.

A type is a view of a row. A plain annotation is a column of the same name; the string under a field is its
description. Links, pages and expressions are declared with the functions below, and the planner does the rest.
"""

from backend.core.graph.acts import Tx, key_of, mutation
from backend.core.graph.declare import (
    connection,
    described_enum,
    described_input,
    field,
    node,
    plain,
    root_field,
    shape,
)
from backend.core.graph.problems import part_type, problem_type
from backend.core.graph.types import (
    Connection,
    Date,
    DateTime,
    Decimal,
    Direction,
    Edge,
    Node,
    PageInfo,
    ProblemType,
)
from backend.core.ids import Ref
from backend.core.plan.specs import Column, Computed, Key, One, Order, Pages, Rows, Sql, ToMany, ToOne

__all__ = [
    "Column",
    "Computed",
    "Connection",
    "Date",
    "DateTime",
    "Decimal",
    "Direction",
    "Edge",
    "Key",
    "Node",
    "One",
    "Order",
    "PageInfo",
    "Pages",
    "ProblemType",
    "Ref",
    "Rows",
    "Sql",
    "ToMany",
    "ToOne",
    "Tx",
    "connection",
    "described_enum",
    "described_input",
    "field",
    "key_of",
    "mutation",
    "node",
    "part_type",
    "plain",
    "problem_type",
    "root_field",
    "shape",
]
