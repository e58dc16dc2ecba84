"""Jabatan dan formasi: the posts of every unit, and which of their seats are filled by how many people."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.jobs import FAMILY_JOBS, JOBS
from backend.demo.chance import Ints, choose_by
from backend.demo.tree import Mix, Unit
from backend.positions.rules.kinds import PositionKind, PositionLevel, UnitKind

LEVELS = tuple(PositionLevel)
LEVEL_CODE = {level: place for place, level in enumerate(LEVELS)}
ECHELON_LEVELS = {
    "II.a": PositionLevel.JPT_PRATAMA,
    "II.b": PositionLevel.JPT_PRATAMA,
    "III.a": PositionLevel.ADMINISTRATOR,
    "III.b": PositionLevel.ADMINISTRATOR,
    "IV.a": PositionLevel.PENGAWAS,
    "IV.b": PositionLevel.PENGAWAS,
}
HEADS_FILLED = 0.96
SEATS_FILLED = 0.96
ADDITIONAL_HEADS = {UnitKind.SCHOOL: "Kepala {}", UnitKind.CLINIC: "Kepala {}"}
NONE = -1


@dataclass(frozen=True, slots=True)
class Posts:
    """Jabatan as columns: the heads of units first, then additional heads, then one row per unit and job.

    `job` is a place in `JOBS`, -1 for a head. `superior` is a place in these columns, -1 for none.
    """

    unit: Ints
    job: Ints
    level: Ints
    seats: Ints
    superior: Ints
    heads: int
    additional: int

    @property
    def count(self) -> int:
        """How many posts there are."""
        return len(self.unit)

    def kind(self, post: int) -> PositionKind:
        """Structural for the head of a unit, functional for the head of a school, else the job's."""
        if post < self.heads:
            return PositionKind.STRUCTURAL
        return PositionKind.FUNCTIONAL if self.job[post] == NONE else JOBS[self.job[post]].kind


def posts_of(units: list[Unit], rng: Generator, *, size: int) -> tuple[Posts, Ints]:
    """The posts of all units, and for each of `size` people the post that he or she holds."""
    heads = np.array([place for place, unit in enumerate(units) if unit.head], np.int64)
    extra = np.array([p for p, u in enumerate(units) if u.head is None and u.kind in ADDITIONAL_HEADS], np.int64)
    filled_heads = _heads_filled(rng, len(heads), size=size)
    rest = size - len(filled_heads)
    unit, job, seats = _seats(units, rng, total=max(rest, round(rest / SEATS_FILLED)))
    first = len(heads) + len(extra)
    all_units = np.r_[heads, extra, unit]
    head_levels = [LEVEL_CODE[ECHELON_LEVELS[units[place].echelon or ""]] for place in heads]
    job_levels = np.array([LEVEL_CODE[each.level] for each in JOBS])
    posts = Posts(
        unit=all_units,
        job=np.r_[np.full(first, NONE), job],
        level=np.r_[head_levels, np.full(len(extra), LEVEL_CODE[PositionLevel.AHLI_MUDA]), job_levels[job]].astype(int),
        seats=np.r_[np.ones(first, np.int64), seats],
        superior=_superiors(units, all_units, heads=heads, extra=extra),
        heads=len(heads),
        additional=len(extra),
    )
    chairs = np.repeat(np.arange(first, posts.count), seats)
    held = np.r_[filled_heads, rng.permutation(chairs)[:rest]]
    return posts, rng.permutation(held)


def _heads_filled(rng: Generator, count: int, *, size: int) -> Ints:
    """Which heads' posts are filled: nearly all, but in a very small city no more than a third of the people."""
    wanted = min(round(count * HEADS_FILLED), size // 3)
    return np.sort(rng.permutation(count)[:wanted])


def _seats(units: list[Unit], rng: Generator, *, total: int) -> tuple[Ints, Ints, Ints]:
    """`total` seats spread over units by weight and over jobs by each unit's mix: unit, job, seats."""
    weights = np.array([unit.staff for unit in units])
    exact = weights * (total / weights.sum()) * rng.uniform(0.85, 1.15, len(units))
    edges = np.floor(np.cumsum(exact) * (total / exact.sum()) + 0.5).astype(np.int64)
    per_unit = np.diff(np.r_[0, edges])
    mixes: dict[Mix, int] = {}
    mix_of = np.array([mixes.setdefault(unit.mix, len(mixes)) for unit in units])
    owners = np.repeat(np.arange(len(units)), per_unit)
    jobs = choose_by(rng, mix_of[owners], np.array([_job_weights(mix) for mix in mixes]))
    keys, seats = np.unique(owners * len(JOBS) + jobs, return_counts=True)
    return keys // len(JOBS), keys % len(JOBS), seats


def _job_weights(mix: Mix) -> list[float]:
    weights = [0.0] * len(JOBS)
    for name, weight in mix:
        places = FAMILY_JOBS[name]
        whole = sum(JOBS[place].weight for place in places)
        for place in places:
            weights[place] += weight * JOBS[place].weight / whole
    return weights


def _superiors(units: list[Unit], all_units: Ints, *, heads: Ints, extra: Ints) -> Ints:
    """Atasan langsung: the head of the own unit; for that head, the head of the nearest unit above.

    The city itself has no head here (the mayor is no civil servant): who stands right under it answers to the Sekda.
    """
    post_of_unit = {int(unit): place for place, unit in enumerate(np.r_[heads, extra])}
    sekda = next((post for unit, post in post_of_unit.items() if units[unit].echelon == "II.a"), NONE)

    def above(unit: int | None) -> int:
        while unit is not None:
            if unit in post_of_unit:
                return post_of_unit[unit]
            unit = units[unit].parent
        return sekda

    first = len(heads) + len(extra)
    of_heads = [above(units[unit].parent) for unit in np.r_[heads, extra]]
    fixed = [NONE if superior == post else superior for post, superior in enumerate(of_heads)]
    by_unit = np.array([above(place) for place in range(len(units))])
    return np.r_[np.array(fixed, np.int64), by_unit[all_units[first:]]]
