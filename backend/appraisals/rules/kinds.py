"""Kinds of appraisal results (penilaian kinerja, PermenPANRB 6/2022)."""

from enum import StrEnum


class Predicate(StrEnum):
    """Predikat kinerja tahunan (SIASN `kuadranNilai` 1-5; 1 is the best)."""

    SANGAT_BAIK = "SANGAT_BAIK"
    """Sangat Baik: very good."""
    BAIK = "BAIK"
    """Baik: good."""
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    """Butuh Perbaikan (Cukup): needs improvement."""
    KURANG = "KURANG"
    """Kurang or misconduct: poor."""
    SANGAT_KURANG = "SANGAT_KURANG"
    """Sangat Kurang: very poor."""


class ExpectationRating(StrEnum):
    """Rating hasil kerja or perilaku kerja against expectation (SIASN codes 1-3; 1 is the best)."""

    ABOVE = "ABOVE"
    """Di atas ekspektasi."""
    MEETS = "MEETS"
    """Sesuai ekspektasi."""
    BELOW = "BELOW"
    """Di bawah ekspektasi."""
