"""Nilai dan kotak: weighted sums rounded once, levels by cuts, boxes by the matrix; missing is never zero.

Source: Keputusan Kepala BKN 411/2025. Exact decimals; an axis value and a talent value are rounded half up
once, at the end, and the published value is what meets the cut: 79.995 is 80.00 and above, 79.994 is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from backend.mapping.rules.boxes import BOX_OF, Box
from backend.mapping.rules.kinds import AxisCode, MissingRule, PerformanceLevel, PotentialLevel
from backend.mapping.rules.policy import Axis, Bound, Cut, Indicator, Policy
from backend.mapping.rules.values import Points, Raw, points_of

ZERO, HUNDRED = Decimal(0), Decimal(100)


@dataclass(frozen=True, slots=True)
class Item:
    """Butir penjelasan: one indicator with its points and contribution (unrounded); missing has neither."""

    indicator: Indicator
    raw: Raw | None
    points: Decimal | None
    contribution: Decimal | None
    clamped: bool

    @property
    def missing(self) -> bool:
        """No evidence, or none that the scale gives points for."""
        return self.points is None


@dataclass(frozen=True, slots=True)
class AxisScore:
    """Nilai sumbu: `exact` unrounded, `published` rounded; both `None` when required evidence is missing."""

    axis: Axis
    exact: Decimal | None
    published: Decimal | None
    level: Cut | None
    items: tuple[Item, ...]

    @property
    def missing(self) -> tuple[Item, ...]:
        """Items without points that keep the axis from a score."""
        return tuple(item for item in self.items if item.missing and not _counts_zero(item))

    @property
    def to_review(self) -> tuple[Item, ...]:
        """Items that counted 0 because the policy says so, to be looked at."""
        return tuple(item for item in self.items if item.missing and _counts_zero(item))

    @property
    def clamped(self) -> tuple[Item, ...]:
        """Items cut to the scale."""
        return tuple(item for item in self.items if item.clamped)


@dataclass(frozen=True, slots=True)
class Result:
    """Hasil pemetaan satu pegawai: both axes, box and talent value; no box unless both axes have a score."""

    performance: AxisScore
    potential: AxisScore
    box: Box | None
    talent: Decimal | None


def half_up(value: Decimal, *, decimals: int = 2) -> Decimal:
    """Pembulatan: half up to so many decimals; the only rounding there is."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def weighted_sum(pairs: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """Jumlah berbobot: sum of weight (percent) times points over 100, exact and unrounded."""
    return sum((weight * points for weight, points in pairs), ZERO) / HUNDRED


def level_of(axis: Axis, published: Decimal) -> Cut:
    """Tingkat: the last level whose bound the published value reaches (or passes, where the bound is strict).

    Below every bound it is the lowest level: there is no hole.
    """
    reached = [cut for cut in axis.cuts if _reaches(published, cut.lower, axis.bound)]
    return reached[-1] if reached else axis.cuts[0]


def score_axis(axis: Axis, evidence: Mapping[str, Raw | None], *, decimals: int = 2) -> AxisScore:
    """Nilai sumbu dari bukti: raw values by indicator code; an absent code is missing. Raises `EvidenceRefused`."""
    points = {each.code: points_of(each.values, evidence.get(each.code)) for each in axis.indicators()}
    return score_points(axis, points, evidence=evidence, decimals=decimals)


def score_points(
    axis: Axis, points: Mapping[str, Points], *, evidence: Mapping[str, Raw | None] | None = None, decimals: int = 2
) -> AxisScore:
    """Nilai sumbu dari poin: the same, when points are known already."""
    items = tuple(
        _item(each, points.get(each.code, Points(None)), (evidence or {}).get(each.code)) for each in axis.indicators()
    )
    if any(item.missing and not _counts_zero(item) for item in items):
        return AxisScore(axis, None, None, None, items)
    exact = weighted_sum((item.indicator.weight, item.points or ZERO) for item in items)
    published = half_up(exact, decimals=decimals)
    return AxisScore(axis, exact, published, level_of(axis, published), items)


def box_of(performance: str, potential: str) -> Box:
    """Kotak: by the official matrix, from the two levels."""
    return BOX_OF[PerformanceLevel(performance), PotentialLevel(potential)]


def talent_value(policy: Policy, *, performance: Decimal, potential: Decimal) -> Decimal:
    """Nilai talenta: the axes by their talent weight, from unrounded values, rounded once."""
    weights = {axis.code: axis.talent_weight for axis in policy.axes}
    pairs = ((weights[AxisCode.PERFORMANCE], performance), (weights[AxisCode.POTENTIAL], potential))
    return half_up(weighted_sum(pairs), decimals=policy.decimals)


def evaluate(policy: Policy, evidence: Mapping[str, Raw | None]) -> Result:
    """Hasil pemetaan: one person's evidence by indicator code, through the whole policy."""
    performance, potential = (score_axis(policy.axis(code), evidence, decimals=policy.decimals) for code in AxisCode)
    if performance.exact is None or potential.exact is None or not (performance.level and potential.level):
        return Result(performance, potential, None, None)
    return Result(
        performance,
        potential,
        box_of(performance.level.level, potential.level.level),
        talent_value(policy, performance=performance.exact, potential=potential.exact),
    )


def _item(indicator: Indicator, found: Points, raw: Raw | None) -> Item:
    contribution = None if found.points is None else weighted_sum([(indicator.weight, found.points)])
    return Item(indicator, raw, found.points, contribution, found.clamped)


def _counts_zero(item: Item) -> bool:
    return item.indicator.missing is MissingRule.ZERO_WITH_REVIEW


def _reaches(value: Decimal, lower: Decimal, bound: Bound) -> bool:
    return value >= lower if bound is Bound.INCLUSIVE else value > lower
