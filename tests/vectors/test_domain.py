"""Every row of domain.csv whose area is built, through the product's rules."""

import pytest

from tests.vectors import not_built
from tests.vectors.appraising import APPRAISING
from tests.vectors.mapping import MAPPING
from tests.vectors.modules import is_there
from tests.vectors.people import PEOPLE
from tests.vectors.source import Row, differences, domain_rows

ADAPTERS = {**PEOPLE, **MAPPING, **APPRAISING}
ROWS = domain_rows()


@pytest.mark.parametrize("row", [row for row in ROWS if row.area not in not_built.DOMAIN], ids=lambda row: row.id)
def test_the_rules_answer_as_the_vector_expects(row: Row) -> None:
    answer = ADAPTERS[row.input["op"]](row.rule_set, row.input)
    assert differences(row, answer) == []


def test_what_is_reported_as_not_built_has_no_rule() -> None:
    assert [area for area, rule in not_built.DOMAIN.items() if is_there(rule)] == []


def test_an_area_is_either_asked_or_reported() -> None:
    asked = {row.area for row in ROWS if row.input["op"] in ADAPTERS}
    assert asked.isdisjoint(not_built.DOMAIN)
    assert {row.area for row in ROWS} == asked | ({row.area for row in ROWS} & not_built.DOMAIN.keys())
