"""The main job over HTTP: start a run, follow it, read the nine-box, open a person, and see only what one may."""

from typing import Any
from uuid import UUID

import psycopg
import pytest

from backend.core.access import Role
from tests.conftest import AsRole, Served
from tests.mapping.asking import PROGRESS, START, done_run, policy_id
from tests.served import Client

PUBLISH = """
    mutation Publish($run: ID!) {
        publishMappingRun(input: {runId: $run, decreeNumber: "800/1/BKPSDM"}) {
            __typename ... on PublishMappingRunPayload { run { publishedAt decreeNumber } } ... on Problem { message }
        }
    }
"""
CANCEL = "mutation($run: ID!) { cancelMappingRun(input: {runId: $run}) { __typename } }"
GRID = """
    query Grid($run: ID!, $filter: PlacementFilter) {
        mappingRun(id: $run) {
            cells(filter: $filter) {
                box count share density points { placementId performance potential } top { id box }
            }
            tray(filter: $filter) { status count }
            placements(first: 100, filter: $filter) { totalCount(exact: true) nodes { id box status } }
        }
    }
"""
EXPLANATION = """
    query Why($id: ID!) {
        placement(id: $id) {
            status performance potential box
            explanation {
                code score level levelName toNext cuts { level from }
                components { code contribution indicators {
                    code rawValue rawLabel points contribution missing outdated sourceText sourceOn sourceId rule
                    legalReference parts { code rawLabel points }
                } }
            }
        }
    }
"""


def give_to_somebody_else(served: Served, run: str) -> None:
    """Let the run be asked for by another account, since nobody publishes an own run: only publication may change."""
    with psycopg.connect(served.database) as connection:
        connection.execute("ALTER TABLE mapping_run DISABLE TRIGGER frozen")
        connection.execute("UPDATE mapping_run SET requested_by_id = NULL WHERE id = %s", [UUID(run.split("_")[1])])
        connection.execute("ALTER TABLE mapping_run ENABLE TRIGGER frozen")


@pytest.fixture
def admin(as_role: AsRole) -> Client:
    return as_role(Role.HR_ADMIN)


def test_the_main_job_from_start_to_publication(admin: Client, as_role: AsRole, server: Served) -> None:
    run = done_run(admin)
    grid = admin.ask(GRID, run=run)["mappingRun"]
    assert [cell["box"] for cell in grid["cells"]] == list(range(1, 10))
    assert [cause["status"] for cause in grid["tray"]] == ["NOT_ASSESSED", "OUTDATED", "EXCLUDED"]
    everybody = sum(cell["count"] for cell in grid["cells"]) + sum(cause["count"] for cause in grid["tray"])
    assert everybody == grid["placements"]["totalCount"] == admin.ask(PROGRESS, run=run)["mappingRun"]["total"]

    assert admin.ask(PUBLISH, run=run)["publishMappingRun"]["__typename"] == "RunNotPublishable"
    unit_admin = as_role(Role.UNIT_ADMIN)
    assert unit_admin.ask(PROGRESS, run=run)["mappingRun"] is None
    give_to_somebody_else(server, run)
    assert admin.ask(PROGRESS, run=run)["mappingRun"]["viewerCanPublish"] is True
    published = admin.ask(PUBLISH, run=run)["publishMappingRun"]
    assert published["run"]["decreeNumber"] == "800/1/BKPSDM"

    part = unit_admin.ask(GRID, run=run)["mappingRun"]
    seen = sum(cell["count"] for cell in part["cells"]) + sum(cause["count"] for cause in part["tray"])
    assert 0 < seen == part["placements"]["totalCount"] < everybody
    own = as_role(Role.EMPLOYEE).ask(GRID, run=run)["mappingRun"]
    mine = sum(cell["count"] for cell in own["cells"]) + sum(cause["count"] for cause in own["tray"])
    assert mine == own["placements"]["totalCount"] == 1


def test_who_has_moved_away_is_found_by_no_number(admin: Client, as_role: AsRole, server: Served) -> None:
    run = done_run(admin)
    give_to_somebody_else(server, run)
    admin.ask(PUBLISH, run=run)
    unit_admin = as_role(Role.UNIT_ADMIN)
    query = """query($run: ID!, $filter: PlacementFilter) {
        mappingRun(id: $run) { placements(filter: $filter) { totalCount nodes { id employee { id nip } } } } }"""

    def listed(**chosen: str) -> dict[str, Any]:
        return unit_admin.ask(query, run=run, filter=chosen)["mappingRun"]["placements"]

    somebody = listed()["nodes"][0]
    nip = somebody["employee"]["nip"]
    assert listed(search=nip)["totalCount"] == 1
    with psycopg.connect(server.database) as connection:
        connection.execute("UPDATE employee SET unit_id = NULL, position_id = NULL WHERE nip = %s", [nip])
    assert {"id": somebody["id"], "employee": None} in listed()["nodes"], "the result stays where it was published"
    assert listed(search=nip)["totalCount"] == 0


@pytest.mark.parametrize(
    "chosen",
    [
        {"boxes": [5, 8]},
        {"levels": ["PELAKSANA", "AHLI_MUDA"]},
        {"flags": ["NEAR_CUT", "CLAMPED"]},
        {"performanceLevel": "MEETS", "potentialLevel": "HIGH"},
        {"search": "sa"},
        {"grades": {"from": "III/a", "to": "III/d"}},
        {"statuses": ["PLACED", "OUTDATED"], "search": "a"},
    ],
)
def test_cells_count_what_the_filter_lists(reading_run: tuple[Client, str], chosen: dict[str, Any]) -> None:
    client, run = reading_run
    grid = client.ask(GRID, run=run, filter=chosen)["mappingRun"]
    listed = grid["placements"]
    counted = {cell["box"]: cell["count"] for cell in grid["cells"]}
    without = {cause["status"]: cause["count"] for cause in grid["tray"]}
    assert sum(counted.values()) + sum(without.values()) == listed["totalCount"]
    if listed["totalCount"] <= 100:
        for box, count in counted.items():
            assert count == sum(node["box"] == box for node in listed["nodes"])
    for cell in grid["cells"]:
        assert sum(cell["density"]) == len(cell["points"]) == cell["count"]
        assert len(cell["density"]) == 64
        assert len(cell["top"]) == min(10, cell["count"])


def test_people_are_found_by_family_superior_and_number(reading_run: tuple[Client, str]) -> None:
    client, run = reading_run
    people = """{ employees(first: 100) { nodes { id nip position { jobFamily } superior { id } } } }"""
    known = client.ask(people)["employees"]["nodes"]
    led = next(person for person in known if person["superior"] and person["position"]["jobFamily"])

    def listed(**chosen: str) -> set[str]:
        query = """query($run: ID!, $filter: PlacementFilter) { mappingRun(id: $run) {
            cells(filter: $filter) { count } tray(filter: $filter) { count }
            placements(first: 100, filter: $filter) { totalCount nodes { employee { id } } } } }"""
        found = client.ask(query, run=run, filter=chosen)["mappingRun"]
        assert sum(each["count"] for each in found["cells"] + found["tray"]) == found["placements"]["totalCount"]
        return {node["employee"]["id"] for node in found["placements"]["nodes"]}

    nip = led["nip"]
    assert listed(search=f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}") == {led["id"]}
    assert led["id"] in listed(superior=led["superior"]["id"])
    assert led["id"] in listed(superior=led["superior"]["id"], jobFamily=led["position"]["jobFamily"])
    assert listed(superior=led["superior"]["id"], jobFamily="tidak ada") == set()


def test_kept_counts_and_counted_rows_agree_for_a_unit(reading_run: tuple[Client, str]) -> None:
    client, run = reading_run
    units = client.ask("{ units(first: 30) { nodes { id } } }")["units"]["nodes"]
    for unit in units[:12]:
        kept = client.ask(GRID, run=run, filter={"unit": unit["id"]})["mappingRun"]
        states = ["PLACED", "NOT_ASSESSED", "OUTDATED", "EXCLUDED"]
        counted = client.ask(GRID, run=run, filter={"unit": unit["id"], "statuses": states})["mappingRun"]
        assert (kept["cells"], kept["tray"]) == (counted["cells"], counted["tray"])


def test_why_somebody_is_in_a_box_adds_up(reading_run: tuple[Client, str]) -> None:
    client, run = reading_run
    placed = client.ask(GRID, run=run, filter={"statuses": ["PLACED"]})["mappingRun"]["placements"]["nodes"]
    for node in placed[:20]:
        found = client.ask(EXPLANATION, id=node["id"])["placement"]
        for axis, score in zip(found["explanation"], (found["performance"], found["potential"]), strict=True):
            items = [item for component in axis["components"] for item in component["indicators"]]
            assert axis["score"] == score
            assert abs(sum(float(item["contribution"]) for item in items) - float(score)) < 0.00501
            assert all(item["rule"] and item["legalReference"] for item in items)
            assert axis["levelName"]


def test_a_source_of_an_explanation_is_found_by_its_id(reading_run: tuple[Client, str]) -> None:
    client, run = reading_run
    node = client.ask(GRID, run=run, filter={"statuses": ["PLACED"]})["mappingRun"]["placements"]["nodes"][0]
    found = client.ask(EXPLANATION, id=node["id"])["placement"]
    ids = {
        item["sourceId"]
        for axis in found["explanation"]
        for component in axis["components"]
        for item in component["indicators"]
        if item["sourceId"]
    }
    assert ids
    nodes = client.ask("query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", ids=sorted(ids))["nodes"]
    assert {node["id"] for node in nodes} == ids


def test_a_day_to_come_is_refused_by_field(admin: Client) -> None:
    answer = admin.ask(START, policy=policy_id(admin), asOf="2999-01-01")["startMappingRun"]
    assert (answer["__typename"], [field["path"] for field in answer["fields"]]) == ("InvalidInput", ["asOf"])


@pytest.mark.parametrize("role", [Role.UNIT_ADMIN, Role.EMPLOYEE, Role.AUDITOR])
def test_others_may_not_start_cancel_or_publish(as_role: AsRole, role: Role) -> None:
    client = as_role(role)
    policy = policy_id(client)
    assert client.refused(START, policy=policy, asOf="2026-11-24") == ["FORBIDDEN"]
    run = "run_" + "0" * 32
    assert client.refused(CANCEL, run=run) == ["FORBIDDEN"]
    assert client.refused(PUBLISH, run=run) == ["FORBIDDEN"]


def test_what_is_not_there_is_not_found(admin: Client) -> None:
    assert admin.ask(CANCEL, run="run_" + "0" * 32)["cancelMappingRun"]["__typename"] == "NotFound"
    assert admin.ask(CANCEL, run="emp_" + "0" * 32)["cancelMappingRun"]["__typename"] == "NotFound"


def test_boxes_have_their_official_numbers_and_names(reading_as: AsRole) -> None:
    boxes = reading_as(Role.EMPLOYEE).ask("{ boxes { number name performanceLevel potentialLevel actions } }")["boxes"]
    grid = {(box["performanceLevel"], box["potentialLevel"]): box["number"] for box in boxes}
    rows = [[grid[up, right] for right in ("LOW", "MEDIUM", "HIGH")] for up in ("ABOVE", "MEETS", "BELOW")]
    assert rows == [[4, 7, 9], [2, 5, 8], [1, 3, 6]]
    assert boxes[8]["name"] == "Kinerja di atas ekspektasi dan potensial tinggi"


@pytest.fixture
def reading_run(reading_as: AsRole) -> tuple[Client, str]:
    """A client and a run that is done, made once for the module's city."""
    client = reading_as(Role.HR_ADMIN)
    runs = client.ask("{ mappingRuns { nodes { id status } } }")["mappingRuns"]["nodes"]
    done = [run["id"] for run in runs if run["status"] == "DONE"]
    return client, done[0] if done else done_run(client)
