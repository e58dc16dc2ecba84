"""Nilai sel: what a cell of a file means; each reader takes text and gives a plain value, or says what it needs.

SIASN quirks: dates are dd-mm-yyyy, long numbers carry a leading apostrophe, the text `null` means empty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from backend.core.problems import Problem
from backend.core.text import Text
from backend.employees.rules.grades import BY_CODE, BY_ORDER
from backend.employees.rules.identity import Sex
from backend.employees.rules.identity import nik as read_nik
from backend.employees.rules.nip import nip as read_nip
from backend.positions.rules.echelons import ECHELON_BY_CODE, FUNCTIONAL_LEVELS

T = TypeVar("T")
NOTHING = frozenset({"", "null", "none", "nan", "-", "(null)", "n/a"})
FORMULA_ERRORS = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!"})
LONGEST_TEXT = 500

KEPT_AS_TEXT = re.compile(r"['’`](?=.*\d)[0-9A-Za-z][0-9A-Za-z .,/+-]*")
ISO_DATE = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[T ]\d{2}:\d{2}.*)?")
LOCAL_DATE = re.compile(r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4})(?: \d{1,2}[:.]\d{2}.*)?")
NAMED_DATE = re.compile(r"(?P<d>\d{1,2})[-/. ]+(?P<month>[A-Za-z]{3,9})\.?[-/. ]+(?P<y>\d{4})")
MONTHS = {
    word: number
    for number, words in enumerate(
        ("jan", "feb", "mar", "apr", "mei may", "jun", "jul", "agu ags aug", "sep", "okt oct", "nov", "des dec"),
        start=1,
    )
    for word in words.split()
}
EARLIEST = date(1900, 1, 1)

SEXES = {
    **dict.fromkeys(("m", "l", "1", "male", "pria", "laki-laki", "laki laki", "lakilaki"), Sex.MALE),
    **dict.fromkeys(("f", "p", "2", "female", "wanita", "perempuan"), Sex.FEMALE),
}
RELIGIONS = {
    "1": "Islam",
    "2": "Kristen",
    "3": "Katolik",
    "4": "Hindu",
    "5": "Buddha",
    "6": "Konghucu",
    "7": "Lainnya",
}
MARITAL = {"1": "Menikah", "2": "Cerai", "3": "Janda/Duda", "4": "Belum Kawin"}
CANDIDATE = {"c": True, "cpns": True, "p": False, "pns": False, "pppk": False}
POSITION_KINDS = {"1": "STRUCTURAL", "2": "FUNCTIONAL", "4": "STAFF"}
POSITION_KIND_NAMES = {
    "struktural": "STRUCTURAL",
    "jabatan struktural": "STRUCTURAL",
    "fungsional": "FUNCTIONAL",
    "jabatan fungsional": "FUNCTIONAL",
    "jabatan fungsional tertentu": "FUNCTIONAL",
    "jabatan fungsional umum": "STAFF",
    "pelaksana": "STAFF",
    "jabatan pelaksana": "STAFF",
}
NO_ECHELON = frozenset({"0", "00", "99"})
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class ValueRefused(Problem):
    """Nilai belum sesuai: the cell's text does not mean what its column holds."""


DATE_FORM = Text(
    id="Tanggal belum sesuai. Gunakan urutan hari-bulan-tahun, misalnya 01-03-2045.",
    en="This is not a date. Use day-month-year, for example 01-03-2045.",
)
NO_SUCH_DATE = Text(
    id="Tanggal ini tidak ada dalam kalender. Periksa hari dan bulannya.",
    en="There is no such day in the calendar. Check day and month.",
)
TOO_EARLY = Text(id="Tanggal sebelum tahun 1900. Periksa tahunnya.", en="The date lies before 1900. Check the year.")
WHOLE_NUMBER = Text(id="Isi perlu berupa angka bulat, misalnya 12.", en="A whole number is needed, for example 12.")
OUT_OF_RANGE = Text(id="Angka perlu {least} sampai {most}.", en="The number needs to be {least} to {most}.")
UNKNOWN_CODE = Text(
    id="Kode atau nama ini belum dikenal. Gunakan salah satu: {known}.",
    en="This code or name is not known. Use one of: {known}.",
)
TOO_LONG = Text(
    id="Isi terlalu panjang: {length} huruf, batasnya {limit}.",
    en="Too long: {length} characters; the limit is {limit}.",
)
FORMULA = Text(
    id="Sel ini berisi kesalahan rumus Excel. Isi dengan nilainya, lalu unggah kembali.",
    en="The cell holds an Excel formula error. Put the value itself, then upload again.",
)
EMAIL_FORM = Text(
    id="Alamat surel perlu berbentuk nama@contoh.go.id.", en="An e-mail address looks like nama@contoh.go.id."
)


def cleaned(cell: str) -> str | None:
    """The cell without surrounding space and the apostrophe that keeps a number text; None when it says nothing."""
    text = cell.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\u00a0", " ").replace("\u200b", "").strip()
    if KEPT_AS_TEXT.fullmatch(text):
        text = text[1:].strip()
    return None if text.lower() in NOTHING else text


def text(cell: str) -> str:
    """Teks: spaces made single, control characters taken away."""
    plain = cell if cell.isprintable() else "".join(map(_without_control, cell))
    value = " ".join(plain.split())
    if value.lower() in FORMULA_ERRORS:
        raise ValueRefused(FORMULA)
    if len(value) > LONGEST_TEXT:
        raise ValueRefused(TOO_LONG.filled(length=len(value), limit=LONGEST_TEXT))
    return value


def _without_control(letter: str) -> str:
    return " " if unicodedata.category(letter) == "Cc" else letter


def day(cell: str) -> str:
    """Tanggal as ISO text: dd-mm-yyyy, ISO, or with the month's name; two-digit years are not guessed."""
    named = NAMED_DATE.fullmatch(cell)
    found = ISO_DATE.fullmatch(cell) or LOCAL_DATE.fullmatch(cell) or named
    if found is None:
        raise ValueRefused(DATE_FORM)
    month = MONTHS.get(found["month"][:3].lower(), 0) if named else int(found["m"])
    try:
        value = date(int(found["y"]), month, int(found["d"]))
    except ValueError:
        raise ValueRefused(NO_SUCH_DATE) from None
    if value < EARLIEST:
        raise ValueRefused(TOO_EARLY)
    return value.isoformat()


def _whole(cell: str, *, least: int, most: int) -> int:
    number, _, rest = cell.replace(",", ".").partition(".")
    if not (number.isascii() and number.isdigit() and len(number) < 9 and rest.strip("0") == ""):
        raise ValueRefused(WHOLE_NUMBER)
    if not least <= int(number) <= most:
        raise ValueRefused(OUT_OF_RANGE.filled(least=least, most=most))
    return int(number)


def years(cell: str) -> int:
    """Masa kerja, tahun."""
    return _whole(cell, least=0, most=60)


def months(cell: str) -> int:
    """Masa kerja, bulan."""
    return _whole(cell, least=0, most=11)


def calendar_year(cell: str) -> int:
    """Tahun, four digits."""
    return _whole(cell, least=1900, most=2100)


def nip(cell: str) -> str:
    """NIP or NI PPPK, 18 digits. Raises NipRefused."""
    return read_nip(cell).text


def nik(cell: str) -> str:
    """NIK, 16 digits. Raises NikRefused."""
    return read_nik(cell).text


def sex(cell: str) -> str:
    """Jenis kelamin: M/F of SIASN, L/P of Indonesian forms, or words."""
    return _known(SEXES, cell.casefold(), shown="M, F, L, P").value


def religion_code(cell: str) -> str:
    """Agama by SIASN code."""
    return _known(RELIGIONS, cell.lstrip("0"), shown="1–7")


def marital_code(cell: str) -> str:
    """Status perkawinan by SIASN code."""
    return _known(MARITAL, cell.lstrip("0"), shown="1–4")


def candidate(cell: str) -> bool:
    """Status CPNS/PNS: whether the person is still a candidate."""
    return _known(CANDIDATE, cell.casefold(), shown="C, P")


def position_kind(cell: str) -> str:
    """Jenis jabatan by SIASN code."""
    return _known(POSITION_KINDS, cell.lstrip("0"), shown="1, 2, 4")


def position_kind_name(cell: str) -> str:
    """Jenis jabatan by name."""
    shown = "Jabatan Struktural, Jabatan Fungsional Tertentu, Jabatan Fungsional Umum"
    return _known(POSITION_KIND_NAMES, " ".join(cell.casefold().split()), shown=shown)


def echelon_code(cell: str) -> str | None:
    """Eselon: SIASN id "31" as the name "III.a"; "99" and "00" mean that there is none."""
    if cell in NO_ECHELON:
        return None
    return _known(ECHELON_BY_CODE, cell, shown="11–52, 99").name


def functional_level(cell: str) -> str:
    """Jenjang jabatan fungsional: SIASN code such as MU."""
    return _known(FUNCTIONAL_LEVELS, cell.upper(), shown=", ".join(FUNCTIONAL_LEVELS)).value


def grade_code(cell: str) -> int | None:
    """Golongan by SIASN id: 11 to 45 are PNS grades; other ids are left to the name of the grade."""
    number = _whole(cell, least=0, most=9999)
    return number if number in BY_ORDER else None


def grade_name(cell: str) -> int:
    """Golongan by name: III/d, or IX for PPPK."""
    found = BY_CODE.get("".join(cell.split()).casefold())
    if found is None:
        raise ValueRefused(UNKNOWN_CODE.filled(known="I/a–IV/e, I–XVII"))
    return found.order


def email(cell: str) -> str:
    """Alamat surel."""
    if len(cell) > 254 or not EMAIL.fullmatch(cell):
        raise ValueRefused(EMAIL_FORM)
    return cell


def _known(table: Mapping[str, T], key: str, *, shown: str) -> T:
    if key not in table:
        raise ValueRefused(UNKNOWN_CODE.filled(known=shown))
    return table[key]
