"""NIP (nomor induk pegawai) of PNS and NI PPPK: 18 digits that identify and never compute.

Source: Peraturan BKN on NIP (PNS: birth date, month of CPNS, sex, serial) and on NI PPPK (birth date,
year of contract, 2, frequency, sex, serial). There is no check digit, and no "+ 40": that is NIK's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.core.problems import Problem
from backend.core.text import Text
from backend.employees.rules.identity import Identity, Sex

EXCEL_BROKEN = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
FIRST_YEAR = 1900
YOUNGEST_CPNS, OLDEST_CPNS = 18, 46


class NipKind(StrEnum):
    """Jenis NIP: read from digits 13 and 14."""

    PNS = "PNS"
    PPPK = "PPPK"


class NipFault(StrEnum):
    """Kesalahan NIP: why a number is refused, in the order of the checks."""

    RUSAK_EXCEL = "RUSAK_EXCEL"
    BUKAN_18_DIGIT = "BUKAN_18_DIGIT"
    TANGGAL_LAHIR = "TANGGAL_LAHIR"
    BULAN_TMT = "BULAN_TMT"
    JENIS_KELAMIN = "JENIS_KELAMIN"
    NOMOR_URUT = "NOMOR_URUT"


class NipWarning(StrEnum):
    """Peringatan NIP: a number that is taken, and worth a look."""

    TANGGAL_LAHIR_BERBEDA = "TANGGAL_LAHIR_BERBEDA"
    JENIS_KELAMIN_BERBEDA = "JENIS_KELAMIN_BERBEDA"
    TMT_CPNS_BERBEDA = "TMT_CPNS_BERBEDA"
    USIA_CPNS = "USIA_CPNS"
    CPNS_DI_MASA_DEPAN = "CPNS_DI_MASA_DEPAN"


MESSAGES = {
    NipFault.RUSAK_EXCEL: Text(
        id="NIP telah diubah Excel menjadi {text}. Jadikan kolom NIP bertipe teks, lalu unggah kembali.",
        en="Excel has turned the NIP into {text}. Make the NIP column text, then upload again.",
    ),
    NipFault.BUKAN_18_DIGIT: Text(
        id="NIP terdiri atas 18 angka; saat ini terisi {length}.",
        en="A NIP has 18 digits; this one has {length}.",
    ),
    NipFault.TANGGAL_LAHIR: Text(
        id="Delapan angka pertama NIP perlu berupa tanggal lahir (tahun, bulan, hari).",
        en="The first eight digits of a NIP need to be a birth date (year, month, day).",
    ),
    NipFault.BULAN_TMT: Text(
        id="Angka ke-13 dan ke-14 NIP perlu 01 sampai 12 untuk PNS, atau 21 sampai 29 untuk PPPK.",
        en="Digits 13 and 14 of a NIP need to be 01 to 12 for PNS, or 21 to 29 for PPPK.",
    ),
    NipFault.JENIS_KELAMIN: Text(
        id="Angka ke-15 NIP perlu 1 atau 2.",
        en="Digit 15 of a NIP needs to be 1 or 2.",
    ),
    NipFault.NOMOR_URUT: Text(
        id="Nomor urut NIP dimulai dari 001. Akhiran 000 sering berasal dari Excel; periksa sumbernya.",
        en="The serial of a NIP starts at 001. An ending of 000 often comes from Excel; check the source.",
    ),
}

WARNINGS = {
    NipWarning.TANGGAL_LAHIR_BERBEDA: Text(
        id="Tanggal lahir dalam NIP berbeda dengan yang tercatat. Keduanya disimpan.",
        en="The birth date in the NIP differs from the recorded one. Both are kept.",
    ),
    NipWarning.JENIS_KELAMIN_BERBEDA: Text(
        id="Jenis kelamin dalam NIP berbeda dengan yang tercatat.",
        en="The sex in the NIP differs from the recorded one.",
    ),
    NipWarning.TMT_CPNS_BERBEDA: Text(
        id="Bulan TMT CPNS dalam NIP berbeda dengan yang tercatat.",
        en="The CPNS month in the NIP differs from the recorded one.",
    ),
    NipWarning.USIA_CPNS: Text(
        id="Usia saat TMT CPNS menurut NIP di luar 18 sampai 46 tahun.",
        en="By the NIP, the age at CPNS is outside 18 to 46 years.",
    ),
    NipWarning.CPNS_DI_MASA_DEPAN: Text(
        id="Bulan TMT CPNS dalam NIP berada di masa depan.",
        en="The CPNS month in the NIP lies in the future.",
    ),
}


@dataclass(eq=False)
class NipRefused(Problem):
    """NIP belum sesuai: the text is no NIP; `fault` says which check it does not pass."""

    fault: NipFault = NipFault.BUKAN_18_DIGIT


@dataclass(frozen=True, slots=True)
class Nip:
    """NIP or NI PPPK taken apart, without birth date and sex: those are `identity_of(nip)`."""

    text: str
    kind: NipKind
    serial: str
    cpns_month: date | None = None
    contract_year: int | None = None
    frequency: int | None = None
    warnings: tuple[NipWarning, ...] = ()

    @property
    def shown(self) -> str:
        """The number grouped for reading: 19910718 201903 2 905."""
        t = self.text
        return f"{t[:8]} {t[8:14]} {t[14]} {t[15:]}"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the file says about the same person, to compare the NIP with; `None` is not compared."""

    birth_date: date | None = None
    sex: Sex | None = None
    cpns_on: date | None = None


def nip(text: str, *, today: date | None = None, recorded: Recorded | None = None) -> Nip:
    """NIP: the number in `text`, spaces and a leading apostrophe taken away.

    `today` switches on the warning for a CPNS month in the future, `recorded` those for differences.
    Raises `NipRefused` with the first check that fails.
    """
    digits = _digits(text)
    identity = _identity(digits)
    month, kind = digits[12:14], _kind(digits[12:14])
    if kind is None or (kind is NipKind.PNS and int(digits[8:12]) < FIRST_YEAR):
        raise _refused(NipFault.BULAN_TMT)
    if digits[14] not in "12":
        raise _refused(NipFault.JENIS_KELAMIN)
    if digits[15:] == "000":
        raise _refused(NipFault.NOMOR_URUT)
    if kind is NipKind.PPPK:
        found = Nip(digits, kind, digits[15:], contract_year=int(digits[8:12]), frequency=int(month[1]))
    else:
        found = Nip(digits, kind, digits[15:], cpns_month=date(int(digits[8:12]), int(month), 1))
    warnings = _warnings(found, identity, today=today, recorded=recorded or Recorded())
    return Nip(found.text, kind, found.serial, found.cpns_month, found.contract_year, found.frequency, warnings)


def identity_of(number: Nip) -> Identity:
    """Tanggal lahir dan jenis kelamin: protected; to be kept under `protected`, never to compute with."""
    return _identity(number.text)


def is_excel_broken(text: str) -> bool:
    """Rusak oleh Excel: the text is a number in scientific notation, such as 1.97805E+17."""
    return EXCEL_BROKEN.fullmatch(_stripped(text)) is not None


def _stripped(text: str) -> str:
    return "".join(text.split()).lstrip("'’")


def _digits(text: str) -> str:
    digits = _stripped(text)
    if is_excel_broken(text):
        raise _refused(NipFault.RUSAK_EXCEL, text=digits)
    if not (len(digits) == 18 and digits.isascii() and digits.isdigit()):
        raise _refused(NipFault.BUKAN_18_DIGIT, length=len(digits))
    return digits


def _identity(digits: str) -> Identity:
    sex = Sex.MALE if digits[14] == "1" else Sex.FEMALE
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        raise _refused(NipFault.TANGGAL_LAHIR) from None
    if born.year < FIRST_YEAR:
        raise _refused(NipFault.TANGGAL_LAHIR)
    return Identity(born, sex)


def _kind(month: str) -> NipKind | None:
    if "01" <= month <= "12":
        return NipKind.PNS
    return NipKind.PPPK if "21" <= month <= "29" else None


def _warnings(number: Nip, identity: Identity, *, today: date | None, recorded: Recorded) -> tuple[NipWarning, ...]:
    month = number.cpns_month
    cpns_on = recorded.cpns_on
    found = {
        NipWarning.TANGGAL_LAHIR_BERBEDA: recorded.birth_date not in (None, identity.birth_date),
        NipWarning.JENIS_KELAMIN_BERBEDA: recorded.sex not in (None, identity.sex),
        NipWarning.TMT_CPNS_BERBEDA: bool(month and cpns_on and cpns_on.replace(day=1) != month),
        NipWarning.USIA_CPNS: bool(month and not _is_usual_age(identity.birth_date, month)),
        NipWarning.CPNS_DI_MASA_DEPAN: bool(month and today and month > today),
    }
    return tuple(warning for warning, holds in found.items() if holds)


def _is_usual_age(born: date, on: date) -> bool:
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return YOUNGEST_CPNS <= age <= OLDEST_CPNS


def _refused(fault: NipFault, **values: object) -> NipRefused:
    return NipRefused(MESSAGES[fault].filled(**values), fault=fault)
