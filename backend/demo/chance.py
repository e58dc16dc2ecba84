"""Peluang: whole columns drawn from one seed, and ids that look like the product's own.

Everything of the demo city comes out of these few functions, so the same seed and size give the same rows.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Texts = NDArray[np.object_]

ID_BYTES = 16


def stream(seed: int, *place: int) -> Generator:
    """Aliran acak: an own stream for each place (a table, a block), so that one does not disturb the others."""
    return np.random.default_rng([seed, *place])


def choose(rng: Generator, count: int, weights: Sequence[float]) -> Ints:
    """Codes 0 .. len(weights) - 1, drawn by weights of any sum."""
    bounds = np.cumsum(np.asarray(weights, dtype=float))
    return np.searchsorted(bounds, rng.random(count) * bounds[-1], side="right").clip(0, len(weights) - 1)


def choose_by(rng: Generator, rows: Ints, table: Any) -> Ints:
    """For each entry a code drawn by the weights of its own row of `table`."""
    bounds = np.cumsum(np.asarray(table, dtype=float), axis=1)
    draws = rng.random(len(rows)) * bounds[rows, -1]
    return (draws[:, None] >= bounds[rows]).sum(axis=1).clip(0, bounds.shape[1] - 1)


def between(rng: Generator, low: Any, high: Any) -> Ints:
    """Whole numbers from `low` to `high`, both included, entry by entry."""
    low, high = np.broadcast_arrays(np.asarray(low), np.asarray(high))
    return (low + np.floor(rng.random(low.shape) * (high - low + 1))).astype(np.int64)


def bell(rng: Generator, mean: Any, deviation: Any, *, low: Any, high: Any) -> Floats:
    """Normal draws; what falls outside is drawn again evenly between that bound and the mean, so no bound piles up."""
    mean, deviation, low, high = np.broadcast_arrays(mean, deviation, low, high)
    drawn = mean + deviation * rng.standard_normal(mean.shape)
    bound = np.where(drawn < low, low, high)
    again = bound + (np.clip(mean, low, high) - bound) * rng.random(mean.shape)
    return np.where((drawn < low) | (drawn > high), again, drawn)


def place_in_group(groups: Ints) -> Ints:
    """Urutan: for each entry, how many entries of the same group stand before it."""
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    starts = np.r_[0, np.flatnonzero(np.diff(ordered)) + 1] if len(groups) else np.zeros(0, np.int64)
    lengths = np.diff(np.r_[starts, len(groups)])
    places = np.empty(len(groups), np.int64)
    places[order] = np.arange(len(groups)) - np.repeat(starts, lengths)
    return places


def spread(counts: Ints) -> tuple[Ints, Ints]:
    """Whose and which: for 2, 0, 1 the owners 0, 0, 2 and the places 0, 1, 0."""
    owners = np.repeat(np.arange(len(counts)), counts)
    firsts = np.cumsum(counts) - counts
    return owners, np.arange(len(owners)) - np.repeat(firsts, counts)


def new_ids(rng: Generator, count: int, *, since_ms: int) -> Bytes:
    """UUIDv7-shaped ids, one row of 16 bytes each, growing: one millisecond of the clock per row."""
    raw = rng.integers(0, 256, (count, ID_BYTES), dtype=np.uint8)
    moments = since_ms + np.arange(count, dtype=np.int64)
    for place in range(6):
        raw[:, place] = (moments >> (40 - 8 * place)) & 0xFF
    raw[:, 6] = (raw[:, 6] & 0x0F) | 0x70
    raw[:, 8] = (raw[:, 8] & 0x3F) | 0x80
    return raw


def id_texts(raw: Bytes) -> Texts:
    """The ids as PostgreSQL reads them: 32 hexadecimal digits."""
    digits = raw.tobytes().hex()
    width = 2 * ID_BYTES
    return as_texts([digits[start : start + width] for start in range(0, len(digits), width)])


def as_texts(values: Sequence[str]) -> Texts:
    """A column of texts that can be indexed by codes."""
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column
