"""The national policy, run over the demo city, gives a picture like a real city's."""

from collections import Counter
from collections.abc import Iterator
from uuid import UUID

import psycopg
import pytest

from backend import demo
from backend.core.db import Database
from backend.core.postgres_urls import with_driver
from backend.demo.loading import AS_OF
from backend.mapping import policies
from backend.mapping.engine.asking import ask
from backend.mapping.engine.frame import Frame
from backend.mapping.rules.reading import load
from tests.conftest import Copy

BOXES = {1: (0.002, 0.03), 2: (0.005, 0.05), 3: (0.08, 0.2), 4: (0.0005, 0.02), 5: (0.4, 0.6)}
BOXES |= {6: (0.01, 0.08), 7: (0.03, 0.1), 8: (0.1, 0.25), 9: (0.02, 0.045)}
"""Shares of those in a box: box 9 about 3 in a hundred, box 5 the largest."""


@pytest.fixture(scope="module")
def city(copy_of: Copy, migrated: str) -> Iterator[str]:
    with copy_of(migrated) as url:
        demo.load(url)
        yield url


async def results(url: str) -> list[tuple[str, int | None]]:
    """Status and box of everybody, by the engine."""
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT id FROM agency").fetchone()
    assert found
    agency: UUID = found[0]
    database = Database(with_driver(url, "postgresql+asyncpg"), statement_timeout_ms=120_000)
    async with database.session(agency) as session:
        rows = await ask(session, load(policies.document()), Frame(agency, AS_OF))
    await database.close()
    return [(row["status"], row["box"]) for row in rows]


async def test_all_nine_boxes_hold_somebody_in_believable_shares(city: str) -> None:
    found = await results(city)
    boxes = Counter(box for _, box in found if box)
    placed = sum(boxes.values())
    assert set(boxes) == set(range(1, 10))
    assert max(boxes, key=boxes.__getitem__) == 5
    for box, (least, most) in BOXES.items():
        assert least <= boxes[box] / placed <= most, (box, boxes)
    statuses = Counter(status for status, _ in found)
    assert 0.12 <= (statuses["NOT_ASSESSED"] + statuses["OUTDATED"]) / len(found) <= 0.18


async def test_the_policies_are_in_force(city: str) -> None:
    with psycopg.connect(city) as connection:
        found = connection.execute("SELECT code, status, definition FROM policy ORDER BY code").fetchall()
    assert [(code, status) for code, status, _ in found] == [("BKN-411-2025", "ACTIVE"), ("SIMT-GENERIC", "ACTIVE")]
    assert found[0][2] == policies.document()
