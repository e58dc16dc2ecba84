"""Batas usia pensiun (BUP) and the day of retirement; a legal date that gates and projects, never orders people.

Source: UU 20/2023 art. 55 (managerial posts, Pelaksana); PP 11/2017 art. 239 (functional posts by level);
SIASN `jabatanFungsional.usiaBup` goes before the level. PPPK: end of contract, or BUP of the post.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.positions.rules.echelons import level_in_title
from backend.positions.rules.kinds import PositionLevel


class RetirementBasis(StrEnum):
    """Dasar BUP: the law, the SIASN reference of the post, or its level as a fallback."""

    LAW = "LAW"
    REFERENCE = "REFERENCE"
    LEVEL = "LEVEL"


AGES_BY_LAW = {
    "JPT_UTAMA": 60,
    "JPT_MADYA": 60,
    PositionLevel.JPT_PRATAMA: 60,
    PositionLevel.ADMINISTRATOR: 58,
    PositionLevel.PENGAWAS: 58,
    PositionLevel.PELAKSANA: 58,
}
AGES_BY_LEVEL = {
    PositionLevel.AHLI_UTAMA: 65,
    PositionLevel.AHLI_MADYA: 60,
    PositionLevel.AHLI_MUDA: 58,
    PositionLevel.AHLI_PERTAMA: 58,
    PositionLevel.PENYELIA: 58,
    PositionLevel.MAHIR: 58,
    PositionLevel.TERAMPIL: 58,
    PositionLevel.PEMULA: 58,
}
AGES_BY_FAMILY = (
    ("guru besar", None, 70),
    ("guru", None, 60),
    ("lektor", None, 65),
    ("asisten ahli", None, 65),
    ("jaksa", None, 62),
    ("peneliti", PositionLevel.AHLI_UTAMA, 70),
    ("peneliti", PositionLevel.AHLI_MADYA, 65),
    ("perekayasa", PositionLevel.AHLI_UTAMA, 70),
    ("perekayasa", PositionLevel.AHLI_MADYA, 65),
)
"""Families of posts whose reference rightly differs from their level: a reference that says so is not flagged."""


@dataclass(frozen=True, slots=True)
class RetirementAge:
    """BUP: age in years, what it rests on, and whether somebody should look at the reference."""

    age: int
    basis: RetirementBasis
    needs_review: bool


def retirement_age(level: str, *, title: str = "", reference_age: int | None = None) -> RetirementAge:
    """BUP: by law for managerial posts and Pelaksana, else by the SIASN reference, else by the level.

    `level` is a `PositionLevel`, or JPT_UTAMA and JPT_MADYA outside a city. Raises `ValueError` for another.
    """
    if level in AGES_BY_LAW:
        return RetirementAge(AGES_BY_LAW[level], RetirementBasis.LAW, needs_review=False)
    usual = AGES_BY_LEVEL[PositionLevel(level)]
    if reference_age is None:
        return RetirementAge(usual, RetirementBasis.LEVEL, needs_review=True)
    named = level_in_title(title)
    contradicts = named is not None and named != level
    differs = reference_age != _expected(level, title=title, usual=usual)
    return RetirementAge(reference_age, RetirementBasis.REFERENCE, needs_review=differs or contradicts)


def retires_on(birth_date: date, *, age: int) -> date:
    """TMT pensiun: first day of the month after the birth month, in the year the age is reached."""
    year, month = birth_date.year + age, birth_date.month
    return date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)


def half_year(day: date) -> str:
    """Semester: "2026-1" for January to June, "2026-2" after; retirements are counted by it."""
    return f"{day.year}-{1 if day.month <= 6 else 2}"


def _expected(level: str, *, title: str, usual: int) -> int:
    words = title.casefold()
    found = (age for name, only, age in AGES_BY_FAMILY if words.startswith(name) and only in (None, level))
    return next(found, usual)
