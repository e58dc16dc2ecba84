"""Kinds of units and posts (unit organisasi, jabatan)."""

from enum import StrEnum


class UnitKind(StrEnum):
    """Jenis unit organisasi."""

    CITY = "CITY"
    """Pemerintah kota: the root of the tree."""
    DEPARTMENT = "DEPARTMENT"
    """Perangkat daerah: dinas, badan, inspektorat, satuan."""
    SECRETARIAT = "SECRETARIAT"
    """Sekretariat."""
    DIVISION = "DIVISION"
    """Bidang or bagian."""
    SECTION = "SECTION"
    """Seksi, subbidang or subbagian."""
    SCHOOL = "SCHOOL"
    """Satuan pendidikan."""
    CLINIC = "CLINIC"
    """Puskesmas or rumah sakit."""
    DISTRICT = "DISTRICT"
    """Kecamatan."""
    VILLAGE = "VILLAGE"
    """Kelurahan."""
    OTHER = "OTHER"
    """Unit lain."""


class PositionKind(StrEnum):
    """Jenis jabatan (SIASN `jenisJabatan`)."""

    STRUCTURAL = "STRUCTURAL"
    """Jabatan struktural or manajerial (1)."""
    FUNCTIONAL = "FUNCTIONAL"
    """Jabatan fungsional (2)."""
    STAFF = "STAFF"
    """Jabatan pelaksana (4)."""


class PositionLevel(StrEnum):
    """Jenjang jabatan, from the highest to the lowest."""

    JPT_PRATAMA = "JPT_PRATAMA"
    """Jabatan Pimpinan Tinggi Pratama (eselon II)."""
    ADMINISTRATOR = "ADMINISTRATOR"
    """Jabatan Administrator (eselon III)."""
    PENGAWAS = "PENGAWAS"
    """Jabatan Pengawas (eselon IV)."""
    AHLI_UTAMA = "AHLI_UTAMA"
    """Jabatan Fungsional Ahli Utama (UT)."""
    AHLI_MADYA = "AHLI_MADYA"
    """Jabatan Fungsional Ahli Madya (MA)."""
    AHLI_MUDA = "AHLI_MUDA"
    """Jabatan Fungsional Ahli Muda (MU)."""
    AHLI_PERTAMA = "AHLI_PERTAMA"
    """Jabatan Fungsional Ahli Pertama (PT)."""
    PENYELIA = "PENYELIA"
    """Jabatan Fungsional Penyelia (PY)."""
    MAHIR = "MAHIR"
    """Jabatan Fungsional Mahir (MH)."""
    TERAMPIL = "TERAMPIL"
    """Jabatan Fungsional Terampil (TR)."""
    PEMULA = "PEMULA"
    """Jabatan Fungsional Pemula (PM)."""
    PELAKSANA = "PELAKSANA"
    """Jabatan Pelaksana."""
