"""Values: what PostgreSQL writes is what Python's scalars would write, and what cannot be taken is refused by name."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.core.db import Base
from backend.core.graph.finish import WRITTEN_BY_POSTGRESQL
from backend.core.ids import new_id, split_global, to_global
from backend.core.plan.compile import key_text
from backend.core.plan.leaves import leaf
from backend.employees.rules.kinds import Standing
from tests.core.city import City

pytestmark = pytest.mark.asyncio(loop_scope="module")
FEW = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors]
)
MOMENTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.timezones())
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12)


async def written(city: City, value: Any, kind: sa.types.TypeEngine[Any]) -> Any:
    """A value as the planner lets PostgreSQL write it."""
    column = sa.cast(sa.bindparam("value", value, kind), kind)
    async with city.database.engine.connect() as connection:
        return await connection.scalar(sa.select(leaf(column)))


def said(scalar: str, value: Any) -> str:
    return WRITTEN_BY_POSTGRESQL[scalar][1](value)


@FEW
@given(MOMENTS)
async def test_a_moment_is_written_as_python_writes_it(city: City, moment: datetime) -> None:
    utc = moment.astimezone(UTC)
    expected = f"{utc.year:04}" + said("DateTime", utc)[-len("-01-01T00:00:00.000000Z") :]
    assert await written(city, moment, sa.DateTime(timezone=True)) == expected


@FEW
@given(st.dates())
async def test_a_day_is_written_as_python_writes_it(city: City, day: date) -> None:
    assert await written(city, day, sa.Date()) == said("Date", day)


@FEW
@given(DECIMALS)
async def test_a_decimal_is_written_as_python_writes_it(city: City, number: Decimal) -> None:
    assert await written(city, number, sa.Numeric(20, 2)) == said("Decimal", number + 0)


async def test_a_decimal_keeps_its_places(city: City) -> None:
    for text in ("79.30", "0.00", "100", "138.89", "0.10"):
        assert await written(city, Decimal(text), sa.Numeric()) == text


async def test_an_id_is_written_as_python_writes_it(city: City) -> None:
    for key in (new_id(), UUID(int=0), UUID(int=2**128 - 1)):
        column = sa.cast(sa.bindparam("key", key, sa.Uuid()), sa.Uuid())
        async with city.database.engine.connect() as connection:
            text = await connection.scalar(sa.select(key_text("emp", column)))
        assert text == to_global("emp", key)
        assert split_global(to_global("emp", key)) == ("emp", key)


async def test_texts_come_back_letter_by_letter(city: City) -> None:
    odd = 'Ny. "Ayu" \\ {{7*7}} <b> \u202e \u0007 \ud83d\ude00 \' -- é e\u0301 \u2028 /*'.encode(
        "utf-16", "surrogatepass"
    )
    text = odd.decode("utf-16")
    async with city.database.session(city.viewers["HR_ADMIN"].agency_id) as session:
        await session.execute(sa.text("UPDATE unit SET head_title = name"))
        await session.execute(sa.text("UPDATE unit SET name = :name WHERE parent_id IS NULL"), {"name": text})
    try:
        found = await city.ask("{ units(first: 1, filter: {roots: true}) { nodes { name } } }")
        assert found["units"]["nodes"] == [{"name": text}]
    finally:
        async with city.database.session(city.viewers["HR_ADMIN"].agency_id) as session:
            await session.execute(sa.text("UPDATE unit SET name = head_title, head_title = NULL"))


async def test_every_kind_of_column_has_a_form(city: City) -> None:
    """Whatever type a table may get, its values reach a client in a form that is tested here."""
    known = (
        sa.Date,
        sa.DateTime,
        sa.Numeric,
        sa.Uuid,
        sa.Integer,
        sa.String,
        sa.Boolean,
        sa.JSON,
        sa.ARRAY,
        sa.LargeBinary,
    )
    kinds = {type(column.type) for table in Base.metadata.tables.values() for column in table.columns}
    assert [kind for kind in kinds if not issubclass(kind, known)] == []


@pytest.mark.parametrize("literal,code", [
    ('"2026-02-30"', "GRAPHQL_VALIDATION_FAILED"),
    ('"kemarin"', "GRAPHQL_VALIDATION_FAILED"),
    ('"' + "9" * 5_000 + '"', "GRAPHQL_VALIDATION_FAILED"),
])  # fmt: skip
async def test_a_day_that_is_none_is_the_askers_mistake(city: City, literal: str, code: str) -> None:
    assert await city.code(f"{{ employee(asOf: {literal}) {{ id }} }}") == code
    asked = "query($day: Date) { employee(asOf: $day) { id } }"
    assert await city.code(asked, day=literal.strip('"')) == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "nip", ["1", "19800101 200501 1 00", "a" * 18, "198013012005011001", "１９８００１０１２００５０１１００１x"]
)
async def test_a_malformed_nip_is_refused_by_name(city: City, nip: str) -> None:
    answer = await city.answer("query($nip: String) { employee(nip: $nip) { id } viewer { name } }", nip=nip)
    assert answer["data"]["employee"] is None
    assert answer["data"]["viewer"]["name"]
    assert [(error["path"], error["extensions"]["code"]) for error in answer["errors"]] == [
        (["employee"], "BAD_USER_INPUT")
    ]


async def test_a_nip_may_have_spaces(city: City) -> None:
    person = (await city.ask("{ employees(first: 1) { nodes { id nip } } }"))["employees"]["nodes"][0]
    spaced = f"{person['nip'][:8]} {person['nip'][8:14]} {person['nip'][14]} {person['nip'][15:]}"
    found = await city.ask("query($nip: String) { employee(nip: $nip) { id } }", nip=spaced)
    assert found["employee"]["id"] == person["id"]


@pytest.mark.parametrize("code", ["V/z", "", "III/d; DROP TABLE employee", "Penata", "\u0000"])
async def test_a_grade_that_is_none_is_refused(city: City, code: str) -> None:
    asked = "query($g: GradeRange) { employees(filter: {grades: $g}) { nodes { id } } }"
    assert await city.code(asked, g={"from": code}) == "BAD_USER_INPUT"


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "a" * 101, "e\u0301" * 5_000])
async def test_a_search_that_cannot_be_is_refused(city: City, text: str) -> None:
    for noun in ("employees", "units", "positions"):
        filter_of = {"employees": "EmployeeFilter", "units": "UnitFilter", "positions": "PositionFilter"}[noun]
        asked = f"query($f: {filter_of}) {{ {noun}(filter: $f) {{ nodes {{ id }} }} }}"
        assert await city.code(asked, f={"search": text}) == "BAD_USER_INPUT"


@pytest.mark.parametrize("text", [
    *("' OR '1'='1", "%", "_", "\\", "%_%_" * 20, "a.*|!b", "& | !", "'); DROP TABLE employee; --", "pg_sleep(5)"),
    "\u200b",
])  # fmt: skip
async def test_a_search_takes_every_sign_literally(city: City, text: str) -> None:
    names = city.rows("SELECT count(*) FROM employee WHERE position(lower(%s) IN search) > 0", text)[0][0]
    found = await city.ask("query($s: String) { employees(filter: {search: $s}) { totalCount(exact: true) } }", s=text)
    assert found["employees"]["totalCount"] == names


async def test_every_standing_is_spoken_as_it_is_kept(city: City) -> None:
    agency = city.viewers["HR_ADMIN"].agency_id
    kept = dict(city.rows("SELECT standing, count(*) FROM employee WHERE agency_id = %s GROUP BY 1", agency))
    for standing in Standing:
        asked = "query($s: [Standing!]) { employees(filter: {standings: $s}) { totalCount nodes { standing } } }"
        found = (await city.ask(asked, s=[standing.value]))["employees"]
        assert found["totalCount"] == kept.get(standing.value, 0)
        assert {node["standing"] for node in found["nodes"]} <= {standing.value}


async def test_an_absent_direction_is_the_orders_own(city: City) -> None:
    """A variable that nobody gave is no null: the default of the input holds."""
    asked = """query($d: Direction) { mappingRuns(first: 1) { nodes {
        placements(first: 5, orderBy: {field: TALENT_SCORE, direction: $d}) { nodes { talentScore } } } } }"""
    scores = [
        Decimal(node["talentScore"] or 0)
        for node in (await city.ask(asked))["mappingRuns"]["nodes"][0]["placements"]["nodes"]
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1


async def test_an_order_without_a_direction_takes_no_null(city: City) -> None:
    asked = "query($d: Direction) { employees(orderBy: {field: NAME, direction: $d}) { nodes { id } } }"
    assert await city.code(asked, d=None) == "BAD_USER_INPUT"


async def test_an_alias_longer_than_a_name_of_the_database_is_refused(city: City) -> None:
    for path in ("{ %s: viewer { name } }", "{ viewer { %s: name } }", "{ grades { %s: code } }",
                 "{ units { %s: totalCount } }", "{ units { edges { %s: cursor } } }"):  # fmt: skip
        assert await city.code(path % ("k" * 64)) == "QUERY_TOO_COMPLEX"
        assert await city.ask(path % ("k" * 63))


async def test_aliases_that_differ_at_their_end_stay_apart(city: City) -> None:
    key = "k" * 62
    found = await city.ask(f"{{ viewer {{ {key}A: name {key}B: username }} }}")
    assert set(found["viewer"]) == {f"{key}A", f"{key}B"}
