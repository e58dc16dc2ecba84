"""The schema: every feature's root fields and acts in one."""

from functools import cache
from typing import Annotated

import strawberry
from graphql import GraphQLSchema
from strawberry.printer import print_schema

from backend import tables
from backend.accounts.graph import AccountMutation, AccountQuery
from backend.appraisals.graph import AppraisalMutation, AppraisalQuery
from backend.attachments import jobs as _attachments
from backend.attachments.graph import AttachmentMutation
from backend.competencies.graph import CompetencyMutation, CompetencyQuery
from backend.core.access import Permission as P
from backend.core.execute.rows import read_nodes
from backend.core.graph.finish import finish
from backend.core.graph.types import CONFIG, Node
from backend.core.ids import split_global
from backend.core.plan.given import BadInput
from backend.employees import jobs as _employees
from backend.employees.graph import EmployeeMutation, EmployeeQuery
from backend.feeds import jobs as _feeds
from backend.feeds.graph import FeedQuery
from backend.imports.graph import ImportMutation, ImportQuery
from backend.mapping.graph import MappingMutation, MappingQuery
from backend.positions.graph import PositionMutation, PositionQuery

FEATURES = (_attachments, _employees, _feeds, *tables.FEATURES)
"""Types without root fields of their own, and every scope: a table without one cannot be reached."""
IDS_MOST = 100


@strawberry.type
class NodeQuery:
    """Finding anything by its id."""

    @strawberry.field(
        description="The object with this id; null when it is not there or not yours.",
        metadata={"permission": P.VIEWER_READ},
    )
    async def node(
        self, info: strawberry.Info, id: Annotated[strawberry.ID, strawberry.argument(description="Opaque id.")]
    ) -> Node | None:
        """Find one object."""
        return (await _nodes(info, [id]))[0]

    @strawberry.field(
        description="The objects with these ids, in their order; null for each that is not there or not yours.",
        metadata={"permission": P.VIEWER_READ},
    )
    async def nodes(
        self,
        info: strawberry.Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Opaque ids, at most 100.")],
    ) -> list[Node | None]:
        """Find several objects, one statement per type."""
        if len(ids) > IDS_MOST:
            raise BadInput(f"`ids` has {len(ids)} entries; at most {IDS_MOST} are allowed.")
        return await _nodes(info, ids)


async def _nodes(info: strawberry.Info, ids: list[strawberry.ID]) -> list[Node | None]:
    info.context.check(P.VIEWER_READ)
    return await read_nodes(info.context, info._raw_info, [split_global(text) for text in ids])  # noqa: SLF001 - has the nodes of the field


@strawberry.type(description="What can be asked.")
class Query(
    AccountQuery,
    NodeQuery,
    EmployeeQuery,
    PositionQuery,
    AppraisalQuery,
    CompetencyQuery,
    MappingQuery,
    ImportQuery,
    FeedQuery,
):
    """All root fields."""


@strawberry.type(description="What can be done; each act is one transaction.")
class Mutation(
    AccountMutation,
    AttachmentMutation,
    EmployeeMutation,
    PositionMutation,
    AppraisalMutation,
    CompetencyMutation,
    MappingMutation,
    ImportMutation,
):
    """All acts."""


@cache
def strawberry_schema() -> strawberry.Schema:
    """Strawberry's schema, built once: its types cannot be part of two."""
    return strawberry.Schema(Query, Mutation, config=CONFIG)


@cache
def schema() -> GraphQLSchema:
    """The executable schema."""
    return finish(strawberry_schema())


def sdl() -> str:
    """The schema as text, as it is committed in schema.graphql."""
    schema()
    return print_schema(strawberry_schema()).strip() + "\n"
