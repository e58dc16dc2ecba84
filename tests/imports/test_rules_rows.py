"""One row of the export: what several columns say together, and the traps of real files."""

from collections.abc import Mapping
from datetime import date

import pytest

from backend.imports.rules.employees import employee
from backend.imports.rules.fields import FIELD_BY_NAME
from backend.imports.rules.headings import matched
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.rows import Reading
from tests.imports.exports import ANALYST, PERSON

E = ImportKind.SIASN_EMPLOYEES
TODAY = date(2026, 11, 24)


def read(**changes: str) -> Reading:
    return read_with(changes, empty_erases=False)


def read_with(changes: Mapping[str, str], *, empty_erases: bool) -> Reading:
    row = PERSON | {name.replace("_", " "): value for name, value in changes.items()}
    columns = [FIELD_BY_NAME[E].get(name or "") for name in matched(E, list(row))]
    return employee(list(row.values()), columns, today=TODAY, empty_erases=empty_erases)


def faults(reading: Reading) -> list[str]:
    return [fault.field for fault in reading.faults]


def warnings(reading: Reading) -> list[str]:
    return [warning.field for warning in reading.warnings]


def test_a_clean_row_has_neither_faults_nor_warnings() -> None:
    found = read()
    assert faults(found) == warnings(found) == []
    assert found.values["nip"] == "197804122003121001"
    assert (found.values["kind"], found.values["standing"]) == ("PNS", "ACTIVE")
    assert (found.values["grade_no"], found.values["grade_since"]) == (34, "2020-04-01")
    assert (found.values["religion"], found.values["marital_status"]) == ("Islam", "Menikah")
    assert found.values["education_level"] == "S2"


@pytest.mark.parametrize(
    ("nip", "status", "kind"),
    [
        ("197804122003121001", "P", "PNS"),
        ("197804122003121001", "C", "CPNS"),
        ("197804122003121001", "null", "PNS"),
        ("197804122024211001", "P", "PPPK"),
        ("197804122024211001", "C", "PPPK"),
    ],
)
def test_the_kind_of_employment_follows_from_number_and_status(nip: str, status: str, kind: str) -> None:
    assert read(NIP_BARU=nip, STATUS_CPNS_PNS=status).values["kind"] == kind


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"NIP_BARU": "1.97805E+17"}, "nip"),
        ({"NIP_BARU": "null"}, "nip"),
        ({"NAMA": ""}, "name"),
        ({"PNS_ID": "null"}, "siasn_id"),
        ({"NIK": "3.67101E+15"}, "nik"),
        ({"TANGGAL_LAHIR": "31-02-1978"}, "birth_date"),
        ({"TANGGAL_LAHIR": "12-04-2078"}, "birth_date"),
        ({"JENIS_KELAMIN": "X"}, "sex"),
        ({"AGAMA_ID": "99"}, "religion_code"),
        ({"KEDUDUKAN_HUKUM_ID": "ZZ"}, "standing_code"),
        ({"STATUS_CPNS_PNS": "Z"}, "candidate"),
        ({"GOL_AKHIR_NAMA": "III/f"}, "grade_name"),
        ({"TMT_GOLONGAN": "besok"}, "grade_since"),
        ({"JENIS_JABATAN_ID": "9"}, "position_kind"),
        ({"TINGKAT_PENDIDIKAN_ID": "77"}, "education_level_code"),
        ({"EMAIL": "bukan surel"}, "email"),
        ({"MK_TAHUN": "enam"}, "service_years"),
    ],
)
def test_an_unknown_code_or_value_refuses_the_row_and_names_its_column(changes: dict[str, str], column: str) -> None:
    found = read(**changes)
    assert faults(found) == [column]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    found = read(NIP_BARU="123", TANGGAL_LAHIR="x", JENIS_KELAMIN="?")
    assert set(faults(found)) == {"nip", "birth_date", "sex"}


def test_of_a_nik_only_the_end_is_shown() -> None:
    [fault] = read(NIK="367101120478").faults
    assert fault.value == "…0478"


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"TANGGAL_LAHIR": "13-04-1978"}, "birth_date"),
        ({"JENIS_KELAMIN": "F"}, "sex"),
        ({"TMT_CPNS": "01-01-2004"}, "hired_on"),
        ({"TMT_JABATAN": "02-01-2027"}, "position_since"),
        ({"GOL_AKHIR_ID": "33"}, "grade_name"),
        ({"TMT_JABATAN": "null"}, "position_since"),
        ({"UNOR_ID": "null"}, "unit"),
        ({"TMT_GOLONGAN": ""}, "grade_since"),
        ({"PENDIDIKAN_NAMA": "null"}, "education_name"),
    ],
)
def test_a_contradiction_or_gap_warns_and_does_not_refuse(changes: dict[str, str], column: str) -> None:
    found = read(**changes)
    assert faults(found) == []
    assert warnings(found) == [column]


def test_a_post_without_its_day_is_left_out_and_the_person_is_not() -> None:
    found = read(TMT_JABATAN="null")
    assert "position_title" not in found.values
    assert found.values["name"] == "Sari Wulandari"


def test_the_words_of_a_title_never_make_an_acting_official() -> None:
    for title in ("Kepala Balai Pelaksana Teknis", "Pelaksana Tugas Belajar", "Plt. Kepala Bidang Contoh"):
        found = read(JABATAN_NAMA=title)
        assert faults(found) == []
        assert found.values["position_title"] == title
        assert "appointment_kind" not in found.values


@pytest.mark.parametrize(
    ("kind", "title", "level"),
    [
        ("4", "Pengadministrasi Perkantoran", "PELAKSANA"),
        ("2", "Analis Kebijakan Ahli Muda", "AHLI_MUDA"),
        ("2", "Perawat Terampil", "TERAMPIL"),
    ],
)
def test_the_level_follows_from_kind_and_title(kind: str, title: str, level: str) -> None:
    assert read(JENIS_JABATAN_ID=kind, JABATAN_NAMA=title).values["position_level"] == level


def test_a_functional_title_without_level_asks_for_it() -> None:
    assert faults(read(JENIS_JABATAN_ID="2", JABATAN_NAMA="Guru Kelas")) == ["position_title"]


def test_an_echelon_that_no_city_has_is_refused() -> None:
    assert faults(read(ESELON_ID="11")) == ["echelon_code"]
    assert read(ESELON_ID="31").values["position_level"] == "ADMINISTRATOR"


def test_an_empty_cell_says_nothing_unless_it_shall_erase() -> None:
    assert "email" not in read(EMAIL="null").values
    erasing = read_with({"EMAIL": "null", "GOL_AKHIR_ID": "null", "GOL_AKHIR_NAMA": "null"}, empty_erases=True)
    assert erasing.values["email"] is None
    assert "grade_no" not in erasing.values


def test_more_cells_than_headings_refuse_the_row() -> None:
    columns = [FIELD_BY_NAME[E].get(name or "") for name in matched(E, list(ANALYST))]
    found = employee([*ANALYST.values(), "lebih"], columns, today=TODAY, empty_erases=False)
    assert faults(found) == ["columns"]


def test_a_short_row_is_read_as_far_as_it_goes() -> None:
    columns = [FIELD_BY_NAME[E].get(name or "") for name in matched(E, list(PERSON))]
    found = employee(list(PERSON.values())[:4], columns, today=TODAY, empty_erases=False)
    assert faults(found) == []
    assert found.values["name"] == "Sari Wulandari"
