"""An assessment from its schedule to the evidence of the mapping: drafts count nowhere, a signature locks."""

from dataclasses import dataclass
from typing import Any

import psycopg
import pytest

from backend.competencies.rules import match as rules
from backend.core.access import Role
from backend.core.ids import to_global
from tests.core.refusals import changed, everything
from tests.mapping.asking import done_run, evidence
from tests.served import AsRole, Client, Served

DICTIONARY = "{ competencies(first: 9) { nodes { id code } } }"
CREATE = """mutation($input: CreateAssessmentEventInput!) { createAssessmentEvent(input: $input) {
    __typename ... on CreateAssessmentEventPayload { event { id participantCount signedCount
        participants { nodes { id employeeId status version } } } } ... on Problem { message } } }"""
SAVE = """mutation($input: SaveAssessmentInput!) { saveAssessment(input: $input) {
    __typename ... on SaveAssessmentPayload { participant { id status version levels { level signed } } }
    ... on Problem { message } } }"""
SIGN = """mutation($input: SignOffAssessmentInput!) { signOffAssessment(input: $input) {
    __typename ... on SignOffAssessmentPayload { participant { id status version levels { signed } } }
    ... on Problem { message } } }"""
MATCH = """query($id: ID!, $post: ID) { jobMatch(employee: $id, position: $post) {
    official capped weighted selection mapping unmet notAssessed
    items { name required level gap score weight contribution } } }"""
RESULTS = "query($id: ID!) { employee(id: $id) { assessments { kind value computedValue source assessedOn } } }"
DAY = "2026-11-20"


@dataclass
class Scheduled:
    admin: Client
    person: str
    event: str
    given: dict[str, Any]


def schedule(client: Client, person: str, **changes: Any) -> dict[str, Any]:
    given = {"name": "Pusat penilaian", "method": "Assessment center", "organizer": "BKPSDM", "assessors": ["admin"]}
    days = {"startsOn": "2026-11-01", "endsOn": "2026-11-30"}
    return client.ask(CREATE, input={**given, **days, "employeeIds": [person], **changes})["createAssessmentEvent"]


@pytest.fixture
def scheduled(as_role: AsRole, server: Served) -> Scheduled:
    """An event with one participant, whose post requires nine competencies, and an entry for him."""
    with psycopg.connect(server.database) as owner:
        found = owner.execute(
            "SELECT e.id FROM employee e JOIN position p ON p.id = e.position_id"
            " JOIN competency_standard s ON s.job_code = p.siasn_id WHERE e.level = 'PENGAWAS' ORDER BY e.id LIMIT 1"
        ).fetchone()
    assert found
    person, admin = to_global("emp", found[0]), as_role(Role.HR_ADMIN)
    event = schedule(admin, person)["event"]
    (participant,) = event["participants"]["nodes"]
    known = admin.ask(DICTIONARY)["competencies"]["nodes"]
    levels = [{"competencyId": each["id"], "level": level} for each, level in zip(known, [4, 1, 2] * 3, strict=True)]
    entry = {"participantId": participant["id"], "version": 1, "assessedOn": DAY, "levels": levels}
    return Scheduled(
        admin, person, event["id"], {**entry, "potential": [3, 4, 3, 4, 3, 4, 3, 4], "strengths": "Teliti"}
    )


def test_a_draft_counts_nowhere_and_a_signed_result_everywhere(scheduled: Scheduled) -> None:
    admin, given = scheduled.admin, scheduled.given
    before = admin.ask(MATCH, id=scheduled.person)["jobMatch"]
    saved = admin.ask(SAVE, input=given)["saveAssessment"]["participant"]
    assert (saved["status"], {each["signed"] for each in saved["levels"]}) == ("DRAFT", {False})
    assert admin.ask(MATCH, id=scheduled.person)["jobMatch"] == before
    done = admin.ask(SIGN, input={"participantId": saved["id"], "version": saved["version"]})["signOffAssessment"]
    assert done["participant"]["status"] == "SIGNED_OFF"
    found = admin.ask(MATCH, id=scheduled.person)["jobMatch"]
    told = rules.match([2] * 9, assessed=[4, 1, 2] * 3)
    assert (found["official"], found["capped"]) == (str(told.official), str(told.capped))
    assert (found["unmet"], found["notAssessed"]) == (len(told.unmet), 0)
    assert (found["selection"], found["mapping"]) == ("MS", "OPTIMAL")
    assert found["weighted"] == f"{round(sum(float(item['contribution']) for item in found['items']), 2):.2f}"
    results = admin.ask(RESULTS, id=scheduled.person)["employee"]["assessments"]
    of_today = {each["kind"]: each for each in results if each["assessedOn"] == DAY}
    assert (of_today["COMPETENCY"]["value"], of_today["POTENTIAL"]["value"]) == (str(told.official), "70.00")
    assert {each["source"] for each in of_today.values()} == {"ASSESSMENT"}


def test_a_run_after_the_signature_shows_the_new_values(scheduled: Scheduled) -> None:
    saved = scheduled.admin.ask(SAVE, input=scheduled.given)["saveAssessment"]["participant"]
    scheduled.admin.ask(SIGN, input={"participantId": saved["id"], "version": saved["version"]})
    found = evidence(scheduled.admin, done_run(scheduled.admin), scheduled.person)
    assert {each["rawValue"] for each in found if each["sourceOn"] == DAY} == {"116.67", "70"}


def test_what_is_not_assessed_is_unknown_and_not_zero(scheduled: Scheduled) -> None:
    admin = scheduled.admin
    given = {**scheduled.given, "levels": scheduled.given["levels"][:3], "potential": None}
    saved = admin.ask(SAVE, input=given)["saveAssessment"]["participant"]
    admin.ask(SIGN, input={"participantId": saved["id"], "version": saved["version"]})
    found = admin.ask(MATCH, id=scheduled.person)["jobMatch"]
    assert (found["official"], found["weighted"], found["selection"], found["notAssessed"]) == (None, None, None, 6)
    assert [item["gap"] for item in found["items"]] == [2, -1, 0, *[None] * 6]
    results = admin.ask(RESULTS, id=scheduled.person)["employee"]["assessments"]
    assert DAY not in {each["assessedOn"] for each in results}


def test_an_imported_number_of_the_same_day_stays_with_the_computed_one_beside_it(
    scheduled: Scheduled, server: Served
) -> None:
    with psycopg.connect(server.database) as owner:
        owner.execute(
            "UPDATE assessment SET assessed_on = %s, value = 91.25 WHERE id = (SELECT id FROM assessment"
            " WHERE employee_id = %s AND kind = 'COMPETENCY' ORDER BY assessed_on DESC LIMIT 1)",
            [DAY, scheduled.person.removeprefix("emp_")],
        )
        owner.execute(
            "INSERT INTO assessment (agency_id, id, employee_id, source, kind, method, value, assessed_on)"
            " SELECT agency_id, gen_random_uuid(), id, 'MANUAL', 'COMPETENCY', 'CACT', 91.25, %s FROM employee"
            " WHERE id = %s ON CONFLICT DO NOTHING",
            [DAY, scheduled.person.removeprefix("emp_")],
        )
    admin = scheduled.admin
    saved = admin.ask(SAVE, input=scheduled.given)["saveAssessment"]["participant"]
    admin.ask(SIGN, input={"participantId": saved["id"], "version": saved["version"]})
    results = admin.ask(RESULTS, id=scheduled.person)["employee"]["assessments"]
    (found,) = [each for each in results if each["assessedOn"] == DAY and each["kind"] == "COMPETENCY"]
    assert (found["value"], found["computedValue"]) == ("91.25", "116.67")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"version": 7}, "StaleVersion"),
        ({"assessedOn": "2026-10-31"}, "OutsideEvent"),
        ({"potential": [3]}, "InvalidInput"),
        ({"potential": [6] * 8}, "InvalidInput"),
        ({"participantId": "peserta_" + "0" * 32}, "NotFound"),
        ({"levels": [{"competencyId": "comp_" + "0" * 32, "level": 3}]}, "NotFound"),
        ({"level": 6}, "InvalidInput"),
    ],
)
def test_a_refusal_changes_nothing(scheduled: Scheduled, server: Served, wrong: dict[str, Any], problem: str) -> None:
    given = {**scheduled.given, **wrong}
    if "level" in given:
        given["levels"] = [{**given["levels"][0], "level": given.pop("level")}]
    before = everything(server.database)
    assert scheduled.admin.ask(SAVE, input=given)["saveAssessment"]["__typename"] == problem
    assert changed(server.database, before) == set()


def test_a_signed_result_and_one_without_any_level_are_refused(scheduled: Scheduled, server: Served) -> None:
    admin, key = scheduled.admin, scheduled.given["participantId"]
    before = everything(server.database)
    done = admin.ask(SIGN, input={"participantId": key, "version": 1})["signOffAssessment"]
    assert done["__typename"] == "NothingAssessed"
    assert changed(server.database, before) == set()
    saved = admin.ask(SAVE, input=scheduled.given)["saveAssessment"]["participant"]
    admin.ask(SIGN, input={"participantId": key, "version": saved["version"]})
    before = everything(server.database)
    late = {**scheduled.given, "version": saved["version"] + 1}
    assert admin.ask(SAVE, input=late)["saveAssessment"]["__typename"] == "AssessmentLocked"
    assert changed(server.database, before) == set()


def test_an_assessor_meets_his_own_events_alone_and_never_himself(as_role: AsRole, server: Served) -> None:
    admin, assessor = as_role(Role.HR_ADMIN), as_role(Role.EMPLOYEE)
    with psycopg.connect(server.database) as owner:
        found = owner.execute("SELECT employee_id FROM account WHERE username = 'pegawai'").fetchone()
        other = owner.execute("SELECT id FROM employee WHERE id <> %s ORDER BY id LIMIT 1", found).fetchone()
    assert found
    assert other
    himself, somebody = to_global("emp", found[0]), to_global("emp", other[0])
    foreign = schedule(admin, somebody)["event"]["participants"]["nodes"][0]["id"]
    own = schedule(admin, himself, assessors=["pegawai"], employeeIds=[himself, somebody])["event"]
    assert [
        each["id"] for each in assessor.ask("{ assessmentEvents { nodes { id } } }")["assessmentEvents"]["nodes"]
    ] == [own["id"]]
    people = {each["employeeId"]: each["id"] for each in own["participants"]["nodes"]}
    entry = {"version": 1, "assessedOn": DAY, "levels": [], "potential": [3] * 8}
    answers = {
        key: assessor.ask(SAVE, input={**entry, "participantId": key})["saveAssessment"]["__typename"]
        for key in (people[somebody], people[himself], foreign)
    }
    assert list(answers.values()) == ["SaveAssessmentPayload", "SelfAssessment", "NotFound"]
