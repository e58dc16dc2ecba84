"""One kept connection to a server, and how long each answer took."""

import contextlib
import http.client
import json
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SECONDS_MOST = 300


@dataclass(frozen=True, slots=True)
class Timed:
    """One answer: its bytes, its seconds from the first byte sent to the last one read, and its statements."""

    body: bytes
    seconds: float
    statements: int | None

    @property
    def data(self) -> dict[str, Any]:
        """The data of an answer that has no errors.

        Raises:
            RuntimeError: when it has some.
        """
        answer = json.loads(self.body)
        if answer.get("errors"):
            raise RuntimeError(answer["errors"])
        return answer["data"]


class Caller:
    """Speaks to one server over one connection, as a client that keeps it does."""

    def __init__(self, port: int, headers: Mapping[str, str] | None = None) -> None:
        self.port = port
        self.headers = {"content-type": "application/json", **(headers or {})}
        self._connection: http.client.HTTPConnection | None = None

    def post(self, path: str, value: Any) -> Timed:
        """Send JSON and read the answer."""
        return self._timed("POST", path, json.dumps(value).encode())

    def get(self, path: str) -> Timed:
        """Read what stands at a path."""
        return self._timed("GET", path, None)

    def ask(self, document: str, variables: Mapping[str, Any] | None = None) -> Timed:
        """Ask a GraphQL document."""
        return self.post("/graphql", {"query": document, "variables": dict(variables or {})})

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _timed(self, method: str, path: str, body: bytes | None) -> Timed:
        try:
            return self._once(method, path, body)
        except (http.client.RemoteDisconnected, ConnectionError):
            self.close()  # the server closes what was unused for some seconds
            return self._once(method, path, body)

    def _once(self, method: str, path: str, body: bytes | None) -> Timed:
        connection = self._opened()
        began = time.perf_counter()
        connection.request(method, path, body, self.headers)
        response = connection.getresponse()
        answer = response.read()
        seconds = time.perf_counter() - began
        if response.status != 200:
            raise RuntimeError(f"{method} {path}: {response.status} {answer[:500]!r}")
        statements = response.getheader("x-merita-statements")
        return Timed(answer, seconds, None if statements is None else int(statements))

    def _opened(self) -> http.client.HTTPConnection:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS_MOST)
            self._connection.connect()
            self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._connection


def is_served(port: int, path: str, headers: Mapping[str, str]) -> bool:
    """Whether a path answers 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS_MOST)
    with contextlib.closing(connection), contextlib.suppress(OSError):
        connection.request("GET", path, headers=dict(headers))
        return connection.getresponse().status == 200
    return False
