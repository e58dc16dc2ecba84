"""Kolom "Export Data ASN" of SIASN: its headings in order, and how each cell is written, oddities included.

Dates are dd-mm-yyyy, long numbers carry an apostrophe in front, and an empty cell holds the text `null`.
What the product does not keep (SK numbers, NPWP, office codes) is `null` in every row.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from backend.demo.catalogue.fields import reference_code
from backend.employees.rules.education import SIASN_EDUCATION
from backend.employees.rules.grades import BY_ORDER, PPPK_BASE
from backend.employees.rules.identity import Sex
from backend.employees.rules.kinds import EducationLevel, EmploymentKind, Standing
from backend.employees.rules.standing import SIASN_STANDING
from backend.imports.rules.values import MARITAL, RELIGIONS
from backend.positions.rules.kinds import PositionKind

NULL = "null"
Values = Mapping[str, Any]
Cell = Callable[[Values], object]

PPPK_GRADE_IDS = 50
"""SIASN numbers the PPPK grades I to XVII apart from those of PNS."""
SEXES = {Sex.MALE: "M", Sex.FEMALE: "F"}
RELIGION_IDS = {name: code for code, name in RELIGIONS.items()}
MARITAL_IDS = {name: code for code, name in MARITAL.items()}
EDUCATION_IDS = {level: code for code, level in reversed(SIASN_EDUCATION.items())}
EDUCATION_NAMES = {
    EducationLevel.SD: "Sekolah Dasar",
    EducationLevel.SLTP: "SLTP",
    EducationLevel.SLTA: "SLTA",
    EducationLevel.D1: "Diploma I",
    EducationLevel.D2: "Diploma II",
    EducationLevel.D3: "Diploma III/Sarjana Muda",
    EducationLevel.D4: "Diploma IV",
    EducationLevel.S1: "S-1/Sarjana",
    EducationLevel.PROFESSION: "Profesi",
    EducationLevel.S2: "S-2",
    EducationLevel.S3: "S-3/Doktor",
}
STANDING_IDS = {standing: code for code, standing in reversed(SIASN_STANDING.items())}
STANDING_NAMES = {
    Standing.ACTIVE: "Aktif",
    Standing.UNPAID_LEAVE: "CLTN",
    Standing.STUDY_LEAVE: "Tugas Belajar",
    Standing.SUSPENDED: "Pemberhentian sementara",
    Standing.STATE_OFFICIAL: "Pejabat Negara",
    Standing.UNDER_SANCTION: "Kena hukuman disiplin",
    Standing.RETIREMENT_PREPARATION: "Masa Persiapan Pensiun",
    Standing.DISMISSED: "Diberhentikan",
    Standing.RETIRED: "Mencapai BUP",
    Standing.OTHER: "Hilang",
}
POSITION_KINDS = {
    PositionKind.STRUCTURAL: ("1", "Jabatan Struktural"),
    PositionKind.FUNCTIONAL: ("2", "Jabatan Fungsional Tertentu"),
    PositionKind.STAFF: ("4", "Jabatan Fungsional Umum"),
}


def _plain(name: str) -> Cell:
    return lambda row: row[name]


def _long(name: str) -> Cell:
    return lambda row: None if row[name] is None else f"'{row[name]}"


def _day(name: str) -> Cell:
    return lambda row: _written(row[name])


def _looked_up(name: str, table: Mapping[Any, Any]) -> Cell:
    return lambda row: table.get(row[name])


def _grade_id(name: str) -> Cell:
    def cell(row: Values) -> object:
        number = row[name]
        return number - PPPK_BASE + PPPK_GRADE_IDS if number and number > PPPK_BASE else number

    return cell


def _grade_name(name: str) -> Cell:
    return lambda row: BY_ORDER[row[name]].code if row[name] else None


def _kind(place: int) -> Cell:
    return lambda row: POSITION_KINDS[row["position_kind"]][place] if row["position_kind"] else None


def _written(value: date | None) -> str | None:
    return None if value is None else f"{value:%d-%m-%Y}"


def _appointed_on(row: Values) -> str | None:
    """TMT PNS: a year after TMT CPNS."""
    if row["kind"] != EmploymentKind.PNS or row["hired_on"] is None:
        return None
    return _written(row["hired_on"].replace(year=row["hired_on"].year + 1))  # always the first of a month


def _nothing(_: Values) -> None:
    return None


def _agency_code(_: Values) -> str:
    return reference_code("instansi", "Pemerintah Kota Cisadane")


COLUMNS: dict[str, Cell] = {
    "pns_id": _plain("siasn_id"),
    "nip_baru": _long("nip"),
    "nip_lama": _nothing,
    "nama": _plain("name"),
    "gelar_depan": _plain("front_title"),
    "gelar_belakang": _plain("back_title"),
    "tempat_lahir_id": _nothing,
    "tempat_lahir_nama": _plain("birth_place"),
    "tanggal_lahir": _day("birth_date"),
    "jenis_kelamin": _looked_up("sex", SEXES),
    "agama_id": _looked_up("religion", RELIGION_IDS),
    "agama_nama": _plain("religion"),
    "jenis_kawin_id": _looked_up("marital_status", MARITAL_IDS),
    "jenis_kawin_nama": _plain("marital_status"),
    "nik": _long("nik"),
    "nomor_hp": _long("phone"),
    "email": _plain("email"),
    "email_gov": _plain("work_email"),
    "alamat": _plain("address"),
    "npwp_nomor": _nothing,
    "bpjs": _nothing,
    "jenis_pegawai_id": lambda row: None if row["kind"] == EmploymentKind.PPPK else "15",
    "jenis_pegawai_nama": lambda row: "PPPK" if row["kind"] == EmploymentKind.PPPK else "PNS Daerah Kab/Kota",
    "kedudukan_hukum_id": _looked_up("standing", STANDING_IDS),
    "kedudukan_hukum_nama": _looked_up("standing", STANDING_NAMES),
    "status_cpns_pns": lambda row: "C" if row["kind"] == EmploymentKind.CPNS else "P",
    "kartu_asn_virtual": _nothing,
    "nomor_sk_cpns": _nothing,
    "tanggal_sk_cpns": _nothing,
    "tmt_cpns": _day("hired_on"),
    "nomor_sk_pns": _nothing,
    "tanggal_sk_pns": _nothing,
    "tmt_pns": _appointed_on,
    "gol_awal_id": _grade_id("first_grade_no"),
    "gol_awal_nama": _grade_name("first_grade_no"),
    "gol_akhir_id": _grade_id("grade_no"),
    "gol_akhir_nama": _grade_name("grade_no"),
    "tmt_golongan": _day("grade_since"),
    "mk_tahun": _plain("service_years"),
    "mk_bulan": _plain("service_months"),
    "jenis_jabatan_id": _kind(0),
    "jenis_jabatan_nama": _kind(1),
    "jabatan_id": _plain("position_code"),
    "jabatan_nama": _plain("position_title"),
    "tmt_jabatan": _day("position_since"),
    "tingkat_pendidikan_id": _looked_up("education_level", EDUCATION_IDS),
    "tingkat_pendidikan_nama": _looked_up("education_level", EDUCATION_NAMES),
    "pendidikan_id": _plain("education_code"),
    "pendidikan_nama": _plain("education_name"),
    "tahun_lulus": _plain("graduated_year"),
    "nama_sekolah": _plain("institution"),  # came in 2024, here in the middle
    "kpkn_id": _nothing,
    "kpkn_nama": _nothing,
    "lokasi_kerja_id": _nothing,
    "lokasi_kerja_nama": lambda _: "Kota Cisadane",
    "unor_id": _plain("unit_code"),
    "unor_nama": _plain("unit_name"),
    "instansi_induk_id": _agency_code,
    "instansi_induk_nama": _plain("agency_name"),
    "instansi_kerja_id": _agency_code,
    "instansi_kerja_nama": _plain("agency_name"),
    "satuan_kerja_induk_id": _nothing,
    "satuan_kerja_induk_nama": _plain("agency_name"),
    "satuan_kerja_kerja_id": _nothing,
    "satuan_kerja_kerja_nama": _plain("agency_name"),
    "is_valid_nik": lambda row: "1" if row["nik"] else "0",
}


def cells(row: Values) -> list[str]:
    """One line of the export."""
    return [NULL if (value := cell(row)) is None else str(value) for cell in COLUMNS.values()]


def headings(*, snake_case: bool = False) -> list[str]:
    """The headings: upper case with spaces as downloaded, or in snake case as some tools leave them."""
    return list(COLUMNS) if snake_case else [name.replace("_", " ").upper() for name in COLUMNS]
