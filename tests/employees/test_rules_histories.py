"""Grades, education, standing, names, timelines and discipline."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.employees.rules.education import SIASN_EDUCATION, education_level, highest
from backend.employees.rules.grades import GRADES, GradeUnknown, grade, grade_of
from backend.employees.rules.histories import DisciplineRecord, SanctionState, Span, discipline_record, gap_days
from backend.employees.rules.kinds import EducationLevel, SanctionLevel, Standing
from backend.employees.rules.standing import full_name, standing

TODAY = date(2026, 11, 24)


def test_grades_are_17_of_pns_and_17_of_pppk_in_order() -> None:
    orders = [each.order for each in GRADES]
    assert (len(GRADES), orders[0], orders[16], orders[17], orders[-1]) == (34, 11, 45, 101, 117)
    assert orders == sorted(set(orders))


@pytest.mark.parametrize(
    ("text", "order", "title"),
    [("III/d", 34, "Penata Tingkat I"), (" iv / E ", 45, "Pembina Utama"), ("III", 103, None), ("xvii", 117, None)],
)
def test_a_grade_is_read_by_its_code(text: str, order: int, title: str | None) -> None:
    assert (grade(text).order, grade(text).title) == (order, title)
    assert grade_of(order) is grade(text)


@pytest.mark.parametrize("text", ["", "III/e", "III-d", "Penata", "XVIII", "V/a", "3/d"])
def test_free_text_is_no_grade(text: str) -> None:
    with pytest.raises(GradeUnknown):
        grade(text)


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("05", None, EducationLevel.SD),
        ("5", None, EducationLevel.SD),
        ("47", None, EducationLevel.S2),
        (None, "S-1/Sarjana", EducationLevel.S1),
        (None, "D-III", EducationLevel.D3),
        (None, "Diploma III/Sarjana Muda", EducationLevel.D3),
        ("", "S-2", EducationLevel.S2),
        ("77", "tidak tahu", None),
        (None, None, None),
    ],
)
def test_an_education_level_is_read_by_code_or_name(
    code: str | None, name: str | None, level: EducationLevel | None
) -> None:
    assert education_level(code, name=name) is level


def test_the_highest_education_is_the_last_in_order() -> None:
    assert highest((EducationLevel.S1, EducationLevel.D4, EducationLevel.SLTA)) is EducationLevel.S1
    assert highest(()) is None
    assert set(SIASN_EDUCATION.values()) == set(EducationLevel)


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("01", None, Standing.ACTIVE),
        ("1", None, Standing.ACTIVE),
        ("13", None, Standing.UNPAID_LEAVE),
        (None, " pppk  aktif", Standing.ACTIVE),
        ("99", None, Standing.RETIRED),
        ("55", "entah", None),
    ],
)
def test_a_standing_is_read_by_code_or_name(code: str | None, name: str | None, expected: Standing | None) -> None:
    assert standing(code, name=name) is expected


def test_a_name_carries_its_degrees() -> None:
    assert full_name("Sari Wulandari", front="Dra.", back="M.Si.") == "Dra. Sari Wulandari, M.Si."
    assert full_name("Budi Hartono", front=" ", back=None) == "Budi Hartono"


def test_a_gap_is_positive_and_an_overlap_negative() -> None:
    spans = [
        Span(date(2020, 1, 1), date(2021, 1, 1)),
        Span(date(2021, 2, 1), date(2022, 1, 1)),
        Span(date(2021, 12, 22), date(2023, 1, 1)),
        Span(date(2023, 1, 1)),
    ]
    assert gap_days(spans, today=TODAY) == (0, 31, -10, 0)


def test_an_early_entry_that_runs_on_overlaps_all_that_follow() -> None:
    spans = [
        Span(date(2020, 1, 1)),
        Span(date(2021, 1, 1), date(2021, 1, 11)),
        Span(date(2026, 11, 20), date(2026, 12, 20)),
    ]
    assert gap_days(spans, today=TODAY) == (0, -10, -4)


@given(lengths=st.lists(st.integers(1, 900), min_size=1, max_size=8), data=st.data())
def test_entries_that_follow_each_other_have_no_gap_in_whatever_order_they_come(
    lengths: list[int], data: st.DataObject
) -> None:
    spans, start = [], date(2000, 1, 1)
    for days in lengths:
        spans.append(Span(start, start + timedelta(days=days)))
        start += timedelta(days=days)
    assert set(gap_days(data.draw(st.permutations(spans)), today=TODAY)) == {0}


def test_the_worst_record_that_still_counts_decides() -> None:
    light = SanctionState(SanctionLevel.LIGHT, active=True, serving=False)
    medium_over = SanctionState(SanctionLevel.MEDIUM, active=False, serving=False)
    heavy = SanctionState(SanctionLevel.HEAVY, active=True, serving=False)
    serving = SanctionState(SanctionLevel.LIGHT, active=True, serving=True)
    assert discipline_record([]) is DisciplineRecord.NONE
    assert discipline_record([medium_over]) is DisciplineRecord.NONE
    assert discipline_record([light, medium_over]) is DisciplineRecord.LIGHT
    assert discipline_record([light, heavy]) is DisciplineRecord.HEAVY
    assert discipline_record([heavy, serving]) is DisciplineRecord.SERVING
