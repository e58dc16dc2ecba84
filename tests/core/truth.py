"""A second, slow answer to the same question: graphql-core over rows in memory, without a line of the planner.

Scopes, links, filters, orders and as-of readings are written here once more, in Python, from what the schema
promises.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from graphql import build_schema, execute_sync, parse

from backend.core.access import GRANTS, Permission, Viewer
from backend.core.ids import to_global
from backend.employees.rules.grades import GRADES
from backend.positions.rules.kinds import PositionLevel
from backend.schema import sdl
from tests.core.rows import HISTORIES, KIND, PREFIX, Thing, shown, snake
from tests.core.truth_of_people import People

TYPES = {
    "Employee", "Unit", "Position", "Grade", "EmployeeConnection", "UnitConnection", "PositionConnection",
    "EmployeeEdge", "UnitEdge", "PositionEdge", "PageInfo", *(kind for _, kind, _, _ in HISTORIES.values()),
}  # fmt: skip
"""What is modelled here; everything else is not asked for."""
ROOTS = {"employees", "employee", "units", "unit", "positions", "position", "grades"}
LEVELS = {str(level): -at for at, level in enumerate(PositionLevel)}
NUMBERS = {grade.code: grade.order for grade in GRADES}


class Truth(People):
    """The rows of one agency, and what one viewer may see of them."""

    def __init__(self, url: str, viewer: Viewer) -> None:
        super().__init__(url, viewer)
        self.schema = build_schema(sdl())

    def answer(self, text: str, variables: dict[str, Any]) -> Any:
        """The data, and the errors as texts."""
        found = execute_sync(
            self.schema,
            parse(text),
            variable_values=variables,
            field_resolver=self.resolve,
            type_resolver=lambda value, _info, _kind: KIND[value.table],
        )
        return found.data, [str(error) for error in found.errors or []]

    def resolve(self, source: Any, info: Any, **args: Any) -> Any:
        name = info.field_name
        if isinstance(source, dict):
            value = source[name]
            return value(**args) if callable(value) else value
        if source is None:
            self.day = date.fromisoformat(args["asOf"]) if args.get("asOf") else None
            return getattr(self, f"root_{name}")(**args)
        special = getattr(self, f"{source.table}_{name}", None)
        if special is not None:
            return special(source, **args)
        if name == "id":
            return to_global(PREFIX[source.table], source.row["id"])
        if source.table == "employee" and name in HISTORIES:
            return self.history(source, name)
        return shown(source.row[snake(name)])

    # root fields

    def root_grades(self) -> list[Thing]:
        return [Thing("grade", row) for row in sorted(self.tables["grade"], key=lambda row: row["number"])]

    def root_employees(self, first: int, filter: Any = None, orderBy: Any = None, **_: Any) -> Any:
        orders: dict[str, Callable[[Any], Any]] = {
            "NAME": lambda row: row["name"],
            "NIP": lambda row: row["nip"],
            "GRADE": lambda row: row["grade_no"] or 0,
            "LEVEL": lambda row: LEVELS.get(row["level"], -99),
            "HIRED_ON": lambda row: row["hired_on"] or date.min,
        }
        asked = orderBy or {"field": "NAME", "direction": "ASC"}
        rows = [row for row in self.visible("employee") if self.fits(row, filter or {})]
        return self.page("employee", rows, first, orders[asked["field"]], down=asked["direction"] == "DESC")

    def fits(self, row: dict[str, Any], asked: dict[str, Any]) -> bool:
        given = {name: value for name, value in asked.items() if value is not None}
        return all(getattr(self, f"employee_fits_{snake(name)}")(row, value) for name, value in given.items())

    def employee_fits_search(self, row: Any, text: str) -> bool:
        squeezed = "".join(text.split())
        return (squeezed if squeezed.isdigit() else text.strip().lower()) in f"{row['name'].lower()} {row['nip']}"

    def employee_fits_unit(self, row: Any, text: str) -> bool:
        return self.below(self.units.get(row["unit_id"]), text)

    def employee_fits_grades(self, row: Any, asked: Any) -> bool:
        ends = [NUMBERS[asked[end]] for end in ("from", "to") if asked.get(end)]
        if row["grade_no"] is None or not ends:
            return row["grade_no"] is not None
        same_scale = (row["grade_no"] > 100) == (ends[0] > 100)
        low = NUMBERS[asked["from"]] if asked.get("from") else 0
        high = NUMBERS[asked["to"]] if asked.get("to") else 999
        return low <= row["grade_no"] <= high and (same_scale or len(ends) == 2)

    def employee_fits_job_family(self, row: Any, family: str) -> bool:
        post = self.find("position", row["position_id"])
        return post is not None and self.sees("position", post) and post["job_family"] == family

    def employee_fits_superior(self, row: Any, text: str) -> bool:
        above, post = self.named("employee", text), self.find("position", row["position_id"])
        if above is None or post is None or not self.sees("employee", above):
            return False
        return post["superior_id"] is not None and post["superior_id"] == above["position_id"]

    def employee_fits_levels(self, row: Any, levels: list[str]) -> bool:
        return row["level"] in levels

    def employee_fits_kinds(self, row: Any, kinds: list[str]) -> bool:
        return row["kind"] in kinds

    def employee_fits_standings(self, row: Any, standings: list[str]) -> bool:
        return row["standing"] in standings

    def employee_fits_education_levels(self, row: Any, levels: list[str]) -> bool:
        return row["education_level"] in levels

    def below(self, unit: Any, text: str) -> bool:
        top = self.named("unit", text)
        return bool(top and unit and self.sees("unit", unit) and unit["path"].startswith(top["path"]))

    def root_employee(self, id: Any = None, nip: Any = None, **_: Any) -> Thing | None:
        if id is None and nip is None:
            return None
        for row in self.visible("employee"):
            if id in (None, to_global("emp", row["id"])) and nip in (None, row["nip"]):
                return Thing("employee", row)
        return None

    def root_units(self, first: int, filter: Any = None, **_: Any) -> Any:
        asked = {name: value for name, value in (filter or {}).items() if value is not None}
        tests: dict[str, Callable[[Any, Any], bool]] = {
            "parent": lambda row, text: row["parent_id"] is not None and to_global("unit", row["parent_id"]) == text,
            "roots": lambda row, wanted: not wanted or row["parent_id"] is None,
            "within": self.below,
            "search": lambda row, text: text.strip().lower() in row["name"].lower(),
            "kind": lambda row, kind: row["kind"] == kind,
        }
        rows = [row for row in self.visible("unit") if all(tests[name](row, value) for name, value in asked.items())]
        return self.page("unit", rows, first, lambda row: row["path"])

    def root_unit(self, id: str) -> Thing | None:
        row = self.named("unit", id)
        return Thing("unit", row) if row is not None and self.sees("unit", row) else None

    def root_positions(self, first: int, filter: Any = None, **_: Any) -> Any:
        asked = {name: value for name, value in (filter or {}).items() if value is not None}
        held = {row["position_id"] for row in self.tables["employee"]}
        tests: dict[str, Callable[[Any, Any], bool]] = {
            "unit": lambda row, text: self.below(self.units[row["unit_id"]], text),
            "levels": lambda row, levels: row["level"] in levels,
            "search": lambda row, text: text.strip().lower() in row["title"].lower(),
            "vacant": lambda row, wanted: (row["id"] not in held) == wanted,
        }
        rows = [r for r in self.visible("position") if all(tests[name](r, value) for name, value in asked.items())]
        return self.page("position", rows, first, lambda row: row["title"])

    def root_position(self, id: str) -> Thing | None:
        row = self.named("position", id)
        return Thing("position", row) if row is not None and self.sees("position", row) else None

    # units and posts

    def unit_parent(self, unit: Thing) -> Thing | None:
        return self.link("unit", unit.row["parent_id"])

    def unit_ancestors(self, unit: Thing) -> list[Thing]:
        path = unit.row["path"]
        above = [r for r in self.visible("unit") if path.startswith(r["path"]) and r["path"] != path]
        return [Thing("unit", row) for row in sorted(above, key=lambda row: row["path"])]

    def unit_children(self, unit: Thing, first: int, **_: Any) -> Any:
        rows = [row for row in self.visible("unit") if row["parent_id"] == unit.row["id"]]
        return self.page("unit", rows, first, lambda row: row["path"])

    def unit_positions(self, unit: Thing, first: int, **_: Any) -> Any:
        rows = [row for row in self.visible("position") if row["unit_id"] == unit.row["id"]]
        return self.page("position", rows, first, lambda row: row["title"])

    def unit_employees(self, unit: Thing, first: int, **_: Any) -> Any:
        rows = [row for row in self.visible("employee") if row["unit_id"] == unit.row["id"]]
        return self.page("employee", rows, first, lambda row: row["name"])

    def unit_employeeCount(self, unit: Thing) -> int:
        inside = {key for key, row in self.units.items() if row["path"].startswith(unit.row["path"])}
        return sum(row["unit_id"] in inside for row in self.visible("employee"))

    def unit_viewerCanMove(self, _unit: Thing) -> bool:
        return Permission.UNIT_MOVE in GRANTS[self.viewer.role]

    def position_unit(self, post: Thing) -> Thing | None:
        return self.link("unit", post.row["unit_id"])

    def position_superior(self, post: Thing) -> Thing | None:
        return self.link("position", post.row["superior_id"])

    def position_incumbents(self, post: Thing) -> list[Thing]:
        rows = [row for row in self.visible("employee") if row["position_id"] == post.row["id"]]
        return [Thing("employee", row) for row in sorted(rows, key=lambda row: (row["name"], row["id"]))]

    def grade_order(self, grade: Thing) -> int:
        return grade.row["number"]


def truths(url: str) -> Callable[[Viewer], Truth]:
    """The truth for each viewer, loaded once."""
    known: dict[Any, Truth] = {}

    def truth(viewer: Viewer) -> Truth:
        key = (viewer.account_id, viewer.unit_path)
        if key not in known:
            known[key] = partial(Truth, url)(viewer)
        return known[key]

    return truth
