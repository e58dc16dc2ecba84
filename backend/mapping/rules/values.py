"""Peta nilai: from one piece of evidence to points 0 to 100, by a published scale.

Missing evidence has no points, and neither has evidence the scale does not cover. Evidence is not rounded
before the scale is read. Source: PermenPANRB 3/2020 jo. 20/2025 (points by table).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from backend.core.problems import Problem
from backend.core.text import Text
from backend.mapping.rules.policy import Categories, Identity, Linear, Mean, Part, Steps, ValueMap

ZERO, HUNDRED = Decimal(0), Decimal(100)

Raw = str | Decimal | Mapping[str, "str | Decimal | None"]
"""Nilai mentah: a category, a number, or (for a mean) one of these per part."""


@dataclass(eq=False)
class EvidenceRefused(Problem):
    """Bukti belum sesuai: a value below the scale, or of a form the scale cannot read."""


@dataclass(frozen=True, slots=True)
class Points:
    """Poin: `None` when there is no evidence or the scale states no points; `clamped` when cut to the scale."""

    points: Decimal | None
    clamped: bool = False


NO_POINTS = Points(None)


def points_of(values: ValueMap, raw: Raw | None) -> Points:
    """Poin of a raw value by its scale; `None` is missing and stays so. Raises `EvidenceRefused`."""
    if raw is None:
        return NO_POINTS
    match values, raw:
        case Categories(), str():
            return _by_category(values, raw)
        case Steps(), Decimal():
            return _by_step(values, raw)
        case Linear(), Decimal():
            return _on_line(values, raw)
        case Identity(), Decimal():
            return _as_it_is(raw)
        case Mean(parts=parts), Mapping():
            return _mean(parts, raw)
    raise _refused(raw)


def mean(points: Sequence[Decimal]) -> Decimal:
    """Rata-rata: equal weights, a zero counts; not rounded."""
    return sum(points, ZERO) / len(points)


def _by_category(values: Categories, raw: str) -> Points:
    found = next((each.points for each in values.points if each.code == raw), None)
    if found is None and raw not in values.unstated:
        raise _refused(raw)
    return Points(found)


def _by_step(values: Steps, raw: Decimal) -> Points:
    reached = [each.points for each in values.steps if each.lower <= raw]
    if not reached:
        raise _refused(raw)
    return Points(reached[-1])


def _on_line(values: Linear, raw: Decimal) -> Points:
    first, last = values.anchors[0], values.anchors[-1]
    if raw <= first.at or raw >= last.at:
        end = first if raw <= first.at else last
        return Points(end.points, clamped=raw != end.at)
    low, high = next(pair for pair in pairwise(values.anchors) if raw < pair[1].at)
    return Points(low.points + (raw - low.at) * (high.points - low.points) / (high.at - low.at))


def _as_it_is(raw: Decimal) -> Points:
    if raw < ZERO:
        raise _refused(raw)
    return Points(min(raw, HUNDRED), clamped=raw > HUNDRED)


def _mean(parts: Sequence[Part], raw: Mapping[str, str | Decimal | None]) -> Points:
    found = [points_of(part.values, raw.get(part.code)) for part in parts]
    known = [each.points for each in found if each.points is not None]
    if len(known) < len(parts):
        return NO_POINTS
    return Points(mean(known), clamped=any(each.clamped for each in found))


def _refused(raw: object) -> EvidenceRefused:
    return EvidenceRefused(
        Text(
            id=f"Nilai “{raw}” berada di luar skala indikator ini. Periksa sumber datanya.",
            en=f"“{raw}” lies outside the scale of this indicator. Check its source.",
        )
    )
