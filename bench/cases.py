"""What is asked: the main queries, each with values that change from round to round."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import psycopg

from backend.mapping.reads import PLACEMENT

ROUNDS = 60
"""How many different values a case takes in turn."""

LIST_FIELDS = "id name nip position { title } unit { name } grade { code }"
LIST = f"employees(first: 50) {{ nodes {{ {LIST_FIELDS} }} pageInfo {{ hasNextPage }} }}"
PAGE = f"""query($after: String) {{
    employees(first: 50, after: $after) {{ nodes {{ {LIST_FIELDS} }} pageInfo {{ hasNextPage }} }} }}"""
SEARCH = f"""query($search: String) {{
    employees(first: 50, filter: {{search: $search}}) {{ nodes {{ {LIST_FIELDS} }} pageInfo {{ hasNextPage }} }} }}"""
FILTERED = f"""query($unit: ID) {{
    employees(first: 50, filter: {{unit: $unit, kinds: [PNS], grades: {{from: "III/a", to: "IV/b"}}}}) {{
        nodes {{ {LIST_FIELDS} }} pageInfo {{ hasNextPage }} totalCount }} }}"""
CARD_FIELDS = """name status performance potential talentScore box positionTitle unit { name } grade { code }
    employee { nip }"""
WHY = """explanation { code name score levelName toNext cuts { level name from }
    components { code name weight contribution indicators {
        code name weight rawValue rawLabel points contribution missing outdated sourceText sourceOn rule
        legalReference parts { code name rawLabel points } } } }"""
CARD = f"query($id: ID!) {{ placement(id: $id) {{ {CARD_FIELDS} }} }}"
CARD_AND_WHY = f"query($id: ID!) {{ placement(id: $id) {{ {CARD_FIELDS} {WHY} }} }}"
CELLS = "cells { box count share } tray { status count }"
GRID = "query($id: ID!) { mappingRun(id: $id) { " + CELLS + " } }"
GRID_OF_UNIT = (
    "query($id: ID!, $unit: ID) { mappingRun(id: $id) { "
    "cells(filter: {unit: $unit}) { box count share } tray(filter: {unit: $unit}) { status count } } }"
)
GRID_OF_LEVEL = (
    "query($id: ID!) { mappingRun(id: $id) { "
    "cells(filter: {levels: [PENGAWAS, AHLI_MUDA]}) { box count share } "
    "tray(filter: {levels: [PENGAWAS, AHLI_MUDA]}) { status count } } }"
)
GRID_AS_SHOWN = (
    "query($id: ID!) { mappingRun(id: $id) { cells { box count share density "
    "points { placementId name performance potential } top { id name talentScore } } tray { status count } } }"
)
PEOPLE_OF_BOX = """query($id: ID!, $boxes: [Int!], $after: String) { mappingRun(id: $id) {
    placements(first: 50, after: $after, filter: {boxes: $boxes}) {
        nodes { id name box talentScore performance potential unit { name } positionTitle flags }
        pageInfo { hasNextPage endCursor } } } }"""
DEEP = """{ units(first: 40) { nodes { name positions(first: 20) { nodes { title
    incumbents { name ratings { year predicate } } } } } } }"""
EXPORT = f"""query($after: String) {{
    employees(first: 100, after: $after) {{ nodes {{ {LIST_FIELDS} kind standing hiredOn educationLevel }}
        pageInfo {{ endCursor }} }} }}"""
CORRECT = """mutation($id: ID!, $version: Int!, $phone: String) {
    correctContact(input: {employeeId: $id, version: $version, phone: $phone}) {
        __typename ... on CorrectContactPayload { employee { id version phone } } } }"""

Values = Callable[[int], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Case:
    """One question: the document, its values in each round, and where the server by hand answers the same."""

    name: str
    document: str
    values: Values
    by_hand: Callable[[int], str] | None = None
    equal: bool = True
    """Whether both answers must be the same; the stored explanation has no words."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Rows of the city to ask about."""

    people: list[Any]
    words: list[str]
    departments: list[UUID]
    middle: list[Any]
    placements: list[UUID]
    run: str


def sample(database: str, run: str) -> Sample:
    """Pick rows by their place in an order, so that two runs of the bench ask the same."""
    with psycopg.connect(database) as connection:
        counted = connection.execute("SELECT count(*) FROM employee").fetchone()
        size = counted[0] if counted else 0
        people = connection.execute("SELECT id, name, version FROM employee ORDER BY id LIMIT %s", [ROUNDS]).fetchall()
        words = sorted({part for _, name, _ in people for part in name.split() if len(part) > 4})
        departments = connection.execute("SELECT id FROM unit WHERE kind = 'DEPARTMENT' ORDER BY path").fetchall()
        middle = connection.execute(
            "SELECT id, name FROM employee ORDER BY name, id OFFSET %s LIMIT %s", [size // 2, ROUNDS]
        ).fetchall()
        placements = connection.execute(
            "SELECT id FROM placement WHERE status = 'PLACED' ORDER BY id LIMIT %s", [ROUNDS]
        ).fetchall()
    return Sample(people, words, [row[0] for row in departments], middle, [row[0] for row in placements], run)


def in_turn(values: list[Any]) -> Callable[[int], Any]:
    """A value for each round."""
    return lambda at: values[at % len(values)]


def global_id(prefix: str, key: UUID) -> str:
    """The id by which clients know a row."""
    return f"{prefix}_{key.hex}"


def cursor(name: str, key: UUID) -> str:
    """The place in the list of people just behind somebody."""
    return base64.b64encode(json.dumps(["employee:NAME:A", name, str(key)], ensure_ascii=False).encode()).decode()


def cases(found: Sample) -> list[Case]:
    """All reading cases."""
    word, middle, unit = in_turn(found.words), in_turn(found.middle), in_turn(found.departments)
    placement = in_turn(found.placements)
    run = {"id": found.run}

    def page(at: int) -> Mapping[str, Any]:
        key, name = middle(at)
        return {"after": cursor(name, key)}

    def page_by_hand(at: int) -> str:
        key, name = middle(at)
        return "/people?" + urlencode({"after": str(key), "name": name})

    def card(at: int) -> Mapping[str, Any]:
        return {"id": global_id(PLACEMENT, placement(at))}

    return [
        Case("list of 50", "{ " + LIST + " }", lambda _at: {}, lambda _at: "/people"),
        Case("list, page in the middle", PAGE, page, page_by_hand),
        Case(
            "list by search",
            SEARCH,
            lambda at: {"search": word(at)},
            lambda at: "/people?" + urlencode({"search": word(at)}),
        ),
        Case("list of a unit, filtered and counted", FILTERED, lambda at: {"unit": global_id("unit", unit(at))}),
        Case("talent card", CARD, card, lambda at: f"/card?id={placement(at)}"),
        Case("talent card with why", CARD_AND_WHY, card, lambda at: f"/card?why=1&id={placement(at)}", equal=False),
        Case("nine boxes", GRID, lambda _at: run),
        Case(
            "nine boxes of a unit",
            GRID_OF_UNIT,
            lambda at: {**run, "unit": global_id("unit", unit(at))},
        ),
        Case("nine boxes of two levels", GRID_OF_LEVEL, lambda _at: run),
        Case("nine boxes as the screen shows them", GRID_AS_SHOWN, lambda _at: run),
        Case("people of a box", PEOPLE_OF_BOX, lambda at: {**run, "boxes": [at % 9 + 1]}),
        Case("units, posts, people, ratings", DEEP, lambda _at: {}, lambda _at: "/deep"),
    ]
