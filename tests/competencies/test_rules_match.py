"""Job person match: three figures together, and no figure where something was not assessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.competencies.rules.match import (
    MappingCategory,
    SelectionCategory,
    StandardEmpty,
    mapping_category,
    match,
    selection_category,
)

levels = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 5)), min_size=1, max_size=9)


@given(pairs=levels)
def test_the_capped_match_never_passes_100_nor_the_official_one(pairs: list[tuple[int, int]]) -> None:
    found = match([need for need, _ in pairs], assessed=[level for _, level in pairs])
    assert found.official is not None
    assert found.capped is not None
    assert found.capped <= min(found.official, Decimal(100))
    assert (found.capped == 100) is (found.unmet == ())


def test_a_surplus_elsewhere_does_not_hide_a_gap() -> None:
    found = match([3, 3, 3], assessed=[5, 2, 3])
    assert (found.official, found.capped, found.unmet, found.clamped) == (
        Decimal("111.11"),
        Decimal("88.89"),
        (1,),
        True,
    )


def test_a_required_competency_without_assessment_leaves_no_figure() -> None:
    found = match([3, 3], assessed=[3, None])
    assert (found.official, found.capped, found.score, found.not_assessed) == (None, None, None, (1,))


def test_a_competency_that_is_not_required_does_not_count() -> None:
    assert match([3, 0], assessed=[3, None]).official == 100


@pytest.mark.parametrize("standard", [[], [0, 0]])
def test_an_empty_standard_is_refused(standard: list[int]) -> None:
    with pytest.raises(StandardEmpty):
        match(standard, assessed=[None] * len(standard))


def test_selection_and_mapping_have_different_scales() -> None:
    assert selection_category(Decimal(80)) is SelectionCategory.MS
    assert mapping_category(Decimal(80)) is MappingCategory.CUKUP_OPTIMAL
    assert selection_category(Decimal("67.99")) is SelectionCategory.KMS
    assert mapping_category(Decimal(90)) is MappingCategory.OPTIMAL
