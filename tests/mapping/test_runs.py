"""A run is whole or nothing, the same inputs give the same digests, and what is done is frozen."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.db import Database
from backend.mapping import writes
from backend.mapping.engine import running
from backend.mapping.engine.digests import result_digest
from backend.mapping.jobs import execute_run, run_mapping, take_up_again
from tests.mapping.conftest import TODAY, Office


async def test_a_run_places_everybody_and_says_so(city: Office) -> None:
    run_id = await city.run()
    people = city.rows("SELECT count(*) FROM employee")[0][0]
    status, done, total, counted = city.run_row(run_id, "status", "done", "total", "population_count")
    assert (status, done, total) == ("DONE", people, people)
    assert counted == city.rows("SELECT count(*) FROM placement WHERE status <> 'EXCLUDED'")[0][0]
    assert city.run_row(run_id, "started_at <= finished_at", "error") == (True, None)


async def test_a_second_run_over_the_same_inputs_gives_the_same_digests(city: Office) -> None:
    first, second = [await city.run() for _ in range(2)]
    digests = [city.run_row(run, "input_digest", "result_digest") for run in (first, second)]
    assert digests[0] == digests[1]
    assert all(len(digest) == 64 for digest in digests[0])


async def test_ties_fall_in_the_same_order_in_every_run(city: Office) -> None:
    first, second = [await city.run() for _ in range(2)]
    order = "SELECT employee_id FROM placement WHERE run_id = %s ORDER BY talent_order DESC, id DESC"
    assert city.rows(order, first) == city.rows(order, second)
    ties = "SELECT count(*) - count(DISTINCT talent_order) FROM placement WHERE run_id = %s"
    assert city.rows(ties, first)[0][0] > 0


async def test_another_day_or_another_input_gives_another_digest(city: Office) -> None:
    first = city.run_row(await city.run(), "input_digest", "result_digest")
    other_day = city.run_row(await city.run(as_of=date(2026, 11, 23)), "input_digest", "result_digest")
    assert first[0] != other_day[0]
    city.change("UPDATE feedback SET value = value - 1 WHERE year = 2025")
    changed = city.run_row(await city.run(), "input_digest", "result_digest")
    assert changed[0] != first[0]
    assert changed[1] != first[1]


async def test_the_kept_digest_is_that_of_the_kept_placements(city: Office) -> None:
    run_id = await city.run()
    async with city.database.session(city.agency_id) as session:
        again = (await session.execute(result_digest(city.agency_id, run_id))).scalar_one()
    assert again == city.run_row(run_id, "result_digest")[0]


async def test_the_order_of_rows_in_the_tables_changes_nothing(city: Office) -> None:
    before = city.run_row(await city.run(), "input_digest", "result_digest")
    for table in ("rating", "appointment", "education", "training", "assessment", "employee"):
        # An update moves a row to another place of its table.
        city.change(f"UPDATE {table} SET id = id WHERE ctid IN (SELECT ctid FROM {table} ORDER BY random() LIMIT 200)")
    assert city.run_row(await city.run(), "input_digest", "result_digest") == before


async def test_counts_equal_a_recount(city: Office) -> None:
    run_id = await city.run()
    kept = city.rows("SELECT unit_id, status, box, count FROM placement_count WHERE run_id = %s", run_id)
    recount = city.rows(
        "SELECT unit_id, status, coalesce(box, 0), count(*) FROM placement WHERE run_id = %s GROUP BY 1, 2, 3", run_id
    )
    assert sorted(kept, key=str) == sorted(recount, key=str)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE placement SET box = 9 WHERE box IS NOT NULL",
        "DELETE FROM placement",
        "UPDATE placement_count SET count = 0",
        "DELETE FROM placement_count",
        "UPDATE mapping_run SET as_of = '2020-01-01'",
        "UPDATE mapping_run SET result_digest = 'x'",
        "DELETE FROM mapping_run",
    ],
)
async def test_what_is_done_is_frozen(city: Office, statement: str) -> None:
    run_id = await city.run()
    before = (
        city.rows("SELECT id, box, status FROM placement ORDER BY id"),
        city.run_row(run_id, "to_jsonb(mapping_run)"),
    )
    with pytest.raises(psycopg.errors.RestrictViolation):
        city.change(statement)
    after = (
        city.rows("SELECT id, box, status FROM placement ORDER BY id"),
        city.run_row(run_id, "to_jsonb(mapping_run)"),
    )
    assert after == before


async def test_nothing_is_added_to_what_is_done(city: Office) -> None:
    city.change("UPDATE employee SET hired_on = '2030-01-01' WHERE id = (SELECT min(id::text)::uuid FROM employee)")
    run_id = await city.run()
    with pytest.raises(psycopg.errors.RestrictViolation):
        city.change(
            "INSERT INTO placement (agency_id, id, run_id, employee_id, name, status, explanation)"
            " SELECT agency_id, id, %s, id, name, 'EXCLUDED', '[]' FROM employee WHERE hired_on = '2030-01-01'",
            run_id,
        )


async def test_a_run_that_fails_keeps_nothing_and_says_so(city: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: Any) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(running, "_finish", broken)
    run_id = city.add_run()
    with pytest.raises(ZeroDivisionError):
        await execute_run(city.database, city.agency_id, run_id)
    status, error = city.run_row(run_id, "status", "error")
    assert status == "FAILED"
    assert run_id.hex[-8:] in error
    assert "fault of ours" not in error
    assert city.rows("SELECT count(*) FROM placement") == [(0,)]
    assert city.rows("SELECT count(*) FROM placement_count") == [(0,)]


@pytest.mark.parametrize("size", [1, 7, 100, 299, 300, 301])
async def test_the_size_of_slices_changes_no_digest(city: Office, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    columns = "input_digest", "result_digest", "population_count", "total"
    whole = city.run_row(await city.run(), *columns)
    monkeypatch.setattr(running, "SLICE", size)
    assert city.run_row(await city.run(), *columns) == whole


async def test_progress_is_told_after_each_slice(city: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SLICE", 100)
    told, seen = running._tell, []
    run_id = city.add_run()

    async def then_look(database: Database, run: running.Run, *, done: int, total: int) -> None:
        await told(database, run, done=done, total=total)
        seen.append(city.run_row(run_id, "status", "done", "total"))

    monkeypatch.setattr(running, "_tell", then_look)
    await execute_run(city.database, city.agency_id, run_id)
    assert seen == [("RUNNING", done, 300) for done in (0, 100, 200, 300)]


async def test_what_is_committed_between_slices_is_not_seen(city: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    columns = "input_digest", "result_digest"
    before = city.run_row(await city.run(), *columns)
    monkeypatch.setattr(running, "SLICE", 100)
    told = running._tell

    async def then_change(database: Database, run: running.Run, *, done: int, total: int) -> None:
        await told(database, run, done=done, total=total)
        if done == 100:
            city.change("UPDATE feedback SET value = value - 1 WHERE year = 2025")

    monkeypatch.setattr(running, "_tell", then_change)
    assert city.run_row(await city.run(), *columns) == before
    assert city.run_row(await city.run(), *columns) != before


async def test_a_run_cancelled_between_slices_keeps_nothing(city: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SLICE", 50)
    told = running._tell
    run_id = city.add_run()

    async def then_cancel(database: Database, run: running.Run, *, done: int, total: int) -> None:
        await told(database, run, done=done, total=total)
        if done == 100:
            assert city.run_row(run_id, "done", "total") == (100, 300)
            async with city.act() as tx:
                await writes.cancel(tx, run_id)

    monkeypatch.setattr(running, "_tell", then_cancel)
    await execute_run(city.database, city.agency_id, run_id)
    assert city.run_row(run_id, "status") == ("CANCELLED",)
    assert city.rows("SELECT count(*) FROM placement") == [(0,)]
    monkeypatch.undo()
    assert city.run_row(await city.run(), "status") == ("DONE",)


@pytest.mark.parametrize("step", ["as_scoring_role", "_placements"])
async def test_a_cancel_stops_the_statement_that_the_database_is_at(
    city: Office, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    endless = sa.text("SELECT pg_sleep(600)")

    @asynccontextmanager
    async def stuck(session: AsyncSession) -> AsyncIterator[None]:
        await session.execute(endless)
        yield

    monkeypatch.setattr(running, step, stuck if step == "as_scoring_role" else lambda _run: endless)
    run_id = city.add_run()
    work = asyncio.create_task(execute_run(city.database, city.agency_id, run_id))
    at_it = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600)%%' AND state = 'active'"
    async with asyncio.timeout(30):
        while city.rows(at_it) != [(1,)]:  # noqa: ASYNC110 - another process is waited for
            await asyncio.sleep(0.05)
        async with city.act() as tx:
            await writes.cancel(tx, run_id)
        await work
        while city.rows(at_it) != [(0,)]:  # noqa: ASYNC110 - the server process ends in its own time
            await asyncio.sleep(0.05)
    assert city.run_row(run_id, "status") == ("CANCELLED",)
    assert city.rows("SELECT count(*) FROM placement") == [(0,)]


@pytest.mark.parametrize("status", ["CANCELLED", "FAILED", "RUNNING"])
async def test_only_a_waiting_run_is_carried_out(city: Office, status: str) -> None:
    run_id = city.add_run(status=status)
    await execute_run(city.database, city.agency_id, run_id)
    assert city.run_row(run_id, "status") == (status,)
    assert city.rows("SELECT count(*) FROM placement") == [(0,)]


async def test_a_run_left_by_a_killed_worker_is_taken_up_again(city: Office) -> None:
    run_id = city.add_run(status="RUNNING")
    await take_up_again(city.database)
    assert city.run_row(run_id, "status", "done") == ("QUEUED", 0)
    ((task, given),) = city.rows("SELECT task_name, args FROM procrastinate_jobs")
    assert (task, given["run_id"]) == ("run_mapping", str(run_id))
    await run_mapping(city.database, **given)
    assert city.run_row(run_id, "status") == ("DONE",)


async def test_a_run_that_another_worker_carries_out_is_left_to_it(city: Office) -> None:
    run_id = city.add_run(status="RUNNING")
    with psycopg.connect(city.url) as other:
        other.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(run_id)])
        await take_up_again(city.database)
    assert city.run_row(run_id, "status") == ("RUNNING",)
    assert city.rows("SELECT count(*) FROM procrastinate_jobs") == [(0,)]


POST_OF_THE_DAY = """
    SELECT DISTINCT ON (employee_id) employee_id, title, level FROM appointment
    WHERE kind = 'DEFINITIVE' AND valid_from <= %s AND (valid_until IS NULL OR valid_until > %s)
    ORDER BY employee_id, valid_from DESC, id DESC
"""
GRADE_OF_THE_DAY = """
    SELECT DISTINCT ON (employee_id) employee_id, grade_no FROM rank_grant WHERE valid_from <= %s
    ORDER BY employee_id, valid_from DESC
"""


async def test_placements_hold_what_was_true_on_the_day(city: Office) -> None:
    day = date(2024, 6, 30)
    run_id = await city.run(as_of=day)
    posts = {key: (title, level) for key, title, level in city.rows(POST_OF_THE_DAY, day, day)}
    grades = dict(city.rows(GRADE_OF_THE_DAY, day))
    columns = "employee_id, position_title, position_level, grade_no"
    kept = city.rows(f"SELECT {columns} FROM placement WHERE run_id = %s", run_id)
    assert kept
    for key, title, level, grade in kept:
        assert ((title, level), grade) == (posts.get(key, (None, None)), grades.get(key))


async def test_a_finished_run_leaves_an_audit_entry_of_who_asked(city: Office) -> None:
    run_id = await city.run(as_of=TODAY)
    ((name, after),) = city.rows("SELECT actor_name, after FROM audit_entry WHERE action = 'finishMappingRun'")
    assert (name, after["resultDigest"]) == ("Admin", city.run_row(run_id, "result_digest")[0])
