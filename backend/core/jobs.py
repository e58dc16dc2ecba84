"""Pekerjaan latar: work that takes long, in a queue on the same PostgreSQL.

A feature declares a job with `@job("name")`; an act defers it inside its own transaction, so that a job exists
exactly when what it works on exists. A job killed half-way rolls back and is taken up again at the next start.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any

import procrastinate
import sqlalchemy as sa
import structlog
from procrastinate import PsycopgConnector
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock
from backend.core.db import Database

log = structlog.get_logger()

Work = Callable[..., Awaitable[None]]
Sweep = Callable[[Database], Coroutine[Any, Any, None]]
"""Work that no act asks for: it needs the database alone."""
JOBS: dict[str, Work] = {}
"""Every declared job by its name: `async def (database, **arguments)`."""
RECOVERIES: list[Sweep] = []
"""What puts right, at a worker's start, what a killed one left."""

DAILY: list[Sweep] = []
"""What is done at a worker's start and then once a day, after midnight at the agency. Doing it twice does no harm."""

DEFER = sa.text(
    "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, args, priority) "
    "VALUES ('default', :task, :lock, NULL, CAST(:args AS jsonb), 0)"
)
POLL_SECONDS = 2.0
AT_ONCE = 2
AFTER_MIDNIGHT = 30.0
GRACE_SECONDS = 5.0


def job(name: str) -> Callable[[Work], Work]:
    """Declare a job. Its arguments are JSON; it opens its own transactions."""

    def declare(work: Work) -> Work:
        if name in JOBS:
            raise ValueError(f"two jobs are called {name}")
        JOBS[name] = work
        return work

    return declare


def recovery(work: Sweep) -> Sweep:
    """Declare what is put right when a worker starts."""
    RECOVERIES.append(work)
    return work


def daily(work: Sweep) -> Sweep:
    """Declare what a new day asks for."""
    DAILY.append(work)
    return work


async def defer(session: AsyncSession, name: str, /, *, lock: str | None = None, **arguments: Any) -> None:
    """Put a job into the queue within the open transaction; jobs of one `lock` run one after the other."""
    if name not in JOBS:
        raise ValueError(f"no job is called {name}")
    await session.execute(DEFER, {"task": name, "lock": lock, "args": json.dumps(arguments)})


def _queue(url: str, database: Database) -> procrastinate.App:
    conninfo = url.replace("postgresql+asyncpg://", "postgresql://")
    app = procrastinate.App(connector=PsycopgConnector(conninfo=conninfo, min_size=1, max_size=4))
    for name, work in JOBS.items():
        app.task(name=name, pass_context=False)(_logged(name, work, database))
    return app


def _logged(name: str, work: Work, database: Database) -> Work:
    async def run(**arguments: Any) -> None:
        log.info("job begins", job=name, **arguments)
        await work(database, **arguments)
        log.info("job ends", job=name, **arguments)

    return run


@contextlib.asynccontextmanager
async def working(url: str, database: Database) -> AsyncIterator[None]:
    """Carry out jobs while the block lasts."""
    app = _queue(url, database)
    async with app.open_async():
        await _take_up_again(app)
        for put_right in RECOVERIES:
            await put_right(database)
        work = app.run_worker_async(
            concurrency=AT_ONCE,
            install_signal_handlers=False,
            fetch_job_polling_interval=POLL_SECONDS,
            shutdown_graceful_timeout=GRACE_SECONDS,
            delete_jobs="successful",
        )
        tasks = {asyncio.create_task(work), asyncio.create_task(_each_day(database))}
        for task in tasks:
            task.add_done_callback(_say_if_failed)
        try:
            yield
        finally:
            await _stop(tasks)


async def _stop(tasks: set[asyncio.Task[Any]]) -> None:
    """Ask tasks to end; whoever has not heard, because it was in the midst of something, is asked once more."""
    for _ in range(2):
        for task in tasks:
            task.cancel()
        _, tasks = await asyncio.wait(tasks, timeout=GRACE_SECONDS + 1)
        if not tasks:
            return
    log.warning("work was left behind", tasks=len(tasks))


def _say_if_failed(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and task.exception() is not None:
        log.error("the worker ended by itself; restart it", exc_info=task.exception())


async def _each_day(database: Database) -> None:
    """Do what is daily now, and again after every midnight; what fails is logged and tried again the next day."""
    while True:
        for work in DAILY:
            try:
                await work(database)
            except Exception:
                log.exception("daily work failed", work=work.__name__)
        await asyncio.sleep(clock.seconds_to_midnight() + AFTER_MIDNIGHT)


async def _take_up_again(app: procrastinate.App) -> None:
    """Jobs that a killed worker was doing go back into the queue."""
    for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=30):
        await app.job_manager.retry_job(stalled)


async def work_forever(url: str) -> None:
    """A worker process of its own."""
    database = Database(url)
    try:
        async with working(url, database):
            await asyncio.Event().wait()
    finally:
        await database.close()
