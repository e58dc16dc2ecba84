"""Where the vectors are, and how an answer is compared with the expected one.

The two files are the project's own. If the environment variable VECTORS names a folder, its files are used.
"""

import csv
import json
import os
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

FOLDER = Path(os.environ.get("VECTORS") or Path(__file__).parent)

SETS = {"warnings", "reasons", "flags", "missing", "perlu_review"}
"""Lists whose order says nothing."""
SIGNALS = {*SETS, "error", "flag", "mismatch", "status", "clamped"}
"""What an answer may not raise unless the vector expects it."""

NOT_ASKED = {"binary_float_sum"}
"""What a vector tells beside its answer: the product never sums binary floats, so nothing can be asked for it."""


@dataclass(frozen=True)
class Row:
    """One case: which rule is asked, with what, and what it has to answer."""

    id: str
    area: str
    rule_set: str
    input: dict[str, Any]
    expected: dict[str, Any]
    tolerance: float = 0


def domain_rows() -> list[Row]:
    """The cases of domain.csv."""
    with (FOLDER / "domain.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            Row(row["id"], row["area"], row["rule_set"], json.loads(row["input"]), json.loads(row["expected"]))
            for row in csv.DictReader(file)
        ]


def method_rows() -> list[Row]:
    """The cases of methods.json; the area is the method, the rule set its section."""
    document = json.loads((FOLDER / "methods.json").read_text(encoding="utf-8"))
    return [
        Row(
            each["id"],
            each["method"],
            each["method"].partition(".")[0],
            each["input"],
            each["expected"],
            each.get("tolerance", 0),
        )
        for each in document["vectors"]
    ]


def differences(row: Row, answer: dict[str, Any]) -> list[str]:
    """What differs between an answer and the expected one; nothing when they agree."""
    found = [
        f"{key}: expected {expected!r}, answered {answer.get(key, 'nothing')!r}"
        for key, expected in row.expected.items()
        if key not in NOT_ASKED
        and (key not in answer or not same(expected, answer[key], tolerance=row.tolerance, as_set=key in SETS))
    ]
    raised = [
        f"{key}: not expected, answered {value!r}"
        for key, value in answer.items()
        if key in SIGNALS and value and key not in row.expected
    ]
    return found + raised


def same(expected: Any, answered: Any, *, tolerance: float, as_set: bool = False) -> bool:
    """Whether two values agree: decimals as numbers, lists in order (or as sets), floats within the tolerance."""
    if expected is None or answered is None or isinstance(expected, bool):
        return expected is answered
    if isinstance(expected, dict):
        return expected.keys() == answered.keys() and all(
            same(expected[key], answered[key], tolerance=tolerance) for key in expected
        )
    if isinstance(expected, list):
        if as_set:
            return sorted(map(str, expected)) == sorted(map(str, answered))
        return len(expected) == len(answered) and all(
            same(one, other, tolerance=tolerance) for one, other in zip(expected, answered, strict=True)
        )
    if isinstance(expected, str):
        if isinstance(answered, Decimal | Fraction):
            return Fraction(expected) == Fraction(answered)
        return str(answered) == expected
    return abs(Fraction(expected) - Fraction(answered)) <= tolerance
