"""Riwayat pendidikan: what each person has studied, and the degrees that stand around the name."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from backend.demo.catalogue.fields import (
    AGE_AT_END,
    FIELDS,
    LEVEL_CODE,
    LEVELS,
    SCHOOL_FIELD,
    programme_name,
    reference_code,
)
from backend.demo.catalogue.words import INSTITUTIONS
from backend.demo.chance import Flags, Ints, Texts, as_texts, between, id_texts, new_ids
from backend.demo.city import City
from backend.demo.columns import NULL, Rows, number_texts, texts, years_of
from backend.demo.posts import NONE
from backend.employees.rules.kinds import EducationLevel

E = EducationLevel
NEVER_RECORDED = 0.004
LATER = {E.S1: 2, E.S2: 5, E.S3: 10, E.D3: 2, E.D4: 2, E.PROFESSION: 3}
"""Up to how many years after the usual age somebody finishes."""
DOCTOR = {"KEDOKTERAN": "dr.", "KEDOKTERAN_GIGI": "drg.", "FARMASI": "apt.", "KEDOKTERAN_HEWAN": "drh."}
PROFESSION_BEHIND = {"KEPERAWATAN": "S.Kep., Ners", "KEBIDANAN": "S.Keb., Bdn."}
LEVEL_TEXTS = as_texts([level.value for level in LEVELS])
FIELD_TEXTS = as_texts([*(field.code for field in FIELDS), SCHOOL_FIELD])
PROGRAMMES = as_texts([programme_name(level, field) for level in LEVELS for field in FIELDS])
PROGRAMME_CODES = as_texts([reference_code("pendidikan", name) for name in PROGRAMMES])
INSTITUTION_TEXTS = as_texts(list(INSTITUTIONS))


@dataclass(frozen=True, slots=True)
class Studies:
    """Riwayat pendidikan of a block as columns; `programme` is a place in `PROGRAMMES`; `never` has no entry."""

    owner: Ints
    level: Ints
    field: Ints
    programme: Ints
    year: Ints
    last: Flags
    never: Flags


def studies(city: City, rows: slice, *, rng: Generator) -> Studies:
    """The education of a block: the highest level, and often those that led to it."""
    people = city.people
    highest, field = people.schooling[rows], people.field[rows]
    count = len(highest)
    never = rng.random(count) < NEVER_RECORDED
    school, s1, s2, d1 = (LEVEL_CODE[each] for each in (E.SLTA, E.S1, E.S2, E.D1))
    steps = (
        (school, (highest >= d1) & (rng.random(count) < 0.55)),
        (s1, (highest > s1) & (rng.random(count) < 0.92)),
        (s2, highest > s2),
        (highest, np.ones(count, bool)),
    )
    owner = np.concatenate([np.flatnonzero(taken & ~never) for _, taken in steps])
    level = np.concatenate([np.broadcast_to(code, count)[taken & ~never] for code, taken in steps])
    last = np.arange(len(owner)) >= len(owner) - int((~never).sum())
    year = years_of(people.born[rows])[owner] + _ages(rng, level)
    year = np.minimum(year, city.as_of.year - 1)
    programme = level * len(FIELDS) + field[owner].clip(0)
    return Studies(owner, level, field[owner], programme, year, last, never)


def study_rows(city: City, found: Studies, *, employee_ids: Texts, block: int, rng: Generator) -> Rows:
    """The rows of a block's education."""
    count = len(found.owner)
    low = found.level < LEVEL_CODE[E.SLTA]
    school = found.level <= LEVEL_CODE[E.SLTA]
    place = between(rng, np.zeros(count, np.int64), len(INSTITUTIONS) - 1)
    return Rows(
        "education",
        {
            "agency_id": city.agency_id,
            "id": id_texts(new_ids(rng, count, since_ms=city.id_base(block))),
            "employee_id": employee_ids[found.owner],
            "source": "DEMO",
            "level": LEVEL_TEXTS[found.level],
            "name": PROGRAMMES[found.programme],
            "siasn_id": PROGRAMME_CODES[found.programme],
            "field": texts(FIELD_TEXTS, np.where(school, len(FIELDS), found.field), missing=low),
            "institution": texts(INSTITUTION_TEXTS, place, missing=school | (rng.random(count) < 0.05)),
            "graduated_year": number_texts(found.year, missing=rng.random(count) < 0.01),
        },
    )


def titles(city: City, rows: slice, *, never: Flags) -> tuple[Texts, Texts]:
    """Gelar depan and gelar belakang of a block, NULL where there is none."""
    place = city.people.schooling[rows] * len(FIELDS) + city.people.field[rows].clip(0)
    missing = (city.people.field[rows] == NONE) | never
    return texts(FRONT, np.where(missing, 0, place)), texts(BACK, np.where(missing, 0, place))


def _ages(rng: Generator, level: Ints) -> Ints:
    least = np.array([AGE_AT_END[each] for each in LEVELS])[level]
    return least + between(rng, 0, np.array([LATER.get(each, 0) for each in LEVELS])[level])


def _titles_of(level: EducationLevel, field: int) -> tuple[str, str]:
    study = FIELDS[field]
    front = DOCTOR.get(study.code, NULL) if level in (E.PROFESSION, E.S2) else NULL
    if level in (E.D1, E.D2, E.D3):
        return NULL, study.diploma
    if level in (E.D4, E.S1):
        return NULL, study.bachelor
    if level is E.PROFESSION:
        return front, PROFESSION_BEHIND.get(study.code, "S.Farm." if study.code == "FARMASI" else _teaching(study.code))
    if level in (E.S2, E.S3):
        return (
            "Dr." if level is E.S3 else front
        ), f"{study.bachelor}, {study.master}" if front == NULL else study.master
    return NULL, NULL


def _teaching(code: str) -> str:
    return "S.Pd., Gr." if code.startswith("PENDIDIKAN") or code == "OLAHRAGA" else NULL


_TITLES = [_titles_of(level, field) for level in LEVELS for field in range(len(FIELDS))]
FRONT = as_texts([front for front, _ in _TITLES])
BACK = as_texts([back for _, back in _TITLES])
