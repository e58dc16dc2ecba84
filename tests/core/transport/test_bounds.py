"""Documents are bounded: what costs too much is refused at once, whatever its form."""

import time
from typing import Any

import pytest

from tests.served import Client

SECONDS = 1.5
"""No refusal may take longer, on a busy machine."""


def refused(client: Client, query: str, **variables: Any) -> set[str]:
    """The codes of a refusal, which came quickly, is small, and had no data."""
    began = time.monotonic()
    answer = client.send_graphql(query, variables)
    took = time.monotonic() - began
    body = answer.json()
    assert body.get("errors"), str(body)[:300]
    assert not any((body.get("data") or {}).values())
    assert len(answer.content) < 65_536
    assert len(body["errors"]) <= 5
    assert took < SECONDS, took
    return {error["extensions"]["code"] for error in body["errors"]}


def of_viewer(selection: str) -> str:
    return f"{{ viewer {{ {selection} }} }}"


TOO_MUCH = {"QUERY_TOO_COMPLEX"}
WRONG = {"GRAPHQL_VALIDATION_FAILED"}
BOMB = "query { viewer { ...f0 } } " + " ".join(
    f"fragment f{n} on Viewer {{ ...f{n + 1} ...f{n + 1} }}" for n in range(18)
) + " fragment f18 on Viewer { name }"  # fmt: skip
LOOP = "{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }"
DEEP = "{ units { nodes { " + "parent { " * 40 + "id" + " }" * 43
OF_TYPE = '{ __type(name: "Query") { ' + "ofType { " * 60 + "name" + " }" * 62
IN_CIRCLES = "{ __schema { types { " + "fields { type { " * 12 + "name" + " } }" * 12 + " } } }"


@pytest.mark.parametrize("query", [
    pytest.param(of_viewer(" ".join(f"a{n}: name" for n in range(101))), id="101 aliases"),
    pytest.param(BOMB, id="2^18 by fragments"),
    pytest.param(LOOP, id="fragments in a circle"),
    pytest.param(DEEP, id="40 deep"),
    pytest.param(OF_TYPE, id="60 times ofType"),
    pytest.param(IN_CIRCLES, id="introspection in circles"),
    pytest.param(of_viewer("name " + "@include(if: true) " * 1_000), id="1,000 directives"),
    pytest.param("{" + " ".join(f"a{n}: viewer {{ name }}" for n in range(21)) + "}", id="21 root fields"),
    pytest.param("{ units(first: 100) { nodes { employees(first: 100) { nodes { unit { employees(first: 100)"
                 " { nodes { id } } } } } } } }", id="a million people"),
    pytest.param("query($n: Int!) { units(first: $n) { nodes { employees(first: $n) { nodes { unit {"
                 " employees(first: $n) { nodes { id } } } } } } } }", id="a million people by variables"),
    pytest.param("{ units { nodes { employees { nodes { unit { children { nodes { employees { nodes { id }"
                 " } } } } } } } } }", id="a million people by default"),
])  # fmt: skip
def test_what_costs_too_much_is_refused_at_once(admin: Client, query: str) -> None:
    assert refused(admin, query) <= TOO_MUCH | WRONG


@pytest.mark.parametrize("query", [
    pytest.param(of_viewer(" ".join(f"a{n}: name" for n in range(15_000))), id="15,000 aliases"),
    pytest.param(of_viewer("name " * 8_000), id="8,000 times one field"),
    pytest.param(of_viewer(("... { " * 150 + "name" + " }" * 150) * 80), id="150 by 80 inline fragments"),
    pytest.param("{ units { nodes { " + "parent { " * 4_000 + "id" + " }" * 4_003, id="4,000 deep"),
    pytest.param("{ nodes(ids: %s) { id } }" % ("[" * 5_000 + "]" * 5_000), id="a list 5,000 deep"),
    pytest.param("{ employees(filter: %s) { nodes { id } } }" % ("{a: " * 5_000 + "1" + "}" * 5_000), id="an object"),
    pytest.param(" ".join(f"query q{n} {{ viewer {{ name }} }}" for n in range(1_000)), id="1,000 operations"),
    pytest.param("query(" + "".join(f"$v{n}: Int " for n in range(2_000)) + ") { grades { code } }", id="variables"),
    pytest.param('{ employee(nip: """%s""") { id } }' % ("x " * 100_000), id="a text of 200 KB"),
    pytest.param("{ viewer { \u200bname } }", id="a name with an invisible sign"),
    pytest.param("{ viewer { nаme } }", id="a name with a Cyrillic letter"),
    pytest.param("{ viewer { name ", id="no end"),
    pytest.param("query @defer { viewer { name } }", id="a directive that is none"),
    pytest.param("{ ... @defer { viewer { name } } }", id="a deferred part"),
    pytest.param("{ grades @stream { code } }", id="a stream"),
    pytest.param("subscription { viewer { name } }", id="a subscription"),
])  # fmt: skip
def test_what_no_person_writes_is_refused_at_once(admin: Client, query: str) -> None:
    assert refused(admin, query) <= TOO_MUCH | WRONG | {"BAD_USER_INPUT"}


def test_a_document_of_blanks_and_comments_costs_nothing(admin: Client) -> None:
    began = time.monotonic()
    query = "{ viewer { name } }" + "," * 100_000 + "#x\n" * 30_000
    answer = admin.send_graphql(query).json()
    assert time.monotonic() - began < SECONDS
    assert answer.get("data") or answer["errors"][0]["extensions"]["code"] in WRONG


def test_thousands_of_mistakes_are_told_in_a_few(admin: Client) -> None:
    assert refused(admin, of_viewer(" ".join(f"nothing{n}" for n in range(3_000)))) <= TOO_MUCH | WRONG


def test_a_long_wrong_value_is_not_sent_back_whole(admin: Client) -> None:
    answer = admin.send_graphql('{ employees(first: "%s") { nodes { id } } }' % ("x" * 50_000))
    assert len(answer.content) < 5_000
    answer = admin.send_graphql("query($n: Int!) { employees(first: $n) { nodes { id } } }", {"n": "x" * 50_000})
    assert len(answer.content) < 5_000
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


def test_a_hundred_ids_are_found_and_one_more_is_refused(admin: Client) -> None:
    ask = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert admin.ask(ask, ids=["zz"] * 100)["nodes"] == [None] * 100
    assert admin.refused(ask, ids=["zz"] * 101) == ["BAD_USER_INPUT"]


def test_a_document_as_large_as_our_own_is_answered(admin: Client) -> None:
    """The bounds leave room: sixty aliases, sixteen deep, a hundred rows."""
    fields = " ".join(f"a{n}: name" for n in range(59))
    deep = "{ units(first: 2) { nodes { " + "parent { " * 13 + "id" + " }" * 16
    assert admin.ask(f"{{ employees(first: 100) {{ nodes {{ id {fields} }} }} }}")
    assert admin.ask(deep)
