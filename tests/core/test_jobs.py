"""Jobs: there exactly when their work is, done once, and none is lost when one fails."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import psycopg
import pytest

from backend.core import jobs
from backend.core.db import Database
from tests.core.city import as_app


@pytest.fixture
async def app(database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    """The application's pool; jobs declared by a test are forgotten after it."""
    monkeypatch.setattr(jobs, "JOBS", dict(jobs.JOBS))
    monkeypatch.setattr(jobs, "RECOVERIES", [])
    monkeypatch.setattr(jobs, "POLL_SECONDS", 0.1)
    found = as_app(database)
    yield found
    await found.close()


def waiting(url: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url) as owner:
        return owner.execute("SELECT task_name, status::text, args FROM procrastinate_jobs ORDER BY id").fetchall()


async def test_a_job_of_a_transaction_that_failed_never_was(app: Database, database: str) -> None:
    @jobs.job("count")
    async def _count(_database: Database) -> None:
        raise AssertionError("never asked for")

    async def give_up() -> None:
        async with app.session(None) as session:
            await jobs.defer(session, "count")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await give_up()
    assert waiting(database) == []


async def test_a_job_is_done_once_with_its_arguments(app: Database, database: str) -> None:
    done: list[tuple[str, int]] = []
    finished = asyncio.Event()

    @jobs.job("add")
    async def _add(used: Database, *, name: str, number: int) -> None:
        assert used is app
        done.append((name, number))
        if len(done) == 3:
            finished.set()

    async with app.session(None) as session:
        for number in range(3):
            await jobs.defer(session, "add", name="é \"'", number=number)
    assert len(waiting(database)) == 3
    async with jobs.working(app.url, app):
        await asyncio.wait_for(finished.wait(), 20)
    assert sorted(done) == [("é \"'", 0), ("é \"'", 1), ("é \"'", 2)]
    assert waiting(database) == []


async def test_jobs_of_one_lock_do_not_overlap(app: Database) -> None:
    running, most, finished = [0], [0], asyncio.Event()
    ended: list[int] = []

    @jobs.job("alone")
    async def _alone(_database: Database, *, number: int) -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        await asyncio.sleep(0.05)
        running[0] -= 1
        ended.append(number)
        if len(ended) == 4:
            finished.set()

    async with app.session(None) as session:
        for number in range(4):
            await jobs.defer(session, "alone", lock="one", number=number)
    async with jobs.working(app.url, app):
        await asyncio.wait_for(finished.wait(), 20)
    assert ended == [0, 1, 2, 3]
    assert most == [1]


async def test_a_job_that_fails_is_marked_and_the_next_is_done(app: Database, database: str) -> None:
    finished = asyncio.Event()

    @jobs.job("fail")
    async def _fail(_database: Database) -> None:
        raise ValueError("no")

    @jobs.job("go on")
    async def _go_on(_database: Database) -> None:
        finished.set()

    async with app.session(None) as session:
        await jobs.defer(session, "fail")
        await jobs.defer(session, "go on")
    async with jobs.working(app.url, app):
        await asyncio.wait_for(finished.wait(), 20)
    assert [row[:2] for row in waiting(database)] == [("fail", "failed")]


async def test_what_a_killed_worker_left_is_put_right_before_jobs_are_taken(app: Database) -> None:
    said: list[str] = []
    finished = asyncio.Event()

    @jobs.recovery
    async def _put_right(_database: Database) -> None:
        said.append("put right")

    @jobs.job("work")
    async def _work(_database: Database) -> None:
        said.append("work")
        finished.set()

    async with app.session(None) as session:
        await jobs.defer(session, "work")
    async with jobs.working(app.url, app):
        await asyncio.wait_for(finished.wait(), 20)
    assert said == ["put right", "work"]


async def test_a_job_has_one_name_and_only_a_declared_one_can_be_asked_for(app: Database) -> None:
    @jobs.job("one")
    async def _one(_database: Database) -> None:
        raise AssertionError("never asked for")

    with pytest.raises(ValueError, match="two jobs are called one"):
        jobs.job("one")(_one)
    async with app.session(None) as session:
        with pytest.raises(ValueError, match="no job is called nothing"):
            await jobs.defer(session, "nothing")
