"""A text table (CSV): its encoding, its separator, its rows; only inside the child process."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from backend.imports.reading.limits import Limits
from backend.imports.rules.refusals import FileFault, refused

SEPARATORS = (",", ";", "\t", "|")
SAMPLE = 1 << 16
BOMS = (
    (codecs.BOM_UTF8, "UTF-8-BOM", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
)
SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
    (b"SQLite format", "SQLite"),
    (b"{\\rtf", "RTF"),
)
MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<svg", b"<table")
CONTROLS = frozenset(range(32)) - {9, 10, 13}


@dataclass(frozen=True, slots=True)
class TextForm:
    """How a text table is written: encoding for people, codec for Python, separator, and lines (about)."""

    encoding: str
    codec: str
    separator: str
    lines: int
    named: bool = False
    """Whether the first line names the separator (`sep=;`, as Excel understands it) and is no row."""


def form_of(source: IO[bytes]) -> TextForm:
    """Find out by the content alone how the table is written. Raises FileRefused."""
    source.seek(0)
    head = source.read(SAMPLE)
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            raise refused(FileFault.NOT_A_TABLE, found=kind)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        raise refused(FileFault.NOT_A_TABLE, found="HTML/XML")
    encoding, codec = _encoding(source, head)
    lines = _count_lines(source, codec)
    text = codecs.getincrementaldecoder(codec)().decode(head)
    if sum(ord(letter) in CONTROLS for letter in text) > len(text) // 1000:
        raise refused(FileFault.NOT_A_TABLE, found="?")
    first = next((line for line in text.splitlines() if line.strip()), None)
    if first is None:
        raise refused(FileFault.EMPTY)
    if first.lower().startswith("sep=") and first[4:5] in SEPARATORS:
        return TextForm(encoding, codec, first[4], lines, named=True)
    return TextForm(encoding, codec, _separator(text), lines)


def _encoding(source: IO[bytes], head: bytes) -> tuple[str, str]:
    for bom, name, codec in BOMS:
        if head.startswith(bom):
            return name, codec
    if head[1:200:2].count(0) > len(head[1:200:2]) * 0.6:
        return "UTF-16", "utf-16-le"
    if head[0:200:2].count(0) > len(head[0:200:2]) * 0.6:
        return "UTF-16", "utf-16-be"
    try:
        _count_lines(source, "utf-8", check_only=True)
    except UnicodeDecodeError:
        return "Windows-1252", "cp1252"
    return "UTF-8", "utf-8"


def _count_lines(source: IO[bytes], codec: str, *, check_only: bool = False) -> int:
    """Decode all of it once; Windows-1252 has holes, and a text that falls into one is no text."""
    source.seek(0)
    decoder = codecs.getincrementaldecoder(codec)()
    lines = 0
    try:
        while chunk := source.read(1 << 20):
            lines += decoder.decode(chunk).count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        if check_only:
            raise
        raise refused(FileFault.ENCODING) from error
    return lines


def _separator(text: str) -> str:
    """The separator that is most frequent outside quotes in the first lines, where the headings are."""
    lines = [_outside_quotes(line) for line in text.splitlines()[:10]]
    best = max(SEPARATORS, key=lambda separator: max(line.count(separator) for line in lines))
    if not any(best in line for line in lines):
        raise refused(FileFault.NO_SEPARATOR)
    return best


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def rows_of(source: IO[bytes], form: TextForm, limits: Limits) -> Iterator[list[str]]:
    """The rows, one by one. Raises FileRefused for quotation marks that do not pair up: rows would vanish in them."""
    source.seek(0)
    csv.field_size_limit(limits.cell_characters)
    stream = io.TextIOWrapper(source, encoding=form.codec, newline="")
    reader = csv.reader(stream, delimiter=form.separator, strict=True)
    number = 0
    try:
        for cells in reader:
            number += 1
            if number > 1 or not form.named:
                yield cells
    except csv.Error as error:
        raise refused(FileFault.QUOTES, row=number + 1) from error
    finally:
        stream.detach()
