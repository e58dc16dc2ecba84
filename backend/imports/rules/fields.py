"""Kolom yang dikenal: per kind of import, which headings mean which field, and who reads the cell.

Names are those of SIASN's "Export Data ASN" and `ref-unor`; headings come in upper case with spaces, or in
snake or camel case, so they are compared without case, signs and accents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backend.core.text import Text
from backend.imports.rules import values
from backend.imports.rules.kinds import ImportKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Kolom: its name here, its label for people, the headings that mean it, and the reader of its cells."""

    name: str
    label: Text
    aliases: tuple[str, ...]
    read: Callable[[str], object] = values.text
    required: bool = False
    protected: bool = False
    """Never echoed in changes and samples: religion, sex, birth, NIK, address."""


def _field(
    name: str,
    label: str | tuple[str, str],
    *aliases: str,
    read: Callable[[str], object] = values.text,
    required: bool = False,
    protected: bool = False,
) -> Field:
    indonesian, english = (label, label) if isinstance(label, str) else label
    return Field(
        name=name,
        label=Text(id=indonesian, en=english),
        aliases=aliases,
        read=read,
        required=required,
        protected=protected,
    )


EMPLOYEE_FIELDS = (
    _field("siasn_id", "PNS ID (SIASN)", "pns_id", "id_pns", "idpns", required=True),
    _field("nip", "NIP", "nip_baru", "nip", "nomor_induk_pegawai", read=values.nip, required=True),
    _field("name", ("Nama", "Name"), "nama", "nama_lengkap", "nama_pegawai", required=True),
    _field("front_title", ("Gelar depan", "Title before the name"), "gelar_depan"),
    _field("back_title", ("Gelar belakang", "Title after the name"), "gelar_belakang"),
    _field("birth_place", ("Tempat lahir", "Birth place"), "tempat_lahir_nama", "tempat_lahir", protected=True),
    _field(
        "birth_date",
        ("Tanggal lahir", "Birth date"),
        "tanggal_lahir",
        "tgl_lahir",
        read=values.day,
        protected=True,
    ),
    _field("sex", ("Jenis kelamin", "Sex"), "jenis_kelamin", "kelamin", "jk", read=values.sex, protected=True),
    _field(
        "religion_code",
        ("Agama (kode)", "Religion (code)"),
        "agama_id",
        read=values.religion_code,
        protected=True,
    ),
    _field("religion", ("Agama", "Religion"), "agama_nama", "agama", protected=True),
    _field(
        "marital_code",
        ("Status kawin (kode)", "Marital status (code)"),
        "jenis_kawin_id",
        read=values.marital_code,
        protected=True,
    ),
    _field(
        "marital_status",
        ("Status kawin", "Marital status"),
        "jenis_kawin_nama",
        "status_perkawinan",
        "status_kawin",
        protected=True,
    ),
    _field("nik", "NIK", "nik", "nomor_induk_kependudukan", read=values.nik, protected=True),
    _field("phone", ("Nomor HP", "Phone"), "nomor_hp", "no_hp", "telepon"),
    _field("email", ("Surel", "E-mail"), "email", "surel", read=values.email),
    _field(
        "work_email",
        ("Surel dinas", "Work e-mail"),
        "email_gov",
        "email_dinas",
        "surel_dinas",
        read=values.email,
    ),
    _field("address", ("Alamat", "Address"), "alamat", protected=True),
    _field("standing_code", ("Kedudukan hukum (kode)", "Standing (code)"), "kedudukan_hukum_id", "kedudukan_pns_id"),
    _field(
        "standing_name",
        ("Kedudukan hukum", "Standing"),
        "kedudukan_hukum_nama",
        "kedudukan_hukum",
        "kedudukan_pns_nama",
    ),
    _field(
        "candidate",
        ("Status CPNS/PNS", "CPNS/PNS status"),
        "status_cpns_pns",
        "status_pegawai",
        read=values.candidate,
    ),
    _field("hired_on", "TMT CPNS", "tmt_cpns", read=values.day),
    _field(
        "grade_code",
        ("Golongan (kode)", "Grade (code)"),
        "gol_akhir_id",
        "gol_ruang_akhir_id",
        read=values.grade_code,
    ),
    _field(
        "grade_name",
        ("Golongan", "Grade"),
        "gol_akhir_nama",
        "golongan",
        "gol_ruang_akhir",
        "gol",
        read=values.grade_name,
    ),
    _field("grade_since", ("TMT golongan", "Grade since"), "tmt_golongan", "tmt_gol", "tmt_gol_akhir", read=values.day),
    _field(
        "service_years",
        ("Masa kerja (tahun)", "Service, years"),
        "mk_tahun",
        "masa_kerja_tahun",
        read=values.years,
    ),
    _field(
        "service_months",
        ("Masa kerja (bulan)", "Service, months"),
        "mk_bulan",
        "masa_kerja_bulan",
        read=values.months,
    ),
    _field(
        "position_kind",
        ("Jenis jabatan (kode)", "Kind of post (code)"),
        "jenis_jabatan_id",
        read=values.position_kind,
    ),
    _field(
        "position_kind_name",
        ("Jenis jabatan", "Kind of post"),
        "jenis_jabatan_nama",
        "jenis_jabatan",
        read=values.position_kind_name,
    ),
    _field("position_code", ("Jabatan (kode)", "Post (code)"), "jabatan_id"),
    _field("position_title", ("Jabatan", "Post"), "jabatan_nama", "nama_jabatan", "jabatan"),
    _field("position_since", ("TMT jabatan", "Post since"), "tmt_jabatan", read=values.day),
    _field("echelon_code", ("Eselon (kode)", "Echelon (code)"), "eselon_id", read=values.echelon_code),
    _field(
        "functional_level",
        ("Jenjang jabatan fungsional (kode)", "Level of a functional post (code)"),
        "kode_jenjang_jabatan",
        "jenjang_jabatan",
        read=values.functional_level,
    ),
    _field(
        "education_level_code",
        ("Tingkat pendidikan (kode)", "Education level (code)"),
        "tingkat_pendidikan_id",
        "tk_pendidikan_id",
    ),
    _field(
        "education_level_name",
        ("Tingkat pendidikan", "Education level"),
        "tingkat_pendidikan_nama",
        "tingkat_pendidikan",
    ),
    _field("education_code", ("Pendidikan (kode)", "Education (code)"), "pendidikan_id"),
    _field("education_name", ("Pendidikan", "Education"), "pendidikan_nama", "pendidikan", "pendidikan_terakhir"),
    _field("graduated_year", ("Tahun lulus", "Graduated in"), "tahun_lulus", read=values.calendar_year),
    _field("institution", ("Nama sekolah", "School"), "nama_sekolah", "sekolah", "perguruan_tinggi"),
    _field("unit", ("Unit organisasi (kode)", "Unit (code)"), "unor_id"),
    _field("unit_name", ("Unit organisasi", "Unit"), "unor_nama", "unit_kerja"),
    _field("agency_name", ("Instansi kerja", "Agency"), "instansi_kerja_nama"),
)

UNIT_FIELDS = (
    _field("siasn_id", ("Id unit (SIASN)", "Unit id (SIASN)"), "id", "unor_id", required=True),
    _field("parent", ("Unit atasan (kode)", "Parent unit (code)"), "diatasan_id", "unor_atasan_id", required=True),
    _field("name", ("Nama unit", "Unit name"), "nama_unor", "nama_unit", "unor_nama", required=True),
    _field("echelon_code", ("Eselon (kode)", "Echelon (code)"), "eselon_id", read=values.echelon_code),
    _field("head_title", ("Nama jabatan pimpinan", "Title of its head"), "nama_jabatan"),
)

FIELDS = {ImportKind.SIASN_EMPLOYEES: EMPLOYEE_FIELDS, ImportKind.SIASN_UNITS: UNIT_FIELDS}
FIELD_BY_NAME = {kind: {field.name: field for field in fields} for kind, fields in FIELDS.items()}

RESULT_LABELS = {
    "kind": Text(id="Jenis pegawai", en="Kind of employment"),
    "standing": Text(id="Kedudukan hukum", en="Standing"),
    "position_level": Text(id="Jenjang jabatan", en="Level of the post"),
    "grade_no": Text(id="Golongan", en="Grade"),
    "education_level": Text(id="Tingkat pendidikan", en="Education level"),
    "echelon": Text(id="Eselon", en="Echelon"),
    "columns": Text(id="Jumlah kolom", en="Number of columns"),
}
"""Labels of what several columns together say."""


def label_of(kind: ImportKind, name: str) -> Text:
    """The label of a field, or of what several fields say together."""
    field = FIELD_BY_NAME[kind].get(name)
    return field.label if field else RESULT_LABELS.get(name, Text(id=name, en=name))
