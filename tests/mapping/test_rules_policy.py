"""Policies as data: what is refused, with every fault and its remedy, and nothing taken in part."""

import copy
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.appraisals.rules.kinds import Predicate
from backend.employees.rules.histories import DisciplineRecord
from backend.employees.rules.kinds import AwardLevel, EducationLevel, TeamRole
from backend.mapping import policies
from backend.mapping.rules.checks import Band, check_bands
from backend.mapping.rules.evidence import FORMS, EvidenceKind, is_protected
from backend.mapping.rules.faults import FaultCode, PolicyRefused
from backend.mapping.rules.policy import digest
from backend.mapping.rules.reading import accept, load

Document = dict[str, Any]


def refused(change: Callable[[Document], object]) -> list[tuple[str, str]]:
    """Code and path of every fault of the national policy after a change."""
    document = policies.document()
    change(document)
    before = copy.deepcopy(document)
    with pytest.raises(PolicyRefused) as caught:
        accept(document)
    assert document == before, "a refused document is left as it was"
    assert all(fault.message.id and fault.message.en for fault in caught.value.faults)
    return [(fault.code, fault.path) for fault in caught.value.faults]


def indicator(document: Document, axis: int, component: int, place: int) -> Document:
    return document["axes"][axis]["components"][component]["indicators"][place]


def test_weights_that_sum_to_95_are_refused_and_say_what_to_add() -> None:
    document = policies.document()
    indicator(document, 0, 1, 2)["weight"] = "5"
    document["axes"][0]["components"][1]["weight"] = "35"
    with pytest.raises(PolicyRefused) as caught:
        accept(document)
    [fault] = caught.value.faults
    assert fault.code is FaultCode.JUMLAH_BOBOT
    assert fault.message.id == "Jumlah bobot 95. Tambahkan 5 agar menjadi 100 sebelum kebijakan diajukan."


def test_indicators_that_do_not_sum_to_their_component_are_refused() -> None:
    found = refused(lambda d: indicator(d, 0, 0, 0).update(weight="55"))
    assert found == [("JUMLAH_KOMPONEN", "axes.0.components.0")]


def test_bands_with_a_hole_are_refused() -> None:
    def closed(document: Document) -> None:
        for cut, until in zip(document["axes"][1]["cuts"], ("59", "79", "100"), strict=True):
            cut["until"] = until

    assert refused(closed) == [("CELAH_PITA", "axes.1.cuts.1"), ("CELAH_PITA", "axes.1.cuts.2")]


def test_bands_that_overlap_are_refused() -> None:
    assert refused(lambda d: d["axes"][0]["cuts"][2].update({"from": "60"})) == [("TUMPANG_TINDIH", "axes.0.cuts.2")]


def test_bands_that_begin_above_0_are_refused() -> None:
    assert refused(lambda d: d["axes"][0]["cuts"][0].update({"from": "20"})) == [("CELAH_PITA", "axes.0.cuts.0")]


@given(bounds=st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True).map(sorted))
def test_ascending_half_open_bands_are_always_taken(bounds: list[int]) -> None:
    lowers = [Decimal(each) for each in (0, *bounds)]
    bands = [Band(low, high) for low, high in zip(lowers, (*lowers[1:], None), strict=True)]
    assert check_bands(bands, path="bands") == ()


@pytest.mark.parametrize(
    "named",
    [
        *("SEX", "JENIS_KELAMIN", "gender", "AGAMA", "RELIGION", "AGE", "UMUR", "usia", "BIRTH_DATE", "tanggalLahir"),
        *("NIP", "NIK", "STATUS_KAWIN", "MARITAL_STATUS", "SUKU", "ETHNICITY", "ras", "DISABILITY", "disabilitas"),
        "PARTAI",
    ],
)
def test_a_protected_attribute_is_refused_by_name(named: str) -> None:
    found = refused(lambda d: indicator(d, 1, 3, 0)["evidence"].update(kind=named))
    assert found == [("ATRIBUT_DILINDUNGI", "axes.1.components.3.indicators.0.evidence.kind")]
    found = refused(lambda d: indicator(d, 1, 3, 0).update(code=named))
    assert found == [("ATRIBUT_DILINDUNGI", "axes.1.components.3.indicators.0.code")]
    found = refused(lambda d: indicator(d, 1, 3, 0).update({named: "50"}))
    assert found == [("ATRIBUT_DILINDUNGI", f"axes.1.components.3.indicators.0.{named}")]


@given(named=st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and text not in set(EvidenceKind)))
def test_any_evidence_outside_the_closed_list_is_refused(named: str) -> None:
    [(code, path)] = refused(lambda d: indicator(d, 0, 0, 0)["evidence"].update(kind=named))
    assert code in {"INDIKATOR_TIDAK_DIKENAL", "ATRIBUT_DILINDUNGI"}
    assert path.endswith("evidence.kind")


def test_no_evidence_kind_is_a_protected_attribute() -> None:
    assert [kind for kind in EvidenceKind if is_protected(kind)] == []
    assert [code for form in FORMS.values() for code in form.categories if is_protected(code)] == []


def test_the_categories_are_those_that_the_histories_keep() -> None:
    assert set(FORMS[EvidenceKind.PREDICATE].categories) == set(Predicate)
    assert set(FORMS[EvidenceKind.AWARD].categories) == {*AwardLevel, "NONE"}
    assert set(FORMS[EvidenceKind.TEAM].categories) == {*TeamRole, "NONE"}
    assert set(FORMS[EvidenceKind.EDUCATION].categories) == set(EducationLevel)
    assert set(FORMS[EvidenceKind.DISCIPLINE].categories) == set(DisciplineRecord)


def test_all_faults_are_told_at_once() -> None:
    def spoil(document: Document) -> None:
        document["umur"] = 3
        document["effectiveUntil"] = "2025-01-01"
        document["axes"][0]["components"][0]["weight"] = "55"
        indicator(document, 0, 0, 0)["values"]["points"][0]["points"] = "110"
        indicator(document, 1, 0, 1)["values"]["steps"][2]["from"] = "1"
        indicator(document, 1, 1, 0)["evidence"]["windowYears"] = 3
        del indicator(document, 1, 3, 0)["rule"]

    assert set(refused(spoil)) == {
        ("ATRIBUT_DILINDUNGI", "umur"),
        ("ISIAN_BELUM_ADA", "axes.1.components.3.indicators.0.rule"),
        ("MASA_BERLAKU", "effectiveUntil"),
        ("JUMLAH_BOBOT", "axes.0.components"),
        ("JUMLAH_KOMPONEN", "axes.0.components.0"),
        ("POIN_DI_LUAR_RENTANG", "axes.0.components.0.indicators.0.values.points.0.points"),
        ("TUMPANG_TINDIH", "axes.1.components.0.indicators.1.values.steps.2"),
        ("ISIAN_TIDAK_DIKENAL", "axes.1.components.1.indicators.0.evidence.windowYears"),
    }


@pytest.mark.parametrize("weight", [60.0, True, "enam puluh", "1e3", "NaN", "Infinity", [], {}])
def test_a_weight_that_is_no_exact_decimal_is_refused(weight: object) -> None:
    found = refused(lambda d: indicator(d, 0, 0, 0).update(weight=weight))
    assert found == [("ISIAN_BELUM_SESUAI", "axes.0.components.0.indicators.0.weight")]


def test_a_scale_without_a_category_is_refused_unless_it_says_so() -> None:
    found = refused(lambda d: indicator(d, 0, 0, 0)["values"]["points"].pop())
    assert found == [("KATEGORI_BELUM_LENGKAP", "axes.0.components.0.indicators.0.values")]


def test_a_scale_that_cannot_read_its_evidence_is_refused() -> None:
    found = refused(lambda d: indicator(d, 0, 0, 0).update(values={"kind": "IDENTITY"}))
    assert found == [("SKALA_BELUM_SESUAI", "axes.0.components.0.indicators.0.values.kind")]


def test_a_code_used_twice_is_refused() -> None:
    assert ("KODE_GANDA", "axes") in refused(lambda d: indicator(d, 0, 1, 1).update(code="AWARD"))


def test_an_axis_that_is_left_out_is_refused() -> None:
    assert ("SUMBU_BELUM_LENGKAP", "axes") in refused(lambda d: d["axes"].pop())


@pytest.mark.parametrize("document", [{}, {"axes": []}, {"axes": [None]}, {"axes": {"code": "PERFORMANCE"}}])
def test_what_is_no_policy_at_all_is_refused(document: Document) -> None:
    with pytest.raises(PolicyRefused) as caught:
        load(document)
    assert {fault.path for fault in caught.value.faults} >= {"code", "name", "legalReference"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(key=st.sampled_from(["code", "version", "name", "effectiveFrom", "decimals", "axes"]), junk=JSON)
def test_whatever_stands_in_a_document_it_is_read_or_refused(key: str, junk: Any) -> None:
    document = {**policies.document(), key: junk}
    try:
        policy = load(document)
    except PolicyRefused as problem:
        told = [fault.path for fault in problem.faults]
    else:
        told = [policy.code]
    assert told


def test_the_digest_depends_on_meaning_and_not_on_writing() -> None:
    document = policies.document()
    same = json.loads(json.dumps(document, sort_keys=True).replace('"60"', '"60.00"'))
    assert digest(accept(document)) == digest(accept(same))
    assert len(digest(accept(document))) == 64
    document["axes"][0]["cuts"][2]["from"] = "81"
    assert digest(accept(document)) != digest(accept(same))
