"""Job person match (JPM): how far assessed levels meet those that a post requires; in percent.

Source: PermenPANRB 38/2017. Three figures, always together: official (a surplus may hide a gap), capped,
and the list of competencies that are not met. The bounds of the categories are rule tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from backend.core.problems import Problem
from backend.core.text import Text

HUNDRED = Decimal(100)
CENT = Decimal("0.01")


class SelectionCategory(StrEnum):
    """Kategori untuk pengisian jabatan: memenuhi, masih memenuhi, kurang memenuhi syarat."""

    MS = "MS"
    """Memenuhi syarat: from 80."""
    MMS = "MMS"
    """Masih memenuhi syarat: from 68."""
    KMS = "KMS"
    """Kurang memenuhi syarat."""


class MappingCategory(StrEnum):
    """Kategori untuk pemetaan: another scale than that of selection."""

    OPTIMAL = "OPTIMAL"
    """Optimal: from 90."""
    CUKUP_OPTIMAL = "CUKUP_OPTIMAL"
    """Cukup optimal: from 78."""
    KURANG_OPTIMAL = "KURANG_OPTIMAL"
    """Kurang optimal."""


SELECTION_BOUNDS = (
    (Decimal(80), SelectionCategory.MS),
    (Decimal(68), SelectionCategory.MMS),
)
MAPPING_BOUNDS = (
    (Decimal(90), MappingCategory.OPTIMAL),
    (Decimal(78), MappingCategory.CUKUP_OPTIMAL),
)


@dataclass(eq=False)
class StandardEmpty(Problem):
    """Standar kosong: the post requires nothing, so there is no match."""

    message: Text = Text(
        id="Standar kompetensi jabatan belum memuat tingkat. Lengkapi standar sebelum menghitung JPM.",
        en="The standard of the post has no levels yet. Complete it before computing the match.",
    )


@dataclass(frozen=True, slots=True)
class JobMatch:
    """JPM in percent, 2 decimals. `score` is `official` clamped to 100; `gaps` are assessed minus required.

    With a required competency not assessed there is no figure, and `not_assessed` names its places.
    """

    official: Decimal | None
    capped: Decimal | None
    score: Decimal | None
    clamped: bool
    gaps: tuple[int | None, ...]
    unmet: tuple[int, ...]
    not_assessed: tuple[int, ...]


def match(required: Sequence[int], *, assessed: Sequence[int | None]) -> JobMatch:
    """JPM: `100 x sum of assessed / sum of required`, over required competencies only (level 0 is not required).

    Places count from 0. Raises `StandardEmpty`, and `ValueError` when the lists differ in length.
    """
    if not any(required):
        raise StandardEmpty
    pairs = tuple(zip(required, assessed, strict=True))
    gaps = tuple(None if level is None else level - need for need, level in pairs)
    missing = tuple(place for place, (need, level) in enumerate(pairs) if need and level is None)
    unmet = tuple(place for place, gap in enumerate(gaps) if gap is not None and gap < 0)
    if missing:
        return JobMatch(None, None, None, clamped=False, gaps=gaps, unmet=unmet, not_assessed=missing)
    counted = [(need, level or 0) for need, level in pairs if need]
    total = sum(need for need, _ in counted)
    official = _percent(sum(level for _, level in counted), total)
    capped = _percent(sum(min(need, level) for need, level in counted), total)
    score = min(official, HUNDRED)
    return JobMatch(official, capped, score, clamped=official > HUNDRED, gaps=gaps, unmet=unmet, not_assessed=())


def selection_category(jpm: Decimal) -> SelectionCategory:
    """Kategori seleksi: MS from 80, MMS from 68, else KMS; lower bounds inclusive."""
    return next((category for bound, category in SELECTION_BOUNDS if jpm >= bound), SelectionCategory.KMS)


def mapping_category(jpm: Decimal) -> MappingCategory:
    """Kategori pemetaan: Optimal from 90, Cukup Optimal from 78, else Kurang Optimal."""
    return next((category for bound, category in MAPPING_BOUNDS if jpm >= bound), MappingCategory.KURANG_OPTIMAL)


def _percent(part: int, whole: int) -> Decimal:
    return (HUNDRED * part / whole).quantize(CENT, ROUND_HALF_UP)
