"""Files row by row: CSV and workbooks that a spreadsheet opens right, without holding the rows in memory."""

import csv
import io
import tempfile
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from pathlib import Path
from typing import Any

import xlsxwriter

from backend.reports.rules import harmless

BOM = "\ufeff".encode()
"""Tells spreadsheets that a CSV is UTF-8."""


async def csv_of(headings: Iterable[str], batches: AsyncGenerator[list[Any], None]) -> AsyncGenerator[bytes, None]:
    """A CSV in pieces, one per batch of rows."""
    yield BOM + _lines([headings])
    async with aclosing(batches):
        async for batch in batches:
            yield _lines(batch)


def _lines(rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(
        [harmless(str(value)) if value is not None else "" for value in row] for row in rows
    )
    return text.getvalue().encode()


class Workbook:
    """A workbook that grows on disk; every cell is text, so that nothing in it is ever computed."""

    def __init__(self, headings: Iterable[str], sheet: str) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="merita-")) / "export.xlsx"
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self.path, options)
        self._sheet = self._book.add_worksheet(sheet)
        self._sheet.freeze_panes(1, 2)
        bold = self._book.add_format({"bold": True})
        for at, heading in enumerate(headings):
            self._sheet.write_string(0, at, heading, bold)
            self._sheet.set_column(at, at, max(12, len(heading) + 2))
        self._next = 1

    def add(self, batch: list[Any]) -> None:
        """Write a batch of rows."""
        for row in batch:
            for at, value in enumerate(row):
                if value is not None:
                    self._sheet.write_string(self._next, at, str(value))
            self._next += 1

    def close(self) -> Path:
        """Finish; the caller removes the file and its folder."""
        self._book.close()
        return self.path
