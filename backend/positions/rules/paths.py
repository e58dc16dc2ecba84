"""Path unit: the sortable text that makes a subtree a range; four characters for each step down the tree."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDTH = 4


def segment(number: int) -> str:
    """Ruas path: four characters that sort as the numbers do; from 1 on. Raises ValueError beyond 36**4 - 1."""
    if not 0 < number < len(DIGITS) ** WIDTH:
        raise ValueError(f"no path segment for {number}")
    digits = ""
    for _ in range(WIDTH):
        number, rest = divmod(number, len(DIGITS))
        digits = DIGITS[rest] + digits
    return digits


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
        kept_above = "" if parent is None else kept.get(parent)
        siblings = children.get(parent, [])
        taken = {
            unit: kept[unit][-WIDTH:] for unit in siblings if unit in kept and kept[unit][:-WIDTH] == kept_above
        }
        last = max((int(part, len(DIGITS)) for part in taken.values()), default=0)
        for unit in siblings:
            if unit not in taken:
                last += 1
                taken[unit] = segment(last)
            found[unit] = above + taken[unit]
        waiting.extend(siblings)
    return found
