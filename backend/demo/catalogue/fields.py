"""Bidang ilmu: fields of study with their programmes and degrees, and how levels of education are written."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from backend.employees.rules.kinds import EducationLevel

REFERENCE = UUID("6f1a5c1e-0d0a-5b7e-9d8f-2c4b8e1a7d30")
"""The namespace of the made-up national reference: its codes are the same in every demo city."""


@dataclass(frozen=True, slots=True)
class Field:
    """Bidang ilmu: code, the programme's name, and its degrees (behind the name)."""

    code: str
    programme: str
    diploma: str
    bachelor: str
    master: str


FIELDS = (
    Field("PENDIDIKAN", "Pendidikan Guru Sekolah Dasar", "A.Ma.Pd.", "S.Pd.", "M.Pd."),
    Field("PENDIDIKAN_BAHASA", "Pendidikan Bahasa dan Sastra Indonesia", "A.Ma.Pd.", "S.Pd.", "M.Pd."),
    Field("PENDIDIKAN_MIPA", "Pendidikan Matematika dan IPA", "A.Ma.Pd.", "S.Pd.", "M.Pd."),
    Field("PENDIDIKAN_IPS", "Pendidikan Ilmu Pengetahuan Sosial", "A.Ma.Pd.", "S.Pd.", "M.Pd."),
    Field("PENDIDIKAN_AGAMA", "Pendidikan Agama", "A.Ma.", "S.Pd.I.", "M.Pd.I."),
    Field("KEDOKTERAN", "Kedokteran", "A.Md.Kes.", "S.Ked.", "M.Kes."),
    Field("KEDOKTERAN_GIGI", "Kedokteran Gigi", "A.Md.Kes.", "S.K.G.", "M.Kes."),
    Field("KEPERAWATAN", "Keperawatan", "A.Md.Kep.", "S.Kep.", "M.Kep."),
    Field("KEBIDANAN", "Kebidanan", "A.Md.Keb.", "S.Keb.", "M.Keb."),
    Field("FARMASI", "Farmasi", "A.Md.Farm.", "S.Farm.", "M.Farm."),
    Field("GIZI", "Gizi", "A.Md.Gz.", "S.Gz.", "M.Gizi"),
    Field("KESEHATAN_MASYARAKAT", "Kesehatan Masyarakat", "A.Md.Kes.", "S.K.M.", "M.K.M."),
    Field("KESEHATAN_LINGKUNGAN", "Kesehatan Lingkungan", "A.Md.K.L.", "S.K.L.", "M.K.L."),
    Field("LABORATORIUM_MEDIK", "Teknologi Laboratorium Medik", "A.Md.A.K.", "S.Tr.Kes.", "M.Kes."),
    Field("ADMINISTRASI_PUBLIK", "Administrasi Publik", "A.Md.", "S.A.P.", "M.A.P."),
    Field("PEMERINTAHAN", "Ilmu Pemerintahan", "A.Md.", "S.IP.", "M.Si."),
    Field("HUKUM", "Hukum", "A.Md.", "S.H.", "M.H."),
    Field("AKUNTANSI", "Akuntansi", "A.Md.Ak.", "S.Ak.", "M.Ak."),
    Field("MANAJEMEN", "Manajemen", "A.Md.M.", "S.E.", "M.M."),
    Field("EKONOMI", "Ekonomi Pembangunan", "A.Md.", "S.E.", "M.E."),
    Field("PERENCANAAN", "Perencanaan Wilayah dan Kota", "A.Md.T.", "S.T.", "M.T."),
    Field("TEKNIK_SIPIL", "Teknik Sipil", "A.Md.T.", "S.T.", "M.T."),
    Field("ARSITEKTUR", "Arsitektur", "A.Md.Ars.", "S.Ars.", "M.Ars."),
    Field("TEKNIK_LINGKUNGAN", "Teknik Lingkungan", "A.Md.T.", "S.T.", "M.T."),
    Field("TEKNIK_MESIN", "Teknik Mesin", "A.Md.T.", "S.T.", "M.T."),
    Field("TRANSPORTASI", "Transportasi Darat", "A.Md.Tra.", "S.Tr.Tra.", "M.T."),
    Field("INFORMATIKA", "Teknik Informatika", "A.Md.Kom.", "S.Kom.", "M.Kom."),
    Field("STATISTIKA", "Statistika", "A.Md.Stat.", "S.Stat.", "M.Stat."),
    Field("PSIKOLOGI", "Psikologi", "A.Md.", "S.Psi.", "M.Psi."),
    Field("KESEJAHTERAAN_SOSIAL", "Kesejahteraan Sosial", "A.Md.", "S.Sos.", "M.Kesos."),
    Field("KOMUNIKASI", "Ilmu Komunikasi", "A.Md.I.Kom.", "S.I.Kom.", "M.I.Kom."),
    Field("PERPUSTAKAAN", "Ilmu Perpustakaan", "A.Md.", "S.I.Ptk.", "M.Hum."),
    Field("KEARSIPAN", "Kearsipan", "A.Md.", "S.Hum.", "M.Hum."),
    Field("PERTANIAN", "Agroteknologi", "A.Md.P.", "S.P.", "M.P."),
    Field("KEDOKTERAN_HEWAN", "Kedokteran Hewan", "A.Md.Vet.", "S.K.H.", "M.Si."),
    Field("PARIWISATA", "Pariwisata", "A.Md.Par.", "S.Par.", "M.Par."),
    Field("OLAHRAGA", "Ilmu Keolahragaan", "A.Md.", "S.Or.", "M.Or."),
)
FIELD_CODE = {field.code: place for place, field in enumerate(FIELDS)}
SCHOOL_FIELD = "UMUM"
"""The field of SLTA and below, where no programme has been chosen yet."""

LEVELS = tuple(EducationLevel)
LEVEL_CODE = {level: place for place, level in enumerate(LEVELS)}
AGE_AT_END = {
    EducationLevel.SD: 12,
    EducationLevel.SLTP: 15,
    EducationLevel.SLTA: 18,
    EducationLevel.D1: 19,
    EducationLevel.D2: 20,
    EducationLevel.D3: 21,
    EducationLevel.D4: 22,
    EducationLevel.S1: 22,
    EducationLevel.PROFESSION: 24,
    EducationLevel.S2: 27,
    EducationLevel.S3: 33,
}
"""The youngest age, in years, at which a level is usually finished."""
PREFIXES = {
    EducationLevel.D1: "D-I",
    EducationLevel.D2: "D-II",
    EducationLevel.D3: "D-III",
    EducationLevel.D4: "D-IV",
    EducationLevel.S1: "S-1",
    EducationLevel.PROFESSION: "Profesi",
    EducationLevel.S2: "S-2",
    EducationLevel.S3: "S-3",
}
SCHOOLS = {EducationLevel.SD: "SD", EducationLevel.SLTP: "SMP", EducationLevel.SLTA: "SMA"}
PROFESSIONS = {
    "KEDOKTERAN": "Profesi Dokter",
    "KEDOKTERAN_GIGI": "Profesi Dokter Gigi",
    "KEPERAWATAN": "Profesi Ners",
    "KEBIDANAN": "Profesi Bidan",
    "FARMASI": "Profesi Apoteker",
    "KEDOKTERAN_HEWAN": "Profesi Dokter Hewan",
}


def programme_name(level: EducationLevel, field: Field) -> str:
    """Nama pendidikan: "S-1 Akuntansi", "Profesi Ners", "SMA"."""
    if level in SCHOOLS:
        return SCHOOLS[level]
    if level is EducationLevel.PROFESSION:
        return PROFESSIONS.get(field.code, f"Profesi {field.programme}")
    return f"{PREFIXES[level]} {field.programme}"


def reference_code(*words: str) -> str:
    """Kode referensi nasional, made up: the same words always have the same code."""
    return uuid5(REFERENCE, "|".join(words)).hex.upper()
