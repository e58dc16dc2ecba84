"""Distance to a limit, one step, bounds while evidence is missing, values for a target post."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.mapping.rules.kinds import AxisCode
from backend.mapping.rules.margins import contributions, interval, needed_for, next_points, one_steps, to_next_cut
from backend.mapping.rules.policy import Indicator
from backend.mapping.rules.score import score_axis, weighted_sum
from backend.mapping.rules.target import FINAL_RULES, final
from tests.mapping.people import CODES, POLICY, complete

POTENTIAL = POLICY.axis(AxisCode.POTENTIAL)
WEIGHTS = [Decimal(each) for each in ("0.3", "0.3", "0.2", "0.2")]
points = st.decimals(min_value=0, max_value=100, places=2, allow_nan=False)


@pytest.mark.parametrize(("value", "left"), [("79.90", "0.10"), ("60", "20"), ("59.99", "0.01"), ("80", None)])
def test_it_says_how_far_the_next_limit_is(value: str, left: str | None) -> None:
    found = to_next_cut(POTENTIAL, Decimal(value))
    assert found == (None if left is None else Decimal(left))


@given(values=st.lists(points | st.none(), min_size=4, max_size=4), filled=st.lists(points, min_size=4, max_size=4))
def test_whatever_the_missing_evidence_says_the_score_lies_between(
    values: list[Decimal | None], filled: list[Decimal]
) -> None:
    found = interval(WEIGHTS, values, decimals=4)
    whole = [known if known is not None else guess for known, guess in zip(values, filled, strict=True)]
    exact = weighted_sum((100 * w, v) for w, v in zip(WEIGHTS, whole, strict=True))
    assert found.low <= exact <= found.high
    assert found.coverage == 1 - sum(w for w, v in zip(WEIGHTS, values, strict=True) if v is None)


def test_with_everything_missing_nothing_is_claimed() -> None:
    found = interval(WEIGHTS, [None] * 4)
    assert (found.low, found.high, found.coverage, found.renormalised) == (0, 100, 0, None)


@given(evidence=complete)
def test_what_is_needed_for_a_limit_reaches_it_exactly(evidence: dict[str, Any]) -> None:
    score = score_axis(POTENTIAL, evidence)
    assert score.exact is not None
    for needed in needed_for(score, Decimal(80)):
        weight = indicator(needed.code).weight
        assert abs(score.exact + weight * needed.points / 100 - 80) <= Decimal("0.01")


@given(evidence=complete, code=st.sampled_from(CODES))
def test_a_step_up_is_above_and_within_the_scale(evidence: dict[str, Any], code: str) -> None:
    up = next_points(indicator(code).values, evidence[code])
    score = score_axis(POLICY.axis(AxisCode.POTENTIAL), evidence)
    if up is None or code not in {each.code for each in POTENTIAL.indicators()}:
        return
    [step] = one_steps(score, {code: up})
    assert score.published is not None
    assert up <= 100
    assert step.axis_value >= score.published


def test_the_next_training_step_is_the_next_row_of_the_scale() -> None:
    assert next_points(indicator("TRAINING").values, Decimal(12)) == 100
    assert next_points(indicator("TRAINING").values, Decimal(20)) is None
    assert next_points(indicator("COMPETENCY").values, Decimal(70)) == Decimal("71.5")
    experience = {"LENGTH": Decimal(6), "VARIETY": "ACROSS_UNITS", "ACTING": "NONE"}
    assert next_points(indicator("EXPERIENCE").values, experience) == 60 + Decimal(20) / 3


@given(values=st.lists(points, min_size=4, max_size=4), baseline=st.lists(points, min_size=4, max_size=4))
def test_contributions_sum_to_the_distance_from_the_baseline(values: list[Decimal], baseline: list[Decimal]) -> None:
    parts = contributions(WEIGHTS, values=values, baseline=baseline)
    whole = sum((w * (v - b) for w, v, b in zip(WEIGHTS, values, baseline, strict=True)), Decimal(0))
    assert sum(parts, Decimal(0)) == whole


def test_the_final_value_weighs_the_technical_test_by_the_level() -> None:
    rule = FINAL_RULES["BKN-411-2025"]
    assert final(rule, "JPT_PRATAMA", talent=Decimal(80), technical=Decimal(60)) == Decimal("74.00")
    with pytest.raises(KeyError):
        final(rule, "PELAKSANA", talent=Decimal(80), technical=Decimal(60))


def indicator(code: str) -> Indicator:
    return next(each for each in POLICY.indicators() if each.code == code)
