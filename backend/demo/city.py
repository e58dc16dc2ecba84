"""Kota Cisadane: everything that the histories of its people refer to, decided once before any row is made."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.fields import reference_code
from backend.demo.catalogue.jobs import JOBS
from backend.demo.chance import Bytes, Ints, Texts, as_texts, choose_by, id_texts, new_ids, stream
from backend.demo.columns import day
from backend.demo.people import PNS, YEAR, People, people_of
from backend.demo.posts import LEVELS as POST_LEVELS
from backend.demo.posts import NONE, Posts, posts_of
from backend.demo.tree import Unit, grow
from backend.employees.rules.kinds import Standing
from backend.positions.rules.kinds import PositionLevel

BLOCK = 20_000
ID_SPAN_DAYS = 30
STANDINGS = tuple(Standing)
STANDING_CODE = {standing: place for place, standing in enumerate(STANDINGS)}
GONE = (Standing.RETIRED, Standing.DISMISSED)
# The places of the streams of chance: one for each part, so that a change in one leaves the others alone.
TREE, POSTS, PEOPLE, STANDING, IDS, BLOCKS, ACTING, ACCOUNTS, POLICIES, LEADERS = range(10)
STANDARDS, EVENTS = 40, 41


@dataclass(frozen=True)
class City:
    """Kota contoh: units, posts and people as columns, with the ids of their rows."""

    seed: int
    as_of: date
    units: list[Unit]
    posts: Posts
    people: People
    standing: Ints
    agency_id: str
    unit_ids: Texts
    post_ids: Texts
    employee_bytes: Bytes = field(repr=False)

    @property
    def today(self) -> int:
        """The city's day as columns of days hold it."""
        return day(self.as_of)

    @cached_property
    def unit_names(self) -> Texts:
        """The names of units, by place."""
        return as_texts([unit.name for unit in self.units])

    @cached_property
    def post_titles(self) -> Texts:
        """The titles of posts, by place."""
        return as_texts([self._title(post) for post in range(self.posts.count)])

    @cached_property
    def post_codes(self) -> list[str]:
        """SIASN codes of posts: the unit's own for its head, else the job's of the national reference."""
        return [self._code(post) for post in range(self.posts.count)]

    @cached_property
    def unit_codes(self) -> list[str]:
        """SIASN codes of units."""
        return [reference_code("unor", str(self.seed), unit.path) for unit in self.units]

    def employee_ids(self, rows: Ints | slice) -> Texts:
        """The ids of some people's rows."""
        return id_texts(self.employee_bytes[rows])

    def rng(self, *place: int) -> Generator:
        """The stream of chance of one part of the city."""
        return stream(self.seed, *place)

    def id_base(self, block: int) -> int:
        """The moment, in milliseconds, from which the ids of a block's rows count."""
        return (self.today - ID_SPAN_DAYS) * 86_400_000 + block * 1_000_000

    def _title(self, post: int) -> str:
        unit = self.units[self.posts.unit[post]]
        if self.posts.job[post] != NONE:
            return JOBS[self.posts.job[post]].title
        return unit.head or f"Kepala {unit.name}"

    def _code(self, post: int) -> str:
        unit = int(self.posts.unit[post])
        if self.posts.job[post] != NONE:
            return JOBS[self.posts.job[post]].siasn_id
        if post < self.posts.heads:
            return self.unit_codes[unit]
        return reference_code("tugas tambahan", self.units[unit].kind)


def build(*, size: int, seed: int, as_of: date) -> City:
    """The city of a seed at a size: the same values give the same city."""
    units = grow(size)
    posts, held = posts_of(units, stream(seed, POSTS), size=size)
    people = people_of(posts, units, held, rng=stream(seed, PEOPLE), as_of=as_of)
    rng = stream(seed, IDS)
    base = (day(as_of) - ID_SPAN_DAYS - 1) * 86_400_000
    return City(
        seed=seed,
        as_of=as_of,
        units=units,
        posts=posts,
        people=people,
        standing=_standings(stream(seed, STANDING), people, today=day(as_of)),
        agency_id=id_texts(new_ids(rng, 1, since_ms=base))[0],
        unit_ids=id_texts(new_ids(rng, len(units), since_ms=base + 1000)),
        post_ids=id_texts(new_ids(rng, posts.count, since_ms=base + 100_000)),
        employee_bytes=new_ids(rng, size, since_ms=base + 1_000_000),
    )


def _standings(rng: Generator, people: People, *, today: int) -> Ints:
    """Kedudukan hukum: nearly all are active; heads of units always, PPPK nearly always."""
    service, age = people.service_years(today), (today - people.born) / YEAR
    junior = np.isin(
        people.level, [POST_LEVELS.index(each) for each in (PositionLevel.AHLI_PERTAMA, PositionLevel.AHLI_MUDA)]
    )
    group = np.select(
        [people.job == NONE, people.kind != PNS, age > 56.9, (age > 52) & (service > 20), junior & (age < 45)],
        [0, 1, 2, 3, 4],
        5,
    )
    rare = {Standing.UNDER_SANCTION: 0.0025, Standing.UNPAID_LEAVE: 0.006, Standing.OTHER: 0.001}
    table: list[dict[Standing, float]] = [
        {},
        {Standing.OTHER: 0.001},
        {Standing.RETIREMENT_PREPARATION: 0.3, Standing.UNDER_SANCTION: 0.002},
        {Standing.RETIRED: 0.035, Standing.UNDER_SANCTION: 0.002, Standing.OTHER: 0.001},
        {Standing.STUDY_LEAVE: 0.05, **rare},
        {Standing.DISMISSED: 0.0025, Standing.SUSPENDED: 0.001, Standing.STATE_OFFICIAL: 0.0004, **rare},
    ]
    shares = [
        [1 - sum(row.values()) if each is Standing.ACTIVE else row.get(each, 0.0) for each in STANDINGS]
        for row in table
    ]
    return choose_by(rng, group, shares)
