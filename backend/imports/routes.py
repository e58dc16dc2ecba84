"""Beside GraphQL: the upload of a file, and the faulty rows of a batch as a file for repair."""

import csv
import io
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from backend.core import clock
from backend.core.access import Permission
from backend.core.acts import Tx
from backend.core.ids import split_global, to_global
from backend.core.problems import NotFound
from backend.core.received import body_within, error, refused_caller, shown_name
from backend.core.text import Language
from backend.imports import reads
from backend.imports.files import LIMITS
from backend.imports.reading.limits import shown
from backend.imports.rules.refusals import FileFault, refused
from backend.imports.writes.uploading import keep_file
from backend.reports.rules import harmless

BATCH, FILE = "import", "file"
HEADINGS = {
    Language.ID: ("Baris", "NIP atau Id", "Nama", "Kolom", "Isi", "Yang perlu diperbaiki"),
    Language.EN: ("Row", "NIP or id", "Name", "Column", "Value", "What to mend"),
}


async def upload(request: Request) -> Response:
    """POST /files: the body is the file; answers its id and size. The name is for people, the type is the content's."""
    viewer = request.state.viewer
    if (answer := refused_caller(request, viewer, Permission.IMPORT_WRITE)) is not None:
        return answer
    limit = LIMITS.file_bytes
    content = await body_within(request, limit)
    if content is None:
        told = refused(FileFault.TOO_LARGE, size=f"> {shown(limit)}", limit=shown(limit))
        return error(413, "FILE_TOO_LARGE", told.message, viewer.language)
    if not content:
        return error(400, "FILE_EMPTY", refused(FileFault.EMPTY).message, viewer.language)
    name = shown_name(request.headers.get("x-file-name"))
    now = clock.now()
    async with request.state.app.database.session(viewer.agency_id) as session:
        key = await keep_file(session, viewer.agency_id, name=name, content=content, by=viewer.account_id, now=now)
        tx = Tx(session, viewer, now, "uploadFile", request_id=request.scope["state"].get("request_id"))
        tx.audit("ImportFile", key, after={"name": name, "size": len(content)})
    return JSONResponse({"id": to_global(FILE, key), "size": len(content)}, 201)


async def faulty_rows(request: Request) -> Response:
    """GET /imports/{id}/faulty-rows.csv: one line per fault, as a text table that Excel opens well."""
    viewer = request.state.viewer
    if (answer := refused_caller(request, viewer, Permission.IMPORT_READ, reads_only=True)) is not None:
        return answer
    found = split_global(request.path_params["batch"])
    if found is None or found[0] != BATCH:
        return error(404, "NOT_FOUND", NotFound().message, viewer.language)
    try:
        async with request.state.app.database.session(viewer.agency_id) as session:
            await reads.batch(session, viewer.agency_id, found[1])
            rows = await reads.faulty_rows(session, viewer.agency_id, found[1])
    except NotFound as problem:
        return error(404, "NOT_FOUND", problem.message, viewer.language)
    headers = {
        "content-disposition": 'attachment; filename="faulty-rows.csv"',
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
    }
    return Response(_table(rows, viewer.language), media_type="text/csv; charset=utf-8", headers=headers)


def _table(rows: Any, language: Language) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADINGS[language])
    for row in rows:
        for fault in row.problems:
            cells = (row.key, row.name, fault["column"], fault["value"], fault[language.value.lower()])
            writer.writerow((row.number, *map(harmless, cells)))
    return out.getvalue().encode("utf-8-sig")


ROUTES = (
    Route("/files", upload, methods=["POST"]),
    Route("/imports/{batch}/faulty-rows.csv", faulty_rows, methods=["GET"]),
)
