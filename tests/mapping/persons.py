"""People made by hand: a complete file, in which a test changes the one thing that it is about."""

from datetime import date
from typing import Any
from uuid import UUID

import psycopg

from backend.core.ids import new_id
from tests.mapping.conftest import Office

COMPLETE: dict[str, list[dict[str, Any]]] = {
    "rating": [{"year": 2025, "predicate": "BAIK"}],
    "award": [{"name": "Penghargaan", "level": "INTER_AGENCY", "awarded_on": date(2024, 5, 1)}],
    "team_assignment": [{"name": "Tim", "role": "CHAIR_INTERNAL", "valid_from": date(2025, 3, 1), "valid_until": None}],
    "feedback": [{"year": 2025, "value": "80", "rater_count": 5}],
    "assessment": [
        {"kind": "COMPETENCY", "method": "AC", "value": "80", "assessed_on": date(2025, 1, 10)},
        {"kind": "POTENTIAL", "method": "AC", "value": "80", "assessed_on": date(2025, 1, 10)},
    ],
    "training": [{"name": "Diklat", "hours": 20, "ended_on": date(2026, 6, 1), "verified": True}],
    "appointment": [
        {
            "kind": "DEFINITIVE",
            "title": "Kepala Seksi",
            "unit_name": "Dinas Satu",
            "agency_name": "Kota Uji",
            "level": "PENGAWAS",
            "valid_from": date(2020, 1, 1),
        }
    ],
    "education": [{"level": "S1", "name": "Informatika", "field": "TI", "graduated_year": 2008}],
    "sanction": [],
}
"""Performance 48 + 10.5 + 12.75 + 8 = 79.25, potential 16 + 10 + 20 + 8 + 10 + 15 and experience."""

POST = {"title": "Kepala Seksi", "kind": "STRUCTURAL", "level": "PENGAWAS", "study_fields": ["TI"]}


def appointment(**changes: Any) -> dict[str, Any]:
    """A definitive post like that of the complete file, but for the changes."""
    return {**COMPLETE["appointment"][0], **changes}


def add_post(office: Office, **changes: Any) -> UUID:
    """A post of the first department."""
    with psycopg.connect(office.url) as connection:
        unit = connection.execute("SELECT id FROM unit WHERE path = '00010001'").fetchone()[0]  # type: ignore[index] # there is one
        return _insert(connection, "position", {"agency_id": office.agency_id, "unit_id": unit, **POST, **changes})


def add_person(office: Office, post: UUID, *, person: dict[str, Any] | None = None, **histories: Any) -> UUID:
    """Somebody in a post with a complete file, except for the histories that are given instead."""
    with psycopg.connect(office.url) as connection:
        number = connection.execute("SELECT count(*) FROM employee").fetchone()[0]  # type: ignore[index] # a count
        plain = {"nip": f"19900101201001{number:04d}", "name": f"Pegawai {number}", "kind": "PNS"}
        about = {"agency_id": office.agency_id, "standing": "ACTIVE", "hired_on": date(2010, 1, 1), **plain}
        key = _insert(connection, "employee", {**about, **(person or {})})
        unit = connection.execute("SELECT unit_id FROM position WHERE id = %s", [post]).fetchone()
        for table, rows in {**COMPLETE, **histories}.items():
            for row in rows:
                place = {"position_id": post, "unit_id": unit and unit[0]} if table == "appointment" else {}
                own = {"agency_id": office.agency_id, "employee_id": key, "source": "MANUAL"}
                _insert(connection, table, {**own, **place, **row})
        return key


def _insert(connection: psycopg.Connection[Any], table: str, values: dict[str, Any]) -> UUID:
    row = {"id": new_id(), **values}
    columns, places = ", ".join(row), ", ".join("%s" for _ in row)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})".encode(), list(row.values()))
    return row["id"]
