"""Jarak ke batas: what would change a result, and between which values it lies while evidence is missing.

A linear score needs no model to be explained: contributions against a baseline are its Shapley values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from backend.mapping.rules.policy import Axis, Bound, Categories, Mean, Part, Steps, ValueMap
from backend.mapping.rules.score import AxisScore, half_up
from backend.mapping.rules.values import Raw, points_of

ZERO, HUNDRED = Decimal(0), Decimal(100)
MEASURED_STEP = Decimal("1.5")
"""Points by which a measured value (assessment, feedback) is tried; it has no steps of its own."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Rentang nilai: between `low` and `high` whatever the missing evidence says; `coverage` is the known share."""

    low: Decimal
    high: Decimal
    coverage: Decimal
    renormalised: Decimal | None


@dataclass(frozen=True, slots=True)
class Needed:
    """Tambahan poin satu indikator to reach a cut by itself; not `possible` if it would pass 100."""

    code: str
    points: Decimal
    possible: bool


@dataclass(frozen=True, slots=True)
class OneStep:
    """Satu langkah: the next attainable points of one indicator, and the axis value that follows (published)."""

    code: str
    points: Decimal
    axis_value: Decimal


def to_next_cut(axis: Axis, published: Decimal) -> Decimal | None:
    """Kurang berapa dari batas berikutnya: points to the next cut; `None` at the top."""
    passed = (lambda cut: published >= cut) if axis.bound is Bound.INCLUSIVE else (lambda cut: published > cut)
    return next((cut.lower - published for cut in axis.cuts[1:] if not passed(cut.lower)), None)


def contributions(
    weights: Sequence[Decimal], *, values: Sequence[Decimal], baseline: Sequence[Decimal]
) -> tuple[Decimal, ...]:
    """Sumbangan terhadap patokan: weight (share of 1) times the distance from the baseline; they sum to the whole."""
    return tuple(w * (v - b) for w, v, b in zip(weights, values, baseline, strict=True))


def needed_for(score: AxisScore, cut: Decimal) -> tuple[Needed, ...]:
    """Tambahan yang diperlukan: for each indicator, the points it alone would have to gain for the cut.

    Counted to the cut itself: the half unit that rounding would give away is not promised.
    """
    if score.exact is None or score.exact >= cut:
        return ()
    rest = (cut - score.exact) * HUNDRED
    pairs = ((item, rest / item.indicator.weight) for item in score.items if item.points is not None)
    return tuple(
        Needed(item.indicator.code, half_up(more), possible=(item.points or ZERO) + more <= HUNDRED)
        for item, more in pairs
    )


def one_steps(score: AxisScore, to: Mapping[str, Decimal], *, decimals: int = 2) -> tuple[OneStep, ...]:
    """Tabel satu langkah: the axis value after each indicator alone takes the points given for it in `to`."""
    if score.exact is None:
        return ()
    steps = ((item, to[item.indicator.code]) for item in score.items if item.indicator.code in to)
    return tuple(
        OneStep(
            item.indicator.code,
            up,
            half_up(score.exact + item.indicator.weight * (up - (item.points or ZERO)) / HUNDRED, decimals=decimals),
        )
        for item, up in steps
    )


def next_points(values: ValueMap, raw: Raw) -> Decimal | None:
    """Poin berikutnya: the next attainable points above those of `raw`, `None` at the top.

    Measured values (and lines) go up by 1.5; of a mean, the part that has to gain least goes up.
    """
    points = points_of(values, raw).points
    if points is None or points >= HUNDRED:
        return None
    match values:
        case Categories(points=rows) | Steps(steps=rows):
            return min((row.points for row in rows if row.points > points), default=None)
        case Mean(parts=parts):
            gains = [gain for part in parts if (gain := _part_gain(part, raw))]
            return points + min(gains) / len(parts) if gains else None
    return min(points + MEASURED_STEP, HUNDRED)


def _part_gain(part: Part, raw: Raw) -> Decimal | None:
    own = raw.get(part.code) if isinstance(raw, Mapping) else None
    if own is None:
        return None
    after, now = next_points(part.values, own), points_of(part.values, own).points
    return None if after is None or now is None else after - now


def interval(
    weights: Sequence[Decimal],
    values: Sequence[Decimal | None],
    *,
    low: Decimal = ZERO,
    high: Decimal = HUNDRED,
    decimals: int = 2,
) -> Interval:
    """Rentang nilai dengan bukti yang belum ada: weights are shares of 1; zero is never filled in.

    Source: Manski 2003 (bounds instead of guesses).
    """
    pairs = tuple(zip(weights, values, strict=True))
    known = sum((w * v for w, v in pairs if v is not None), ZERO)
    absent = sum((w for w, v in pairs if v is None), ZERO)
    coverage = 1 - absent
    return Interval(
        low=half_up(known + absent * low, decimals=decimals),
        high=half_up(known + absent * high, decimals=decimals),
        coverage=coverage,
        renormalised=half_up(known / coverage, decimals=decimals) if coverage else None,
    )
