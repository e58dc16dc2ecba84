"""Which rows a viewer meets, by whatever road: lists, counts, searches, links, ids."""

from typing import Any

import pytest

from backend.core.access import OPEN_TO_ALL, SCOPES
from backend.core.ids import to_global
from backend.core.plan.registry import NODES, PREFIXES
from tests.core.city import NEIGHBOUR, City

pytestmark = pytest.mark.asyncio(loop_scope="module")
LIMITED = ("UNIT_ADMIN", "EMPLOYEE", "NOBODY")
EVERYBODY = ("HR_ADMIN", "AUDITOR", *LIMITED)
WALK = """{ employees(first: 100) { totalCount(exact: true) nodes { id
    superior { id superior { id } } unit { id employees(first: 50) { totalCount nodes { id } } parent { id } }
    position { id incumbents { id } superior { id incumbents { id } unit { id employees { nodes { id } } } } }
    appointments { unit { id employees(first: 5) { nodes { id } } } position { id incumbents { id } } }
    placements { id employee { id } run { placements(first: 50) { totalCount nodes { id employee { id } } } } }
} } }"""


def ids_in(value: Any, prefix: str) -> set[str]:
    """Every id of a type anywhere in an answer."""
    if isinstance(value, list):
        return set().union(*(ids_in(each, prefix) for each in value))
    if isinstance(value, dict):
        return set().union(*(ids_in(each, prefix) for each in value.values()))
    return {value} if isinstance(value, str) and value.startswith(prefix + "_") else set()


def keys(city: City, statement: str, prefix: str, *given: Any) -> set[str]:
    return {to_global(prefix, row[0]) for row in city.rows(statement, *given)}


def people_of(city: City, who: str) -> set[str]:
    """The people whom a viewer may meet, in the owner's own words."""
    viewer = city.viewers[who]
    statement = "SELECT e.id FROM employee e LEFT JOIN unit u ON u.id = e.unit_id WHERE e.agency_id = %s AND "
    match who:
        case "UNIT_ADMIN":
            return keys(city, statement + "u.path LIKE %s", "emp", viewer.agency_id, f"{viewer.unit_path}%")
        case "EMPLOYEE":
            return keys(city, statement + "e.id = %s", "emp", viewer.agency_id, viewer.employee_id)
        case "NOBODY":
            return set()
    return keys(city, statement + "true", "emp", viewer.agency_id)


@pytest.mark.parametrize("who", EVERYBODY)
async def test_lists_and_counts_hold_only_who_may_be_met(city: City, who: str) -> None:
    mine = people_of(city, who)
    found, after = set(), None
    ask = """query($after: String) { employees(first: 100, after: $after) {
        totalCount(exact: true) nodes { id } pageInfo { endCursor } } }"""
    while True:
        page = (await city.ask(ask, who=who, after=after))["employees"]
        assert page["totalCount"] == len(mine)
        found |= {node["id"] for node in page["nodes"]}
        after = page["pageInfo"]["endCursor"]
        if after is None:
            break
    assert found == mine


@pytest.mark.parametrize("who", LIMITED)
async def test_no_link_leads_out_of_the_scope(city: City, who: str) -> None:
    mine = people_of(city, who)
    answer = await city.ask(WALK, who=who)
    assert ids_in(answer, "emp") <= mine
    if who != "NOBODY":
        assert ids_in(answer, "emp")
    if who == "UNIT_ADMIN":
        path = city.viewers[who].unit_path
        inside = keys(city, "SELECT id FROM unit WHERE path LIKE %s AND agency_id = %s", "unit", f"{path}%",
                      city.viewers[who].agency_id)  # fmt: skip
        assert ids_in(answer, "unit") <= inside


@pytest.mark.parametrize("who", LIMITED)
async def test_units_lead_to_no_more_people_than_lists_do(city: City, who: str) -> None:
    ask = """{ units(first: 100) { nodes { id employeeCount employees(first: 100) { totalCount nodes { id } }
        positions(first: 20) { nodes { incumbents { id } } }
        children(first: 20) { nodes { employeeCount employees { nodes { id } } } } } } }"""
    units = (await city.ask(ask, who=who))["units"]["nodes"]
    mine = people_of(city, who)
    assert ids_in(units, "emp") <= mine
    assert max((unit["employeeCount"] for unit in units), default=0) <= len(mine)
    assert (units == []) == (who == "NOBODY")


@pytest.mark.parametrize("who", LIMITED)
async def test_a_search_or_filter_finds_nobody_outside(city: City, who: str) -> None:
    agency = city.viewers[who].agency_id
    mine = people_of(city, who)
    stranger = next(
        (key, name, nip, unit)
        for key, name, nip, unit in city.rows(
            "SELECT id, name, nip, unit_id FROM employee WHERE agency_id = %s AND unit_id IS NOT NULL ORDER BY id DESC",
            agency,
        )
        if to_global("emp", key) not in mine
    )
    key, name, nip, unit = stranger
    listed = "query($f: EmployeeFilter) { employees(filter: $f) { totalCount nodes { id } } }"
    for asked in (
        {"search": name},
        {"search": nip},
        {"unit": to_global("unit", unit)},
        {"superior": to_global("emp", key)},
    ):
        assert ids_in(await city.ask(listed, who=who, f=asked), "emp") <= mine
    one = "query($id: ID, $nip: String) { employee(id: $id, nip: $nip) { id } }"
    assert await city.ask(one, who=who, nip=nip) == {"employee": None}
    assert await city.ask(one, who=who, id=to_global("emp", key)) == {"employee": None}
    assert await city.ask(one, who=who, id=to_global("emp", key), nip=nip) == {"employee": None}


@pytest.mark.parametrize("who", EVERYBODY)
async def test_what_is_not_yours_is_not_there_in_the_same_bytes(city: City, who: str) -> None:
    """Ids of every type: of the neighbour, of somebody outside the scope, of nothing."""
    asked = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"
    single = "query($id: ID!) { node(id: $id) { id } }"
    neighbour = city.rows("SELECT id FROM agency WHERE code = %s", NEIGHBOUR)[0][0]
    absent = await city.answer(single, who=who, id="emp_" + "0" * 32)
    foreign = []
    for prefix, node in PREFIXES.items():
        if node.row is None:
            continue
        table = node.row.__tablename__
        foreign += [
            to_global(prefix, row[0]) for row in city.rows(f"SELECT id FROM {table} WHERE agency_id = %s", neighbour)
        ]
    assert len(foreign) >= 6
    found = await city.ask(asked, who=who, ids=foreign)
    assert found["nodes"] == [None] * len(foreign)
    for text in (*foreign[:3], "zz", "", "emp_", "emp_" + "g" * 32, f"unit_{foreign[0].split('_')[1]}"):
        assert await city.answer(single, who=who, id=text) == absent


@pytest.mark.parametrize("who", EVERYBODY)
async def test_nodes_say_what_the_lists_say(city: City, who: str) -> None:
    mine = people_of(city, who)
    agency = city.viewers[who].agency_id
    everybody = sorted(keys(city, "SELECT id FROM employee WHERE agency_id = %s ORDER BY id LIMIT 90", "emp", agency))
    found = await city.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", who=who, ids=everybody)
    assert [each["id"] if each else None for each in found["nodes"]] == [
        key if key in mine else None for key in everybody
    ]


@pytest.mark.parametrize("who", EVERYBODY)
async def test_nothing_of_the_neighbour_is_ever_told(city: City, who: str) -> None:
    """Whatever list is asked, in whatever order, the other agency's rows are not in it."""
    neighbour = city.rows("SELECT id FROM agency WHERE code = %s", NEIGHBOUR)[0][0]
    theirs = {
        to_global(prefix, row[0])
        for prefix, node in PREFIXES.items()
        if node.row is not None
        for row in city.rows(f"SELECT id FROM {node.row.__tablename__} WHERE agency_id = %s", neighbour)
    }
    answer = await city.answer(
        """{ employees(filter: {search: "Tetangga"}) { totalCount nodes { id name } }
             units(filter: {search: "Tetangga"}) { totalCount nodes { id } }
             positions(filter: {search: "Jabatan Tetangga"}) { totalCount nodes { id } }
             unitsOfAll: units(first: 100) { nodes { id } }
             auditEntries(first: 100) { nodes { id actorName } } }""",
        who=who,
    )
    text = str(answer.get("data"))
    assert not any(key in text for key in theirs)
    assert "Tetangga" not in text
    counts = answer["data"] or (await city.ask('{ employees(filter: {search: "Tetangga"}) { totalCount } }', who=who))
    assert counts["employees"]["totalCount"] == 0


async def test_a_filter_by_the_neighbours_unit_finds_nobody(city: City) -> None:
    units = keys(
        city, "SELECT u.id FROM unit u JOIN agency a ON a.id = u.agency_id WHERE a.code = %s", "unit", NEIGHBOUR
    )
    for unit in units:
        for ask in (
            "query($u: ID) { employees(filter: {unit: $u}) { totalCount } }",
            "query($u: ID) { positions(filter: {unit: $u}) { totalCount } }",
            "query($u: ID) { units(filter: {within: $u}) { totalCount } }",
            "query($u: ID) { units(filter: {parent: $u}) { totalCount } }",
        ):
            (found,) = (await city.ask(ask, u=unit)).values()
            assert found == {"totalCount": 0}


async def test_an_unset_unit_means_nothing_and_never_everything(city: City) -> None:
    asked = "{ %s(first: 100) { totalCount nodes { id } } }"
    for noun in ("employees", "units", "positions", "mappingRuns", "policies"):
        assert (await city.ask(asked % noun, who="NOBODY"))[noun] == {"totalCount": 0, "nodes": []}
    own = await city.ask(
        "{ viewer { name unit { id } agency { name } employee { id } } grades { code } }", who="NOBODY"
    )
    assert own["viewer"]["name"] == city.viewers["NOBODY"].name
    assert own["viewer"]["agency"]["name"]
    assert len(own["grades"]) > 17


async def test_an_employee_meets_the_own_record_with_all_its_histories(city: City) -> None:
    ask = """{ viewer { employee { id } } employees { nodes { id name sanctions { id } appointments { id } placements {
        id employee { id } } } } }"""
    found = await city.ask(ask, who="EMPLOYEE")
    (mine,) = found["employees"]["nodes"]
    own = city.viewers["EMPLOYEE"].employee_id
    assert own is not None
    assert mine["id"] == found["viewer"]["employee"]["id"] == to_global("emp", own)
    assert mine["appointments"]
    agency = city.viewers["EMPLOYEE"].agency_id
    others = city.rows("SELECT id FROM appointment WHERE agency_id = %s AND employee_id <> %s LIMIT 20", agency,
                       city.viewers["EMPLOYEE"].employee_id)  # fmt: skip
    ids = [to_global("appt", row[0]) for row in others]
    nodes = await city.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", who="EMPLOYEE", ids=ids)
    assert nodes["nodes"] == [None] * len(ids)


async def test_results_are_nobodys_outside_before_they_are_published(city: City) -> None:
    ask = "{ mappingRuns { nodes { id placements(first: 100) { nodes { id employee { id } } } } } }"
    for who in ("UNIT_ADMIN", "EMPLOYEE"):
        runs = (await city.ask(ask, who=who))["mappingRuns"]["nodes"]
        assert ids_in(runs, "emp") <= people_of(city, who)
        assert len(runs) == 1
    assert (await city.ask(ask, who="NOBODY"))["mappingRuns"]["nodes"] == []


async def test_every_planned_table_has_a_scope_and_few_are_open(city: City) -> None:
    rows = {node.row for node in NODES.values() if node.row is not None}
    assert rows <= set(SCOPES)
    assert {row.__name__ for row in OPEN_TO_ALL} == {"AccountRow", "SessionRow", "ApiTokenRow", "AgencyRow", "GradeRow"}
    assert city.viewers
