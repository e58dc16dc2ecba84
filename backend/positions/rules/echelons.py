"""Eselon dan jenjang: SIASN codes of structural and functional posts and the level they stand for.

Levels themselves, highest first, are `PositionLevel`. A city has no JPT Utama or Madya (codes 10 to 12):
they have no level here. Eselon V counts as Pelaksana (UU 5/2014 art. 131).
"""

from __future__ import annotations

from dataclasses import dataclass

from backend.positions.rules.kinds import PositionLevel

LEVEL_ORDER = {level: place for place, level in enumerate(PositionLevel)}


@dataclass(frozen=True, slots=True)
class Echelon:
    """Eselon: SIASN id "22", name "II.b", and the level it stands for (none outside a city)."""

    code: str
    name: str
    level: PositionLevel | None


ECHELONS = (
    Echelon("10", "I.a", None),
    Echelon("11", "I.a", None),
    Echelon("12", "I.b", None),
    Echelon("21", "II.a", PositionLevel.JPT_PRATAMA),
    Echelon("22", "II.b", PositionLevel.JPT_PRATAMA),
    Echelon("31", "III.a", PositionLevel.ADMINISTRATOR),
    Echelon("32", "III.b", PositionLevel.ADMINISTRATOR),
    Echelon("41", "IV.a", PositionLevel.PENGAWAS),
    Echelon("42", "IV.b", PositionLevel.PENGAWAS),
    Echelon("51", "V.a", PositionLevel.PELAKSANA),
    Echelon("52", "V.b", PositionLevel.PELAKSANA),
)
ECHELON_BY_CODE = {echelon.code: echelon for echelon in ECHELONS}

FUNCTIONAL_LEVELS = {
    "UT": PositionLevel.AHLI_UTAMA,
    "MA": PositionLevel.AHLI_MADYA,
    "MU": PositionLevel.AHLI_MUDA,
    "PT": PositionLevel.AHLI_PERTAMA,
    "PY": PositionLevel.PENYELIA,
    "MH": PositionLevel.MAHIR,
    "TR": PositionLevel.TERAMPIL,
    "PM": PositionLevel.PEMULA,
}

FUNCTIONAL_NAMES = {
    "ahli utama": PositionLevel.AHLI_UTAMA,
    "ahli madya": PositionLevel.AHLI_MADYA,
    "ahli muda": PositionLevel.AHLI_MUDA,
    "ahli pertama": PositionLevel.AHLI_PERTAMA,
    "penyelia": PositionLevel.PENYELIA,
    "mahir": PositionLevel.MAHIR,
    "terampil": PositionLevel.TERAMPIL,
    "pemula": PositionLevel.PEMULA,
}


def level_in_title(title: str) -> PositionLevel | None:
    """Jenjang dalam nama jabatan: "Perawat Ahli Muda" is AHLI_MUDA; `None` if the title does not end with one."""
    words = " ".join(title.split()).casefold()
    return next((level for name, level in FUNCTIONAL_NAMES.items() if words.endswith(name)), None)
