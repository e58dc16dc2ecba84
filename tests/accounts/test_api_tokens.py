"""API tokens: shown once, kept as a hash, over when revoked or expired, and never taken from an address."""

import hashlib
from typing import Any

import psycopg
import pytest

from backend.core.access import Role
from tests.accounts.conftest import Change
from tests.conftest import AsRole
from tests.core.refusals import changed, everything
from tests.served import Client, Served, signed_in

pytestmark = pytest.mark.usefixtures("fresh")
ASK = {"query": "{ viewer { username role } }"}
CREATE = """mutation($name: String!, $days: Int) { createApiToken(input: {name: $name, days: $days}) {
    __typename ... on CreateApiTokenPayload { secret token { id name prefix createdAt expiresAt lastUsedAt revokedAt } }
    ... on InvalidInput { message fields { path message } } } }"""
REVOKE = """mutation($id: ID!) { revokeApiToken(input: {tokenId: $id}) {
    __typename ... on RevokeApiTokenPayload { token { id revokedAt } } ... on NotFound { message } } }"""


@pytest.fixture
def admin(reading_server: Served) -> Client:
    return signed_in(reading_server, Role.HR_ADMIN)


@pytest.fixture
def integrator(reading_server: Served) -> Client:
    """A program without cookies and without the header of our page."""
    client = Client(reading_server)
    del client.headers["X-Merita-Client"]
    return client


def create(client: Client, name: str = "e-Kinerja", days: int = 90) -> dict[str, Any]:
    return client.ask(CREATE, name=name, days=days)["createApiToken"]


def status(client: Client, secret: str) -> int:
    return client.post("/graphql", json=ASK, headers={"authorization": f"Bearer {secret}"}).status_code


def test_a_token_acts_with_the_role_of_its_owner(admin: Client, integrator: Client, reading_server: Served) -> None:
    for client, role in ((admin, "HR_ADMIN"), (signed_in(reading_server, Role.AUDITOR), "AUDITOR")):
        secret = create(client)["secret"]
        answer = integrator.post("/graphql", json=ASK, headers={"authorization": f"Bearer {secret}"})
        assert answer.json()["data"]["viewer"]["role"] == role


def test_a_token_of_a_unit_admin_reaches_the_unit_alone(integrator: Client, reading_server: Served) -> None:
    owner = signed_in(reading_server, Role.UNIT_ADMIN)
    counted = "{ employees { totalCount(exact: true) } }"
    headers = {"authorization": f"Bearer {create(owner)['secret']}"}
    answer = integrator.post("/graphql", json={"query": counted}, headers=headers).json()
    assert answer["data"] == owner.ask(counted)


def test_a_secret_is_shown_once_and_kept_as_a_hash(admin: Client, reading_server: Served) -> None:
    made = create(admin)
    assert made["secret"].startswith(made["token"]["prefix"])
    listed = admin.ask("{ apiTokens(first: 1) { nodes { id name prefix } } }")["apiTokens"]["nodes"][0]
    assert listed["id"] == made["token"]["id"]
    assert made["secret"] not in str(listed)
    with psycopg.connect(reading_server.database) as owner:
        found = owner.execute("SELECT secret_hash, t::text FROM api_token t ORDER BY id DESC LIMIT 1").fetchone()
        trail = owner.execute("SELECT string_agg(a::text, ' ') FROM audit_entry a").fetchone()
    assert found
    assert found[0] == hashlib.sha256(made["secret"].encode()).digest()
    assert made["secret"] not in found[1]
    assert trail
    assert made["secret"] not in trail[0]
    assert len(made["secret"]) >= 47


def test_a_revoked_token_is_over_with_the_next_request(admin: Client, integrator: Client) -> None:
    made = create(admin)
    assert status(integrator, made["secret"]) == 200
    first = admin.ask(REVOKE, id=made["token"]["id"])["revokeApiToken"]["token"]["revokedAt"]
    assert first
    assert status(integrator, made["secret"]) == 401
    again = admin.ask(REVOKE, id=made["token"]["id"])["revokeApiToken"]["token"]["revokedAt"]
    assert again == first


def test_an_expired_token_and_one_of_a_disabled_account_are_worth_nothing(
    reading_server: Served, integrator: Client, change: Change
) -> None:
    made = create(signed_in(reading_server, Role.AUDITOR))
    key = made["token"]["id"].removeprefix("token_")
    change("UPDATE api_token SET expires_at = now() - interval '1 second' WHERE id = %s", key)
    assert status(integrator, made["secret"]) == 401
    change("UPDATE api_token SET expires_at = now() + interval '1 hour' WHERE id = %s", key)
    assert status(integrator, made["secret"]) == 200
    change("UPDATE account SET disabled_at = now() WHERE role = 'AUDITOR'")
    try:
        assert status(integrator, made["secret"]) == 401
    finally:
        change("UPDATE account SET disabled_at = NULL")


@pytest.mark.parametrize("change_it", [
    lambda secret: secret[:-1],
    lambda secret: secret + "x",
    lambda secret: secret.upper(),
    lambda secret: secret.removeprefix("mrt_"),
    lambda secret: "x" * 10_000,
    lambda _secret: "mrt_",
    lambda secret: f"{secret} {secret}",
    lambda secret: f"\t{secret}x",
])  # fmt: skip
def test_what_is_not_the_whole_secret_is_refused(admin: Client, integrator: Client, change_it: Any) -> None:
    assert status(integrator, change_it(create(admin)["secret"])) == 401


def test_a_token_is_never_taken_from_an_address_or_a_cookie(admin: Client, integrator: Client) -> None:
    secret = create(admin)["secret"]
    page = {"X-Merita-Client": "x"}
    assert integrator.post(f"/graphql?access_token={secret}&token={secret}", json=ASK, headers=page).status_code == 401
    assert integrator.post("/graphql", json=ASK, headers={**page, "cookie": f"sid={secret}"}).status_code == 401
    assert integrator.post("/graphql", json=ASK, headers={"authorization": f"Basic {secret}"}).status_code == 401
    assert integrator.post("/graphql", json=ASK, headers={"authorization": secret}).status_code == 401


def test_a_session_is_no_token_and_both_at_once_are_refused(admin: Client, integrator: Client) -> None:
    assert status(integrator, admin.cookies["sid"]) == 401
    headers = {"authorization": f"Bearer {create(admin)['secret']}"}
    answer = admin.post("/graphql", json=ASK, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_a_use_is_remembered_to_the_minute(admin: Client, integrator: Client) -> None:
    made = create(admin)
    assert made["token"]["lastUsedAt"] is None
    listed = "query($id: ID!) { node(id: $id) { ... on ApiToken { lastUsedAt } } }"
    status(integrator, made["secret"])
    first = admin.ask(listed, id=made["token"]["id"])["node"]["lastUsedAt"]
    status(integrator, made["secret"])
    assert first == admin.ask(listed, id=made["token"]["id"])["node"]["lastUsedAt"]
    assert first


@pytest.mark.parametrize("name,days,paths", [
    ("", 90, ["name"]), (" \n ", 90, ["name"]), ("x" * 81, 90, ["name"]), ("x", 0, ["days"]), ("x", 366, ["days"]),
    ("x", -1, ["days"]), ("", 2**31 - 1, ["name", "days"]),
])  # fmt: skip
def test_a_token_needs_a_name_and_an_end_within_a_year(admin: Client, name: str, days: int, paths: list[str]) -> None:
    before = admin.ask("{ apiTokens { totalCount } auditEntries { totalCount } }")
    found = create(admin, name, days)
    assert found["__typename"] == "InvalidInput"
    assert [field["path"] for field in found["fields"]] == paths
    assert all(field["message"] for field in found["fields"])
    assert admin.ask("{ apiTokens { totalCount } auditEntries { totalCount } }") == before


def test_a_token_lives_ninety_days_unless_said_otherwise(admin: Client) -> None:
    from datetime import datetime

    made = admin.ask('mutation { createApiToken(input: {name: "x"}) { ... on CreateApiTokenPayload { token {'
                     " createdAt expiresAt } } } }")["createApiToken"]["token"]  # fmt: skip
    lives = datetime.fromisoformat(made["expiresAt"]) - datetime.fromisoformat(made["createdAt"])
    assert lives.days == 90


def test_nobody_sees_or_revokes_the_token_of_another(admin: Client, reading_server: Served, integrator: Client) -> None:
    made = create(admin)
    other = signed_in(reading_server, Role.AUDITOR)
    assert made["token"]["id"] not in str(other.ask("{ apiTokens(first: 100) { nodes { id } } }"))
    assert other.ask("query($id: ID!) { node(id: $id) { id } }", id=made["token"]["id"]) == {"node": None}
    foreign = other.ask(REVOKE, id=made["token"]["id"])["revokeApiToken"]
    absent = other.ask(REVOKE, id="token_" + "0" * 32)["revokeApiToken"]
    assert foreign == absent == other.ask(REVOKE, id="zz")["revokeApiToken"]
    assert foreign["__typename"] == "NotFound"
    assert status(integrator, made["secret"]) == 200


def test_a_token_needs_no_header_of_our_page_and_a_foreign_origin_stays_out(admin: Client, integrator: Client) -> None:
    secret = create(admin)["secret"]
    assert status(integrator, secret) == 200
    headers = {"authorization": f"Bearer {secret}", "origin": "https://evil.example"}
    assert integrator.post("/graphql", json=ASK, headers=headers).status_code == 403


def test_what_the_database_refuses_is_masked_and_nothing_is_kept(as_role: AsRole, server: Served) -> None:
    client = as_role(Role.HR_ADMIN)
    with psycopg.connect(server.database) as owner:
        owner.execute("ALTER TABLE api_token ADD CONSTRAINT of_this_test CHECK (name <> 'rahasia')")
    before = everything(server.database)
    answer = client.send_graphql(CREATE, {"name": "rahasia", "days": 1})
    (error,) = answer.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["reference"] in error["message"]
    for word in ("rahasia", "api_token", "INSERT", "of_this_test", "asyncpg", "Traceback"):
        assert word not in answer.text
    assert changed(server.database, before) == set()
