"""What is no GraphQL request is refused before anything of the product sees it, as JSON, with every header."""

import contextlib
import gzip
import http.client
import json
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.served import Client, Served

ASK = json.dumps({"query": "{ viewer { name } }"}).encode()
JSON = {"content-type": "application/json"}


def check_refused(answer: httpx.Response, status: int) -> dict[str, Any]:
    """The only error of a refusal; its headers are those of every answer."""
    assert answer.status_code == status, answer.text[:300]
    assert answer.headers["content-type"].startswith("application/json")
    check_headers(answer)
    (error,) = answer.json()["errors"]
    assert error["message"]
    return error


def check_headers(answer: httpx.Response) -> None:
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"]
    assert answer.headers["x-request-id"]
    assert "server" not in answer.headers
    assert not any(name.startswith("access-control-") for name in answer.headers)


DEEP = b'{"query": "{ viewer { name } }", "variables": {"a": %b%b}}' % (b"[" * 100_000, b"]" * 100_000)
NO_REQUESTS = {
    "nothing": b"",
    "null": b"null",
    "a number": b"1",
    "a text": b'"x"',
    "a list": b"[]",
    "a list of null": b"[null]",
    "a batch": b"[" + b",".join([ASK] * 11) + b"]",
    "half a document": ASK[:-5],
    "a query that is a number": b'{"query": 1}',
    "a query that is a list": b'{"query": ["{ viewer { name } }"]}',
    "a query that is null": b'{"query": null}',
    "an empty query": b'{"query": ""}',
    "a query of blanks": b'{"query": "  \\n "}',
    "no query": b'{"variables": {}}',
    "variables that are a list": b'{"query": "{ viewer { name } }", "variables": []}',
    "variables that are a text": b'{"query": "{ viewer { name } }", "variables": "x"}',
    "an operation that is a number": b'{"query": "{ viewer { name } }", "operationName": 7}',
    "extensions that are a list": b'{"query": "{ viewer { name } }", "extensions": [1]}',
    "extensions that are a number": b'{"query": "{ viewer { name } }", "extensions": 0}',
    "extensions that are false": b'{"query": "{ viewer { name } }", "extensions": false}',
    "an unknown key": b'{"query": "{ viewer { name } }", "admin": true}',
    "bytes that are no UTF-8": b'{"query": "{ viewer { name } } \xff"}',
    "UTF-16": ASK.decode().encode("utf-16"),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + ASK,
    "NaN": b'{"query": "{ viewer { name } }", "variables": {"a": NaN}}',
    "Infinity": b'{"query": "{ viewer { name } }", "variables": {"a": -Infinity}}',
    "a key twice": b'{"query": "{ viewer { name } }", "query": "{ __typename }"}',
    "a key twice inside": b'{"query": "{ viewer { name } }", "variables": {"a": 1, "a": 2}}',
    "a number of 5,000 digits": b'{"query": "{ viewer { name } }", "variables": {"a": ' + b"9" * 5_000 + b"}}",
    "JSON 100,000 deep": DEEP,
    "half a surrogate pair": b'{"query": "{ viewer { name } } \\ud800"}',
    "half a surrogate pair inside": b'{"query": "{ viewer { name } }", "variables": {"a": ["\\udfff"]}}',
    "half a surrogate pair as a name": b'{"query": "{ viewer { name } }", "variables": {"\\ud800": 1}}',
    "half a surrogate pair as an operation": b'{"query": "{ viewer { name } }", "operationName": "\\ud800"}',
    "NUL": b'{"query": "{ viewer { name } }", "variables": {"a": "x\\u0000"}}',
}  # fmt: skip


@pytest.mark.parametrize("what", NO_REQUESTS)
def test_what_is_no_request_is_refused(admin: Client, what: str) -> None:
    check_refused(admin.post("/graphql", content=NO_REQUESTS[what], headers=JSON), 400)


def test_a_comment_alone_is_no_document(admin: Client) -> None:
    for accept, status in (("application/json", 200), ("application/graphql-response+json", 400)):
        answer = admin.post("/graphql", json={"query": "# nothing"}, headers={"accept": accept})
        assert answer.status_code == status
        assert answer.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_an_empty_operation_name_is_none_and_an_unknown_one_is_refused(admin: Client) -> None:
    query = "query A { viewer { name } } query B { viewer { id } }"
    for name in (None, ""):
        answer = admin.post("/graphql", json={"query": query, "operationName": name}).json()
        assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    answer = admin.post("/graphql", json={"query": query, "operationName": "C"}).json()
    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert "data" not in answer
    answer = admin.post("/graphql", json={"query": query, "operationName": "B"}).json()
    assert list(answer["data"]["viewer"]) == ["id"]
    answer = admin.post("/graphql", json={"query": "{ viewer { name } }", "operationName": "A"}).json()
    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize("kind", [
    "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
    "text/plain; application/json", "application/json; charset=utf-16", "application/jsonp", "application/graphql", "",
])  # fmt: skip
def test_only_json_in_utf_8_is_read(admin: Client, kind: str) -> None:
    assert check_refused(admin.post("/graphql", content=ASK, headers={"content-type": kind}), 415)


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"]
)
def test_json_in_utf_8_is_read(admin: Client, kind: str) -> None:
    answer = admin.post("/graphql", content=ASK, headers={"content-type": kind})
    assert answer.json()["data"]["viewer"]["name"]
    check_headers(answer)


def test_a_body_of_20_mb_is_refused_unread(admin: Client) -> None:
    began = time.monotonic()
    check_refused(admin.post("/graphql", content=b" " * 20_000_000, headers=JSON), 413)
    assert time.monotonic() - began < 5


def test_a_body_of_20_mb_in_pieces_is_refused_before_its_end(admin: Client) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(20):
            yield b" " * 1_000_000

    # the server may close the connection while we are still sending: it has read no more than it wanted
    with contextlib.suppress(httpx.WriteError):
        check_refused(admin.post("/graphql", content=pieces(), headers=JSON), 413)
    assert admin.ask("{ viewer { name } }")


def test_a_compressed_body_is_refused(admin: Client) -> None:
    headers = {**JSON, "content-encoding": "gzip"}
    check_refused(admin.post("/graphql", content=gzip.compress(b" " * 10_000_000), headers=headers), 415)


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS"])
def test_only_post_is_answered(admin: Client, method: str) -> None:
    answer = admin.request(method, "/graphql", params={"query": "mutation { signOut { ok } }"})
    check_refused(answer, 405)
    assert answer.headers["allow"] == "POST"
    assert admin.ask("{ viewer { name } }"), "still signed in"


def test_a_path_that_is_none_is_told_like_every_refusal(admin: Client) -> None:
    for path in (
        "/.env",
        "/.git/config",
        "/docs",
        "/metrics",
        "/graphql/",
        "/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fapp.py",
    ):
        answer = admin.get(path)
        assert check_refused(answer, 404)["extensions"]["code"] == "NOT_FOUND", path
    check_refused(admin.get("/graphql%00"), 404)
    check_refused(admin.post("/healthz"), 405)


def test_the_content_types_are_those_of_graphql_over_http(admin: Client) -> None:
    old = admin.post("/graphql", content=ASK, headers=JSON)
    assert old.headers["content-type"] == "application/json"
    new = admin.post("/graphql", content=ASK, headers={**JSON, "accept": "application/graphql-response+json"})
    assert (new.status_code, new.headers["content-type"]) == (200, "application/graphql-response+json")
    wrong = b'{"query": "{ nothing }"}'
    assert admin.post("/graphql", content=wrong, headers=JSON).status_code == 200
    answer = admin.post("/graphql", content=wrong, headers={**JSON, "accept": "application/graphql-response+json"})
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/graphql-response+json")
    assert "data" not in answer.json()


def test_errors_of_fields_are_no_errors_of_the_request(admin: Client) -> None:
    query = {"query": '{ employee(nip: "1") { id } viewer { name } }'}
    answer = admin.post("/graphql", json=query, headers={"accept": "application/graphql-response+json"})
    assert answer.status_code == 200
    assert answer.json()["data"]["viewer"]["name"]
    assert answer.json()["errors"][0]["path"] == ["employee"]


def raw(served: Served, request: bytes, *, seconds: float = 15) -> bytes:
    """What comes back for bytes that no client would send."""
    place = urlsplit(served.address)
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=seconds) as connection:
        connection.sendall(request)
        found = b""
        with contextlib.suppress(TimeoutError):  # it keeps the connection; what came is all there is
            while piece := connection.recv(65_536):
                found += piece
        return found


def test_a_length_that_is_none_is_refused(reading_server: Served) -> None:
    for length in (b"-1", b"+24", b"24, 25", b"x"):
        head = b"POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: "
        answer = raw(reading_server, head + length + b"\r\nconnection: close\r\n\r\n" + ASK, seconds=3)
        assert answer.split(b"\r\n")[0].split(b" ")[1][:1] == b"4", answer[:200]


def test_a_slow_body_is_given_up(reading_server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.core.endpoint.BODY_SECONDS", 0.5)
    head = b"POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-merita-client: t\r\ncontent-type: application/json\r\n"
    answer = raw(reading_server, head + b'content-length: 100\r\nconnection: close\r\n\r\n{"query":', seconds=5)
    assert answer.startswith(b"HTTP/1.1 408")


def test_a_client_that_leaves_in_the_middle_of_its_body_hurts_nobody(admin: Client, reading_server: Served) -> None:
    place = urlsplit(reading_server.address)
    for _ in range(5):
        connection = http.client.HTTPConnection(place.hostname or "", place.port)
        connection.putrequest("POST", "/graphql")
        for name, value in {**JSON, "content-length": "500", "x-merita-client": "t"}.items():
            connection.putheader(name, value)
        connection.endheaders(b'{"query":')
        connection.close()
    assert admin.ask("{ viewer { name } }")
