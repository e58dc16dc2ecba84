"""How a list is cut: pages by key, never by offset.

A cursor is the order's name and the last row's values of its columns and key; the next page begins after them
by a row comparison, which an index answers at any depth.
"""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa
from graphql.execution.values import VariableValues
from sqlalchemy.sql import ColumnElement
from sqlalchemy.types import TypeEngine

from backend.core.plan.given import BadInput, Given
from backend.core.plan.specs import Order, Pages
from backend.core.text import Text

if TYPE_CHECKING:
    from backend.core.plan.compile import Place

FIRST_DEFAULT = 50
FIRST_MOST = 100
COUNT_MOST = 10_000
"""Totals are counted up to here and said to be more beyond, unless the exact total is asked for."""

DECIMAL_MOST = 40
"""Characters of a decimal in a cursor; none that we write comes near."""


def _text(text: str) -> str:
    if "\x00" in text:
        raise ValueError("NUL")
    text.encode()  # half a surrogate pair is no text
    return text


def _whole(text: str, *, bits: int = 32) -> int:
    number = int(text)
    if not -(2 ** (bits - 1)) <= number < 2 ** (bits - 1):
        raise ValueError(f"more than {bits} bits")
    return number


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if len(text) > DECIMAL_MOST or not number.is_finite() or abs(number.adjusted()) > DECIMAL_MOST:
        raise ValueError("no decimal of ours")
    return number


PARSERS: tuple[tuple[type[TypeEngine[Any]], Callable[[str], Any]], ...] = (
    (sa.SmallInteger, partial(_whole, bits=16)),
    (sa.Integer, _whole),
    (sa.Numeric, _decimal),
    (sa.Uuid, UUID),
    (sa.DateTime, lambda text: datetime.fromisoformat(text).astimezone(UTC)),
    (sa.Date, date.fromisoformat),
    (sa.String, _text),
)
"""How the text of a cursor becomes a value of a column, by the column's type; the first that fits."""


def _parsed(text: str, kind: TypeEngine[Any]) -> Any:
    parse = next(parse for known, parse in PARSERS if isinstance(kind, known))
    return parse(text)


@dataclass(frozen=True, slots=True)
class Cut:
    """The order of a list with its direction: the columns, the tag of its cursors, and where a page begins."""

    order: Order
    tag: str
    descending: bool

    def columns(self, row: Any) -> list[ColumnElement[Any]]:
        """The columns that order the rows, the key last."""
        return [row[name] for name in (*self.order.columns, "id")]

    def sorting(self, row: Any) -> list[ColumnElement[Any]]:
        """ORDER BY."""
        return [column.desc() if self.descending else column.asc() for column in self.columns(row)]

    def cursor(self, row: Any) -> ColumnElement[str]:
        """The cursor of a row, as SQL."""
        parts = sa.func.json_build_array(self.tag, *(sa.cast(c, sa.Text) for c in self.columns(row)))
        encoded = sa.func.encode(
            sa.func.convert_to(sa.cast(parts, sa.Text), sa.literal_column("'UTF8'")),
            sa.literal_column("'base64'"),
        )
        return sa.func.translate(encoded, sa.literal_column("E'\\n'"), sa.literal_column("''"))

    def after(self, row: Any, cursor: Given) -> ColumnElement[bool]:
        """The condition of the rows after a cursor: `(a, b, id) > ($1, $2, $3)`."""
        columns = self.columns(row)
        binder, read = cursor.binder, cursor.read
        places = [
            binder.bind(_part(read, self.tag, [c.type for c in columns], at), column.type)
            for at, column in enumerate(columns)
        ]
        left, right = sa.tuple_(*columns), sa.tuple_(*places)
        return left < right if self.descending else left > right


def _part(
    read: Callable[[VariableValues], Any], tag: str, kinds: Sequence[TypeEngine[Any]], at: int
) -> Callable[[VariableValues], Any]:
    return lambda variables: open_cursor(read(variables), tag, kinds)[at]


def open_cursor(text: str, tag: str, kinds: Sequence[TypeEngine[Any]]) -> list[Any]:
    """The values inside a cursor.

    Raises:
        BadInput: when the text is no cursor, or one of another list or order.
    """
    try:
        found, *values = json.loads(base64.b64decode(text.encode("ascii"), validate=True))
        if found != tag or len(values) != len(kinds) or not all(isinstance(v, str) for v in values):
            raise ValueError(tag)
        return [_parsed(value, kind) for kind, value in zip(kinds, values, strict=True)]
    except (ValueError, TypeError, RecursionError, OverflowError, binascii.Error, InvalidOperation) as error:
        raise BadInput(
            Text(
                id="`after` bukan penanda dari daftar ini dengan urutan ini.",
                en="`after` is not a cursor of this list in this order.",
            )
        ) from error


def check_first(value: int) -> int:
    """The page size asked for.

    Raises:
        BadInput: when it is not between 1 and 100.
    """
    if not 1 <= value <= FIRST_MOST:
        raise BadInput(
            Text(
                id=f"`first` bernilai {value}; gunakan 1 sampai {FIRST_MOST}.",
                en=f"`first` is {value}; it must be between 1 and {FIRST_MOST}.",
            )
        )
    return value


def cut_of(spec: Pages, name: str, place: "Place") -> Cut:
    """The order that the arguments ask for, or the list's own."""
    asked = place.args.get("orderBy")
    key, descending = spec.default, spec.orders[spec.default].descending
    if asked is not None:
        field, direction = asked.get("field"), asked.get("direction")
        key = str(field.value) if field is not None else key
        descending = direction is not None and str(direction.value) == "DESC"
    return Cut(spec.orders[key], f"{name}:{key}:{'D' if descending else 'A'}", descending)


def filtered(spec: Pages, row: Any, place: "Place") -> list[ColumnElement[bool]]:
    """The conditions of the filters that are given; an absent filter is not in the statement at all."""
    asked = place.args.get("filter")
    if asked is None:
        return []
    conditions = []
    for name, value in asked.items():
        if name in spec.searches:
            place.builder.custom_plan = True
        conditions.append(spec.filters[name](row, value, place))
    return conditions
