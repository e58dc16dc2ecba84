"""Identifiers: UUIDv7 inside, type-tagged opaque text outside.

A key grows with time, so new rows land at the end of an index; the text of a key names its type, so that an
id of one type is never taken for another.
"""

import os
import re
import time
from dataclasses import dataclass
from uuid import UUID

KEY = re.compile("[0-9a-f]{32}")
_VERSION_AND_VARIANT = (7 << 76) | (0b10 << 62)


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits."""
    random = int.from_bytes(os.urandom(10), "big")
    random_a, random_b = (random >> 62) & 0xFFF, random & ((1 << 62) - 1)
    milliseconds = time.time_ns() // 1_000_000
    return UUID(int=(milliseconds << 80) | _VERSION_AND_VARIANT | (random_a << 64) | random_b)


def to_global(prefix: str, key: UUID) -> str:
    """The text by which clients know a row: `<prefix>_<32 hexadecimal digits>`."""
    return f"{prefix}_{key.hex}"


def split_global(text: str) -> tuple[str, UUID] | None:
    """Prefix and key of a client's id, or None when the text is no id at all."""
    prefix, found, digits = text.rpartition("_")
    return (prefix, UUID(hex=digits)) if found and KEY.fullmatch(digits) else None


@dataclass(frozen=True, slots=True)
class Ref:
    """A row that a mutation's payload speaks of: the prefix of its type and its key."""

    prefix: str
    key: UUID
