"""The pieces that filters are made of."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql import ColumnElement

from backend.core.ids import split_global
from backend.core.plan.given import BadInput, Given
from backend.core.text import Text

NOWHERE = UUID(int=0)
"""The key of nothing: what an id of another type, or no id at all, finds."""
SEARCH_MOST = 100


def key_of(prefix: str) -> Callable[[str], UUID]:
    """A decoder of ids: a foreign or malformed one finds nothing, like one that is not there."""

    def decode(text: str) -> UUID:
        found = split_global(text)
        return found[1] if found is not None and found[0] == prefix else NOWHERE

    return decode


def bound_key(given: Given, prefix: str) -> sa.BindParameter[Any]:
    """The key inside a given id, as a parameter."""
    return given.bind(sa.Uuid, key_of(prefix))


def plain_text(text: str) -> str:
    """A text that PostgreSQL can hold.

    Raises:
        BadInput: when it holds a NUL or half a surrogate pair, or is longer than a search may be.
    """
    if len(text) > SEARCH_MOST or "\x00" in text or any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise BadInput(
            Text(
                id=f"Pencarian berupa teks biasa, paling banyak {SEARCH_MOST} karakter.",
                en=f"A search is plain text of at most {SEARCH_MOST} characters.",
            )
        )
    return text


def pattern(text: str) -> str:
    """A LIKE pattern of a search: lower case, its own wildcards taken literally."""
    escaped = plain_text(text).strip().lower()
    for special in ("\\", "%", "_"):
        escaped = escaped.replace(special, "\\" + special)
    return f"%{escaped}%"


def among(column: Any, given: Given) -> ColumnElement[bool]:
    """Whether a column holds one of the given members of an enum."""
    return column == sa.any_(given.bind(ARRAY(sa.Text), lambda values: [str(value) for value in values]))


def equals(column: Any, given: Given) -> ColumnElement[bool]:
    """Whether a column holds the given text or member."""
    return column == given.bind(sa.Text, lambda value: plain_text(str(value)))
