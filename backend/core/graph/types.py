"""The types that every feature shares: Node, connections, problems, scalars."""

import datetime
import decimal
from enum import StrEnum
from typing import Annotated, Generic, TypeVar

import strawberry
from strawberry.schema.config import StrawberryConfig

T = TypeVar("T")

Date = datetime.date
DateTime = datetime.datetime
Decimal = decimal.Decimal


@strawberry.interface(description="An object with an id of its own, to be found again by `node(id:)`.")
class Node:
    """Anything with an opaque id."""

    id: strawberry.ID = strawberry.field(description="Opaque id; it names the type, and never changes.")


@strawberry.interface(name="Problem", description="What a person can mend: one sentence that says what and how.")
class ProblemType:
    """Base of all problems as clients see them."""

    message: str = strawberry.field(
        description="One sentence in the language of the request: what is the case, how to mend it."
    )


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Relay's page information."""

    has_next_page: bool = strawberry.field(description="Whether more rows follow this page.")
    has_previous_page: bool = strawberry.field(description="Whether this page begins after a cursor.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first row of the page.")
    end_cursor: str | None = strawberry.field(
        description="Cursor to give as `after` for the next page; null when nothing follows."
    )


@strawberry.type(description="One row of a page with its cursor.")
class Edge(Generic[T]):
    """Relay's edge."""

    cursor: str = strawberry.field(description="Where this row stands in the list.")
    node: T = strawberry.field(description="The row itself.")


def _total_count(
    exact: Annotated[bool, strawberry.argument(description="Count all, however many; slower for large lists.")] = False,
) -> int:
    raise NotImplementedError("answered by the planner")


@strawberry.type(description="One page of a list, cut by key: at most 100 rows.")
class Connection(Generic[T]):
    """Relay's connection, with `nodes` for those who need no cursors."""

    edges: list[Edge[T]] = strawberry.field(description="The rows with their cursors.")
    nodes: list[T] = strawberry.field(description="The rows alone.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(
        resolver=_total_count,
        description="How many rows the filter finds; 10001 stands for more than 10000 unless `exact`.",
    )


class Direction(StrEnum):
    """Direction of an order."""

    ASC = "ASC"
    """From the smallest to the largest."""
    DESC = "DESC"
    """From the largest to the smallest."""


CONFIG = StrawberryConfig(auto_camel_case=True)
