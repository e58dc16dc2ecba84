"""Pegawai: what each person is before any history: kind, days of life and service, sex, schooling, talent.

`talent` and `drive` are hidden tendencies (mean 0, deviation 1) that tie the histories of one person together;
they stand in no table. Sex and birth date go into the NIP and into the protected schema, and nowhere else.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.fields import AGE_AT_END, FIELD_CODE, FIELDS, LEVEL_CODE, LEVELS, SCHOOL_FIELD
from backend.demo.catalogue.jobs import JOBS, SCHOOLING, SCHOOLING_CODE
from backend.demo.chance import Flags, Floats, Ints, bell, between, choose_by, place_in_group
from backend.demo.columns import codes_of, day, first_of_month, months_of
from backend.demo.posts import LEVELS as POST_LEVELS
from backend.demo.posts import NONE, Posts
from backend.demo.tree import Unit
from backend.employees.rules.kinds import EducationLevel
from backend.positions.rules.kinds import PositionLevel

PNS, CPNS, PPPK = 0, 1, 2
YEAR = 365.2425
L = PositionLevel

AGES = {
    L.JPT_PRATAMA: (53.0, 3.2, 43.0, 59.8),
    L.ADMINISTRATOR: (49.0, 4.5, 37.0, 57.8),
    L.PENGAWAS: (44.5, 5.5, 32.0, 57.8),
    L.AHLI_UTAMA: (58.0, 2.5, 52.0, 64.5),
    L.AHLI_MADYA: (50.5, 4.5, 40.0, 59.8),
    L.AHLI_MUDA: (43.5, 5.5, 32.0, 57.8),
    L.AHLI_PERTAMA: (35.5, 6.0, 24.0, 57.0),
    L.PENYELIA: (48.5, 4.5, 38.0, 57.8),
    L.MAHIR: (42.0, 5.5, 32.0, 57.5),
    L.TERAMPIL: (34.0, 6.0, 22.0, 56.0),
    L.PEMULA: (28.0, 4.0, 21.0, 45.0),
    L.PELAKSANA: (43.0, 8.5, 21.0, 57.8),
}
"""Mean, deviation, least and most of a permanent civil servant's age in years, by level."""
LEAST_SERVICE = {L.JPT_PRATAMA: 20, L.ADMINISTRATOR: 14, L.PENGAWAS: 8, L.AHLI_UTAMA: 22, L.AHLI_MADYA: 14}
LEAST_SERVICE |= {L.AHLI_MUDA: 7, L.PENYELIA: 13, L.MAHIR: 7}
KINDS = {L.AHLI_PERTAMA: (0.34, 0.055, 0.605), L.TERAMPIL: (0.37, 0.06, 0.57), L.PEMULA: (0.5, 0.1, 0.4)}
KINDS |= {L.PELAKSANA: (0.595, 0.015, 0.39), L.AHLI_MUDA: (0.995, 0.0, 0.005)}
"""Shares of PNS, CPNS and PPPK by level; every other level has PNS only."""
WOMEN = {L.JPT_PRATAMA: 0.24, L.ADMINISTRATOR: 0.34, L.PENGAWAS: 0.43}
CONTRACT_MONTHS = ((2021, 2, 0.1), (2022, 4, 0.18), (2023, 3, 0.22), (2024, 3, 0.22), (2025, 3, 0.25), (2026, 3, 0.03))
"""First months of contracts of PPPK, with their shares."""
CANDIDATE_MONTHS = 18
TIE = 0.12
"""How closely drive follows talent: loosely, so that every box of the nine has somebody in it."""


@dataclass(frozen=True, slots=True)
class People:
    """Pegawai as columns; days count from 1970. `post` is a place in `Posts`, `field` one in `FIELDS` or -1."""

    post: Ints
    level: Ints
    job: Ints
    kind: Ints
    born: Ints
    hired: Ints
    woman: Flags
    schooling: Ints
    field: Ints
    serial: Ints
    talent: Floats
    drive: Floats

    @property
    def count(self) -> int:
        """How many people there are."""
        return len(self.post)

    def service_years(self, today: int) -> Floats:
        """Masa kerja in years, since the day of hire."""
        return (today - self.hired) / YEAR


def people_of(posts: Posts, units: list[Unit], held: Ints, *, rng: Generator, as_of: date) -> People:
    """One person for each held seat."""
    level, job, today = posts.level[held], posts.job[held], day(as_of)
    count = len(held)
    kind = choose_by(rng, level, [KINDS.get(each, (1.0, 0.0, 0.0)) for each in POST_LEVELS])
    schooling = choose_by(rng, _schooling_rows(level, job), _schooling_table())
    born, hired = _days(rng, level=level, job=job, kind=kind, schooling=schooling, today=today)
    woman = rng.random(count) < _women(level, job)
    talent = rng.standard_normal(count)
    return People(
        post=held,
        level=level,
        job=job,
        kind=kind,
        born=born,
        hired=hired,
        woman=woman,
        schooling=schooling,
        field=_field(rng, posts.unit[held], job=job, schooling=schooling, units=units),
        serial=_serial(born, hired, kind=kind, woman=woman),
        talent=talent,
        drive=TIE * talent + np.sqrt(1 - TIE**2) * rng.standard_normal(count),
    )


def nip_numbers(people: People, rows: slice) -> list[str]:
    """NIP and NI PPPK: birth date, month of hire (or year of contract, 2 and 1), sex, serial."""
    months = codes_of(people.hired[rows]) // 100
    hire = np.where(people.kind[rows] == PPPK, months // 100 * 100 + 21, months)
    tail = np.where(people.woman[rows], 2, 1) * 1000 + people.serial[rows]
    numbers = codes_of(people.born[rows]) * 10**10 + hire * 10**4 + tail
    return [str(number) for number in numbers.tolist()]


def _days(rng: Generator, *, level: Ints, job: Ints, kind: Ints, schooling: Ints, today: int) -> tuple[Ints, Ints]:
    """Birth and hire: permanent staff by the usual ages of a level, candidates and contracts by the day of hire."""
    learnt = np.array([AGE_AT_END[each] for each in LEVELS], float)[schooling]
    months = np.full(len(level), months_of(np.array([today]))[0])
    recent = first_of_month(months - between(rng, 3, np.full(len(level), CANDIDATE_MONTHS)))
    since = np.where(kind == PPPK, _contract_days(rng, len(level)), recent)
    mean, deviation, most = (
        np.where(kind == PPPK, 36.5, 26.5),
        np.where(kind == PPPK, 7.0, 2.4),
        np.where(kind == PPPK, 56.8, 35.9),
    )
    fresh = bell(rng, mean, deviation, low=(today - since) / YEAR + learnt + 0.7, high=most)
    born, hired = _permanent_days(rng, level=level, job=job, learnt=learnt, today=today)
    latest = first_of_month(months - CANDIDATE_MONTHS - 2)
    return (
        np.where(kind == PNS, born, today - fresh * YEAR).astype(np.int64),
        np.where(kind == PNS, np.minimum(hired, latest), since),
    )


def _permanent_days(rng: Generator, *, level: Ints, job: Ints, learnt: Floats, today: int) -> tuple[Floats, Ints]:
    count = len(level)
    mean, deviation, least, most = np.array([AGES[each] for each in POST_LEVELS]).T[:, level]
    retires = np.array([each.retirement_age or 58 for each in JOBS])[job]
    most = np.where(job == NONE, most, retires - 0.2)
    age = bell(rng, mean, deviation, low=np.maximum(least, learnt + 3), high=most)
    staff = level == POST_LEVELS.index(L.PELAKSANA)
    # Staff often studied beside their work; others came with their first degree, physicians with their profession.
    youngest = np.where(staff, 19.2, np.minimum(learnt, AGE_AT_END[EducationLevel.PROFESSION]) + 0.8)
    at_hire = bell(rng, np.maximum(25.3, youngest + 1), 3.2, low=youngest, high=34.8)
    latest_hire = np.maximum(
        youngest + 0.9, age - np.array([LEAST_SERVICE.get(each, 2.0) for each in POST_LEVELS])[level]
    )
    at_hire = np.where(at_hire > latest_hire, latest_hire - rng.uniform(0, 0.9, count), at_hire)
    honorary = (rng.random(count) < 0.14) & (age > 38) & staff
    at_hire = np.where(honorary, np.clip(age - rng.uniform(12.0, 19.0, count), 19.2, 45.5), at_hire)
    born = today - age * YEAR
    return born, first_of_month(months_of((born + at_hire * YEAR).astype(np.int64)) + 1)


def _contract_days(rng: Generator, count: int) -> Ints:
    months = np.array([(year - 1970) * 12 + month - 1 for year, month, _ in CONTRACT_MONTHS])
    shares = [[share for _, _, share in CONTRACT_MONTHS]]
    return first_of_month(months[choose_by(rng, np.zeros(count, np.int64), shares)])


def _schooling_rows(level: Ints, job: Ints) -> Ints:
    by_level = np.array([SCHOOLING_CODE.get(each, 0) for each in POST_LEVELS])
    by_job = np.array([SCHOOLING_CODE[_schooling_name(place)] for place in range(len(JOBS))])
    return np.where(job == NONE, by_level[level], by_job[job])


def _schooling_name(job: int) -> str:
    # The skilled levels of a family ask for a diploma, the upper ones for more than a first degree.
    name, level = JOBS[job].schooling, JOBS[job].level
    if name == "HEALTH":
        return "HEALTH_SKILLED" if level in (L.TERAMPIL, L.MAHIR, L.PENYELIA) else "HEALTH_EXPERT"
    if name == "OFFICE" and level in (L.TERAMPIL, L.MAHIR, L.PENYELIA):
        return "DIPLOMA"
    return "MASTER" if name == "OFFICE" and level in (L.AHLI_MADYA, L.AHLI_UTAMA) else name


def _schooling_table() -> list[list[float]]:
    return [[shares.get(level.value, 0.0) for level in LEVELS] for shares in SCHOOLING.values()]


def _women(level: Ints, job: Ints) -> Floats:
    by_job = np.array([each.women for each in JOBS])
    by_level = np.array([WOMEN.get(each, 0.48) for each in POST_LEVELS])
    return np.where(job == NONE, by_level[level], by_job[job])


def _field(rng: Generator, unit: Ints, *, job: Ints, schooling: Ints, units: list[Unit]) -> Ints:
    """Bidang ilmu: usually one that the post asks for, first ones more often; none for school levels."""
    wanted = [_codes(each.fields) for each in JOBS] + [_codes(each.fields) for each in units]
    row = np.where(job == NONE, len(JOBS) + unit, job)
    lengths = np.array([len(codes) for codes in wanted])
    table = np.array([[*codes, *([codes[0]] * (8 - len(codes)))] for codes in wanted])
    pick = np.floor(rng.random(len(unit)) ** 1.5 * lengths[row]).astype(np.int64)
    other = between(rng, np.zeros(len(unit), np.int64), len(FIELDS) - 1)
    # Physicians and teachers cannot be something else; office people often are.
    strict = np.array([each.schooling in ("PHYSICIAN", "HEALTH") for each in JOBS])[job] & (job != NONE)
    field = np.where((rng.random(len(unit)) < 0.86) | strict, table[row, pick], other)
    return np.where(schooling <= LEVEL_CODE[EducationLevel.SLTA], NONE, field)


def _codes(fields: tuple[str, ...]) -> list[int]:
    return [FIELD_CODE[name] for name in fields if name != SCHOOL_FIELD] or [FIELD_CODE["ADMINISTRASI_PUBLIK"]]


def _serial(born: Ints, hired: Ints, *, kind: Ints, woman: Flags) -> Ints:
    """Nomor urut: unique among those who share the first fifteen digits; from 901 on, then from 001."""
    hire = np.where(kind == PPPK, codes_of(hired) // 10_000 * 100 + 21, codes_of(hired) // 100)
    nth = place_in_group((codes_of(born) * 10**6 + hire) * 10 + woman)
    return np.where(nth < 99, 901 + nth, nth - 98)
