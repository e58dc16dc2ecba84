"""Membaca kebijakan: a JSON document becomes a `Policy`, or every fault in it is told at once.

Faults that only follow from something unread are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from backend.mapping.rules.checks import check
from backend.mapping.rules.document import Node, Reader
from backend.mapping.rules.evidence import EvidenceKind, is_protected
from backend.mapping.rules.faults import FaultCode, PolicyRefused, listed
from backend.mapping.rules.kinds import AxisCode, MissingRule
from backend.mapping.rules.policy import (
    Anchor,
    Axis,
    Bound,
    Categories,
    CategoryPoints,
    Component,
    Cut,
    Evidence,
    Identity,
    Indicator,
    Linear,
    Mean,
    Part,
    PlainMap,
    Policy,
    Step,
    Steps,
    ValueMap,
)

PARAMETER_NAMES = {"windowYears": "window_years", "maxAgeYears": "max_age_years", "validityYears": "validity_years"}
LONGEST_YEARS = 60
MOST_DECIMALS = 2
"""A placement keeps two; a third would be rounded a second time."""


def load(document: Mapping[str, Any]) -> Policy:
    """Kebijakan dari dokumen: raises `PolicyRefused` with all faults if anything in it cannot be read.

    A policy that can be read may still have faults of meaning: ask `check`, or use `accept`.
    """
    reader = Reader()
    policy = _policy(Node(reader, "", document))
    if reader.faults:
        unread = {each.path for each in reader.faults}
        kinds = {path.removesuffix(".kind") for path in unread if path.endswith((".evidence", ".evidence.kind"))}
        scales = {path.removesuffix(".evidence") + ".values" for path in kinds}
        broken = tuple(f"{path}." for path in unread | kinds | scales)
        more = (each for each in check(policy) if not f"{each.path}.".startswith(broken))
        raise PolicyRefused(faults=(*reader.faults, *more))
    return policy


def accept(document: Mapping[str, Any]) -> Policy:
    """Kebijakan yang dapat dipakai: `load` and `check`; raises `PolicyRefused` with all faults of both."""
    policy = load(document)
    if faults := check(policy):
        raise PolicyRefused(faults=faults)
    return policy


def _policy(node: Node) -> Policy:
    policy = Policy(
        code=node.string("code"),
        version=node.integer("version", low=1, high=9999),
        name=node.sentence("name"),
        legal_reference=node.string("legalReference"),
        effective_from=node.day("effectiveFrom"),
        effective_until=node.optional_day("effectiveUntil"),
        decimals=node.integer("decimals", low=0, high=MOST_DECIMALS),
        axes=node.each("axes", _axis),
        doubt=node.optional_sentence("doubt"),
    )
    node.close()
    return policy


def _axis(node: Node) -> Axis:
    axis = Axis(
        code=node.choice("code", AxisCode),
        name=node.sentence("name"),
        talent_weight=node.number("talentWeight"),
        bound=node.choice("bound", Bound),
        cuts=node.each("cuts", _cut),
        components=node.each("components", _component),
        doubt=node.optional_sentence("doubt"),
    )
    node.close()
    return axis


def _cut(node: Node) -> Cut:
    cut = Cut(
        level=node.string("level"),
        name=node.sentence("name"),
        lower=node.number("from"),
        until=node.optional_number("until"),
    )
    node.close()
    return cut


def _component(node: Node) -> Component:
    component = Component(
        code=_code(node),
        name=node.sentence("name"),
        weight=node.number("weight"),
        indicators=node.each("indicators", _indicator),
    )
    node.close()
    return component


def _indicator(node: Node) -> Indicator:
    indicator = Indicator(
        code=_code(node),
        name=node.sentence("name"),
        weight=node.number("weight"),
        evidence=_evidence(node.child("evidence")),
        values=_values(node.child("values")),
        missing=node.choice("missing", MissingRule),
        rule=node.sentence("rule"),
        legal_reference=node.string("legalReference"),
        supplied_by=node.sentence("suppliedBy"),
        validity=node.optional_sentence("validity"),
        doubt=node.optional_sentence("doubt"),
    )
    node.close()
    return indicator


def _code(node: Node) -> str:
    """A code that names no protected attribute."""
    code = node.string("code")
    if is_protected(code):
        node.refuse("code", FaultCode.ATRIBUT_DILINDUNGI, name=code)
    return code


def _evidence(node: Node) -> Evidence:
    named = node.string("kind")
    kinds = {str(kind): kind for kind in EvidenceKind}
    if named and named not in kinds:
        code = FaultCode.ATRIBUT_DILINDUNGI if is_protected(named) else FaultCode.INDIKATOR_TIDAK_DIKENAL
        node.refuse("kind", code, name=named, known=listed(kinds))
    parameters = {
        inner: node.integer(outer, low=1, high=LONGEST_YEARS)
        for outer, inner in PARAMETER_NAMES.items()
        if outer in node.value
    }
    node.close()
    return Evidence(kinds.get(named, EvidenceKind.FEEDBACK), MappingProxyType(parameters))


def _values(node: Node) -> ValueMap:
    if node.value.get("kind") != "MEAN":
        return _plain_values(node)
    node.string("kind")
    found = Mean(node.each("parts", _part))
    node.close()
    return found


def _plain_values(node: Node) -> PlainMap:
    scales: dict[str, Callable[[], PlainMap]] = {
        "CATEGORIES": lambda: Categories(node.each("points", _category), node.optional_strings("unstated")),
        "STEPS": lambda: Steps(node.each("steps", _step)),
        "LINEAR": lambda: Linear(node.each("anchors", _anchor)),
        "IDENTITY": Identity,
    }
    named = node.string("kind")
    if named and named not in scales:
        node.wrong("kind", f"salah satu dari {listed(scales)}", f"one of {listed(scales)}")
    found = scales.get(named, Identity)()
    node.close()
    return found


def _category(node: Node) -> CategoryPoints:
    found = CategoryPoints(code=_code(node), label=node.sentence("label"), points=node.number("points"))
    node.close()
    return found


def _step(node: Node) -> Step:
    found = Step(lower=node.number("from"), label=node.sentence("label"), points=node.number("points"))
    node.close()
    return found


def _anchor(node: Node) -> Anchor:
    found = Anchor(at=node.number("at"), label=node.sentence("label"), points=node.number("points"))
    node.close()
    return found


def _part(node: Node) -> Part:
    found = Part(code=_code(node), name=node.sentence("name"), values=_plain_values(node.child("values")))
    node.close()
    return found
