"""Sasaran Kinerja Pegawai (SKP): who may do what with a plan in which state and phase, and what a plan must be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backend.appraisals.rules.cycles import CyclePhase
from backend.core.problems import FieldProblem, Problem
from backend.core.text import Text
from backend.employees.rules.kinds import AppointmentKind

WHOLE = 100
RESULTS_MOST = 30
TEXT_MOST = 2000


class PlanStatus(StrEnum):
    """Keadaan SKP."""

    DRAFT = "DRAFT"
    """Draf: the employee writes it."""
    PROPOSED = "PROPOSED"
    """Diajukan: waits for the superior's agreement."""
    AGREED = "AGREED"
    """Disepakati: work goes on, realisation is reported."""
    EVALUATED = "EVALUATED"
    """Dinilai: results and behaviour are rated."""
    LOCKED = "LOCKED"
    """Dikunci: the cycle is closed."""


class PlanSide(StrEnum):
    """Pihak: on whose side of a plan somebody acts."""

    OWNER = "OWNER"
    """Pegawai pemilik SKP."""
    RATER = "RATER"
    """Pejabat penilai kinerja."""
    ADMIN = "ADMIN"
    """Admin Talenta."""


class PlanAct(StrEnum):
    """Tindakan atas SKP."""

    SAVE = "SAVE"
    PROPOSE = "PROPOSE"
    AGREE = "AGREE"
    RETURN = "RETURN"
    REPORT = "REPORT"
    EVALUATE = "EVALUATE"
    REOPEN = "REOPEN"


class ResultKind(StrEnum):
    """Jenis hasil kerja."""

    MAIN = "MAIN"
    """Utama."""
    ADDITIONAL = "ADDITIONAL"
    """Tambahan."""


class BehaviourValue(StrEnum):
    """Nilai dasar ASN BerAKHLAK, in their order."""

    BERORIENTASI_PELAYANAN = "BERORIENTASI_PELAYANAN"
    """Berorientasi Pelayanan: service oriented."""
    AKUNTABEL = "AKUNTABEL"
    """Akuntabel: accountable."""
    KOMPETEN = "KOMPETEN"
    """Kompeten: competent."""
    HARMONIS = "HARMONIS"
    """Harmonis: harmonious."""
    LOYAL = "LOYAL"
    """Loyal: loyal."""
    ADAPTIF = "ADAPTIF"
    """Adaptif: adaptive."""
    KOLABORATIF = "KOLABORATIF"
    """Kolaboratif: collaborative."""


@dataclass(frozen=True, slots=True)
class Move:
    """Satu baris tabel keadaan: who does it, in which states, to which one, in which phase."""

    side: PlanSide
    states: frozenset[PlanStatus]
    to: PlanStatus | None
    phases: tuple[CyclePhase, ...]


DRAFT, PROPOSED, AGREED, EVALUATED = PlanStatus.DRAFT, PlanStatus.PROPOSED, PlanStatus.AGREED, PlanStatus.EVALUATED
PLANNING, EXECUTION, APPRAISAL = CyclePhase

RATES = tuple(
    map(
        str,
        (
            AppointmentKind.DEFINITIVE,
            AppointmentKind.ADDITIONAL,
            AppointmentKind.PJ,
            AppointmentKind.PLT,
            AppointmentKind.PLH,
        ),
    )
)
"""Siapa yang menilai: of those who hold the superior post, the first of these kinds.

Heads of schools and clinics hold their posts as an additional task (tugas tambahan).
"""

MOVES: Mapping[PlanAct, Move] = {
    PlanAct.SAVE: Move(PlanSide.OWNER, frozenset({DRAFT}), None, (PLANNING,)),
    PlanAct.PROPOSE: Move(PlanSide.OWNER, frozenset({DRAFT}), PROPOSED, (PLANNING,)),
    PlanAct.AGREE: Move(PlanSide.RATER, frozenset({PROPOSED}), AGREED, (PLANNING,)),
    PlanAct.RETURN: Move(PlanSide.RATER, frozenset({PROPOSED}), DRAFT, (PLANNING,)),
    PlanAct.REPORT: Move(PlanSide.OWNER, frozenset({AGREED}), None, (EXECUTION, APPRAISAL)),
    PlanAct.EVALUATE: Move(PlanSide.RATER, frozenset({AGREED, EVALUATED}), EVALUATED, (APPRAISAL,)),
    PlanAct.REOPEN: Move(
        PlanSide.ADMIN, frozenset({PROPOSED, AGREED, EVALUATED}), DRAFT, (PLANNING, EXECUTION, APPRAISAL)
    ),
}
"""draft -> proposed -> agreed -> evaluated; closing the cycle locks; only an administrator goes back, with a reason."""


@dataclass(eq=False)
class PlanRefused(Problem):
    """SKP tidak dapat diubah begitu: its state, or the side on which the viewer stands, does not allow it."""


@dataclass(frozen=True, slots=True)
class PlannedResult:
    """Rencana hasil kerja as it is written: what, measured how, and its weight in percent."""

    title: str
    indicator: str
    target: str
    weight: int


NOT_YOUR_SIDE: Mapping[PlanSide, Text] = {
    PlanSide.OWNER: Text(
        id="Hanya pegawai pemilik SKP yang dapat melakukannya.", en="Only the employee whose plan it is can do this."
    ),
    PlanSide.RATER: Text(
        id="Hanya pejabat penilai kinerja SKP ini yang dapat melakukannya, dan tidak atas dirinya sendiri.",
        en="Only the rating superior of this plan can do this, and never for the own plan.",
    ),
    PlanSide.ADMIN: Text(id="Hanya Admin Talenta yang dapat melakukannya.", en="Only the talent administrator can."),
}
WRONG_STATE = Text(
    id="SKP ini sedang dalam keadaan yang tidak memungkinkan tindakan itu. Muat ulang untuk melihat keadaannya.",
    en="The state of this plan does not allow that. Reload it to see where it stands.",
)
WEIGHTS = Text(
    id="Jumlah bobot harus 100; sekarang {total}. {missing}",
    en="The weights must add up to 100, not {total}. {missing}",
)
NO_RESULT = Text(id="SKP memerlukan sekurang-kurangnya satu hasil kerja.", en="A plan needs at least one result.")
TOO_MANY = Text(id=f"Paling banyak {RESULTS_MOST} hasil kerja.", en=f"At most {RESULTS_MOST} results.")
WEIGHT_RANGE = Text(id="Bobot antara 1 dan 100.", en="A weight lies between 1 and 100.")
TEXT_FORM = Text(
    id=f"Isi dengan teks biasa, 1 sampai {TEXT_MOST} karakter.", en=f"Plain text of 1 to {TEXT_MOST} characters."
)
PROGRESS_RANGE = Text(id="Capaian antara 0 dan 100.", en="Progress lies between 0 and 100.")


def check_move(act: PlanAct, *, status: PlanStatus, sides: frozenset[PlanSide]) -> Move:
    """The row of the table for an act, if the viewer's side and the state allow it.

    Raises `PlanRefused`.
    """
    move = MOVES[act]
    if move.side not in sides:
        raise PlanRefused(NOT_YOUR_SIDE[move.side])
    if status not in move.states:
        raise PlanRefused(WRONG_STATE)
    return move


def sides_of(*, viewer: object | None, owner: object, rater: object | None, manages: bool) -> frozenset[PlanSide]:
    """On which sides of a plan somebody stands; the owner is never the own rater, even where a record says so."""
    found = {PlanSide.ADMIN} if manages and viewer != owner else set()
    if viewer is not None and viewer == owner:
        found.add(PlanSide.OWNER)
    elif viewer is not None and viewer == rater:
        found.add(PlanSide.RATER)
    return frozenset(found)


def storable(text: str, *, least: int = 1) -> bool:
    """Whether a text has a sensible length; what is no text at all never comes this far."""
    return least <= len(text.strip()) and len(text) <= TEXT_MOST


def result_problems(results: Sequence[PlannedResult]) -> tuple[FieldProblem, ...]:
    """What of written results cannot be kept, even in a draft."""
    if len(results) > RESULTS_MOST:
        return (FieldProblem(("results",), TOO_MANY),)
    found = []
    for at, each in enumerate(results):
        if not 1 <= each.weight <= WHOLE:
            found.append(FieldProblem(("results", str(at), "weight"), WEIGHT_RANGE))
        texts = {"title": (each.title, 1), "indicator": (each.indicator, 0), "target": (each.target, 0)}
        found += [
            FieldProblem(("results", str(at), name), TEXT_FORM)
            for name, (text, least) in texts.items()
            if not storable(text, least=least)
        ]
    return tuple(found)


def weight_problems(weights: Sequence[int]) -> tuple[FieldProblem, ...]:
    """What stands in the way of proposing: no result, or weights that do not add up to 100."""
    total = sum(weights)
    if not weights:
        return (FieldProblem(("results",), NO_RESULT),)
    if total == WHOLE:
        return ()
    missing = WHOLE - total
    more = Text(id=f"Tambahkan {missing}.", en=f"Add {missing}.")
    less = Text(id=f"Kurangi {-missing}.", en=f"Take away {-missing}.")
    hint = more if missing > 0 else less
    message = Text(
        id=WEIGHTS.id.format(total=total, missing=hint.id), en=WEIGHTS.en.format(total=total, missing=hint.en)
    )
    return (FieldProblem(("results",), message),)
