"""How an explanation is spoken: axis, component, indicator, raw value, points, weight, contribution, source, rule."""

from typing import Any

import strawberry

from backend.core.graph import Computed, Date, Decimal, plain, shape
from backend.core.ids import to_global
from backend.core.plan.registry import PREFIXES
from backend.mapping.graph.language import policy_of
from backend.mapping.graph.policy import PolicyCut, cuts_of, said
from backend.mapping.rules import explanation as rules
from backend.mapping.rules.evidence import EvidenceKind
from backend.mapping.rules.kinds import AxisCode

SENSITIVE = frozenset({EvidenceKind.DISCIPLINE})
"""Evidence whose points everybody sees who sees the placement, but what was found only whoever may read sanctions."""


@shape()
class MissingEvidence:
    """Bukti yang belum ada or kedaluwarsa."""

    indicator: str
    """Code of the indicator."""
    name: str
    """Nama indikator."""
    outdated: bool
    """Whether there is evidence that has expired."""
    supplied_by: str
    """Who supplies it."""


@plain
class IndicatorPart:
    """Subindikator: a part of an indicator that is a mean."""

    code: str
    """Code of the part."""
    name: str
    """Nama subindikator."""
    raw_label: str
    """What was found."""
    points: Decimal
    """0 to 100."""


@plain
class IndicatorExplanation:
    """Penjelasan indikator: what was found, where, and what it gave by which rule."""

    code: str
    """Code within the policy."""
    name: str
    """Nama indikator."""
    weight: Decimal
    """Percent of the axis."""
    raw_value: str | None
    """What was found, as a code or number."""
    raw_label: str | None
    """What was found, in words."""
    points: Decimal | None
    """0 to 100; null when missing, which is not 0."""
    contribution: Decimal | None
    """Weight times points; null when missing."""
    missing: bool
    """Whether there is no value that counts."""
    outdated: bool
    """Whether there is evidence that has expired."""
    clamped: bool
    """Whether a value above the scale was cut to 100."""
    source_text: str | None
    """Where the value came from, in words."""
    source_on: Date | None
    """The day of the source."""
    source_id: strawberry.ID | None
    """Id of the history's entry."""
    parts: list[IndicatorPart]
    """Subindicators, where the indicator is their mean."""
    rule: str
    """The rule in one sentence."""
    legal_reference: str
    """The regulation that the rule comes from."""
    doubt: str | None
    """What is still to be confirmed."""


@plain
class ComponentExplanation:
    """Penjelasan komponen: the sum of its indicators."""

    code: str
    """Code within the policy."""
    name: str
    """Nama komponen."""
    weight: Decimal
    """Percent of the axis."""
    contribution: Decimal | None
    """Sum of its indicators; null while a required one is missing."""
    indicators: list[IndicatorExplanation]
    """Indicators in the order of the policy."""


def _axis(definition: dict[str, Any], digest: str, code: str) -> Any:
    return policy_of(definition, digest).axis(AxisCode(code))


def _name(definition: dict[str, Any], digest: str, code: str, language: str) -> str:
    return _axis(definition, digest, code).name.in_(language)


def _cuts(definition: dict[str, Any], digest: str, code: str, language: str) -> list[PolicyCut]:
    return cuts_of(_axis(definition, digest, code), language)


def _level_name(definition: dict[str, Any], digest: str, code: str, level: str | None, language: str) -> str | None:
    cuts = _axis(definition, digest, code).cuts
    return next((cut.name.in_(language) for cut in cuts if cut.level == level), None)


def _to_next(definition: dict[str, Any], digest: str, code: str, score: str | None, _language: str) -> Any:
    return None if score is None else rules.to_next_cut(_axis(definition, digest, code), Decimal(score))


def _components(
    definition: dict[str, Any], digest: str, code: str, entries: list[Any], hidden: bool, language: str
) -> list[ComponentExplanation]:
    found = rules.components(
        policy_of(definition, digest), AxisCode(code), entries, restricted=SENSITIVE if hidden else frozenset()
    )
    return [_component(each, language) for each in found]


def _component(found: rules.ComponentExplanation, language: str) -> ComponentExplanation:
    return ComponentExplanation(
        code=found.component.code,
        name=found.component.name.in_(language),
        weight=found.component.weight,
        contribution=found.contribution,
        indicators=[_indicator(each, language) for each in found.indicators],
    )


def _indicator(found: rules.IndicatorExplanation, language: str) -> IndicatorExplanation:
    indicator = found.indicator
    return IndicatorExplanation(
        code=indicator.code,
        name=indicator.name.in_(language),
        weight=indicator.weight,
        raw_value=found.raw_value,
        raw_label=said(found.raw_label, language),
        points=found.points,
        contribution=found.contribution,
        missing=found.missing,
        outdated=found.outdated,
        clamped=found.clamped,
        source_text=said(found.source_text, language),
        source_on=found.source_on,
        source_id=_source_id(found),
        parts=[
            IndicatorPart(
                code=part.code,
                name=part.name.in_(language),
                raw_label=part.raw_label.in_(language),
                points=part.points,
            )
            for part in found.parts
        ],
        rule=indicator.rule.in_(language),
        legal_reference=indicator.legal_reference,
        doubt=said(indicator.doubt, language),
    )


def _source_id(found: rules.IndicatorExplanation) -> strawberry.ID | None:
    if found.source_id is None:
        return None
    prefix = next(
        prefix for prefix, node in PREFIXES.items() if node.row and node.row.__tablename__ == found.source_table
    )
    return strawberry.ID(to_global(prefix, found.source_id))


POLICY = ("definition", "digest", "code")


@shape()
class AxisExplanation:
    """Penjelasan sumbu: the published score against its limits, and what it is made of."""

    code: AxisCode
    """Which axis."""
    name: str = Computed(POLICY, _name)
    """Nama sumbu."""
    score: Decimal | None
    """The published score; null while required evidence is missing."""
    level: str | None
    """Code of the level."""
    level_name: str | None = Computed((*POLICY, "level"), _level_name)
    """Sebutan resmi of the level."""
    to_next: Decimal | None = Computed((*POLICY, "score"), _to_next)
    """Points to the next limit; null at the top and without a score."""
    cuts: list[PolicyCut] = Computed(POLICY, _cuts)
    """Levels from the lowest to the highest."""
    components: list[ComponentExplanation] = Computed((*POLICY, "entries", "hidden"), _components)
    """Components in the order of the policy; none for somebody excluded."""
