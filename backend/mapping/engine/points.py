"""Poin: the value maps of a policy as SQL, in exact fractions.

Points are kept as a numerator in SQL over a denominator known when the statement is made, so that thirds and lines
between anchors stay exact until the one rounding at the end. NULL is "no points": it is never 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from math import lcm
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.mapping.engine.evidence import Raw
from backend.mapping.rules.policy import Categories, Identity, Linear, Mean, Steps, ValueMap

HUNDRED = Decimal(100)
SHOWN_DECIMALS = 10
"""Decimals to which a part is written into an explanation; scores are made from the fractions, not from these."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """Pecahan: numerator in SQL (NULL without points) over a constant; `clamped` when cut to the scale."""

    numerator: ColumnElement[Any]
    denominator: int = 1
    clamped: ColumnElement[bool] | None = None

    def over(self, denominator: int) -> ColumnElement[Any]:
        """The numerator over a common denominator, a multiple of the own one."""
        return _times(self.numerator, Decimal(denominator // self.denominator))


def exact(value: Decimal | int) -> ColumnElement[Any]:
    """A number as an exact decimal parameter."""
    return sa.literal(Decimal(value), sa.Numeric)


def common(fractions: list[Fraction] | tuple[Fraction, ...]) -> int:
    """The least common denominator."""
    return lcm(*(each.denominator for each in fractions))


def shown(numerator: ColumnElement[Any], denominator: Decimal | int) -> ColumnElement[str]:
    """A fraction as text for the explanation, without trailing zeros."""
    value = numerator if denominator == 1 else sa.func.round(numerator / exact(denominator), SHOWN_DECIMALS)
    return sa.cast(sa.func.trim_scale(value), sa.Text)


def points(values: ValueMap, raw: Raw | Mapping[str, Raw]) -> Fraction:
    """Poin of a raw value by its scale; a value that the scale does not cover has none."""
    match values, raw:
        case Categories(), Raw():
            known = {each.code: exact(each.points) for each in values.points}
            return Fraction(sa.case(known, value=raw.text))
        case Steps(), Raw():
            return Fraction(_step(values, raw))
        case Identity(), Raw():
            return _as_it_is(raw)
        case Linear(), Raw():
            return _line(values, raw)
        case Mean(), Mapping():
            return _mean([points(part.values, raw[part.code]) for part in values.parts])
    raise TypeError(f"{type(values).__name__} cannot read this evidence; `checks.check` refuses such a policy")


def _as_it_is(raw: Raw) -> Fraction:
    number, top = raw.number, exact(100 * raw.unit)
    assert number is not None, "a policy with this scale over categories is refused"  # noqa: S101 - narrows the type
    # least() ignores NULL, and a missing value is no hundred.
    kept = sa.case((number.is_not(None), sa.func.least(number, top, type_=sa.Numeric)))
    return Fraction(kept, raw.unit, number > top)


def _step(values: Steps, raw: Raw) -> ColumnElement[Any]:
    from_the_top = sorted(values.steps, key=lambda step: step.lower, reverse=True)
    return sa.case(*((raw.number >= exact(step.lower * raw.unit), exact(step.points)) for step in from_the_top))


def _line(values: Linear, raw: Raw) -> Fraction:
    """p = p0 + (e - e0) / (e1 - e0) * (p1 - p0), every segment over one denominator; outside the anchors their ends."""
    segments = list(pairwise(values.anchors))
    widths = [(high.at - low.at) * raw.unit for low, high in segments]
    denominator = lcm(*(width.as_integer_ratio()[0] for width in widths))
    first, last = values.anchors[0], values.anchors[-1]
    branches = [(raw.number <= exact(first.at * raw.unit), exact(first.points * denominator))]
    for (low, high), width in zip(segments, widths, strict=True):
        slope = (high.points - low.points) * _whole(Decimal(denominator) / width)
        start = low.points * denominator - low.at * raw.unit * slope
        branches.append((raw.number <= exact(high.at * raw.unit), raw.number * exact(slope) + exact(start)))
    branches.append((raw.number > exact(last.at * raw.unit), exact(last.points * denominator)))
    outside = sa.or_(raw.number < exact(first.at * raw.unit), raw.number > exact(last.at * raw.unit))
    return Fraction(sa.case(*branches), denominator, outside)


def _whole(value: Decimal) -> Decimal:
    """A quotient that is whole by construction: the denominator is a multiple of every width's numerator."""
    return value.to_integral_exact()


def _mean(parts: list[Fraction]) -> Fraction:
    """Equal weights, a zero counts; NULL in any part leaves none, as a sum with NULL does."""
    denominator = common(parts)
    total = reduce(lambda left, right: left + right, (part.over(denominator) for part in parts))
    marks = [part.clamped for part in parts if part.clamped is not None]
    return Fraction(total, denominator * len(parts), sa.or_(*marks) if marks else None)


def _times(value: ColumnElement[Any], factor: Decimal) -> ColumnElement[Any]:
    return value if factor == 1 else value * exact(factor)
