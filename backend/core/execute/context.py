"""What one request knows: its viewer, its language, and one read transaction that all its fields share."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import asyncpg
from graphql import GraphQLError
from graphql.execution.values import VariableValues

from backend.core.access import Permission, Viewer
from backend.core.db import Database
from backend.core.plan.given import MarkExpired
from backend.core.plan.statement import Plan

if TYPE_CHECKING:
    from backend.core.execute.engine import Engine
    from backend.core.execute.program import Document, Program

ENTER = "SELECT set_config('merita.agency', $1, true), set_config('plan_cache_mode', $2, true)"

CUSTOM_PLANS = "SET LOCAL plan_cache_mode = force_custom_plan"


class Refused(GraphQLError):
    """The integrator's mistake: not signed in, not permitted, or beyond a limit."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message, extensions={"code": code})


def unauthenticated() -> Refused:
    """Nobody is signed in."""
    return Refused("UNAUTHENTICATED", "Sign in first: session cookie, or `Authorization: Bearer <token>`.")


@dataclass
class Context:
    """One request. Used as a context manager: leaving it gives the connection back."""

    engine: "Engine"
    database: Database
    viewer: Viewer | None
    language: str
    now: datetime
    request_id: str
    app: Any = None
    client: Any = None
    cookies: list[tuple[str, str]] = field(default_factory=list)
    statements: int = 0
    document: "Document | None" = None
    program: "Program | None" = None
    """What the resolvers of an ordinary execution take their plans from."""
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _driver: Any = None
    _custom: bool = False

    async def __aenter__(self) -> "Context":
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self._stack.__aexit__(*error)

    def check(self, permission: Permission | None) -> None:
        """Refuse whoever may not.

        Raises:
            Refused: with UNAUTHENTICATED or FORBIDDEN.
        """
        if permission is None:
            return
        if self.viewer is None:
            raise unauthenticated()
        if not self.viewer.may(permission):
            raise Refused("FORBIDDEN", f"This needs the permission {permission.value}.")

    async def fetch(self, plan: Plan, variables: VariableValues) -> str | None:
        """Run a plan in the request's read transaction; fields of one request take turns."""
        assert self.viewer is not None, "plans are made for a viewer"  # noqa: S101 - narrows the type
        values = plan.values(variables, self.viewer)
        async with self._lock:
            if self._driver is None:
                self._driver = await self._stack.enter_async_context(
                    reading(self.database, self.viewer.agency_id, custom_plan=plan.custom_plan)
                )
                self._custom = plan.custom_plan
            if plan.custom_plan and not self._custom:
                await self._driver.execute(CUSTOM_PLANS)
                self._custom = True
            self.statements += 1
            try:
                return await self._driver.fetchval(plan.sql, *values)
            except asyncpg.PostgresError as error:
                await self._begin_anew()
                if getattr(error, "sqlstate", None) == MarkExpired.SQLSTATE:
                    raise MarkExpired from error
                raise

    async def _begin_anew(self) -> None:
        """Leave a transaction that a failed statement has spoilt: the request's other fields get one of their own."""
        await self._stack.aclose()
        self._stack, self._driver = AsyncExitStack(), None


@asynccontextmanager
async def reading(database: Database, agency_id: UUID, *, custom_plan: bool) -> AsyncIterator[Any]:
    """A driver connection in a read-only transaction of one agency."""
    async with database.engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None, "a checked-out connection has its driver"  # noqa: S101 - narrows the type
        async with driver.transaction(isolation="repeatable_read", readonly=True):  # one state for all fields
            await driver.fetchrow(ENTER, str(agency_id), "force_custom_plan" if custom_plan else "auto")
            yield driver
