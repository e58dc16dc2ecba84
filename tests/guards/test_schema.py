"""The schema is described, guarded by permissions, named by one pattern, and in step with its file."""

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_list_type,
    is_non_null_type,
)

from backend.core.access import Permission
from backend.schema import schema, sdl
from tests.guards.source import ROOT

OPEN_TO_STRANGERS = {"signIn"}
GRAPH: Any = schema()


def own_types() -> list[Any]:
    return [kind for name, kind in sorted(GRAPH.type_map.items()) if not name.startswith("__")]


def places() -> Iterator[tuple[str, Any]]:
    """Everything in the schema that can carry a description, with its path."""
    for kind in own_types():
        yield kind.name, kind
        if isinstance(kind, GraphQLEnumType):
            yield from ((f"{kind.name}.{name}", value) for name, value in kind.values.items())
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            for name, field in kind.fields.items():
                yield f"{kind.name}.{name}", field
                for argument, given in getattr(field, "args", {}).items():
                    yield f"{kind.name}.{name}({argument}:)", given


def root_fields(root: str) -> dict[str, Any]:
    kind = getattr(GRAPH, root)
    return {} if kind is None else dict(kind.fields)


def metadata(field: Any) -> dict[str, Any]:
    return field.extensions["strawberry-definition"].metadata


def test_the_schema_file_is_what_the_code_prints() -> None:
    said = "Write it again: python -m backend schema > schema.graphql"
    assert (ROOT / "schema.graphql").read_text().rstrip() == sdl().rstrip(), said


def test_everything_in_the_schema_is_described() -> None:
    assert [path for path, place in places() if not (place.description or "").strip()] == []


@pytest.mark.parametrize("root", ["query_type", "mutation_type", "subscription_type"])
def test_every_root_field_names_a_permission_or_is_knowingly_open(root: str) -> None:
    unguarded = {
        name
        for name, field in root_fields(root).items()
        if not isinstance(metadata(field).get("permission"), Permission)
    }
    assert unguarded <= OPEN_TO_STRANGERS


def test_a_mutation_takes_one_input_and_answers_a_union_of_its_own_name() -> None:
    wrong = []
    for name, field in root_fields("mutation_type").items():
        noun = name[0].upper() + name[1:]
        result = get_named_type(field.type)
        inputs = {key: str(given.type) for key, given in field.args.items()}
        if inputs not in ({"input": f"{noun}Input!"}, {}):
            wrong.append(f"{name} takes {inputs}")
        if not isinstance(field.type, GraphQLNonNull) or result.name not in (f"{noun}Result", f"{noun}Payload"):
            wrong.append(f"{name} answers {field.type}")
        if isinstance(result, GraphQLUnionType) and f"{noun}Payload" not in {kind.name for kind in result.types}:
            wrong.append(f"{name} never answers {noun}Payload")
    assert wrong == []


def test_a_union_of_a_mutation_holds_its_payload_and_problems_only() -> None:
    wrong = [
        f"{kind.name}: {member.name}"
        for kind in own_types()
        if isinstance(kind, GraphQLUnionType) and kind.name.endswith("Result")
        for member in kind.types
        if not member.name.endswith("Payload") and "Problem" not in {part.name for part in member.interfaces}
    ]
    assert wrong == []


def test_no_list_holds_a_null() -> None:
    wrong = []
    for path, place in places():
        kind = getattr(place, "type", None)
        kind = kind.of_type if kind is not None and is_non_null_type(kind) else kind
        # `nodes(ids:)` answers null where an id leads nowhere, by the specification of Relay.
        if kind is not None and is_list_type(kind) and not is_non_null_type(kind.of_type) and path != "Query.nodes":
            wrong.append(path)
    assert wrong == []
