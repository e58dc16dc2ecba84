"""How a policy is spoken: the rule set as people read it, down to each scale."""

from typing import Any

import strawberry

from backend.core.graph import Computed, Date, Decimal, Node, Sql, described_enum, node, plain
from backend.core.text import Language, Text
from backend.mapping.graph.language import policy_of
from backend.mapping.models import PolicyRow
from backend.mapping.rules import policy as rules
from backend.mapping.rules.kinds import AxisCode, MissingRule, PolicyStatus

for _kind in (AxisCode, MissingRule, PolicyStatus):
    described_enum(_kind)


@plain
class PolicyScaleStep:
    """One step of a scale: what is found, and the points that it gives."""

    label: str
    """What is found, in words."""
    points: Decimal
    """0 to 100."""


@plain
class PolicyIndicator:
    """Indikator: what is looked at, how much it weighs, and by which rule."""

    code: str
    """Code within the policy."""
    name: str
    """Nama indikator."""
    weight: Decimal
    """Percent of the axis."""
    rule: str
    """The rule in one sentence."""
    legal_reference: str
    """The regulation that the rule comes from."""
    doubt: str | None
    """What is still to be confirmed."""
    validity: str | None
    """How long evidence counts."""
    missing: MissingRule
    """What a missing value means."""
    scale: list[PolicyScaleStep]
    """Points by what is found; empty where a value is taken as it is."""


@plain
class PolicyComponent:
    """Komponen: a group of indicators."""

    code: str
    """Code within the policy."""
    name: str
    """Nama komponen."""
    weight: Decimal
    """Percent of the axis; the sum of its indicators."""
    indicators: list[PolicyIndicator]
    """Indicators in the order of the policy."""


@plain
class PolicyCut:
    """Batas: a level of an axis and where it begins."""

    level: str
    """Code of the level."""
    name: str
    """Sebutan resmi of the level."""
    from_: Decimal = strawberry.field(name="from", description="The lowest published score of the level.")


@plain
class PolicyAxis:
    """Sumbu: its limits and its components, which sum to 100."""

    code: AxisCode
    """Which axis."""
    name: str
    """Nama sumbu."""
    talent_weight: Decimal
    """Percent of the talent value (nilai talenta)."""
    cuts: list[PolicyCut]
    """Levels from the lowest to the highest."""
    components: list[PolicyComponent]
    """Components in the order of the policy."""


def _name(policy: Any, place: Any) -> Any:
    return policy.name_en if place.language == Language.EN else policy.name_id


def _axes(definition: dict[str, Any], digest: str, language: str) -> list[PolicyAxis]:
    return [_axis(axis, language) for axis in policy_of(definition, digest).axes]


def _axis(axis: rules.Axis, language: str) -> PolicyAxis:
    return PolicyAxis(
        code=axis.code,
        name=axis.name.in_(language),
        talent_weight=axis.talent_weight,
        cuts=cuts_of(axis, language),
        components=[_component(each, language) for each in axis.components],
    )


def cuts_of(axis: rules.Axis, language: str) -> list[PolicyCut]:
    """The levels of an axis in the language of the request."""
    return [PolicyCut(level=cut.level, name=cut.name.in_(language), from_=cut.lower) for cut in axis.cuts]


def _component(component: rules.Component, language: str) -> PolicyComponent:
    return PolicyComponent(
        code=component.code,
        name=component.name.in_(language),
        weight=component.weight,
        indicators=[_indicator(each, language) for each in component.indicators],
    )


def _indicator(indicator: rules.Indicator, language: str) -> PolicyIndicator:
    return PolicyIndicator(
        code=indicator.code,
        name=indicator.name.in_(language),
        weight=indicator.weight,
        rule=indicator.rule.in_(language),
        legal_reference=indicator.legal_reference,
        doubt=said(indicator.doubt, language),
        validity=said(indicator.validity, language),
        missing=indicator.missing,
        scale=[
            PolicyScaleStep(label=label.in_(language), points=points)
            for label, points in rules.scale_of(indicator.values)
        ],
    )


def said(text: Text | None, language: str) -> str | None:
    """A sentence that may not be there, in the language of the request."""
    return None if text is None else text.in_(language)


@node(PolicyRow, "policy")
class Policy(Node):
    """Kebijakan penilaian: one version of a rule set; immutable once it is in force."""

    code: str
    """Code of the rule set, the same in all its versions."""
    version: int
    """Number of the version."""
    name: str = Sql(_name)
    """Nama kebijakan."""
    status: PolicyStatus
    """Keadaan versi ini."""
    legal_reference: str
    """Dasar hukum."""
    effective_from: Date
    """The first day of force."""
    effective_until: Date | None
    """The day after the last one; null while none is set."""
    digest: str
    """SHA-256 of the rule set's meaning, in hexadecimal."""
    doubt_count: int
    """How many points are still to be confirmed."""
    axes: list[PolicyAxis] = Computed(("definition", "digest"), _axes)
    """Kinerja and potensial, with all rules."""
