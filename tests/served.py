"""The product over real HTTP inside the test process, and clients that speak to it as a role."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import uvicorn

from backend import start
from backend.core.access import Role
from backend.settings import Settings

START_SECONDS = 30
HEADERS = {"X-Merita-Client": "tests"}
SIGN_IN = """
    mutation SignIn($username: String!, $password: String!) {
        signIn(input: {username: $username, password: $password}) {
            __typename ... on SignInPayload { viewer { id } } ... on Problem { message }
        }
    }
"""


@dataclass(frozen=True)
class Served:
    """A running server and the database behind it."""

    address: str
    database: str
    """As the owner, who sees everything: to look at what a request did."""


class Client(httpx.Client):
    """A browser or an integrator: keeps cookies, speaks GraphQL."""

    def __init__(self, served: Served, **options: Any) -> None:
        super().__init__(base_url=served.address, headers=HEADERS, timeout=30, **options)
        self.served = served

    def send_graphql(self, document: str, variables: dict[str, Any] | None = None) -> httpx.Response:
        """Post a document, and give the response as it came."""
        return self.post("/graphql", json={"query": document, "variables": variables or {}})

    def ask(self, document: str, **variables: Any) -> dict[str, Any]:
        """The data of a document that must have no errors."""
        answer = self.send_graphql(document, variables).json()
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    def refused(self, document: str, **variables: Any) -> list[str]:
        """The codes of the errors of a document that must have some."""
        answer = self.send_graphql(document, variables).json()
        assert answer.get("errors"), answer
        return [error.get("extensions", {}).get("code", "") for error in answer["errors"]]


AsRole = Callable[[Role], Client]


@contextlib.contextmanager
def serving(settings: Settings) -> Iterator[Served]:
    """Serve on a free port, in a thread, as long as the block lasts."""
    assert settings.database_url
    with start.listen(settings, next_free=True) as listener:
        server = uvicorn.Server(start.configured(settings))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        end = time.monotonic() + START_SECONDS
        while not server.started:
            assert thread.is_alive(), "the server gave up"
            assert time.monotonic() < end, "the server did not start"
            time.sleep(0.01)
        yield Served(f"http://127.0.0.1:{listener.getsockname()[1]}", settings.database_url)
        server.should_exit = True
        thread.join(START_SECONDS)


def signed_in(served: Served, role: Role) -> Client:
    """A client with the session of the demo city's account of `role`."""
    from backend.demo import SIGN_INS

    account = next(each for each in SIGN_INS if each.role is role)
    client = Client(served)
    result = client.ask(SIGN_IN, username=account.username, password=account.password)["signIn"]
    assert result["__typename"] == "SignInPayload", result
    return client
