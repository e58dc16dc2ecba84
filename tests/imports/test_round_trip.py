"""The demo city, written as SIASN files and imported into an empty agency, is the same city."""

from pathlib import Path
from typing import Any

import psycopg
import pytest

from backend.demo.siasn import write_files
from backend.imports.rules.kinds import ImportKind
from tests.imports.conftest import Office

PEOPLE = """
    SELECT e.siasn_id, e.nip, e.name, e.front_title, e.back_title, e.kind, e.standing, e.hired_on, e.email,
           e.work_email, e.phone, e.position_since, e.level, e.grade_no, e.grade_since, e.education_level,
           e.education_name, u.siasn_id AS unit, p.siasn_id AS post
    FROM employee e LEFT JOIN unit u ON u.id = e.unit_id LEFT JOIN position p ON p.id = e.position_id ORDER BY e.nip
"""
IDENTITIES = """
    SELECT e.nip, i.birth_date, i.birth_place, i.sex, i.religion, i.marital_status, i.nik, i.address
    FROM protected.identity i JOIN employee e ON e.id = i.employee_id ORDER BY e.nip
"""
UNITS = """
    SELECT u.siasn_id, u.name, u.kind, u.path, u.depth, u.echelon, u.head_title, p.siasn_id AS parent
    FROM unit u LEFT JOIN unit p ON p.id = u.parent_id ORDER BY u.siasn_id
"""
POSTS = """
    SELECT u.siasn_id AS unit, p.siasn_id, p.title, p.kind, p.level, p.echelon, p.job_family
    FROM position p JOIN unit u ON u.id = p.unit_id
    WHERE EXISTS (SELECT FROM employee e WHERE e.position_id = p.id) ORDER BY u.siasn_id, p.siasn_id
"""
RANKS = """
    SELECT e.nip, r.grade_no, r.valid_from, r.service_years, r.service_months
    FROM rank_grant r JOIN employee e ON e.id = r.employee_id AND e.grade_since = r.valid_from ORDER BY e.nip
"""


def found(url: str, statement: str) -> list[Any]:
    with psycopg.connect(url) as connection:
        return connection.execute(statement.encode()).fetchall()


@pytest.mark.parametrize("place", [0, 1], ids=["csv", "xlsx"])
async def test_the_city_comes_back_from_its_files(
    empty_office: Office, demo_city: str, tmp_path: Path, place: int
) -> None:
    files = write_files(demo_city, tmp_path)
    office = empty_office
    await office.bring(files[2].read_bytes(), ImportKind.SIASN_UNITS)
    batch = await office.check(files[place].read_bytes())
    assert office.faults(batch) == []
    await office.load(batch)
    assert office.batch(batch)["status"] == "LOADED"
    for statement in (PEOPLE, IDENTITIES, UNITS, POSTS, RANKS):
        assert found(office.url, statement) == found(demo_city, statement)
    again = await office.check(files[1 - place].read_bytes())
    assert office.counts(again)[:2] == (0, 0)
    assert office.counts(again)[3] == 0
