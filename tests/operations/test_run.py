"""`python -m backend run` as an operator meets it: a real process, real signals, real kills."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psycopg
import pytest

from backend.core import postgres
from backend.core.access import Role
from tests.guards.source import ROOT

SIZE = "60"


def _at_a_terminal() -> None:
    """Hear a terminal that closes, although whoever runs these tests may not: what is ignored is inherited."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@dataclass
class Running:
    """The product, started as a process of its own."""

    process: subprocess.Popen[str]
    data: Path
    address: str = ""
    said: str = ""

    def health(self) -> int:
        return httpx.get(f"{self.address}/readyz", timeout=20).status_code

    def kill_database(self) -> None:
        os.kill(int(postgres.Folder(self.data).postmaster[0]), signal.SIGKILL)

    def people(self) -> int:
        server = postgres.attach(self.data)
        assert server
        with psycopg.connect(server.dsn()) as connection:
            found = connection.execute("SELECT count(*) FROM employee").fetchone()
            assert found
            return found[0]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a small demo city in it, to be copied."""
    data = tmp_path_factory.mktemp("city") / "data"
    command = [sys.executable, "-m", "backend", "demo", "--size", SIZE]
    subprocess.run(command, cwd=ROOT, env=environment(data), check=True, capture_output=True)
    return data


def environment(data: Path) -> dict[str, str]:
    return {**os.environ, "MERITA_DATA": str(data), "MERITA_DEMO_SIZE": SIZE, "MERITA_PORT": "18000"}


@pytest.fixture
def run(tmp_path: Path, city: Path) -> Iterator[Callable[[], Running]]:
    """Starts the product on one data folder and waits until it answers."""
    shutil.copytree(city, tmp_path / "data")
    started: list[Running] = []

    def begin() -> Running:
        process = subprocess.Popen(
            [sys.executable, "-m", "backend", "run"], cwd=ROOT, env=environment(tmp_path / "data"), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=_at_a_terminal,
        )  # fmt: skip
        running = Running(process, tmp_path / "data")
        started.append(running)
        assert process.stdout
        for line in process.stdout:
            running.said += line
            if found := re.search(r"http://[\d.:]+", line):
                running.address = found[0]
            if "Ctrl-C" in line:
                break
        assert running.address, running.said
        return running

    yield begin
    for each in started:
        with contextlib.suppress(ProcessLookupError):
            each.process.kill()
        each.process.communicate()


def servers_of(data: Path) -> list[int]:
    """The PostgreSQL processes that run on `data`."""
    found = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and str(data).encode() in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
    return found


def wait_until(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_stops_everything_in_good_order(run: Callable[[], Running], number: signal.Signals) -> None:
    running = run()
    assert running.health() == 200
    running.process.send_signal(number)
    running.process.wait(20)
    assert running.process.returncode in (0, 128 + number)
    assert servers_of(running.data) == []
    assert "database system is shut down" in (running.data / "postgres.log").read_text()


def test_the_first_start_makes_the_city_and_prints_the_address_and_a_sign_in_for_every_role(
    run: Callable[[], Running], tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "data")
    running = run()
    assert "Making the demo city" in running.said
    assert running.address in running.said
    assert {str(role) for role in Role} <= set(re.findall(r"[A-Z_]{5,}", running.said))


def test_a_killed_server_loses_nothing_and_starts_again(run: Callable[[], Running]) -> None:
    first = run()
    people = first.people()
    first.process.kill()
    first.process.wait()
    second = run()
    assert second.health() == 200
    assert second.people() == people > 0


def test_a_killed_database_comes_back_under_the_running_server(run: Callable[[], Running]) -> None:
    running = run()
    people = running.people()
    running.kill_database()
    wait_until(lambda: bool(servers_of(running.data)) and running.health() == 200)
    assert running.people() == people > 0


def test_server_and_database_killed_together_lose_nothing(run: Callable[[], Running]) -> None:
    first = run()
    people = first.people()
    first.kill_database()
    first.process.kill()
    first.process.wait()
    assert run().people() == people > 0


def test_a_second_start_on_the_same_data_is_refused_and_the_first_goes_on(run: Callable[[], Running]) -> None:
    first = run()
    second = subprocess.run(
        [sys.executable, "-m", "backend", "run"],
        cwd=ROOT,
        env=environment(first.data),
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 1
    assert "already uses" in second.stdout
    assert "Traceback" not in second.stdout + second.stderr
    assert first.health() == 200
