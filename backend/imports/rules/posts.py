"""Jabatan dari berkas: the family that a title belongs to, and which post answers to which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

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


TOP_ECHELON = "II.a"


@dataclass(frozen=True, slots=True)
class Post:
    """Jabatan within the tree: its unit, its kind and echelon, and to whom it answers, if that is known."""

    id: UUID
    unit_id: UUID
    kind: str
    echelon: str | None
    superior_id: UUID | None


def superiors(posts: Iterable[Post], parents: Mapping[UUID, UUID | None]) -> dict[UUID, UUID]:
    """Atasan langsung of the posts that have none: the head of the own unit, for a head the nearest one above.

    At the top it is the secretary of the city (the only post of echelon II.a), since the mayor is no civil servant.
    """
    every = list(posts)
    head_of: dict[UUID, UUID] = {}
    for post in sorted((each for each in every if each.kind == PositionKind.STRUCTURAL), key=_rank):
        head_of.setdefault(post.unit_id, post.id)
    tops = [post.id for post in every if post.echelon == TOP_ECHELON]
    top = tops[0] if len(tops) == 1 else None
    found = {}
    for post in every:
        if post.superior_id is None:
            start = parents.get(post.unit_id) if post.kind == PositionKind.STRUCTURAL else post.unit_id
            superior = _nearest(start, head_of, parents) or top
            if superior is not None and superior != post.id:
                found[post.id] = superior
    return found


def _rank(post: Post) -> tuple[str, UUID]:
    return post.echelon or "~", post.id


def _nearest(unit: UUID | None, head_of: Mapping[UUID, UUID], parents: Mapping[UUID, UUID | None]) -> UUID | None:
    while unit is not None and unit not in head_of:
        unit = parents.get(unit)
    return None if unit is None else head_of[unit]
