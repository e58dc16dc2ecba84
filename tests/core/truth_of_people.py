"""What is true of people, today or on another day: the part of the second implementation that histories make."""

from datetime import date
from typing import Any

from backend.core import clock
from backend.core.access import GRANTS, Permission
from backend.employees.rules.histories import Span, gap_days
from backend.employees.rules.kinds import EducationLevel
from tests.core.rows import HISTORIES, Refused, Rows, Thing, shown


class People(Rows):
    """Fields of people and of their histories."""

    def on_day(self, person: Thing) -> dict[str, Any]:
        """The definitive appointment of a person on the day."""
        assert self.day is not None
        held = [
            row
            for row in self.tables["appointment"]
            if row["employee_id"] == person.row["id"] and row["kind"] == "DEFINITIVE"
            and row["valid_from"] <= self.day and (row["valid_until"] is None or row["valid_until"] > self.day)
        ]  # fmt: skip
        return max(held, key=lambda row: (row["valid_from"], row["id"]), default={})

    def in_post(self, person: Thing, past: str, today: str) -> Any:
        return person.row[today] if self.day is None else self.on_day(person).get(past)

    def employee_fullName(self, person: Thing) -> str:
        row = person.row
        front, back = row["front_title"], row["back_title"]
        return f"{front + ' ' if front is not None else ''}{row['name']}{', ' + back if back is not None else ''}"

    def employee_unit(self, person: Thing) -> Thing | None:
        return self.link("unit", self.in_post(person, "unit_id", "unit_id"))

    def employee_position(self, person: Thing) -> Thing | None:
        return self.link("position", self.in_post(person, "position_id", "position_id"))

    def employee_positionSince(self, person: Thing) -> Any:
        return shown(self.in_post(person, "valid_from", "position_since"))

    def granted(self, person: Thing) -> dict[str, Any]:
        if self.day is None:
            return {"grade_no": person.row["grade_no"], "valid_from": person.row["grade_since"]}
        mine = [r for r in self.tables["rank_grant"] if r["employee_id"] == person.row["id"]]
        return max((r for r in mine if r["valid_from"] <= self.day), key=lambda row: row["valid_from"], default={})

    def employee_grade(self, person: Thing) -> Thing | None:
        number = self.granted(person).get("grade_no")
        return next((Thing("grade", row) for row in self.tables["grade"] if row["number"] == number), None)

    def employee_gradeSince(self, person: Thing) -> Any:
        return shown(self.granted(person).get("valid_from"))

    def educated(self, person: Thing) -> dict[str, Any]:
        if self.day is None:
            return {"level": person.row["education_level"], "name": person.row["education_name"]}
        mine = [
            row
            for row in self.tables["education"]
            if row["employee_id"] == person.row["id"] and (row["graduated_year"] or 0) <= self.day.year
        ]
        levels = list(EducationLevel)
        rank = lambda row: (levels.index(row["level"]), row["graduated_year"] or 0, row["id"])  # noqa: E731 - a key
        return max(mine, key=rank, default={})

    def employee_educationLevel(self, person: Thing) -> Any:
        return self.educated(person).get("level")

    def employee_educationName(self, person: Thing) -> Any:
        return self.educated(person).get("name")

    def employee_superior(self, person: Thing) -> Thing | None:
        post = self.find("position", self.in_post(person, "position_id", "position_id"))
        if post is None or post["superior_id"] is None:
            return None
        above = [
            row
            for row in self.visible("employee")
            if row["id"] != person.row["id"]
            and self.in_post(Thing("employee", row), "position_id", "position_id") == post["superior_id"]
        ]
        first = min(above, key=lambda row: (row["name"], row["id"]), default=None)
        return None if first is None else Thing("employee", first)

    def employee_viewerCanCorrect(self, _person: Thing) -> bool:
        return Permission.EMPLOYEE_CORRECT in GRANTS[self.viewer.role]

    def history(self, person: Thing, name: str) -> list[Thing] | None:
        table, _, _, newest_by = HISTORIES[name]
        if table == "sanction" and Permission.SANCTION_READ not in GRANTS[self.viewer.role]:
            raise Refused("sanctions")
        end = None if self.day is None else self.day if "year" not in newest_by else self.day.year
        rows = [
            row
            for row in self.tables[table]
            if row["employee_id"] == person.row["id"]
            and (end is None or row[newest_by] is None or row[newest_by] <= end)
        ]
        rows.sort(key=lambda row: (row[newest_by] is not None, row[newest_by], row["id"]), reverse=True)
        return [Thing(table, row) for row in rows]

    def rank_grant_grade(self, entry: Thing) -> Thing:
        return next(Thing("grade", r) for r in self.tables["grade"] if r["number"] == entry.row["grade_no"])

    def appointment_position(self, entry: Thing) -> Thing | None:
        return self.link("position", entry.row["position_id"])

    def appointment_unit(self, entry: Thing) -> Thing | None:
        return self.link("unit", entry.row["unit_id"])

    def appointment_gapDays(self, entry: Thing) -> int | None:
        if entry.row["kind"] != "DEFINITIVE":
            return None
        mine = [
            row
            for row in self.tables["appointment"]
            if row["employee_id"] == entry.row["employee_id"] and row["kind"] == "DEFINITIVE"
        ]
        mine.sort(key=lambda row: (row["valid_from"], row["valid_until"] or date.max, row["id"]))
        days = gap_days((Span(r["valid_from"], r["valid_until"]) for r in mine), today=clock.today())
        return days[[row["id"] for row in mine].index(entry.row["id"])]
