"""A plan goes from draft to predicate, by the right people at the right time; closing the cycle writes the year."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.exc import ProgrammingError

from backend.appraisals import jobs
from backend.core.access import Role
from backend.core.ids import split_global, to_global
from tests.core.city import as_app
from tests.core.refusals import changed, everything
from tests.mapping.asking import done_run, evidence
from tests.served import SIGN_IN, AsRole, Client, Served

YEAR = 2026
FIELDS = """__typename ... on Problem { message } ... on StaleVersion { version } ... on CycleClosed { closedOn }
    ... on InvalidInput { fields { path message } } ... on %sPayload { plan { id version status predicate progress note
    results { id title weight progress supports { id } } } }"""
SAVE = [{"title": "Layanan", "indicator": "Tepat waktu", "target": "95 %", "weight": 60},
        {"title": "Laporan", "indicator": "Lengkap", "target": "12", "weight": 40}]  # fmt: skip
OPEN = [{"phase": "PLANNING", "opensOn": "2026-01-01", "closesOn": "2099-12-31"},
        {"phase": "EXECUTION", "opensOn": "2026-01-01", "closesOn": "2099-12-31"},
        {"phase": "APPRAISAL", "opensOn": "2026-01-01", "closesOn": "2099-12-31"}]  # fmt: skip


@dataclass
class Case:
    """One employee, the superior, an administrator, and the cycle of the year, which is open in every phase."""

    server: Served
    admin: Client
    owner: Client
    rater: Client
    plan: str
    cycle: str

    def version(self) -> int:
        return self.admin.ask("query($id: ID!) { performancePlan(id: $id) { version } }", id=self.plan)[
            "performancePlan"
        ]["version"]

    def act(self, who: Client, name: str, **given: Any) -> Any:
        noun = name[0].upper() + name[1:]
        text = f"mutation($input: {noun}Input!) {{ {name}(input: $input) {{ {FIELDS % noun} }} }}"
        given = {"planId": self.plan, "version": self.version(), **given}
        return who.ask(text, input=given)[name]


def sql(url: str, statement: str, *given: Any) -> list[Any]:
    with psycopg.connect(url) as owner:
        done = owner.execute(statement.encode(), given)
        return done.fetchall() if done.description else []


def with_account(server: Served, username: str, person: UUID) -> Client:
    sql(
        server.database,
        "INSERT INTO account (agency_id, id, username, name, password_hash, role, language, employee_id, created_at)"
        " SELECT agency_id, gen_random_uuid(), %s, name, password_hash, role, language, %s, created_at"
        " FROM account WHERE username = 'pegawai'",
        *(username, person),
    )
    client = Client(server)
    assert client.ask(SIGN_IN, username=username, password="cisadane-2026")["signIn"]["__typename"] == "SignInPayload"
    return client


@pytest.fixture
def case(server: Served, as_role: AsRole) -> Iterator[Case]:
    admin = as_role(Role.HR_ADMIN)
    (row,) = sql(
        server.database,
        "SELECT p.id, p.employee_id, p.rater_id, p.cycle_id FROM performance_plan p JOIN appraisal_cycle c"
        " ON c.id = p.cycle_id JOIN performance_plan above ON above.cycle_id = p.cycle_id"
        " AND above.employee_id = p.rater_id WHERE c.year = %s AND p.status = 'AGREED' ORDER BY p.id LIMIT 1",
        YEAR,
    )
    plan, owner, rater, cycle = row
    sql(server.database, "UPDATE performance_plan SET status = 'DRAFT' WHERE id = %s", plan)
    clients = (with_account(server, "milik", owner), with_account(server, "atasan", rater))
    made = Case(server, admin, clients[0], clients[1], to_global("plan", plan), to_global("cycle", cycle))
    dates = admin.ask(
        "mutation($input: ChangeCycleDatesInput!) { changeCycleDates(input: $input) { __typename } }",
        input={"cycleId": made.cycle, "version": 1, "phases": OPEN},
    )
    assert dates["changeCycleDates"]["__typename"] == "ChangeCycleDatesPayload"
    yield made
    for client in clients:
        client.close()


def key_of(opaque: str) -> UUID:
    return UUID(opaque.partition("_")[2])


def close(case: Case) -> str:
    text = "mutation($input: CloseCycleInput!) { closeCycle(input: $input) { __typename } }"
    return case.admin.ask(text, input={"cycleId": case.cycle})["closeCycle"]["__typename"]


def carry_out(case: Case, year: int = YEAR) -> list[Any]:
    """What the worker does; the keys of the cycle."""
    keys = sql(case.server.database, "SELECT agency_id, id FROM appraisal_cycle WHERE year = %s", year)

    async def work() -> None:
        database = as_app(case.server.database)
        try:
            await jobs.close_cycle(database, agency_id=str(keys[0][0]), cycle_id=str(keys[0][1]))
        finally:
            await database.close()

    asyncio.run(work())
    return keys


def close_phase(case: Case, phase: str) -> None:
    sql(case.server.database, "UPDATE cycle_window SET closes_on = opens_on WHERE phase = %s", phase)


def test_a_plan_goes_from_draft_to_predicate(case: Case) -> None:
    saved = case.act(case.owner, "savePlan", results=SAVE)["plan"]
    assert [each["weight"] for each in saved["results"]] == [60, 40]
    assert case.act(case.owner, "proposePlan")["plan"]["status"] == "PROPOSED"
    back = case.act(case.rater, "returnPlan", reason="Targetnya kurang tinggi")["plan"]
    assert (back["status"], back["note"]) == ("DRAFT", "Targetnya kurang tinggi")
    case.act(case.owner, "proposePlan")
    expected = [{"value": "LOYAL", "text": "Menjaga rahasia jabatan"}]
    assert case.act(case.rater, "agreePlan", expectations=expected)["plan"]["status"] == "AGREED"
    reports = [{"id": each["id"], "progress": 50, "realisation": "Berjalan"} for each in saved["results"]]
    assert case.act(case.owner, "reportProgress", results=reports)["plan"]["progress"] == "50.00"
    rated = case.act(case.rater, "evaluatePlan", result="ABOVE", behaviour="MEETS", feedback="Teruskan")["plan"]
    assert (rated["status"], rated["predicate"]) == ("EVALUATED", "BAIK")


def test_progress_reaches_every_result_above(case: Case) -> None:
    above = case.owner.ask("query($id: ID!) { performancePlan(id: $id) { raterResults { id } } }", id=case.plan)[
        "performancePlan"
    ]["raterResults"][0]["id"]
    key = split_global(above)
    assert key
    saved = case.act(case.owner, "savePlan", results=[{**SAVE[0], "weight": 100, "supportsId": above}])["plan"]
    own = split_global(saved["results"][0]["id"])
    assert own
    sql(
        case.server.database,
        "DELETE FROM plan_result WHERE supports_id = %s AND id <> %s",
        key[1],
        own[1],
    )
    case.act(case.owner, "proposePlan")
    case.act(case.rater, "agreePlan")
    case.act(case.owner, "reportProgress", results=[{"id": saved["results"][0]["id"], "progress": 37}])
    ((progress, next_up),) = sql(
        case.server.database, "SELECT progress, supports_id FROM plan_result WHERE id = %s", key[1]
    )
    assert progress == 37
    if next_up:
        (whole,) = sql(
            case.server.database,
            "SELECT a.progress, round(sum(b.weight * coalesce(b.progress, 0)) / sum(b.weight), 2) FROM plan_result a"
            " JOIN plan_result b ON b.supports_id = a.id WHERE a.id = %s GROUP BY a.progress",
            next_up,
        )
        assert whole[0] == whole[1]


def test_weights_that_do_not_add_up_are_not_proposed(case: Case) -> None:
    case.act(case.owner, "savePlan", results=[{**SAVE[0], "weight": 99}])
    before = everything(case.server.database)
    refused = case.act(case.owner, "proposePlan")
    assert refused["__typename"] == "InvalidInput"
    assert "99" in refused["fields"][0]["message"]
    assert changed(case.server.database, before) == set()


@pytest.mark.parametrize(("who", "act", "given", "problem"), [
    ("owner", "agreePlan", {}, "PlanRefused"),
    ("owner", "evaluatePlan", {"result": "ABOVE", "behaviour": "ABOVE"}, "PlanRefused"),
    ("rater", "savePlan", {"results": SAVE}, "PlanRefused"),
    ("rater", "agreePlan", {}, "PlanRefused"),
    ("admin", "evaluatePlan", {"result": "ABOVE", "behaviour": "ABOVE"}, "PlanRefused"),
    ("owner", "savePlan", {"results": SAVE, "version": 0}, "StaleVersion"),
    ("owner", "savePlan", {"results": [{**SAVE[0], "weight": 101}]}, "InvalidInput"),
    ("owner", "savePlan", {"results": [{**SAVE[0], "title": " "}]}, "InvalidInput"),
    ("owner", "savePlan", {"results": [{**SAVE[0], "supportsId": "result_" + "0" * 32}]}, "InvalidInput"),
    ("owner", "savePlan", {"results": SAVE, "planId": "plan_" + "0" * 32}, "NotFound"),
])  # fmt: skip
def test_a_refusal_changes_nothing(case: Case, who: str, act: str, given: dict[str, Any], problem: str) -> None:
    before = everything(case.server.database)
    refused = case.act(getattr(case, who), act, **given)
    assert refused["__typename"] == problem
    assert refused["message"]
    assert changed(case.server.database, before) == set()


def test_a_closed_phase_is_refused_with_its_date(case: Case) -> None:
    close_phase(case, "PLANNING")
    before = everything(case.server.database)
    refused = case.act(case.owner, "savePlan", results=SAVE)
    assert (refused["__typename"], refused["closedOn"]) == ("CycleClosed", "2026-01-01")
    assert changed(case.server.database, before) == set()


def test_an_administrator_reopens_with_a_reason_and_nobody_else(case: Case) -> None:
    sql(case.server.database, "UPDATE performance_plan SET status = 'AGREED' WHERE id = %s", split_global(case.plan)[1])  # type: ignore[index] # an id of ours
    assert case.act(case.admin, "reopenPlan", reason=" ")["__typename"] == "InvalidInput"
    assert case.act(case.admin, "reopenPlan", reason="Pindah tugas")["plan"]["status"] == "DRAFT"
    text = "mutation($input: ReopenPlanInput!) { reopenPlan(input: $input) { __typename } }"
    given = {"planId": case.plan, "version": 1, "reason": "x"}
    assert case.owner.refused(text, input=given) == ["FORBIDDEN"]


def test_many_people_get_a_draft_in_one_act(case: Case) -> None:
    sql(case.server.database, "DELETE FROM performance_plan WHERE cycle_id = %s", split_global(case.cycle)[1])  # type: ignore[index] # an id of ours
    text = """mutation($input: AssignPlansInput!) { assignPlans(input: $input) { __typename
        ... on AssignPlansPayload { begun cycle { unitProgress { plans agreed } } } } }"""
    wrong = case.admin.ask(text, input={"cycleId": case.cycle, "results": SAVE[:1]})["assignPlans"]
    assert wrong["__typename"] == "InvalidInput"
    given = {"cycleId": case.cycle, "results": SAVE, "levels": ["PELAKSANA"]}
    done = case.admin.ask(text, input=given)["assignPlans"]
    assert done["begun"] > 0
    assert case.admin.ask(text, input=given)["assignPlans"]["begun"] == 0
    ((plans, results),) = sql(
        case.server.database,
        "SELECT count(DISTINCT p.id), count(*) FROM performance_plan p JOIN plan_result r ON r.plan_id = p.id"
        " WHERE p.cycle_id = %s",
        split_global(case.cycle)[1],  # type: ignore[index] # an id of ours
    )
    assert (plans, results) == (done["begun"], 2 * done["begun"])


def test_who_heads_a_school_as_an_additional_task_rates_its_teachers(case: Case) -> None:
    sql(case.server.database, "DELETE FROM performance_plan WHERE cycle_id = %s", key_of(case.cycle))
    text = """mutation($input: AssignPlansInput!) { assignPlans(input: $input) {
        ... on AssignPlansPayload { begun } } }"""
    assert case.admin.ask(text, input={"cycleId": case.cycle, "results": SAVE})["assignPlans"]["begun"] > 0
    pairs = sql(
        case.server.database,
        "SELECT p.rater_id, a.employee_id FROM performance_plan p JOIN employee e ON e.id = p.employee_id"
        " JOIN position post ON post.id = e.position_id JOIN appointment a ON a.position_id = post.superior_id"
        " JOIN employee head ON head.id = a.employee_id AND head.standing NOT IN ('RETIRED', 'DISMISSED')"
        " WHERE p.cycle_id = %s AND a.kind = 'ADDITIONAL' AND a.valid_until IS NULL AND a.employee_id <> e.id",
        key_of(case.cycle),
    )
    assert pairs
    assert all(rater == head for rater, head in pairs)


def test_closing_writes_the_year_and_keeps_what_it_replaced(case: Case) -> None:
    plan = split_global(case.plan)
    assert plan
    sql(case.server.database, "UPDATE performance_plan SET status = 'EVALUATED', result = 'ABOVE',"
        " behaviour = 'ABOVE', predicate = 'SANGAT_BAIK' WHERE id = %s", plan[1])  # fmt: skip
    sql(case.server.database, "INSERT INTO rating (agency_id, id, employee_id, source, year, predicate)"
        " SELECT agency_id, gen_random_uuid(), employee_id, 'EKINERJA', %s, 'BAIK' FROM performance_plan"
        " WHERE id = %s", YEAR, plan[1])  # fmt: skip
    close_phase(case, "APPRAISAL")
    assert close(case) == "CloseCyclePayload"
    assert close(case) == "CycleNotClosable"
    ((_, cycle),) = carry_out(case)
    carry_out(case)
    assert sql(case.server.database, "SELECT count(*) FROM audit_entry WHERE action = 'finishClosingCycle'") == [(1,)]
    ((written, locked),) = sql(
        case.server.database,
        "SELECT (SELECT count(*) FROM rating WHERE source = 'SKP'),"
        " (SELECT count(DISTINCT employee_id) FROM performance_plan WHERE cycle_id = %s AND status = 'LOCKED')",
        cycle,
    )
    assert written == locked > 1
    person = case.owner.ask(
        "{ viewer { employee { ratings { year predicate source replacedPredicate replacedSource } } } }"
    )
    first = person["viewer"]["employee"]["ratings"][0]
    assert first == {"year": YEAR, "predicate": "SANGAT_BAIK", "source": "SKP", "replacedPredicate": "BAIK",
                     "replacedSource": "EKINERJA"}  # fmt: skip
    assert case.act(case.rater, "evaluatePlan", result="MEETS", behaviour="MEETS")["__typename"] == "PlanRefused"


def test_a_cycle_is_not_closed_while_its_appraisal_lasts(case: Case) -> None:
    before = everything(case.server.database)
    assert close(case) == "CycleNotClosable"
    assert changed(case.server.database, before) == set()


def test_the_dates_of_a_closed_cycle_do_not_change(case: Case) -> None:
    sql(case.server.database, "UPDATE appraisal_cycle SET status = 'CLOSED', version = 2 WHERE year = %s", YEAR)
    before = everything(case.server.database)
    refused = case.admin.ask(
        "mutation($input: ChangeCycleDatesInput!) { changeCycleDates(input: $input) { __typename } }",
        input={"cycleId": case.cycle, "version": 2, "phases": OPEN},
    )
    assert refused["changeCycleDates"]["__typename"] == "CycleClosed"
    assert changed(case.server.database, before) == set()


def test_a_cycle_whose_closing_fails_is_open_again(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    sql(case.server.database, "UPDATE appraisal_cycle SET status = 'CLOSING' WHERE year = %s", YEAR)
    monkeypatch.setitem(jobs.ORDERS, "LONGEST", "no_such_column")
    before = everything(case.server.database)
    with pytest.raises(ProgrammingError):
        carry_out(case)
    assert changed(case.server.database, before) == {"appraisal_cycle"}
    assert sql(case.server.database, "SELECT status FROM appraisal_cycle WHERE year = %s", YEAR) == [("OPEN",)]


def test_a_mapping_after_the_close_reads_the_written_predicate(case: Case) -> None:
    """The cycle of the year before is closed once more, with another predicate for the owner."""
    ((owner,),) = sql(
        case.server.database,
        "UPDATE performance_plan p SET status = 'EVALUATED', predicate = 'SANGAT_KURANG'"
        " FROM appraisal_cycle c WHERE c.id = p.cycle_id AND c.year = %s AND p.employee_id ="
        " (SELECT employee_id FROM performance_plan WHERE id = %s) RETURNING p.employee_id",
        *(YEAR - 1, key_of(case.plan)),
    )
    sql(case.server.database, "UPDATE appraisal_cycle SET status = 'CLOSING' WHERE year = %s", YEAR - 1)
    carry_out(case, YEAR - 1)
    found = evidence(case.admin, done_run(case.admin), to_global("emp", owner))
    assert "SANGAT_KURANG" in [each["rawValue"] for each in found if each["sourceOn"] == f"{YEAR - 1}-12-31"], found


def test_beginning_a_plan_twice_says_that_it_was_there(case: Case) -> None:
    text = "mutation($input: BeginPlanInput!) { beginPlan(input: $input) { ... on BeginPlanPayload { plan { id } } } }"
    told = "SELECT after FROM audit_entry WHERE action = 'beginPlan' ORDER BY id"
    assert case.owner.ask(text, input={"cycleId": case.cycle})["beginPlan"]["plan"]["id"] == case.plan
    assert sql(case.server.database, told) == [({"status": "DRAFT", "begun": False},)]
    sql(case.server.database, "DELETE FROM performance_plan WHERE id = %s", key_of(case.plan))
    assert case.owner.ask(text, input={"cycleId": case.cycle})["beginPlan"]["plan"]["id"] != case.plan
    assert sql(case.server.database, told)[-1] == ({"status": "DRAFT", "begun": True},)


def test_a_result_that_nobody_supports_any_more_is_unknown_and_not_what_it_was(case: Case) -> None:
    above = case.owner.ask("query($id: ID!) { performancePlan(id: $id) { raterResults { id } } }", id=case.plan)[
        "performancePlan"
    ]["raterResults"][0]["id"]
    case.act(case.owner, "savePlan", results=[{**SAVE[0], "weight": 100, "supportsId": above}])
    sql(
        case.server.database,
        "DELETE FROM plan_result WHERE supports_id = %s AND plan_id <> %s",
        *(key_of(above), key_of(case.plan)),
    )
    sql(case.server.database, "UPDATE plan_result SET progress = 71 WHERE id = %s", key_of(above))
    case.act(case.owner, "savePlan", results=[{**SAVE[0], "weight": 100}])
    assert sql(case.server.database, "SELECT progress FROM plan_result WHERE id = %s", key_of(above)) == [(None,)]


def test_a_superior_meets_the_own_team_and_an_employee_the_own_plans(case: Case) -> None:
    ask = """{ performancePlans(first: 100, filter: {side: %s}) {
        nodes { viewerIsOwner viewerIsRater earlier { year } } } }"""
    team = case.rater.ask(ask % "RATER")["performancePlans"]["nodes"]
    assert team
    assert all(each["viewerIsRater"] and not each["viewerIsOwner"] for each in team)
    own = case.owner.ask(ask % "OWNER")["performancePlans"]["nodes"]
    assert own
    assert all(each["viewerIsOwner"] for each in own)
    assert len(own[0]["earlier"]) <= 3
