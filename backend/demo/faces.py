"""Baris pegawai dan data pribadi: what is kept of each person, with what the histories say today."""

import numpy as np
from numpy.random import Generator

from backend.demo.careers import Career
from backend.demo.catalogue.words import (
    BIRTH_PLACES,
    FAMILY_HEADS,
    FAMILY_TAILS,
    FEMALE,
    FEMALE_MIDDLE,
    MALE,
    MALE_MIDDLE,
    MARITAL,
    RELIGIONS,
    STREETS,
)
from backend.demo.chance import Flags, Ints, Texts, as_texts, between, choose, choose_by
from backend.demo.city import STANDINGS, City
from backend.demo.columns import Rows, day_texts, months_of, number_texts, texts, years_of
from backend.demo.people import YEAR, nip_numbers
from backend.demo.posts import LEVELS
from backend.demo.ranks import Ranks
from backend.demo.schooling import LEVEL_TEXTS as SCHOOLING_TEXTS
from backend.demo.schooling import PROGRAMMES, Studies, titles
from backend.demo.tree import village_name
from backend.employees.rules.identity import Sex
from backend.employees.rules.kinds import EmploymentKind

KIND_TEXTS = as_texts([EmploymentKind.PNS.value, EmploymentKind.CPNS.value, EmploymentKind.PPPK.value])
STANDING_TEXTS = as_texts([standing.value for standing in STANDINGS])
POST_LEVEL_TEXTS = as_texts([level.value for level in LEVELS])
GIVEN = as_texts([*MALE, *FEMALE])
MIDDLES = as_texts([*(f" {name}" for name in (*MALE_MIDDLE, *FEMALE_MIDDLE)), ""])
FAMILIES = as_texts([f" {head}{tail}" for head in FAMILY_HEADS for tail in FAMILY_TAILS] + [""])
WORK_DOMAIN, PRIVATE_DOMAIN = "cisadane.example", "surel.example"
PHONE_PREFIX = "0810"  # given to no operator
REGION = "3699"  # the code of no city


def names(city: City, rows: Ints | slice) -> Texts:
    """Nama: the same person always has the same one, whatever block asks."""
    rng = city.rng(30)
    woman, count = city.people.woman, city.people.count
    given = _of_sex(rng, woman, men=len(MALE), women=len(FEMALE))
    middle = _of_sex(rng, woman, men=len(MALE_MIDDLE), women=len(FEMALE_MIDDLE))
    middle = np.where(rng.random(count) < 0.3, middle, len(MIDDLES) - 1)
    family = between(rng, np.zeros(count, np.int64), len(FAMILIES) - 2)
    # Some have two given names and no family name.
    family = np.where((rng.random(count) < 0.2) & (middle < len(MIDDLES) - 1), len(FAMILIES) - 1, family)
    return GIVEN[given[rows]] + MIDDLES[middle[rows]] + FAMILIES[family[rows]]


def _of_sex(rng: Generator, woman: Flags, *, men: int, women: int) -> Ints:
    """A place in a list that holds men's words first, then women's."""
    first = np.zeros(len(woman), np.int64)
    return np.where(woman, men + between(rng, first, women - 1), between(rng, first, men - 1))


def employee_rows(
    city: City, rows: slice, *, called: Texts, employee_ids: Texts, career: Career, ranks: Ranks, studies: Studies
) -> Rows:
    """The rows of a block of people: the kept facts are those of the last entry of each history."""
    rng = city.rng(31, rows.start)
    people = city.people
    front, back = titles(city, rows, never=studies.never)
    return Rows(
        "employee",
        {
            "agency_id": city.agency_id,
            "id": employee_ids,
            "siasn_id": [text[::-1].upper() for text in employee_ids],
            "nip": nip_numbers(people, rows),
            "name": called,
            "front_title": front,
            "back_title": back,
            "kind": KIND_TEXTS[people.kind[rows]],
            "standing": STANDING_TEXTS[city.standing[rows]],
            "hired_on": day_texts(people.hired[rows]),
            **_contacts(rng, called, first=rows.start),
            **_present(city, rows, career=career),
            **_grade(len(called), ranks),
            **_education(len(called), studies),
        },
    )


def identity_rows(city: City, rows: slice, *, employee_ids: Texts) -> Rows:
    """The protected attributes of a block of people, in the schema that scoring cannot read."""
    rng = city.rng(32, rows.start)
    people, count = city.people, rows.stop - rows.start
    born, woman = people.born[rows], people.woman[rows]
    age = (city.today - born) / YEAR
    alone = choose_by(
        rng, np.digitize(age, [27, 33]), [(0.4, 0.01, 0.0, 0.59), (0.78, 0.02, 0.01, 0.19), (0.9, 0.03, 0.04, 0.03)]
    )
    street = between(rng, np.zeros(count, np.int64), len(STREETS) - 1).tolist()
    house = between(rng, np.ones(count, np.int64), 240).tolist()
    village = between(rng, np.zeros(count, np.int64), 103).tolist()
    return Rows(
        "protected.identity",
        {
            "agency_id": city.agency_id,
            "employee_id": employee_ids,
            "birth_date": day_texts(born),
            "birth_place": as_texts(list(BIRTH_PLACES))[between(rng, np.zeros(count, np.int64), len(BIRTH_PLACES) - 1)],
            "sex": as_texts([Sex.MALE.value, Sex.FEMALE.value])[woman.astype(int)],
            "religion": as_texts([name for name, _ in RELIGIONS])[
                choose(rng, count, [share for _, share in RELIGIONS])
            ],
            "marital_status": as_texts(list(MARITAL))[alone],
            "nik": _nik(rng, born, woman.astype(int)),
            "address": [
                f"Jl. {STREETS[s]} No. {h}, Kel. {VILLAGES[v]}" for s, h, v in zip(street, house, village, strict=True)
            ],
        },
    )


VILLAGES = [village_name(number) for number in range(104)]


def _nik(rng: Generator, born: Ints, woman: Ints) -> Texts:
    """NIK: region, birth day (+ 40 for women), month, year, serial; about one in a hundred was never filled in."""
    count = len(born)
    months = months_of(born)
    day = born - months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + 1 + 40 * woman
    date = (day * 100 + months % 12 + 1) * 100 + years_of(born) % 100
    district, serial = between(rng, np.ones(count, np.int64), 13), between(rng, np.ones(count, np.int64), 9999)
    number = ((int(REGION) * 100 + district) * 10**6 + date) * 10**4 + serial
    return texts(as_texts([str(each) for each in number.tolist()]), np.arange(count), missing=rng.random(count) < 0.012)


def _contacts(rng: Generator, called: Texts, *, first: int) -> dict[str, Texts]:
    count = len(called)
    slugs = [f"{name.lower().replace(' ', '.')}{place}" for place, name in enumerate(called.tolist(), start=first + 1)]
    numbers = between(rng, np.full(count, 10_000_000), 99_999_999).tolist()
    columns = {
        "email": ([f"{slug}@{PRIVATE_DOMAIN}" for slug in slugs], 0.07),
        "work_email": ([f"{slug}@{WORK_DOMAIN}" for slug in slugs], 0.12),
        "phone": ([f"{PHONE_PREFIX}{number}" for number in numbers], 0.04),
    }
    return {
        name: texts(as_texts(values), np.arange(count), missing=rng.random(count) < missing)
        for name, (values, missing) in columns.items()
    }


def _present(city: City, rows: slice, *, career: Career) -> dict[str, Texts]:
    """Unit, post, since when, and level: of the open definitive post that began last."""
    count = rows.stop - rows.start
    held = career.last & career.open
    missing = np.ones(count, bool)
    missing[career.owner[held]] = False
    since = np.zeros(count, np.int64)
    since[career.owner[held]] = career.start[held]
    post = city.people.post[rows]
    return {
        "unit_id": texts(city.unit_ids, city.posts.unit[post], missing=missing),
        "position_id": texts(city.post_ids, post, missing=missing),
        "position_since": day_texts(since, missing=missing),
        "level": texts(POST_LEVEL_TEXTS, city.people.level[rows], missing=missing),
    }


def _grade(count: int, ranks: Ranks) -> dict[str, Texts]:
    grade, since = np.zeros(count, np.int64), np.zeros(count, np.int64)
    grade[ranks.owner[ranks.last]] = ranks.grade[ranks.last]
    since[ranks.owner[ranks.last]] = ranks.start[ranks.last]
    return {
        "grade_no": number_texts(grade, missing=ranks.never),
        "grade_since": day_texts(since, missing=ranks.never),
    }


def _education(count: int, studies: Studies) -> dict[str, Texts]:
    level, programme = np.zeros(count, np.int64), np.zeros(count, np.int64)
    level[studies.owner[studies.last]] = studies.level[studies.last]
    programme[studies.owner[studies.last]] = studies.programme[studies.last]
    return {
        "education_level": texts(SCHOOLING_TEXTS, level, missing=studies.never),
        "education_name": texts(PROGRAMMES, programme, missing=studies.never),
    }
