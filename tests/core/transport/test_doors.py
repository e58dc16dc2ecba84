"""Who is let in: host, origin, the header of our own page, one secret at a time; and what every answer carries."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backend.core.access import Role
from backend.settings import Settings
from tests.core.transport.test_envelope import ASK, JSON, check_headers, check_refused
from tests.served import HEADERS, Client, Served, serving, signed_in

NAME = "merita.kota.example"


@pytest.fixture(scope="module")
def guarded(demo_city: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that knows its name and speaks HTTPS through a proxy."""
    settings = Settings(
        database_url=demo_city, data=tmp_path_factory.mktemp("data"), port=0,
        allowed_hosts=(NAME, "127.0.0.1"), secure_cookies=True,
    )  # fmt: skip
    with serving(settings) as served:
        yield served


@pytest.fixture
def passer_by(guarded: Served) -> Iterator[Client]:
    with Client(guarded) as client:
        yield client


@pytest.mark.parametrize("host", [
    "evil.example", f"{NAME}.evil.example", f"{NAME}/?x", f"{NAME}#x", f"x@{NAME}", "", f"{NAME} ", "127.0.0.1.evil",
])  # fmt: skip
def test_a_foreign_host_is_refused(passer_by: Client, host: str) -> None:
    if host.strip() == NAME:
        host = f"{NAME}\\x"
    check_refused(passer_by.post("/graphql", content=ASK, headers={**JSON, "host": host}), 400)
    check_refused(passer_by.get("/healthz", headers={"host": host}), 400)


@pytest.mark.parametrize("host", [NAME, f"{NAME}:8443", NAME.upper(), "127.0.0.1"])
def test_the_own_host_is_served_with_any_port(passer_by: Client, host: str) -> None:
    assert passer_by.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", f"https://{NAME}.evil.example", "file://", "x", ""])
def test_a_foreign_origin_is_refused(passer_by: Client, origin: str) -> None:
    headers = {**JSON, "host": NAME, "origin": origin}
    assert check_refused(passer_by.post("/graphql", content=ASK, headers=headers), 403)["extensions"]["code"] == (
        "FOREIGN_ORIGIN"
    )


def test_the_own_origin_is_let_in_as_far_as_the_door(passer_by: Client) -> None:
    headers = {**JSON, "host": NAME, "origin": f"https://{NAME}", "sec-fetch-site": "same-origin"}
    assert check_refused(passer_by.post("/graphql", content=ASK, headers=headers), 401)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_act_and_a_link_from_it_opens_the_page(passer_by: Client, site: str) -> None:
    check_refused(passer_by.post("/graphql", content=ASK, headers={**JSON, "sec-fetch-site": site}), 403)
    assert passer_by.get("/healthz", headers={"sec-fetch-site": site}).status_code == 200


def test_a_cookie_without_the_header_of_our_page_is_refused(reading_server: Served) -> None:
    with Client(reading_server) as client:
        client.cookies.update(signed_in(reading_server, Role.HR_ADMIN).cookies)
        assert client.ask("{ viewer { name } }")
        del client.headers["X-Merita-Client"]
        error = check_refused(client.post("/graphql", content=ASK, headers=JSON), 403)
        assert error["extensions"]["code"] == "FOREIGN_ORIGIN"


def test_a_stranger_is_told_to_sign_in_whatever_he_asks(stranger: Client) -> None:
    for query in (
        "{ viewer { name } }",
        "{ __schema { types { name } } }",
        "{ __typename }",
        "mutation { signOut { ok } }",
    ):
        answer = stranger.send_graphql(query)
        assert check_refused(answer, 401)["extensions"]["code"] == "UNAUTHENTICATED", query


def test_too_many_headers_are_refused(passer_by: Client) -> None:
    check_refused(passer_by.get("/healthz", headers={f"x-{n}": "1" for n in range(120)}), 431)


def test_huge_headers_are_refused(passer_by: Client) -> None:
    for size in (40_000, 200_000):
        check_refused(passer_by.get("/healthz", headers={"x-long": "x" * size}), 431)


def test_every_answer_has_the_headers_and_a_number_of_its_own(passer_by: Client) -> None:
    hostile = {"x-request-id": "hostile\t1", "origin": "", "x-forwarded-host": "evil.example"}
    numbers = set()
    for method, path in (("GET", "/"), ("GET", "/healthz"), ("GET", "/readyz"), ("GET", "/nope"), ("POST", "/graphql")):
        answer = passer_by.request(method, path, headers={} if path != "/nope" else hostile)
        assert "evil" not in str(answer.headers)
        if path == "/nope":
            assert answer.status_code == 403
        for name, value in {
            "strict-transport-security": "max-age=31536000; includeSubDomains",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "x-frame-options": "DENY",
        }.items():
            assert answer.headers[name] == value
        check_headers(answer)
        assert "hostile" not in answer.headers["x-request-id"]
        numbers.add(answer.headers["x-request-id"])
    assert len(numbers) == 5


def test_the_cookie_is_for_this_host_over_https_and_out_of_reach_of_scripts(guarded: Served) -> None:
    from backend.demo import SIGN_INS
    from tests.served import SIGN_IN

    with Client(guarded) as client:
        account = {"username": SIGN_INS[0].username, "password": SIGN_INS[0].password}
        kept = client.send_graphql(SIGN_IN, account).headers["set-cookie"]
        name, *flags = [part.strip() for part in kept.split(";")]
        assert name.startswith("__Host-sid=")
        assert {flag.lower() for flag in flags} >= {"secure", "httponly", "samesite=lax", "path=/", "max-age=43200"}
        assert "domain" not in kept.lower()
        assert len(name) > 40


def test_the_cookie_of_a_local_server_needs_no_https(reading_server: Served) -> None:
    client = signed_in(reading_server, Role.AUDITOR)
    assert client.cookies["sid"]
    assert client.ask("{ viewer { role } }") == {"viewer": {"role": "AUDITOR"}}


def test_other_cookies_of_the_host_do_not_hide_ours(reading_server: Served) -> None:
    secret = signed_in(reading_server, Role.AUDITOR).cookies["sid"]
    for cookies in ('odd={"a": "b, c"}; sid=%s', "sid=%s; ä=ö", "x; =; sid=%s;;", 'q="unclosed; sid=%s'):
        with Client(reading_server) as client:
            header = (cookies % secret).encode("latin-1")
            answer = client.post("/graphql", content=ASK, headers={**JSON, "cookie": header})  # type: ignore[dict-item] # bytes that are no text
            assert answer.json().get("data"), (cookies, answer.text)


def test_an_unexpected_error_is_masked_json_with_every_header(
    reading_server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("secret of the house")

    client = signed_in(reading_server, Role.HR_ADMIN)
    monkeypatch.setattr("backend.accounts.reads.viewer_of_session", broken)
    answer = client.send_graphql("{ viewer { name } }")
    error = check_refused(answer, 500)
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["reference"] in error["message"]
    assert "secret of the house" not in answer.text


def test_a_database_that_is_away_is_told_as_busy(reading_server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: Any, **__: Any) -> Any:
        raise ConnectionRefusedError("10.0.0.5:5432")

    client = signed_in(reading_server, Role.HR_ADMIN)
    monkeypatch.setattr("backend.accounts.reads.viewer_of_session", away)
    answer = client.send_graphql("{ viewer { name } }")
    assert check_refused(answer, 503)["extensions"]["code"] == "UNAVAILABLE"
    assert "10.0.0.5" not in answer.text


def test_a_fault_inside_a_query_is_masked_and_told_as_such(
    reading_server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    from backend.core.execute.context import Context

    client = signed_in(reading_server, Role.HR_ADMIN)
    fetch = Context.fetch

    async def broken(self: Context, plan: Any, variables: Any) -> Any:
        assert self.viewer is not None
        raise ValueError("SELECT secret FROM account")

    monkeypatch.setattr(Context, "fetch", broken)
    for query in ("{ units { nodes { id } } }", "{ viewer { permissions } }"):
        answer = client.send_graphql(query)
        assert "SELECT" not in answer.text
        assert answer.json()["errors"][0]["extensions"]["code"] == "INTERNAL"
        check_headers(answer)
    monkeypatch.setattr(Context, "fetch", fetch)
    assert client.ask("{ units { nodes { id } } }")


def test_a_preflight_of_another_site_gets_nothing(passer_by: Client) -> None:
    headers = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    answer = passer_by.options("/graphql", headers=headers)
    assert answer.status_code in (403, 405)
    check_headers(answer)


def test_headers_of_the_tests_are_those_of_a_page() -> None:
    assert set(HEADERS) == {"X-Merita-Client"}


def test_a_page_may_run_its_own_scripts_alone(passer_by: Client) -> None:
    answer = passer_by.get("/")
    if answer.headers["content-type"].startswith("text/html"):
        policy = answer.headers["content-security-policy"]
        assert "script-src 'self'" in policy
        assert "default-src 'none'" in policy
        assert "unsafe-eval" not in policy
    data = passer_by.get("/healthz").headers["content-security-policy"]
    assert data == "default-src 'none'; frame-ancestors 'none'"


def test_nothing_of_the_house_is_a_file(passer_by: Client) -> None:
    here = Path(__file__).name
    for path in (
        f"/tests/core/transport/{here}",
        "/assets/../../backend/app.py",
        "/backend/app.py",
        "//evil.example/x",
    ):
        answer = passer_by.get(path)
        assert answer.status_code == 404, path
        assert "location" not in answer.headers
