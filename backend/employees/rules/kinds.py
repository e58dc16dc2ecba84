"""Kinds and codes of people and their histories (pegawai, riwayat).

The names are those of the GraphQL enums and of the CHECK constraints; the string after a member is its
official Indonesian term and reaches the schema as the description.
"""

from enum import StrEnum


class EmploymentKind(StrEnum):
    """Jenis pegawai ASN (UU 20/2023)."""

    PNS = "PNS"
    """Pegawai Negeri Sipil: permanent civil servant."""
    CPNS = "CPNS"
    """Calon PNS: candidate civil servant on probation."""
    PPPK = "PPPK"
    """Pegawai Pemerintah dengan Perjanjian Kerja: contract civil servant."""


class Standing(StrEnum):
    """Kedudukan hukum: legal standing of a civil servant (SIASN `kedudukanHukum`)."""

    ACTIVE = "ACTIVE"
    """Aktif (01)."""
    UNPAID_LEAVE = "UNPAID_LEAVE"
    """Cuti di luar tanggungan negara (02, 13)."""
    STUDY_LEAVE = "STUDY_LEAVE"
    """Tugas belajar (03)."""
    SUSPENDED = "SUSPENDED"
    """Pemberhentian sementara (04)."""
    STATE_OFFICIAL = "STATE_OFFICIAL"
    """Pejabat negara (07)."""
    UNDER_SANCTION = "UNDER_SANCTION"
    """Sedang menjalani hukuman disiplin (15)."""
    RETIREMENT_PREPARATION = "RETIREMENT_PREPARATION"
    """Masa persiapan pensiun (20)."""
    DISMISSED = "DISMISSED"
    """Diberhentikan (66, 70, 77, 88)."""
    RETIRED = "RETIRED"
    """Pensiun atau mencapai batas usia pensiun (98, 99)."""
    OTHER = "OTHER"
    """Kedudukan lain: hilang, tidak aktif, pemblokiran data (14, 52, 92)."""


class EducationLevel(StrEnum):
    """Tingkat pendidikan formal, from the lowest to the highest."""

    SD = "SD"
    """Sekolah dasar."""
    SLTP = "SLTP"
    """Sekolah lanjutan tingkat pertama."""
    SLTA = "SLTA"
    """Sekolah lanjutan tingkat atas."""
    D1 = "D1"
    """Diploma I."""
    D2 = "D2"
    """Diploma II."""
    D3 = "D3"
    """Diploma III."""
    D4 = "D4"
    """Diploma IV."""
    S1 = "S1"
    """Sarjana."""
    PROFESSION = "PROFESSION"
    """Pendidikan profesi."""
    S2 = "S2"
    """Magister or spesialis."""
    S3 = "S3"
    """Doktor or subspesialis."""


class AppointmentKind(StrEnum):
    """Jenis penugasan pada jabatan (SIASN `jenisPenugasan`); never guessed from the words of a title."""

    DEFINITIVE = "DEFINITIVE"
    """Definitif (D)."""
    PLT = "PLT"
    """Pelaksana tugas: acting official."""
    PLH = "PLH"
    """Pelaksana harian: daily acting official."""
    PJ = "PJ"
    """Penjabat: interim official."""
    ADDITIONAL = "ADDITIONAL"
    """Tugas tambahan (TT)."""


class AwardLevel(StrEnum):
    """Tingkat penghargaan, from the highest to the lowest."""

    INTERNATIONAL = "INTERNATIONAL"
    """Internasional."""
    NATIONAL = "NATIONAL"
    """Nasional."""
    INTER_AGENCY = "INTER_AGENCY"
    """Antarinstansi, or Satyalancana Karya Satya."""
    INTERNAL = "INTERNAL"
    """Internal instansi."""


class SanctionLevel(StrEnum):
    """Tingkat hukuman disiplin (PP 94/2021)."""

    LIGHT = "LIGHT"
    """Ringan."""
    MEDIUM = "MEDIUM"
    """Sedang."""
    HEAVY = "HEAVY"
    """Berat."""


class TeamRole(StrEnum):
    """Peran dalam tim kerja, from the highest to the lowest."""

    CHAIR_INTER_AGENCY = "CHAIR_INTER_AGENCY"
    """Ketua tim antarinstansi atau nasional."""
    CHAIR_INTERNAL = "CHAIR_INTERNAL"
    """Ketua tim internal."""
    MEMBER_INTER_AGENCY = "MEMBER_INTER_AGENCY"
    """Anggota tim antarinstansi."""
    MEMBER_INTERNAL = "MEMBER_INTERNAL"
    """Anggota tim internal."""


class Source(StrEnum):
    """Asal data: where a value of a history came from."""

    SIASN = "SIASN"
    """Impor data SIASN."""
    EKINERJA = "EKINERJA"
    """Impor data e-Kinerja."""
    ASSESSMENT = "ASSESSMENT"
    """Hasil penilaian kompetensi atau potensi."""
    MANUAL = "MANUAL"
    """Isian petugas."""
    SKP = "SKP"
    """Siklus kinerja yang ditutup di sini."""
    DEMO = "DEMO"
    """Data contoh buatan."""
