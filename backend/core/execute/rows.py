"""Rows by key in the middle of an ordinary execution: `node`, `nodes`, and what a payload speaks of."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from graphql import GraphQLObjectType, get_named_type
from graphql.execution.collect_fields import FieldDetails
from graphql.execution.values import VariableValues
from sqlalchemy.dialects.postgresql import ARRAY

from backend.core.access import Viewer, visible
from backend.core.execute.context import Context
from backend.core.ids import Ref
from backend.core.plan.compile import HIDDEN, Builder, Group, Place, Selection, json_list, subfields
from backend.core.plan.given import Args
from backend.core.plan.registry import NODES, PREFIXES
from backend.core.plan.specs import NodeType
from backend.core.plan.statement import Plan, render

KEY = HIDDEN + "key"
"""Under which a row says which key it has."""
TYPE = HIDDEN + "type"
"""Under which a row of an interface says which type it is."""


def builder_of(context: Context, info: Any, viewer: Viewer) -> Builder:
    """A builder for fields below the one that `info` speaks of."""
    assert context.document is not None, "set before an ordinary execution"  # noqa: S101 - narrows the type
    return Builder(info.schema, NODES, context.document.fragments, info.operation, info.variable_values, viewer)


def plan_rows(builder: Builder, kind: GraphQLObjectType, node: NodeType, group: Group, keys: Sequence[UUID]) -> Plan:
    """The plan of the selected fields of the visible rows among `keys`, whatever their number."""
    place = Place(builder, Args.of({}), None, ())
    table = node.row.__table__.alias()  # type: ignore[union-attr] # a node with a prefix has a row
    wanted = builder.binder.bind(lambda _variables: list(keys), ARRAY(sa.Uuid))
    base = (
        sa.select(table)
        .where(table.c.id == sa.any_(wanted), visible(node.row, table.c, builder.terms))
        .subquery("base")
    )
    selection = Selection(builder, node, base, place).take(kind, subfields(builder, kind, group))
    selection.columns.append(sa.cast(base.c.id, sa.Text).label(KEY))
    selection.columns.append(sa.literal_column(f"'{kind.name}'").label(TYPE))
    sql, names, constants = render(sa.select(sa.cast(json_list(selection.select()), sa.Text)))
    return Plan("", sql, names, constants, builder.binder.reads, frozenset(builder.reasons), False)


async def read_nodes(context: Context, info: Any, ids: Sequence[tuple[str, UUID] | None]) -> list[Any]:
    """Rows of any types by prefix and key, in their order; null for what is not there or not visible."""
    assert context.viewer is not None, "the field names a permission"  # noqa: S101 - narrows the type
    found: dict[tuple[str, UUID], Any] = {}
    group = [FieldDetails(node, None) for node in info.field_nodes]
    for prefix in sorted({key[0] for key in ids if key is not None and key[0] in PREFIXES}):
        node = PREFIXES[prefix]
        keys = [key[1] for key in ids if key is not None and key[0] == prefix]
        plan = plan_rows(builder_of(context, info, context.viewer), info.schema.type_map[node.name], node, group, keys)
        text = await context.fetch(plan, info.variable_values)
        for row in orjson.loads(text or "[]"):
            found[prefix, UUID(row[KEY])] = row
    return [None if key is None else found.get(key) for key in ids]


async def read_payload(context: Context, info: Any, payload: Any, tx: Any) -> None:
    """Read, in the act's own transaction, every selected field of a payload that refers to a row."""
    refs = {name: value for name, value in vars(payload).items() if isinstance(value, Ref)}
    payload.read = {}
    if not refs:
        return
    kind = info.schema.type_map[type(payload).__name__]
    group = [FieldDetails(node, None) for node in info.field_nodes]
    driver = (await (await tx.session.connection()).get_raw_connection()).driver_connection
    for key, parts in subfields(builder_of(context, info, tx.viewer), kind, group).items():
        name = parts[0].node.name.value
        ref = refs.get(_attribute(kind, name))
        if ref is not None:
            payload.read[key] = await _read_one(context, info, kind, parts, ref, tx, driver)


def _attribute(kind: GraphQLObjectType, name: str) -> str:
    declared = kind.fields.get(name)
    return (declared.extensions or {}).get("python", name) if declared is not None else name


async def _read_one(
    context: Context, info: Any, kind: GraphQLObjectType, parts: Group, ref: Ref, tx: Any, driver: Any
) -> Any:
    node = PREFIXES[ref.prefix]
    leads_to = get_named_type(kind.fields[parts[0].node.name.value].type)
    plan = plan_rows(builder_of(context, info, tx.viewer), leads_to, node, parts, [ref.key])
    variables: VariableValues = info.variable_values
    rows = orjson.loads(await plan.fetch(driver, variables, tx.viewer) or "[]")
    context.statements += 1
    return rows[0] if rows else None
