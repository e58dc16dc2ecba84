"""Scores, levels and boxes: what holds for every evidence, and what the oracle says of it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.mapping import policies
from backend.mapping.rules.boxes import BOXES
from backend.mapping.rules.kinds import AxisCode, MissingRule, PerformanceLevel, PotentialLevel
from backend.mapping.rules.policy import Axis, Bound, scale_of
from backend.mapping.rules.reading import accept
from backend.mapping.rules.score import box_of, evaluate, half_up, level_of, score_axis, weighted_sum
from backend.mapping.rules.values import EvidenceRefused, points_of
from tests.mapping import oracle
from tests.mapping.people import CODES, DOCUMENT, POLICY, complete, incomplete, numbers

PERFORMANCE, POTENTIAL = (POLICY.axis(code) for code in AxisCode)
MEASURED = ["FEEDBACK_360", "COMPETENCY", "TRAINING", "POTENTIAL"]
axes = st.sampled_from([PERFORMANCE, POTENTIAL])


def as_text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


@given(evidence=incomplete)
def test_one_person_is_placed_as_the_oracle_places_them(evidence: dict[str, Any]) -> None:
    found, expected = evaluate(POLICY, evidence), oracle.place(DOCUMENT, evidence)
    assert as_text(found.performance.published) == expected["performance"]
    assert as_text(found.potential.published) == expected["potential"]
    assert as_text(found.talent) == expected["talent_score"]
    assert (found.box.number if found.box else None) == expected["box"]
    missing = [item.indicator.code for axis in (found.performance, found.potential) for item in axis.missing]
    assert missing == expected["missing"]


@given(evidence=complete)
def test_the_contributions_of_an_axis_sum_to_its_value(evidence: dict[str, Any]) -> None:
    score = score_axis(POTENTIAL, evidence)
    assert score.exact is not None
    parts = sum((item.contribution or Decimal(0) for item in score.items), Decimal(0))
    assert half_up(parts, decimals=10) == half_up(score.exact, decimals=10)


@given(evidence=complete, code=st.sampled_from(CODES))
def test_a_missing_value_is_not_zero(evidence: dict[str, Any], code: str) -> None:
    found = evaluate(POLICY, {**evidence, code: None})
    assert found.box is None
    assert found.talent is None
    axis = found.performance if found.performance.missing else found.potential
    assert axis.published is None
    assert [item.indicator.code for item in axis.missing] == [code]


@given(evidence=complete)
def test_a_value_counted_zero_by_the_policy_is_listed_for_review(evidence: dict[str, Any]) -> None:
    lenient = with_rule(PERFORMANCE, MissingRule.ZERO_WITH_REVIEW)
    score = score_axis(lenient, {**evidence, "AWARD": None})
    assert [item.indicator.code for item in score.to_review] == ["AWARD"]
    assert score.published == score_axis(PERFORMANCE, {**evidence, "AWARD": "NONE"}).published


@given(
    evidence=complete, more=numbers(60), code=st.sampled_from(["FEEDBACK_360", "COMPETENCY", "TRAINING", "POTENTIAL"])
)
def test_more_evidence_never_lowers_a_score(evidence: dict[str, Any], more: Decimal, code: str) -> None:
    before, after = evaluate(POLICY, evidence), evaluate(POLICY, {**evidence, code: evidence[code] + more})
    assert before.talent is not None
    assert after.talent is not None
    assert after.talent >= before.talent


@given(evidence=complete, axis=axes, data=st.data())
def test_the_order_of_indicators_changes_nothing(evidence: dict[str, Any], axis: Axis, data: st.DataObject) -> None:
    components = data.draw(st.permutations(axis.components))
    shuffled = replace(
        axis,
        components=tuple(
            replace(each, indicators=tuple(data.draw(st.permutations(each.indicators)))) for each in components
        ),
    )
    keys = data.draw(st.permutations(list(evidence)))
    assert score_axis(shuffled, {key: evidence[key] for key in keys}).published == score_axis(axis, evidence).published


@given(value=st.decimals(min_value=-200, max_value=200, places=6, allow_nan=False), decimals=st.integers(0, 4))
def test_rounding_is_half_up_like_fractions_say(value: Decimal, decimals: int) -> None:
    positive = abs(value)
    assert str(half_up(positive, decimals=decimals)) == oracle.rounded(Fraction(positive), decimals)


@pytest.mark.parametrize(("exact", "published"), [("79.995", "80.00"), ("79.9949", "79.99"), ("0.005", "0.01")])
def test_the_published_value_meets_the_cut(exact: str, published: str) -> None:
    shown = half_up(Decimal(exact))
    assert str(shown) == published
    assert (level_of(PERFORMANCE, shown).level == "ABOVE") is (shown >= 80)


@given(axis=axes, place=st.integers(1, 2))
def test_a_lower_bound_belongs_to_the_level_it_opens(axis: Axis, place: int) -> None:
    cut = axis.cuts[place]
    assert level_of(axis, cut.lower) is cut
    assert level_of(axis, cut.lower - Decimal("0.01")) is axis.cuts[place - 1]
    strict = replace(axis, bound=Bound.STRICT)
    assert level_of(strict, cut.lower) is axis.cuts[place - 1]
    assert level_of(strict, cut.lower + Decimal("0.01")) is cut


@given(axis=axes, value=st.decimals(min_value=0, max_value=100, places=2, allow_nan=False))
def test_no_value_falls_into_a_hole(axis: Axis, value: Decimal) -> None:
    assert level_of(axis, value) in axis.cuts


def test_the_boxes_are_numbered_4_7_9_2_5_8_1_3_6() -> None:
    rows = [[box_of(y, x).number for x in reversed(PotentialLevel)] for y in PerformanceLevel]
    assert rows == [[4, 7, 9], [2, 5, 8], [1, 3, 6]]


def test_boxes_stand_in_order_with_official_names() -> None:
    assert [box.number for box in BOXES] == list(range(1, 10))
    assert BOXES[6].name.id == "Kinerja di atas ekspektasi dan potensial menengah"
    assert BOXES[7].name.id == "Kinerja sesuai ekspektasi dan potensial tinggi"
    assert all(box.actions for box in BOXES)


def test_the_pools_take_boxes_7_8_9_and_the_national_one_only_9() -> None:
    assert [box.number for box in BOXES if box.enters_agency_pool] == [7, 8, 9]
    assert [box.number for box in BOXES if box.enters_national_pool] == [9]


def test_a_value_above_the_scale_is_clamped_and_marked() -> None:
    competency = next(each for each in POLICY.indicators() if each.code == "COMPETENCY")
    found = points_of(competency.values, Decimal("138.89"))
    assert (found.points, found.clamped) == (Decimal(100), True)


@pytest.mark.parametrize(
    ("code", "raw"), [("COMPETENCY", Decimal(-1)), ("PREDICATE", "ISTIMEWA"), ("TRAINING", Decimal(-1))]
)
def test_a_value_outside_the_scale_is_refused_and_not_guessed(code: str, raw: Any) -> None:
    indicator = next(each for each in POLICY.indicators() if each.code == code)
    with pytest.raises(EvidenceRefused):
        points_of(indicator.values, raw)


def test_education_below_upper_secondary_has_no_stated_points_and_is_missing() -> None:
    education = next(each for each in POLICY.indicators() if each.code == "EDUCATION")
    assert points_of(education.values, "SD").points is None
    assert points_of(education.values, "SLTA").points == 60


def test_a_sum_is_exact_where_binary_floats_are_not() -> None:
    pairs = [(Decimal(60), Decimal("85.5")), (Decimal(30), Decimal(98)), (Decimal(10), Decimal(93))]
    assert weighted_sum(pairs) == 90
    assert 0.6 * 85.5 + 0.3 * 98 + 0.1 * 93 != 90


@pytest.mark.parametrize("name", policies.names())
def test_every_policy_that_comes_with_the_product_is_accepted_and_readable(name: str) -> None:
    policy = accept(policies.document(name))
    assert policy.doubts()
    for indicator in policy.indicators():
        assert indicator.rule.id
        assert indicator.rule.en
        assert indicator.legal_reference
        assert all(label.id and label.en for label, _ in scale_of(indicator.values))


def with_rule(axis: Axis, rule: MissingRule) -> Axis:
    components = tuple(
        replace(each, indicators=tuple(replace(one, missing=rule) for one in each.indicators))
        for each in axis.components
    )
    return replace(axis, components=components)
