"""What is measured: a city in a database of its own, the product's server process, and the one by hand."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from backend import demo
from backend.core import postgres
from backend.migrate import migrate
from bench.client import is_served

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 60
SIGN_IN = "mutation($u: String!, $p: String!) { signIn(input: {username: $u, password: $p}) { __typename } }"
MAKE_KEY = (
    """mutation { createApiToken(input: {name: "bench", days: 1}) { ... on CreateApiTokenPayload { secret } } }"""
)


@dataclass(frozen=True, slots=True)
class Place:
    """A city of some size, served twice."""

    size: int
    database: str
    """As the owner."""
    load_seconds: float
    product: int
    """Port of the product's server."""
    process: int
    by_hand: int
    """Port of the server by hand."""
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """What an integrator sends."""
        return {"authorization": f"Bearer {self.token}"}


@contextlib.contextmanager
def place(size: int) -> Iterator[Place]:
    """Make a city of `size` people in a folder of its own, and serve it as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="merita-bench-") as folder, contextlib.ExitStack() as stack:
        Path(folder).chmod(0o755)  # the database's own account must reach its cluster below
        server = postgres.start(Path(folder) / "data")
        stack.callback(server.stop)
        migrate(server.dsn())
        loaded = demo.load(server.dsn(), size=size)
        product, by_hand = _free_port(), _free_port()
        environment = {
            **os.environ,
            "DATABASE_URL": server.dsn(),
            "MERITA_DATA": folder,
            "MERITA_PORT": str(product),
            "MERITA_LOG_LEVEL": "warning",
        }
        process = _started(stack, ["-m", "backend", "serve"], environment)
        _started(stack, ["-m", "uvicorn", "bench.by_hand:app", *_quiet(by_hand)], environment)
        _wait(product, "/readyz")
        _wait(by_hand, "/ready")
        token = _token(product)
        yield Place(size, server.dsn(), loaded.seconds, product, process.pid, by_hand, token)


def _quiet(port: int) -> list[str]:
    return ["--port", str(port), "--log-level", "warning", "--no-access-log", "--loop", "uvloop"]


def _started(stack: contextlib.ExitStack, arguments: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment, start_new_session=True)

    def end() -> None:
        process.terminate()
        process.wait(30)

    stack.callback(end)
    return process


def _wait(port: int, path: str) -> None:
    end = time.monotonic() + START_SECONDS
    while not is_served(port, path, {}):
        if time.monotonic() > end:
            raise RuntimeError(f"nothing answers at port {port}")
        time.sleep(0.1)


def _token(port: int) -> str:
    """Sign in as the talent administrator of the demo city, and make a token."""
    account = demo.SIGN_INS[0]
    who = {"u": account.username, "p": account.password}
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"x-merita-client": "bench"}) as client:
        client.post("/graphql", json={"query": SIGN_IN, "variables": who}).raise_for_status()
        answer = client.post("/graphql", json={"query": MAKE_KEY}).json()
    return answer["data"]["createApiToken"]["secret"]


def _free_port() -> int:
    with contextlib.closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def memory(process: int) -> dict[str, int]:
    """Resident memory of a process now and at its most, in MB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    found = {line.split(":")[0]: line.split()[1] for line in lines if line.startswith(("VmRSS", "VmHWM"))}
    return {"now": int(found["VmRSS"]) // 1024, "most": int(found["VmHWM"]) // 1024}
