"""A client that leaves takes its work with it, and one that waits is answered in a bounded time."""

import threading
import time
from collections.abc import Iterator

import httpx
import psycopg
import pytest

from tests.served import HEADERS, Client, Served

WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
ASK = {"query": "{ employees(first: 1) { nodes { id } } }"}


@pytest.fixture
def locked(reading_server: Served) -> Iterator[psycopg.Connection]:
    """The table of people, locked as long as the test wants."""
    with psycopg.connect(reading_server.database) as holder:
        holder.execute("LOCK TABLE employee IN ACCESS EXCLUSIVE MODE")
        yield holder
        holder.rollback()


def waiting(served: Served) -> int:
    with psycopg.connect(served.database, autocommit=True) as owner:
        found = owner.execute(WAITING).fetchone()
    assert found
    return int(found[0])


def wait_for(served: Served, number: int, *, seconds: float) -> float:
    began = time.monotonic()
    while waiting(served) != number:
        assert time.monotonic() - began < seconds, f"{waiting(served)} statements wait, not {number}"
        time.sleep(0.05)
    return time.monotonic() - began


def test_the_statement_of_a_client_that_left_is_cancelled(
    admin: Client, reading_server: Served, locked: psycopg.Connection
) -> None:
    cookies = dict(admin.cookies)
    for _ in range(3):
        with httpx.Client(base_url=reading_server.address, headers=HEADERS, cookies=cookies, timeout=0.5) as client:
            with pytest.raises(httpx.ReadTimeout):
                client.post("/graphql", json=ASK)
    wait_for(reading_server, 0, seconds=3)
    locked.rollback()
    assert admin.ask(ASK["query"])["employees"]["nodes"]


def test_a_statement_that_waits_too_long_is_told_as_busy(
    admin: Client, reading_server: Served, locked: psycopg.Connection
) -> None:
    began = time.monotonic()
    answer = admin.post("/graphql", json=ASK)
    assert 3 < time.monotonic() - began < 15
    (error,) = answer.json()["errors"]
    assert error["extensions"]["code"] == "UNAVAILABLE"
    assert "employee" not in answer.text
    assert answer.status_code == 503
    assert locked.closed is False


def test_a_request_ends_in_a_bounded_time(
    admin: Client, locked: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.core.endpoint.SECONDS_MOST", 0.5)
    answer = admin.post("/graphql", json=ASK)
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert locked.closed is False


def test_who_asks_for_little_is_answered_while_others_wait(
    admin: Client, reading_server: Served, locked: psycopg.Connection
) -> None:
    cookies = dict(admin.cookies)

    def ask() -> None:
        with httpx.Client(base_url=reading_server.address, headers=HEADERS, cookies=cookies, timeout=20) as client:
            client.post("/graphql", json=ASK)

    others = [threading.Thread(target=ask) for _ in range(8)]
    for other in others:
        other.start()
    wait_for(reading_server, 8, seconds=5)
    began = time.monotonic()
    assert admin.ask("{ units(first: 1) { nodes { id } } }")
    assert time.monotonic() - began < 1.5
    locked.rollback()
    for other in others:
        other.join(20)
