"""From a folder or an address to a running product: the database, its tables, the demo city, the server."""

import asyncio
import contextlib
import logging
import signal
import socket
import time
from collections.abc import Callable, Iterator
from types import FrameType

import psycopg
import uvicorn

from backend.core import postgres
from backend.core.operator import OperatorProblem
from backend.migrate import migrate
from backend.settings import Settings

PORTS_TRIED = 50
GRACE_SECONDS = 10
WATCH_SECONDS = 0.5
logger = logging.getLogger("merita")


class NotServed(OperatorProblem):
    """The server gave up before it answered anything."""


@contextlib.contextmanager
def database(settings: Settings, *, serve: bool = False) -> Iterator[tuple[Settings, postgres.Server | None]]:
    """The settings with a database that answers: the one that is set, one that runs already, or one started now.

    With `serve` a database that another process runs on the same folder is refused: two servers of one folder
    are a mistake.
    """
    if settings.database_url:
        yield settings, None
        return
    running = None if serve else postgres.attach(settings.data)
    server = running or postgres.start(settings.data)
    try:
        yield settings.model_copy(update={"database_url": server.dsn()}), server
    finally:
        server.stop()


def prepare(settings: Settings, say: Callable[[str], None]) -> None:
    """Tables up to date, and the demo city in an empty database when the settings want one."""
    migrate(settings.owner_url)
    if not settings.demo:
        return
    if holds_no_agency(settings.owner_url):
        from backend import demo

        say(f"Making the demo city of {settings.demo_size:,} people ...")
        began = time.monotonic()
        demo.load(settings.owner_url, size=settings.demo_size, seed=settings.demo_seed)
        say(f"The demo city stands after {time.monotonic() - began:.1f} s.")


def holds_no_agency(owner_url: str) -> bool:
    """Whether nothing was ever loaded."""
    with psycopg.connect(owner_url) as connection:
        return connection.execute("SELECT FROM agency LIMIT 1").fetchone() is None


def listen(settings: Settings, *, next_free: bool) -> socket.socket:
    """A socket on the set port; with `next_free` on the first free one after it. Raises OSError when there is none."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    last = settings.port + (PORTS_TRIED if next_free and settings.port else 0)
    for port in range(settings.port, last + 1):
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, port))
            listener.listen(2048)  # bound alone is not taken: another may bind too until one listens
        except OSError:
            listener.close()
            if port == last:
                raise
        else:
            return listener
    raise AssertionError("unreachable: the last port either listens or raises")


def configured(settings: Settings) -> uvicorn.Config:
    """The product as an ASGI server runs it."""
    from backend.app import create_app

    return uvicorn.Config(
        create_app(settings),
        log_level="warning" if settings.log_level == "info" else settings.log_level,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=GRACE_SECONDS,
        timeout_keep_alive=5,
        ws_max_size=65_536,
        lifespan="on",
    )


def serve(
    settings: Settings,
    listener: socket.socket,
    *,
    embedded: postgres.Server | None = None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Answer requests until a signal comes; requests under way may finish.

    Raises NotServed when the server gave up, PostgresFailed when the embedded database ended and does not come back.
    """
    config = configured(settings)
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(_serve(_Server(config, ready), listener, embedded))


class _Server(uvicorn.Server):
    """A server that says when it answers, and ends on SIGINT and SIGTERM without raising them once more."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


async def _serve(server: _Server, listener: socket.socket, embedded: postgres.Server | None) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not serving.done():
        await asyncio.wait([serving], timeout=WATCH_SECONDS)
        if embedded and embedded.has_ended() and not server.should_exit:
            logger.error("the database ended by itself and is started again; its own words: %s", embedded.folder.log)
            postgres.revive(embedded)  # nothing could be answered meanwhile, so waiting here costs nothing
    await serving
    if not server.started:
        raise NotServed("The server could not start; its log above says why.")


def end_on_signals() -> None:
    """Make a request to end (SIGTERM, a closed terminal) unwind like Ctrl-C, so that everything is stopped."""

    def end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, end)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, end)
