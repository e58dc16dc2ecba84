"""Where the engine could go wrong by a day, a hundredth or a word."""

from collections.abc import AsyncIterator, Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import pytest_asyncio

from backend.mapping.engine.asking import ask
from backend.mapping.engine.frame import Frame
from tests.conftest import Copy
from tests.mapping.conftest import TODAY, Office, found_new_agency, office_of
from tests.mapping.people import POLICY
from tests.mapping.persons import COMPLETE, add_person, add_post, appointment

# One loop for the file, so that the pool and the compiled statement are made once.
pytestmark = pytest.mark.asyncio(loop_scope="module")

CODES = [indicator.code for indicator in POLICY.indicators()]


@pytest.fixture(scope="module")
def shared(copy_of: Copy, migrated: str) -> Iterator[str]:
    """One agency for all tests of this file: each looks at its own people alone."""
    with copy_of(migrated) as url:
        found_new_agency(url)
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def office(shared: str) -> AsyncIterator[Office]:
    found = office_of(shared)
    yield found
    await found.database.close()


async def look(office: Office, *keys: UUID, as_of: date = TODAY, **supposed: str) -> list[Any]:
    """The results of these people, in the order of their keys, which is that of their making."""
    async with office.database.session(office.agency_id) as session:
        return list(await ask(session, POLICY, Frame(office.agency_id, as_of, keys, supposed)))


def entry(row: Any, code: str) -> list[Any]:
    """One indicator of an explanation."""
    return row["explanation"][CODES.index(code)]


def part(row: Any, code: str) -> list[str]:
    """A part of experience: what was found, and its points."""
    return next(each[1:] for each in entry(row, "EXPERIENCE")[8] if each[0] == code)


async def of_one(office: Office, post: UUID | None = None, /, **given: Any) -> Any:
    """The result of one person with these histories."""
    key = add_person(office, post or add_post(office), **given)
    return (await look(office, key))[0]


def feedback(value: str) -> list[dict[str, Any]]:
    return [{"year": 2025, "value": value, "rater_count": 5}]


@pytest.mark.parametrize(
    ("value", "published", "level"),
    [
        ("87.45", "80.00", "ABOVE"),
        ("87.44", "79.99", "MEETS"),
        ("87.50", "80.00", "ABOVE"),
        ("87.55", "80.01", "ABOVE"),
    ],
)
async def test_the_published_score_meets_the_limit_half_up(
    office: Office, value: str, published: str, level: str
) -> None:
    row = await of_one(office, feedback=feedback(value))
    assert (str(row["performance"]), row["performance_level"]) == (published, level)


async def test_the_box_follows_the_published_score(office: Office) -> None:
    rows = [await of_one(office, feedback=feedback(value)) for value in ("87.44", "87.45")]
    assert [(str(row["performance"]), row["box"]) for row in rows] == [("79.99", 8), ("80.00", 9)]


async def test_a_missing_value_is_no_zero_and_no_box(office: Office) -> None:
    row = await of_one(office, rating=[])
    assert (row["status"], row["performance"], row["box"], row["talent_score"]) == ("NOT_ASSESSED", None, None, None)
    assert entry(row, "PREDICATE")[:3] == [None, None, None]
    assert row["potential"] is not None


@pytest.mark.parametrize("table", ["rating", "feedback", "assessment", "appointment", "education"])
async def test_whatever_is_required_and_not_there_leaves_a_person_not_assessed(office: Office, table: str) -> None:
    row = await of_one(office, None, **{table: []})
    assert (row["status"], row["box"]) == ("NOT_ASSESSED", None)


@pytest.mark.parametrize(
    ("table", "code", "none", "points"),
    [
        ("award", "AWARD", "NONE", "0"),
        ("team_assignment", "TEAM", "NONE", "0"),
        ("training", "TRAINING", "0", "0"),
        ("sanction", "DISCIPLINE", "NONE", "100"),
    ],
)
async def test_a_record_of_nothing_is_a_value(office: Office, table: str, code: str, none: str, points: str) -> None:
    row = await of_one(office, None, **{table: []})
    assert (row["status"], entry(row, code)[:2]) == ("PLACED", [none, points])


def assessments(kind: str, **changes: Any) -> list[dict[str, Any]]:
    return [{**row, **changes} if row["kind"] == kind else row for row in COMPLETE["assessment"]]


async def test_an_expired_assessment_is_outdated_and_says_what_it_was(office: Office) -> None:
    row = await of_one(office, assessment=assessments("COMPETENCY", assessed_on=date(2023, 11, 24)))
    assert (row["status"], row["box"]) == ("OUTDATED", None)
    found = entry(row, "COMPETENCY")
    assert (found[0], found[1], found[5], found[6]) == ("80", None, "2023-11-24", True)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"assessed_on": date(2023, 11, 25)}, "PLACED"),
        ({"assessed_on": date(2023, 11, 24)}, "OUTDATED"),
        ({"assessed_on": date(2020, 1, 1), "valid_until": date(2026, 11, 25)}, "PLACED"),
        ({"assessed_on": date(2020, 1, 1), "valid_until": date(2026, 11, 24)}, "OUTDATED"),
        ({"assessed_on": date(2026, 11, 24)}, "PLACED"),
        ({"assessed_on": date(2026, 11, 25)}, "NOT_ASSESSED"),
    ],
)
async def test_an_assessment_counts_from_its_day_to_the_day_before_its_end(
    office: Office, changes: dict[str, Any], status: str
) -> None:
    assert (await of_one(office, assessment=assessments("POTENTIAL", **changes)))["status"] == status


async def test_expired_beside_never_there_is_not_assessed(office: Office) -> None:
    old = assessments("COMPETENCY", assessed_on=date(2020, 1, 1))
    assert (await of_one(office, assessment=old, rating=[]))["status"] == "NOT_ASSESSED"


async def test_an_older_valid_assessment_counts_rather_than_a_newer_expired_one(office: Office) -> None:
    both = [
        *COMPLETE["assessment"],
        {
            "kind": "POTENTIAL",
            "method": "X",
            "value": "90",
            "assessed_on": date(2026, 1, 1),
            "valid_until": date(2026, 6, 1),
        },
    ]
    assert entry(await of_one(office, assessment=both), "POTENTIAL")[0] == "80"


async def test_a_value_above_the_scale_is_cut_and_marked(office: Office) -> None:
    row = await of_one(office, assessment=assessments("COMPETENCY", value="112.5"))
    found = entry(row, "COMPETENCY")
    assert (found[0], found[1], found[2], found[7]) == ("112.5", "100", "20", True)
    assert "CLAMPED" in row["flags"]


@pytest.mark.parametrize(("year", "status"), [(2024, "PLACED"), (2023, "OUTDATED"), (2026, "NOT_ASSESSED")])
async def test_a_predicate_counts_for_two_years_and_not_before_its_year_has_ended(
    office: Office, year: int, status: str
) -> None:
    row = await of_one(office, rating=[{"year": year, "predicate": "BAIK"}])
    assert row["status"] == status


@pytest.mark.parametrize(
    ("on", "level"),
    [
        (date(2021, 11, 24), "NONE"),
        (date(2021, 11, 25), "NATIONAL"),
        (date(2026, 11, 24), "NATIONAL"),
        (date(2026, 11, 25), "NONE"),
    ],
)
async def test_an_award_counts_for_five_years(office: Office, on: date, level: str) -> None:
    row = await of_one(office, award=[{"name": "A", "level": "NATIONAL", "awarded_on": on}])
    assert entry(row, "AWARD")[0] == level


async def test_of_several_awards_the_highest_counts(office: Office) -> None:
    awards = [
        {"name": "A", "level": level, "awarded_on": date(2025, 1, day)}
        for day, level in enumerate(["INTERNAL", "NATIONAL", "INTER_AGENCY"], 1)
    ]
    assert entry(await of_one(office, award=awards), "AWARD")[0] == "NATIONAL"


@pytest.mark.parametrize(("until", "role"), [(date(2024, 11, 25), "NONE"), (date(2024, 11, 26), "CHAIR_INTERNAL")])
async def test_a_team_counts_for_two_years_after_its_last_day(office: Office, until: date, role: str) -> None:
    team = {**COMPLETE["team_assignment"][0], "valid_from": date(2023, 1, 1), "valid_until": until}
    assert entry(await of_one(office, team_assignment=[team]), "TEAM")[0] == role


async def test_only_verified_hours_of_the_last_year_count(office: Office) -> None:
    hours = [
        (7, date(2026, 11, 24), True), (5, date(2025, 11, 25), True),
        (100, date(2025, 11, 24), True), (100, date(2026, 1, 1), False), (100, date(2026, 11, 25), True),
    ]  # fmt: skip
    rows = [{"name": "D", "hours": n, "ended_on": on, "verified": verified} for n, on, verified in hours]
    found = entry(await of_one(office, training=rows), "TRAINING")
    assert (found[0], found[1], found[5]) == ("12", "80", "2026-11-24")


@pytest.mark.parametrize(
    ("starts", "ends", "active", "record", "points"),
    [
        (date(2026, 1, 1), date(2027, 1, 1), date(2029, 1, 1), "SERVING", "0"),
        (date(2025, 1, 1), date(2026, 11, 24), date(2029, 1, 1), "MEDIUM", "50"),
        (date(2025, 1, 1), date(2026, 1, 1), date(2026, 11, 25), "MEDIUM", "50"),
        (date(2024, 1, 1), date(2025, 1, 1), date(2026, 11, 24), "NONE", "100"),
        (date(2026, 11, 25), date(2027, 1, 1), date(2029, 1, 1), "NONE", "100"),
        (date(2025, 1, 1), None, None, "MEDIUM", "50"),
    ],
)
async def test_a_sanction_counts_while_it_is_served_and_while_it_is_active(
    office: Office, starts: date, ends: date | None, active: date | None, record: str, points: str
) -> None:
    sanction = {"level": "MEDIUM", "name": "S", "starts_on": starts, "ends_on": ends, "active_until": active}
    assert entry(await of_one(office, sanction=[sanction]), "DISCIPLINE")[:2] == [record, points]


async def test_the_worst_active_sanction_counts(office: Office) -> None:
    days = {"starts_on": date(2025, 1, 1), "ends_on": date(2025, 2, 1), "active_until": None}
    rows = [{"level": level, "name": "S", **days} for level in ("LIGHT", "HEAVY", "MEDIUM")]
    assert entry(await of_one(office, sanction=rows), "DISCIPLINE")[0] == "HEAVY"


async def test_of_two_definitive_posts_the_one_that_began_last_counts(office: Office) -> None:
    posts = [appointment(), appointment(title="Kepala Bidang", level="ADMINISTRATOR", valid_from=date(2024, 1, 1))]
    row = await of_one(office, appointment=posts)
    assert (row["position_title"], row["position_level"]) == ("Kepala Bidang", "ADMINISTRATOR")
    assert part(row, "LENGTH") == ["2.8333", "60"]


async def test_an_acting_post_never_replaces_the_definitive_one(office: Office) -> None:
    acting = appointment(kind="PLT", title="Plt Kepala Bidang", level="ADMINISTRATOR", valid_from=date(2025, 1, 1))
    row = await of_one(office, appointment=[appointment(), {**acting, "position_id": None}])
    assert (row["position_title"], row["position_level"]) == ("Kepala Seksi", "PENGAWAS")
    assert part(row, "ACTING") == ["PLT_HIGHER", "100"]


@pytest.mark.parametrize(
    ("kind", "level", "found"),
    [
        ("PLT", "ADMINISTRATOR", "PLT_HIGHER"),
        ("PLT", "PENGAWAS", "PLT_SAME"),
        ("PLT", "AHLI_MUDA", "PLT_SAME"),
        ("PLH", "JPT_PRATAMA", "PLH_HIGHER"),
        ("PLH", "PENGAWAS", "PLH_SAME"),
        ("PLT", "PELAKSANA", "NONE"),
        ("PJ", "JPT_PRATAMA", "PLT_HIGHER"),
        ("ADDITIONAL", "JPT_PRATAMA", "NONE"),
    ],
)
async def test_an_acting_post_is_held_against_the_own_level(office: Office, kind: str, level: str, found: str) -> None:
    acting = appointment(kind=kind, level=level, valid_from=date(2025, 1, 1), position_id=None)
    assert part(await of_one(office, appointment=[appointment(), acting]), "ACTING")[0] == found


async def test_an_acting_post_is_held_against_the_level_of_its_own_time(office: Office) -> None:
    past = appointment(level="PELAKSANA", valid_from=date(2015, 1, 1), valid_until=date(2020, 1, 1))
    acting = appointment(kind="PLT", valid_from=date(2018, 1, 1), valid_until=date(2018, 6, 1), position_id=None)
    assert part(await of_one(office, appointment=[appointment(), past, acting]), "ACTING")[0] == "PLT_HIGHER"


async def test_a_title_with_the_word_pelaksana_is_no_acting_post(office: Office) -> None:
    row = await of_one(office, appointment=[appointment(title="Kepala Balai Pelaksana Teknis")])
    assert part(row, "ACTING")[0] == "NONE"


@pytest.mark.parametrize(
    ("since", "points"),
    [
        (date(2021, 11, 24), "100"),
        (date(2021, 11, 25), "80"),
        (date(2023, 11, 24), "80"),
        (date(2023, 11, 25), "60"),
        (date(2026, 11, 24), "60"),
    ],
)
async def test_years_in_a_level_are_complete_on_their_day(office: Office, since: date, points: str) -> None:
    assert part(await of_one(office, appointment=[appointment(valid_from=since)]), "LENGTH")[1] == points


async def test_another_level_between_starts_the_years_anew(office: Office) -> None:
    posts = [
        appointment(valid_from=date(2012, 1, 1), valid_until=date(2018, 1, 1)),
        appointment(level="PELAKSANA", valid_from=date(2018, 1, 1), valid_until=date(2025, 1, 1)),
        appointment(valid_from=date(2025, 1, 1)),
    ]
    assert part(await of_one(office, appointment=posts), "LENGTH")[0] == "1.8333"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, "ONE_UNIT"),
        ({"unit_name": "Dinas Dua"}, "ACROSS_UNITS"),
        ({"agency_name": "Provinsi"}, "ACROSS_AGENCIES"),
    ],
)
async def test_variety_looks_at_all_definitive_posts(office: Office, changes: dict[str, str], found: str) -> None:
    past = appointment(valid_from=date(2015, 1, 1), valid_until=date(2020, 1, 1), **changes)
    assert part(await of_one(office, appointment=[appointment(), past]), "VARIETY")[0] == found


@pytest.mark.parametrize(
    ("field", "fields", "found", "status"),
    [
        ("TI", ["TI", "SI"], "MATCH", "PLACED"),
        ("HK", ["TI"], "NO_MATCH", "PLACED"),
        ("TI", [], None, "NOT_ASSESSED"),
        (None, ["TI"], None, "NOT_ASSESSED"),
    ],
)
async def test_a_field_is_matched_only_when_both_sides_are_known(
    office: Office, field: str | None, fields: list[str], found: str | None, status: str
) -> None:
    post = add_post(office, study_fields=fields)
    education = [{"level": "S1", "name": "P", "field": field, "graduated_year": 2008}]
    row = await of_one(office, post, education=education)
    assert (entry(row, "FIELD_MATCH")[0], row["status"]) == (found, status)


async def test_an_education_without_stated_points_is_missing_and_no_zero(office: Office) -> None:
    row = await of_one(office, education=[{"level": "SD", "name": "SD", "field": "TI", "graduated_year": 1990}])
    assert (entry(row, "EDUCATION")[:2], row["status"]) == (["SD", None], "NOT_ASSESSED")


async def test_the_highest_education_of_the_day_counts(office: Office) -> None:
    rows = [
        {"level": "S1", "name": "P", "field": "TI", "graduated_year": 2008},
        {"level": "S2", "name": "P", "field": "HK", "graduated_year": 2015},
        {"level": "S3", "name": "P", "field": "TI", "graduated_year": 2027},
    ]
    row = await of_one(office, education=rows)
    assert (entry(row, "EDUCATION")[0], entry(row, "FIELD_MATCH")[0]) == ("S2", "NO_MATCH")


@pytest.mark.parametrize("standing", ["RETIRED", "DISMISSED", "UNPAID_LEAVE", "SUSPENDED", "STATE_OFFICIAL", "OTHER"])
async def test_whoever_is_outside_the_population_is_excluded_without_a_score(office: Office, standing: str) -> None:
    row = await of_one(office, person={"standing": standing})
    assert (row["status"], row["performance"], row["potential"], row["box"]) == ("EXCLUDED", None, None, None)
    assert (row["flags"], row["explanation"]) == ([], [])


async def test_whoever_is_hired_later_does_not_exist_yet(office: Office) -> None:
    key = add_person(office, add_post(office), person={"hired_on": date(2026, 11, 25)})
    assert await look(office, key) == []
    assert len(await look(office, key, as_of=date(2026, 11, 25))) == 1


@pytest.mark.parametrize(
    ("value", "published", "near"),
    [("77.44", "78.99", False), ("77.50", "79.00", True), ("97.50", "81.00", True), ("97.55", "81.01", False)],
)
async def test_a_score_within_one_point_of_a_limit_is_marked(
    office: Office, value: str, published: str, near: bool
) -> None:
    low_potential = assessments("COMPETENCY", value="60") + assessments("POTENTIAL", value="70")
    kept = [row for row in low_potential if row["value"] != "80"]
    row = await of_one(office, feedback=feedback(value), assessment=kept)
    assert (str(row["performance"]), "NEAR_CUT" in row["flags"]) == (published, near)


async def test_what_if_replaces_evidence_and_changes_nothing(office: Office) -> None:
    key = add_person(office, add_post(office))
    before = await look(office, key)
    (supposed,) = await look(office, key, PREDICATE="SANGAT_BAIK", **{"EXPERIENCE.ACTING": "PLT_HIGHER"})
    assert supposed["performance"] - before[0]["performance"] == 12
    assert (entry(before[0], "EXPERIENCE")[1], entry(supposed, "EXPERIENCE")[1]) == ("53.3333333333", "86.6666666667")
    assert await look(office, key) == before


async def test_what_if_can_fill_what_has_expired(office: Office) -> None:
    row = await of_one(office, assessment=assessments("COMPETENCY", assessed_on=date(2020, 1, 1)))
    assert row["status"] == "OUTDATED"
    (filled,) = await look(office, row["employee_id"], COMPETENCY="75.5")
    assert (filled["status"], entry(filled, "COMPETENCY")[:2]) == ("PLACED", ["75.5", "75.5"])
