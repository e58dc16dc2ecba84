"""The test bench itself: what other tests stand on must hold."""

import pytest

from backend.core.access import Role
from tests.served import AsRole, Client

WHO = "{ viewer { role } }"


@pytest.mark.parametrize("role", list(Role))
def test_each_role_signs_in_over_http(reading_as: AsRole, role: Role) -> None:
    assert reading_as(role).ask(WHO) == {"viewer": {"role": role.value}}


def test_a_stranger_is_not_signed_in(stranger: Client) -> None:
    assert stranger.refused(WHO) == ["UNAUTHENTICATED"]


def test_the_answer_tells_nothing_of_the_server(stranger: Client) -> None:
    assert "server" not in stranger.get("/healthz").headers
