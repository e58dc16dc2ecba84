"""Membaca dokumen: values of a JSON object by key, with every fault told by its path.

The reader never stops at the first fault: what cannot be read gets a stand-in and the rest is read on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from backend.core.text import Text
from backend.mapping.rules.evidence import is_protected
from backend.mapping.rules.faults import Fault, FaultCode, fault, listed

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

UNREAD = Decimal("NaN")
"""Stand-in for a number that could not be read: no sum or order is drawn from it."""
NUMBER_FORM = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
NUMBER = ('angka desimal dalam tanda kutip, misalnya "12.5"', 'a decimal number in quotes, such as "12.5"')


class Reader:
    """Pembaca: collects the faults of one reading."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []


class Node:
    """Simpul: one object of the document with its path; remembers which keys were asked for."""

    def __init__(self, reader: Reader, path: str, value: object) -> None:
        self.reader, self.path = reader, path
        self.value: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
        self.asked: set[str] = set()
        self.is_object = isinstance(value, Mapping)
        if not self.is_object:
            self.wrong("", "objek", "an object")

    def at(self, key: str) -> str:
        """Path of a key."""
        return f"{self.path}.{key}".strip(".")

    def refuse(self, key: str, code: FaultCode, **values: object) -> None:
        """Record a fault at a key."""
        self.reader.faults.append(fault(code, self.at(key), **values))

    def wrong(self, key: str, expected: str, expected_en: str) -> None:
        """Record that a value has the wrong form."""
        self.refuse(key, FaultCode.ISIAN_BELUM_SESUAI, expected=expected, expected_en=expected_en)

    def get(self, key: str, *, optional: bool = False) -> Any:
        """Value of a key; its absence is a fault unless optional."""
        self.asked.add(key)
        found = self.value.get(key)
        if found is None and not optional and self.is_object:
            self.refuse(key, FaultCode.ISIAN_BELUM_ADA, name=key)
        return found

    def string(self, key: str) -> str:
        """A non-empty string."""
        found = self.get(key)
        if found is not None and not (isinstance(found, str) and found.strip()):
            self.wrong(key, "teks", "text")
        return found if isinstance(found, str) else ""

    def optional_strings(self, key: str) -> tuple[str, ...]:
        """A list of strings, or nothing."""
        found = self.get(key, optional=True)
        if found is None:
            return ()
        if isinstance(found, list) and all(isinstance(each, str) for each in found):
            return tuple(found)
        self.wrong(key, "daftar teks", "a list of texts")
        return ()

    def integer(self, key: str, *, low: int, high: int) -> int:
        """A whole number between low and high."""
        found = self.get(key)
        if isinstance(found, int) and not isinstance(found, bool) and low <= found <= high:
            return found
        if found is not None:
            self.wrong(key, f"bilangan bulat {low} sampai {high}", f"a whole number from {low} to {high}")
        return low

    def number(self, key: str) -> Decimal:
        """An exact decimal that must be there, as a string or a whole number; a binary fraction is refused."""
        found = self.get(key)
        return UNREAD if found is None else self._decimal(key, found)

    def optional_number(self, key: str) -> Decimal | None:
        """An exact decimal, or nothing."""
        found = self.get(key, optional=True)
        return None if found is None else self._decimal(key, found)

    def day(self, key: str) -> date:
        """A date as yyyy-mm-dd that must be there."""
        found = self.get(key)
        return date.min if found is None else self._date(key, found) or date.min

    def optional_day(self, key: str) -> date | None:
        """A date as yyyy-mm-dd, or nothing."""
        found = self.get(key, optional=True)
        return None if found is None else self._date(key, found)

    def choice(self, key: str, kind: type[E]) -> E:
        """A member of an enum."""
        found = self.get(key)
        members = {str(each): each for each in kind}
        if isinstance(found, str) and found in members:
            return members[found]
        if found is not None:
            self.wrong(key, f"salah satu dari {listed(members)}", f"one of {listed(members)}")
        return next(iter(kind))

    def sentence(self, key: str) -> Text:
        """A sentence in both languages that must be there."""
        return Text(id="", en="") if self.get(key) is None else self._text(key)

    def optional_sentence(self, key: str) -> Text | None:
        """A sentence in both languages, or nothing."""
        return None if self.get(key, optional=True) is None else self._text(key)

    def child(self, key: str) -> Node:
        """An object under a key; an absent one is a fault, told once."""
        found = self.get(key)
        node = Node(self.reader, self.at(key), {} if found is None else found)
        node.is_object = node.is_object and found is not None
        return node

    def each(self, key: str, read: Callable[[Node], T]) -> tuple[T, ...]:
        """A list of objects, at least one, each read by `read`."""
        found = self.get(key)
        if found is None:
            return ()
        if not isinstance(found, list) or not found:
            self.wrong(key, "daftar yang berisi", "a list that is not empty")
            return ()
        return tuple(read(Node(self.reader, self.at(f"{key}.{place}"), each)) for place, each in enumerate(found))

    def close(self) -> None:
        """Refuse every key that nobody asked for; a protected attribute is named as such."""
        known = listed(sorted(self.asked))
        for key in self.value:
            if key not in self.asked:
                code = FaultCode.ATRIBUT_DILINDUNGI if is_protected(key) else FaultCode.ISIAN_TIDAK_DIKENAL
                self.refuse(key, code, name=key, known=known)

    def _text(self, key: str) -> Text:
        node = self.child(key)
        found = Text(id=node.string("id"), en=node.string("en"))
        node.close()
        return found

    def _date(self, key: str, found: object) -> date | None:
        try:
            return date.fromisoformat(str(found))
        except ValueError:
            self.wrong(key, "tanggal tahun-bulan-hari", "a date as year-month-day")
            return None

    def _decimal(self, key: str, found: object) -> Decimal:
        exact = isinstance(found, str | int) and not isinstance(found, bool)
        if exact and NUMBER_FORM.fullmatch(str(found)):
            return Decimal(str(found))
        self.wrong(key, *NUMBER)
        return UNREAD
