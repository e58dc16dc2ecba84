"""Pages by key: every row once, in every order and direction, at any size; foreign cursors are refused."""

import base64
import json
from typing import Any

import pytest
from graphql import get_named_type
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.employees.graph.orders import EmployeeOrderField
from backend.schema import schema
from tests.core.city import City

pytestmark = pytest.mark.asyncio(loop_scope="module")

GARBAGE = ["zz", "", "====", "WyJ4Il0=", "a" * 10_000, "\u200b", "W10=", "bnVsbA==", "MQ==", "eyJhIjogMX0="]
WALK = """
    query Walk($first: Int!, $after: String, $order: EmployeeOrder) {
        employees(first: $first, after: $after, orderBy: $order) {
            edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
    }
"""
COLUMN_OF = {"NAME": "name", "NIP": "nip", "GRADE": "grade_order", "LEVEL": "level_order", "HIRED_ON": "hired_order"}
LISTS = {
    "employees": [{"field": field, "direction": direction} for field in COLUMN_OF for direction in ("ASC", "DESC")],
    "units": [None],
    "positions": [None],
    "importBatches": [None],
    "auditEntries": [None],
    "apiTokens": [None],
    "policies": [None],
    "mappingRuns": [None],
    "competencies": [None],
    "competencyStandards": [None],
    "positionsWithoutStandard": [None],
    "assessmentEvents": [None],
    "appraisalCycles": [None],
    "performancePlans": [None],
}


async def all_ids(city: City, order: dict[str, str], first: int) -> tuple[list[str], list[dict[str, Any]]]:
    """The ids of all pages in their order, and what every page said of itself."""
    found: list[str] = []
    infos: list[dict[str, Any]] = []
    after = None
    while True:
        page = (await city.ask(WALK, first=first, after=after, order=order))["employees"]
        assert len(page["edges"]) <= first
        found += [edge["node"]["id"] for edge in page["edges"]]
        infos.append(page["pageInfo"])
        if page["pageInfo"]["hasNextPage"]:
            assert page["edges"][-1]["cursor"] == page["pageInfo"]["endCursor"]
        after = page["pageInfo"]["endCursor"]
        if after is None:
            return found, infos


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
@given(data=st.data())
async def test_pages_hold_every_row_once_in_order(city: City, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(sorted(COLUMN_OF)))
    direction = data.draw(st.sampled_from(["ASC", "DESC"]))
    first = data.draw(st.sampled_from([37, 50, 99, 100]))
    found, infos = await all_ids(city, {"field": field, "direction": direction}, first)
    rows = city.rows(
        f"SELECT 'emp_' || replace(id::text, '-', '') FROM employee"
        f" WHERE agency_id = %s ORDER BY {COLUMN_OF[field]} {direction}, id {direction}",
        city.viewers["HR_ADMIN"].agency_id,
    )
    assert found == [row[0] for row in rows]
    assert [info["hasPreviousPage"] for info in infos] == [False] + [True] * (len(infos) - 1)
    assert [info["hasNextPage"] for info in infos] == [True] * (len(infos) - 1) + [False]


async def test_every_order_of_people_has_a_column_here() -> None:
    assert set(COLUMN_OF) == set(EmployeeOrderField)


async def test_a_page_of_one_walks_through_all_units(city: City) -> None:
    walk = "query($after: String) { units(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }"
    found, after = [], None
    while True:
        page = (await city.ask(walk, after=after))["units"]
        found += [node["id"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if after is None:
            break
    agency = city.viewers["HR_ADMIN"].agency_id
    rows = city.rows("SELECT replace(id::text, '-', '') FROM unit WHERE agency_id = %s ORDER BY path", agency)
    assert found == [f"unit_{row[0]}" for row in rows]


@pytest.mark.parametrize("first", [0, -1, 101, 2**31 - 1])
async def test_a_page_has_1_to_100_rows(city: City, first: int) -> None:
    assert await city.code(f"{{ employees(first: {first}) {{ nodes {{ id }} }} }}") == "BAD_USER_INPUT"
    with_variable = "query($first: Int!) { employees(first: $first) { nodes { id } } }"
    assert await city.code(with_variable, first=first) == "BAD_USER_INPUT"
    nested = f"{{ units(first: 1) {{ nodes {{ employees(first: {first}) {{ nodes {{ id }} }} }} }} }}"
    assert await city.code(nested) == "BAD_USER_INPUT"


async def test_a_page_size_beyond_integers_is_no_page_size(city: City) -> None:
    for first in ("2147483648", "9" * 400, "1" + "0" * 4_400):
        assert await city.code(f"{{ employees(first: {first}) {{ nodes {{ id }} }} }}") in (
            "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "QUERY_TOO_COMPLEX",
        )  # fmt: skip


async def test_a_page_size_of_null_is_refused(city: City) -> None:
    assert await city.code("query($n: Int) { employees(first: $n) { nodes { id } } }", n=None) == "BAD_USER_INPUT"
    absent = await city.ask("query($n: Int) { employees(first: $n) { nodes { id } } }")
    assert len(absent["employees"]["nodes"]) == 50


def forged(*parts: Any) -> str:
    return base64.b64encode(json.dumps(parts).encode()).decode()


SOMEBODY = "0192e4a0-0000-7000-8000-000000000000"


@pytest.mark.parametrize("cursor", [
    *GARBAGE,
    forged("employee:NAME:A", "a"),
    forged("employee:NAME:A", "a", SOMEBODY, "more"),
    forged("employee:NAME:A", 1, SOMEBODY),
    forged("employee:NAME:A", "a", "not a key"),
    forged("employee:NAME:A", "a\x00", SOMEBODY),
    forged("employee:NAME:A", "\ud800", SOMEBODY),
    forged("employee:NAME:D", "a", SOMEBODY),
    forged("employee:NIP:A", "a", SOMEBODY),
    forged("unit:TREE:A", "0001", SOMEBODY),
])  # fmt: skip
async def test_what_is_no_cursor_of_this_list_is_refused(city: City, cursor: str) -> None:
    ask = "query($after: String) { employees(after: $after) { nodes { id } } }"
    assert await city.code(ask, after=cursor) == "BAD_USER_INPUT"


@pytest.mark.parametrize("order,value", [
    ("GRADE", "99999999999999999999"), ("GRADE", "70000"), ("GRADE", "x"), ("GRADE", "1" * 5000), ("GRADE", "1.5"),
    ("HIRED_ON", "2026-02-30"), ("HIRED_ON", "infinity"), ("HIRED_ON", "10000-01-01"), ("HIRED_ON", ""),
])  # fmt: skip
async def test_a_forged_cursor_is_refused_and_no_fault_of_ours(city: City, order: str, value: str) -> None:
    ask = "query($after: String, $o: EmployeeOrder) { employees(after: $after, orderBy: $o) { nodes { id } } }"
    cursor = forged(f"employee:{order}:A", value, SOMEBODY)
    assert await city.code(ask, after=cursor, o={"field": order}) == "BAD_USER_INPUT"


@pytest.mark.parametrize("value", [
    "NaN", "sNaN", "Infinity", "1e999999999", "-1e400000", "x", "1" * 10_000,
])  # fmt: skip
async def test_a_forged_cursor_of_decimals_is_refused_or_finds_nothing_wrong(city: City, value: str) -> None:
    ask = "query($after: String) { mappingRuns(first: 1) { nodes { placements(after: $after) { nodes { id } } } } }"
    answer = await city.answer(ask, after=forged("placement:TALENT_SCORE:D", value, SOMEBODY))
    assert [error["extensions"]["code"] for error in answer.get("errors", [])] in ([], ["BAD_USER_INPUT"])


@pytest.mark.parametrize("value", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-01-01", "now"])
async def test_a_forged_cursor_of_moments_is_refused_or_finds_nothing_wrong(city: City, value: str) -> None:
    answer = await city.answer(
        "query($after: String) { auditEntries(after: $after) { nodes { id } } }",
        after=forged("audit_entry:NEWEST:D", value, SOMEBODY),
    )
    assert [error["extensions"]["code"] for error in answer.get("errors", [])] in ([], ["BAD_USER_INPUT"])


async def test_a_cursor_of_one_list_is_none_of_another(city: City) -> None:
    ask = "{ %s(first: 1) { edges { cursor } } }"
    cursors: dict[str, str] = {}
    for name in LISTS:
        edges = (await city.ask(ask % name))[name]["edges"]
        if edges:
            cursors[name] = edges[0]["cursor"]
    assert len(cursors) >= 5
    for name in LISTS:
        for other, cursor in cursors.items():
            if other != name:
                refused = ask.replace("first: 1", "after: $after").replace("{", "query($after: String) {", 1) % name
                assert await city.code(refused, after=cursor) == "BAD_USER_INPUT", (name, other)


async def test_every_list_of_the_schema_is_tried_here() -> None:
    roots = schema().query_type.fields  # type: ignore[union-attr] # every schema has a query type
    lists = {name for name, field in roots.items() if get_named_type(field.type).name.endswith("Connection")}
    assert lists == set(LISTS)


async def test_each_parent_has_a_page_of_its_own(city: City) -> None:
    ask = """{ units(first: 40) { nodes { id
        two: employees(first: 2) { totalCount nodes { name id } pageInfo { hasNextPage endCursor } }
        children(first: 3) { totalCount nodes { id parent { id } children(first: 1) { nodes { parent { id } } } } }
    } } }"""
    agency = city.viewers["HR_ADMIN"].agency_id
    people = city.rows(
        "SELECT replace(unit_id::text, '-', ''), name, replace(id::text, '-', '') FROM employee"
        " WHERE agency_id = %s ORDER BY name, id",
        agency,
    )
    some = 0
    for unit in (await city.ask(ask))["units"]["nodes"]:
        mine = [{"name": name, "id": f"emp_{key}"} for home, name, key in people if unit["id"] == f"unit_{home}"]
        assert unit["two"]["nodes"] == mine[:2]
        assert unit["two"]["totalCount"] == len(mine)
        assert unit["two"]["pageInfo"]["hasNextPage"] == (len(mine) > 2)
        assert (unit["two"]["pageInfo"]["endCursor"] is None) == (len(mine) <= 2)
        some += len(mine) > 2
        assert len(unit["children"]["nodes"]) == min(unit["children"]["totalCount"], 3)
        for child in unit["children"]["nodes"]:
            assert child["parent"]["id"] == unit["id"]
            assert all(grandchild["parent"]["id"] == child["id"] for grandchild in child["children"]["nodes"])
    assert some >= 3


async def test_a_nested_page_goes_on_where_it_ended(city: City) -> None:
    ask = """query($unit: ID!, $after: String) { unit(id: $unit) {
        employees(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }"""
    agency = city.viewers["HR_ADMIN"].agency_id
    (unit, total), *_ = city.rows(
        "SELECT 'unit_' || replace(unit_id::text, '-', ''), count(*) FROM employee WHERE agency_id = %s"
        " GROUP BY unit_id ORDER BY count(*) DESC LIMIT 1",
        agency,
    )
    found, after = [], None
    while True:
        page = (await city.ask(ask, unit=unit, after=after))["unit"]["employees"]
        found += [node["id"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if after is None:
            break
    assert len(found) == total == len(set(found))


async def test_an_empty_page_says_so(city: City) -> None:
    ask = """{ employees(filter: {search: "tak seorang pun"}) {
        totalCount edges { cursor } nodes { id }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }"""
    assert (await city.ask(ask))["employees"] == {
        "totalCount": 0,
        "edges": [],
        "nodes": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None},
    }


async def test_a_total_is_counted_up_to_a_bound_unless_it_shall_be_exact(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.core.plan.connection.COUNT_MOST", 100)
    found = await city.ask("{ employees(first: 1) { capped: totalCount exact: totalCount(exact: true) } }")
    agency = city.viewers["HR_ADMIN"].agency_id
    all_people = city.rows("SELECT count(*) FROM employee WHERE agency_id = %s", agency)[0][0]
    assert found["employees"] == {"capped": 101, "exact": all_people}


@pytest.mark.parametrize("ask", [
    "query($n: Int!) { employees(first: $n) { nodes { name unit { name parent { name } } position { title } } } }",
    "query($n: Int!) { employees(first: $n) { nodes { appointments { title } ratings { year } superior { name } } } }",
    "query($n: Int!) { units(first: $n) { nodes { name employees(first: 2) { nodes { name } totalCount } } } }",
])  # fmt: skip
async def test_statements_do_not_grow_with_rows(city: City, ask: str) -> None:
    counts = []
    for rows in (1, 10, 100):
        await city.ask(ask, n=rows)
        counts.append(city.statements)
    assert counts == [1, 1, 1]


async def test_two_root_fields_are_two_statements_and_nodes_one_per_type(city: City) -> None:
    await city.ask("{ employees(first: 1) { nodes { id } } units(first: 1) { nodes { id } } __typename }")
    assert city.statements == 2
    people = (await city.ask("{ employees(first: 60) { nodes { id } } }"))["employees"]["nodes"]
    units = (await city.ask("{ units(first: 30) { nodes { id } } }"))["units"]["nodes"]
    ids = [each["id"] for each in [*people, *units]]
    found = await city.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Employee { name } } }", ids=ids)
    assert [each["id"] for each in found["nodes"]] == ids
    assert city.statements == 2
