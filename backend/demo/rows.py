"""Baris kota contoh: every row of the demo city, table by table, in blocks of bounded size."""

from collections.abc import Iterator
from hashlib import sha256

import numpy as np

from backend.demo.accounts import Complete, account_rows
from backend.demo.appointments import beside_rows, career_rows, leaders_of
from backend.demo.assessing import Assessed, event_rows
from backend.demo.careers import careers
from backend.demo.catalogue.fields import reference_code
from backend.demo.catalogue.jobs import JOBS, Job
from backend.demo.chance import Texts
from backend.demo.city import ACTING, BLOCK, BLOCKS, LEADERS, City
from backend.demo.columns import NULL, Rows, array_text
from backend.demo.faces import employee_rows, identity_rows, names
from backend.demo.merits import merit_rows
from backend.demo.policies import policy_rows
from backend.demo.posts import LEVELS, NONE
from backend.demo.ranks import rank_rows, ranks
from backend.demo.results import result_rows
from backend.demo.schooling import studies, study_rows
from backend.demo.standards import standard_rows
from backend.demo.tree import CITY, Unit

AGENCY_CODE = "KOTA-CISADANE"
AGENCY_SIASN_ID = reference_code("instansi", CITY)
JPT_RETIRES, HEAD_RETIRES = 60, 58


def rows_of(city: City) -> Iterator[Rows]:
    """All rows of a city in an order in which every row refers to earlier ones only."""
    yield Rows("agency", {"id": city.agency_id, "code": AGENCY_CODE, "name": CITY, "siasn_id": AGENCY_SIASN_ID})
    yield unit_rows(city)
    yield position_rows(city)
    called = names(city, slice(None))
    leaders = leaders_of(city, rng=city.rng(LEADERS))
    holder = np.full(city.posts.count, NONE)
    holder[city.people.post] = np.arange(city.people.count)
    holder[leaders[0]] = leaders[1]
    starts = range(0, city.people.count, BLOCK)
    shown, assessed = Complete(city), Assessed()
    for block, start in enumerate(starts):
        rows = slice(start, min(start + BLOCK, city.people.count))
        for made in _people(city, rows, block=block, called=called, raters=_raters(city, rows, holder, called)):
            shown.see(made)
            assessed.see(made)
            yield made
    yield from beside_rows(city, block=len(starts), leaders=leaders, rng=city.rng(ACTING))
    yield account_rows(city, called=called, complete=shown.ids)
    yield policy_rows(city)
    competencies: list[str] = []
    for made in standard_rows(city):
        if made.table == "competency":
            competencies = list(made.columns["id"])
        yield made
    yield from event_rows(city, assessed, called=called, competencies=competencies)


def digest(city: City) -> str:
    """Sidik: one number for every byte of every row."""
    total = sha256()
    for rows in rows_of(city):
        total.update(f"{rows.table} {' '.join(rows.columns)}\n".encode())
        for piece in rows.copy_texts():
            total.update(piece)
    return total.hexdigest()


def unit_rows(city: City) -> Rows:
    """The rows of all units, parents first."""
    units = city.units
    return Rows(
        "unit",
        {
            "agency_id": city.agency_id,
            "id": city.unit_ids,
            "siasn_id": city.unit_codes,
            "parent_id": [NULL if unit.parent is None else city.unit_ids[unit.parent] for unit in units],
            "name": city.unit_names,
            "kind": [unit.kind.value for unit in units],
            "path": [unit.path for unit in units],
            "depth": [str(len(unit.path) // 4 - 1) for unit in units],
            "echelon": [unit.echelon or NULL for unit in units],
            "head_title": [unit.head or NULL for unit in units],
        },
    )


def position_rows(city: City) -> Rows:
    """The rows of all posts."""
    posts = city.posts
    units = [city.units[place] for place in posts.unit.tolist()]
    jobs = [None if place == NONE else JOBS[place] for place in posts.job.tolist()]
    return Rows(
        "position",
        {
            "agency_id": city.agency_id,
            "id": city.post_ids,
            "unit_id": city.unit_ids[posts.unit],
            "siasn_id": city.post_codes,
            "title": city.post_titles,
            "kind": [posts.kind(post).value for post in range(posts.count)],
            "level": [LEVELS[code].value for code in posts.level.tolist()],
            "echelon": [(unit.echelon or NULL) if job is None else NULL for unit, job in zip(units, jobs, strict=True)],
            "job_family": [NULL if job is None else job.family or job.title for job in jobs],
            "superior_id": [NULL if place == NONE else city.post_ids[place] for place in posts.superior.tolist()],
            "seats": [str(seats) for seats in posts.seats.tolist()],
            "retirement_age": [_retirement_age(unit, job) for unit, job in zip(units, jobs, strict=True)],
            "study_fields": [
                array_text(unit.fields if job is None else job.fields) for unit, job in zip(units, jobs, strict=True)
            ],
        },
    )


def _retirement_age(unit: Unit, job: Job | None) -> str:
    """BUP of the post: the reference's for a job, the law's for a head (UU 20/2023 art. 55)."""
    if job is not None:
        return str(job.retirement_age)
    if unit.echelon is None:
        return NULL
    return str(JPT_RETIRES if unit.echelon.startswith("II.") else HEAD_RETIRES)


def _people(city: City, rows: slice, *, block: int, called: Texts, raters: Texts) -> Iterator[Rows]:
    """The rows of one block of people: themselves first, then their histories."""
    ids = city.employee_ids(rows)
    rng = city.rng(BLOCKS, block)
    career, grades, learnt = careers(city, rows, rng=rng), ranks(city, rows, rng=rng), studies(city, rows, rng=rng)
    yield employee_rows(city, rows, called=called[rows], employee_ids=ids, career=career, ranks=grades, studies=learnt)
    yield identity_rows(city, rows, employee_ids=ids)
    yield career_rows(city, career, employee_ids=ids, block=block, rng=rng)
    yield rank_rows(city, grades, hired=city.people.hired[rows], employee_ids=ids, block=block, rng=rng)
    yield study_rows(city, learnt, employee_ids=ids, block=block, rng=rng)
    yield from merit_rows(city, rows, employee_ids=ids, block=block)
    yield from result_rows(city, rows, employee_ids=ids, raters=raters, block=block)


def _raters(city: City, rows: slice, holder: np.ndarray, called: Texts) -> Texts:
    """Who rates: whoever holds the post above, by name; NULL where nobody does."""
    superior = city.posts.superior[city.people.post[rows]]
    person = np.where(superior == NONE, NONE, holder[superior])
    found = called[person]
    found[person == NONE] = NULL
    return found
