"""Nilai untuk dibaca: changes as people read them; protected values are never told, only that they change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from backend.employees.rules.grades import BY_ORDER
from backend.imports.rules.differences import PROTECTED

ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def told(changes: Iterable[tuple[str, Any, Any]], unit_names: Mapping[str, str]) -> list[dict[str, Any]]:
    """The changes of one row: field, before, after, as text."""
    return [
        {"field": name, "before": None, "after": None}
        if name in PROTECTED
        else {"field": name, "before": _text(name, before, unit_names), "after": _text(name, after, unit_names)}
        for name, before, after in changes
    ]


def _text(name: str, value: Any, unit_names: Mapping[str, str]) -> str | None:
    if value is None:
        return None
    if name in ("unit", "parent"):
        return unit_names.get(value, value)
    if name == "grade_no":
        return BY_ORDER[value].code if value in BY_ORDER else str(value)
    text = str(value)
    day = ISO_DAY.fullmatch(text)
    return f"{day[3]}-{day[2]}-{day[1]}" if day else text
