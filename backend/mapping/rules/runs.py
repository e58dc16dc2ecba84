"""Tahap pemetaan: when a run may be started, cancelled, published; and the problems that stand in the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.core.problems import FieldProblem, InvalidInput, Problem
from backend.core.text import Text
from backend.mapping.rules.kinds import PolicyStatus, RunStatus

UNDER_WAY = (RunStatus.QUEUED, RunStatus.RUNNING)


@dataclass(eq=False)
class RunInProgress(Problem):
    """Pemetaan lain sedang berjalan: an agency runs one mapping at a time."""

    message: Text = Text(
        id="Pemetaan lain masih berjalan. Tunggu sampai selesai atau batalkan, lalu mulai lagi.",
        en="Another mapping is still under way. Wait for it or cancel it, then start again.",
    )


@dataclass(eq=False)
class RunNotCancellable(Problem):
    """Pemetaan sudah berakhir: only what waits or runs can be cancelled."""

    message: Text = Text(
        id="Pemetaan ini sudah berakhir sehingga tidak dapat dibatalkan.",
        en="This mapping has ended already and cannot be cancelled.",
    )


@dataclass(eq=False)
class RunNotPublishable(Problem):
    """Hasil belum dapat ditetapkan: it is not finished, already published, or one's own."""

    message: Text = Text(
        id="Hasil pemetaan ini belum dapat ditetapkan.",
        en="The result of this mapping cannot be published.",
    )


NOT_DONE = Text(
    id="Hasil hanya dapat ditetapkan setelah pemetaan selesai.",
    en="A result can be published only after its mapping is done.",
)
PUBLISHED = Text(
    id="Hasil pemetaan ini sudah ditetapkan dan tidak berubah lagi.",
    en="This result is published already and does not change any more.",
)
OWN_RUN = Text(
    id="Anda yang menjalankan pemetaan ini. Minta pejabat lain menetapkan hasilnya.",
    en="You started this mapping yourself. Ask another official to publish its result.",
)
POLICY_NOT_ACTIVE = Text(
    id="Kebijakan ini tidak sedang berlaku. Pilih kebijakan yang berlaku, atau berlakukan kebijakan ini lebih dahulu.",
    en="This policy is not in force. Choose one that is, or put this one into force first.",
)
IN_THE_FUTURE = Text(
    id="Tanggal data tidak boleh melewati hari ini ({today}). Pilih hari ini atau sebelumnya.",
    en="The date of the data cannot be after today ({today}). Choose today or earlier.",
)
DECREE_NEEDED = Text(
    id="Isi nomor keputusan penetapan, paling banyak 100 huruf.",
    en="Give the number of the decree, at most 100 characters.",
)
LONGEST_DECREE = 100


def check_can_start(
    status: PolicyStatus, *, as_of: date, today: date, effective_from: date, effective_until: date | None
) -> None:
    """Syarat memulai pemetaan: a policy in force today, and data of a day that has come. Raises `InvalidInput`."""
    faults = []
    in_time = effective_from <= today and (effective_until is None or today < effective_until)
    if status is not PolicyStatus.ACTIVE or not in_time:
        faults.append(FieldProblem(("policyId",), POLICY_NOT_ACTIVE))
    if as_of > today:
        faults.append(FieldProblem(("asOf",), IN_THE_FUTURE.filled(today=today.isoformat())))
    if faults:
        raise InvalidInput(fields=tuple(faults))


def may_cancel(status: RunStatus) -> bool:
    """Dapat dibatalkan: while it waits or runs."""
    return status in UNDER_WAY


def check_can_cancel(status: RunStatus) -> None:
    """Raises `RunNotCancellable`."""
    if not may_cancel(status):
        raise RunNotCancellable


def check_can_publish(status: RunStatus, *, published: bool, requested_by_id: UUID | None, account_id: UUID) -> None:
    """Syarat penetapan: finished, not yet published, and by somebody who did not run it. Raises `RunNotPublishable`."""
    if status is not RunStatus.DONE:
        raise RunNotPublishable(NOT_DONE)
    if published:
        raise RunNotPublishable(PUBLISHED)
    if requested_by_id == account_id:
        raise RunNotPublishable(OWN_RUN)


def check_decree(number: str) -> str:
    """Nomor keputusan: trimmed, not empty, not too long. Raises `InvalidInput`."""
    trimmed = " ".join(number.split())
    if not 0 < len(trimmed) <= LONGEST_DECREE:
        raise InvalidInput(fields=(FieldProblem(("decreeNumber",), DECREE_NEEDED),))
    return trimmed
