"""Riwayat: gaps and overlaps of a timeline, and what of a disciplinary record still counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.employees.rules.kinds import SanctionLevel


class DisciplineRecord(StrEnum):
    """Rekam jejak disiplin: the worst that still counts, best first."""

    NONE = "NONE"
    LIGHT = "LIGHT"
    MEDIUM = "MEDIUM"
    HEAVY = "HEAVY"
    SERVING = "SERVING"


@dataclass(frozen=True, slots=True)
class SanctionState:
    """Keadaan satu hukuman: its level, whether it still counts, whether it is being served today."""

    level: SanctionLevel
    active: bool
    serving: bool


def discipline_record(sanctions: Iterable[SanctionState]) -> DisciplineRecord:
    """Rekam jejak disiplin: the worst active record; expired ones do not count, no record is NONE."""
    order = tuple(DisciplineRecord)
    counted = (
        DisciplineRecord.SERVING if each.serving else DisciplineRecord(each.level)
        for each in sanctions
        if each.active or each.serving
    )
    return max(counted, key=order.index, default=DisciplineRecord.NONE)


@dataclass(frozen=True, slots=True)
class Span:
    """Masa: from a day to an exclusive end; without an end it still runs."""

    valid_from: date
    valid_until: date | None = None


def gap_days(spans: Iterable[Span], *, today: date) -> tuple[int, ...]:
    """Celah dan tumpang tindih: days between each span and the latest end before it, in order of start.

    Positive is a gap, negative an overlap, 0 neither; the first has 0. A span that still runs is
    measured to `today`, and an overlap is never longer than the later span itself.
    """
    found: list[int] = []
    reached: date | None = None
    for span in sorted(spans, key=lambda each: (each.valid_from, each.valid_until or date.max)):
        end = span.valid_until or max(today, span.valid_from)
        days = (span.valid_from - reached).days if reached else 0
        found.append(max(days, (span.valid_from - end).days))
        reached = max(reached or end, end)
    return tuple(found)
