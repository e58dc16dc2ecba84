"""How a feature is spoken: declare types, root fields, mutations and problems; the rest follows.

A type is a view of a row. A plain annotation is a column of the same name; the string under a field is its
description. Links, pages and expressions are declared with the functions below, and the planner does the rest.
"""

from typing import Any

from backend.core.graph.acts import Tx, key_of, mutation, refer
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
from backend.core.plan import specs
from backend.core.plan.specs import Order

# A declaration stands where a value of the field's own type would; it is the planner that reads it.
Column: Any = specs.Column
Computed: Any = specs.Computed
Key: Any = specs.Key
One: Any = specs.One
Pages: Any = specs.Pages
Rows: Any = specs.Rows
Sql: Any = specs.Sql
ToMany: Any = specs.ToMany
ToOne: Any = specs.ToOne

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
    "refer",
    "root_field",
    "shape",
]
