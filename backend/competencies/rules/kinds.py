"""Kinds of assessment results (penilaian kompetensi dan potensi)."""

from enum import StrEnum


class AssessmentKind(StrEnum):
    """Jenis hasil penilaian."""

    COMPETENCY = "COMPETENCY"
    """Penilaian kompetensi manajerial dan sosial kultural: job person match, percent."""
    POTENTIAL = "POTENTIAL"
    """Penilaian potensi: percent of the eight aspects."""


class CompetencyKind(StrEnum):
    """Jenis kompetensi (PermenPANRB 38/2017)."""

    MANAGERIAL = "MANAGERIAL"
    """Kompetensi manajerial."""
    SOCIAL_CULTURAL = "SOCIAL_CULTURAL"
    """Kompetensi sosial kultural."""
    TECHNICAL = "TECHNICAL"
    """Kompetensi teknis, of one family of jobs."""


class StandardScope(StrEnum):
    """Cakupan standar kompetensi: what a standard is for."""

    TEMPLATE = "TEMPLATE"
    """Templat jenjang: a start for new standards; binds no post by itself."""
    JOB = "JOB"
    """Standar jabatan: for every post of one job, wherever it stands."""
    POST = "POST"
    """Standar khusus: for one post, before that of its job."""
