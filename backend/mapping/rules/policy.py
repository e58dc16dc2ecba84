"""Kebijakan penilaian: axes, components, indicators, scales and limits as data, dated and cited.

A policy is immutable once used; a result keeps its digest. `reading.load` makes one from a JSON document,
`checks.check` says whether it may be used.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from backend.core.text import Text
from backend.mapping.rules.evidence import EvidenceKind
from backend.mapping.rules.faults import plain
from backend.mapping.rules.kinds import AxisCode, MissingRule


class Bound(StrEnum):
    """Batas bawah: whether the bound itself belongs to the level above it."""

    INCLUSIVE = "INCLUSIVE"
    STRICT = "STRICT"


@dataclass(frozen=True, slots=True)
class CategoryPoints:
    """Poin satu kategori: code of the raw value, its label, points 0 to 100."""

    code: str
    label: Text
    points: Decimal


@dataclass(frozen=True, slots=True)
class Categories:
    """Skala kategori. `unstated` names categories for which the regulation gives no points: they are missing."""

    points: tuple[CategoryPoints, ...]
    unstated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Anak tangga: points from this lower bound on (inclusive) to the next one."""

    lower: Decimal
    label: Text
    points: Decimal


@dataclass(frozen=True, slots=True)
class Steps:
    """Skala bertingkat: half-open steps, ascending; below the first there are no points."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Titik acuan of a line."""

    at: Decimal
    label: Text
    points: Decimal


@dataclass(frozen=True, slots=True)
class Linear:
    """Skala linear between anchors, ascending; outside them the value is clamped and marked."""

    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """Nilai apa adanya: 0 to 100 as received; above 100 clamped and marked, below 0 refused."""


PlainMap = Categories | Steps | Linear | Identity


@dataclass(frozen=True, slots=True)
class Part:
    """Subindikator: one of the named parts of an indicator, with its own scale."""

    code: str
    name: Text
    values: PlainMap


@dataclass(frozen=True, slots=True)
class Mean:
    """Rata-rata subindikator: equal weights, a zero counts; a part without a value leaves none."""

    parts: tuple[Part, ...]


ValueMap = PlainMap | Mean


@dataclass(frozen=True, slots=True)
class Evidence:
    """Bukti: its kind, and how far back it counts (`window_years`, `max_age_years`, `validity_years`)."""

    kind: EvidenceKind
    parameters: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Indicator:
    """Indikator: weight in percent of its axis; `doubt` says what BKPSDM has still to confirm."""

    code: str
    name: Text
    weight: Decimal
    evidence: Evidence
    values: ValueMap
    missing: MissingRule
    rule: Text
    legal_reference: str
    supplied_by: Text
    validity: Text | None = None
    doubt: Text | None = None


@dataclass(frozen=True, slots=True)
class Component:
    """Komponen: a group of indicators; its weight is their sum."""

    code: str
    name: Text
    weight: Decimal
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """Batas kategori: the level begins here and ends where the next begins; never a closed range.

    `until`, if a document states it, must equal the beginning of the next: so that a hole is seen.
    """

    level: str
    name: Text
    lower: Decimal
    until: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """Sumbu: cuts ascending from the lowest level, components that sum to 100."""

    code: AxisCode
    name: Text
    talent_weight: Decimal
    bound: Bound
    cuts: tuple[Cut, ...]
    components: tuple[Component, ...]
    doubt: Text | None = None

    def indicators(self) -> Iterator[Indicator]:
        """All indicators, in the order of the document."""
        return (indicator for component in self.components for indicator in component.indicators)


@dataclass(frozen=True, slots=True)
class Policy:
    """Kebijakan: one version of a rule set. `decimals` is the number of published decimals."""

    code: str
    version: int
    name: Text
    legal_reference: str
    effective_from: date
    effective_until: date | None
    decimals: int
    axes: tuple[Axis, ...]
    doubt: Text | None = None

    def axis(self, code: AxisCode) -> Axis:
        """The axis with this code; a checked policy has both."""
        return next(axis for axis in self.axes if axis.code is code)

    def indicators(self) -> Iterator[Indicator]:
        """All indicators of both axes, in the order of the document."""
        return (indicator for axis in self.axes for indicator in axis.indicators())

    def doubts(self) -> tuple[Text, ...]:
        """Yang perlu dikonfirmasi BKPSDM: every doubt, in the order of the document."""
        axes = (found for axis in self.axes for found in (axis.doubt, *(each.doubt for each in axis.indicators())))
        return tuple(doubt for doubt in (self.doubt, *axes) if doubt)


def scale_of(values: ValueMap) -> tuple[tuple[Text, Decimal], ...]:
    """Skala untuk dibaca: (label, points), as the document has them; parts are named before their label."""
    match values:
        case Categories(points=rows) | Steps(steps=rows) | Linear(anchors=rows):
            return tuple((row.label, row.points) for row in rows)
        case Mean(parts=parts):
            return tuple(
                (Text(id=f"{part.name.id}: {label.id}", en=f"{part.name.en}: {label.en}"), points)
                for part in parts
                for label, points in scale_of(part.values)
            )
        case Identity():
            return ()


def digest(policy: Policy) -> str:
    """Kode keaslian: SHA-256 of the policy's meaning, in hexadecimal; order of keys and "60.0" change nothing."""
    text = json.dumps(_plain(policy), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        shape = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"": type(value).__name__, **shape}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else value
