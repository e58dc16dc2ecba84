"""Who speaks over real HTTP in the tests of the transport."""

import contextlib
from collections.abc import Iterator

import pytest

from backend.core.access import Role
from tests.served import Client, Served, signed_in


@pytest.fixture(scope="module")
def admin(reading_server: Served) -> Iterator[Client]:
    """A signed-in administrator, one for all tests of a module."""
    with contextlib.closing(signed_in(reading_server, Role.HR_ADMIN)) as client:
        yield client
