"""Every vector of methods.json whose method is built, through the product's rules."""

import pytest

from tests.vectors import not_built
from tests.vectors.modules import is_there
from tests.vectors.scoring import METHODS
from tests.vectors.source import Row, differences, method_rows

ROWS = method_rows()


@pytest.mark.parametrize("row", [row for row in ROWS if row.area not in not_built.METHODS], ids=lambda row: row.id)
def test_the_rules_answer_as_the_vector_expects(row: Row) -> None:
    assert differences(row, METHODS[row.area](row.input)) == []


def test_what_is_reported_as_not_built_has_no_rule() -> None:
    assert [method for method, rule in not_built.METHODS.items() if is_there(rule)] == []


def test_a_method_is_either_asked_or_reported() -> None:
    assert METHODS.keys().isdisjoint(not_built.METHODS)
    assert {row.area for row in ROWS} <= METHODS.keys() | not_built.METHODS.keys()
