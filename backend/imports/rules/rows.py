"""Baris: the cells of one row read by the fields of their columns, with every fault and warning by column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from backend.core.problems import Problem
from backend.core.text import Text
from backend.imports.rules.fields import Field
from backend.imports.rules.values import cleaned

LONGEST_SHOWN = 80
REQUIRED = Text(id="Kolom ini perlu diisi.", en="This column needs a value.")
TOO_MANY_CELLS = Text(
    id="Baris ini memuat lebih banyak kolom daripada judulnya. Periksa pemisah atau tanda kutip pada baris ini.",
    en="This row has more cells than there are headings. Check separators and quotation marks in it.",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Kesalahan atau peringatan pada satu kolom: the field, what the cell holds, and the sentence with the remedy."""

    field: str
    value: str | None
    message: Text

    def plain(self) -> list[str | None]:
        """As it travels and is kept: field, value, Indonesian, English."""
        return [self.field, self.value, self.message.id, self.message.en]


@dataclass(slots=True)
class Reading:
    """Baris terbaca: values by field; `faults` refuse the row, `warnings` do not."""

    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)

    def refuse(self, name: str, message: Text, value: object = None) -> None:
        """Add a reason to refuse the row."""
        self.faults.append(Fault(name, None if value is None else str(value), message))

    def warn(self, name: str, message: Text, value: object = None) -> None:
        """Add something worth a look."""
        self.warnings.append(Fault(name, None if value is None else str(value), message))


def read(cells: Sequence[str], columns: Sequence[Field | None]) -> Reading:
    """The values of the columns that are loaded; None for an empty cell, and no entry for a refused one."""
    reading = Reading()
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        reading.refuse("columns", TOO_MANY_CELLS, len(cells))
    for place, column in enumerate(columns):
        if column is not None:
            _read_cell(reading, column, cells[place] if place < len(cells) else "")
    return reading


def _read_cell(reading: Reading, column: Field, cell: str) -> None:
    value = cleaned(cell)
    if value is None:
        if column.required and column.name != "parent":
            reading.refuse(column.name, REQUIRED)
        reading.values[column.name] = None
        return
    try:
        reading.values[column.name] = column.read(value)
    except Problem as problem:
        reading.refuse(column.name, problem.message, shown(column, value))


def shown(column: Field, value: str) -> str:
    """A cell for people who repair the file; of a NIK only the end."""
    if column.name == "nik" and len(value) > 4:
        return "…" + value[-4:]
    return value[:LONGEST_SHOWN]


def as_date(values: Mapping[str, Any], name: str) -> date | None:
    """The day that a field holds, if any."""
    text = values.get(name)
    return None if text is None else date.fromisoformat(text)
