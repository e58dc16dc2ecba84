"""Echelons, levels and retirement."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.positions.rules.echelons import ECHELON_BY_CODE, FUNCTIONAL_LEVELS, LEVEL_ORDER, level_in_title
from backend.positions.rules.kinds import PositionLevel
from backend.positions.rules.retirement import (
    AGES_BY_LAW,
    AGES_BY_LEVEL,
    RetirementBasis,
    half_year,
    retirement_age,
    retires_on,
)


def test_levels_stand_from_the_highest_to_the_lowest() -> None:
    assert LEVEL_ORDER[PositionLevel.JPT_PRATAMA] == 0
    assert LEVEL_ORDER[PositionLevel.PELAKSANA] == len(PositionLevel) - 1


def test_an_echelon_stands_for_a_level_and_jpt_madya_for_none_in_a_city() -> None:
    assert (ECHELON_BY_CODE["22"].name, ECHELON_BY_CODE["22"].level) == ("II.b", PositionLevel.JPT_PRATAMA)
    assert ECHELON_BY_CODE["41"].level is PositionLevel.PENGAWAS
    assert ECHELON_BY_CODE["12"].level is None
    assert len(FUNCTIONAL_LEVELS) == 8


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Perawat Ahli Muda", PositionLevel.AHLI_MUDA),
        ("Arsiparis  Terampil", PositionLevel.TERAMPIL),
        ("Kepala Balai Pelaksana Teknis", None),
    ],
)
def test_a_level_is_read_from_the_end_of_a_title(title: str, level: PositionLevel | None) -> None:
    assert level_in_title(title) is level


def test_every_level_has_a_retirement_age() -> None:
    assert set(PositionLevel) <= AGES_BY_LAW.keys() | AGES_BY_LEVEL.keys()


@pytest.mark.parametrize(
    ("level", "title", "reference", "age", "basis", "review"),
    [
        ("JPT_PRATAMA", "Kepala Dinas", None, 60, "LAW", False),
        ("PENGAWAS", "Kepala Seksi", 60, 58, "LAW", False),
        ("AHLI_MUDA", "Guru Ahli Muda", 60, 60, "REFERENCE", False),
        ("AHLI_UTAMA", "Guru Ahli Utama", 60, 60, "REFERENCE", False),
        ("AHLI_UTAMA", "Guru Besar", 70, 70, "REFERENCE", False),
        ("AHLI_MADYA", "Peneliti Ahli Madya", 65, 65, "REFERENCE", False),
        ("AHLI_UTAMA", "Penata Contoh Ahli Utama", 60, 60, "REFERENCE", True),
        ("AHLI_PERTAMA", "Penata Contoh Ahli Utama", 60, 60, "REFERENCE", True),
        ("AHLI_MADYA", "Jabatan Tidak Dikenal", None, 60, "LEVEL", True),
    ],
)
def test_the_reference_goes_before_the_level_and_oddities_are_flagged(
    level: str, title: str, reference: int | None, age: int, basis: str, review: bool
) -> None:
    found = retirement_age(level, title=title, reference_age=reference)
    assert (found.age, found.basis, found.needs_review) == (age, RetirementBasis(basis), review)


def test_an_unknown_level_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="DIREKTUR"):
        retirement_age("DIREKTUR")


@given(born=st.dates(min_value=date(1940, 1, 1), max_value=date(2008, 12, 31)), age=st.integers(50, 70))
def test_retirement_is_the_first_of_the_month_after_the_birthday(born: date, age: int) -> None:
    found = retires_on(born, age=age)
    assert found.day == 1
    months = (found.year - born.year - age) * 12 + found.month - born.month
    assert months == 1


def test_a_leap_day_and_the_first_of_a_month_are_no_exception() -> None:
    assert retires_on(date(1968, 2, 29), age=58) == date(2026, 3, 1)
    assert retires_on(date(1968, 3, 1), age=58) == date(2026, 4, 1)
    assert retires_on(date(1966, 12, 15), age=60) == date(2027, 1, 1)
    assert [half_year(date(2026, month, 1)) for month in (6, 7)] == ["2026-1", "2026-2"]
