"""Riwayat golongan: the grades of each person, from the first day on, within what post and schooling allow."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.fields import LEVELS as SCHOOLING
from backend.demo.chance import Flags, Ints, Texts, between, id_texts, new_ids, spread
from backend.demo.city import City
from backend.demo.columns import Rows, day_texts, first_of_month, months_of, number_texts, years_of
from backend.demo.people import CPNS, PPPK
from backend.demo.posts import LEVELS
from backend.employees.rules.grades import PNS_GRADES, PPPK_BASE
from backend.employees.rules.kinds import EducationLevel
from backend.positions.rules.kinds import PositionLevel

L, E = PositionLevel, EducationLevel
PNS_NUMBERS = np.array([grade.order for grade in PNS_GRADES])
STEP = {grade.code: place for place, grade in enumerate(PNS_GRADES)}
RANGES = {
    L.JPT_PRATAMA: ("IV/b", "IV/c"),
    L.ADMINISTRATOR: ("III/d", "IV/b"),
    L.PENGAWAS: ("III/b", "III/d"),
    L.AHLI_UTAMA: ("IV/d", "IV/e"),
    L.AHLI_MADYA: ("IV/a", "IV/c"),
    L.AHLI_MUDA: ("III/c", "III/d"),
    L.AHLI_PERTAMA: ("III/a", "III/b"),
    L.PENYELIA: ("III/c", "III/d"),
    L.MAHIR: ("III/a", "III/b"),
    L.TERAMPIL: ("II/c", "II/d"),
    L.PEMULA: ("II/a", "II/b"),
}
"""Grades that a level asks for (ladder of structural posts; functional levels); staff rise by years of service."""
ENTRY = {E.SD: "I/a", E.SLTP: "I/c", E.SLTA: "II/a", E.D1: "II/b", E.D2: "II/b", E.D3: "II/c", E.D4: "III/a"}
ENTRY |= {E.S1: "III/a", E.PROFESSION: "III/b", E.S2: "III/b", E.S3: "III/c"}
CEILING = {E.SD: "II/a", E.SLTP: "II/c", E.SLTA: "III/b", E.D1: "III/b", E.D2: "III/b", E.D3: "III/c"}
CEILING |= {E.D4: "III/d", E.S1: "III/d", E.PROFESSION: "IV/a", E.S2: "IV/a", E.S3: "IV/b"}
CONTRACT = {E.SD: 1, E.SLTP: 4, E.SLTA: 5, E.D1: 5, E.D2: 6, E.D3: 7, E.D4: 9, E.S1: 9, E.PROFESSION: 10, E.S2: 10}
CONTRACT |= {E.S3: 11}
YEARS_PER_STEP = 4.1
LEAST_YEARS_PER_STEP = 3.4
NEVER_RECORDED = 0.003


@dataclass(frozen=True, slots=True)
class Ranks:
    """Riwayat golongan of a block as columns: whose, which grade, since when; `never` has no entry at all."""

    owner: Ints
    grade: Ints
    start: Ints
    last: Flags
    never: Flags


def ranks(city: City, rows: slice, *, rng: Generator) -> Ranks:
    """The grades of a block of people, lowest first."""
    people, today = city.people, city.today
    hired, kind, schooling = people.hired[rows], people.kind[rows], people.schooling[rows]
    service = (today - hired) / 365.25
    now = _present(rng, people.level[rows], schooling=schooling, service=service)
    entry = np.array([STEP[ENTRY[level]] for level in SCHOOLING])[schooling]
    entry = np.maximum(np.minimum(entry, now), now - np.floor(service / LEAST_YEARS_PER_STEP).astype(np.int64))
    contract = np.array([PPPK_BASE + CONTRACT[level] for level in SCHOOLING])[schooling]
    never = rng.random(len(hired)) < NEVER_RECORDED
    steps = np.where(kind == PPPK, 1, np.where(kind == CPNS, 1, now - entry + 1))
    owner, nth = spread(np.where(never, 0, steps))
    grade = PNS_NUMBERS[(entry[owner] + nth).clip(0, len(PNS_NUMBERS) - 1)]
    pace = service / steps * rng.uniform(0.85, 1.0, len(hired))
    day = (hired[owner] + pace[owner] * nth * 365.25).astype(np.int64)
    start = np.where(nth == 0, hired[owner], first_of_month(_period(months_of(day))))
    return Ranks(owner, np.where(kind[owner] == PPPK, contract[owner], grade), start, nth == steps[owner] - 1, never)


def rank_rows(city: City, found: Ranks, *, hired: Ints, employee_ids: Texts, block: int, rng: Generator) -> Rows:
    """The rows of a block's grades; `hired` is the block's."""
    months = months_of(found.start) - months_of(hired)[found.owner]
    signed = found.start - between(rng, np.full(len(found.owner), 10), 45)
    numbers = between(rng, np.ones(len(found.owner), np.int64), 2500).tolist()
    years = years_of(signed).tolist()
    return Rows(
        "rank_grant",
        {
            "agency_id": city.agency_id,
            "id": id_texts(new_ids(rng, len(found.owner), since_ms=city.id_base(block))),
            "employee_id": employee_ids[found.owner],
            "source": "DEMO",
            "grade_no": number_texts(found.grade),
            "valid_from": day_texts(found.start),
            "decree_number": [f"823/{n:04d}-BKPSDM/{y}" for n, y in zip(numbers, years, strict=True)],
            "decree_on": day_texts(signed),
            "service_years": number_texts(months // 12),
            "service_months": number_texts(months % 12),
        },
    )


def _present(rng: Generator, level: Ints, *, schooling: Ints, service: np.ndarray) -> Ints:
    """Today's grade as a place in the ladder of PNS."""
    ranges = [RANGES.get(each, ("I/a", "I/a")) for each in LEVELS]
    low, high = (np.array([STEP[pair[side]] for pair in ranges])[level] for side in (0, 1))
    # Lower grades of a range are more common than its highest.
    ranged = low + np.floor(rng.random(len(level)) ** 1.4 * (high - low + 1)).astype(np.int64)
    entry = np.array([STEP[ENTRY[each]] for each in SCHOOLING])[schooling]
    ceiling = np.array([STEP[CEILING[each]] for each in SCHOOLING])[schooling]
    by_years = np.minimum(entry + np.floor(service / YEARS_PER_STEP).astype(np.int64), ceiling)
    return np.where(level == LEVELS.index(L.PELAKSANA), by_years, ranged)


def _period(months: Ints) -> Ints:
    """The April or October at or before a month: the periods of promotion of most of these years."""
    year, month = months // 12, months % 12
    return np.select([month < 3, month < 9], [year * 12 - 3, year * 12 + 3], year * 12 + 9)
