"""Made-up evidence for tests: any raw values that the national formula can read."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from backend.mapping import policies
from backend.mapping.rules.policy import Categories, Identity, Mean, Policy, Steps, ValueMap
from backend.mapping.rules.reading import accept

DOCUMENT: dict[str, Any] = policies.document()
POLICY: Policy = accept(DOCUMENT)
CODES = tuple(indicator.code for indicator in POLICY.indicators())


def numbers(high: int = 140) -> st.SearchStrategy[Decimal]:
    """Exact decimals from 0, with up to 4 decimals, so that values fall on and beside the limits."""
    return st.decimals(min_value=0, max_value=high, places=4, allow_nan=False, allow_infinity=False)


def raws(values: ValueMap) -> st.SearchStrategy[Any]:
    """Raw values that a scale can read, unstated categories left out."""
    match values:
        case Categories(points=rows):
            return st.sampled_from([row.code for row in rows])
        case Mean(parts=parts):
            return st.fixed_dictionaries({part.code: raws(part.values) for part in parts})
        case Steps():
            return numbers(40)
        case Identity():
            return numbers()
    raise AssertionError(values)


complete = st.fixed_dictionaries({each.code: raws(each.values) for each in POLICY.indicators()})
"""Evidence with nothing missing."""

incomplete = st.fixed_dictionaries(
    {}, optional={each.code: st.none() | raws(each.values) for each in POLICY.indicators()}
)
"""Evidence with anything missing."""
