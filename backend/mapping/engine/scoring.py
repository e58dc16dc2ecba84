"""Penilaian: one statement that gives every person scores, levels, box, flags and the whole explanation.

Three layers, each fenced by OFFSET 0, because PostgreSQL would otherwise merge them and compute each value map again
wherever it is named. Boxes come from the official matrix as a table, levels from the published (rounded) score.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.sql import ColumnElement

from backend.mapping.engine.evidence import EVIDENCE, Found, Raw, ground, text
from backend.mapping.engine.experience import experience
from backend.mapping.engine.frame import Frame, grade_of_the_day
from backend.mapping.engine.points import Fraction, common, exact, points, shown
from backend.mapping.rules.boxes import BOXES
from backend.mapping.rules.evidence import EvidenceKind
from backend.mapping.rules.kinds import AxisCode, MissingRule, PlacementFlag, PlacementStatus
from backend.mapping.rules.policy import Axis, Bound, Cut, Indicator, Mean, Policy

FINDERS = {**EVIDENCE, EvidenceKind.EXPERIENCE: experience}
NEAR = Decimal(1)
"""Points from a limit within which a score is marked as near to it."""

PERSON = (
    *("number", "employee_id", "standing", "unit_id", "position_id"),
    *("position_title", "position_level", "grade_no"),
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An indicator in the statement: its points as a fraction, and the names of its columns."""

    indicator: Indicator
    place: int
    denominator: int

    def column(self, layer: Any, name: str) -> ColumnElement[Any]:
        """The column `name` of this indicator in a layer."""
        return layer.c[f"{name}_{self.place}"]

    @property
    def required(self) -> bool:
        """Whether without it there is no score."""
        return self.indicator.missing is MissingRule.NOT_ASSESSED


def scoring(policy: Policy, frame: Frame) -> sa.Select[*tuple[Any, ...]]:
    """Pernyataan penilaian of a checked policy: one row per person of the frame, in no particular order.

    Columns: those of `PERSON`, then status, performance, potential, talent_score, performance_level,
    potential_level, box, flags, explanation (see `mapping.rules.explanation`) and inputs (text of what was read).
    """
    pointed, weighed = _pointed(policy, frame)
    scored = _scored(policy, pointed, weighed)
    judged = _judged(policy, scored, weighed)
    return _finished(policy, judged, weighed)


def _fenced(statement: sa.Select[*tuple[Any, ...]], name: str) -> sa.Subquery:
    return statement.offset(0).subquery(name)


def _pointed(policy: Policy, frame: Frame) -> tuple[sa.Subquery, tuple[Weighed, ...]]:
    """Layer 1: the population beside its evidence, as raw values and points."""
    shared = ground(frame)
    people = frame.population(shared.post, grade_of_the_day(frame))
    columns: list[Any] = [people.c[name] for name in (*PERSON, "counted")]
    source, weighed = people, []
    for place, indicator in enumerate(policy.indicators()):
        found = FINDERS[indicator.evidence.kind](shared, indicator.evidence.parameters, f"evidence_{place}")
        source = source.outerjoin(found.rows, found.rows.c.employee_id == people.c.employee_id)
        given, denominator = _columns(indicator, found, frame, place)
        columns += given
        weighed.append(Weighed(indicator, place, denominator))
    return _fenced(sa.select(*columns).select_from(source), "pointed"), tuple(weighed)


def _columns(indicator: Indicator, found: Found, frame: Frame, place: int) -> tuple[list[Any], int]:
    raw = _supposed(indicator.code, found.raw, frame.supposed)
    stale = sa.func.coalesce(found.rows.c.outdated, sa.false())
    result = points(indicator.values, raw)
    # What has expired has no points, unless something else is supposed in its place.
    usable = sa.not_(stale) if raw is found.raw else sa.true()
    parts = _parts(indicator, raw) if isinstance(raw, Mapping) else None
    by_name = {
        "raw": raw.text if isinstance(raw, Raw) else sa.null(),
        "points": sa.case((usable, result.numerator)),
        "clamped": sa.false()
        if result.clamped is None
        else sa.and_(usable, sa.func.coalesce(result.clamped, sa.false())),
        "source": text(found.rows.c.source_id),
        "on": found.rows.c.source_on,
        "outdated": stale,
        "parts": sa.null() if parts is None else sa.case((result.numerator.is_not(None), parts)),
        "table": sa.case((found.rows.c.source_id.is_not(None), found.table)),
    }
    types = {"raw": sa.Text, "parts": JSON}
    named = [sa.cast(each, types[name]) if name in types else each for name, each in by_name.items()]
    return [each.label(f"{name}_{place}") for name, each in zip(by_name, named, strict=True)], result.denominator


def _supposed(code: str, raw: Raw | Mapping[str, Raw], supposed: Mapping[str, str]) -> Raw | Mapping[str, Raw]:
    """The raw value, or what is supposed in its stead; the very same object when nothing is."""
    if isinstance(raw, Raw):
        return _instead(raw, supposed[code]) if code in supposed else raw
    if not any(f"{code}.{part}" in supposed for part in raw):
        return raw
    parts = {part: supposed.get(f"{code}.{part}") for part in raw}
    return {part: each if (value := parts[part]) is None else _instead(each, value) for part, each in raw.items()}


def _instead(raw: Raw, value: str) -> Raw:
    given = sa.literal(value, sa.Text)
    return Raw(given) if raw.number is None else Raw(given, exact(Decimal(value) * raw.unit), raw.unit)


def _parts(indicator: Indicator, raw: Mapping[str, Raw]) -> ColumnElement[Any]:
    assert isinstance(indicator.values, Mean)
    rows = ((part.code, raw[part.code], points(part.values, raw[part.code])) for part in indicator.values.parts)
    return sa.func.json_build_array(
        *(
            sa.func.json_build_array(code, each.text, shown(result.numerator, result.denominator))
            for code, each, result in rows
        )
    )


def _scored(policy: Policy, pointed: sa.Subquery, weighed: tuple[Weighed, ...]) -> sa.Subquery:
    """Layer 2: both axes and the talent value, each summed exactly and rounded half up once."""
    totals = {}
    for axis in policy.axes:
        own = [each for each in weighed if each.indicator in tuple(axis.indicators())]
        fractions = [(each, Fraction(each.column(pointed, "points"), each.denominator)) for each in own]
        denominator = common([fraction for _, fraction in fractions])
        terms = (_term(each, fraction, denominator) for each, fraction in fractions)
        totals[axis.code] = (sa.case((pointed.c.counted, _sum(terms))), denominator * 100)
    scores = {code: _published(total, denominator, policy) for code, (total, denominator) in totals.items()}
    talent = _talent(policy, totals)
    return _fenced(
        sa.select(
            pointed,
            scores[AxisCode.PERFORMANCE].label("performance"),
            scores[AxisCode.POTENTIAL].label("potential"),
            talent.label("talent_score"),
        ),
        "scored",
    )


def _term(each: Weighed, fraction: Fraction, denominator: int) -> ColumnElement[Any]:
    value = fraction.over(denominator) * exact(each.indicator.weight)
    return value if each.required else sa.func.coalesce(value, exact(0))


def _sum(terms: Any) -> ColumnElement[Any]:
    return reduce(lambda left, right: left + right, terms)


def _published(total: ColumnElement[Any], denominator: int, policy: Policy) -> ColumnElement[Any]:
    # PostgreSQL rounds numeric half away from zero, which is half up here: nothing is negative.
    return sa.func.round(total / exact(denominator), policy.decimals)


def _talent(policy: Policy, totals: Mapping[AxisCode, tuple[ColumnElement[Any], int]]) -> ColumnElement[Any]:
    """From the exact axis values, not from the published ones: nothing is rounded twice."""
    (left, left_by), (right, right_by) = (totals[axis.code] for axis in policy.axes)
    left_weight, right_weight = (axis.talent_weight for axis in policy.axes)
    total = left * exact(left_weight * right_by) + right * exact(right_weight * left_by)
    return _published(total, left_by * right_by * 100, policy)


def _judged(policy: Policy, scored: sa.Subquery, weighed: tuple[Weighed, ...]) -> sa.Subquery:
    """Layer 3: status, and the levels of the published scores."""
    performance, potential = (_level(policy.axis(code), scored.c[code.lower()]) for code in AxisCode)
    return _fenced(
        sa.select(
            scored,
            _status(scored, weighed).label("status"),
            performance.label("performance_level"),
            potential.label("potential_level"),
        ),
        "judged",
    )


def _status(scored: sa.Subquery, weighed: tuple[Weighed, ...]) -> ColumnElement[str]:
    placed = sa.and_(scored.c.performance.is_not(None), scored.c.potential.is_not(None))
    only_expired = (
        sa.or_(each.column(scored, "points").is_not(None), each.column(scored, "outdated"))
        for each in weighed
        if each.required
    )
    return sa.case(
        (sa.not_(scored.c.counted), str(PlacementStatus.EXCLUDED)),
        (placed, str(PlacementStatus.PLACED)),
        (sa.and_(sa.true(), *only_expired), str(PlacementStatus.OUTDATED)),
        else_=str(PlacementStatus.NOT_ASSESSED),
    )


def _level(axis: Axis, score: Any) -> ColumnElement[str]:
    """The last cut that the score reaches; below every cut the lowest, so that there is no hole."""
    reached = [(_reaches(axis, score, cut), cut.level) for cut in reversed(axis.cuts[1:])]
    return sa.case(*reached, (score.is_not(None), axis.cuts[0].level))


def _reaches(axis: Axis, score: Any, cut: Cut) -> ColumnElement[bool]:
    return score >= exact(cut.lower) if axis.bound is Bound.INCLUSIVE else score > exact(cut.lower)


def _finished(policy: Policy, judged: sa.Subquery, weighed: tuple[Weighed, ...]) -> sa.Select[*tuple[Any, ...]]:
    placed = judged.c.status == str(PlacementStatus.PLACED)
    levels = judged.c.performance_level, judged.c.potential_level
    box = sa.case(*((sa.and_(levels[0] == str(b.performance), levels[1] == str(b.potential)), b.number) for b in BOXES))
    entries = sa.func.json_build_array(*(_entry(each, judged) for each in weighed))
    inputs = sa.func.json_build_array(
        *(each.column(judged, name) for each in weighed for name in ("raw", "parts", "source", "on", "outdated"))
    )
    scores = ("status", "performance", "potential", "talent_score", "performance_level", "potential_level")
    return sa.select(
        *(judged.c[name] for name in (*PERSON, *scores)),
        sa.case((placed, box)).label("box"),
        _flags(policy, judged, weighed, placed).label("flags"),
        sa.case((judged.c.counted, entries), else_=sa.func.json_build_array()).label("explanation"),
        text(inputs).label("inputs"),
    )


def _entry(each: Weighed, judged: sa.Subquery) -> ColumnElement[Any]:
    """One indicator of the stored explanation; the order of the fields is that of `explanation.Stored`."""
    value = each.column(judged, "points")
    weighted = value * exact(each.indicator.weight)
    return sa.func.json_build_array(
        each.column(judged, "raw"),
        shown(value, each.denominator),
        shown(weighted, each.denominator * 100),
        *(each.column(judged, name) for name in ("table", "source", "on", "outdated", "clamped", "parts")),
    )


def _flags(
    policy: Policy, judged: sa.Subquery, weighed: tuple[Weighed, ...], placed: ColumnElement[bool]
) -> ColumnElement[Any]:
    clamped = sa.or_(*(each.column(judged, "clamped") for each in weighed))
    zeroed = [each.column(judged, "points").is_(None) for each in weighed if not each.required]
    near = [
        sa.func.abs(judged.c[axis.code.lower()] - exact(cut.lower)) <= exact(NEAR)
        for axis in policy.axes
        for cut in axis.cuts[1:]
    ]
    marks = (
        (PlacementFlag.CLAMPED, sa.and_(judged.c.counted, clamped)),
        (PlacementFlag.REVIEW, sa.and_(judged.c.counted, sa.or_(sa.false(), *zeroed))),
        (PlacementFlag.NEAR_CUT, sa.and_(placed, sa.or_(*near))),
    )
    each_mark = postgresql.array([sa.cast(sa.case((when, str(flag))), sa.Text) for flag, when in marks])
    return sa.func.array_remove(each_mark, sa.null(), type_=postgresql.ARRAY(sa.Text))
