"""Riwayat jabatan: the way of each person through levels, posts and units up to the post of today."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.jobs import FAMILIES, JOBS
from backend.demo.chance import Flags, Ints, between, spread
from backend.demo.city import GONE, STANDING_CODE, City
from backend.demo.people import CPNS, PPPK
from backend.demo.posts import LEVELS, NONE
from backend.positions.rules.kinds import PositionLevel

L = PositionLevel
CHAINS = (
    (L.JPT_PRATAMA, L.ADMINISTRATOR, L.PENGAWAS, L.PELAKSANA),
    (L.AHLI_UTAMA, L.AHLI_MADYA, L.AHLI_MUDA, L.AHLI_PERTAMA),
    (L.PENYELIA, L.MAHIR, L.TERAMPIL, L.PEMULA),
)
"""From which level one comes: heads rise from staff, functional posts within their category."""
NEVER_RECORDED = 0.003
GAP, OVERLAP, DOUBLE = 0.012, 0.01, 0.004
"""Shares of career steps with a hole, with some days twice, and of people whose last post was never closed."""
FROM_ELSEWHERE = 0.07
RISES = 0.62


@dataclass(frozen=True, slots=True)
class Career:
    """Riwayat jabatan of a block as columns: whose (place in the block), which post, when.

    `until` is meaningful only where not `open`. `outside` marks a post in another agency. `last` marks what a
    person holds today; people who `never` had a post recorded have no entry at all.
    """

    owner: Ints
    post: Ints
    job: Ints
    level: Ints
    unit: Ints
    start: Ints
    until: Ints
    open: Flags
    outside: Flags
    last: Flags
    never: Flags

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self.owner)


def careers(city: City, rows: slice, *, rng: Generator) -> Career:
    """The careers of a block of people, oldest step first."""
    people = city.people
    today, hired, kind = city.today, people.hired[rows], people.kind[rows]
    service = (today - hired) / 365.25
    moves = np.minimum(5, np.floor(service / 5.2 + rng.random(len(hired)))).astype(np.int64)
    moves = np.select([kind == CPNS, kind == PPPK], [0, (service > 2.5) & (rng.random(len(hired)) < 0.35)], moves)
    never = (rng.random(len(hired)) < NEVER_RECORDED) & (people.job[rows] != NONE)
    steps = np.where(never, 0, moves + 1)
    owner, nth = spread(steps)
    last = nth == steps[owner] - 1
    level = _levels(
        rng, people.level[rows][owner], back=(steps[owner] - 1 - nth), first=nth == 0, pppk=kind[owner] == PPPK
    )
    post, job = _posts(city, people.post[rows][owner], level=level, last=last, rng=rng)
    share = np.where(nth == 0, 0.0, nth + (rng.random(len(owner)) - 0.5) * 0.6) / steps[owner]
    start = hired[owner] + np.floor((today - hired[owner]) * share).astype(np.int64)
    unit = np.where(post == NONE, city.posts.unit[people.post[rows][owner]], city.posts.unit[post])
    until, still = _ends(rng, start, last=last, gone=_gone(city, rows)[owner], today=today)
    outside = (nth == 0) & ~last & (kind[owner] != PPPK) & (rng.random(len(owner)) < FROM_ELSEWHERE)
    return Career(owner, post, job, level, unit, start, until, still, outside, last, never)


def _gone(city: City, rows: slice) -> Flags:
    return np.isin(city.standing[rows], [STANDING_CODE[standing] for standing in GONE])


def _levels(rng: Generator, current: Ints, *, back: Ints, first: Flags, pppk: Flags) -> Ints:
    """The level at each step: some steps back stay on a level, most come from the one below."""
    falls = (rng.random(len(current)) < RISES) & (back > 0) & ~pppk
    # Counted from the present backwards: the sum from here to the end of all, less that at the person's last step.
    total = np.cumsum(falls[::-1])[::-1]
    ends = np.flatnonzero(back == 0)
    fallen = total - np.repeat(total[ends], np.diff(np.r_[-1, ends]))
    # A long career began at the bottom.
    fallen = np.where(first & (back >= 2) & ~pppk, 3, fallen)
    below = np.zeros((len(LEVELS), 4), np.int64)
    for level in LEVELS:
        chain = next((chain[chain.index(level) :] for chain in CHAINS if level in chain), (level,))
        places = [LEVELS.index(each) for each in chain]
        below[LEVELS.index(level)] = [places[min(step, len(places) - 1)] for step in range(4)]
    return below[current, np.minimum(fallen, 3)]


def _posts(city: City, current: Ints, *, level: Ints, last: Flags, rng: Generator) -> tuple[Ints, Ints]:
    """The post at each step, -1 where the city has none, and its job."""
    posts, jobs = city.posts, _job_of_level()
    job = np.where(posts.job[current] == NONE, NONE, jobs[posts.job[current], level])
    functional = job != NONE
    body = np.array([unit.body for unit in city.units])
    in_body = np.where(rng.random(len(level)) < 0.7, body[posts.unit[current]], len(city.units))
    bodies = np.r_[body[posts.unit], np.full(posts.count, len(city.units))]
    by_body = Pool.of(bodies * len(LEVELS) + np.r_[posts.level, posts.level])
    picked = by_body.pick(rng, in_body * len(LEVELS) + level)
    anywhere = np.where(picked == NONE, NONE, picked % posts.count)
    by_job = Pool.of(np.where(posts.job == NONE, len(JOBS), posts.job))
    elsewhere = by_job.pick(rng, np.where(functional, job, len(JOBS)))
    stays = (rng.random(len(level)) < 0.65) & (level != posts.level[current])
    same_unit = Pool.of(posts.unit * (len(JOBS) + 1) + np.where(posts.job == NONE, len(JOBS), posts.job))
    here = same_unit.pick(rng, posts.unit[current] * (len(JOBS) + 1) + job)
    found = np.where(functional, np.where(stays & (here != NONE), here, elsewhere), anywhere)
    found = np.where(last, current, found)
    return found, np.where(found == NONE, job, posts.job[found])


def _job_of_level() -> Ints:
    """For a job and a level, the job of the same family on that level; -1 where there is none."""
    table = np.full((len(JOBS), len(LEVELS)), NONE)
    families = {
        family.name: [place for place, job in enumerate(JOBS) if job.family == family.name] for family in FAMILIES
    }
    for place, job in enumerate(JOBS):
        for other in families.get(job.family or "", [place]):
            table[place, LEVELS.index(JOBS[other].level)] = other
        table[place] = np.where(table[place] == NONE, place, table[place])
    return table


@dataclass(frozen=True, slots=True)
class Pool:
    """Kumpulan: members by key, to draw one member for each of many keys at once."""

    order: Ints
    keys: Ints
    firsts: Ints
    sizes: Ints

    @classmethod
    def of(cls, key_of_member: Ints) -> "Pool":
        """The pool of members 0, 1, 2 ... whose keys are given."""
        order = np.argsort(key_of_member, kind="stable")
        keys, firsts, sizes = np.unique(key_of_member[order], return_index=True, return_counts=True)
        return cls(order, keys, firsts, sizes)

    def pick(self, rng: Generator, wanted: Ints) -> Ints:
        """One member for each key, -1 where a key has none."""
        place = np.searchsorted(self.keys, wanted).clip(0, len(self.keys) - 1)
        member = self.order[self.firsts[place] + np.floor(rng.random(len(wanted)) * self.sizes[place]).astype(np.int64)]
        return np.where(self.keys[place] == wanted, member, NONE)


def _ends(rng: Generator, start: Ints, *, last: Flags, gone: Flags, today: int) -> tuple[Ints, Flags]:
    """The day after each step, and which steps are still open: today's, and a few that nobody closed."""
    following = np.r_[start[1:], 0]
    chance = rng.random(len(start))
    shift = np.select(
        [chance < GAP, chance < GAP + OVERLAP],
        [-between(rng, np.full(len(start), 40), 200), between(rng, np.full(len(start), 20), 90)],
        0,
    )
    before_last = np.r_[last[1:], False]
    forgotten = before_last & (rng.random(len(start)) < DOUBLE) & ~np.r_[gone[1:], False]
    left = today - between(rng, np.full(len(start), 20), 200)
    until = np.where(last, left, following + shift)
    # Whoever has gone holds nothing today, so no earlier post of theirs may reach beyond it.
    until = np.maximum(np.where(gone, np.minimum(until, today), until), start + 1)
    return until, np.where(last, ~gone, forgotten)
