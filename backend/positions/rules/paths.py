"""Path seluruh unit: the paths of a whole tree at once, as an import makes them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from backend.positions.rules.tree import SEGMENT, number_of, segment

Key = TypeVar("Key", bound=Hashable)


def paths(parents: Mapping[Key, Key | None], kept: Mapping[Key, str]) -> dict[Key, str]:
    """The path of every unit of an acyclic tree; units that stay under their parent keep their segment.

    `parents` is in the order in which new siblings line up; `kept` holds the paths of today.
    """
    children: dict[Key | None, list[Key]] = {}
    for unit, parent in parents.items():
        children.setdefault(parent, []).append(unit)
    found: dict[Key, str] = {}
    waiting: list[Key | None] = [None]
    while waiting:
        parent = waiting.pop()
        above = "" if parent is None else found[parent]
        siblings = children.get(parent, [])
        parts = _segments(siblings, kept, kept_above="" if parent is None else kept.get(parent))
        found.update((unit, above + part) for unit, part in parts.items())
        waiting.extend(siblings)
    return found


def _segments(siblings: list[Key], kept: Mapping[Key, str], *, kept_above: str | None) -> dict[Key, str]:
    parts = {unit: kept[unit][-SEGMENT:] for unit in siblings if unit in kept and kept[unit][:-SEGMENT] == kept_above}
    last = max(map(number_of, parts.values()), default=0)
    for unit in siblings:
        if unit not in parts:
            last += 1
            parts[unit] = segment(last)
    return parts
