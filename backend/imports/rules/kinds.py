"""Kinds of imports (impor data) and what may follow what."""

from enum import StrEnum


class ImportKind(StrEnum):
    """Jenis berkas impor."""

    SIASN_EMPLOYEES = "SIASN_EMPLOYEES"
    """Export Data ASN dari SIASN: one row per civil servant."""
    SIASN_UNITS = "SIASN_UNITS"
    """Referensi unit organisasi (ref-unor) dari SIASN: one row per unit."""


class ImportStatus(StrEnum):
    """Keadaan batch impor."""

    UPLOADED = "UPLOADED"
    """Terunggah."""
    CHECKING = "CHECKING"
    """Sedang diuji coba; nothing of the agency's data is written."""
    CHECKED = "CHECKED"
    """Sudah diuji coba, menunggu keputusan."""
    LOADING = "LOADING"
    """Sedang dimuat, in one transaction."""
    LOADED = "LOADED"
    """Termuat."""
    FAILED = "FAILED"
    """Terhenti; nothing of it was kept."""
    DISCARDED = "DISCARDED"
    """Tidak dimuat atas keputusan petugas."""


class ImportOutcome(StrEnum):
    """Hasil uji coba satu baris."""

    NEW = "NEW"
    """Baru: would be created."""
    CHANGED = "CHANGED"
    """Berubah: at least one value differs."""
    UNCHANGED = "UNCHANGED"
    """Sama: nothing would change."""
    FAULTY = "FAULTY"
    """Galat: refused, with its reasons."""


ROWS_PER_STEP = 1000
"""Rows that are read, compared and staged in one go, so that memory does not grow with the file."""
