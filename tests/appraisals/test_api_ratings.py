"""Ratings and 360 values as clients read them: exact, the newest year first, for whoever may see the person."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from backend.core.access import Role
from backend.core.ids import to_global
from tests.conftest import AsRole
from tests.served import Client, Served, signed_in

ASK = """query($id: ID!) { employee(id: $id) {
    ratings { id year predicate result behaviour raterName source } feedbacks { id year value raterCount source } } }"""


@pytest.fixture(scope="module")
def reader(reading_server: Served) -> Iterator[Client]:
    client = signed_in(reading_server, Role.HR_ADMIN)
    yield client
    client.close()


def rows(served: Served, statement: str, *given: Any) -> list[tuple[Any, ...]]:
    with psycopg.connect(served.database) as owner:
        return owner.execute(statement.encode(), given).fetchall()


def test_ratings_are_told_as_they_are_kept_the_newest_year_first(reader: Client, reading_server: Served) -> None:
    people = rows(reading_server, "SELECT employee_id FROM rating GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 10")
    assert len(people) == 10
    for (person,) in people:
        kept = rows(
            reading_server,
            "SELECT id, year, predicate, result, behaviour, rater_name, source FROM rating WHERE employee_id = %s"
            " ORDER BY year DESC",
            person,
        )
        found = reader.ask(ASK, id=to_global("emp", person))["employee"]["ratings"]
        assert [tuple(each.values()) for each in found] == [(to_global("rating", row[0]), *row[1:]) for row in kept]


def test_values_of_a_round_are_exact_to_two_places(reader: Client, reading_server: Served) -> None:
    people = rows(reading_server, "SELECT DISTINCT employee_id FROM feedback ORDER BY 1 LIMIT 10")
    assert people
    for (person,) in people:
        kept = rows(
            reading_server,
            "SELECT id, year, value::text, rater_count, source FROM feedback WHERE employee_id = %s ORDER BY year DESC",
            person,
        )
        found = reader.ask(ASK, id=to_global("emp", person))["employee"]["feedbacks"]
        assert [tuple(each.values()) for each in found] == [(to_global("fb", row[0]), *row[1:]) for row in kept]
        assert all(len(each["value"].split(".")[1]) == 2 for each in found)


def test_who_gave_feedback_stays_unknown(reader: Client) -> None:
    fields = reader.ask('{ __type(name: "Feedback") { fields { name } } }')["__type"]["fields"]
    assert {field["name"] for field in fields} == {"id", "year", "value", "raterCount", "source"}


@pytest.mark.parametrize("role", [Role.UNIT_ADMIN, Role.EMPLOYEE])
def test_ratings_follow_their_person(reading_as: AsRole, reading_server: Served, role: Role) -> None:
    client = reading_as(role)
    mine = {each["id"] for each in client.ask("{ employees(first: 100) { nodes { id } } }")["employees"]["nodes"]}
    ratings = rows(reading_server, "SELECT id, employee_id FROM rating ORDER BY id LIMIT 100")
    ids = [to_global("rating", row[0]) for row in ratings]
    found = client.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)["nodes"]
    assert [each is not None for each in found] == [to_global("emp", row[1]) in mine for row in ratings]
