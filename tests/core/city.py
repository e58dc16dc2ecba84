"""The city that the machinery is tested on: the demo city with a published mapping, and a neighbour."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import orjson
import psycopg

from backend.core.access import Role, Viewer
from backend.core.db import Database
from backend.core.execute.context import Context
from backend.core.execute.engine import Ask, Engine
from backend.core.execute.program import Program
from backend.core.ids import new_id
from backend.core.postgres_urls import role_url, with_driver
from backend.core.text import Language
from backend.mapping.jobs import execute_run
from backend.schema import schema
from backend.settings import APP_ROLE

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
NEIGHBOUR = "TETANGGA"
"""Code of the other agency, whose rows nobody of the city may ever see."""


def as_app(url: str) -> Database:
    """The pool of the application for a database whose owner's address is `url`."""
    return Database(with_driver(role_url(url, APP_ROLE), "postgresql+asyncpg"))


def add_published_run(url: str) -> None:
    """Map the city once, and publish the result."""
    with psycopg.connect(url) as owner:
        agency, policy = one(owner, "SELECT agency_id, id FROM policy WHERE status = 'ACTIVE' ORDER BY code LIMIT 1")
        run_id = new_id()
        owner.execute(
            "INSERT INTO mapping_run (agency_id, id, policy_id, as_of, status, done, total, requested_at,"
            " requested_by_name) VALUES (%s, %s, %s, '2026-11-24', 'QUEUED', 0, 0, %s, 'Admin')",
            [agency, run_id, policy, NOW],
        )
    asyncio.run(_carry_out(url, agency, run_id))
    with psycopg.connect(url) as owner:
        owner.execute(
            "UPDATE mapping_run SET published_at = %s, published_by_name = 'Admin', decree_number = '1'", [NOW]
        )


async def _carry_out(url: str, agency_id: Any, run_id: Any) -> None:
    database = as_app(url)
    await execute_run(database, agency_id, run_id)
    await database.close()


def add_neighbour(url: str) -> None:
    """A second agency with one of everything that people, posts and accounts are made of."""
    agency, root, unit, post, person = (new_id() for _ in range(5))
    admin = new_id()
    with psycopg.connect(url) as owner:
        run = owner.execute
        run("INSERT INTO agency (id, code, name) VALUES (%s, %s, 'Kota Tetangga')", [agency, NEIGHBOUR])
        for key, parent, path in ((root, None, "0001"), (unit, root, "00010001")):
            run(
                "INSERT INTO unit (agency_id, id, parent_id, name, kind, path, depth)"
                " VALUES (%s, %s, %s, 'Tetangga', 'DEPARTMENT', %s, %s)",
                [agency, key, parent, path, len(path) // 4 - 1],
            )
        run(
            "INSERT INTO position (agency_id, id, unit_id, title, kind, level)"
            " VALUES (%s, %s, %s, 'Jabatan Tetangga', 'STAFF', 'PELAKSANA')",
            [agency, post, unit],
        )
        run(
            "INSERT INTO employee (agency_id, id, nip, name, kind, standing, unit_id, position_id)"
            " VALUES (%s, %s, '199001012015011999', 'Tetangga', 'PNS', 'ACTIVE', %s, %s)",
            [agency, person, unit, post],
        )
        run(
            "INSERT INTO award (agency_id, id, employee_id, source, name, level, awarded_on)"
            " VALUES (%s, %s, %s, 'SIASN', 'Penghargaan Tetangga', 'NATIONAL', '2020-01-01')",
            [agency, new_id(), person],
        )
        run(
            "INSERT INTO account (agency_id, id, username, name, password_hash, role, language, created_at)"
            " VALUES (%s, %s, 'tetangga', 'Tetangga', 'x', 'HR_ADMIN', 'ID', %s)",
            [agency, admin, NOW],
        )
        run(
            "INSERT INTO audit_entry (agency_id, id, at, actor_name, action, subject_type, subject_id)"
            " VALUES (%s, %s, %s, 'Tetangga', 'moveUnit', 'Unit', %s)",
            [agency, new_id(), NOW, unit],
        )


def one(connection: psycopg.Connection, statement: str, *given: Any) -> tuple[Any, ...]:
    """The one row of a statement."""
    found = connection.execute(statement.encode(), given).fetchall()
    assert len(found) == 1, (statement, len(found))
    return found[0]


class Ordinary(Engine):
    """Answers everything by graphql-core's own executor."""

    def _program(self, *given: Any, **named: Any) -> Program:
        return Program(None)


class Compiled(Engine):
    """The engine as it is; remembers how many answers did without the executor."""

    def __init__(self) -> None:
        super().__init__(schema())
        self.compiled = 0

    async def _compiled(self, *given: Any, **named: Any) -> bytes:
        self.compiled += 1
        return await super()._compiled(*given, **named)


@dataclass
class City:
    """A database, an engine on it, and who asks."""

    url: str
    database: Database
    engine: Engine
    viewers: dict[str, Viewer]
    statements: int = 0
    """Statements of the last question."""

    def rows(self, statement: str, *given: Any) -> list[tuple[Any, ...]]:
        """Rows as the owner sees them."""
        with psycopg.connect(self.url) as owner:
            return owner.execute(statement.encode(), given).fetchall()

    async def answer(self, query: str, *, who: str = "HR_ADMIN", engine: Engine | None = None, **variables: Any) -> Any:
        """The whole answer as a client parses it."""
        viewer = self.viewers[who]
        used = engine or self.engine
        context = Context(used, self.database, viewer, viewer.language, NOW, "test")
        async with context:
            answer = await used.answer(Ask(query, None, variables), context)
        self.statements = context.statements
        return orjson.loads(answer.body)

    async def ask(self, query: str, *, who: str = "HR_ADMIN", **variables: Any) -> Any:
        """The data of a question that has no errors."""
        answer = await self.answer(query, who=who, **variables)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    async def code(self, query: str, *, who: str = "HR_ADMIN", **variables: Any) -> str:
        """The code of the first error of a question that has some."""
        answer = await self.answer(query, who=who, **variables)
        assert answer.get("errors"), answer
        return answer["errors"][0]["extensions"]["code"]


ACCOUNTS = """
    SELECT a.agency_id, a.id, a.name, a.username, a.role, a.language, a.employee_id, u.path
    FROM account a LEFT JOIN unit u ON u.id = a.unit_id JOIN agency g ON g.id = a.agency_id
    WHERE g.code <> %s ORDER BY a.username
"""


def city_of(url: str) -> City:
    """The city in a database, as the application reaches it."""
    viewers: dict[str, Viewer] = {}
    with psycopg.connect(url) as owner:
        for agency, key, name, username, role, language, person, path in owner.execute(ACCOUNTS, [NEIGHBOUR]):
            viewer = Viewer(
                agency_id=agency, account_id=key, name=name, username=username, role=Role(role),
                language=Language(language), unit_path=path, employee_id=person,
            )  # fmt: skip
            viewers.setdefault(role, viewer)
    viewers["NOBODY"] = replace(viewers["UNIT_ADMIN"], unit_path=None)
    viewers["ENGLISH"] = replace(viewers["HR_ADMIN"], language=Language.EN)
    return City(url, as_app(url), Compiled(), viewers)
