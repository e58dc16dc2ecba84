"""Sessions: a secret of its own for each, over at once when it must be, and nothing but a hash is kept."""

import hashlib
from collections.abc import Callable

import psycopg
import pytest

from backend.core.access import Role
from backend.demo import SIGN_INS
from tests.accounts.conftest import Change
from tests.served import HEADERS, Client, Served, signed_in

pytestmark = pytest.mark.usefixtures("fresh")
ASK = "{ viewer { username } }"
Browsers = Callable[[], Client]


@pytest.fixture
def admin(reading_server: Served) -> Client:
    return signed_in(reading_server, Role.HR_ADMIN)


def is_alive(client: Client) -> bool:
    answer = client.send_graphql(ASK)
    assert answer.status_code == (200 if "data" in answer.json() else 401), answer.text
    return answer.status_code == 200


def digest(client: Client) -> bytes:
    return hashlib.sha256(client.cookies["sid"].encode()).digest()


def test_only_the_hash_of_a_session_is_kept(admin: Client, reading_server: Served) -> None:
    with psycopg.connect(reading_server.database) as owner:
        kept = owner.execute("SELECT secret_hash FROM session").fetchall()
        everything = owner.execute("SELECT string_agg(s::text, ' ') FROM session s").fetchone()
    assert (digest(admin),) in kept
    assert everything
    assert admin.cookies["sid"] not in everything[0]
    assert len(admin.cookies["sid"]) >= 43


def test_each_sign_in_has_a_secret_of_its_own(reading_server: Served) -> None:
    one, other = signed_in(reading_server, Role.HR_ADMIN), signed_in(reading_server, Role.HR_ADMIN)
    assert one.cookies["sid"] != other.cookies["sid"]
    one.ask("mutation { signOut { ok } }")
    assert is_alive(other)


def test_a_secret_from_before_signing_in_is_worth_nothing(
    browsers: Callable[[], Client], reading_server: Served
) -> None:
    planted = "A" * 43
    client = browsers()
    client.cookies.set("sid", planted)
    account = SIGN_INS[0]
    query = 'mutation { signIn(input: {username: "%s", password: "%s"}) { __typename } }'
    client.ask(query % (account.username, account.password))
    other = browsers()
    other.cookies.set("sid", planted)
    assert not is_alive(other)
    assert is_alive(signed_in(reading_server, Role.HR_ADMIN))


def test_signing_out_ends_the_session_at_once(admin: Client, browsers: Browsers) -> None:
    stolen = browsers()
    stolen.cookies.set("sid", admin.cookies["sid"])
    assert is_alive(stolen)
    answer = admin.send_graphql("mutation { signOut { ok } }")
    assert answer.json() == {"data": {"signOut": {"ok": True}}}
    assert "max-age=0" in answer.headers["set-cookie"].lower()
    assert not is_alive(stolen)


def test_a_session_ends_when_it_is_not_used(admin: Client, change: Change) -> None:
    change("UPDATE session SET last_seen_at = now() - interval '29 minutes' WHERE secret_hash = %s", digest(admin))
    assert is_alive(admin)
    seen = "DELETE FROM session WHERE secret_hash = %s AND last_seen_at < now() - interval '1 minute'"
    assert change(seen, digest(admin)) == 0, "its use was noted"
    change("UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE secret_hash = %s", digest(admin))
    assert not is_alive(admin)


def test_a_session_ends_even_when_it_is_used(admin: Client, change: Change) -> None:
    change("UPDATE session SET expires_at = now() - interval '1 second' WHERE secret_hash = %s", digest(admin))
    assert not is_alive(admin)


def test_a_session_lasts_twelve_hours_at_most(admin: Client, reading_server: Served) -> None:
    with psycopg.connect(reading_server.database) as owner:
        lasts = owner.execute(
            "SELECT extract(epoch FROM expires_at - created_at) FROM session WHERE secret_hash = %s", [digest(admin)]
        ).fetchone()
    assert lasts == (12 * 3600,)


def test_a_disabled_account_is_out_with_its_next_request(reading_server: Served, change: Change) -> None:
    client = signed_in(reading_server, Role.AUDITOR)
    assert is_alive(client)
    change("UPDATE account SET disabled_at = now() WHERE role = 'AUDITOR'")
    try:
        assert not is_alive(client)
    finally:
        change("UPDATE account SET disabled_at = NULL")


def test_a_role_that_changed_and_a_unit_that_was_lost_hold_with_the_next_request(
    reading_server: Served, change: Change
) -> None:
    client = signed_in(reading_server, Role.UNIT_ADMIN)
    counted = "{ employees { totalCount } }"
    some = client.ask(counted)["employees"]["totalCount"]
    assert some > 0
    with psycopg.connect(reading_server.database) as owner:
        unit = owner.execute("SELECT unit_id FROM account WHERE role = 'UNIT_ADMIN'").fetchone()
    assert unit
    change("UPDATE account SET unit_id = NULL WHERE role = 'UNIT_ADMIN'")
    try:
        assert client.ask(counted)["employees"]["totalCount"] == 0
        assert client.ask("{ viewer { unit { id } } }") == {"viewer": {"unit": None}}
    finally:
        change("UPDATE account SET unit_id = %s WHERE role = 'UNIT_ADMIN'", unit[0])
    assert client.ask(counted)["employees"]["totalCount"] == some


def test_the_viewer_is_told_what_his_role_may(reading_server: Served) -> None:
    from backend.core.access import GRANTS

    for role in Role:
        found = signed_in(reading_server, role).ask("{ viewer { role permissions } }")["viewer"]
        assert found["permissions"] == sorted(permission.value for permission in GRANTS[role])


def test_a_language_is_kept_and_a_request_may_ask_for_another(reading_server: Served) -> None:
    client = signed_in(reading_server, Role.HR_ADMIN)
    choose = "mutation($l: Language!) { setLanguage(input: {language: $l}) { viewer { language } } }"
    refused = {"query": '{ employee(nip: "1") { id } }'}
    said = {}
    for language in ("EN", "ID"):
        assert client.ask(choose, l=language) == {"setLanguage": {"viewer": {"language": language}}}
        assert client.ask("{ viewer { language } }") == {"viewer": {"language": language}}
        said[language] = client.post("/graphql", json=refused).json()["errors"][0]["message"]
    assert said["EN"] != said["ID"]
    other = client.post("/graphql", json=refused, headers={"accept-language": "en-GB,en;q=0.9"}).json()
    assert other["errors"][0]["message"] == said["EN"]
    odd = client.post("/graphql", json=refused, headers={"accept-language": "*;q=1"}).json()
    assert odd["errors"][0]["message"] == said["ID"]
    actions = client.ask('{ auditEntries(filter: {action: "setLanguage"}) { nodes { before after } } }')
    assert actions["auditEntries"]["nodes"][0] == {"before": '{"language": "EN"}', "after": '{"language": "ID"}'}


def test_a_cookie_that_is_too_long_or_odd_is_nobodys(browsers: Browsers) -> None:
    for secret in ("x" * 5_000, "%00", "a b", "é"):
        client = browsers()
        answer = client.post("/graphql", json={"query": ASK}, headers=[(b"cookie", f"sid={secret}".encode())])
        assert answer.status_code == 401, secret
    assert set(HEADERS)
