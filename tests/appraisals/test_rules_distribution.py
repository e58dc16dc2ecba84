"""The guide for the distribution of predicates: a warning whose numbers, once followed, leave nothing to warn of."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.appraisals.rules.distribution import GUIDES, OrganisationPredicate, deviations
from backend.appraisals.rules.kinds import Predicate

SB, B, BP, K, SK = Predicate
COUNTS = st.fixed_dictionaries({each: st.integers(0, 40) for each in Predicate})


def codes(organisation: OrganisationPredicate, counts: Mapping[Predicate, int]) -> set[str]:
    return {each.code for each in deviations(organisation, counts)}


@given(organisation=st.sampled_from(OrganisationPredicate), counts=COUNTS)
def test_a_warning_says_how_many_people_follow_its_guide(
    organisation: OrganisationPredicate, counts: dict[Predicate, int]
) -> None:
    for each in deviations(organisation, counts):
        others = [predicate for predicate in Predicate if predicate not in each.predicates]
        moved = abs(each.people)
        source, target = (others, each.predicates) if each.people > 0 else (each.predicates, others)
        after = dict(counts)
        for _ in range(moved):
            richest = max(source, key=lambda predicate: after[predicate])
            after[richest] -= 1
            after[target[0]] += 1
        assert each.code not in codes(organisation, after)


@pytest.mark.parametrize("organisation", OrganisationPredicate)
def test_a_unit_without_ratings_is_warned_of_nothing(organisation: OrganisationPredicate) -> None:
    assert deviations(organisation, {}) == ()
    assert GUIDES[organisation]


def test_a_warning_tells_the_number_in_both_languages() -> None:
    (found,) = deviations(OrganisationPredicate.ISTIMEWA, {SB: 9, B: 1})
    assert found.people == -2
    assert "2 orang" in found.message.id
    assert "2 fewer" in found.message.en
