"""Predikat kinerja, umpan balik, hasil penilaian: yearly results and assessments that follow drive and talent."""

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.competencies.rules.kinds import AssessmentKind
from backend.demo.catalogue.sayings import METHODS, ORGANIZERS
from backend.demo.chance import Floats, Ints, Texts, as_texts, between, choose, choose_by, id_texts, new_ids, spread
from backend.demo.city import City
from backend.demo.columns import Rows, day_texts, hundredth_texts, months_of, number_texts, texts, years_of

YEARS = 5
PREDICATES = as_texts([predicate.value for predicate in Predicate])
PREDICATE_SHARES = (0.12, 0.8, 0.06, 0.014, 0.006)
RATINGS = as_texts([rating.value for rating in ExpectationRating])
PAIRS = (
    ((0, 0),),
    ((0, 1), (1, 0), (1, 1)),
    ((2, 1), (2, 0), (2, 1)),
    ((1, 2), (1, 2), (0, 2)),
    ((2, 2),),
)
"""Result and behaviour (above, meets, below) that give each predicate."""
LAST_YEAR_MISSING = 0.03
FEEDBACK_GIVEN = 0.93
FEEDBACK_YEARS = 2
VALID, EXPIRED = 0.9, 0.05
VALID_DAYS = 3 * 365
KINDS = (AssessmentKind.COMPETENCY, AssessmentKind.POTENTIAL)
MEANS = {AssessmentKind.COMPETENCY: (80.5, 10.5), AssessmentKind.POTENTIAL: (63.0, 20.0)}
"""Mean and deviation of the percentages; a few competency results pass 100."""


def result_rows(city: City, rows: slice, *, employee_ids: Texts, raters: Texts, block: int) -> Iterator[Rows]:
    """The rows of a block's predicates, feedback and assessments; `raters` are names or NULL."""
    rng = city.rng(20, block)
    yield _ratings(city, rows, employee_ids=employee_ids, raters=raters, block=block, rng=rng)
    yield _feedbacks(city, rows, employee_ids=employee_ids, block=block, rng=rng)
    yield from _assessments(city, rows, employee_ids=employee_ids, block=block, rng=rng)


def _ratings(city: City, rows: slice, *, employee_ids: Texts, raters: Texts, block: int, rng: Generator) -> Rows:
    owner, year = _years(city, rows, count=YEARS)
    drive = city.people.drive[rows][owner]
    kept = (year < city.as_of.year - 1) | (rng.random(len(owner)) >= LAST_YEAR_MISSING)
    owner, year, drive = owner[kept], year[kept], drive[kept]
    rank = 0.7 * drive + np.sqrt(1 - 0.7**2) * rng.standard_normal(len(drive))
    bounds = np.quantile(np.random.default_rng(0).standard_normal(200_000), 1 - np.cumsum(PREDICATE_SHARES[:-1]))
    predicate = (rank[:, None] < bounds).sum(axis=1)
    result, behaviour = _pairs(rng, predicate)
    return Rows(
        "rating",
        {
            **_shared(city, employee_ids[owner], block=block, rng=rng),
            "year": number_texts(year),
            "predicate": PREDICATES[predicate],
            "result": RATINGS[result],
            "behaviour": RATINGS[behaviour],
            "rater_name": raters[owner],
        },
    )


def _pairs(rng: Generator, predicate: Ints) -> tuple[Ints, Ints]:
    most = max(len(pairs) for pairs in PAIRS)
    table = np.array([[*pairs, *([pairs[-1]] * (most - len(pairs)))] for pairs in PAIRS])
    pick = np.floor(rng.random(len(predicate)) * most).astype(np.int64)
    found = table[predicate, pick]
    return found[:, 0], found[:, 1]


def _feedbacks(city: City, rows: slice, *, employee_ids: Texts, block: int, rng: Generator) -> Rows:
    owner, year = _years(city, rows, count=FEEDBACK_YEARS)
    kept = rng.random(len(owner)) < FEEDBACK_GIVEN
    owner, year = owner[kept], year[kept]
    value = 80 + 5.5 * city.people.drive[rows][owner] + 5.5 * rng.standard_normal(len(owner))
    return Rows(
        "feedback",
        {
            **_shared(city, employee_ids[owner], block=block, rng=rng),
            "year": number_texts(year),
            "value": hundredth_texts(np.clip(np.round(value * 100), 3000, 10_000).astype(np.int64)),
            "rater_count": number_texts(between(rng, np.full(len(owner), 3), 9)),
        },
    )


def _years(city: City, rows: slice, *, count: int) -> tuple[Ints, Ints]:
    """Whose and which of the last `count` closed years: the year of hire counts when it began before July."""
    since = city.people.hired[rows]
    first = years_of(since) + (months_of(since) % 12 >= 6)
    last = city.as_of.year - 1
    years = np.clip(last + 1 - first, 0, count)
    owner, nth = spread(years)
    return owner, last - nth


def _assessments(city: City, rows: slice, *, employee_ids: Texts, block: int, rng: Generator) -> Iterator[Rows]:
    """Both kinds on one day; most are valid, some have expired, some people have none, some have an older one too."""
    people, today = city.people, city.today
    talent = people.talent[rows]
    state = choose(rng, len(talent), (VALID, EXPIRED, 1 - VALID - EXPIRED))
    ago = np.where(
        state == 0,
        between(rng, np.full(len(talent), 60), VALID_DAYS - 40),
        between(rng, np.full(len(talent), VALID_DAYS + 20), VALID_DAYS + 900),
    )
    again = (state == 0) & (rng.random(len(talent)) < 0.22)
    owner = np.r_[np.flatnonzero(state < 2), np.flatnonzero(again)]
    ago = np.r_[ago[state < 2], (ago + between(rng, np.full(len(talent), 1000), 1300))[again]]
    assessed = today - ago
    method = choose_by(rng, (people.level[rows][owner] > 2).astype(int), [(0.6, 0.3, 0.05, 0.05), (0.0, 0.2, 0.4, 0.4)])
    for kind in KINDS:
        mean, deviation = MEANS[kind]
        noise = rng.standard_normal(len(owner))
        value = mean + deviation * (0.75 * talent[owner] + np.sqrt(1 - 0.75**2) * noise)
        yield Rows(
            "assessment",
            {
                **_shared(city, employee_ids[owner], block=block, rng=rng),
                "kind": kind.value,
                "method": texts(as_texts(list(METHODS)), method),
                "value": hundredth_texts(_clipped(value, kind)),
                "assessed_on": day_texts(assessed),
                "valid_until": day_texts(assessed + VALID_DAYS),
                "organizer": as_texts(list(ORGANIZERS))[between(rng, np.zeros(len(owner), np.int64), 1)],
            },
        )


def _clipped(value: Floats, kind: AssessmentKind) -> Ints:
    most = 13_889 if kind is AssessmentKind.COMPETENCY else 10_000
    return np.clip(np.round(value * 100), 2000, most).astype(np.int64)


def _shared(city: City, owner: Texts, *, block: int, rng: Generator) -> dict[str, list[str] | Texts | str]:
    return {
        "agency_id": city.agency_id,
        "id": id_texts(new_ids(rng, len(owner), since_ms=city.id_base(block))),
        "employee_id": owner,
        "source": "DEMO",
    }
