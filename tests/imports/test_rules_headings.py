"""Headings: what they mean, and what is asked about instead of guessed."""

import pytest

from backend.core.problems import InvalidInput
from backend.imports.rules.headings import heading_row, matched, missing, normal
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.refusals import FileRefused

E, U = ImportKind.SIASN_EMPLOYEES, ImportKind.SIASN_UNITS


@pytest.mark.parametrize("heading", ["NIP BARU", "nip_baru", "nipBaru", " Nip  Baru ", "NIP-BARU", "NÍP BARU"])
def test_headings_are_one_whatever_their_case_signs_and_accents(heading: str) -> None:
    assert normal(heading) == "nipbaru"
    assert matched(E, [heading]) == ["nip"]


def test_snake_case_and_camel_case_columns_of_siasn_are_known() -> None:
    assert matched(E, ["pns_id", "gol_akhir_nama", "tmt_golongan", "unor_id"]) == [
        "siasn_id",
        "grade_name",
        "grade_since",
        "unit",
    ]
    assert matched(U, ["Id", "DiatasanId", "EselonId", "NamaUnor", "NamaJabatan"]) == [
        "siasn_id",
        "parent",
        "echelon_code",
        "name",
        "head_title",
    ]


def test_unknown_columns_are_left_out_and_not_dropped() -> None:
    assert matched(E, ["NIP BARU", "Keterangan", "NPWP NOMOR"]) == ["nip", None, None]


@pytest.mark.parametrize(("one", "other"), [("NIP", "nip"), ("NIP BARU", "nip_baru"), ("NIP", "NIP BARU")])
def test_two_headings_with_one_meaning_are_asked_about(one: str, other: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        matched(E, [one, "NAMA", other])
    assert caught.value.fields[0].path == ("columns", other)
    assert one in caught.value.message.id
    assert other in caught.value.message.id


def test_the_answer_to_that_question_is_taken() -> None:
    assert matched(E, ["NIP", "NAMA", "nip"], chosen={"nip": "nip"}) == [None, "name", "nip"]
    assert matched(E, ["NIP", "NAMA", "nip"], chosen={"NIP": "nip", "nip": None}) == ["nip", "name", None]


def test_the_very_same_heading_twice_must_be_renamed() -> None:
    with pytest.raises(FileRefused) as caught:
        matched(E, ["NIP", "NAMA", "NIP"])
    assert caught.value.code == "SAME_HEADING"


def test_the_same_unknown_heading_twice_does_not_matter() -> None:
    assert matched(E, ["NIP", "X", "X"]) == ["nip", None, None]


def test_choices_that_do_not_fit_are_named_one_by_one() -> None:
    with pytest.raises(InvalidInput) as caught:
        matched(E, ["NIP", "NAMA"], chosen={"NPWP": "nik", "NIP": "salary", "NAMA": "nip"})
    assert {field.path[1] for field in caught.value.fields} == {"NPWP", "NIP"}
    with pytest.raises(InvalidInput):
        matched(E, ["NIP", "NAMA"], chosen={"NIP": "nip", "NAMA": "nip"})


def test_what_was_chosen_last_time_holds_until_it_is_chosen_otherwise() -> None:
    remembered = {"NIP": "nip", "Orang": "name"}
    assert matched(E, ["NIP", "Orang"], remembered=remembered) == ["nip", "name"]
    assert matched(E, ["NIP", "Orang"], remembered=remembered, chosen={"Orang": None}) == ["nip", None]


def test_required_fields_without_a_column_are_named() -> None:
    assert [field.name for field in missing(E, ["nip", None])] == ["siasn_id", "name"]


def test_the_heading_row_is_the_one_with_most_known_headings() -> None:
    rows = [["Data ASN"], [], ["NIP", "keterangan"], ["NIP", "NAMA", "PNS ID"], ["1", "2", "3"]]
    assert heading_row(rows, E) == 3
    assert heading_row([["a", "b"], ["NIP", "c"]], E) is None
