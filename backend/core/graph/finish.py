"""The last step from Strawberry's schema to ours: resolvers of planned fields, descriptions of enum values.

A planned field reads what the planner put under its response key; a root field runs its plan. Nothing else has a
resolver, so the ordinary executor and the compiled path cannot disagree about data.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import orjson
import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    get_named_type,
    is_introspection_type,
)
from graphql.execution.collect_fields import FieldDetails
from strawberry.utils.str_converters import to_camel_case

from backend.core.execute.context import Context
from backend.core.execute.rows import TYPE, builder_of
from backend.core.graph.declare import KINDS, SPEC
from backend.core.graph.docs import about, under_fields
from backend.core.plan.compile import HIDDEN, CannotPlan
from backend.core.plan.registry import NODES
from backend.core.plan.specs import Computed, Spec
from backend.core.plan.statement import make_plan


def finish(made: strawberry.Schema) -> GraphQLSchema:
    """The executable schema of graphql-core, with our resolvers in place."""
    schema = made._schema  # noqa: SLF001 - Strawberry has no public name for it
    for kind in schema.type_map.values():
        if is_introspection_type(kind):
            continue
        if isinstance(kind, GraphQLScalarType) and kind.name in WRITTEN_BY_POSTGRESQL:
            _pass_text(kind)
        elif isinstance(kind, GraphQLEnumType) and kind.name in KINDS:
            _describe_members(kind)
        elif isinstance(kind, GraphQLInterfaceType) and kind.name == "Node":
            kind.resolve_type = lambda value, _info, _kind: value[TYPE]
        elif isinstance(kind, GraphQLObjectType):
            _finish_object(schema, kind)
    return schema


def _pass_text(kind: GraphQLScalarType) -> None:
    """PostgreSQL has written these scalars already; what Python makes is written the same way."""
    describe, write = WRITTEN_BY_POSTGRESQL[kind.name]
    kind.description = describe
    kind.coerce_output_value = lambda value: value if isinstance(value, str) else write(value)


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


WRITTEN_BY_POSTGRESQL: dict[str, tuple[str, Callable[[Any], str]]] = {
    "Date": ("A day, ISO 8601: 2026-11-24.", lambda value: value.isoformat()),
    "DateTime": ("A moment in UTC, ISO 8601 with microseconds: 2026-11-24T02:30:00.000000Z.", _moment),
    "Decimal": ("An exact decimal as text, with a point: 79.30.", str),
}


def _describe_members(kind: GraphQLEnumType) -> None:
    kind.description = kind.description or about(KINDS[kind.name])
    for name, text in under_fields(KINDS[kind.name]).items():
        if name in kind.values:
            kind.values[name].description = text


def _finish_object(schema: GraphQLSchema, kind: GraphQLObjectType) -> None:
    if kind is schema.query_type:
        _finish_roots(kind)
    elif kind is schema.mutation_type:
        for name, declared in _declared(kind).items():
            kind.fields[name].extensions["permission"] = declared.metadata.get("permission")
            kind.fields[name].extensions["open"] = declared.metadata.get("open", False)
    elif kind.name in NODES:
        _finish_node(kind)
    elif kind.name.endswith(("Connection", "Edge")) or kind.name == "PageInfo":
        _read_by_key(kind)
    else:
        _finish_plain(kind)


def _declared(kind: GraphQLObjectType) -> dict[str, Any]:
    definition = kind.extensions["strawberry-definition"]
    return {field.graphql_name or to_camel_case(field.python_name): field for field in definition.fields}


def _finish_roots(kind: GraphQLObjectType) -> None:
    features = kind.extensions["strawberry-definition"].origin.__mro__[1:-1]
    texts = {name: text for feature in features for name, text in under_fields(feature).items()}
    for name, declared in _declared(kind).items():
        field = kind.fields[name]
        field.description = field.description or texts.get(declared.python_name)
        field.extensions["permission"] = declared.metadata.get("permission")
        if isinstance(declared.metadata.get(SPEC), Spec):
            field.extensions[SPEC] = declared.metadata[SPEC]
            field.resolve = _run_root


async def _run_root(_source: Any, info: Any, **_arguments: Any) -> Any:
    """Run the plan of a root field and hand its JSON to the executor."""
    context: Context = info.context
    field = info.parent_type.fields[info.field_name]
    context.check(field.extensions["permission"])
    plan = (context.program.plans if context.program else {}).get(info.path.key)
    if plan is None:
        assert context.viewer is not None, "checked above"  # noqa: S101 - narrows the type
        group = [FieldDetails(node, None) for node in info.field_nodes]
        try:
            plan = make_plan(builder_of(context, info, context.viewer), field.extensions[SPEC], group, field)
        except CannotPlan as error:
            raise GraphQLError(
                f"This selection cannot be answered: {error}.", extensions={"code": "BAD_USER_INPUT"}
            ) from error
    text = await context.fetch(plan, info.variable_values)
    return None if text is None else orjson.loads(text)


def _by_key(source: Any, info: Any, **_arguments: Any) -> Any:
    return source[info.path.key]


def _read_by_key(kind: GraphQLObjectType) -> None:
    kind.is_type_of = None
    for field in kind.fields.values():
        field.resolve = _by_key


def _finish_node(kind: GraphQLObjectType) -> None:
    _read_by_key(kind)
    for name, spec in NODES[kind.name].fields.items():
        field = kind.fields[name]
        field.extensions["permission"] = spec.permission
        if isinstance(spec, Computed):
            field.resolve = _computing(spec)
        elif spec.permission is not None:
            field.resolve = _guarded(spec)


def _computing(spec: Computed) -> Any:
    def compute(source: Any, info: Any, **_arguments: Any) -> Any:
        info.context.check(spec.permission)
        return spec.function(*(source[HIDDEN + name] for name in spec.columns), info.context.language)

    return compute


def _guarded(spec: Spec) -> Any:
    def read(source: Any, info: Any, **_arguments: Any) -> Any:
        info.context.check(spec.permission)
        return source[info.path.key]

    return read


def _finish_plain(kind: GraphQLObjectType) -> None:
    """Payloads and parts of computed fields: attributes, and rows that the act has read."""
    if "strawberry-definition" not in kind.extensions:
        return
    for name, declared in _declared(kind).items():
        field = kind.fields[name]
        field.extensions["python"] = declared.python_name
        if get_named_type(field.type).name in NODES:
            field.resolve = _from_payload(declared.python_name)


def _from_payload(attribute: str) -> Any:
    def read(source: Any, info: Any, **_arguments: Any) -> Any:
        if getattr(source, attribute) is None:
            return None
        return source.read[info.path.key]

    return read
