"""The audit trail: every act with its subject, found by it, and read by nobody whom it does not concern."""

import pytest

from backend.core.access import Role
from backend.core.ids import new_id, to_global
from tests.conftest import AsRole
from tests.served import Client

TRAIL = """query($f: AuditFilter) { auditEntries(first: 20, filter: $f) {
    totalCount nodes { id at action subjectType subject before after reason } } }"""


@pytest.fixture
def admin(as_role: AsRole) -> Client:
    client = as_role(Role.HR_ADMIN)
    client.ask('mutation { createApiToken(input: {name: "x"}) { __typename } }')
    client.ask("mutation { setLanguage(input: {language: ID}) { __typename } }")
    return client


def test_acts_are_told_the_newest_first(admin: Client) -> None:
    entries = admin.ask(TRAIL)["auditEntries"]["nodes"]
    assert [entry["action"] for entry in entries] == ["setLanguage", "createApiToken", "signIn"]
    assert [entry["at"] for entry in entries] == sorted((entry["at"] for entry in entries), reverse=True)


def test_a_subject_is_an_id_that_finds_its_object_and_its_acts(admin: Client) -> None:
    for entry in admin.ask(TRAIL)["auditEntries"]["nodes"]:
        found = admin.ask("query($id: ID!) { node(id: $id) { __typename id } }", id=entry["subject"])["node"]
        assert found["id"] == entry["subject"]
        acts = admin.ask(TRAIL, f={"subject": entry["subject"]})["auditEntries"]["nodes"]
        assert entry["id"] in {act["id"] for act in acts}
        assert {act["subject"] for act in acts} == {entry["subject"]}


def test_filters_of_the_trail_hold_together(admin: Client) -> None:
    subject = admin.ask(TRAIL, f={"action": "createApiToken"})["auditEntries"]["nodes"][0]["subject"]
    assert admin.ask(TRAIL, f={"action": "signIn", "subject": subject})["auditEntries"]["totalCount"] == 0
    for nothing in ("zz", "", to_global("emp", new_id())):
        assert admin.ask(TRAIL, f={"subject": nothing})["auditEntries"]["totalCount"] == 0
    assert admin.ask(TRAIL, f={"action": "tidakAda"})["auditEntries"]["nodes"] == []


@pytest.mark.parametrize("role", [Role.UNIT_ADMIN, Role.EMPLOYEE])
def test_the_trail_is_for_the_administration_and_auditors(as_role: AsRole, admin: Client, role: Role) -> None:
    entry = admin.ask(TRAIL)["auditEntries"]["nodes"][0]["id"]
    client = as_role(role)
    assert client.refused(TRAIL) == ["FORBIDDEN"]
    assert client.ask("query($id: ID!) { node(id: $id) { id } }", id=entry) == {"node": None}
    assert as_role(Role.AUDITOR).ask(TRAIL)["auditEntries"]["totalCount"] >= 4
