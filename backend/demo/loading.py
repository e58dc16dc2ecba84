"""Muat kota contoh: all rows of the city into an empty database, in one transaction."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from time import perf_counter

import psycopg

from backend.core.postgres_urls import with_driver
from backend.demo.appraisals import TABLES as APPRAISAL_TABLES
from backend.demo.appraisals import make_cycles
from backend.demo.assessing import COMPUTED, COUNT_LEVELS
from backend.demo.bulk import copy, without_checks
from backend.demo.city import build
from backend.demo.rows import AGENCY_CODE, rows_of
from backend.employees.rules.grades import GRADES

SIZE, SEED, AS_OF = 12_000, 1945, date(2026, 11, 24)
TABLES = (
    *("unit", "position", "employee", "protected.identity", "appointment", "rank_grant", "education", "training"),
    *("award", "sanction", "team_assignment", "rating", "feedback", "assessment", "account", "policy"),
    *("competency", "competency_standard", "standard_item"),
    *("assessment_event", "participant", "assessed_level"),
    *APPRAISAL_TABLES,
)


@dataclass(frozen=True, slots=True)
class Summary:
    """Ringkasan: rows per table, and the seconds it took."""

    counts: Mapping[str, int]
    seconds: float

    @property
    def people(self) -> int:
        """How many people were loaded."""
        return self.counts["employee"]


def load(url: str, *, size: int = SIZE, seed: int = SEED, as_of: date = AS_OF) -> Summary:
    """Make Kota Cisadane with `size` people in the database at `url`, which is its owner's address.

    The same size, seed and day give the same rows, ids included. All or nothing; a second load into the same
    database is refused by its unique agency code. Raises ValueError when `size` is too small for a city.
    """
    if size < 50:
        raise ValueError("a city has at least 50 people")
    started = perf_counter()
    counts: Counter[str] = Counter()
    city = build(size=size, seed=seed, as_of=as_of)
    with psycopg.connect(with_driver(url, "postgresql")) as connection:
        # A role that bypasses nothing would copy no row and say so; the owner is not held by the policies.
        connection.execute("SET LOCAL statement_timeout = 0")
        _grades(connection)
        with without_checks(connection, TABLES):
            for rows in rows_of(city):
                counts[rows.table] += copy(connection, rows)
            connection.execute(COUNT_LEVELS.encode())
            connection.execute(COMPUTED.encode())
            counts.update(make_cycles(connection, agency=AGENCY_CODE, as_of=as_of))
    _settle(url)
    return Summary(dict(counts), perf_counter() - started)


def is_loaded(url: str) -> bool:
    """Whether the demo city is in the database at `url`; a database without tables holds none."""
    with psycopg.connect(with_driver(url, "postgresql")) as connection:
        if connection.execute("SELECT to_regclass('public.agency')").fetchone() == (None,):
            return False
        found = connection.execute("SELECT EXISTS (SELECT FROM agency WHERE code = %s)", [AGENCY_CODE]).fetchone()
    return found == (True,)


def _grades(connection: psycopg.Connection) -> None:
    """The reference list of grades, where no migration has brought it."""
    connection.cursor().executemany(
        "INSERT INTO grade (number, code, title) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
        [(grade.order, grade.code, grade.title) for grade in GRADES],
    )


def _settle(url: str) -> None:
    """Tell the planner what there is now, and mark the pages as visible to all."""
    with psycopg.connect(with_driver(url, "postgresql"), autocommit=True) as connection:
        for table in TABLES:
            connection.execute(f"VACUUM (ANALYZE) {table}".encode())
