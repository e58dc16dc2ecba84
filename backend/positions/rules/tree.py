"""Pohon unit organisasi: what makes a tree of units, and how paths are written."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.core.problems import Problem
from backend.core.text import Text

SEGMENT = 4
"""Characters of a path per depth."""
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_CHILDREN = len(DIGITS) ** SEGMENT


@dataclass(eq=False)
class UnitCycle(Problem):
    """Siklus unit: the move would put a unit below itself."""

    message: Text = Text(
        id="Unit tidak dapat ditempatkan di bawah dirinya sendiri atau di bawah unit bawahannya. Pilih unit induk lain.",
        en="A unit cannot lie below itself or below one of its own units. Choose another parent.",
    )


def segment(number: int) -> str:
    """The part of a path for the `number`-th child, 0 to 1,679,615: four characters that sort like numbers.

    Raises:
        ValueError: when there are more children than segments.
    """
    if not 0 <= number < MOST_CHILDREN:
        raise ValueError(number)
    letters = ""
    for _ in range(SEGMENT):
        number, digit = divmod(number, len(DIGITS))
        letters = DIGITS[digit] + letters
    return letters


def number_of(part: str) -> int:
    """The number that a segment stands for."""
    return int(part, len(DIGITS))


def check_not_below(path: str, parent_path: str) -> None:
    """A unit may not move below itself.

    Raises:
        UnitCycle: when the new parent is the unit itself or lies below it.
    """
    if parent_path.startswith(path):
        raise UnitCycle


def cycles(parents: Mapping[str, str | None]) -> set[str]:
    """Units of a list that never reach a top: those on a cycle and those that hang below one.

    `parents` gives each unit's parent, None for a top; a parent that is not in the list counts as a top.
    """
    sound: set[str] = set()
    lost: set[str] = set()
    for start in parents:
        trail: list[str] = []
        seen: set[str] = set()
        at: str | None = start
        while at is not None and at in parents and at not in sound and at not in lost and at not in seen:
            seen.add(at)
            trail.append(at)
            at = parents[at]
        (lost if at in seen or at in lost else sound).update(trail)
    return lost
