"""The child that reads a stranger's file: python -m backend.imports.reading.child, the file on its standard input.

It may use little memory and time, opens nothing else, knows no address or password, and dies with its parent.
What it finds goes to standard output, one JSON value a line: first what kind of table it is, then rows in
batches, then the end; or, at any place, why the file is refused.
"""

from __future__ import annotations

import ctypes
import itertools
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import IO, Any

import orjson

from backend.imports.reading import csv_table, workbook
from backend.imports.reading.limits import Limits, shown
from backend.imports.rules.employees import employee
from backend.imports.rules.fields import FIELD_BY_NAME, Field
from backend.imports.rules.headings import ROWS_SEARCHED, expected, heading_row
from backend.imports.rules.kinds import ROWS_PER_STEP, ImportKind
from backend.imports.rules.refusals import FileFault, FileRefused, refused
from backend.imports.rules.rows import Reading
from backend.imports.rules.units import unit

PR_SET_PDEATHSIG = 1
SAMPLE_ROWS = 20
LONGEST_HEADING = 200


def main() -> int:
    """Read the file as the request (the first argument, JSON) says; 0 also for a refusal that was told."""
    request = orjson.loads(sys.argv[1])
    limits = Limits(**request["limits"])
    _confine(limits)
    out = os.fdopen(os.dup(1), "wb", buffering=1 << 16)
    with open(0, "rb", closefd=False) as source:
        try:
            for answer in _answers(source, request, limits):
                out.write(orjson.dumps(answer) + b"\n")
        except FileRefused as refusal:
            out.write(
                orjson.dumps({"refused": refusal.code, "id": refusal.message.id, "en": refusal.message.en}) + b"\n"
            )
        except (MemoryError, RecursionError):
            out.write(orjson.dumps({"refused": FileFault.TOO_DEMANDING}) + b"\n")
        out.flush()
    return 0


def _confine(limits: Limits) -> None:
    """Give up memory, time, files and children beyond the limits, for good."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(what, (most, most))


def _answers(source: IO[bytes], request: dict[str, Any], limits: Limits) -> Iterator[Any]:
    kind = ImportKind(request["kind"])
    about, rows = _table(source, request["sheet"], limits)
    if request["columns"] is None and about["sheet"] is not None:
        about["sheets"] = workbook.sheets_in(source)
    numbered = _within(enumerate(rows, start=1), limits)
    first = list(itertools.islice(numbered, ROWS_SEARCHED))
    place = heading_row([cells for _, cells in first], kind)
    if place is None:
        if not any(any(cell.strip() for cell in cells) for _, cells in first):
            raise refused(FileFault.EMPTY)
        raise refused(FileFault.NO_HEADINGS, expected=expected(kind))
    headings = _headings(first[place][1])
    data = (row for row in itertools.chain(first[place + 1 :], numbered) if any(cell.strip() for cell in row[1]))
    if request["columns"] is None:
        samples = [cells for _, cells in itertools.islice(data, SAMPLE_ROWS)]
        yield {**about, "headings": headings, "samples": samples}
        return
    yield {**about, "headings": headings}
    yield from _readings(data, _reader(kind, request))
    yield {"end": True}


def _table(source: IO[bytes], sheet: str | None, limits: Limits) -> tuple[dict[str, Any], Iterator[Sequence[str]]]:
    """What kind of table the content is, whatever the file is called, and its rows."""
    size = source.seek(0, os.SEEK_END)
    if size == 0:
        raise refused(FileFault.EMPTY)
    if size > limits.file_bytes:
        raise refused(FileFault.TOO_LARGE, size=shown(size), limit=shown(limits.file_bytes))
    source.seek(0)
    head = source.read(8)
    if head.startswith(workbook.OLE):
        workbook.refuse_ole(source)
    if head.startswith(b"PK"):
        workbook.check(source, limits)
        name, found = workbook.sheet_of(source, sheet)
        about = {"sheet": name, "sheets": [], "encoding": None, "separator": None, "rows": found.total_height}
        return about, ([workbook.cell_text(cell) for cell in row] for row in found.iter_rows())
    form = csv_table.form_of(source)
    about = {"sheet": None, "sheets": [], "encoding": form.encoding, "separator": form.separator, "rows": form.lines}
    return about, csv_table.rows_of(source, form, limits)


def _within(rows: Iterator[tuple[int, Sequence[str]]], limits: Limits) -> Iterator[tuple[int, Sequence[str]]]:
    for number, cells in rows:
        if number > limits.rows:
            raise refused(FileFault.TOO_MANY_ROWS, limit=limits.rows, found=f"> {limits.rows}")
        if len(cells) > limits.columns:
            raise refused(FileFault.TOO_MANY_COLUMNS, limit=limits.columns, found=str(len(cells)))
        yield number, cells


def _headings(cells: Sequence[str]) -> list[str]:
    """The headings as written, without the empty ones at the end."""
    found = [" ".join(cell.split())[:LONGEST_HEADING] for cell in cells]
    while found and not found[-1]:
        found.pop()
    return found


def _reader(kind: ImportKind, request: dict[str, Any]) -> Callable[[Sequence[str]], Reading]:
    by_name = FIELD_BY_NAME[kind]
    columns: list[Field | None] = [None if name is None else by_name[name] for name in request["columns"]]
    if kind is ImportKind.SIASN_UNITS:
        return lambda cells: unit(cells, columns)
    today, erases = date.fromisoformat(request["today"]), request["empty_erases"]
    return lambda cells: employee(cells, columns, today=today, empty_erases=erases)


def _readings(data: Iterator[tuple[int, Sequence[str]]], read: Callable[[Sequence[str]], Reading]) -> Iterator[Any]:
    """Rows in batches: number, values, faults, warnings."""
    while step := list(itertools.islice(data, ROWS_PER_STEP)):
        batch = []
        for number, cells in step:
            row = read(cells)
            faults = [fault.plain() for fault in row.faults]
            batch.append([number, row.values, faults, [warning.plain() for warning in row.warnings]])
        yield batch


if __name__ == "__main__":
    sys.exit(main())
