"""Predicates: matrix, labels of real files, old scales."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.appraisals.rules.predicates import (
    PREDICATE_CODES,
    SIASN_RATINGS,
    OldScale,
    ValueOutOfScale,
    expectation,
    old_predicate,
    predicate,
    predicate_of,
)

ORDER = list(Predicate)


def test_bad_behaviour_is_never_better_than_kurang() -> None:
    for result in ExpectationRating:
        found = predicate_of(result=result, behaviour=ExpectationRating.BELOW)
        assert ORDER.index(found) >= ORDER.index(Predicate.KURANG)


@given(result=st.sampled_from(ExpectationRating), worse=st.sampled_from(ExpectationRating))
def test_a_worse_result_never_gives_a_better_predicate(result: ExpectationRating, worse: ExpectationRating) -> None:
    ratings = list(ExpectationRating)
    low, high = sorted((result, worse), key=ratings.index, reverse=True)
    for behaviour in (ExpectationRating.ABOVE, ExpectationRating.MEETS):
        better = predicate_of(result=high, behaviour=behaviour)
        assert ORDER.index(better) <= ORDER.index(predicate_of(result=low, behaviour=behaviour))


def test_code_1_of_siasn_is_the_best() -> None:
    assert PREDICATE_CODES[Predicate.SANGAT_BAIK] == 1
    assert SIASN_RATINGS[1] is ExpectationRating.ABOVE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sangat Baik", Predicate.SANGAT_BAIK),
        (" BAIK ", Predicate.BAIK),
        ("Butuh  Perbaikan", Predicate.BUTUH_PERBAIKAN),
        ("Cukup", Predicate.BUTUH_PERBAIKAN),
        ("Sedang/Butuh Perbaikan", Predicate.BUTUH_PERBAIKAN),
        ("Butuh Perbaikan (Cukup)", Predicate.BUTUH_PERBAIKAN),
        ("Kurang/misconduct", Predicate.KURANG),
        ("KURANG / MISONDUCT", Predicate.KURANG),
        ("sangat kurang", Predicate.SANGAT_KURANG),
        ("BUTUH_PERBAIKAN", Predicate.BUTUH_PERBAIKAN),
        ("Luar Biasa", None),
        ("Baik/Kurang", None),
        ("", None),
    ],
)
def test_a_label_is_read_or_left_to_be_looked_at(text: str, expected: Predicate | None) -> None:
    assert predicate(text) is expected


@pytest.mark.parametrize("text", ["DIATAS EKSPEKTASI", "Di atas ekspektasi", "diatas", "DI ATAS"])
def test_a_rating_is_read_in_all_its_spellings(text: str) -> None:
    assert expectation(text) is ExpectationRating.ABOVE
    assert expectation("entah") is None


@pytest.mark.parametrize(
    ("scale", "value", "expected", "between"),
    [
        (OldScale.PP_46_2011, "91", Predicate.SANGAT_BAIK, False),
        (OldScale.PP_46_2011, "90.5", Predicate.BAIK, True),
        (OldScale.PP_46_2011, "50", Predicate.SANGAT_KURANG, False),
        (OldScale.PP_30_2019, "109.99", Predicate.BAIK, False),
        (OldScale.PP_30_2019, "70", Predicate.BUTUH_PERBAIKAN, False),
    ],
)
def test_an_old_value_falls_into_the_band_it_reaches(
    scale: OldScale, value: str, expected: Predicate, between: bool
) -> None:
    found = old_predicate(Decimal(value), scale=scale)
    assert (found.predicate, found.between_bands) == (expected, between)


@pytest.mark.parametrize(("scale", "value"), [(OldScale.PP_46_2011, "100.01"), (OldScale.PP_30_2019, "-1")])
def test_a_value_off_the_scale_is_refused(scale: OldScale, value: str) -> None:
    with pytest.raises(ValueOutOfScale):
        old_predicate(Decimal(value), scale=scale)
