"""Angka kredit: what predicates give an official of a functional post, and what the next steps ask for.

Source: PermenPANRB 1/2023, Peraturan BKN 3/2023. Sums stay exact and are rounded half up when shown, since a twelfth
is no finite decimal. Two years in the grade, and a count from 0 in a new jenjang, are practice (perlu dikonfirmasi).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from backend.appraisals.rules.kinds import Predicate
from backend.core.problems import Problem
from backend.core.text import Text

PERCENT = {
    Predicate.SANGAT_BAIK: 150,
    Predicate.BAIK: 100,
    Predicate.BUTUH_PERBAIKAN: 75,
    Predicate.KURANG: 50,
    Predicate.SANGAT_KURANG: 25,
}
GOOD_ENOUGH = frozenset({Predicate.SANGAT_BAIK, Predicate.BAIK})
YEARS_IN_GRADE = 2
DIPLOMA = Fraction(1, 4)
MONTHS = 12


class Tier(StrEnum):
    """Jenjang jabatan fungsional, with the codes of SIASN."""

    PEMULA = "PM"
    TERAMPIL = "TR"
    MAHIR = "MH"
    PENYELIA = "PY"
    AHLI_PERTAMA = "PT"
    AHLI_MUDA = "MU"
    AHLI_MADYA = "MA"
    AHLI_UTAMA = "UT"


class Step(StrEnum):
    """Langkah: what an official may be proposed for, in the order in which it is done."""

    JENJANG = "JENJANG"
    PANGKAT = "PANGKAT"


class Lack(StrEnum):
    """Kekurangan: what stands in the way of the next rank."""

    ANGKA_KREDIT = "ANGKA_KREDIT"
    PREDIKAT = "PREDIKAT"
    MASA_PANGKAT = "MASA_PANGKAT"


@dataclass(frozen=True, slots=True)
class Ladder:
    """Tangga satu jenjang: the yearly coefficient, its grades and the one after them, credit for each step."""

    coefficient: Fraction
    grades: tuple[str, ...]
    step: int
    next_tier: Tier | None


LADDERS: Mapping[Tier, Ladder] = {
    Tier.PEMULA: Ladder(Fraction("3.75"), ("II/a", "II/b"), 15, Tier.TERAMPIL),
    Tier.TERAMPIL: Ladder(Fraction(5), ("II/b", "II/c", "II/d", "III/a"), 20, Tier.MAHIR),
    Tier.MAHIR: Ladder(Fraction("12.5"), ("III/a", "III/b", "III/c"), 50, Tier.PENYELIA),
    Tier.PENYELIA: Ladder(Fraction(25), ("III/c", "III/d"), 100, None),
    Tier.AHLI_PERTAMA: Ladder(Fraction("12.5"), ("III/a", "III/b", "III/c"), 50, Tier.AHLI_MUDA),
    Tier.AHLI_MUDA: Ladder(Fraction(25), ("III/c", "III/d", "IV/a"), 100, Tier.AHLI_MADYA),
    Tier.AHLI_MADYA: Ladder(Fraction("37.5"), ("IV/a", "IV/b", "IV/c", "IV/d"), 150, Tier.AHLI_UTAMA),
    Tier.AHLI_UTAMA: Ladder(Fraction(50), ("IV/d", "IV/e"), 200, None),
}
PNS_GRADES = (*(f"{scale}/{room}" for scale in ("I", "II", "III", "IV") for room in "abcd"), "IV/e")


@dataclass(frozen=True, slots=True)
class Period:
    """Periode penilaian: a predicate that was held for some months in one jenjang."""

    predicate: Predicate
    months: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """Prospek kenaikan: what the credit allows, in which order, what is over, and what is still missing."""

    next_grade: str | None
    rank_eligible: bool
    tier_eligible: bool
    order: tuple[Step, ...]
    excess: Fraction
    lacking: tuple[Lack, ...]


@dataclass(eq=False)
class CreditUnknown(Problem):
    """Angka kredit tidak dapat dihitung: months or a step that the rules do not know."""


def credit(tier: Tier, periods: Iterable[Period]) -> Fraction:
    """Angka kredit of one jenjang over periods: exact; the twelfth is taken once, at the end.

    Raises `CreditUnknown`.
    """
    total = 0
    for period in periods:
        if not 0 <= period.months <= MONTHS:
            raise CreditUnknown(
                Text(
                    id=f"Satu periode paling lama {MONTHS} bulan; tertulis {period.months}.",
                    en=f"A period has at most {MONTHS} months; this one has {period.months}.",
                )
            )
        total += PERCENT[period.predicate] * period.months
    return LADDERS[tier].coefficient * Fraction(total, 100 * MONTHS)


def rounded(value: Fraction, *, places: int = 2) -> Decimal:
    """A credit as it is shown, half up."""
    scaled = Decimal(value.numerator) / Decimal(value.denominator)
    return scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def required(tier: Tier, *, grade: str, target: str) -> Fraction:
    """Angka kredit yang dibutuhkan since entering the jenjang, for a grade or for the next jenjang (its code).

    A person of a higher jenjang whose grade still lies below it needs nothing to reach its first grade.
    Raises `CreditUnknown`.
    """
    ladder = LADDERS[tier]
    if ladder.next_tier is not None and target == ladder.next_tier:
        return Fraction(ladder.step * (len(ladder.grades) - 1))
    if target in ladder.grades and grade in PNS_GRADES and PNS_GRADES.index(grade) < PNS_GRADES.index(target):
        return Fraction(ladder.step * ladder.grades.index(target))
    raise CreditUnknown(
        Text(
            id=f"Jenjang {tier} tidak mengenal kenaikan dari {grade} ke {target}. Periksa jenjang dan golongan.",
            en=f"{tier} knows no step from {grade} to {target}. Check the tier and the grade.",
        )
    )


def diploma_bonus(tier: Tier, *, already_granted: bool) -> Fraction:
    """Tambahan ijazah: a quarter of one rank step of the jenjang, once."""
    return Fraction(0) if already_granted else DIPLOMA * LADDERS[tier].step


def outlook(
    tier: Tier, *, grade: str, in_tier: Fraction, last_predicates: Sequence[Predicate], years_in_grade: Fraction
) -> Outlook:
    """Prospek: whether rank and jenjang are within reach; jenjang goes first, then rank with the same credit."""
    ladder, following = LADDERS[tier], _next_grade(tier, grade)
    good = bool(last_predicates) and all(each in GOOD_ENOUGH for each in last_predicates)
    needed = None if following is None else required(tier, grade=grade, target=following)
    reasons = {
        Lack.ANGKA_KREDIT: needed is not None and in_tier < needed,
        Lack.PREDIKAT: not good,
        Lack.MASA_PANGKAT: years_in_grade < YEARS_IN_GRADE,
    }
    lacking = tuple(lack for lack, holds in reasons.items() if holds)
    rank = needed is not None and not lacking
    whole = None if ladder.next_tier is None else required(tier, grade=grade, target=ladder.next_tier)
    higher = whole is not None and good and in_tier >= whole
    order = (*((Step.JENJANG,) if higher else ()), *((Step.PANGKAT,) if rank else ()))
    excess = Fraction(0) if needed is None else max(in_tier - needed, Fraction(0))
    return Outlook(following, rank, higher, order, excess, lacking)


def _next_grade(tier: Tier, grade: str) -> str | None:
    """The grade after this one, as far as the jenjang leads; from below it, its first."""
    grades = LADDERS[tier].grades
    if grade not in PNS_GRADES or PNS_GRADES.index(grade) >= PNS_GRADES.index(grades[-1]):
        return None
    return next(each for each in grades if PNS_GRADES.index(each) > PNS_GRADES.index(grade))
