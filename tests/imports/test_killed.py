"""A load whose process is killed with -9 leaves nothing half, and may be done again."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from backend.imports.writes.loading import LOCK_AGENCY, recover
from tests.imports.conftest import Office
from tests.imports.exports import ANALYST, PERSON, text_table

ROOT = Path(__file__).resolve().parents[2]
LOAD_AND_WAIT = """
import asyncio, sys, time
from uuid import UUID
from backend.core.db import Database
from backend.imports.writes import loading, loading_employees

url, agency, batch, place = sys.argv[1:]
inner = getattr(loading_employees, place)

async def wait_within(*given, **more):
    await inner(*given, **more)
    print("within", flush=True)
    time.sleep(60)

setattr(loading_employees, place, wait_within)
actor = loading.Actor(id=None, name="Petugas")
asyncio.run(loading.load_batch(Database(url), UUID(agency), UUID(batch), actor=actor))
"""


@pytest.mark.parametrize("place", ["begin", "lay", "write"])
async def test_a_killed_load_is_rolled_back_and_can_be_done_again(office: Office, place: str) -> None:
    batch = await office.check(text_table([PERSON, ANALYST]))
    before = office.everything()
    await _set_loading(office, batch)
    process = _started(office, batch, place)
    assert process.stdout is not None
    assert await asyncio.to_thread(process.stdout.readline) == b"within\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()

    assert office.everything() == before
    assert office.batch(batch)["status"] == "LOADING"
    await recover(office.database, office.agency_id)
    assert office.batch(batch)["status"] == "CHECKED"
    await office.load(batch)
    assert office.batch(batch)["status"] == "LOADED"
    assert len(office.rows("SELECT 1 FROM employee")) == 2
    assert len(office.rows("SELECT 1 FROM appointment")) == 2


async def _set_loading(office: Office, batch: UUID) -> None:
    async with office.database.session(office.agency_id) as session:
        await session.execute(sa.text("UPDATE import_batch SET status = 'LOADING' WHERE id = :id"), {"id": batch})


def _started(office: Office, batch: UUID, place: str) -> "subprocess.Popen[bytes]":
    call = [LOAD_AND_WAIT, office.database.url, str(office.agency_id), str(batch), place]
    return subprocess.Popen([sys.executable, "-c", *call], stdout=subprocess.PIPE, cwd=ROOT)


async def test_a_load_that_another_worker_is_at_is_left_alone(office: Office) -> None:
    batch = await office.check(text_table([PERSON]))
    await _set_loading(office, batch)
    async with office.database.session(office.agency_id) as session:
        await session.execute(LOCK_AGENCY, {"agency": str(office.agency_id)})
        await recover(office.database, office.agency_id)
    assert office.batch(batch)["status"] == "LOADING"
