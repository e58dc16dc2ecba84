"""Identitas yang dilindungi: birth date, sex and NIK. Nothing here may reach a score.

NIK: region (6 digits), birth day (+ 40 for women), month, two digits of the year, serial.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.core.problems import Problem
from backend.core.text import Text

FEMALE_DAY = 40
NIK_FORM = re.compile(r"[0-9]{16}")
NIK_EXCEL_BROKEN = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")


class Sex(StrEnum):
    """Jenis kelamin: protected. NIP digit 1 and NIK day as it is: male; 2 and day + 40: female."""

    MALE = "MALE"
    FEMALE = "FEMALE"


@dataclass(frozen=True, slots=True)
class Identity:
    """Tanggal lahir dan jenis kelamin: protected, kept apart from the employee."""

    birth_date: date
    sex: Sex


class NikFault(StrEnum):
    """Kesalahan NIK: why a number is refused."""

    RUSAK_EXCEL = "RUSAK_EXCEL"
    BUKAN_16_DIGIT = "BUKAN_16_DIGIT"
    TANGGAL_LAHIR = "TANGGAL_LAHIR"


MESSAGES = {
    NikFault.RUSAK_EXCEL: Text(
        id="NIK telah diubah Excel menjadi {text}. Jadikan kolom NIK bertipe teks, lalu unggah kembali.",
        en="Excel has turned the NIK into {text}. Make the NIK column text, then upload again.",
    ),
    NikFault.BUKAN_16_DIGIT: Text(
        id="NIK terdiri atas 16 angka; saat ini terisi {length}.",
        en="A NIK has 16 digits; this one has {length}.",
    ),
    NikFault.TANGGAL_LAHIR: Text(
        id="Angka ke-7 sampai ke-12 NIK perlu berupa tanggal lahir (hari, bulan, tahun).",
        en="Digits 7 to 12 of a NIK need to be a birth date (day, month, year).",
    ),
}


@dataclass(eq=False)
class NikRefused(Problem):
    """NIK belum sesuai: the text is no NIK; `fault` says why."""

    fault: NikFault = NikFault.BUKAN_16_DIGIT


@dataclass(frozen=True, slots=True)
class Nik:
    """NIK taken apart. The century of `year2` is unknown: the recorded birth date decides."""

    text: str
    region: str
    city: str
    day: int
    month: int
    year2: str
    sex: Sex


def nik(text: str) -> Nik:
    """NIK: the number in `text`, spaces and a leading apostrophe taken away. Raises `NikRefused`."""
    digits = "".join(text.split()).lstrip("'’")
    if NIK_EXCEL_BROKEN.fullmatch(digits):
        raise NikRefused(MESSAGES[NikFault.RUSAK_EXCEL].filled(text=digits), fault=NikFault.RUSAK_EXCEL)
    if not NIK_FORM.fullmatch(digits):
        raise NikRefused(MESSAGES[NikFault.BUKAN_16_DIGIT].filled(length=len(digits)))
    written, month, year2 = int(digits[6:8]), int(digits[8:10]), digits[10:12]
    sex = Sex.FEMALE if written > FEMALE_DAY else Sex.MALE
    day = written - FEMALE_DAY if sex is Sex.FEMALE else written
    if not any(_exists(century + int(year2), month, day) for century in (1900, 2000)):
        raise NikRefused(MESSAGES[NikFault.TANGGAL_LAHIR], fault=NikFault.TANGGAL_LAHIR)
    return Nik(digits, digits[:6], digits[:4], day, month, year2, sex)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
