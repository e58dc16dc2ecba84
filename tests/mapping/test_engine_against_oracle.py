"""The engine and an independent reckoning agree on everybody of the demo city, row for row."""

import json
from collections.abc import AsyncIterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from backend.mapping import policies
from backend.mapping.engine.asking import ask
from backend.mapping.engine.frame import Frame
from backend.mapping.engine.points import SHOWN_DECIMALS
from backend.mapping.rules.reading import accept
from tests.mapping import histories, oracle
from tests.mapping.conftest import TODAY, Office, office_of

DAYS = (TODAY, date(2025, 2, 28), date(2024, 2, 29))


@pytest.fixture
async def reading(demo_city: str) -> AsyncIterator[Office]:
    office = office_of(demo_city)
    yield office
    await office.database.close()


def odd_formula() -> dict[str, Any]:
    """The national formula with what it does not use: lines, strict limits, zero with review, one decimal."""
    document: dict[str, Any] = {**json.loads(json.dumps(policies.document())), "code": "ODD", "decimals": 1}
    for axis in document["axes"]:
        axis["bound"] = "STRICT"
        for cut, bound in zip(axis["cuts"][1:], ("46.5", "72.4"), strict=True):
            cut["from"] = bound
        for component in axis["components"]:
            for indicator in component["indicators"]:
                indicator["missing"] = "ZERO_WITH_REVIEW" if indicator["code"] in OPTIONAL else indicator["missing"]
                if indicator["code"] in LINES:
                    anchors = [{"at": at, "points": to, "label": SAID} for at, to in LINES[indicator["code"]]]
                    indicator["values"] = {"kind": "LINEAR", "anchors": anchors}
    return document


OPTIONAL = {"FEEDBACK_360", "POTENTIAL", "FIELD_MATCH"}
SAID = {"id": "nilai", "en": "value"}
LINES = {
    "COMPETENCY": (("60", "20"), ("68.03", "60.5"), ("98.7", "100")),
    "FEEDBACK_360": (("50", "0"), ("83", "95")),
    "TRAINING": (("3", "0"), ("10", "33.3"), ("47", "100")),
}
FORMULAS = {**{name: policies.document(name) for name in policies.names()}, "odd": odd_formula()}


def near(document, row) -> bool:
    """Whether a score lies within one point of a limit."""
    pairs = [(axis["code"].lower(), cut["from"]) for axis in document["axes"] for cut in axis["cuts"][1:]]
    return row["status"] == "PLACED" and any(abs(Fraction(row[name]) - Fraction(cut)) <= 1 for name, cut in pairs)


def fraction(text):
    return None if text is None else Fraction(text)


def shown(value):
    return None if value is None else Fraction(oracle.rounded(value, SHOWN_DECIMALS))


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("day", DAYS)
async def test_everybody_is_placed_as_the_oracle_places_them(reading: Office, name: str, day: date) -> None:
    document = FORMULAS[name]
    async with reading.database.session(reading.agency_id) as session:
        rows = await ask(session, accept(document), Frame(reading.agency_id, day))
    expected = histories.read_all(reading.url, day, document)
    assert {row["employee_id"] for row in rows} == set(expected)
    weights = {
        indicator["code"]: Fraction(indicator["weight"])
        for axis in document["axes"]
        for component in axis["components"]
        for indicator in component["indicators"]
    }
    for row in rows:
        evidence, expired, counted = expected[row["employee_id"]]
        if not counted:
            assert (row["status"], row["performance"], row["potential"], row["box"]) == ("EXCLUDED", None, None, None)
            assert (row["explanation"], row["flags"]) == ([], [])
            continue
        wanted = oracle.place(document, evidence, expired)
        for column in ("status", "performance_level", "potential_level", "box"):
            assert row[column] == wanted[column], (row["employee_id"], column)
        for column in ("performance", "potential", "talent_score"):
            found = None if row[column] is None else str(row[column])
            assert found == wanted[column], (row["employee_id"], column)
        assert set(row["flags"]) == set(wanted["flags"]) | ({"NEAR_CUT"} if near(document, row) else set())
        for (code, points), entry in zip(wanted["points"].items(), row["explanation"], strict=True):
            assert fraction(entry[1]) == shown(points), (row["employee_id"], code)
            assert fraction(entry[2]) == shown(None if points is None else points * weights[code] / 100)


async def test_the_demo_city_reaches_every_state_and_most_boxes(reading: Office) -> None:
    async with reading.database.session(reading.agency_id) as session:
        rows = await ask(session, accept(policies.document()), Frame(reading.agency_id, TODAY))
    assert {row["status"] for row in rows} == {"PLACED", "NOT_ASSESSED", "OUTDATED", "EXCLUDED"}
    assert len({row["box"] for row in rows} - {None}) >= 6
