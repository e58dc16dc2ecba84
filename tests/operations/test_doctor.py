"""The doctor says what is wrong with a machine, and what to do."""

import socket
from pathlib import Path

from backend.doctor import findings
from backend.settings import Settings


def test_a_busy_port_is_found(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        (found,) = findings(Settings(data=tmp_path, port=taken.getsockname()[1]), only="port")
    assert not found.well
    assert "next free one" in found.says


def test_a_healthy_database_is_told_as_such(database: str) -> None:
    found = {each.what: each for each in findings(Settings(database_url=database), only="database")}
    assert found["Server"].well
    assert found["Tables"].well
    assert not found["Durability"].well  # the tests' cluster trades safety for speed, and the doctor sees it


def test_a_database_that_does_not_answer_is_found(tmp_path: Path) -> None:
    (found,) = findings(Settings(data=tmp_path, database_url="postgresql://a:b@127.0.0.1:1/merita"), only="database")
    assert not found.well
    assert "b@" not in found.says  # no password in what is shown


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    findings(Settings(data=tmp_path / "data"))
    assert not (tmp_path / "data").exists()
