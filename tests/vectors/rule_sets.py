"""Rule sets of the vectors, as far as their text is complete.

`BKN-411-2025` and `SIMT-GENERIC` are whole policies that come with the product. Of the others the sources give
limits or single scales only; these stand here on the axes of the national formula, for the tests alone.
"""

from dataclasses import replace
from decimal import Decimal

from backend.core.text import Text
from backend.mapping import policies
from backend.mapping.rules.kinds import AxisCode
from backend.mapping.rules.policy import Axis, Bound, Indicator, Mean, Policy, Step, Steps
from backend.mapping.rules.reading import accept

NONE = Text(id="-", en="-")
WHOLE = {"BKN-411-2025": "bkn-411-2025", "SIMT-GENERIC": "simt-generic"}
LIMITS = {
    "BJM": (("46", "72"), Bound.STRICT),
    "MDO": (("70", "85"), Bound.INCLUSIVE),
    "ACB": (("70", "90"), Bound.INCLUSIVE),
    "PANRB-3-2020-PLAIN": (("78", "90"), Bound.INCLUSIVE),
    "SIMT-TARGET": (("60", "80"), Bound.INCLUSIVE),
}
CONTINUOUS_LENGTH = Steps(
    tuple(Step(Decimal(lower), NONE, Decimal(points)) for lower, points in ((0, 60), (2, 80), (5, 100)))
)
"""Length in the level as the SIMT-* sets read it."""


def policy(rule_set: str) -> Policy:
    """The policy of a rule set: whole, or the national one under the limits of the set."""
    found = accept(policies.document(WHOLE.get(rule_set, policies.DEFAULT)))
    if rule_set in WHOLE:
        return found
    (middle, upper), bound = LIMITS[rule_set]
    return replace(found, axes=tuple(limited(axis, middle, upper, bound=bound) for axis in found.axes))


def axis(rule_set: str, code: AxisCode) -> Axis:
    """One axis of a rule set."""
    return policy(rule_set).axis(code)


def indicator(rule_set: str, code: str) -> Indicator:
    """One indicator of a rule set."""
    found = next(each for each in policy(rule_set).indicators() if each.code == code)
    if code != "EXPERIENCE" or not rule_set.startswith("SIMT-"):
        return found
    assert isinstance(found.values, Mean)
    length, *others = found.values.parts
    return replace(found, values=Mean((replace(length, values=CONTINUOUS_LENGTH), *others)))


def limited(axis: Axis, *lowers: str, bound: Bound) -> Axis:
    """The axis with other limits."""
    first, *rest = axis.cuts
    cuts = (first, *(replace(cut, lower=Decimal(lower)) for cut, lower in zip(rest, lowers, strict=True)))
    return replace(axis, cuts=cuts, bound=bound)
