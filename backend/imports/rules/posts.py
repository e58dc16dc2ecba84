"""Rumpun jabatan: the family that a title belongs to, its level taken away."""

from __future__ import annotations

from backend.positions.rules.echelons import FUNCTIONAL_NAMES
from backend.positions.rules.kinds import PositionKind


def family_of(kind: str | None, title: str | None) -> str | None:
    """Rumpun: "Perawat Ahli Muda" belongs to Perawat; a staff post is its own family; structural posts have none."""
    if title is None or kind not in (PositionKind.FUNCTIONAL, PositionKind.STAFF):
        return None
    words = " ".join(title.split())
    for level in FUNCTIONAL_NAMES:
        if words.casefold().endswith(" " + level):
            return words[: -len(level) - 1]
    return words
