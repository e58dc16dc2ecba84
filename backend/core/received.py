"""What a stranger sends beside GraphQL: who may send, how much is read, what is left of a file's name."""

import unicodedata
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response

from backend.core.access import Permission, Viewer
from backend.core.endpoint import BadRequest
from backend.core.gate import refusal
from backend.core.text import Text

LONGEST_NAME = 120
NAMELESS = "berkas"
SIGN_IN = Text(id="Masuk terlebih dahulu.", en="Sign in first.")
NOT_ALLOWED = Text(
    id="Tindakan ini memerlukan kewenangan {permission}. Hubungi Admin Talenta bila Anda memerlukannya.",
    en="This needs the permission {permission}. Ask the talent administrator if you need it.",
)


def shown_name(header: str | None) -> str:
    """A file's name for people only: the last part, without control, direction and format characters."""
    plain = unicodedata.normalize("NFC", unquote(header or "", errors="replace"))
    last = plain.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C").strip(" .")
    return kept[:LONGEST_NAME] or NAMELESS


async def body_within(request: Request, limit: int) -> bytes | None:
    """The body, read in pieces; None as soon as it is longer than the limit, whatever its header says."""
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > limit:
        return None
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            return None
    return bytes(body)


def refused_caller(
    request: Request, viewer: Viewer | None, permission: Permission, *, reads_only: bool = False
) -> Response | None:
    """Why a caller may not; None when he may. What changes something also asks that the page is our own."""
    if viewer is None:
        return error(401, "UNAUTHENTICATED", SIGN_IN, request.headers.get("accept-language", "id")[:2])
    if not viewer.may(permission):
        return error(403, "FORBIDDEN", NOT_ALLOWED.filled(permission=permission.value), viewer.language)
    if reads_only:
        return None
    try:
        request.state.app.check_caller(request)
    except BadRequest as refusing:
        status, body = refusing.answer
        return Response(body, status, media_type="application/json")
    return None


def error(status: int, code: str, message: Text, language: str) -> Response:
    """A refusal, said like every other."""
    status, body = refusal(status, code, message.in_(language))
    return Response(body, status, media_type="application/json")
