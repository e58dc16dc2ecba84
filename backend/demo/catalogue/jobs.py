"""Jabatan: functional and staff jobs, with their levels, fields of study, and who usually does them."""

from dataclasses import dataclass

from backend.demo.catalogue.fields import SCHOOL_FIELD, reference_code
from backend.positions.rules.kinds import PositionKind, PositionLevel

L = PositionLevel
EXPERT = ((L.AHLI_PERTAMA, "Ahli Pertama"), (L.AHLI_MUDA, "Ahli Muda"), (L.AHLI_MADYA, "Ahli Madya"))
TOP = ((L.AHLI_UTAMA, "Ahli Utama"),)
SKILLED = ((L.PEMULA, "Pemula"), (L.TERAMPIL, "Terampil"), (L.MAHIR, "Mahir"), (L.PENYELIA, "Penyelia"))
TRAINED = SKILLED[1:]
UPPER = ((L.AHLI_MUDA, "Ahli Muda"), (L.AHLI_MADYA, "Ahli Madya"))

LEVEL_WEIGHTS = {
    L.AHLI_UTAMA: 0.006,
    L.AHLI_MADYA: 0.16,
    L.AHLI_MUDA: 0.32,
    L.AHLI_PERTAMA: 0.52,
    L.PENYELIA: 0.13,
    L.MAHIR: 0.2,
    L.TERAMPIL: 0.34,
    L.PEMULA: 0.03,
}
"""How often a seat of a family is on each level."""


@dataclass(frozen=True, slots=True)
class Family:
    """Rumpun jabatan fungsional: its levels, fields of study, share of women, education, and own retirement age."""

    name: str
    levels: tuple[tuple[PositionLevel, str], ...]
    fields: tuple[str, ...]
    women: float = 0.48
    schooling: str = "OFFICE"
    retirement_age: int | None = None


FAMILIES = (
    Family(
        "Guru",
        EXPERT + TOP,
        ("PENDIDIKAN", "PENDIDIKAN_MIPA", "PENDIDIKAN_BAHASA", "PENDIDIKAN_IPS", "PENDIDIKAN_AGAMA", "OLAHRAGA"),
        women=0.68,
        schooling="TEACHER",
        retirement_age=60,
    ),
    Family("Pengawas Sekolah", UPPER, ("PENDIDIKAN", "PENDIDIKAN_MIPA"), schooling="MASTER"),
    Family("Pamong Belajar", EXPERT, ("PENDIDIKAN", "PENDIDIKAN_IPS")),
    Family("Dokter", EXPERT + TOP, ("KEDOKTERAN",), women=0.6, schooling="PHYSICIAN"),
    Family("Dokter Gigi", EXPERT, ("KEDOKTERAN_GIGI",), women=0.72, schooling="PHYSICIAN"),
    Family("Perawat", EXPERT + TRAINED, ("KEPERAWATAN",), women=0.72, schooling="HEALTH"),
    Family("Bidan", EXPERT + TRAINED, ("KEBIDANAN",), women=1.0, schooling="HEALTH"),
    Family("Apoteker", EXPERT, ("FARMASI",), women=0.75, schooling="PHYSICIAN"),
    Family("Asisten Apoteker", TRAINED, ("FARMASI",), women=0.75, schooling="HEALTH"),
    Family("Nutrisionis", EXPERT + TRAINED, ("GIZI",), women=0.85, schooling="HEALTH"),
    Family("Tenaga Sanitasi Lingkungan", EXPERT + TRAINED, ("KESEHATAN_LINGKUNGAN",), schooling="HEALTH"),
    Family("Pranata Laboratorium Kesehatan", EXPERT + TRAINED, ("LABORATORIUM_MEDIK",), women=0.7, schooling="HEALTH"),
    Family("Perekam Medis", TRAINED, ("KESEHATAN_MASYARAKAT",), women=0.6, schooling="HEALTH"),
    Family("Tenaga Promosi Kesehatan dan Ilmu Perilaku", EXPERT, ("KESEHATAN_MASYARAKAT",), women=0.7),
    Family("Auditor", EXPERT, ("AKUNTANSI", "MANAJEMEN", "HUKUM", "TEKNIK_SIPIL")),
    Family("Pengawas Penyelenggaraan Urusan Pemerintahan di Daerah", EXPERT, ("PEMERINTAHAN", "ADMINISTRASI_PUBLIK")),
    Family("Analis Sumber Daya Manusia Aparatur", EXPERT, ("MANAJEMEN", "PSIKOLOGI", "ADMINISTRASI_PUBLIK", "HUKUM")),
    Family("Asesor Sumber Daya Manusia Aparatur", EXPERT, ("PSIKOLOGI", "MANAJEMEN"), women=0.6),
    Family("Perencana", EXPERT, ("PERENCANAAN", "EKONOMI", "STATISTIKA", "TEKNIK_SIPIL")),
    Family("Analis Kebijakan", EXPERT, ("ADMINISTRASI_PUBLIK", "PEMERINTAHAN", "HUKUM", "EKONOMI")),
    Family("Pranata Komputer", EXPERT + TRAINED, ("INFORMATIKA", "STATISTIKA"), women=0.3),
    Family("Statistisi", EXPERT, ("STATISTIKA", "EKONOMI")),
    Family("Arsiparis", EXPERT + TRAINED, ("KEARSIPAN", "PERPUSTAKAAN", "ADMINISTRASI_PUBLIK"), women=0.58),
    Family("Pustakawan", EXPERT + TRAINED, ("PERPUSTAKAAN", "KEARSIPAN"), women=0.65),
    Family("Pranata Hubungan Masyarakat", EXPERT + TRAINED, ("KOMUNIKASI", "PEMERINTAHAN")),
    Family("Analis Hukum", EXPERT, ("HUKUM",)),
    Family("Perancang Peraturan Perundang-undangan", EXPERT, ("HUKUM",)),
    Family("Analis Keuangan Pusat dan Daerah", EXPERT, ("AKUNTANSI", "EKONOMI", "MANAJEMEN")),
    Family("Pengelola Pengadaan Barang/Jasa", EXPERT, ("TEKNIK_SIPIL", "HUKUM", "MANAJEMEN", "EKONOMI"), women=0.35),
    Family("Teknik Jalan dan Jembatan", EXPERT + TRAINED, ("TEKNIK_SIPIL",), women=0.2),
    Family("Teknik Tata Bangunan dan Perumahan", EXPERT + TRAINED, ("ARSITEKTUR", "TEKNIK_SIPIL"), women=0.3),
    Family("Teknik Pengairan", EXPERT, ("TEKNIK_SIPIL",), women=0.2),
    Family("Penata Ruang", EXPERT, ("PERENCANAAN", "ARSITEKTUR")),
    Family("Pengendali Dampak Lingkungan", EXPERT, ("TEKNIK_LINGKUNGAN", "KESEHATAN_LINGKUNGAN")),
    Family("Penyuluh Pertanian", EXPERT + TRAINED, ("PERTANIAN",)),
    Family("Medik Veteriner", EXPERT, ("KEDOKTERAN_HEWAN",), schooling="PHYSICIAN"),
    Family("Pekerja Sosial", EXPERT + TRAINED, ("KESEJAHTERAAN_SOSIAL", "PSIKOLOGI"), women=0.55),
    Family(
        "Penyuluh Keluarga Berencana", EXPERT + TRAINED, ("KESEJAHTERAAN_SOSIAL", "KESEHATAN_MASYARAKAT"), women=0.6
    ),
    Family("Mediator Hubungan Industrial", EXPERT, ("HUKUM", "PSIKOLOGI")),
    Family("Pengantar Kerja", EXPERT, ("PSIKOLOGI", "MANAJEMEN", "EKONOMI")),
    Family("Penguji Kendaraan Bermotor", TRAINED, ("TRANSPORTASI", "TEKNIK_MESIN"), women=0.05),
    Family("Polisi Pamong Praja", EXPERT + SKILLED, ("PEMERINTAHAN", "HUKUM", SCHOOL_FIELD), 0.1, "GUARD"),
    Family("Pemadam Kebakaran", SKILLED, ("TEKNIK_MESIN", SCHOOL_FIELD), 0.03, "GUARD"),
    Family("Pamong Budaya", EXPERT, ("PARIWISATA", "KOMUNIKASI")),
    Family("Adyatama Kepariwisataan dan Ekonomi Kreatif", EXPERT, ("PARIWISATA", "EKONOMI")),
    Family("Pengawas Perdagangan", EXPERT, ("EKONOMI", "MANAJEMEN")),
    Family("Pengawas Koperasi", EXPERT, ("EKONOMI", "AKUNTANSI")),
    Family("Penata Perizinan", EXPERT, ("HUKUM", "ADMINISTRASI_PUBLIK")),
    Family("Administrator Database Kependudukan", EXPERT, ("INFORMATIKA", "ADMINISTRASI_PUBLIK")),
)

STAFF = (
    ("Penelaah Teknis Kebijakan", "GRADUATE", ("ADMINISTRASI_PUBLIK", "PEMERINTAHAN", "EKONOMI", "MANAJEMEN", "HUKUM")),
    ("Penata Layanan Operasional", "GRADUATE", ("MANAJEMEN", "EKONOMI", "ADMINISTRASI_PUBLIK", "INFORMATIKA")),
    ("Pengolah Data dan Informasi", "DIPLOMA", ("INFORMATIKA", "STATISTIKA", "MANAJEMEN", "AKUNTANSI")),
    ("Pengelola Layanan Operasional", "DIPLOMA", ("MANAJEMEN", "ADMINISTRASI_PUBLIK", "AKUNTANSI")),
    ("Pengadministrasi Perkantoran", "SCHOOL", (SCHOOL_FIELD, "ADMINISTRASI_PUBLIK", "MANAJEMEN")),
    ("Operator Layanan Operasional", "SCHOOL", (SCHOOL_FIELD,)),
    ("Pengelola Umum Operasional", "LABOUR", (SCHOOL_FIELD,)),
)
ADDITIONAL = (("Kepala Sekolah", "SCHOOL_HEAD"), ("Kepala Puskesmas", "CLINIC_HEAD"))
"""Posts that somebody holds beside the own one (tugas tambahan)."""


@dataclass(frozen=True, slots=True)
class Job:
    """Jabatan of the reference: one level of a functional family, or a staff job."""

    title: str
    family: str | None
    kind: PositionKind
    level: PositionLevel
    fields: tuple[str, ...]
    women: float
    schooling: str
    retirement_age: int | None
    siasn_id: str
    weight: float


def _functional() -> list[Job]:
    return [
        Job(
            title=f"{family.name} {word}",
            family=family.name,
            kind=PositionKind.FUNCTIONAL,
            level=level,
            fields=family.fields,
            women=family.women,
            schooling=family.schooling,
            retirement_age=family.retirement_age or RETIREMENT_AGES[level],
            siasn_id=reference_code("jabatan fungsional", family.name, word),
            weight=LEVEL_WEIGHTS[level],
        )
        for family in FAMILIES
        for level, word in family.levels
    ]


def _staff() -> list[Job]:
    return [
        Job(title, None, PositionKind.STAFF, L.PELAKSANA, fields, 0.42, schooling, 58, code, 1.0)
        for title, schooling, fields in STAFF
        for code in [reference_code("jabatan pelaksana", title)]
    ]


RETIREMENT_AGES = {
    L.AHLI_UTAMA: 65,
    L.AHLI_MADYA: 60,
    **dict.fromkeys((L.AHLI_MUDA, L.AHLI_PERTAMA, L.PENYELIA, L.MAHIR, L.TERAMPIL, L.PEMULA), 58),
}
JOBS = (*_functional(), *_staff())
FAMILY_JOBS = {
    name: [place for place, job in enumerate(JOBS) if name in (job.family, job.title)]
    for name in [*(family.name for family in FAMILIES), *(title for title, _, _ in STAFF)]
}

SCHOOLING = {
    "TEACHER": {"D3": 0.02, "S1": 0.83, "PROFESSION": 0.06, "S2": 0.09},
    "PHYSICIAN": {"PROFESSION": 0.78, "S2": 0.22},
    "HEALTH_SKILLED": {"SLTA": 0.03, "D3": 0.87, "D4": 0.1},
    "HEALTH_EXPERT": {"D4": 0.3, "S1": 0.22, "PROFESSION": 0.42, "S2": 0.06},
    "OFFICE": {"D3": 0.05, "D4": 0.05, "S1": 0.68, "S2": 0.22},
    "MASTER": {"S1": 0.35, "S2": 0.63, "S3": 0.02},
    "GUARD": {"SLTA": 0.66, "D3": 0.08, "S1": 0.26},
    "GRADUATE": {"D4": 0.04, "S1": 0.9, "S2": 0.06},
    "DIPLOMA": {"SLTA": 0.06, "D3": 0.76, "D4": 0.06, "S1": 0.12},
    "SCHOOL": {"SLTP": 0.03, "SLTA": 0.78, "D3": 0.07, "S1": 0.12},
    "LABOUR": {"SD": 0.14, "SLTP": 0.22, "SLTA": 0.64},
    "JPT_PRATAMA": {"S1": 0.14, "S2": 0.77, "S3": 0.09},
    "ADMINISTRATOR": {"D4": 0.02, "S1": 0.38, "S2": 0.59, "S3": 0.01},
    "PENGAWAS": {"D3": 0.05, "D4": 0.04, "S1": 0.66, "S2": 0.25},
}
"""Shares of the levels of education; heads of units by their own level."""
SCHOOLING_CODE = {name: place for place, name in enumerate(SCHOOLING)}
