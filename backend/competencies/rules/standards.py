"""Standar kompetensi jabatan (SKJ): which level of which competency a post requires, and how much each weighs.

Source: PermenPANRB 38/2017. Levels are 1 (paham) to 5 (ahli); weights sum to 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from backend.core.problems import FieldProblem, Problem
from backend.core.text import Text

LEVEL_LEAST, LEVEL_MOST = 1, 5
HUNDRED = Decimal(100)
DECIMALS = 2
ITEMS_MOST = 40
DECREE_MOST = 200

NO_ITEMS = Text(
    id="Standar memuat sedikitnya satu kompetensi. Tambahkan kompetensi.",
    en="A standard holds at least one competency. Add one.",
)
TOO_MANY = Text(
    id=f"Standar memuat paling banyak {ITEMS_MOST} kompetensi.",
    en=f"A standard holds at most {ITEMS_MOST} competencies.",
)
BAD_LEVEL = Text(
    id="Tingkat {level} tidak dikenal. Pilih tingkat 1 sampai 5.",
    en="There is no level {level}. Choose a level from 1 to 5.",
)
BAD_WEIGHT = Text(
    id="Bobot lebih dari 0 sampai 100, paling banyak 2 desimal.",
    en="A weight is more than 0 and at most 100, with at most 2 decimals.",
)
BAD_SUM = Text(
    id="Jumlah bobot {sum}. Sesuaikan sampai tepat 100.",
    en="The weights sum to {sum}. Adjust them until they make exactly 100.",
)
TWICE = Text(
    id="Kompetensi ini sudah ada dalam standar. Hapus salah satunya.",
    en="This competency is in the standard already. Remove one of them.",
)
NO_DECREE = Text(
    id=f"Isi nomor keputusan penetapan standar, 1 sampai {DECREE_MOST} karakter.",
    en=f"Give the number of the decree that sets the standard, 1 to {DECREE_MOST} characters.",
)
DECREED_LATER = Text(
    id="Tanggal keputusan tidak boleh setelah tanggal berlaku.",
    en="The decree cannot be dated after the day from which it holds.",
)


@dataclass(eq=False)
class StandardNotLater(Problem):
    """Standar baru mendahului yang berlaku: a new version begins after the present one."""

    message: Text = Text(
        id="Standar yang berlaku mulai pada atau setelah tanggal itu. Pilih tanggal yang lebih akhir.",
        en="The present standard begins on that day or later. Choose a later day.",
    )


@dataclass(frozen=True, slots=True)
class Required:
    """Butir standar: a competency with the level that is required and its weight in percent."""

    competency: UUID
    level: int
    weight: Decimal


def item_problems(items: Sequence[Required]) -> tuple[FieldProblem, ...]:
    """What stands in the way of a standard's items; every fault at once."""
    if not items:
        return (FieldProblem(("items",), NO_ITEMS),)
    if len(items) > ITEMS_MOST:
        return (FieldProblem(("items",), TOO_MANY),)
    found: list[FieldProblem] = []
    seen: set[UUID] = set()
    for at, item in enumerate(items):
        if item.competency in seen:
            found.append(FieldProblem(("items", str(at), "competencyId"), TWICE))
        seen.add(item.competency)
        if not LEVEL_LEAST <= item.level <= LEVEL_MOST:
            found.append(FieldProblem(("items", str(at), "level"), BAD_LEVEL.filled(level=item.level)))
        if not _is_weight(item.weight):
            found.append(FieldProblem(("items", str(at), "weight"), BAD_WEIGHT))
    return tuple(found) or _sum_problems(items)


def decree_problems(number: str, *, decree_on: date, valid_from: date) -> tuple[FieldProblem, ...]:
    """What stands in the way of the decree by which a standard is set."""
    found: list[FieldProblem] = []
    if not 0 < len(number) <= DECREE_MOST:
        found.append(FieldProblem(("decreeNumber",), NO_DECREE))
    if decree_on > valid_from:
        found.append(FieldProblem(("decreeOn",), DECREED_LATER))
    return tuple(found)


def _sum_problems(items: Sequence[Required]) -> tuple[FieldProblem, ...]:
    total = sum((item.weight for item in items), Decimal(0))
    return () if total == HUNDRED else (FieldProblem(("items",), BAD_SUM.filled(sum=f"{total:f}")),)


def _is_weight(weight: Decimal) -> bool:
    if not weight.is_finite() or not 0 < weight <= HUNDRED:
        return False
    return int(weight.as_tuple().exponent) >= -DECIMALS
