"""Quirks of cells, each as one line of a table."""

import pytest

from backend.core.problems import Problem
from backend.imports.rules import values
from backend.imports.rules.values import cleaned


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("'197804122003121001", "197804122003121001"),
        ("’197804122003121001", "197804122003121001"),
        (" ' 197804122003121001", "' 197804122003121001"),
        ("'A8ACA7397AEB3912E040640A040269BB", "A8ACA7397AEB3912E040640A040269BB"),
        ("'Aisyah", "'Aisyah"),
        ("null", None),
        ("NULL", None),
        ("  null ", None),
        ("", None),
        ("   ", None),
        ("\u00a0", None),
        ("-", None),
        ("Nullah", "Nullah"),
        (" Sari ", "Sari"),
    ],
)
def test_a_cell_without_its_quirks(cell: str, says: str | None) -> None:
    assert cleaned(cell) == says


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("12-04-1978", "1978-04-12"),
        ("2-4-1978", "1978-04-02"),
        ("12/04/1978", "1978-04-12"),
        ("12.04.1978", "1978-04-12"),
        ("1978-04-12", "1978-04-12"),
        ("1978-04-12 00:00:00", "1978-04-12"),
        ("1978-04-12T00:00:00", "1978-04-12"),
        ("12-04-1978 00:00", "1978-04-12"),
        ("12 April 1978", "1978-04-12"),
        ("1 Agustus 2020", "2020-08-01"),
        ("17-Okt-2020", "2020-10-17"),
        ("31 Des. 2020", "2020-12-31"),
        ("29-02-2024", "2024-02-29"),
    ],
)
def test_a_day_in_any_of_its_forms(cell: str, day: str) -> None:
    assert values.day(cell) == day


@pytest.mark.parametrize(
    "cell", ["31-02-2045", "29-02-2023", "12-13-1978", "12-04-78", "43568", "kemarin", "01-01-1899", "12 Foo 1978"]
)
def test_what_is_no_day_is_refused(cell: str) -> None:
    with pytest.raises(Problem):
        values.day(cell)


@pytest.mark.parametrize(
    ("reader", "cell", "value"),
    [
        (values.years, "16", 16),
        (values.years, "16,0", 16),
        (values.years, "16.00", 16),
        (values.months, "0", 0),
        (values.calendar_year, "2012", 2012),
        (values.sex, "M", "MALE"),
        (values.sex, "F", "FEMALE"),
        (values.sex, "L", "MALE"),
        (values.sex, "P", "FEMALE"),
        (values.sex, "Perempuan", "FEMALE"),
        (values.religion_code, "1", "Islam"),
        (values.religion_code, "06", "Konghucu"),
        (values.marital_code, "4", "Belum Kawin"),
        (values.candidate, "C", True),
        (values.candidate, "p", False),
        (values.position_kind, "1", "STRUCTURAL"),
        (values.position_kind, "4", "STAFF"),
        (values.position_kind_name, "Jabatan  Fungsional Tertentu", "FUNCTIONAL"),
        (values.echelon_code, "31", "III.a"),
        (values.echelon_code, "99", None),
        (values.echelon_code, "00", None),
        (values.functional_level, "mu", "AHLI_MUDA"),
        (values.grade_code, "34", 34),
        (values.grade_code, "59", None),
        (values.grade_name, "III/d", 34),
        (values.grade_name, "iii / D", 34),
        (values.grade_name, "IX", 109),
        (values.email, "sari@contoh.go.id", "sari@contoh.go.id"),
        (values.text, "Sari\n Wulandari\t", "Sari Wulandari"),
        (values.text, "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        (values.text, "'); DROP TABLE employee; --", "'); DROP TABLE employee; --"),
        (values.nip, "19780412 200312 1 001", "197804122003121001"),
        (values.nip, "200012312024211001", "200012312024211001"),
        (values.nik, "3671015807910002", "3671015807910002"),
    ],
)
def test_a_value_by_its_reader(reader: object, cell: str, value: object) -> None:
    assert callable(reader)
    assert reader(cell) == value


@pytest.mark.parametrize(
    ("reader", "cell", "told"),
    [
        (values.years, "16,5", "angka bulat"),
        (values.years, "dua", "angka bulat"),
        (values.years, "99", "0 sampai 60"),
        (values.months, "12", "0 sampai 11"),
        (values.sex, "X", "M, F, L, P"),
        (values.religion_code, "9", "1–7"),
        (values.candidate, "Z", "C, P"),
        (values.position_kind, "3", "1, 2, 4"),
        (values.echelon_code, "77", "11–52"),
        (values.functional_level, "ZZ", "UT"),
        (values.grade_name, "V/a", "I/a–IV/e"),
        (values.email, "sari", "nama@contoh.go.id"),
        (values.text, "#N/A", "rumus Excel"),
        (values.text, "x" * 501, "500"),
        (values.nip, "1.97805E+17", "Excel"),
        (values.nip, "1,97805E+17", "Excel"),
        (values.nip, "19780412200312100", "18 angka"),
        (values.nip, "197813122003121001", "tanggal lahir"),
        (values.nik, "3.67101E+15", "Excel"),
        (values.nik, "367101", "16 angka"),
    ],
)
def test_a_refusal_says_what_the_cell_needs(reader: object, cell: str, told: str) -> None:
    assert callable(reader)
    with pytest.raises(Problem) as caught:
        reader(cell)
    assert told in caught.value.message.id
    assert caught.value.message.en
    assert "{" not in caught.value.message.id
