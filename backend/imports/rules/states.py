"""Keadaan batch: what may follow what."""

from __future__ import annotations

from dataclasses import dataclass

from backend.core.problems import Problem
from backend.core.text import Text
from backend.imports.rules.kinds import ImportStatus


@dataclass(eq=False)
class ImportNotLoadable(Problem):
    """Batch belum dapat dimuat: its state or its faulty rows do not allow it; nothing was changed."""


NOT_CHECKED = Text(
    id="Batch ini belum selesai diuji coba atau sudah ditutup. Jalankan uji coba, lalu muat hasilnya.",
    en="This batch has not been checked, or it is closed. Run a dry run, then load its result.",
)
HAS_FAULTS = Text(
    id="{faulty} baris perlu diperbaiki. Perbaiki berkasnya, atau pilih memuat baris yang baik saja.",
    en="{faulty} rows need mending. Mend the file, or choose to load the good rows only.",
)
NOTHING_GOOD = Text(
    id="Tidak ada baris yang dapat dimuat. Perbaiki berkasnya, lalu jalankan uji coba lagi.",
    en="No row can be loaded. Mend the file, then run the dry run again.",
)
CHANGED_SINCE = Text(
    id="Data telah berubah sejak uji coba (baris {number}). Tidak ada yang dimuat. Jalankan uji coba lagi.",
    en="The data have changed since the dry run (row {number}). Nothing was loaded. Run the dry run again.",
)
ALREADY_CLOSED = Text(
    id="Batch ini sedang dimuat atau sudah ditutup, sehingga tidak dapat dibatalkan.",
    en="This batch is being loaded or is closed, so it cannot be discarded.",
)
DISCARDABLE = frozenset((ImportStatus.UPLOADED, ImportStatus.CHECKING, ImportStatus.CHECKED, ImportStatus.FAILED))


def check_can_load(status: ImportStatus, *, good: int, faulty: int, only_good_rows: bool) -> None:
    """Whether a checked batch may be loaded. Raises ImportNotLoadable."""
    if status is not ImportStatus.CHECKED:
        raise ImportNotLoadable(NOT_CHECKED)
    if good == 0:
        raise ImportNotLoadable(NOTHING_GOOD)
    if faulty and not only_good_rows:
        raise ImportNotLoadable(HAS_FAULTS.filled(faulty=faulty))


def check_can_discard(status: ImportStatus) -> None:
    """Whether a batch may be closed without loading. Raises ImportNotLoadable."""
    if status not in DISCARDABLE:
        raise ImportNotLoadable(ALREADY_CLOSED)
