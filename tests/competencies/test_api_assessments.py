"""Assessments as clients read them: exact, above 100 where they are, the newest first."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from backend.core.access import Role
from backend.core.ids import to_global
from tests.conftest import AsRole
from tests.served import Client, Served, signed_in

ASK = """query($id: ID!, $day: Date) { employee(id: $id, asOf: $day) {
    assessments { id kind method value assessedOn validUntil organizer source } } }"""


@pytest.fixture(scope="module")
def reader(reading_server: Served) -> Iterator[Client]:
    client = signed_in(reading_server, Role.HR_ADMIN)
    yield client
    client.close()


def rows(served: Served, statement: str, *given: Any) -> list[tuple[Any, ...]]:
    with psycopg.connect(served.database) as owner:
        return owner.execute(statement.encode(), given).fetchall()


def test_assessments_are_told_as_they_are_kept_the_newest_first(reader: Client, reading_server: Served) -> None:
    people = rows(reading_server, "SELECT DISTINCT employee_id FROM assessment ORDER BY 1 LIMIT 15")
    assert people
    for (person,) in people:
        kept = rows(
            reading_server,
            "SELECT id, kind, method, value::text, assessed_on::text, valid_until::text, organizer, source"
            " FROM assessment WHERE employee_id = %s ORDER BY assessed_on DESC, id DESC",
            person,
        )
        found = reader.ask(ASK, id=to_global("emp", person))["employee"]["assessments"]
        assert [tuple(each.values()) for each in found] == [(to_global("assess", row[0]), *row[1:]) for row in kept]


def test_of_another_day_only_what_was_done_by_then_is_told(reader: Client, reading_server: Served) -> None:
    (person, day), *_ = rows(reading_server, "SELECT employee_id, assessed_on FROM assessment ORDER BY id DESC LIMIT 1")
    until = reader.ask(ASK, id=to_global("emp", person), day=day.isoformat())["employee"]["assessments"]
    assert day.isoformat() in {each["assessedOn"] for each in until}
    before = reader.ask(ASK, id=to_global("emp", person), day=f"{day.year - 1}-12-31")["employee"]["assessments"]
    assert all(each["assessedOn"] <= f"{day.year - 1}-12-31" for each in before)


@pytest.fixture
def above(server: Served) -> str:
    """A person whose match is above 100 percent, as real files hold."""
    with psycopg.connect(server.database) as owner:
        found = owner.execute(
            "UPDATE assessment SET value = 138.89 WHERE id = (SELECT id FROM assessment ORDER BY id LIMIT 1)"
            " RETURNING employee_id"
        ).fetchone()
    assert found
    return to_global("emp", found[0])


def test_a_match_above_a_hundred_percent_is_told_as_it_is(as_role: AsRole, above: str) -> None:
    found = as_role(Role.HR_ADMIN).ask(ASK, id=above)["employee"]["assessments"]
    assert "138.89" in {each["value"] for each in found}
