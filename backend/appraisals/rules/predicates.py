"""Predikat kinerja: result and behaviour to predicate, labels and codes of SIASN, scales before 2022.

Source: PermenPANRB 6/2022 (matrix); PP 30/2019 art. 41 and PP 46/2011 (old scales).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.core.problems import Problem
from backend.core.text import Text

ABOVE, MEETS, BELOW = ExpectationRating.ABOVE, ExpectationRating.MEETS, ExpectationRating.BELOW

PREDICATES = {
    (ABOVE, ABOVE): Predicate.SANGAT_BAIK,
    (ABOVE, MEETS): Predicate.BAIK,
    (ABOVE, BELOW): Predicate.KURANG,
    (MEETS, ABOVE): Predicate.BAIK,
    (MEETS, MEETS): Predicate.BAIK,
    (MEETS, BELOW): Predicate.KURANG,
    (BELOW, ABOVE): Predicate.BUTUH_PERBAIKAN,
    (BELOW, MEETS): Predicate.BUTUH_PERBAIKAN,
    (BELOW, BELOW): Predicate.SANGAT_KURANG,
}
"""(hasil kerja, perilaku kerja) -> predicate: bad behaviour is never better than Kurang."""

SIASN_PREDICATES = dict(enumerate(Predicate, start=1))
SIASN_RATINGS = dict(enumerate(ExpectationRating, start=1))
PREDICATE_CODES = {predicate: code for code, predicate in SIASN_PREDICATES.items()}

LABELS = {
    "sangat baik": Predicate.SANGAT_BAIK,
    "baik": Predicate.BAIK,
    "butuh perbaikan": Predicate.BUTUH_PERBAIKAN,
    "cukup": Predicate.BUTUH_PERBAIKAN,
    "sedang": Predicate.BUTUH_PERBAIKAN,
    "kurang": Predicate.KURANG,
    "misconduct": Predicate.KURANG,
    "misonduct": Predicate.KURANG,
    "sangat kurang": Predicate.SANGAT_KURANG,
}
RATING_LABELS = {"diatas": ABOVE, "sesuai": MEETS, "dibawah": BELOW}


class OldScale(StrEnum):
    """Skala lama: the regulation whose numbers a value before 2022 follows."""

    PP_46_2011 = "PP-46-2011"
    PP_30_2019 = "PP-30-2019"


@dataclass(frozen=True, slots=True)
class OldBand:
    """Pita skala lama: predicate from a lower bound; `printed_to` is the upper end that the text prints."""

    lower: Decimal
    printed_to: Decimal | None
    predicate: Predicate


@dataclass(frozen=True, slots=True)
class OldReading:
    """Predikat dari nilai lama; `between_bands` when the value lies in a hole of the printed bands."""

    predicate: Predicate
    between_bands: bool


OLD_BANDS = {
    OldScale.PP_46_2011: (
        OldBand(Decimal(91), Decimal(100), Predicate.SANGAT_BAIK),
        OldBand(Decimal(76), Decimal(90), Predicate.BAIK),
        OldBand(Decimal(61), Decimal(75), Predicate.BUTUH_PERBAIKAN),
        OldBand(Decimal(51), Decimal(60), Predicate.KURANG),
        OldBand(Decimal(0), Decimal(50), Predicate.SANGAT_KURANG),
    ),
    OldScale.PP_30_2019: (
        OldBand(Decimal(110), None, Predicate.SANGAT_BAIK),
        OldBand(Decimal(90), None, Predicate.BAIK),
        OldBand(Decimal(70), None, Predicate.BUTUH_PERBAIKAN),
        OldBand(Decimal(50), None, Predicate.KURANG),
        OldBand(Decimal(0), None, Predicate.SANGAT_KURANG),
    ),
}
OLD_MAXIMA = {OldScale.PP_46_2011: Decimal(100), OldScale.PP_30_2019: Decimal(120)}


@dataclass(eq=False)
class ValueOutOfScale(Problem):
    """Nilai di luar skala: the value is below 0 or above the highest of the scale."""


def predicate_of(*, result: ExpectationRating, behaviour: ExpectationRating) -> Predicate:
    """Predikat kinerja: rating of the result (hasil kerja) and of behaviour (perilaku kerja) taken together."""
    return PREDICATES[result, behaviour]


def predicate(text: str) -> Predicate | None:
    """Predikat dari tulisan: any of the labels seen in real files; `None` is unknown, to be looked at, never 0."""
    parts = {" ".join(part.split()) for part in re.split(r"[/()]", text.casefold().replace("_", " "))} - {""}
    found = {LABELS.get(part) for part in parts}
    return found.pop() if len(found) == 1 else None


def expectation(text: str) -> ExpectationRating | None:
    """Rating ekspektasi dari tulisan: "DIATAS EKSPEKTASI", "Di atas ekspektasi", "SESUAI"; `None` is unknown."""
    letters = re.sub(r"[^a-z]", "", text.casefold()).removesuffix("ekspektasi")
    return RATING_LABELS.get(letters)


def old_predicate(value: Decimal, *, scale: OldScale) -> OldReading:
    """Predikat dari nilai lama: the band with the highest lower bound that the value reaches.

    Raises `ValueOutOfScale`.
    """
    if not 0 <= value <= OLD_MAXIMA[scale]:
        raise ValueOutOfScale(
            Text(
                id=f"Nilai {value} berada di luar skala 0 sampai {OLD_MAXIMA[scale]}. Periksa sumbernya.",
                en=f"{value} lies outside the scale 0 to {OLD_MAXIMA[scale]}. Check its source.",
            )
        )
    band = next(each for each in OLD_BANDS[scale] if value >= each.lower)
    return OldReading(band.predicate, band.printed_to is not None and value > band.printed_to)
