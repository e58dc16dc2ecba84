"""Masalah: what a person can mend. Raised by rules, declared at the edge, told to clients as a union.

A problem says what is the case and how to mend it, in both languages. Everything that is not a
`Problem` is a fault of ours: it is masked and logged.
"""

from __future__ import annotations

from dataclasses import dataclass

from backend.core.text import Text


@dataclass(eq=False)
class Problem(Exception):
    """Masalah: base of all problems; subclasses are dataclasses with `message` first."""

    message: Text

    def __post_init__(self) -> None:
        """Give the exception its text, so that logs and tracebacks read well."""
        super().__init__(self.message.en)

    def __str__(self) -> str:
        return self.message.en


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Kesalahan isian: one field of an input that cannot be taken, and why."""

    path: tuple[str, ...]
    message: Text


@dataclass(eq=False)
class NotFound(Problem):
    """Tidak ditemukan: not there, or not yours; the two are one answer."""

    message: Text = Text(
        id="Data tidak ditemukan atau di luar wewenang Anda.",
        en="Not found, or outside what you may see.",
    )


@dataclass(eq=False)
class InvalidInput(Problem):
    """Isian tidak sah: one or more fields cannot be taken as they are."""

    message: Text = Text(
        id="Beberapa isian belum dapat diterima. Periksa isian yang ditandai.",
        en="Some values cannot be accepted. Check the fields that are marked.",
    )
    fields: tuple[FieldProblem, ...] = ()


@dataclass(eq=False)
class StaleVersion(Problem):
    """Sudah berubah: somebody else changed the row since it was read; `version` is the current one."""

    message: Text = Text(
        id="Data ini sudah diubah pengguna lain. Muat ulang, lalu ulangi perubahan Anda.",
        en="Somebody else has changed this. Reload it, then make your change again.",
    )
    version: int = 0
