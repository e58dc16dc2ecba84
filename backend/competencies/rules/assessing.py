"""Penilaian kompetensi: who may enter what, in which state, and what a signed result amounts to.

Source: Peraturan BKN 26/2019, PermenPANRB 38/2017. Potential has eight aspects of 0 to 5 (Keputusan Kepala BKN
411/2025, perlu dikonfirmasi): their sum over 40, in percent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from backend.competencies.rules.kinds import ParticipantStatus
from backend.competencies.rules.standards import BAD_LEVEL, LEVEL_LEAST, LEVEL_MOST
from backend.core.problems import FieldProblem, Problem
from backend.core.text import Text

ASPECTS, ASPECT_MOST = 8, 5
CENT = Decimal("0.01")
TEXT_MOST, NAME_MOST, PEOPLE_MOST, YEARS_MOST = 4_000, 200, 100, 10
LEVELS_MOST = 40

NAMELESS = Text(
    id=f"Isi nama, metode, dan penyelenggara, masing-masing 1 sampai {NAME_MOST} karakter.",
    en=f"Give the name, method and organizer, each of 1 to {NAME_MOST} characters.",
)
ENDS_BEFORE = Text(id="Kegiatan berakhir sebelum dimulai.", en="The event ends before it begins.")
BAD_YEARS = Text(id=f"Masa berlaku 1 sampai {YEARS_MOST} tahun.", en=f"Results are valid for 1 to {YEARS_MOST} years.")
BAD_PEOPLE = Text(
    id=f"Pilih 1 sampai {PEOPLE_MOST} orang, masing-masing satu kali.",
    en=f"Choose 1 to {PEOPLE_MOST} people, each once.",
)
BAD_ASPECTS = Text(
    id="Potensi memuat delapan aspek bernilai 0 sampai 5, atau kosong.",
    en="Potential has eight aspects of 0 to 5, or none.",
)
TOO_LONG = Text(id=f"Paling banyak {TEXT_MOST} karakter.", en=f"At most {TEXT_MOST} characters.")
TWICE = Text(id="Kompetensi ini sudah diisi.", en="This competency is entered already.")
TOO_MANY = Text(id=f"Paling banyak {LEVELS_MOST} kompetensi.", en=f"At most {LEVELS_MOST} competencies.")


@dataclass(eq=False)
class SelfAssessment(Problem):
    """Menilai diri sendiri: nobody assesses himself."""

    message: Text = Text(
        id="Anda tidak dapat menilai diri sendiri. Minta asesor lain mengisinya.",
        en="You cannot assess yourself. Ask another assessor.",
    )


@dataclass(eq=False)
class AssessmentLocked(Problem):
    """Sudah disahkan: a signed result does not change."""

    message: Text = Text(
        id="Hasil ini sudah disahkan dan terkunci. Jadwalkan penilaian baru bila perlu.",
        en="This result is signed and locked. Schedule a new assessment if one is needed.",
    )


@dataclass(eq=False)
class OutsideEvent(Problem):
    """Di luar jadwal: an assessment is done within the days of its event, and not in the future."""

    message: Text = Text(
        id="Tanggal penilaian di luar jadwal kegiatan atau di masa depan. Pilih tanggal dalam jadwal.",
        en="The day lies outside the event or in the future. Choose a day within its schedule.",
    )


@dataclass(eq=False)
class NothingAssessed(Problem):
    """Belum ada nilai: a result without any level cannot be signed."""

    message: Text = Text(
        id="Belum ada tingkat yang diisi. Isi sedikitnya satu sebelum mengesahkan.",
        en="No level is entered yet. Enter at least one before signing.",
    )


def event_problems(
    names: Sequence[str], *, starts_on: date, ends_on: date, valid_years: int
) -> tuple[FieldProblem, ...]:
    """What stands in the way of an event."""
    found: list[FieldProblem] = []
    if any(not 0 < len(name.strip()) <= NAME_MOST for name in names):
        found.append(FieldProblem(("name",), NAMELESS))
    if ends_on < starts_on:
        found.append(FieldProblem(("endsOn",), ENDS_BEFORE))
    if not 1 <= valid_years <= YEARS_MOST:
        found.append(FieldProblem(("validYears",), BAD_YEARS))
    return tuple(found)


def people_problems(people: Sequence[object], path: str) -> tuple[FieldProblem, ...]:
    """What stands in the way of a list of participants or assessors."""
    whole = 0 < len(people) <= PEOPLE_MOST and len(set(people)) == len(people)
    return () if whole else (FieldProblem((path,), BAD_PEOPLE),)


def entry_problems(
    levels: Sequence[tuple[object, int]], *, potential: Sequence[int], texts: Sequence[str | None]
) -> tuple[FieldProblem, ...]:
    """What stands in the way of an entry; every fault at once."""
    found: list[FieldProblem] = [FieldProblem(("levels",), TOO_MANY)] if len(levels) > LEVELS_MOST else []
    seen: set[object] = set()
    for at, (competency, level) in enumerate(levels[:LEVELS_MOST]):
        if competency in seen:
            found.append(FieldProblem(("levels", str(at), "competencyId"), TWICE))
        seen.add(competency)
        if not LEVEL_LEAST <= level <= LEVEL_MOST:
            found.append(FieldProblem(("levels", str(at), "level"), BAD_LEVEL.filled(level=level)))
    if potential and (len(potential) != ASPECTS or any(not 0 <= each <= ASPECT_MOST for each in potential)):
        found.append(FieldProblem(("potential",), BAD_ASPECTS))
    if any(text is not None and len(text) > TEXT_MOST for text in texts):
        found.append(FieldProblem(("strengths",), TOO_LONG))
    return tuple(found)


def check_may_enter(status: ParticipantStatus, *, himself: bool) -> None:
    """Whether a result may still be entered by this assessor. Raises `SelfAssessment` or `AssessmentLocked`."""
    if himself:
        raise SelfAssessment
    if status is ParticipantStatus.SIGNED_OFF:
        raise AssessmentLocked


def check_day(assessed_on: date, *, starts_on: date, ends_on: date, today: date) -> None:
    """Whether an assessment may be dated so. Raises `OutsideEvent`."""
    if not starts_on <= assessed_on <= min(ends_on, today):
        raise OutsideEvent


def potential_value(aspects: Sequence[int]) -> Decimal | None:
    """Nilai potensi: the sum of the eight aspects over 40, in percent; none without all of them."""
    if len(aspects) != ASPECTS:
        return None
    return (Decimal(100 * sum(aspects)) / (ASPECTS * ASPECT_MOST)).quantize(CENT, ROUND_HALF_UP)


def years_later(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
