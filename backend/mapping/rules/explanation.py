"""Penjelasan: why this score and this box, rebuilt from the stored explanation and the immutable policy.

The engine stores one compact entry per indicator, in the policy's order (`Stored`); names, rules and legal references
stay in the policy. Both are frozen, so that the tree reads the same for ever. Nothing is computed anew but sums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.core.text import Text
from backend.mapping.rules.evidence import EvidenceKind
from backend.mapping.rules.kinds import AxisCode, MissingRule
from backend.mapping.rules.margins import to_next_cut
from backend.mapping.rules.policy import Axis, Component, Cut, Indicator, Mean, Part, Policy
from backend.mapping.rules.wording import SOURCE_NAMES, raw_label


@dataclass(frozen=True, slots=True)
class Stored:
    """Butir yang tersimpan: one indicator of one placement; the order of the fields is that of the JSON list."""

    raw: str | None
    points: Decimal | None
    contribution: Decimal | None
    table: str | None
    source_id: UUID | None
    source_on: date | None
    outdated: bool
    clamped: bool
    parts: tuple[tuple[str, str, Decimal | None], ...]


@dataclass(frozen=True, slots=True)
class IndicatorPart:
    """Subindikator: code, name, what was found, and its points."""

    code: str
    name: Text
    raw_label: Text
    points: Decimal


@dataclass(frozen=True, slots=True)
class IndicatorExplanation:
    """Penjelasan indikator: raw value, points, contribution, and where the value came from."""

    indicator: Indicator
    raw_value: str | None
    raw_label: Text | None
    points: Decimal | None
    contribution: Decimal | None
    outdated: bool
    clamped: bool
    source_text: Text | None
    source_on: date | None
    source_table: str | None
    source_id: UUID | None
    parts: tuple[IndicatorPart, ...]

    @property
    def missing(self) -> bool:
        """No usable value: never there, expired, or outside the scale."""
        return self.points is None


@dataclass(frozen=True, slots=True)
class ComponentExplanation:
    """Penjelasan komponen: the sum of its indicators; none while a required one is missing."""

    component: Component
    contribution: Decimal | None
    indicators: tuple[IndicatorExplanation, ...]


@dataclass(frozen=True, slots=True)
class AxisExplanation:
    """Penjelasan sumbu: the published score, its level, and how far the next limit is."""

    axis: Axis
    score: Decimal | None
    level: Cut | None
    to_next: Decimal | None
    components: tuple[ComponentExplanation, ...]


@dataclass(frozen=True, slots=True)
class MissingEvidence:
    """Bukti yang belum ada: which indicator, whether it has expired, and who supplies it."""

    indicator: str
    name: Text
    outdated: bool
    supplied_by: Text


def explain(
    policy: Policy,
    entries: Sequence[Sequence[Any]],
    *,
    scores: Mapping[AxisCode, tuple[Decimal | None, str | None]],
    restricted: frozenset[EvidenceKind] = frozenset(),
) -> tuple[AxisExplanation, ...]:
    """Penjelasan both axes of one placement, from its stored entries and its scores with their levels.

    Evidence of the kinds in `restricted` keeps its points but not what was found, since a sanction is for few eyes.
    An excluded person has no entries: the axes are there, without components.
    """
    return tuple(
        AxisExplanation(
            axis=axis,
            score=score,
            level=next((cut for cut in axis.cuts if cut.level == level), None),
            to_next=None if score is None else to_next_cut(axis, score),
            components=components(policy, axis.code, entries, restricted=restricted),
        )
        for axis, (score, level) in ((axis, scores[axis.code]) for axis in policy.axes)
    )


def components(
    policy: Policy,
    code: AxisCode,
    entries: Sequence[Sequence[Any]],
    *,
    restricted: frozenset[EvidenceKind] = frozenset(),
) -> tuple[ComponentExplanation, ...]:
    """Penjelasan the components of one axis; none of somebody who was excluded."""
    found = dict(zip((each.code for each in policy.indicators()), map(stored, entries), strict=False))
    return tuple(_component(each, found, restricted) for each in policy.axis(code).components) if found else ()


def missing(policy: Policy, entries: Sequence[Sequence[Any]]) -> tuple[MissingEvidence, ...]:
    """Bukti yang belum ada atau kedaluwarsa, in the policy's order."""
    pairs = zip(policy.indicators(), map(stored, entries), strict=False)
    return tuple(
        MissingEvidence(indicator.code, indicator.name, entry.outdated, indicator.supplied_by)
        for indicator, entry in pairs
        if entry.points is None
    )


def stored(entry: Sequence[Any]) -> Stored:
    """One entry of the JSON list as it was meant."""
    raw, points, contribution, table, source_id, source_on, outdated, clamped, parts = entry
    return Stored(
        raw=raw,
        points=_decimal(points),
        contribution=_decimal(contribution),
        table=table,
        source_id=None if source_id is None else UUID(source_id),
        source_on=None if source_on is None else date.fromisoformat(source_on),
        outdated=outdated,
        clamped=clamped,
        parts=tuple((code, value, _decimal(each)) for code, value, each in parts or ()),
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _component(
    component: Component, found: Mapping[str, Stored], restricted: frozenset[EvidenceKind]
) -> ComponentExplanation:
    items = tuple(_indicator(each, found[each.code], restricted) for each in component.indicators)
    complete = all(not item.missing or item.indicator.missing is MissingRule.ZERO_WITH_REVIEW for item in items)
    total = sum((item.contribution or Decimal(0) for item in items), Decimal(0))
    return ComponentExplanation(component, total if complete else None, items)


def _indicator(indicator: Indicator, entry: Stored, restricted: frozenset[EvidenceKind]) -> IndicatorExplanation:
    hidden = indicator.evidence.kind in restricted
    raw, on = (None, None) if hidden else (entry.raw, entry.source_on)
    kind = indicator.evidence.kind
    return IndicatorExplanation(
        indicator=indicator,
        raw_value=raw,
        raw_label=None if raw is None else raw_label(indicator.values, raw, kind=kind),
        points=entry.points,
        contribution=entry.contribution,
        outdated=entry.outdated,
        clamped=entry.clamped,
        source_text=None if on is None else SOURCE_NAMES[kind].filled(year=on.year),
        source_on=on,
        source_table=entry.table if not hidden else None,
        source_id=entry.source_id if not hidden else None,
        parts=_parts(indicator, entry),
    )


def _parts(indicator: Indicator, entry: Stored) -> tuple[IndicatorPart, ...]:
    if not isinstance(indicator.values, Mean):
        return ()
    by_code: dict[str, Part] = {part.code: part for part in indicator.values.parts}
    return tuple(
        IndicatorPart(code, by_code[code].name, raw_label(by_code[code].values, raw, part=code), points)
        for code, raw, points in entry.parts
        if points is not None
    )
