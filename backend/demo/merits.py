"""Penghargaan, penugasan tim, pelatihan, hukuman disiplin: dated facts that follow drive and years of service."""

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.sayings import (
    AWARDS,
    FIRST_SATYALANCANA,
    HOUR_WEIGHTS,
    HOURS,
    LEADERSHIP,
    PROVIDERS,
    SANCTION_WEIGHTS,
    SANCTIONS,
    TEAM_ROLES,
    TEAMS,
    TRAININGS,
)
from backend.demo.chance import Floats, Ints, Texts, as_texts, between, choose, id_texts, new_ids, spread
from backend.demo.city import STANDING_CODE, City
from backend.demo.columns import Rows, day_texts, first_of_month, months_of, number_texts, years_of
from backend.demo.people import PNS, YEAR
from backend.demo.posts import LEVELS
from backend.employees.rules.kinds import Standing
from backend.positions.rules.kinds import PositionLevel

WITH_TEAM = 0.76
WITH_AWARD = 0.34
WITH_SATYALANCANA = 0.72
WITH_SANCTION = 0.013
COURSES = 2.5
MOST_COURSES = 6
TRAINING_NAMES = as_texts([*(name for name, _ in TRAININGS), *LEADERSHIP])
TRAINING_FORMS = as_texts([*(form for _, form in TRAININGS), *(["Diklat Struktural"] * len(LEADERSHIP))])
LEADERSHIP_HOURS = 300
AWARD_NAMES, AWARD_LEVELS = (as_texts(list(column)) for column in zip(*AWARDS, strict=True))
AWARD_WEIGHTS = (26, 14, 8, 5, 1.4, 0.2)
TEAM_WEIGHTS = (4.0, 17.0, 17.0, 62.0)
SANCTION_NAMES = as_texts([name for name, _, _, _ in SANCTIONS])
SANCTION_LEVELS = as_texts([level.value for _, level, _, _ in SANCTIONS])


def merit_rows(city: City, rows: slice, *, employee_ids: Texts, block: int) -> Iterator[Rows]:
    """The rows of a block's trainings, awards, team assignments and sanctions."""
    base = city.id_base(block)
    for place, make in enumerate((_trainings, _awards, _teams, _sanctions)):
        rng = city.rng(10 + place, block)
        table, owner, columns = make(city, rows, rng=rng)
        shared = {
            "agency_id": city.agency_id,
            "id": id_texts(new_ids(rng, len(owner), since_ms=base)),
            "employee_id": employee_ids[owner],
            "source": "DEMO",
        }
        yield Rows(table, {**shared, **columns})


Made = tuple[str, Ints, dict[str, list[str] | Texts | str]]


def _trainings(city: City, rows: slice, *, rng: Generator) -> Made:
    people, today = city.people, city.today
    drive = people.drive[rows]
    counts = np.minimum(rng.poisson(COURSES * np.exp(0.12 * drive)), MOST_COURSES)
    owner, _ = spread(counts)
    name = between(rng, np.zeros(len(owner), np.int64), len(TRAININGS) - 1)
    hours = np.array(HOURS)[choose(rng, len(owner), HOUR_WEIGHTS)]
    # More of them in recent years, as everywhere since learning became a duty.
    ended = today - 10 - np.floor(rng.random(len(owner)) ** 2 * 5 * YEAR).astype(np.int64)
    led = [
        LEVELS.index(each) for each in (PositionLevel.PENGAWAS, PositionLevel.ADMINISTRATOR, PositionLevel.JPT_PRATAMA)
    ]
    level = people.level[rows]
    leaders = np.flatnonzero(np.isin(level, led) & (rng.random(len(level)) < 0.8))
    course = len(TRAININGS) + np.array([led.index(each) for each in level[leaders]], np.int64)
    owner, name = np.r_[owner, leaders], np.r_[name, course]
    hours = np.r_[hours, np.full(len(leaders), LEADERSHIP_HOURS)]
    ended = np.r_[ended, today - between(rng, np.full(len(leaders), 200), 3300)]
    provider = between(rng, np.zeros(len(owner), np.int64), len(PROVIDERS) - 1)
    numbers, years = between(rng, np.ones(len(owner), np.int64), 99_999).tolist(), years_of(ended).tolist()
    return (
        "training",
        owner,
        {
            "name": TRAINING_NAMES[name],
            "form": TRAINING_FORMS[name],
            "hours": number_texts(hours),
            "ended_on": day_texts(ended),
            "provider": as_texts(list(PROVIDERS))[provider],
            "certificate_number": [f"{n:05d}/SERT/{y}" for n, y in zip(numbers, years, strict=True)],
            "verified": as_texts(["t", "f"])[(rng.random(len(owner)) < 0.1).astype(int)],
        },
    )


def _awards(city: City, rows: slice, *, rng: Generator) -> Made:
    people, today = city.people, city.today
    drive, hired = people.drive[rows], people.hired[rows]
    service = (today - hired) / YEAR
    given = np.flatnonzero(rng.random(len(drive)) < _likely(WITH_AWARD, drive, 0.45))
    code = choose(rng, len(given), AWARD_WEIGHTS)
    on = today - 20 - np.floor(rng.random(len(given)) * 6 * YEAR).astype(np.int64)
    owner, award, days = [given], [code], [np.maximum(on, hired[given] + 60)]
    for step in (1, 2, 3):
        due = np.flatnonzero(
            (people.kind[rows] == PNS) & (service > 10 * step + 0.8) & (rng.random(len(drive)) < WITH_SATYALANCANA)
        )
        year = years_of(hired[due]) + 10 * step + between(rng, np.ones(len(due), np.int64), 2)
        # Given by the President on 17 August.
        august = (year - 1970) * 12 + 7
        day = first_of_month(august) + 16
        kept = day < today
        owner.append(due[kept])
        award.append(np.full(int(kept.sum()), FIRST_SATYALANCANA + step - 1))
        days.append(day[kept])
    who, what, when = np.concatenate(owner), np.concatenate(award), np.concatenate(days)
    numbers, years = between(rng, np.ones(len(who), np.int64), 9999).tolist(), years_of(when).tolist()
    return (
        "award",
        who,
        {
            "name": AWARD_NAMES[what],
            "level": AWARD_LEVELS[what],
            "awarded_on": day_texts(when),
            "decree_number": [f"003.3/Kep.{n}/{y}" for n, y in zip(numbers, years, strict=True)],
        },
    )


def _teams(city: City, rows: slice, *, rng: Generator) -> Made:
    people, today = city.people, city.today
    drive, hired = people.drive[rows], people.hired[rows]
    now = rng.random(len(drive)) < _likely(WITH_TEAM, drive, 0.6)
    more = rng.poisson(np.where(now, 0.45, 0.1))
    owner, nth = spread(now + more)
    current = now[owner] & (nth == 0)
    start = today - np.where(
        current, between(rng, np.full(len(owner), 30), 640), between(rng, np.full(len(owner), 800), 1800)
    )
    start = np.maximum(start, hired[owner])
    length = between(rng, np.full(len(owner), 170), 365)
    still = start + length > today
    # Those with more drive sit higher up the table of roles.
    role = _role(rng, drive[owner])
    team = between(rng, np.zeros(len(owner), np.int64), len(TEAMS) - 1)
    numbers, years = between(rng, np.ones(len(owner), np.int64), 999).tolist(), years_of(start).tolist()
    return (
        "team_assignment",
        owner,
        {
            "name": as_texts(list(TEAMS))[team],
            "role": as_texts([each.value for each in TEAM_ROLES])[role],
            "valid_from": day_texts(start),
            "valid_until": day_texts(start + length, missing=still & (rng.random(len(owner)) < 0.6)),
            "decree_number": [f"188.4/Kep.{n}-Huk/{y}" for n, y in zip(numbers, years, strict=True)],
        },
    )


def _role(rng: Generator, drive: Floats) -> Ints:
    rank = 0.5 * drive + np.sqrt(0.75) * rng.standard_normal(len(drive))
    bounds = np.quantile(rng.standard_normal(20_000), 1 - np.cumsum(TEAM_WEIGHTS[:-1]) / sum(TEAM_WEIGHTS))
    return (rank[:, None] < bounds).sum(axis=1)


def _sanctions(city: City, rows: slice, *, rng: Generator) -> Made:
    people, today = city.people, city.today
    serving = city.standing[rows] == STANDING_CODE[Standing.UNDER_SANCTION]
    given = serving | (rng.random(len(serving)) < _likely(WITH_SANCTION, -people.drive[rows], 0.7))
    owner = np.flatnonzero(given)
    served = serving[owner]
    what = np.where(
        served, 5 + choose(rng, len(owner), SANCTION_WEIGHTS[5:]), choose(rng, len(owner), SANCTION_WEIGHTS)
    )
    ago = np.where(served, between(rng, np.full(len(owner), 1), 9), between(rng, np.full(len(owner), 1), 66))
    start = first_of_month(months_of(np.full(len(owner), today)) - ago) + between(
        rng, np.zeros(len(owner), np.int64), 19
    )
    start = np.maximum(start, people.hired[rows][owner] + 30)
    months, counted = (np.array([row[column] for row in SANCTIONS])[what] for column in (2, 3))
    ends = first_of_month(months_of(start) + months + 1)
    numbers, years = between(rng, np.ones(len(owner), np.int64), 99).tolist(), years_of(start).tolist()
    return (
        "sanction",
        owner,
        {
            "level": SANCTION_LEVELS[what],
            "name": SANCTION_NAMES[what],
            "starts_on": day_texts(start),
            "ends_on": day_texts(ends, missing=months == 0),
            "active_until": day_texts(first_of_month(months_of(start) + counted)),
            "decree_number": [f"863/{n:02d}-BKPSDM/{y}" for n, y in zip(numbers, years, strict=True)],
        },
    )


def _likely(share: float, tendency: Floats, weight: float) -> Floats:
    """The chance of each person, `share` for the average one, moved by a tendency on the logistic scale."""
    return 1 / (1 + np.exp(-(np.log(share / (1 - share)) + weight * tendency)))
