"""Pangkat dan golongan: the grades of PNS (I/a to IV/e) and PPPK (I to XVII), in order.

Source: SIASN `golonganPns`; Peraturan BKN on PPPK grades. The order of a PNS grade is its SIASN id
(11 to 45); that of a PPPK grade is 100 and its number, so the two ladders never mix.
"""

from __future__ import annotations

from dataclasses import dataclass

from backend.core.problems import Problem
from backend.core.text import Text

PPPK_BASE = 100


@dataclass(frozen=True, slots=True)
class Grade:
    """Golongan/ruang: code "III/d", rank title "Penata Tingkat I" (none for PPPK), order 34."""

    code: str
    title: str | None
    order: int


@dataclass(eq=False)
class GradeUnknown(Problem):
    """Golongan tidak dikenal: the text is no grade."""


PNS_TITLES = {
    "I": ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
    "II": ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
    "III": ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
    "IV": ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"),
}
PPPK_CODES = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
    *("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
)

PNS_GRADES = tuple(
    Grade(f"{ladder}/{'abcde'[step]}", title, 10 * rung + step + 1)
    for rung, (ladder, titles) in enumerate(PNS_TITLES.items(), start=1)
    for step, title in enumerate(titles)
)
PPPK_GRADES = tuple(Grade(code, None, PPPK_BASE + n) for n, code in enumerate(PPPK_CODES, start=1))
GRADES = PNS_GRADES + PPPK_GRADES

BY_CODE = {grade.code.casefold(): grade for grade in GRADES}
BY_ORDER = {grade.order: grade for grade in GRADES}


def grade(text: str) -> Grade:
    """Golongan: the grade with this code; case and spaces do not matter, free text is refused.

    Raises `GradeUnknown`.
    """
    found = BY_CODE.get("".join(text.split()).casefold())
    if found is None:
        raise GradeUnknown(
            Text(
                id=f"Golongan “{text}” belum dikenal. Gunakan I/a sampai IV/e, atau I sampai XVII untuk PPPK.",
                en=f"Grade “{text}” is not known. Use I/a to IV/e, or I to XVII for PPPK.",
            )
        )
    return found


def grade_of(order: int) -> Grade:
    """Golongan dari nomor urut: the grade with this order (SIASN id, or 100 + n). Raises `KeyError`."""
    return BY_ORDER[order]
