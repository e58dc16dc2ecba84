"""Sebutan: how raw values and their sources are said to people, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from backend.core.text import Text
from backend.mapping.rules.evidence import EvidenceKind
from backend.mapping.rules.policy import Categories, ValueMap

MONTHS_A_YEAR = 12

SOURCE_NAMES: Mapping[EvidenceKind, Text] = {
    EvidenceKind.PREDICATE: Text(id="Predikat kinerja {year}", en="Performance predicate {year}"),
    EvidenceKind.AWARD: Text(id="Penghargaan {year}", en="Award of {year}"),
    EvidenceKind.TEAM: Text(id="Penugasan tim kerja {year}", en="Team assignment of {year}"),
    EvidenceKind.FEEDBACK: Text(id="Umpan balik 360° {year}", en="360° feedback {year}"),
    EvidenceKind.COMPETENCY: Text(id="Penilaian kompetensi {year}", en="Competency assessment {year}"),
    EvidenceKind.POTENTIAL: Text(id="Penilaian potensi {year}", en="Assessment of potential {year}"),
    EvidenceKind.TRAINING: Text(
        id="Pengembangan kompetensi terverifikasi, terakhir {year}", en="Verified training, the latest in {year}"
    ),
    EvidenceKind.EXPERIENCE: Text(id="Jabatan definitif sejak {year}", en="Definitive post since {year}"),
    EvidenceKind.EDUCATION: Text(id="Pendidikan tertinggi, lulus {year}", en="Highest education, graduated {year}"),
    EvidenceKind.FIELD_MATCH: Text(id="Bidang ilmu pendidikan tertinggi", en="Field of the highest education"),
    EvidenceKind.DISCIPLINE: Text(id="Hukuman disiplin {year}", en="Disciplinary sanction of {year}"),
}
"""Where a value came from; the year is that of its date."""


def raw_label(values: ValueMap, raw: str, *, kind: EvidenceKind | None = None, part: str | None = None) -> Text:
    """Nilai mentah untuk dibaca: "Baik", "12 JP", "4 tahun 11 bulan", "84,34"."""
    if isinstance(values, Categories):
        return next((each.label for each in values.points if each.code == raw), Text(id=raw, en=raw))
    return NUMBERS.get(part or kind, _number)(Decimal(raw))


def _number(value: Decimal) -> Text:
    text = f"{value.normalize():f}"
    return Text(id=text.replace(".", ","), en=text)


def _hours(value: Decimal) -> Text:
    number = _number(value)
    return Text(id=f"{number.id} JP", en=f"{number.en} hours")


def _length(years: Decimal) -> Text:
    """Stored as years with four decimals, which name the month exactly."""
    whole, months = divmod(int((years * MONTHS_A_YEAR).to_integral_value()), MONTHS_A_YEAR)
    parts = [(whole, "tahun", "year")] + ([(months, "bulan", "month")] if months else [])
    return Text(
        id=" ".join(f"{number} {noun}" for number, noun, _ in parts),
        en=" ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, _, noun in parts),
    )


NUMBERS: Mapping[str | None, Callable[[Decimal], Text]] = {
    EvidenceKind.TRAINING: _hours,
    "LENGTH": _length,
}
