"""Credit points: exact sums, one rounding, jenjang before rank."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.appraisals.rules.credit_points import (
    LADDERS,
    CreditUnknown,
    Lack,
    Period,
    Tier,
    credit,
    outlook,
    required,
    rounded,
)
from backend.appraisals.rules.kinds import Predicate


@pytest.mark.parametrize("tier", Tier)
def test_four_good_years_are_one_rank_step(tier: Tier) -> None:
    assert credit(tier, [Period(Predicate.BAIK, 12)] * 4) == LADDERS[tier].step


@given(months=st.lists(st.integers(0, 12), max_size=6), tier=st.sampled_from(Tier))
def test_periods_add_up_exactly(months: list[int], tier: Tier) -> None:
    parts = [Period(Predicate.BUTUH_PERBAIKAN, each) for each in months]
    assert credit(tier, parts) == sum((credit(tier, [part]) for part in parts), Fraction(0))


def test_half_a_hundredth_is_rounded_up() -> None:
    assert rounded(Fraction("3.125")) == Decimal("3.13")


@pytest.mark.parametrize("months", [-1, 13])
def test_a_period_has_no_more_than_a_year(months: int) -> None:
    with pytest.raises(CreditUnknown):
        credit(Tier.MAHIR, [Period(Predicate.BAIK, months)])


@pytest.mark.parametrize(("tier", "grade", "target"), [
    (Tier.AHLI_MUDA, "III/d", "III/c"), (Tier.AHLI_MUDA, "III/c", "IV/b"), (Tier.PENYELIA, "III/c", "MU"),
    (Tier.AHLI_MUDA, "X", "III/d"),
])  # fmt: skip
def test_a_step_that_no_ladder_has_is_refused(tier: Tier, grade: str, target: str) -> None:
    with pytest.raises(CreditUnknown):
        required(tier, grade=grade, target=target)


def test_everything_that_is_missing_is_told_at_once() -> None:
    found = outlook(
        Tier.AHLI_PERTAMA, grade="III/a", in_tier=Fraction(49), last_predicates=(), years_in_grade=Fraction(1)
    )
    assert set(found.lacking) == set(Lack)
    assert not found.order


def test_at_the_end_of_the_ladder_no_rank_follows() -> None:
    good = (Predicate.BAIK, Predicate.BAIK)
    found = outlook(
        Tier.PENYELIA, grade="III/d", in_tier=Fraction(500), last_predicates=good, years_in_grade=Fraction(4)
    )
    assert found.next_grade is None
    assert not found.rank_eligible
