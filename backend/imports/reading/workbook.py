"""A workbook (XLSX) looked at before it is unpacked, and then read; only inside the child process.

The reading library allocates a dense grid from the farthest cell, so one cell at XFD1048576 in a file of a
kilobyte would ask for 512 GiB. Every cell reference is therefore looked at first.
"""

from __future__ import annotations

import contextlib
import re
import string
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import IO, Any

from backend.imports.reading.limits import Limits, shown
from backend.imports.rules.refusals import FileFault, refused

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
SCAN = 1 << 20
OVERLAP = 256
DIGITS_KEPT_BY_EXCEL = 15
OTHER_ZIPS = (
    ("xl/workbook.bin", "XLSB"),
    ("word/document.xml", "DOCX"),
    ("ppt/presentation.xml", "PPTX"),
    ("content.xml", "ODS"),
)


def refuse_ole(source: IO[bytes]) -> None:
    """Always raises FileRefused: an encrypted workbook has this form, and so has an old .xls."""
    source.seek(0)
    locked = any(ENCRYPTED_STREAM in chunk for chunk in _chunks(source))
    raise refused(FileFault.ENCRYPTED if locked else FileFault.OLD_EXCEL)


def check(source: IO[bytes], limits: Limits) -> None:
    """Look at the whole container before anything is unpacked for use. Raises FileRefused."""
    try:
        with zipfile.ZipFile(source) as archive:
            _check_parts(archive, limits)
            for part in archive.infolist():
                _check_content(archive, part, limits)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, zlib.error) as error:
        raise refused(FileFault.BROKEN) from error


def _check_parts(archive: zipfile.ZipFile, limits: Limits) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    for name, kind in OTHER_ZIPS:
        if name in names:
            raise refused(FileFault.OTHER_ZIP, found=kind)
    if "xl/workbook.xml" not in names:
        raise refused(FileFault.OTHER_ZIP, found="ZIP")
    if len(parts) > limits.parts:
        raise refused(FileFault.UNPACKS_TOO_LARGE, detail=f"{len(parts)} bagian/parts")
    if (total := sum(part.file_size for part in parts)) > limits.unpacked_bytes:
        raise refused(FileFault.UNPACKS_TOO_LARGE, detail=shown(total))
    for part in parts:
        large = part.file_size > limits.ratio_from_bytes
        if large and part.file_size > limits.ratio * max(part.compress_size, 1):
            raise refused(FileFault.UNPACKS_TOO_LARGE, detail=shown(part.file_size))
    for name in names:
        _check_name(name, names)


def _check_name(name: str, names: list[str]) -> None:
    if name.lower().endswith("vbaproject.bin"):
        raise refused(FileFault.MACROS)
    if name.lower().startswith("xl/externallinks/"):
        raise refused(FileFault.FOREIGN_PARTS, found="externalLinks")
    if ".." in name.split("/") or name.startswith(("/", "\\")) or names.count(name) > 1:
        raise refused(FileFault.FOREIGN_PARTS, found=name[:60])


def _check_content(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> None:
    """Read one part through, counting what really comes out, whatever the directory declares."""
    is_xml = part.filename.lower().endswith((".xml", ".rels"))
    far = _far_cells(limits) if part.filename.startswith("xl/worksheets/") else None
    read, tail = 0, b""
    with archive.open(part) as stream:
        for chunk in _chunks(stream):
            read += len(chunk)
            if read > limits.unpacked_bytes or read > part.file_size:
                raise refused(FileFault.UNPACKS_TOO_LARGE, detail=shown(read))
            if is_xml:
                _check_xml(tail + chunk, far, limits, starts=read == len(chunk))
            tail = chunk[-OVERLAP:]


def _check_xml(text: bytes, far: re.Pattern[bytes] | None, limits: Limits, *, starts: bool) -> None:
    if starts and (text[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in text[:4]):
        raise refused(FileFault.FOREIGN_PARTS, found="UTF-16 XML")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise refused(FileFault.FOREIGN_PARTS, found="DOCTYPE")
    if b"macroEnabled" in text:
        raise refused(FileFault.MACROS)
    if far is not None and (found := far.search(text)):
        cell = found.group("cell").decode()
        if len(cell.rstrip(string.digits)) > 0 and _column(cell) > limits.columns:
            raise refused(FileFault.TOO_MANY_COLUMNS, limit=limits.columns, found=cell)
        raise refused(FileFault.TOO_MANY_ROWS, limit=limits.rows, found=cell)


def _far_cells(limits: Limits) -> re.Pattern[bytes]:
    """What a reference looks like that lies beyond the limits, in a cell, a row, or the declared dimension."""
    column, row = _columns_beyond(limits.columns), _numbers_beyond(limits.rows)
    return re.compile(
        rf"""\b(?:r=["']|ref=["'][A-Z]{{1,3}}[0-9]{{1,7}}:)(?P<cell>(?:{column})[0-9]+|[A-Z]{{0,3}}(?:{row}))["']""".encode()
    )


def _numbers_beyond(limit: int) -> str:
    digits = str(limit)
    longer = rf"[1-9][0-9]{{{len(digits)},}}"
    larger = (
        rf"{digits[:at]}[{int(digit) + 1}-9][0-9]{{{len(digits) - at - 1}}}"
        for at, digit in enumerate(digits)
        if digit != "9"
    )
    return "|".join((longer, *larger))


def _columns_beyond(limit: int) -> str:
    """Letters beyond the limit, which has one or two letters itself: GR is column 200."""
    letters = ""
    while limit:
        limit, rest = divmod(limit - 1, 26)
        letters = string.ascii_uppercase[rest] + letters
    longer = rf"[A-Z]{{{len(letters) + 1},}}"
    larger = (
        rf"{letters[:at]}[{chr(ord(letter) + 1)}-Z][A-Z]{{{len(letters) - at - 1}}}"
        for at, letter in enumerate(letters)
        if letter != "Z"
    )
    return "|".join((longer, *larger))


def _column(cell: str) -> int:
    number = 0
    for letter in cell.rstrip(string.digits):
        number = number * 26 + ord(letter) - 64
    return number


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(SCAN):
        yield chunk


def sheet_of(source: IO[bytes], wanted: str | None) -> tuple[str, Any]:
    """The wanted sheet, or the first visible one with cells: its name and the sheet itself.

    Raises FileRefused.
    """
    with _opened(source) as (book, seen):
        if wanted is not None:
            if wanted not in seen:
                raise refused(FileFault.SHEET_UNKNOWN, sheet=wanted[:60], sheets=", ".join(seen)[:200])
            return wanted, book.get_sheet_by_name(wanted)
        for name in seen:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height > 0:
                return name, sheet
    raise refused(FileFault.EMPTY)


def sheets_in(source: IO[bytes]) -> list[dict[str, Any]]:
    """Every visible sheet with its number of rows, headings left out. Raises FileRefused."""
    with _opened(source) as (book, seen):
        # what calamine calls the total height is the place of the last row, counted from 0
        return [{"name": name, "rows": book.get_sheet_by_name(name).total_height} for name in seen]


@contextlib.contextmanager
def _opened(source: IO[bytes]) -> Iterator[tuple[Any, list[str]]]:
    """The workbook and the names of its visible sheets. Raises FileRefused."""
    import python_calamine as calamine

    source.seek(0)
    try:
        book = calamine.load_workbook(source)
        yield (
            book,
            [
                sheet.name
                for sheet in book.sheets_metadata
                if sheet.typ == calamine.SheetTypeEnum.WorkSheet and sheet.visible == calamine.SheetVisibleEnum.Visible
            ],
        )
    except calamine.PasswordError as error:
        raise refused(FileFault.ENCRYPTED) from error
    except calamine.CalamineError as error:
        raise refused(FileFault.BROKEN) from error


def cell_text(value: object) -> str:
    """A cell as the text a person would have typed; a number that Excel cannot hold exactly shows that.

    Excel keeps 15 digits and sets the others to 0, so a longer whole number is exact only if it does not end
    in 0 and a double can hold it; otherwise it is written as 1.97805E+17, which NIP and NIK refuse.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number_text(float(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time | timedelta):
        return str(value)
    return ""


def _number_text(value: float) -> str:
    if not value.is_integer():
        return repr(value)
    whole = int(value)
    exact = abs(whole) < 10**DIGITS_KEPT_BY_EXCEL or (abs(whole) <= 2**53 and whole % 10 != 0)
    return str(whole) if exact else f"{value:.5E}"
