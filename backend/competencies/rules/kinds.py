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


class ParticipantStatus(StrEnum):
    """Keadaan penilaian peserta; only a signed one counts anywhere."""

    INVITED = "INVITED"
    """Diundang: nothing is entered yet."""
    DRAFT = "DRAFT"
    """Draf: entered, not signed, counts nowhere."""
    SIGNED_OFF = "SIGNED_OFF"
    """Disahkan: locked, counts from its day."""


class Recommendation(StrEnum):
    """Rekomendasi hasil penilaian."""

    READY = "READY"
    """Siap."""
    READY_WITH_DEVELOPMENT = "READY_WITH_DEVELOPMENT"
    """Siap dengan pengembangan."""
    NOT_YET = "NOT_YET"
    """Belum siap."""
