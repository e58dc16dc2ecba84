"""Acts on runs and policies: what each needs, and that a refusal changes nothing."""

import json
from datetime import date
from typing import Any

import pytest

from backend.core.access import Role, Viewer
from backend.core.ids import new_id
from backend.core.problems import InvalidInput, NotFound
from backend.core.text import Language
from backend.mapping import policies, writes
from backend.mapping.jobs import run_mapping
from backend.mapping.rules.faults import PolicyRefused
from backend.mapping.rules.runs import RunInProgress, RunNotCancellable, RunNotPublishable
from tests.mapping.conftest import TODAY, Office

RUNS = "SELECT to_jsonb(r) FROM mapping_run r ORDER BY id"
POLICIES = "SELECT to_jsonb(p) FROM policy p ORDER BY id"
TRAIL = "SELECT to_jsonb(a) FROM audit_entry a ORDER BY id"
QUEUE = "SELECT task_name FROM procrastinate_jobs"


def state(office: Office) -> list[Any]:
    """Everything that an act on the mapping could change."""
    return [office.rows(statement) for statement in (RUNS, POLICIES, TRAIL, QUEUE)]


def document(**changes: Any) -> dict[str, Any]:
    """The national formula as a next version, but for the changes."""
    return {**policies.document(), "version": 2, **changes}


async def test_asking_for_a_run_puts_it_and_its_job_into_the_same_transaction(city: Office) -> None:
    async with city.act() as tx:
        run_id = await writes.request_run(tx, city.policy_id(), as_of=TODAY)
    assert city.run_row(run_id, "status", "as_of", "requested_by_name") == ("QUEUED", TODAY, "Admin")
    ((given,),) = city.rows("SELECT args FROM procrastinate_jobs WHERE task_name = 'run_mapping'")
    await run_mapping(city.database, **given)
    assert city.run_row(run_id, "status") == ("DONE",)


async def test_a_run_over_tomorrow_is_refused(city: Office) -> None:
    before = state(city)
    with pytest.raises(InvalidInput) as refused:
        async with city.act() as tx:
            await writes.request_run(tx, city.policy_id(), as_of=date(2026, 11, 25))
    assert [fault.path for fault in refused.value.fields] == [("asOf",)]
    assert state(city) == before


async def test_a_run_of_a_draft_is_refused(city: Office) -> None:
    async with city.act() as tx:
        draft = await writes.create_draft(tx, json.dumps(document()))
    before = state(city)
    with pytest.raises(InvalidInput) as refused:
        async with city.act() as tx:
            await writes.request_run(tx, draft, as_of=TODAY)
    assert [fault.path for fault in refused.value.fields] == [("policyId",)]
    assert state(city) == before


@pytest.mark.parametrize("status", ["QUEUED", "RUNNING"])
async def test_a_second_run_beside_one_under_way_is_refused(city: Office, status: str) -> None:
    city.add_run(status=status)
    before = state(city)
    with pytest.raises(RunInProgress):
        async with city.act() as tx:
            await writes.request_run(tx, city.policy_id(), as_of=TODAY)
    assert state(city) == before


async def test_two_requests_at_once_give_one_run(city: Office) -> None:
    async with city.act() as first, city.act(city.other) as second:
        await writes._check_none_under_way(second)
        await writes.request_run(first, city.policy_id(), as_of=TODAY)
        await first.session.commit()
        with pytest.raises(RunInProgress):
            await writes.request_run(second, city.policy_id(), as_of=TODAY)
    assert len(city.rows(RUNS)) == 1


async def test_a_policy_that_is_not_there_is_not_found(city: Office) -> None:
    before = state(city)
    with pytest.raises(NotFound):
        async with city.act() as tx:
            await writes.request_run(tx, new_id(), as_of=TODAY)
    assert state(city) == before


@pytest.mark.parametrize("status", ["QUEUED", "RUNNING"])
async def test_what_waits_or_runs_can_be_cancelled(city: Office, status: str) -> None:
    run_id = city.add_run(status=status)
    async with city.act() as tx:
        await writes.cancel(tx, run_id)
    assert city.run_row(run_id, "status", "finished_at IS NULL") == ("CANCELLED", False)


@pytest.mark.parametrize("status", ["FAILED", "CANCELLED"])
async def test_what_has_ended_cannot_be_cancelled(city: Office, status: str) -> None:
    run_id = city.add_run(status=status)
    before = state(city)
    with pytest.raises(RunNotCancellable):
        async with city.act() as tx:
            await writes.cancel(tx, run_id)
    assert state(city) == before


async def test_a_result_is_published_by_somebody_else_under_a_decree(city: Office) -> None:
    run_id = await city.run()
    async with city.act(city.other) as tx:
        await writes.publish(tx, run_id, decree_number="  800/ 1 /BKPSDM ")
    assert city.run_row(run_id, "decree_number", "published_by_name", "published_at IS NULL") == (
        *("800/ 1 /BKPSDM", "Other"),
        False,
    )


async def test_nobody_publishes_an_own_run(city: Office) -> None:
    run_id = await city.run()
    before = state(city)
    with pytest.raises(RunNotPublishable):
        async with city.act() as tx:
            await writes.publish(tx, run_id, decree_number="800/1")
    assert state(city) == before


@pytest.mark.parametrize("decree", ["", "   ", "9" * 101])
async def test_a_result_is_not_published_without_a_proper_decree(city: Office, decree: str) -> None:
    run_id = await city.run()
    before = state(city)
    with pytest.raises(InvalidInput):
        async with city.act(city.other) as tx:
            await writes.publish(tx, run_id, decree_number=decree)
    assert state(city) == before


async def test_a_result_is_published_once(city: Office) -> None:
    run_id = await city.run()
    async with city.act(city.other) as tx:
        await writes.publish(tx, run_id, decree_number="800/1")
    before = state(city)
    with pytest.raises(RunNotPublishable):
        async with city.act(city.other) as tx:
            await writes.publish(tx, run_id, decree_number="800/2")
    assert state(city) == before


async def test_a_run_that_is_not_done_is_not_published(city: Office) -> None:
    run_id = city.add_run(status="FAILED")
    with pytest.raises(RunNotPublishable):
        async with city.act(city.other) as tx:
            await writes.publish(tx, run_id, decree_number="800/1")


async def test_an_unpublished_run_does_not_exist_outside_the_bkpsdm(city: Office) -> None:
    run_id = await city.run()
    outsider = Viewer(
        agency_id=city.agency_id,
        account_id=new_id(),
        name="Admin OPD",
        username="opd",
        role=Role.UNIT_ADMIN,
        language=Language.ID,
        unit_path="0001",
    )
    with pytest.raises(NotFound):
        async with city.act(outsider) as tx:
            await writes.publish(tx, run_id, decree_number="800/1")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"decimals": 9}, "ISIAN_BELUM_SESUAI"),
        ({"umur": "50"}, "ATRIBUT_DILINDUNGI"),
        ({"axes": []}, "ISIAN_BELUM_SESUAI"),
    ],
)
async def test_a_faulty_policy_is_refused_with_its_faults(city: Office, changes: dict[str, Any], code: str) -> None:
    before = state(city)
    with pytest.raises(PolicyRefused) as refused:
        async with city.act() as tx:
            await writes.create_draft(tx, json.dumps(document(**changes)))
    assert code in {str(fault.code) for fault in refused.value.faults}
    assert state(city) == before


async def test_weights_that_sum_to_95_are_refused(city: Office) -> None:
    given = json.loads(json.dumps(document()))
    given["axes"][0]["components"][0]["weight"] = given["axes"][0]["components"][0]["indicators"][0]["weight"] = "55"
    before = state(city)
    with pytest.raises(PolicyRefused) as refused:
        async with city.act() as tx:
            await writes.create_draft(tx, json.dumps(given))
    assert "JUMLAH_BOBOT" in {str(fault.code) for fault in refused.value.faults}
    assert state(city) == before


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "null", '{"a": "\\u0000"}', '{"a": "\\ud800"}', "[" * 100_000, " " * 500_001]
)
async def test_what_is_no_json_document_is_refused(city: Office, text: str) -> None:
    before = state(city)
    with pytest.raises(InvalidInput):
        async with city.act() as tx:
            await writes.create_draft(tx, text)
    assert state(city) == before


async def test_a_version_that_is_there_is_refused(city: Office) -> None:
    before = state(city)
    with pytest.raises(InvalidInput):
        async with city.act() as tx:
            await writes.create_draft(tx, json.dumps(document(version=1)))
    assert state(city) == before


async def test_a_new_version_retires_the_former_one(city: Office) -> None:
    former = city.policy_id()
    async with city.act() as tx:
        draft = await writes.create_draft(tx, json.dumps(document()))
    async with city.act() as tx:
        await writes.activate(tx, draft)
    assert city.rows("SELECT id, status FROM policy WHERE code = 'BKN-411-2025' ORDER BY version") == [
        (former, "RETIRED"),
        (draft, "ACTIVE"),
    ]


async def test_only_a_draft_is_put_into_force(city: Office) -> None:
    before = state(city)
    with pytest.raises(PolicyRefused):
        async with city.act() as tx:
            await writes.activate(tx, city.policy_id())
    assert state(city) == before
