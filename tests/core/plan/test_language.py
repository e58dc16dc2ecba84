"""Names that a policy has in both languages are told in the language of the request."""

import pytest

from tests.core.city import City

pytestmark = pytest.mark.asyncio(loop_scope="module")
ASK = """{ boxes { name actions } policies { nodes { code name } }
    mappingRuns(first: 1) { nodes { placements(first: 100, filter: {statuses: [NOT_ASSESSED, OUTDATED]}) {
        nodes { missing { name suppliedBy }
        explanation { name levelName components { name indicators { name rule rawLabel } } } } } } } }"""


async def test_a_request_in_english_gets_no_indonesian_names(city: City) -> None:
    indonesian = await city.ask(ASK)
    english = await city.ask(ASK, who="ENGLISH")
    policies = [found["policies"]["nodes"] for found in (indonesian, english)]
    assert [policy["code"] for policy in policies[0]] == [policy["code"] for policy in policies[1]]
    kept = city.rows("SELECT name_id, name_en FROM policy ORDER BY code, version")
    assert [policy["name"] for policy in policies[0]] == [row[0] for row in kept]
    assert [policy["name"] for policy in policies[1]] == [row[1] for row in kept]
    people = [
        [person["missing"] for person in found["mappingRuns"]["nodes"][0]["placements"]["nodes"] if person["missing"]]
        for found in (indonesian, english)
    ]
    assert len(people[0]) == len(people[1]) > 0
    assert people[0] != people[1]
    assert indonesian["boxes"] != english["boxes"]
