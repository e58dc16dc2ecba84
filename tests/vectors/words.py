"""The vectors' Indonesian codes, and the product's names for the same things."""

from decimal import Decimal
from typing import Any

from backend.appraisals.rules.kinds import ExpectationRating
from backend.employees.rules.identity import Sex
from backend.employees.rules.kinds import EducationLevel, SanctionLevel
from backend.mapping.rules.kinds import MissingRule, PerformanceLevel, PotentialLevel
from backend.positions.rules.retirement import RetirementBasis

SEX = {Sex.MALE: "L", Sex.FEMALE: "P"}
SEX_OF = {code: sex for sex, code in SEX.items()}
Y_LEVELS = {
    PerformanceLevel.ABOVE: "DI_ATAS",
    PerformanceLevel.MEETS: "SESUAI",
    PerformanceLevel.BELOW: "DI_BAWAH",
}
X_LEVELS = {PotentialLevel.HIGH: "TINGGI", PotentialLevel.MEDIUM: "MENENGAH", PotentialLevel.LOW: "RENDAH"}
RATINGS = {
    "DI_ATAS": ExpectationRating.ABOVE,
    "SESUAI": ExpectationRating.MEETS,
    "DI_BAWAH": ExpectationRating.BELOW,
}
EDUCATION = {
    "SD": EducationLevel.SD,
    "SLTP": EducationLevel.SLTP,
    "SLTP_KEJURUAN": EducationLevel.SLTP,
    "SLTA": EducationLevel.SLTA,
    "D-I": EducationLevel.D1,
    "D-II": EducationLevel.D2,
    "D-III": EducationLevel.D3,
    "D-IV": EducationLevel.D4,
    "S1": EducationLevel.S1,
    "PROFESI": EducationLevel.PROFESSION,
    "S2": EducationLevel.S2,
    "S3": EducationLevel.S3,
}
SANCTIONS = {"RINGAN": SanctionLevel.LIGHT, "SEDANG": SanctionLevel.MEDIUM, "BERAT": SanctionLevel.HEAVY}
VARIETY = {"LINTAS_INSTANSI": "ACROSS_AGENCIES", "LINTAS_UNIT": "ACROSS_UNITS", "SATU_UNIT": "ONE_UNIT"}
ACTING = {
    "PLT_LEBIH_TINGGI": "PLT_HIGHER",
    "PLT_SETARA": "PLT_SAME",
    "PLH_LEBIH_TINGGI": "PLH_HIGHER",
    "PLH_SETARA": "PLH_SAME",
    "TIDAK_ADA": "NONE",
}
INDICATORS = {
    "penilaian_kinerja": "PREDICATE",
    "penghargaan": "AWARD",
    "penugasan_tim": "TEAM",
    "umpan_balik_360": "FEEDBACK_360",
    "penilaian_kompetensi": "COMPETENCY",
    "pengembangan_kompetensi": "TRAINING",
    "pengalaman_jabatan": "EXPERIENCE",
    "penilaian_potensi": "POTENTIAL",
    "pendidikan": "EDUCATION",
    "bidang_ilmu": "FIELD_MATCH",
    "rekam_jejak_disiplin": "DISCIPLINE",
}
INDICATOR_NAMES = {code: name for name, code in INDICATORS.items()}
MISSING = {"NOL_TINJAU": MissingRule.ZERO_WITH_REVIEW, "BELUM_DINILAI": MissingRule.NOT_ASSESSED}
BASES = {RetirementBasis.LAW: "UU", RetirementBasis.REFERENCE: "REFERENSI", RetirementBasis.LEVEL: "JENJANG"}


def decimal(value: Any) -> Decimal | None:
    """An exact decimal of a vector; missing stays missing."""
    return None if value is None else Decimal(str(value))
