"""Tingkat pendidikan: levels in order, and the SIASN codes and names that lead to them.

Source: SIASN `tingkatPendidikan`. Spesialis (47) is counted as S-2 and subspesialis (49) as S-3, as the
rank ceiling of PP 99/2000 treats them; BKPSDM may confirm this.
"""

from __future__ import annotations

import re

from backend.employees.rules.kinds import EducationLevel

EDUCATION_ORDER = {level: place for place, level in enumerate(EducationLevel)}

SIASN_EDUCATION = {
    "05": EducationLevel.SD,
    "10": EducationLevel.SLTP,
    "12": EducationLevel.SLTP,
    "15": EducationLevel.SLTA,
    "17": EducationLevel.SLTA,
    "18": EducationLevel.SLTA,
    "20": EducationLevel.D1,
    "25": EducationLevel.D2,
    "30": EducationLevel.D3,
    "35": EducationLevel.D4,
    "40": EducationLevel.S1,
    "42": EducationLevel.PROFESSION,
    "45": EducationLevel.S2,
    "47": EducationLevel.S2,
    "49": EducationLevel.S3,
    "50": EducationLevel.S3,
}

EDUCATION_NAMES = {
    "SD": EducationLevel.SD,
    "SEKOLAHDASAR": EducationLevel.SD,
    "SLTP": EducationLevel.SLTP,
    "SMP": EducationLevel.SLTP,
    "SLTPKEJURUAN": EducationLevel.SLTP,
    "SLTA": EducationLevel.SLTA,
    "SMA": EducationLevel.SLTA,
    "SMK": EducationLevel.SLTA,
    "SLTAKEJURUAN": EducationLevel.SLTA,
    "SLTAKEGURUAN": EducationLevel.SLTA,
    "DI": EducationLevel.D1,
    "DII": EducationLevel.D2,
    "DIII": EducationLevel.D3,
    "DIV": EducationLevel.D4,
    "DIPLOMAI": EducationLevel.D1,
    "DIPLOMAII": EducationLevel.D2,
    "DIPLOMAIII": EducationLevel.D3,
    "DIPLOMAIIISARJANAMUDA": EducationLevel.D3,
    "DIPLOMAIV": EducationLevel.D4,
    "SARJANA": EducationLevel.S1,
    "S1SARJANA": EducationLevel.S1,
    "PROFESI": EducationLevel.PROFESSION,
    "MAGISTER": EducationLevel.S2,
    "SPESIALIS": EducationLevel.S2,
    "DOKTOR": EducationLevel.S3,
    "SUBSPESIALIS": EducationLevel.S3,
    **{level.value: level for level in EducationLevel},
}


def education_level(code: str | None, *, name: str | None = None) -> EducationLevel | None:
    """Tingkat pendidikan: by SIASN code, else by name ("S-1/Sarjana", "D-III"); `None` if neither is known."""
    if code and (found := SIASN_EDUCATION.get(code.strip().zfill(2))):
        return found
    key = re.sub(r"[^A-Z0-9]", "", (name or "").upper())
    return EDUCATION_NAMES.get(key)


def highest(levels: tuple[EducationLevel, ...]) -> EducationLevel | None:
    """Pendidikan tertinggi: the last in order, `None` for nothing."""
    return max(levels, key=EDUCATION_ORDER.__getitem__, default=None)
