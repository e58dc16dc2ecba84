"""Reading a stranger's file: every byte of it is looked at in a child process, never here."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

import orjson

from backend.core.text import Text
from backend.imports.reading.limits import Limits
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.refusals import FileFault, FileRefused, refused
from backend.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
CHILD = "backend.imports.reading.child"
LONGEST_LINE = 64 << 20
SETTINGS = Settings()
LIMITS = Limits(file_bytes=SETTINGS.import_bytes, rows=SETTINGS.import_rows)
"""What this installation takes; the child gets the limits with its request."""

__all__ = ["LIMITS", "Limits", "Table", "environment", "look", "rows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Tabel dalam berkas: its form, its headings, its length (about); only from `look` also the sheets
    of the workbook and some rows as they are."""

    sheet: str | None
    sheets: list[dict[str, Any]]
    encoding: str | None
    separator: str | None
    rows: int
    headings: list[str]
    samples: list[list[str]]


async def look(content: bytes, kind: ImportKind, *, sheet: str | None = None, limits: Limits = LIMITS) -> Table:
    """The form, the headings and some rows of a file. Raises FileRefused."""
    request = {"kind": kind, "sheet": sheet, "columns": None}
    found = None
    async with _child(content, request, limits) as answers:
        async for answer in answers:
            found = Table(**answer)
    if found is None:
        raise refused(FileFault.TOO_DEMANDING)
    return found


async def rows(
    content: bytes,
    kind: ImportKind,
    *,
    columns: Sequence[str | None],
    today: date,
    sheet: str | None = None,
    empty_erases: bool = False,
    limits: Limits = LIMITS,
) -> AsyncIterator[list[Any]]:
    """The rows of a file in batches, each row [number, values, faults, warnings]; `columns` names fields by place.

    Raises FileRefused, also half-way: then nothing of the file counts.
    """
    request = {
        "kind": kind,
        "sheet": sheet,
        "columns": list(columns),
        "today": today.isoformat(),
        "empty_erases": empty_erases,
    }
    ended = False
    async with _child(content, request, limits) as answers:
        async for answer in answers:
            if isinstance(answer, list):
                yield answer
            else:
                ended = answer.get("end", False)
    if not ended:
        raise refused(FileFault.TOO_DEMANDING)


@contextlib.asynccontextmanager
async def _child(content: bytes, request: dict[str, Any], limits: Limits) -> AsyncIterator[AsyncIterator[Any]]:
    """Start the child, give its answers, and end it, whatever happens."""
    with tempfile.TemporaryFile() as file:
        await asyncio.to_thread(_write, file, content)
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            CHILD,
            orjson.dumps({**request, "limits": asdict(limits)}).decode(),
            stdin=file,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=ROOT,
            env=environment(),
            limit=LONGEST_LINE,
        )
        assert process.stdout is not None
        try:
            yield _answers(process.stdout, limits)
        finally:
            if not process.stdout.at_eof():
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
            await process.wait()


async def _answers(output: asyncio.StreamReader, limits: Limits) -> AsyncIterator[Any]:
    while line := await _line(output, limits):
        answer = orjson.loads(line)
        if isinstance(answer, dict) and "refused" in answer:
            if "id" not in answer:
                raise refused(FileFault(answer["refused"]))
            raise FileRefused(Text(id=answer["id"], en=answer["en"]), code=answer["refused"])
        yield answer


async def _line(output: asyncio.StreamReader, limits: Limits) -> bytes:
    """The next line, or nothing at the end; the clock runs while the child works, not while its rows are used."""
    try:
        async with asyncio.timeout(limits.wall_seconds):
            return await output.readline()
    except TimeoutError as error:
        raise refused(FileFault.TOO_DEMANDING) from error


def _write(file: IO[bytes], content: bytes) -> None:
    file.write(content)
    file.flush()
    file.seek(0)


def environment() -> dict[str, str]:
    """What the child may know: where Python finds its modules, and nothing of the database."""
    return {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
