"""Rows in memory, and who may see them: written once more, without a line of the product's scopes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import psycopg
from psycopg.rows import dict_row

from backend.core.access import Role, Viewer
from backend.core.ids import to_global

HISTORIES = {
    "appointments": ("appointment", "Appointment", "appt", "valid_from"),
    "rankGrants": ("rank_grant", "RankGrant", "rank", "valid_from"),
    "educations": ("education", "Education", "edu", "graduated_year"),
    "trainings": ("training", "Training", "train", "ended_on"),
    "awards": ("award", "Award", "award", "awarded_on"),
    "sanctions": ("sanction", "Sanction", "sanc", "starts_on"),
    "teamAssignments": ("team_assignment", "TeamAssignment", "team", "valid_from"),
    "ratings": ("rating", "Rating", "rating", "year"),
    "feedbacks": ("feedback", "Feedback", "fb", "year"),
    "assessments": ("assessment", "Assessment", "assess", "assessed_on"),
}
TABLES = ("unit", "position", "employee", "grade", *(table for table, _, _, _ in HISTORIES.values()))
PREFIX = {"unit": "unit", "position": "post", "employee": "emp", **{t: p for t, _, p, _ in HISTORIES.values()}}
KIND = {"unit": "Unit", "position": "Position", "employee": "Employee", **{t: k for t, k, _, _ in HISTORIES.values()}}


class Refused(Exception):
    """The viewer may not."""


@dataclass(frozen=True)
class Thing:
    """A row of a table."""

    table: str
    row: dict[str, Any]


def snake(name: str) -> str:
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name)


def shown(value: Any) -> Any:
    """A value as JSON shows it."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


class Rows:
    """The rows of one agency, and what one viewer may see of them."""

    def __init__(self, url: str, viewer: Viewer) -> None:
        self.viewer = viewer
        self.day: date | None = None
        """The day of the reading, for everything below the root field that is being answered; None for today."""
        with psycopg.connect(url) as owner:
            self.tables = {table: self._read(owner, table) for table in TABLES}
        self.units = {row["id"]: row for row in self.tables["unit"]}

    def _read(self, owner: psycopg.Connection, table: str) -> list[dict[str, Any]]:
        mine = "" if table == "grade" else f" WHERE agency_id = '{self.viewer.agency_id}'"
        return owner.cursor(row_factory=dict_row).execute(f"SELECT * FROM {table}{mine}".encode()).fetchall()

    def sees(self, table: str, row: dict[str, Any] | None) -> bool:
        viewer = self.viewer
        if row is None:
            return False
        if table == "grade" or viewer.role in (Role.HR_ADMIN, Role.AUDITOR):
            return True
        if viewer.role is Role.EMPLOYEE:
            own = row["id"] if table == "employee" else row.get("employee_id")
            return table in ("unit", "position") or own == viewer.employee_id
        if viewer.unit_path is None:
            return False
        if table == "unit":
            return row["path"].startswith(viewer.unit_path)
        if table in ("position", "employee"):
            return self.sees("unit", self.units.get(row["unit_id"]))
        return self.sees("employee", self.find("employee", row["employee_id"]))

    def find(self, table: str, key: Any) -> dict[str, Any] | None:
        return next((row for row in self.tables[table] if row["id"] == key), None)

    def visible(self, table: str) -> list[dict[str, Any]]:
        return [row for row in self.tables[table] if self.sees(table, row)]

    def link(self, table: str, key: Any) -> Thing | None:
        row = self.find(table, key)
        return Thing(table, row) if row is not None and self.sees(table, row) else None

    def named(self, table: str, text: str | None) -> dict[str, Any] | None:
        return next((r for r in self.tables[table] if to_global(PREFIX[table], r["id"]) == text), None)

    def page(
        self, table: str, rows: Iterable[Any], first: int, order: Callable[[Any], Any], *, down: bool = False
    ) -> Any:
        if not 1 <= first <= 100:
            raise Refused("first")
        ordered = sorted(rows, key=lambda row: (order(row), row["id"]), reverse=down)
        things = [Thing(table, row) for row in ordered[:first]]
        return {
            "nodes": things,
            "edges": [{"node": thing} for thing in things],
            "totalCount": lambda exact: len(ordered),
            "pageInfo": {"hasNextPage": len(ordered) > first, "hasPreviousPage": False},
        }
