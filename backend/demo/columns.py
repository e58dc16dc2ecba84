"""Kolom: how whole columns become the text that COPY reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import Any

import numpy as np

from backend.demo.chance import Flags, Ints, Texts, as_texts

NULL = "\\N"
EPOCH = date(1970, 1, 1)
FIRST_DAY, LAST_DAY = (date(1930, 1, 1) - EPOCH).days, (date(2080, 1, 1) - EPOCH).days
DAY_TEXTS = as_texts(np.datetime_as_string(np.arange(FIRST_DAY, LAST_DAY).astype("datetime64[D]")).tolist())
HUNDREDTHS = as_texts([f"{hundredth // 100}.{hundredth % 100:02d}" for hundredth in range(20_001)])
NUMBERS = as_texts([str(number) for number in range(3000)])
LINES = 20_000


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table as columns; a single text stands for the same value in every row."""

    table: str
    columns: dict[str, list[str] | Texts | str]

    @property
    def count(self) -> int:
        """How many rows there are; a table with no real column has one."""
        return next((len(values) for values in self.columns.values() if not isinstance(values, str)), 1)

    def copy_texts(self) -> Iterator[bytes]:
        """The rows in the text format of COPY, in pieces of bounded size."""
        columns = [values if isinstance(values, (str, list)) else values.tolist() for values in self.columns.values()]
        for start in range(0, self.count, LINES):
            piece = [repeat(each) if isinstance(each, str) else each[start : start + LINES] for each in columns]
            if any(isinstance(each, list) for each in piece):
                yield ("\n".join(map("\t".join, zip(*piece, strict=False))) + "\n").encode()
            else:
                yield ("\t".join(next(each) for each in piece if not isinstance(each, list)) + "\n").encode()


def day(value: date) -> int:
    """A day as the number that columns of days hold."""
    return (value - EPOCH).days


def day_texts(days: Ints, *, missing: Flags | None = None) -> Texts:
    """Days as ISO dates; NULL where `missing`."""
    return texts(DAY_TEXTS, days - FIRST_DAY, missing=missing)


def hundredth_texts(values: Ints, *, missing: Flags | None = None) -> Texts:
    """Hundredths as decimals with two places: 8150 is 81.50."""
    return texts(HUNDREDTHS, values, missing=missing)


def number_texts(values: Ints, *, missing: Flags | None = None) -> Texts:
    """Whole numbers from 0 to 2999."""
    return texts(NUMBERS, values, missing=missing)


def texts(words: Texts, codes: Ints, *, missing: Flags | None = None) -> Texts:
    """Codes as the words they stand for; NULL where `missing`."""
    if missing is None:
        return words[codes]
    found = words[np.where(missing, 0, codes)]
    found[missing] = NULL
    return found


def array_text(values: tuple[str, ...]) -> str:
    """An array of plain words as PostgreSQL reads it."""
    return "{" + ",".join(values) + "}"


def years_of(days: Ints) -> Ints:
    """The calendar years of days."""
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970


def months_of(days: Ints) -> Ints:
    """Months since January 1970 of days."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def first_of_month(months: Ints) -> Ints:
    """The first day of months counted since January 1970."""
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def codes_of(days: Ints) -> Any:
    """Days as whole numbers yyyymmdd."""
    months = months_of(days)
    return (1970 + months // 12) * 10_000 + (months % 12 + 1) * 100 + (days - first_of_month(months) + 1)
