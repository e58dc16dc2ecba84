"""Baris riwayat jabatan: careers as rows, and what is held beside: acting posts and heads of schools and clinics."""

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from backend.demo.careers import Career, Pool
from backend.demo.catalogue.jobs import JOBS
from backend.demo.catalogue.words import OTHER_AGENCIES
from backend.demo.chance import Flags, Ints, Texts, as_texts, between, id_texts, new_ids
from backend.demo.city import STANDING_CODE, City
from backend.demo.columns import NULL, Rows, day_texts, texts, years_of
from backend.demo.people import PPPK
from backend.demo.posts import LEVELS, NONE
from backend.demo.tree import CITY
from backend.employees.rules.kinds import AppointmentKind, Standing
from backend.positions.rules.kinds import PositionLevel

LEVEL_TEXTS = as_texts([level.value for level in LEVELS])
JOB_TITLES = as_texts([job.title for job in JOBS])
AGENCIES = as_texts([CITY, *OTHER_AGENCIES])
ACTING_SHARE = 0.03
RISES_FROM = {
    PositionLevel.JPT_PRATAMA: (PositionLevel.JPT_PRATAMA, PositionLevel.ADMINISTRATOR),
    PositionLevel.ADMINISTRATOR: (PositionLevel.ADMINISTRATOR, PositionLevel.PENGAWAS),
    PositionLevel.PENGAWAS: (PositionLevel.PENGAWAS, PositionLevel.AHLI_MUDA, PositionLevel.PELAKSANA),
}
"""Who may stand in for a head: officials of the same level, or of one below."""
Leaders = tuple[Ints, Ints]


def career_rows(city: City, career: Career, *, employee_ids: Texts, block: int, rng: Generator) -> Rows:
    """The rows of a block's careers."""
    outside = career.outside
    agency = np.where(outside, between(rng, np.ones(career.count, np.int64), len(OTHER_AGENCIES)), 0)
    titles = np.where(career.post == NONE, JOB_TITLES[career.job.clip(0)], city.post_titles[career.post])
    nowhere = outside | (career.post == NONE)
    return _rows(
        city,
        owner=employee_ids[career.owner],
        kind=AppointmentKind.DEFINITIVE.value,
        title=titles,
        unit_name=city.unit_names[career.unit],
        agency=AGENCIES[agency],
        level=career.level,
        post=texts(city.post_ids, career.post, missing=nowhere),
        unit=texts(city.unit_ids, career.unit, missing=nowhere),
        start=career.start,
        until=day_texts(career.until, missing=career.open),
        ids=id_texts(new_ids(rng, career.count, since_ms=city.id_base(block))),
        rng=rng,
    )


def beside_rows(city: City, *, block: int, leaders: Leaders, rng: Generator) -> Iterator[Rows]:
    """What some hold beside their own post: heads of schools and clinics, and acting posts (Plt, Plh)."""
    chairs, who = leaders
    since = city.today - between(rng, np.full(len(who), 60), 1400)
    since = np.maximum(since, city.people.hired[who] + 1)
    kind = AppointmentKind.ADDITIONAL.value
    yield _beside(city, who, chairs, since=since, kind=kind, block=block, rng=rng)
    yield _acting(city, block=block + 1, rng=rng)


def leaders_of(city: City, *, rng: Generator) -> Leaders:
    """Tugas tambahan: one senior member of each school or clinic leads it: the posts, and who holds each."""
    posts, people = city.posts, city.people
    chairs = np.arange(posts.heads, posts.heads + posts.additional)
    senior = np.isin(people.level, [LEVELS.index(each) for each in (PositionLevel.AHLI_MUDA, PositionLevel.AHLI_MADYA)])
    able = np.flatnonzero(senior & (people.kind != PPPK) & _active(city))
    chosen = Pool.of(posts.unit[people.post[able]]).pick(rng, posts.unit[chairs])
    return chairs[chosen != NONE], able[chosen[chosen != NONE]]


def _acting(city: City, *, block: int, rng: Generator) -> Rows:
    """Plt and Plh: vacant heads' posts today, filled ones in years past; never two officials of one post at once."""
    posts, people = city.posts, city.people
    wanted = round(people.count * ACTING_SHARE)
    vacant = np.setdiff1d(np.arange(posts.heads), people.post)
    filled = rng.permutation(np.setdiff1d(np.arange(posts.heads), vacant))
    # The post, and how many times it has been filled this way: each time lies some two years before the last.
    chairs = np.r_[vacant, np.tile(filled, 1 + wanted // max(1, len(filled)))][:wanted]
    turn = np.r_[np.zeros(len(vacant), np.int64), 1 + np.arange(len(chairs)) // max(1, len(filled))][: len(chairs)]
    who = _stand_ins(city, chairs, rng=rng)
    since = city.today - 30 - 700 * turn - between(rng, np.zeros(len(chairs), np.int64), 300)
    kept = (who != NONE) & (since > people.hired[who] + 365)
    chairs, who, since, turn = chairs[kept], who[kept], since[kept], turn[kept]
    kind = np.where(rng.random(len(who)) < 0.72, AppointmentKind.PLT.value, AppointmentKind.PLH.value)
    until = since + between(rng, np.full(len(who), 14), 300)
    open_ = turn == 0
    return _beside(city, who, chairs, since=since, kind=kind, block=block, rng=rng, until=until, open_=open_)


def _stand_ins(city: City, chairs: Ints, *, rng: Generator) -> Ints:
    """For each post somebody of the same body whose level fits, -1 where there is nobody."""
    posts, people = city.posts, city.people
    body = np.array([unit.body for unit in city.units])
    able = np.flatnonzero((people.kind != PPPK) & _active(city))
    pool = Pool.of(body[posts.unit[people.post[able]]] * len(LEVELS) + people.level[able])
    found = np.full(len(chairs), NONE)
    for level, levels in RISES_FROM.items():
        of_level = np.flatnonzero(posts.level[chairs] == LEVELS.index(level))
        options = np.array([LEVELS.index(each) for each in levels])
        choice = options[np.minimum(np.floor(rng.random(len(of_level)) * len(options)).astype(int), len(options) - 1)]
        found[of_level] = pool.pick(rng, body[posts.unit[chairs[of_level]]] * len(LEVELS) + choice)
    own = people.post[able[found]] == chairs
    return np.where((found == NONE) | own, NONE, able[found])


def _beside(
    city: City,
    who: Ints,
    chairs: Ints,
    *,
    since: Ints,
    kind: str | Texts,
    block: int,
    rng: Generator,
    until: Ints | None = None,
    open_: Flags | None = None,
) -> Rows:
    count = len(who)
    return _rows(
        city,
        owner=city.employee_ids(who),
        kind=kind,
        title=city.post_titles[chairs],
        unit_name=city.unit_names[city.posts.unit[chairs]],
        agency=AGENCIES[np.zeros(count, np.int64)],
        level=city.posts.level[chairs],
        post=city.post_ids[chairs],
        unit=city.unit_ids[city.posts.unit[chairs]],
        start=since,
        until=NULL if until is None else day_texts(until, missing=open_),
        ids=id_texts(new_ids(rng, count, since_ms=city.id_base(block))),
        rng=rng,
    )


def _active(city: City) -> Flags:
    return city.standing == STANDING_CODE[Standing.ACTIVE]


def _rows(
    city: City,
    *,
    owner: Texts,
    kind: str | Texts,
    title: Texts,
    unit_name: Texts,
    agency: Texts,
    level: Ints,
    post: Texts,
    unit: Texts,
    start: Ints,
    until: str | Texts,
    ids: Texts,
    rng: Generator,
) -> Rows:
    signed = start - between(rng, np.full(len(start), 1), 21)
    numbers = between(rng, np.ones(len(start), np.int64), 900).tolist()
    years = years_of(signed).tolist()
    return Rows(
        "appointment",
        {
            "agency_id": city.agency_id,
            "id": ids,
            "employee_id": owner,
            "source": "DEMO",
            "kind": kind,
            "title": title,
            "unit_name": unit_name,
            "agency_name": agency,
            "level": LEVEL_TEXTS[level],
            "position_id": post,
            "unit_id": unit,
            "valid_from": day_texts(start),
            "valid_until": until,
            "decree_number": [f"821.2/{n:03d}-BKPSDM/{y}" for n, y in zip(numbers, years, strict=True)],
            "decree_on": day_texts(signed),
        },
    )
