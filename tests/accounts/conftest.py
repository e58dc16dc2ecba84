"""Accounts over real HTTP: one fresh city for each module, and sign-ins that begin without any attempt."""

import contextlib
from collections.abc import Callable, Iterator

import psycopg
import pytest

from tests.served import Client, Served

Change = Callable[..., int]


@pytest.fixture
def change(reading_server: Served) -> Change:
    """Changes rows as the owner of the database."""

    def run(statement: str, *given: object) -> int:
        with psycopg.connect(reading_server.database) as owner:
            return owner.execute(statement.encode(), given).rowcount

    return run


@pytest.fixture
def fresh(change: Change) -> None:
    """No attempts of tests before."""
    change("DELETE FROM sign_in_attempt")


@pytest.fixture
def browsers(reading_server: Served) -> Iterator[Callable[[], Client]]:
    """Opens as many browsers as a test wants."""
    with contextlib.ExitStack() as stack:
        yield lambda: stack.enter_context(contextlib.closing(Client(reading_server)))
