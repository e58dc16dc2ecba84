"""GraphQL over HTTP: the audits of npm's graphql-http, asked of the real server by a token."""

import contextlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.core.access import Role
from backend.settings import Settings
from tests.served import Client, Served, serving, signed_in

FOLDER = Path(__file__).parent / "audits"
TOKEN = """mutation { createApiToken(input: {name: "audits"}) { ... on CreateApiTokenPayload { secret } } }"""
ACT = "mutation { setLanguage(input: {language: EN}) { viewer { language } } }"


@pytest.fixture(scope="module")
def by_address(demo_city: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that answers queries by GET too."""
    data = tmp_path_factory.mktemp("data")
    with serving(Settings(database_url=demo_city, data=data, port=0, get_queries=True)) as served:
        yield served


@pytest.fixture(scope="module")
def admin(by_address: Served) -> Iterator[Client]:
    with contextlib.closing(signed_in(by_address, Role.HR_ADMIN)) as client:
        yield client


def test_every_audit_of_graphql_over_http_passes(by_address: Served, admin: Client) -> None:
    done = subprocess.run(
        ["node", "audit.mjs", f"{by_address.address}/graphql", admin.ask(TOKEN)["createApiToken"]["secret"]],
        cwd=FOLDER, check=True, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == 61
    assert [audit for audit in found if audit["status"] != "ok"] == []


def test_a_query_by_get_is_answered_like_one_by_post(admin: Client) -> None:
    ask = "query Q($n: Int!) { units(first: $n) { nodes { id } } }"
    answer = admin.get("/graphql", params={"query": ask, "operationName": "Q", "variables": '{"n": 3}'})
    assert answer.json() == admin.send_graphql(ask, {"n": 3}).json()


def test_nothing_acts_by_get(admin: Client) -> None:
    for accept in ("application/json", "application/graphql-response+json"):
        answer = admin.get("/graphql", params={"query": ACT}, headers={"accept": accept})
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
        assert answer.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"
    both = {"query": f"query A {{ viewer {{ name }} }} {ACT.replace('mutation', 'mutation B')}", "operationName": "B"}
    assert admin.get("/graphql", params=both).status_code == 405
    assert admin.ask("{ viewer { language } }") == {"viewer": {"language": "ID"}}


def test_a_get_needs_the_header_of_our_page_or_a_token(admin: Client, by_address: Served) -> None:
    with Client(by_address) as other:
        del other.headers["X-Merita-Client"]
        other.cookies.update(admin.cookies)
        assert other.get("/graphql", params={"query": "{ viewer { name } }"}).status_code == 403
    with Client(by_address) as stranger:
        assert stranger.get("/graphql", params={"query": "{ viewer { name } }"}).status_code == 401


@pytest.mark.parametrize("address", [
    "", "query=", "query=1&query=2", "query=%7B%20viewer%20%7B%20name%20%7D%20%7D&admin=1", "query=%ff", "query=%00",
    "query=%7Bviewer%7Bname%7D%7D&variables=%5B%5D", "query=%7Bviewer%7Bname%7D%7D&variables=%7B%22a%22%3ANaN%7D",
    "query=%7Bviewer%7Bname%7D%7D&extensions=1", "query=%7Bviewer%7Bname%7D%7D&variables=%7B",
])  # fmt: skip
def test_an_address_that_holds_no_request_is_refused(admin: Client, address: str) -> None:
    answer = admin.get(f"/graphql?{address}")
    assert answer.status_code == 400, answer.text
    assert answer.json()["errors"][0]["extensions"]["code"] in ("BAD_REQUEST", "BAD_USER_INPUT")
