"""Who may ask and do what: every root field and every act, as every role and as a stranger."""

from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    get_named_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from backend.core.access import GRANTS, Permission, Role
from backend.core.plan.registry import NODES
from backend.schema import schema, sdl
from tests.core.city import City
from tests.guards.source import ROOT

pytestmark = pytest.mark.asyncio(loop_scope="module")
ROLES = [str(role) for role in Role]
QUERIES: dict[str, Any] = dict(schema().query_type.fields)  # type: ignore[union-attr] # every schema has a query type
ACTS: dict[str, Any] = dict(schema().mutation_type.fields)  # type: ignore[union-attr] # ours has one
NOBODYS = "0" * 32
PROTECTED = (
    "religion", "agama", "sex", "gender", "kelamin", "birth", "lahir", "marital", "kawin", "ethnic", "suku", "disab",
    "nik", "address", "alamat",
)  # fmt: skip


def literal(kind: Any) -> str:
    """Some value that a required input may have."""
    bare = kind.of_type if is_non_null_type(kind) else kind
    if isinstance(bare, GraphQLInputObjectType):
        needed = {name: field for name, field in bare.fields.items() if is_non_null_type(field.type)}
        return "{" + ", ".join(f"{name}: {literal(field.type)}" for name, field in needed.items()) + "}"
    if isinstance(bare, GraphQLEnumType):
        return next(iter(bare.values))
    if is_list_type(bare):
        return "[]"
    return {"Int": "1", "Boolean": "true", "Date": '"2026-01-01"', "ID": f'"zz_{NOBODYS}"'}.get(bare.name, '"x"')


def ask_of(name: str, field: Any) -> str:
    """The shortest question or act of a root field."""
    needed = {key: given for key, given in field.args.items() if is_non_null_type(given.type) and key not in ("first",)}
    arguments = ", ".join(f"{key}: {literal(given.type)}" for key, given in needed.items())
    below = "" if is_leaf_type(get_named_type(field.type)) else " { __typename }"
    return f"{name}{f'({arguments})' if arguments else ''}{below}"


def permission_of(field: Any) -> Permission | None:
    return field.extensions["permission"]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", sorted(QUERIES))
async def test_a_root_field_is_answered_by_permission(city: City, name: str, role: str) -> None:
    field = QUERIES[name]
    permission = permission_of(field)
    assert permission is not None
    answer = await city.answer("{ " + ask_of(name, field) + " }", who=role)
    codes = [error["extensions"]["code"] for error in answer.get("errors", [])]
    assert codes == ([] if permission in GRANTS[Role(role)] else ["FORBIDDEN"])


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", sorted(ACTS))
async def test_an_act_without_permission_is_refused_before_anything_else(city: City, name: str, role: str) -> None:
    field = ACTS[name]
    permission = permission_of(field)
    if permission is None or permission in GRANTS[Role(role)]:
        return
    before = city.rows("SELECT count(*) FROM audit_entry")
    answer = await city.answer("mutation { " + ask_of(name, field) + " }", who=role)
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["FORBIDDEN"]
    assert city.rows("SELECT count(*) FROM audit_entry") == before


async def test_an_auditor_reads_and_changes_nothing_but_the_own_account(city: City) -> None:
    own = {"signIn", "signOut", "setLanguage", "createApiToken", "revokeApiToken"}
    allowed = {name for name, field in ACTS.items() if (p := permission_of(field)) and p in GRANTS[Role.AUDITOR]}
    assert allowed <= own
    assert len(ACTS) > len(own)
    assert city.viewers["AUDITOR"].may(Permission.AUDIT_READ)


async def test_grants_only_add_and_know_every_role(city: City) -> None:
    assert set(GRANTS) == set(Role)
    assert GRANTS[Role.HR_ADMIN] == set(Permission)
    assert {p for role in Role for p in GRANTS[role]} <= set(Permission)
    assert city.viewers["EMPLOYEE"].may(Permission.EMPLOYEE_CORRECT) is False


async def test_a_sensitive_field_names_a_permission_and_is_null_without_it(city: City) -> None:
    guarded = {
        (node.name, name): spec.permission
        for node in NODES.values()
        for name, spec in node.fields.items()
        if spec.permission
    }
    assert guarded == {("Employee", "sanctions"): Permission.SANCTION_READ}
    answer = await city.answer("{ employees(first: 2) { nodes { id secret: sanctions { name } } } }", who="UNIT_ADMIN")
    assert [node["secret"] for node in answer["data"]["employees"]["nodes"]] == [None, None]
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"FORBIDDEN"}
    assert answer["errors"][0]["path"] == ["employees", "nodes", 0, "secret"]


async def test_a_sanction_is_found_by_no_other_road_either(city: City) -> None:
    """`node` would be a back door to what the field on a person hides."""
    ids = [f"sanc_{row[0]}" for row in city.rows("SELECT replace(id::text, '-', '') FROM sanction")]
    assert ids
    ask = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Sanction { name level } } }"
    assert [each is not None for each in (await city.ask(ask, ids=ids))["nodes"]] == [True] * len(ids)
    assert (await city.ask(ask, who="UNIT_ADMIN", ids=ids))["nodes"] == [None] * len(ids)


async def test_protected_attributes_are_nowhere_in_the_schema(city: City) -> None:
    import re

    names = {word.lower() for word in re.findall(r"^\s+(\w+)(?:\(|:)", sdl(), re.MULTILINE)}
    assert [name for name in names for word in PROTECTED if word in name and name not in ("addresses",)] == []
    assert (ROOT / "schema.graphql").read_text().strip() == sdl().strip()
    assert city.url


@pytest.mark.parametrize("extra", [
    'createdBy: "x"', 'role: HR_ADMIN', 'agencyId: "x"', "version: 2", 'password_hash: "x"',
])  # fmt: skip
async def test_no_input_takes_more_than_it_says(city: City, extra: str) -> None:
    query = f'mutation {{ createApiToken(input: {{name: "x", {extra}}}) {{ __typename }} }}'
    assert await city.code(query) == "GRAPHQL_VALIDATION_FAILED"
