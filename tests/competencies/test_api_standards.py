"""The dictionary and the standards of posts: read by everybody, set by BKPSDM, each version by a decree."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from backend.core.access import Role
from tests.core.refusals import changed, everything
from tests.served import AsRole, Client, Served, signed_in

DICTIONARY = """{ competencies(first: 100) { totalCount nodes {
    id code kind name version legalReference levels { level indicators } } } }"""
WITHOUT = "{ positionsWithoutStandard(first: 1) { totalCount nodes { id title } } }"
TEMPLATES = """{ competencyStandards(first: 100, filter: {scope: TEMPLATE}) { nodes {
    level unconfirmed postCount items { level weight competency { code } } } } }"""
OF = """query($id: ID!) { standardOf(position: $id) {
    scope version validFrom validUntil postCount items { level weight competency { id } } } }"""
SET = """mutation($input: SetStandardInput!) { setStandard(input: $input) {
    __typename ... on SetStandardPayload { standard { id scope version items { level weight } } }
    ... on InvalidInput { fields { path message } } ... on Problem { message } } }"""


@pytest.fixture(scope="module")
def reader(reading_server: Served) -> Iterator[Client]:
    client = signed_in(reading_server, Role.EMPLOYEE)
    yield client
    client.close()


def test_the_dictionary_holds_nine_general_competencies_with_indicators_on_five_levels(reader: Client) -> None:
    found = reader.ask(DICTIONARY)["competencies"]["nodes"]
    general = [each for each in found if each["kind"] != "TECHNICAL"]
    assert [each["kind"] for each in general] == ["MANAGERIAL"] * 8 + ["SOCIAL_CULTURAL"]
    assert len(found) > len(general)
    for each in found:
        assert [level["level"] for level in each["levels"]] == [1, 2, 3, 4, 5]
        assert all(len(level["indicators"]) >= 2 for level in each["levels"])
    sentences = [said for each in general for level in each["levels"] for said in level["indicators"]]
    assert len(set(sentences)) == len(sentences)


def test_a_template_requires_what_the_regulation_has_for_its_level(reader: Client) -> None:
    found = reader.ask(TEMPLATES)["competencyStandards"]["nodes"]
    levels = {each["level"]: {item["level"] for item in each["items"]} for each in found}
    sure = {"JPT_PRATAMA": {4}, "ADMINISTRATOR": {3}, "PENGAWAS": {2}, "PELAKSANA": {1}}
    assert {level: levels[level] for level in sure} == sure
    assert {each["level"] for each in found if not each["unconfirmed"]} == set(sure)
    assert all(sum(round(float(item["weight"]) * 100) for item in each["items"]) == 10_000 for each in found)


def test_the_posts_without_a_standard_are_told_and_have_none(reader: Client) -> None:
    found = reader.ask(WITHOUT)["positionsWithoutStandard"]
    assert found["totalCount"] > 0
    assert reader.ask(OF, id=found["nodes"][0]["id"])["standardOf"] is None


def whole(client: Client, **changes: Any) -> dict[str, Any]:
    """A standard of nine competencies for a post that has none."""
    known = client.ask(DICTIONARY)["competencies"]["nodes"][:9]
    weights = ["11.11"] * 8 + ["11.12"]
    items = [
        {"competencyId": each["id"], "level": 3, "weight": weight} for each, weight in zip(known, weights, strict=True)
    ]
    post = client.ask(WITHOUT)["positionsWithoutStandard"]["nodes"][0]["id"]
    decree = {"decreeNumber": "800/1", "decreeOn": "2025-12-01", "validFrom": "2026-01-01"}
    return {"positionId": post, "items": items, **decree, **changes}


def test_a_standard_of_a_job_binds_its_posts_and_one_of_a_post_comes_before_it(as_role: AsRole) -> None:
    admin = as_role(Role.HR_ADMIN)
    given = whole(admin)
    before = admin.ask(WITHOUT)["positionsWithoutStandard"]["totalCount"]
    assert admin.ask(SET, input=given)["setStandard"]["standard"]["scope"] == "JOB"
    bound = admin.ask(OF, id=given["positionId"])["standardOf"]
    assert (bound["scope"], {item["level"] for item in bound["items"]}) == ("JOB", {3})
    assert admin.ask(WITHOUT)["positionsWithoutStandard"]["totalCount"] == before - bound["postCount"]
    own = {**given, "wholeJob": False, "items": [{**item, "level": 4} for item in given["items"]]}
    assert admin.ask(SET, input=own)["setStandard"]["standard"]["scope"] == "POST"
    bound = admin.ask(OF, id=given["positionId"])["standardOf"]
    assert (bound["scope"], bound["postCount"], {item["level"] for item in bound["items"]}) == ("POST", 1, {4})


def test_a_new_version_ends_the_one_before_it(as_role: AsRole, server: Served) -> None:
    admin = as_role(Role.HR_ADMIN)
    given = whole(admin)
    first = admin.ask(SET, input=given)["setStandard"]["standard"]
    before = everything(server.database)
    assert admin.ask(SET, input=given)["setStandard"]["__typename"] == "StandardNotLater"
    assert changed(server.database, before) == set()
    second = admin.ask(SET, input={**given, "validFrom": "2026-06-01"})["setStandard"]["standard"]
    assert (first["version"], second["version"]) == (1, 2)
    with psycopg.connect(server.database) as owner:
        ends = owner.execute("SELECT valid_until::text FROM competency_standard WHERE decree_number = '800/1'")
        assert sorted(map(str, [row[0] for row in ends.fetchall()])) == ["2026-06-01", "None"]
    assert changed(server.database, before) == {"competency_standard", "standard_item", "audit_entry"}


@pytest.mark.parametrize(
    ("item", "path"),
    [
        ({"level": 6}, "items.0.level"),
        ({"level": 0}, "items.0.level"),
        ({"weight": "10.11"}, "items"),
        ({"weight": "0"}, "items.0.weight"),
        ({"weight": "11.111"}, "items.0.weight"),
        ({"weight": "NaN"}, "items.0.weight"),
    ],
)
def test_a_level_6_or_weights_that_do_not_make_100_are_refused(
    as_role: AsRole, server: Served, item: dict[str, Any], path: str
) -> None:
    admin = as_role(Role.HR_ADMIN)
    given = whole(admin)
    given["items"][0] |= item
    before = everything(server.database)
    done = admin.ask(SET, input=given)["setStandard"]
    assert done["__typename"] == "InvalidInput"
    assert path in [field["path"] for field in done["fields"]]
    assert changed(server.database, before) == set()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"positionId": "post_" + "0" * 32}, "NotFound"),
        ({"items": []}, "InvalidInput"),
        ({"decreeNumber": " "}, "InvalidInput"),
        ({"decreeOn": "2026-02-01"}, "InvalidInput"),
    ],
)
def test_a_refusal_changes_nothing(as_role: AsRole, server: Served, wrong: dict[str, Any], problem: str) -> None:
    admin = as_role(Role.HR_ADMIN)
    given = {**whole(admin), **wrong}
    before = everything(server.database)
    done = admin.ask(SET, input=given)["setStandard"]
    assert (done["__typename"], bool(done["message"])) == (problem, True)
    assert changed(server.database, before) == set()
