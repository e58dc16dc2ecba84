"""Siklus kinerja: the phases of a year, when each closes, and what a cycle may become. Dates are data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.core.problems import FieldProblem, Problem
from backend.core.text import Text


class CyclePhase(StrEnum):
    """Tahap siklus kinerja, in the order of the year (PermenPANRB 6/2022)."""

    PLANNING = "PLANNING"
    """Perencanaan: plans are written and agreed."""
    EXECUTION = "EXECUTION"
    """Pelaksanaan, pemantauan, dan pembinaan: realisation is reported."""
    APPRAISAL = "APPRAISAL"
    """Penilaian: results and behaviour are rated."""


class CycleStatus(StrEnum):
    """Keadaan siklus."""

    OPEN = "OPEN"
    """Berjalan."""
    CLOSING = "CLOSING"
    """Sedang ditutup: a worker writes the yearly predicates."""
    CLOSED = "CLOSED"
    """Ditutup: the predicates are in the files, and nothing changes any more."""


class CombiningRule(StrEnum):
    """Aturan gabungan: which plan tells the year where somebody had several (perlu dikonfirmasi)."""

    LONGEST = "LONGEST"
    """The plan of the longest period; among equals the later one."""
    LATEST = "LATEST"
    """The plan that ended last."""


@dataclass(frozen=True, slots=True)
class Window:
    """Jangka waktu satu tahap, ends included."""

    phase: CyclePhase
    opens_on: date
    closes_on: date


@dataclass(eq=False)
class CycleClosed(Problem):
    """Tahap ditutup: the phase that this act belongs to has closed, has not opened, or the whole cycle is closed."""

    closed_on: date | None = None
    """The last day of the phase; null when the whole cycle is closed."""


@dataclass(eq=False)
class CycleNotClosable(Problem):
    """Siklus belum dapat ditutup: it is closed already, or its appraisal has not ended."""


PHASE_NAMES: Mapping[CyclePhase, Text] = {
    CyclePhase.PLANNING: Text(id="perencanaan", en="planning"),
    CyclePhase.EXECUTION: Text(id="pelaksanaan", en="execution"),
    CyclePhase.APPRAISAL: Text(id="penilaian", en="appraisal"),
}
OVER = Text(
    id="Tahap {phase} ditutup pada {day}. Admin Talenta dapat memperpanjangnya bila diperlukan.",
    en="The {phase} phase closed on {day}. The talent administrator can extend it if needed.",
)
NOT_YET = Text(id="Tahap {phase} baru dibuka pada {day}.", en="The {phase} phase opens on {day}.")
CYCLE_CLOSED = Text(
    id="Siklus tahun {year} sudah ditutup dan tidak berubah lagi.",
    en="The cycle of {year} is closed and does not change any more.",
)
NOT_OPEN = Text(
    id="Siklus ini tidak sedang berjalan, jadi tidak dapat ditutup.",
    en="This cycle is not open, so it cannot be closed.",
)
NOT_ENDED = Text(
    id="Penilaian berlangsung sampai {day}. Tutup siklus setelahnya, atau ubah dahulu tanggalnya.",
    en="The appraisal lasts until {day}. Close the cycle afterwards, or change the dates first.",
)
ALL_PHASES = Text(
    id="Isi setiap tahap tepat satu kali: perencanaan, pelaksanaan, dan penilaian.",
    en="Give each phase exactly once: planning, execution and appraisal.",
)
ENDS_BEFORE = Text(id="Tanggal tutup tidak boleh sebelum tanggal buka.", en="A phase cannot close before it opens.")
YEAR_RANGE = Text(id="Tahun siklus antara 2022 dan 2100.", en="The year of a cycle lies between 2022 and 2100.")


def check_in_time(window: Window | None, *, status: CycleStatus, year: int, today: date) -> None:
    """Refuse an act outside its phase.

    Raises `CycleClosed`.
    """
    if status is not CycleStatus.OPEN or window is None:
        raise CycleClosed(CYCLE_CLOSED.filled(year=year))
    names = PHASE_NAMES[window.phase]
    if today > window.closes_on:
        raise CycleClosed(_said(OVER, names, window.closes_on), closed_on=window.closes_on)
    if today < window.opens_on:
        raise CycleClosed(_said(NOT_YET, names, window.opens_on), closed_on=window.closes_on)


def _said(sentence: Text, phase: Text, day: date) -> Text:
    shown = f"{day:%d-%m-%Y}"
    return Text(id=sentence.id.format(phase=phase.id, day=shown), en=sentence.en.format(phase=phase.en, day=day))


def check_running(status: CycleStatus, *, year: int) -> None:
    """Refuse to change what is not open. Raises `CycleClosed`."""
    if status is not CycleStatus.OPEN:
        raise CycleClosed(CYCLE_CLOSED.filled(year=year))


def check_can_close(status: CycleStatus, *, ends_on: date, today: date) -> None:
    """Refuse to close what is not open, or whose appraisal lasts still.

    Raises `CycleNotClosable`.
    """
    if status is not CycleStatus.OPEN:
        raise CycleNotClosable(NOT_OPEN)
    if today <= ends_on:
        raise CycleNotClosable(
            Text(id=NOT_ENDED.id.format(day=f"{ends_on:%d-%m-%Y}"), en=NOT_ENDED.en.format(day=ends_on))
        )


def cycle_problems(year: int, windows: Sequence[Window]) -> tuple[FieldProblem, ...]:
    """What stands in the way of a cycle."""
    found = []
    if not 2022 <= year <= 2100:
        found.append(FieldProblem(("year",), YEAR_RANGE))
    if sorted(each.phase for each in windows) != sorted(CyclePhase):
        found.append(FieldProblem(("phases",), ALL_PHASES))
    if any(each.closes_on < each.opens_on for each in windows):
        found.append(FieldProblem(("phases",), ENDS_BEFORE))
    return tuple(found)
