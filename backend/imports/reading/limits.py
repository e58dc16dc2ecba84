"""What a file may cost: sizes, counts, memory and time; held by the child that reads it."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Batas berkas. Bytes, counts and seconds; `ratio` is unpacked to packed size of one part of a workbook."""

    file_bytes: int = 50 * MEGABYTE
    rows: int = 250_000
    columns: int = 200
    parts: int = 200
    unpacked_bytes: int = 200 * MEGABYTE
    ratio: int = 100
    ratio_from_bytes: int = MEGABYTE
    cell_characters: int = 32_768
    memory_bytes: int = 1_000 * MEGABYTE
    cpu_seconds: int = 60
    wall_seconds: int = 120


def shown(size: int) -> str:
    """A size for people: 7,2 MB."""
    return f"{size / MEGABYTE:.1f} MB".replace(".", ",")
