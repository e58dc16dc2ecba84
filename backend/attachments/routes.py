"""Beside GraphQL: files come in by POST /attachments, and are had at /attachments/{id}."""

import asyncio
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from backend.attachments import reads
from backend.attachments.drawing import photo
from backend.attachments.rules import (
    FAULTS,
    JPEG,
    PDF,
    UPLOAD_BYTES,
    UPLOAD_SECONDS,
    AttachmentKind,
    PhotoSize,
    UploadFault,
    UploadRefused,
    checked_type,
    refused,
)
from backend.attachments.writes import keep
from backend.core import clock
from backend.core.access import Permission, Viewer
from backend.core.acts import Tx
from backend.core.ids import split_global, to_global
from backend.core.problems import NotFound
from backend.core.received import body_within, error, refused_caller, shown_name

SANDBOX = "default-src 'none'; sandbox"
FRESH_SECONDS = 600
KINDS = {kind.value.lower(): kind for kind in AttachmentKind}
SIZES = {size.value.lower(): size for size in PhotoSize}


async def upload(request: Request) -> Response:
    """POST /attachments?kind=photo or kind=scan: the body is the file; answers its id, to be attached within a day."""
    viewer = request.state.viewer
    if (answer := refused_caller(request, viewer, Permission.ATTACHMENT_WRITE)) is not None:
        return answer
    kind = KINDS.get(request.query_params.get("kind", ""))
    try:
        if kind is None:
            raise refused(UploadFault.TYPE)
        return await _kept(request, viewer, kind)
    except UploadRefused as problem:
        return error(FAULTS[problem.fault][0], problem.fault.value, problem.message, viewer.language)


async def _kept(request: Request, viewer: Viewer, kind: AttachmentKind) -> Response:
    content = await _received(request)
    found, drawn = checked_type(content, kind), {}
    if kind is AttachmentKind.PHOTO:
        drawn = await photo(content)
        content, found = drawn[PhotoSize.FULL], JPEG
    now, name = clock.now(), shown_name(request.headers.get("x-file-name"))
    async with request.state.app.database.session(viewer.agency_id) as session:
        tx = Tx(session, viewer, now, "uploadAttachment", request_id=request.scope["state"].get("request_id"))
        key = await keep(tx, kind, name=name, media_type=found, content=content, drawn=drawn)
    told = {"id": to_global(reads.ATTACHMENT, key), "size": len(content), "mediaType": found}
    return JSONResponse(told, 201)


async def _received(request: Request) -> bytes:
    try:
        async with asyncio.timeout(UPLOAD_SECONDS):
            content = await body_within(request, UPLOAD_BYTES)
    except TimeoutError as slow:
        raise refused(UploadFault.TOO_SLOW) from slow
    if content is None:
        raise refused(UploadFault.TOO_LARGE)
    return content


async def download(request: Request) -> Response:
    """GET /attachments/{id}: the file, for whoever may see what it belongs to; `size` chooses the size of a photo."""
    viewer = request.state.viewer
    if (answer := refused_caller(request, viewer, Permission.EMPLOYEE_READ, reads_only=True)) is not None:
        return answer
    key = split_global(request.path_params["file"])
    if key is None or key[0] != reads.ATTACHMENT:
        return _not_found(viewer)
    async with request.state.app.database.session(viewer.agency_id) as session:
        found = await reads.about(session, key[1], viewer)
        if found is None:
            return _not_found(viewer)
        size = SIZES.get(request.query_params.get("size", "")) if found.kind is AttachmentKind.PHOTO else None
        headers = _headers(found, size)
        if request.headers.get("if-none-match") == headers["etag"]:
            return Response(status_code=304, headers=headers)
        content = await reads.content(session, key[1], size, viewer)
    return Response(content, media_type=found.media_type, headers=headers)


def _headers(found: Any, size: PhotoSize | None) -> dict[str, str]:
    """What keeps a stranger's file harmless: its own type, nothing guessed, nothing run, nothing kept by others."""
    photo_kept = f"private, max-age={FRESH_SECONDS}" if found.kind is AttachmentKind.PHOTO else "no-store"
    headers = {
        "content-disposition": f"inline; filename*=UTF-8''{quote(found.name, safe='')}",
        "cache-control": photo_kept,
        "etag": f'"{found.sha256[:32]}{"" if size is None else "-" + size.value.lower()}"',
        "vary": "Cookie, Authorization",
    }
    # Browsers show a PDF with a program of their own, apart from every page, and show none in a sandbox.
    return headers if found.media_type == PDF else {**headers, "content-security-policy": SANDBOX}


def _not_found(viewer: Viewer) -> Response:
    return error(404, "NOT_FOUND", NotFound().message, viewer.language)


ROUTES = (
    Route("/attachments", upload, methods=["POST"]),
    Route("/attachments/{file}", download, methods=["GET"]),
)
