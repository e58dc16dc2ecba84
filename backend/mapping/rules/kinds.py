"""Kinds of the talent mapping (pemetaan talenta)."""

from enum import StrEnum


class AxisCode(StrEnum):
    """Sumbu peta talenta."""

    PERFORMANCE = "PERFORMANCE"
    """Kinerja (sumbu Y)."""
    POTENTIAL = "POTENTIAL"
    """Potensial (sumbu X)."""


class PerformanceLevel(StrEnum):
    """Tingkat kinerja."""

    ABOVE = "ABOVE"
    """Di atas ekspektasi."""
    MEETS = "MEETS"
    """Sesuai ekspektasi."""
    BELOW = "BELOW"
    """Di bawah ekspektasi."""


class PotentialLevel(StrEnum):
    """Tingkat potensial."""

    HIGH = "HIGH"
    """Tinggi."""
    MEDIUM = "MEDIUM"
    """Menengah."""
    LOW = "LOW"
    """Rendah."""


class MissingRule(StrEnum):
    """What a missing value of an indicator means for the axis."""

    NOT_ASSESSED = "NOT_ASSESSED"
    """Belum dinilai: without this value there is no score and no box."""
    ZERO_WITH_REVIEW = "ZERO_WITH_REVIEW"
    """Nol dan perlu ditinjau: counts 0 and the person is listed for review."""


class PolicyStatus(StrEnum):
    """Keadaan versi kebijakan penilaian."""

    DRAFT = "DRAFT"
    """Draf: may be activated, may not be used in a run."""
    ACTIVE = "ACTIVE"
    """Berlaku: may be used; nothing in it changes any more."""
    RETIRED = "RETIRED"
    """Tidak berlaku lagi: kept for the runs that used it."""


class RunStatus(StrEnum):
    """Keadaan pemetaan."""

    QUEUED = "QUEUED"
    """Menunggu giliran."""
    RUNNING = "RUNNING"
    """Sedang dihitung."""
    DONE = "DONE"
    """Selesai: population, inputs, policy and result are frozen."""
    FAILED = "FAILED"
    """Terhenti: nothing of it was kept."""
    CANCELLED = "CANCELLED"
    """Dibatalkan: nothing of it was kept."""


class PlacementStatus(StrEnum):
    """Keadaan seorang pegawai dalam pemetaan."""

    PLACED = "PLACED"
    """Berada pada salah satu kotak."""
    NOT_ASSESSED = "NOT_ASSESSED"
    """Belum dinilai: required evidence was never there."""
    OUTDATED = "OUTDATED"
    """Data kedaluwarsa: required evidence is there but has expired."""
    EXCLUDED = "EXCLUDED"
    """Dikecualikan: the legal standing keeps the person out of the population."""


class PlacementFlag(StrEnum):
    """Tanda pada hasil pemetaan."""

    CLAMPED = "CLAMPED"
    """A value above the scale was clamped to 100 (NILAI_DI_CLAMP)."""
    REVIEW = "REVIEW"
    """Perlu ditinjau: a missing value was counted as the policy says."""
    NEAR_CUT = "NEAR_CUT"
    """Dekat batas: within one point of the next or the former limit."""
