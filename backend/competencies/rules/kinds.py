"""Kinds of assessment results (penilaian kompetensi dan potensi)."""

from enum import StrEnum


class AssessmentKind(StrEnum):
    """Jenis hasil penilaian."""

    COMPETENCY = "COMPETENCY"
    """Penilaian kompetensi manajerial dan sosial kultural: job person match, percent."""
    POTENTIAL = "POTENTIAL"
    """Penilaian potensi: percent of the eight aspects."""
