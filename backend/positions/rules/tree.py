"""Pohon unit organisasi: what keeps it a tree."""

from dataclasses import dataclass

from backend.core.problems import Problem
from backend.core.text import Text

SEGMENT = 4
"""Characters of a path per depth."""
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(eq=False)
class UnitCycle(Problem):
    """Siklus unit: the move would put a unit below itself."""

    message: Text = Text(
        id="Unit tidak dapat berada di bawah dirinya sendiri atau di bawah unit bawahannya. Pilih unit induk lain.",
        en="A unit cannot lie below itself or below one of its own units. Choose another parent.",
    )


def check_not_below(path: str, parent_path: str) -> None:
    """A unit may not move below itself.

    Raises:
        UnitCycle: when the new parent is the unit itself or lies below it.
    """
    if parent_path.startswith(path):
        raise UnitCycle


def segment(number: int) -> str:
    """Ruas path: the part of the `number`-th child, from 1 on; four characters that sort as numbers do.

    Raises:
        ValueError: beyond 36**4 - 1 children.
    """
    if not 0 < number < len(DIGITS) ** SEGMENT:
        raise ValueError(f"no path segment for {number}")
    letters = ""
    for _ in range(SEGMENT):
        number, digit = divmod(number, len(DIGITS))
        letters = DIGITS[digit] + letters
    return letters


def number_of(part: str) -> int:
    """The number that a segment stands for."""
    return int(part, len(DIGITS))
