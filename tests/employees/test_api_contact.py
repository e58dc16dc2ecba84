"""Correcting a person's contact: what is absent stays, null clears, and whoever is late is told."""

from typing import Any

import psycopg
import pytest

from backend.core.access import Role
from tests.conftest import AsRole
from tests.core.refusals import changed, everything
from tests.served import Client, Served

CORRECT = """mutation($input: CorrectContactInput!) { correctContact(input: $input) {
    __typename
    ... on CorrectContactPayload { employee { id version email workEmail phone name } }
    ... on InvalidInput { message fields { path message } }
    ... on StaleVersion { message version }
    ... on NotFound { message } } }"""
PEOPLE = "{ employees(first: 3) { nodes { id version email workEmail phone viewerCanCorrect } } }"


@pytest.fixture
def admin(as_role: AsRole) -> Client:
    return as_role(Role.HR_ADMIN)


def somebody(client: Client) -> dict[str, Any]:
    return client.ask(PEOPLE)["employees"]["nodes"][0]


def correct(client: Client, person: dict[str, Any], **contact: Any) -> dict[str, Any]:
    given = {"employeeId": person["id"], "version": person["version"], **contact}
    return client.ask(CORRECT, input=given)["correctContact"]


def test_what_is_absent_stays_and_null_clears(admin: Client, server: Served) -> None:
    person = somebody(admin)
    before = everything(server.database)
    found = correct(admin, person, email="baru@surel.example", phone=None)["employee"]
    assert found["email"] == "baru@surel.example"
    assert found["phone"] is None
    assert found["workEmail"] == person["workEmail"]
    assert found["version"] == person["version"] + 1
    assert changed(server.database, before) == {"employee", "audit_entry"}
    again = correct(admin, found, phone=" +62 812-3456-7890 ", workEmail="")["employee"]
    assert (again["email"], again["phone"], again["workEmail"]) == ("baru@surel.example", "+62 812-3456-7890", None)


def test_a_variable_that_nobody_gave_leaves_what_is_there(admin: Client) -> None:
    person = somebody(admin)
    ask = """mutation($id: ID!, $v: Int!, $mail: String, $phone: String) {
        correctContact(input: {employeeId: $id, version: $v, email: $mail, phone: $phone}) {
            ... on CorrectContactPayload { employee { email phone } } } }"""
    found = admin.ask(ask, id=person["id"], v=person["version"], phone="021 555 0100")["correctContact"]["employee"]
    assert found == {"email": person["email"], "phone": "021 555 0100"}
    found = admin.ask(ask, id=person["id"], v=person["version"] + 1, mail=None)["correctContact"]["employee"]
    assert found == {"email": None, "phone": "021 555 0100"}


@pytest.mark.parametrize("contact,paths", [
    ({"email": "x"}, ["email"]),
    ({"email": "a@b"}, ["email"]),
    ({"workEmail": "a b@kota.example"}, ["workEmail"]),
    ({"phone": "telepon"}, ["phone"]),
    ({"phone": "1" * 40}, ["phone"]),
    ({"email": "a@kota.example\r\nBcc: b@c.example"}, ["email"]),
    ({"email": "<script>@x.id"}, ["email"]),
    ({"email": "a" * 70_000 + "@x.id"}, ["email"]),
    ({"email": "x", "workEmail": "y", "phone": "z"}, ["email", "workEmail", "phone"]),
    ({"email": "benar@kota.example", "phone": "z"}, ["phone"]),
])  # fmt: skip
def test_a_wrong_address_or_number_is_named_and_nothing_changes(
    admin: Client, server: Served, contact: dict[str, str], paths: list[str]
) -> None:
    person = somebody(admin)
    before = everything(server.database)
    found = correct(admin, person, **contact)
    assert found["__typename"] == "InvalidInput"
    assert [field["path"] for field in found["fields"]] == paths
    assert all(field["message"].endswith(".") for field in found["fields"])
    assert changed(server.database, before) == set()


def test_who_is_late_is_told_the_version_of_now(admin: Client, server: Served) -> None:
    person = somebody(admin)
    assert correct(admin, person, phone=None)["employee"]["version"] == person["version"] + 1
    before = everything(server.database)
    found = correct(admin, person, phone="021 555 0100")
    assert (found["__typename"], found["version"]) == ("StaleVersion", person["version"] + 1)
    assert changed(server.database, before) == set()


def test_a_unit_admin_corrects_the_own_people_and_finds_no_other(as_role: AsRole, server: Served) -> None:
    own = as_role(Role.UNIT_ADMIN)
    mine = somebody(own)
    everybody = as_role(Role.HR_ADMIN).ask("{ employees(first: 100) { nodes { id version } } }")["employees"]["nodes"]
    known = {each["id"] for each in own.ask("{ employees(first: 100) { nodes { id } } }")["employees"]["nodes"]}
    foreign = next(each for each in everybody if each["id"] not in known)
    assert correct(own, mine, phone="021 555 0100")["__typename"] == "CorrectContactPayload"
    before = everything(server.database)
    absent = {"id": "emp_" + "0" * 32, "version": 1}
    assert correct(own, foreign, phone=None) == correct(own, absent, phone=None)
    assert correct(own, {"id": "zz", "version": 1}, phone=None)["__typename"] == "NotFound"
    assert changed(server.database, before) == set()


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.AUDITOR])
def test_who_may_not_correct_is_refused_before_anything_else(as_role: AsRole, server: Served, role: Role) -> None:
    client = as_role(role)
    person = somebody(client)
    assert person["viewerCanCorrect"] is False
    before = everything(server.database)
    for given in ({"employeeId": person["id"], "version": 1}, {"employeeId": "zz", "version": -1, "email": "x"}):
        assert client.refused(CORRECT, input=given) == ["FORBIDDEN"]
    assert changed(server.database, before) == set()


def test_the_trail_holds_what_was_and_what_is(admin: Client, server: Served) -> None:
    person = somebody(admin)
    correct(admin, person, email="baru@surel.example")
    with psycopg.connect(server.database) as owner:
        entry = owner.execute(
            "SELECT before, after, subject_type, actor_name, request_id FROM audit_entry"
            " WHERE action = 'correctContact'"
        ).fetchall()
    ((before, after, subject, actor, request_id),) = entry
    assert (before, after) == ({"email": person["email"]}, {"email": "baru@surel.example"})
    assert subject == "Employee"
    assert actor
    assert request_id


def test_an_unknown_input_is_refused(admin: Client, server: Served) -> None:
    person = somebody(admin)
    before = everything(server.database)
    for extra in ({"name": "Lain"}, {"nip": "199001012015011001"}, {"agencyId": "x"}):
        given = {"employeeId": person["id"], "version": person["version"], **extra}
        assert admin.refused(CORRECT, input=given) == ["BAD_USER_INPUT"]
    assert changed(server.database, before) == set()
