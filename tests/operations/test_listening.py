"""The server takes the port that is set, or says which other one it took."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend import start
from backend.settings import Settings


@pytest.fixture
def busy() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_a_free_port_is_taken_as_set(tmp_path: Path) -> None:
    with start.listen(Settings(data=tmp_path, port=0), next_free=True) as listener:
        assert listener.getsockname()[1] > 0


def test_a_busy_port_gives_way_to_the_next_free_one(tmp_path: Path, busy: int) -> None:
    with start.listen(Settings(data=tmp_path, port=busy), next_free=True) as listener:
        assert busy < listener.getsockname()[1] <= busy + start.PORTS_TRIED


def test_a_service_takes_no_other_port_than_its_own(tmp_path: Path, busy: int) -> None:
    with pytest.raises(OSError, match="in use"):
        start.listen(Settings(data=tmp_path, port=busy), next_free=False)


@pytest.mark.parametrize(
    ("host", "secure"),
    [("127.0.0.1", False), ("localhost", False), ("::1", False), ("0.0.0.0", True), ("10.1.2.3", True)],
)
def test_cookies_are_for_https_alone_as_soon_as_others_can_reach_the_server(host: str, secure: bool) -> None:
    assert Settings(host=host).cookies_are_secure is secure
    assert Settings(host=host, secure_cookies=not secure).cookies_are_secure is not secure


def test_a_setting_that_does_not_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MERITA_PORT", "99999")
    with pytest.raises(ValueError, match="port"):
        Settings()


def test_what_is_shown_of_the_settings_holds_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://merita_owner:rahasia@db/merita")
    assert "rahasia" not in repr(Settings())
    assert Settings().owner_url.endswith(":rahasia@db/merita")
