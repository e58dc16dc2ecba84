"""A stranger may sign in and nothing else: every root field and every act is tried over real HTTP."""

import pytest

from tests.core.access.test_roles import ACTS, QUERIES, ask_of
from tests.core.transport.test_envelope import check_refused
from tests.served import Client


@pytest.mark.parametrize("name", sorted({**QUERIES, **ACTS}))
def test_whatever_a_stranger_asks_he_is_told_to_sign_in(stranger: Client, name: str) -> None:
    kind, field = ("query", QUERIES[name]) if name in QUERIES else ("mutation", ACTS[name])
    answer = stranger.send_graphql(f"{kind} {{ {ask_of(name, field)} }}")
    if name == "signIn":
        assert answer.json() == {"data": {"signIn": {"__typename": "SignInRefused"}}}
    else:
        assert check_refused(answer, 401)["extensions"]["code"] == "UNAUTHENTICATED"


def test_a_malformed_document_of_a_stranger_tells_nothing_of_the_schema(stranger: Client) -> None:
    answer = stranger.send_graphql("{ employes { nam } }")
    assert answer.status_code in (200, 401)
    assert "employees" not in answer.text


def test_statements_of_an_answer_are_told_and_do_not_grow_with_rows(admin: Client) -> None:
    ask = "query($n: Int!) { employees(first: $n) { nodes { name unit { name } position { title } awards { id } } } }"
    told = [admin.send_graphql(ask, {"n": rows}).headers["x-merita-statements"] for rows in (1, 10, 100)]
    assert told == ["1", "1", "1"]
    both = admin.send_graphql("{ employees { totalCount } units { totalCount } }").headers["x-merita-statements"]
    assert both == "2"
