"""Bukti: the closed list of what a policy may count, and the protected attributes that it never may.

Source of the prohibition: UU 20/2023 and UU 5/2014 art. 1 (merit: without regard to political background,
race, colour, religion, origin, sex, marital status, age, disability). NIP and NIK carry birth date and sex.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class EvidenceKind(StrEnum):
    """Jenis bukti: what the evidence layer can supply; there is nothing else to count."""

    PREDICATE = "PREDICATE"
    """Predikat kinerja: of the latest year not older than `max_age_years` before the day of the run."""
    AWARD = "AWARD"
    """Penghargaan: the highest level within `window_years`, NONE without one."""
    TEAM = "TEAM"
    """Penugasan tim: the highest role within `window_years`, NONE without one."""
    FEEDBACK = "FEEDBACK"
    """Umpan balik 360: the latest value 0 to 100 not older than `max_age_years`."""
    COMPETENCY = "COMPETENCY"
    """Penilaian kompetensi: job person match in percent, valid for `validity_years`."""
    TRAINING = "TRAINING"
    """Pengembangan kompetensi: sum of verified training hours (JP) within `window_years`, 0 without any."""
    EXPERIENCE = "EXPERIENCE"
    """Pengalaman jabatan: the parts LENGTH (years), VARIETY and ACTING."""
    POTENTIAL = "POTENTIAL"
    """Penilaian potensi: value 0 to 100, valid for `validity_years`."""
    EDUCATION = "EDUCATION"
    """Tingkat pendidikan formal: the highest level."""
    FIELD_MATCH = "FIELD_MATCH"
    """Kesesuaian bidang ilmu with the fields that the post names; unknown is missing."""
    DISCIPLINE = "DISCIPLINE"
    """Rekam jejak disiplin: the worst record that still counts, NONE without one."""


@dataclass(frozen=True, slots=True)
class RawForm:
    """Bentuk nilai mentah of a kind: its categories, or a number, or named parts; and its parameters."""

    categories: tuple[str, ...] = ()
    parts: Mapping[str, tuple[str, ...]] | None = None
    parameters: tuple[str, ...] = ()
    integrated: bool = False
    """The value is itself on the scale 0 to 100, so that it may be taken as it is."""


FORMS: Mapping[EvidenceKind, RawForm] = {
    EvidenceKind.PREDICATE: RawForm(
        categories=("SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"),
        parameters=("max_age_years",),
    ),
    EvidenceKind.AWARD: RawForm(
        categories=("INTERNATIONAL", "NATIONAL", "INTER_AGENCY", "INTERNAL", "NONE"), parameters=("window_years",)
    ),
    EvidenceKind.TEAM: RawForm(
        categories=("CHAIR_INTER_AGENCY", "CHAIR_INTERNAL", "MEMBER_INTER_AGENCY", "MEMBER_INTERNAL", "NONE"),
        parameters=("window_years",),
    ),
    EvidenceKind.FEEDBACK: RawForm(parameters=("max_age_years",), integrated=True),
    EvidenceKind.COMPETENCY: RawForm(parameters=("validity_years",), integrated=True),
    EvidenceKind.TRAINING: RawForm(parameters=("window_years",)),
    EvidenceKind.EXPERIENCE: RawForm(
        parts={
            "LENGTH": (),
            "VARIETY": ("ACROSS_AGENCIES", "ACROSS_UNITS", "ONE_UNIT"),
            "ACTING": ("PLT_HIGHER", "PLT_SAME", "PLH_HIGHER", "PLH_SAME", "NONE"),
        }
    ),
    EvidenceKind.POTENTIAL: RawForm(parameters=("validity_years",), integrated=True),
    EvidenceKind.EDUCATION: RawForm(
        categories=("SD", "SLTP", "SLTA", "D1", "D2", "D3", "D4", "S1", "PROFESSION", "S2", "S3")
    ),
    EvidenceKind.FIELD_MATCH: RawForm(categories=("MATCH", "NO_MATCH")),
    EvidenceKind.DISCIPLINE: RawForm(categories=("NONE", "LIGHT", "MEDIUM", "HEAVY", "SERVING")),
}

PROTECTED_WORDS = frozenset(
    {
        *("sex", "gender", "kelamin", "pregnancy", "hamil"),
        *("religion", "agama", "kepercayaan"),
        *("age", "umur", "usia", "birth", "birthdate", "lahir", "dob"),
        *("nip", "nik"),
        *("marital", "marriage", "spouse", "kawin", "perkawinan", "nikah", "menikah"),
        *("ethnicity", "ethnic", "etnis", "suku", "race", "ras", "colour", "color", "kulit", "origin", "asal"),
        *("disability", "disabilitas", "difabel"),
        *("political", "politics", "politik", "partai"),
    }
)
"""Words, in Indonesian and English, that name a protected attribute or a number that carries one."""


def is_protected(name: str) -> bool:
    """Atribut yang dilindungi: whether a word of `name` names one ("JENIS_KELAMIN", "birthDate", "umur 50+")."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    words = re.findall(r"[a-z]+", spaced.casefold())
    return any(word in PROTECTED_WORDS for word in words) or "".join(words) in PROTECTED_WORDS
