"""What of an error a client may see: problems of the request as they are, faults of ours as a number."""

import secrets
from typing import Any

import structlog
from graphql import GraphQLError

from backend.core.text import Text

log = structlog.get_logger()

MOST = 5
"""Errors told per answer; a document of thousands of mistakes must not make an answer of megabytes."""
MESSAGE_MOST = 500

FAULT = Text(
    id="Permintaan belum dapat diproses. Data Anda tidak berubah. Coba lagi beberapa saat lagi, "
    "atau hubungi bantuan dengan kode {code}.",
    en="The request could not be processed. Your data did not change. Try again in a moment, "
    "or contact support with code {code}.",
)
BUSY = Text(
    id="Layanan sedang sibuk. Data Anda tidak berubah. Coba lagi beberapa saat lagi. Kode {code}.",
    en="The service is busy. Your data did not change. Try again in a moment. Code {code}.",
)
TRANSIENT = {"57014", "55P03", "53300", "57P01", "57P03", "08006", "08001"}
"""SQLSTATEs of a statement that took too long, a lock not gained, a database that is restarting or full."""


def told(errors: list[GraphQLError], language: str, about: dict[str, Any]) -> list[dict[str, Any]]:
    """The errors as a client sees them; ours are masked, numbered and logged."""
    return [_one(error, language, about) for error in errors[:MOST]]


def _one(error: GraphQLError, language: str, about: dict[str, Any]) -> dict[str, Any]:
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        shown = error.formatted
        extensions = dict((cause.extensions if isinstance(cause, GraphQLError) else None) or error.extensions or {})
        extensions.setdefault("code", "BAD_USER_INPUT" if error.path else "GRAPHQL_VALIDATION_FAILED")
        sentence = getattr(cause or error, "text", None)
        message = sentence.in_(language) if isinstance(sentence, Text) else error.message
        return {**shown, "message": message[:MESSAGE_MOST], "extensions": extensions}
    return {**masked(cause, language, about), **({"path": error.path} if error.path else {})}


def masked(cause: BaseException, language: str, about: dict[str, Any]) -> dict[str, Any]:
    """A fault of ours: its number for the client, everything else for the log, never the document's text."""
    number = secrets.token_hex(3).upper()
    number = f"{number[:4]}-{number[4:]}"
    state = getattr(getattr(cause, "orig", cause), "sqlstate", None)
    busy = state in TRANSIENT or isinstance(cause, TimeoutError | OSError)
    log.error("request failed", code=number, sqlstate=state, **about, exc_info=cause)
    sentence = (BUSY if busy else FAULT).filled(code=number).in_(language)
    return {"message": sentence, "extensions": {"code": "UNAVAILABLE" if busy else "INTERNAL", "reference": number}}
