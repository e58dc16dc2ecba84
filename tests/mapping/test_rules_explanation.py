"""The stored explanation and the policy give the whole tree back, in both languages, for ever."""

from decimal import Decimal
from typing import Any

import pytest

from backend.mapping.rules.evidence import EvidenceKind
from backend.mapping.rules.explanation import components, explain, missing
from backend.mapping.rules.kinds import AxisCode
from tests.mapping.people import POLICY

RATING, APPOINTMENT = "019a0000-0000-7000-8000-000000000001", "019a0000-0000-7000-8000-000000000002"
NOTHING = ["NONE", "0", "0", None, None, None, False, False, None]
ENTRIES: dict[str, list[Any]] = {
    "PREDICATE": ["BAIK", "80", "48", "rating", RATING, "2025-12-31", False, False, None],
    "AWARD": NOTHING,
    "TEAM": NOTHING,
    "FEEDBACK_360": ["84.5", "84.5", "8.45", "feedback", RATING, "2025-12-31", False, False, None],
    "COMPETENCY": ["75", None, None, "assessment", RATING, "2020-01-01", True, False, None],
    "TRAINING": ["12", "80", "8", "training", RATING, "2026-06-01", False, False, None],
    "EXPERIENCE": [
        *(None, "53.3333333333", "5.3333333333", "appointment", APPOINTMENT, "2020-01-01", False, False),
        [["LENGTH", "6.8333", "100"], ["VARIETY", "ONE_UNIT", "60"], ["ACTING", "NONE", "0"]],
    ],
    "POTENTIAL": [None, None, None, None, None, None, False, False, None],
    "EDUCATION": ["S1", "80", "8", "education", RATING, None, False, False, None],
    "FIELD_MATCH": ["MATCH", "100", "10", "education", RATING, None, False, False, None],
    "DISCIPLINE": ["MEDIUM", "50", "7.5", "sanction", RATING, "2025-03-01", False, False, None],
}
STORED = [ENTRIES[indicator.code] for indicator in POLICY.indicators()]
SCORES = {AxisCode.PERFORMANCE: (Decimal("56.45"), "BELOW"), AxisCode.POTENTIAL: (None, None)}


def indicators(**options: Any) -> dict[str, Any]:
    """Every explained indicator by code."""
    found = explain(POLICY, STORED, scores=SCORES, **options)
    return {
        item.indicator.code: item for axis in found for component in axis.components for item in component.indicators
    }


def test_an_axis_tells_its_score_level_and_the_way_to_the_next() -> None:
    performance, potential = explain(POLICY, STORED, scores=SCORES)
    assert performance.level is not None
    assert (performance.score, performance.level.level, performance.to_next) == (
        Decimal("56.45"),
        "BELOW",
        Decimal("3.55"),
    )
    assert (potential.score, potential.level, potential.to_next) == (None, None, None)


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("PREDICATE", ("Baik", "Good")),
        ("FEEDBACK_360", ("84,5", "84.5")),
        ("TRAINING", ("12 JP", "12 hours")),
        ("EDUCATION", ("S-1", None)),
    ],
)
def test_what_was_found_is_said_in_words(code: str, label: tuple[str, str | None]) -> None:
    found = indicators()[code].raw_label
    assert found.id == label[0]
    assert label[1] in (None, found.en)


def test_a_source_is_named_with_its_year_and_key() -> None:
    found = indicators()["PREDICATE"]
    assert (found.source_text.id, str(found.source_on)) == ("Predikat kinerja 2025", "2025-12-31")
    assert (found.source_table, str(found.source_id)) == ("rating", RATING)


def test_a_mean_tells_its_parts() -> None:
    parts = indicators()["EXPERIENCE"].parts
    assert [(part.code, part.raw_label.id, part.points) for part in parts][:2] == [
        ("LENGTH", "6 tahun 10 bulan", Decimal(100)),
        ("VARIETY", "Satu unit", Decimal(60)),
    ]
    assert parts[0].raw_label.en == "6 years 10 months"


def test_missing_and_expired_have_no_points_and_are_told_apart() -> None:
    found = indicators()
    assert [(found[code].missing, found[code].outdated) for code in ("COMPETENCY", "POTENTIAL", "AWARD")] == [
        *((True, True), (True, False)),
        (False, False),
    ]
    assert found["COMPETENCY"].raw_value == "75"
    listed = missing(POLICY, STORED)
    assert [(each.indicator, each.outdated) for each in listed] == [("COMPETENCY", True), ("POTENTIAL", False)]
    assert all(each.supplied_by.id for each in listed)


def test_a_component_sums_its_indicators_and_has_no_sum_while_one_is_missing() -> None:
    performance, potential = explain(POLICY, STORED, scores=SCORES)
    assert [each.contribution for each in performance.components] == [Decimal(48), Decimal("8.45")]
    assert potential.components[0].contribution is None
    assert potential.components[-1].contribution == Decimal("7.5")


def test_restricted_evidence_keeps_its_points_and_hides_what_was_found() -> None:
    found = indicators(restricted=frozenset({EvidenceKind.DISCIPLINE}))["DISCIPLINE"]
    assert found.points == Decimal(50)
    hidden = (found.raw_value, found.raw_label, found.source_text, found.source_on, found.source_table, found.source_id)
    assert set(hidden) == {None}


def test_whoever_was_excluded_has_axes_without_components() -> None:
    found = explain(POLICY, [], scores=dict.fromkeys(AxisCode, (None, None)))
    assert [axis.components for axis in found] == [(), ()]
    assert missing(POLICY, []) == ()
    assert components(POLICY, AxisCode.POTENTIAL, []) == ()
