"""Files to download: GET /employees.csv and /employees.xlsx with the filter of the list."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Send

from backend.core import clock
from backend.core.access import Permission, Viewer
from backend.core.acts import Tx
from backend.core.execute.context import reading
from backend.core.plan.given import BadInput
from backend.core.plan.statement import Plan
from backend.core.text import Language
from backend.reports import reads
from backend.reports.rules import disposition
from backend.reports.writes import Workbook, csv_of

BATCH = 1_000
AT_ONCE = 4
"""Exports that hold a connection at a time: a file goes as fast as its reader takes it, and others want the pool."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_turns = asyncio.Semaphore(AT_ONCE)


class _Download(StreamingResponse):
    """A file as it is written; a reader who leaves gives its connection and its turn back at once."""

    def __init__(self, pieces: AsyncGenerator[bytes, None], **options: Any) -> None:
        super().__init__(pieces, **options)
        self.pieces = pieces

    async def stream_response(self, send: Send) -> None:
        async with aclosing(self.pieces):
            await super().stream_response(send)


def _refusal(status: int, code: str, message: str) -> Response:
    return JSONResponse({"errors": [{"message": message, "extensions": {"code": code}}]}, status)


async def employees(request: Request) -> Response:
    """Export Data Pegawai: the people of the list, in the form that the address ends with."""
    viewer: Viewer | None = request.state.viewer
    if viewer is None:
        return _refusal(401, "UNAUTHENTICATED", "Sign in first.")
    if not viewer.may(Permission.EXPORT):
        return _refusal(403, "FORBIDDEN", f"This needs the permission {Permission.EXPORT.value}.")
    app, asked = request.state.app, request.query_params.get("filter")
    try:
        plan, nothing = reads.employees(app.schema, viewer, asked)
        values = plan.values(nothing, viewer)
    except BadInput as error:
        return _refusal(400, "BAD_USER_INPUT", error.text.in_(viewer.language))
    await _remember(request, viewer, asked)
    form = request.scope["path"].rpartition(".")[2]
    headings = [english if viewer.language == Language.EN else indonesian for indonesian, english in reads.COLUMNS]
    name = f"pegawai-{clock.today():%Y-%m-%d}.{form}"
    batches = _batches(app, viewer, plan, values)
    if form == "csv":
        return _Download(
            csv_of(headings, batches), media_type="text/csv; charset=utf-8",
            headers={"content-disposition": disposition(name)},
        )  # fmt: skip
    return _Download(_workbook(headings, batches), media_type=XLSX, headers={"content-disposition": disposition(name)})


async def _remember(request: Request, viewer: Viewer, asked: str | None) -> None:
    """The audit trail keeps who took an export and its filter, never its data."""
    async with request.state.app.database.session(viewer.agency_id) as session:
        tx = Tx(session, viewer, clock.now(), "exportEmployees", request.state.request_id)
        tx.audit("Account", viewer.account_id, after={"filter": asked})


async def _batches(app: Any, viewer: Viewer, plan: Plan, values: list[Any]) -> AsyncGenerator[list[Any], None]:
    async with _turns, reading(app.database, viewer.agency_id, custom_plan=plan.custom_plan) as driver:
        await driver.execute("SET LOCAL statement_timeout = '300s'")
        cursor = await driver.cursor(plan.sql, *values)
        while batch := await cursor.fetch(BATCH):
            yield batch


async def _workbook(headings: list[str], batches: AsyncGenerator[list[Any], None]) -> AsyncGenerator[bytes, None]:
    book = await asyncio.to_thread(Workbook, headings, "Pegawai")
    try:
        async with aclosing(batches):
            async for batch in batches:
                await asyncio.to_thread(book.add, batch)
        path = await asyncio.to_thread(book.close)
        with path.open("rb") as file:
            while piece := await asyncio.to_thread(file.read, 262_144):
                yield piece
    finally:
        shutil.rmtree(book.path.parent, ignore_errors=True)


FORMS = ("csv", "xlsx")
ROUTES = tuple(Route(f"/employees.{form}", employees, methods=["GET"], name=form) for form in FORMS)
