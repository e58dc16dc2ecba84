"""NIP, NI PPPK and NIK: taken apart in the order of the checks, refused with a remedy, identity kept apart."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.employees.rules.identity import NikFault, NikRefused, Sex, nik
from backend.employees.rules.nip import Nip, NipFault, NipKind, NipRefused, NipWarning, Recorded, identity_of, nip

PNS = "199107182019032905"
births = st.dates(min_value=date(1950, 1, 1), max_value=date(2007, 12, 31))


@given(
    born=births,
    year=st.integers(1990, 2026),
    month=st.integers(1, 12),
    sex=st.sampled_from("12"),
    serial=st.integers(1, 999),
)
def test_a_well_formed_nip_is_read_back(born: date, year: int, month: int, sex: str, serial: int) -> None:
    text = f"{born:%Y%m%d}{year}{month:02}{sex}{serial:03}"
    found = nip(text)
    assert (found.text, found.kind, found.serial) == (text, NipKind.PNS, f"{serial:03}")
    assert found.cpns_month == date(year, month, 1)
    assert identity_of(found).birth_date == born
    assert identity_of(found).sex is (Sex.MALE if sex == "1" else Sex.FEMALE)


@given(born=births, year=st.integers(2019, 2026), frequency=st.integers(1, 9), serial=st.integers(1, 999))
def test_digits_21_to_29_in_place_of_the_month_mark_a_pppk(born: date, year: int, frequency: int, serial: int) -> None:
    found = nip(f"{born:%Y%m%d}{year}2{frequency}1{serial:03}")
    assert (found.kind, found.contract_year, found.frequency) == (NipKind.PPPK, year, frequency)
    assert found.cpns_month is None


@given(month=st.integers(0, 99).filter(lambda n: not (1 <= n <= 12 or 21 <= n <= 29)))
def test_any_other_month_is_refused(month: int) -> None:
    assert fault_of(f"199107182019{month:02}2905") is NipFault.BULAN_TMT


@given(text=st.text(max_size=25))
def test_whatever_is_pasted_it_is_read_or_refused(text: str) -> None:
    try:
        taken = nip(text).text
    except NipRefused as refused:
        taken = refused.message.id
    assert taken


@pytest.mark.parametrize("text", [" 19910718 201903 2 905 ", f"'{PNS}", f"’{PNS}", "19910718 201903 2\u00a0905"])
def test_spaces_and_a_leading_apostrophe_are_taken_away(text: str) -> None:
    assert nip(text).text == PNS
    assert nip(text).shown == "19910718 201903 2 905"


@pytest.mark.parametrize("text", ["1.97805E+17", "1,97805E+17", "1.97805122005012e+17", "2E+17", "'1.97805E+17"])
def test_a_number_that_excel_has_broken_is_named_as_such(text: str) -> None:
    assert fault_of(text) is NipFault.RUSAK_EXCEL


@pytest.mark.parametrize(
    "text", ["", "19910718201903290", f"{PNS}1", "19910718201903290x", "١٩٩١٠٧١٨٢٠١٩٠٣٢٩٠٥", "470012345"]
)
def test_what_has_not_18_digits_is_refused(text: str) -> None:
    assert fault_of(text) is NipFault.BUKAN_18_DIGIT


def test_the_first_check_that_fails_is_told() -> None:
    assert fault_of("199113182019133000") is NipFault.TANGGAL_LAHIR
    assert fault_of("199107182019133000") is NipFault.BULAN_TMT
    assert fault_of("199107182019033000") is NipFault.JENIS_KELAMIN
    assert fault_of("199107182019032000") is NipFault.NOMOR_URUT


def test_a_message_says_what_the_field_needs() -> None:
    with pytest.raises(NipRefused) as caught:
        nip("19910718201903290")
    assert caught.value.message.id == "NIP terdiri atas 18 angka; saat ini terisi 17."


def test_differences_from_the_file_are_warnings_and_the_number_is_taken() -> None:
    recorded = Recorded(birth_date=date(1991, 7, 19), sex=Sex.MALE, cpns_on=date(2019, 4, 1))
    found = nip(PNS, recorded=recorded, today=date(2019, 1, 1))
    assert set(found.warnings) == {
        NipWarning.TANGGAL_LAHIR_BERBEDA,
        NipWarning.JENIS_KELAMIN_BERBEDA,
        NipWarning.TMT_CPNS_BERBEDA,
        NipWarning.CPNS_DI_MASA_DEPAN,
    }


def test_a_day_within_the_cpns_month_is_no_difference() -> None:
    assert nip(PNS, recorded=Recorded(cpns_on=date(2019, 3, 15))).warnings == ()


@pytest.mark.parametrize(
    ("born", "usual"),
    [("20010401", True), ("20010402", False), ("19720402", True), ("19720401", False)],
)
def test_an_age_at_cpns_outside_18_to_46_is_a_warning(born: str, usual: bool) -> None:
    warnings = nip(f"{born}2019041905").warnings
    assert (NipWarning.USIA_CPNS in warnings) is not usual


def test_the_parts_of_a_nip_hold_neither_birth_date_nor_sex() -> None:
    assert {field.name for field in fields(Nip)} == {
        *("text", "kind", "serial", "cpns_month", "contract_year", "frequency", "warnings")
    }


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("367101580791001", NikFault.BUKAN_16_DIGIT),
        ("3671017207910001", NikFault.TANGGAL_LAHIR),
        ("3671013502910001", NikFault.TANGGAL_LAHIR),
        ("3.67101580791E+15", NikFault.RUSAK_EXCEL),
    ],
)
def test_a_nik_that_is_none_is_refused(text: str, fault: NikFault) -> None:
    with pytest.raises(NikRefused) as caught:
        nik(text)
    assert caught.value.fault is fault


def test_a_nik_adds_40_to_the_birth_day_of_women_only() -> None:
    assert (nik("3671015807910001").day, nik("3671015807910001").sex) == (18, Sex.FEMALE)
    assert (nik("'3671011807910001").day, nik("3671011807910001").sex) == (18, Sex.MALE)


def test_the_29th_of_february_is_taken_when_either_century_has_it() -> None:
    assert nik("3671012902000001").month == 2
    with pytest.raises(NikRefused):
        nik("3671012902010001")


def fault_of(text: str) -> NipFault:
    with pytest.raises(NipRefused) as caught:
        nip(text)
    return caught.value.fault
