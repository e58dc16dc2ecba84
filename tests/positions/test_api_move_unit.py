"""Moving a unit: the whole subtree goes along, never into itself, never twice at once."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from backend.core.access import Role
from tests.conftest import AsRole
from tests.core.refusals import changed, everything
from tests.served import Client, Served, signed_in

MOVE = """mutation($unit: ID!, $parent: ID!, $version: Int!) {
    moveUnit(input: {unitId: $unit, parentId: $parent, version: $version}) {
        __typename
        ... on MoveUnitPayload { unit { id version depth parent { id } ancestors { id } employeeCount
            children(first: 100) { totalCount nodes { id depth parent { id } } } } }
        ... on StaleVersion { message version }
        ... on UnitCycle { message }
        ... on NotFound { message }
    } }"""
TREE = """
    WITH RECURSIVE tree AS (
        SELECT id, parent_id, path, 0 AS depth, ARRAY[id] AS above FROM unit WHERE parent_id IS NULL
        UNION ALL
        SELECT u.id, u.parent_id, u.path, t.depth + 1, t.above || u.id FROM unit u JOIN tree t ON u.parent_id = t.id
        WHERE NOT u.id = ANY(t.above)
    )
    SELECT count(*) FROM tree JOIN unit u USING (id) LEFT JOIN unit p ON p.id = u.parent_id
    WHERE u.depth <> tree.depth OR left(u.path, -4) <> coalesce(p.path, '') OR length(u.path) <> 4 * (u.depth + 1)
"""


@pytest.fixture
def admin(as_role: AsRole) -> Client:
    return as_role(Role.HR_ADMIN)


def row(served: Served, statement: str, *given: Any) -> Any:
    with psycopg.connect(served.database) as owner:
        found = owner.execute(statement.encode(), given).fetchone()
    assert found, statement
    return found


def check_tree(served: Served, units: int) -> None:
    """Still one tree: nobody lost, no circle, every path under its parent's."""
    assert row(served, TREE) == (0,)
    assert row(served, "SELECT count(*), count(DISTINCT path) FROM unit") == (units, units)
    assert row(served, "SELECT count(*) FROM unit WHERE parent_id IS NULL") == (1,)


def two_departments(client: Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two units of the first level, the first with units below it."""
    found = client.ask("""{ units(first: 100) { nodes { id version depth employeeCount parent { id }
        children(first: 100) { totalCount nodes { id version } } } } }""")["units"]["nodes"]
    first = next(u for u in found if u["depth"] == 1 and u["children"]["totalCount"] > 1)
    other = next(u for u in found if u["depth"] == 1 and u["id"] != first["id"])
    return first, other


def move(client: Client, unit: str, parent: str, version: int) -> dict[str, Any]:
    return client.ask(MOVE, unit=unit, parent=parent, version=version)["moveUnit"]


def test_a_unit_moves_with_everything_below_it(admin: Client, server: Served) -> None:
    unit, parent = two_departments(admin)
    units = row(server, "SELECT count(*) FROM unit")[0]
    before = everything(server.database)
    found = move(admin, unit["id"], parent["id"], unit["version"])
    assert found["__typename"] == "MoveUnitPayload"
    moved = found["unit"]
    assert moved["parent"]["id"] == parent["id"]
    assert [each["id"] for each in moved["ancestors"]][-1] == parent["id"]
    assert (moved["depth"], moved["version"]) == (unit["depth"] + 1, unit["version"] + 1)
    assert moved["employeeCount"] == unit["employeeCount"]
    assert {each["id"] for each in moved["children"]["nodes"]} == {each["id"] for each in unit["children"]["nodes"]}
    assert {each["depth"] for each in moved["children"]["nodes"]} == {unit["depth"] + 2}
    assert changed(server.database, before) == {"unit", "audit_entry"}
    check_tree(server, units)


def test_the_trail_holds_the_old_and_the_new_place(admin: Client, server: Served) -> None:
    unit, parent = two_departments(admin)
    move(admin, unit["id"], parent["id"], unit["version"])
    entry = admin.ask(
        "query($id: ID) { auditEntries(filter: {subject: $id}) { totalCount nodes { action actorName subjectType"
        " subject before after } } }",
        id=unit["id"],
    )["auditEntries"]
    assert entry["totalCount"] == 1
    assert entry["nodes"][0]["subject"] == unit["id"]
    assert (entry["nodes"][0]["action"], entry["nodes"][0]["subjectType"]) == ("moveUnit", "Unit")
    assert unit["parent"]["id"].removeprefix("unit_") in entry["nodes"][0]["before"].replace("-", "")
    assert parent["id"].removeprefix("unit_") in entry["nodes"][0]["after"].replace("-", "")


def test_a_unit_may_move_again_and_back(admin: Client, server: Served) -> None:
    unit, parent = two_departments(admin)
    units = row(server, "SELECT count(*) FROM unit")[0]
    version = unit["version"]
    for place in (parent["id"], unit["parent"]["id"], unit["parent"]["id"], parent["id"]):
        moved = move(admin, unit["id"], place, version)["unit"]
        assert moved["parent"]["id"] == place
        version = moved["version"]
        check_tree(server, units)


def test_a_unit_never_comes_to_lie_below_itself(admin: Client, server: Served) -> None:
    unit, _ = two_departments(admin)
    before = everything(server.database)
    for parent in (unit["id"], unit["children"]["nodes"][0]["id"]):
        found = move(admin, unit["id"], parent, unit["version"])
        assert found["__typename"] == "UnitCycle"
        assert found["message"]
    assert changed(server.database, before) == set()


def test_a_stale_version_is_told_with_the_current_one(admin: Client, server: Served) -> None:
    unit, parent = two_departments(admin)
    before = everything(server.database)
    for version in (unit["version"] - 1, unit["version"] + 1, -(2**31)):
        found = move(admin, unit["id"], parent["id"], version)
        assert (found["__typename"], found["version"]) == ("StaleVersion", unit["version"])
    assert changed(server.database, before) == set()


def test_what_is_not_there_is_not_found(admin: Client, server: Served) -> None:
    unit, parent = two_departments(admin)
    top = unit["parent"]["id"]
    before = everything(server.database)
    nothing = "unit_" + "0" * 32
    answers = [
        move(admin, *ids, 1)
        for ids in (
            (nothing, parent["id"]), (unit["id"], nothing), ("zz", parent["id"]), ("", ""), (top, parent["id"]),
            (unit["id"].replace("unit_", "emp_"), parent["id"]),
        )
    ]  # fmt: skip
    assert {answer["__typename"] for answer in answers} == {"NotFound"}
    assert len({answer["message"] for answer in answers}) == 1
    assert changed(server.database, before) == set()


@pytest.mark.parametrize("role", [Role.UNIT_ADMIN, Role.EMPLOYEE, Role.AUDITOR])
def test_only_the_administration_moves_units(as_role: AsRole, server: Served, role: Role) -> None:
    unit, parent = two_departments(as_role(Role.HR_ADMIN))
    before = everything(server.database)
    variables = {"unit": unit["id"], "parent": parent["id"], "version": unit["version"]}
    assert as_role(role).refused(MOVE, **variables) == ["FORBIDDEN"]
    assert changed(server.database, before) <= {"sign_in_attempt", "audit_entry"}
    assert as_role(role).ask("{ viewer { role } }")["viewer"]["role"] == role


def test_who_may_move_is_told_so(as_role: AsRole) -> None:
    for role in (Role.HR_ADMIN, Role.UNIT_ADMIN, Role.EMPLOYEE, Role.AUDITOR):
        units = as_role(role).ask("{ units(first: 1) { nodes { viewerCanMove } } }")["units"]["nodes"]
        assert units[0]["viewerCanMove"] == (role is Role.HR_ADMIN)


def test_two_moves_into_each_other_make_no_circle(server: Served) -> None:
    clients = [signed_in(server, Role.HR_ADMIN) for _ in range(2)]
    one, other = two_departments(clients[0])
    units = row(server, "SELECT count(*) FROM unit")[0]
    with ThreadPoolExecutor(2) as both:
        there = both.submit(move, clients[0], one["id"], other["id"], one["version"])
        back = both.submit(move, clients[1], other["id"], one["id"], other["version"])
        found = sorted([there.result()["__typename"], back.result()["__typename"]])
    assert found == ["MoveUnitPayload", "UnitCycle"] or found == ["MoveUnitPayload", "StaleVersion"]
    check_tree(server, units)


def test_twenty_moves_with_one_version_are_one_move(server: Served) -> None:
    clients = [signed_in(server, Role.HR_ADMIN) for _ in range(4)]
    unit, parent = two_departments(clients[0])
    units = row(server, "SELECT count(*) FROM unit")[0]
    with ThreadPoolExecutor(4) as crowd:
        found = list(crowd.map(lambda n: move(clients[n % 4], unit["id"], parent["id"], unit["version"]), range(20)))
    kinds = [each["__typename"] for each in found]
    assert kinds.count("MoveUnitPayload") == 1
    assert kinds.count("StaleVersion") == 19
    assert row(server, "SELECT count(*) FROM audit_entry WHERE action = 'moveUnit'") == (1,)
    check_tree(server, units)


def test_a_unit_admin_keeps_the_own_unit_where_it_moves(as_role: AsRole, server: Served) -> None:
    own, admin = as_role(Role.UNIT_ADMIN), as_role(Role.HR_ADMIN)
    ask = "{ viewer { unit { id } } employees { totalCount(exact: true) } }"
    before = own.ask(ask)
    mine = before["viewer"]["unit"]["id"]
    units = admin.ask("{ units(first: 100) { nodes { id version depth } } }")["units"]["nodes"]
    version = next(unit["version"] for unit in units if unit["id"] == mine)
    parent = next(unit["id"] for unit in units if unit["depth"] == 1 and unit["id"] != mine)
    assert move(admin, mine, parent, version)["__typename"] == "MoveUnitPayload"
    assert own.ask(ask) == before
    assert row(server, TREE) == (0,)


def test_an_act_without_an_audit_row_is_undone(admin: Client, server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    unit, parent = two_departments(admin)
    before = everything(server.database)
    monkeypatch.setattr("backend.core.acts.Tx.audit", lambda *_given, **_named: None)
    codes = admin.refused(MOVE, unit=unit["id"], parent=parent["id"], version=unit["version"])
    assert codes == ["INTERNAL"]
    assert changed(server.database, before) == set()


def test_an_act_whose_answer_cannot_be_read_is_undone(
    admin: Client, server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_given: Any) -> None:
        raise RuntimeError("the answer")

    unit, parent = two_departments(admin)
    before = everything(server.database)
    monkeypatch.setattr("backend.core.graph.acts.read_payload", broken)
    codes = admin.refused(MOVE, unit=unit["id"], parent=parent["id"], version=unit["version"])
    assert codes == ["INTERNAL"]
    assert changed(server.database, before) == set()


class Lost(Exception):
    """What a driver raises for a transaction that lost a race."""

    sqlstate = "40P01"


@pytest.mark.parametrize("races,answers", [(2, True), (3, False)])
def test_a_lost_race_is_run_again_a_few_times(
    admin: Client, server: Served, monkeypatch: pytest.MonkeyPatch, races: int, answers: bool
) -> None:
    from backend.positions import writes

    check, lost = writes.check_not_below, [0]

    def check_late(*given: Any) -> None:
        check(*given)
        if lost[0] < races:
            lost[0] += 1
            raise OperationalError("UPDATE unit", {}, Lost())

    unit, parent = two_departments(admin)
    before = everything(server.database)
    monkeypatch.setattr(writes, "check_not_below", check_late)
    answer = admin.send_graphql(MOVE, {"unit": unit["id"], "parent": parent["id"], "version": unit["version"]}).json()
    if answers:
        assert answer["data"]["moveUnit"]["__typename"] == "MoveUnitPayload"
    else:
        assert answer["errors"][0]["extensions"]["code"] in ("INTERNAL", "UNAVAILABLE")
        assert "UPDATE unit" not in str(answer)
    assert changed(server.database, before) == ({"unit", "audit_entry"} if answers else set())
    assert row(server, "SELECT count(*) FROM audit_entry WHERE action = 'moveUnit'") == (int(answers),)


def test_several_acts_of_one_document_run_one_after_the_other(admin: Client, server: Served) -> None:
    unit, parent = two_departments(admin)
    places = f'unitId: "{unit["id"]}", parentId: "{parent["id"]}"'
    document = f"""mutation {{
        a: moveUnit(input: {{{places}, version: {unit["version"]}}}) {{ __typename }}
        b: moveUnit(input: {{{places}, version: {unit["version"]}}}) {{ __typename }}
        c: moveUnit(input: {{{places}, version: {unit["version"] + 1}}}) {{
            ... on MoveUnitPayload {{ unit {{ version }} }} }} }}"""
    assert admin.ask(document) == {
        "a": {"__typename": "MoveUnitPayload"},
        "b": {"__typename": "StaleVersion"},
        "c": {"unit": {"version": unit["version"] + 2}},
    }
    assert row(server, "SELECT count(*) FROM audit_entry WHERE action = 'moveUnit'") == (2,)
