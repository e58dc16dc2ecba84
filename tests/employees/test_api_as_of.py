"""A person as of another day: what the histories say of that day, with gaps and overlaps marked."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest

from backend.core.access import Role
from backend.core.clock import today
from backend.core.ids import new_id, to_global
from backend.demo import AS_OF
from tests.conftest import AsRole
from tests.served import Client, Served, signed_in

FACTS = """id unit { id } position { id } positionSince grade { code } gradeSince educationLevel educationName
    superior { id } appointments { id } rankGrants { id } trainings { id } ratings { id }"""
ONE = f"query($id: ID!, $day: Date) {{ employee(id: $id, asOf: $day) {{ {FACTS} }} }}"


@pytest.fixture(scope="module")
def reader(reading_server: Served) -> Iterator[Client]:
    client = signed_in(reading_server, Role.HR_ADMIN)
    yield client
    client.close()


def rows(served: Served, statement: str, *given: Any) -> list[tuple[Any, ...]]:
    with psycopg.connect(served.database) as owner:
        return owner.execute(statement.encode(), given).fetchall()


def test_as_of_the_citys_day_is_what_is_kept_of_today(reader: Client) -> None:
    """For everybody: the kept facts are what the histories say of the day on which they were kept."""
    fields = " ".join(
        f'p{n}: employee(id: $i{n}) {{ {FACTS} }} q{n}: employee(id: $i{n}, asOf: "{AS_OF}") {{ {FACTS} }}'
        for n in range(10)
    )
    ask = f"query({', '.join(f'$i{n}: ID!' for n in range(10))}) {{ {fields} }}"
    people, after = [], None
    while len(people) < 250:
        page = reader.ask(
            "query($after: String) { employees(first: 100, after: $after, filter: {standings: [ACTIVE]}) {"
            " nodes { id } pageInfo { endCursor } } }",
            after=after,
        )["employees"]
        people += [node["id"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if after is None:
            break
    assert len(people) > 100
    for at in range(0, len(people) - 10, 10):
        found = reader.ask(ask, **{f"i{n}": people[at + n] for n in range(10)})
        for n in range(10):
            assert found[f"p{n}"] == found[f"q{n}"]


def test_each_day_has_the_post_and_grade_of_that_day(reader: Client, reading_server: Served) -> None:
    posts = rows(
        reading_server,
        "SELECT employee_id, position_id, unit_id, valid_from, valid_until FROM appointment a WHERE kind = 'DEFINITIVE'"
        " AND NOT EXISTS (SELECT FROM appointment b WHERE b.employee_id = a.employee_id AND b.id <> a.id AND b.kind ="
        " 'DEFINITIVE' AND daterange(b.valid_from, b.valid_until) && daterange(a.valid_from, a.valid_until))"
        " AND valid_until IS NOT NULL ORDER BY id LIMIT 25",
    )
    assert len(posts) == 25
    for person, position, unit, start, end in posts:
        for day in (start, end - timedelta(days=1)):
            found = reader.ask(ONE, id=to_global("emp", person), day=day.isoformat())["employee"]
            assert (found["position"] or {}).get("id") == (position and to_global("post", position))
            assert (found["unit"] or {}).get("id") == (unit and to_global("unit", unit))
            assert found["positionSince"] == start.isoformat()
        day_after = reader.ask(ONE, id=to_global("emp", person), day=end.isoformat())["employee"]
        assert day_after["positionSince"] != start.isoformat()


def test_a_grade_holds_from_its_first_day(reader: Client, reading_server: Served) -> None:
    grants = rows(
        reading_server,
        "SELECT r.employee_id, g.code, r.valid_from FROM rank_grant r JOIN grade g ON g.number = r.grade_no"
        " ORDER BY r.id LIMIT 20",
    )
    for person, code, start in grants:
        found = reader.ask(ONE, id=to_global("emp", person), day=start.isoformat())["employee"]
        assert (found["grade"]["code"], found["gradeSince"]) == (code, start.isoformat())
        before = reader.ask(ONE, id=to_global("emp", person), day=(start - timedelta(days=1)).isoformat())["employee"]
        assert before["gradeSince"] != start.isoformat()


def test_before_everything_there_was_nothing(reader: Client) -> None:
    person = reader.ask("{ employees(first: 1) { nodes { id } } }")["employees"]["nodes"][0]["id"]
    found = reader.ask(ONE, id=person, day="1900-01-01")["employee"]
    assert found.pop("id") == person
    assert {name: value for name, value in found.items() if value} == {}
    assert found["appointments"] == []
    assert found["unit"] is None


def test_the_ends_of_time_are_days_too(reader: Client) -> None:
    person = reader.ask("{ employees(first: 1) { nodes { id } } }")["employees"]["nodes"][0]["id"]
    for day in ("0001-01-01", "9999-12-31"):
        assert reader.ask(ONE, id=person, day=day)["employee"]["id"] == person


class Somebody:
    """A person without a past, whose appointments the test writes."""

    def __init__(self, served: Served) -> None:
        self.served, self.id = served, new_id()
        with psycopg.connect(served.database) as owner:
            found = owner.execute("SELECT agency_id FROM unit LIMIT 1").fetchone()
            assert found
            self.agency: UUID = found[0]
            owner.execute(
                "INSERT INTO employee (agency_id, id, nip, name, kind, standing) VALUES (%s, %s,"
                " '199001012015011998', 'Seseorang', 'PNS', 'ACTIVE')",
                [self.agency, self.id],
            )

    def held(self, start: str, end: str | None, kind: str = "DEFINITIVE") -> None:
        with psycopg.connect(self.served.database) as owner:
            owner.execute(
                "INSERT INTO appointment (agency_id, id, employee_id, source, kind, title, unit_name, agency_name,"
                " level, valid_from, valid_until) VALUES"
                " (%s, %s, %s, 'MANUAL', %s, 'Jabatan', 'Unit', 'Kota', 'PELAKSANA',"
                " %s, %s)",
                [self.agency, new_id(), self.id, kind, start, end],
            )

    def gaps(self, client: Client) -> dict[str, int | None]:
        found = client.ask(
            "query($id: ID!) { employee(id: $id) { appointments { validFrom kind gapDays } } }",
            id=to_global("emp", self.id),
        )
        return {f"{each['validFrom']} {each['kind']}": each["gapDays"] for each in found["employee"]["appointments"]}


def test_gaps_and_overlaps_are_marked_in_days(as_role: AsRole, server: Served) -> None:
    somebody, client = Somebody(server), as_role(Role.HR_ADMIN)
    somebody.held("2010-01-01", "2012-01-01")
    somebody.held("2012-01-01", "2015-01-01")
    somebody.held("2015-01-31", "2018-01-01")
    somebody.held("2017-12-02", "2020-01-01")
    somebody.held("2018-01-01", "2018-06-01", "PLT")
    assert somebody.gaps(client) == {
        "2010-01-01 DEFINITIVE": 0,
        "2012-01-01 DEFINITIVE": 0,
        "2015-01-31 DEFINITIVE": 30,
        "2017-12-02 DEFINITIVE": -30,
        "2018-01-01 PLT": None,
    }


def test_a_short_post_inside_a_long_one_overlaps_by_its_own_length(as_role: AsRole, server: Served) -> None:
    somebody, client = Somebody(server), as_role(Role.HR_ADMIN)
    somebody.held("2010-01-01", "2020-01-01")
    somebody.held("2012-01-01", "2012-02-01")
    somebody.held("2020-01-01", None)
    assert list(somebody.gaps(client).values()) == [0, -31, 0]


def test_two_posts_that_still_run_overlap_until_today(as_role: AsRole, server: Served) -> None:
    somebody, client = Somebody(server), as_role(Role.HR_ADMIN)
    start = today() - timedelta(days=10)
    somebody.held("2010-01-01", None)
    somebody.held(start.isoformat(), None)
    assert list(somebody.gaps(client).values()) == [-10, 0]
    assert isinstance(start, date)


def test_of_two_posts_at_once_the_later_one_counts(as_role: AsRole, server: Served) -> None:
    somebody, client = Somebody(server), as_role(Role.HR_ADMIN)
    somebody.held("2010-01-01", None)
    somebody.held("2015-01-01", "2016-01-01")
    ask = "query($id: ID!, $day: Date) { employee(id: $id, asOf: $day) { positionSince } }"
    since = {
        day: client.ask(ask, id=to_global("emp", somebody.id), day=day)["employee"]["positionSince"]
        for day in ("2009-12-31", "2012-01-01", "2015-06-01", "2016-01-01")
    }
    assert list(since.values()) == [None, "2010-01-01", "2015-01-01", "2010-01-01"]
