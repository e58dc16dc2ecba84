"""/graphql: strict JSON in, bytes out, in a bounded time, and no longer than the client waits."""

import asyncio
import contextlib
import json
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from backend.core import clock
from backend.core.execute.context import Context
from backend.core.execute.engine import Answer, Ask, Engine
from backend.core.gate import BODY_MOST, refusal
from backend.core.text import Language

SECONDS_MOST = 30
BODY_SECONDS = 10
GONE = 499
"""Nobody reads this answer: the client left while it was still sending."""
KEYS = {"query", "variables", "operationName", "extensions"}
DIGITS_MOST = 40
STATUS = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403, "METHOD_NOT_ALLOWED": 405, "UNAVAILABLE": 503, "INTERNAL": 500}
NEW_TYPE = "application/graphql-response+json"
OLD_TYPE = "application/json"


class BadRequest(Exception):
    """The body is not a GraphQL request."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.answer = refusal(status, code, message)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The GraphQL endpoint of one app."""

    engine: Engine
    app: Any

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        try:
            self._check_form(request)
            by_get = request.method == "GET"
            ask = _ask_of_address(request) if by_get else _ask(await _body(request, BODY_MOST))
        except ClientDisconnect:
            return Response(status_code=GONE)
        except BadRequest as bad:
            status, body = bad.answer
            return Response(body, status, media_type=OLD_TYPE, headers={"allow": "POST"} if status == 405 else None)
        return await self._answer(request, ask)

    def _check_form(self, request: Request) -> None:
        if request.method == "GET" and self.app.settings.get_queries:
            self.app.check_caller(request)
            return
        if request.method != "POST":
            raise BadRequest(405, "METHOD_NOT_ALLOWED", "Send GraphQL requests with POST.")
        kind = request.headers.get("content-type", "")
        name, _, parameters = kind.partition(";")
        if name.strip().lower() != "application/json" or (
            parameters.strip().lower() not in ("", "charset=utf-8", 'charset="utf-8"')
        ):
            raise BadRequest(415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json in UTF-8.")
        if request.headers.get("content-encoding", "identity") != "identity":
            raise BadRequest(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body uncompressed.")
        self.app.check_caller(request)

    async def _answer(self, request: Request, ask: Ask) -> Response:
        language = _language(request)
        viewer = request.state.viewer
        if viewer is not None and language is not None:
            viewer = replace(viewer, language=language)
        context = Context(
            engine=self.engine,
            database=self.app.database,
            viewer=viewer,
            language=viewer.language if viewer is not None else language or Language.ID,
            now=clock.now(),
            request_id=request.state.request_id,
            app=self.app,
            client=request.client,
        )
        async with context:
            answer = await _while_connected(request, self.engine.answer(ask, context))
        response = self._response(request, answer)
        response.headers["x-merita-statements"] = str(context.statements)
        for name, value in context.cookies:
            self.app.set_cookie(response, name, value)
        return response

    def _response(self, request: Request, answer: Answer) -> Response:
        """GraphQL over HTTP: the new media type answers with true status codes, the old one with 200."""
        modern = NEW_TYPE in request.headers.get("accept", "")
        status = 200 if answer.valid else STATUS.get(answer.code or "", 400 if modern else 200)
        headers = {"allow": "POST"} if status == 405 else None
        return Response(answer.body, status, media_type=NEW_TYPE if modern else OLD_TYPE, headers=headers)


async def _while_connected(request: Request, work: Any) -> Answer:
    """Do the work, but stop it when the client goes away or the time is over."""
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({task, gone}, timeout=SECONDS_MOST, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        _, body = refusal(503, "UNAVAILABLE", "The request took too long. Ask for less.")
        return Answer(body, False, "UNAVAILABLE")
    finally:
        gone.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _language(request: Request) -> Language | None:
    """The language that the request asks for, if it is one of ours; else the account's holds."""
    asked = request.headers.get("accept-language", "")[:2].upper()
    return Language(asked) if asked in Language.__members__ else None


async def _body(request: Request, most: int) -> bytes:
    size = request.headers.get("content-length", "0")
    if not size.isdigit() or int(size) > most:
        raise BadRequest(413, "PAYLOAD_TOO_LARGE", f"A request has at most {most} bytes.")
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await _read(request, most)
    except TimeoutError as error:
        raise BadRequest(408, "BAD_REQUEST", f"Send the body within {BODY_SECONDS} seconds.") from error
    except ClientDisconnect as error:
        raise BadRequest(400, "BAD_REQUEST", "The body ended too early.") from error


async def _read(request: Request, most: int) -> bytes:
    pieces, found = [], 0
    async for piece in request.stream():
        found += len(piece)
        if found > most:
            raise BadRequest(413, "PAYLOAD_TOO_LARGE", f"A request has at most {most} bytes.")
        pieces.append(piece)
    return b"".join(pieces)


def _ask(body: bytes) -> Ask:
    try:
        text = body.decode("utf-8")
        found = _read_json(text)
        if "\\u" in text:  # the only way in for what is no text: bytes have been decoded strictly
            _check_texts(found)
    except NoText as error:
        raise BadRequest(400, "BAD_USER_INPUT", "A text holds NUL or half a surrogate pair.") from error
    except (ValueError, RecursionError) as error:
        raise BadRequest(400, "BAD_REQUEST", "The body is not JSON in UTF-8.") from error
    return _checked(found)


def _ask_of_address(request: Request) -> Ask:
    """What a GET asks for, in the address; it may only read."""
    try:
        given = request.scope["query_string"].decode("ascii")
        found = _once(parse_qsl(given, keep_blank_values=True, errors="strict", max_num_fields=len(KEYS)))
        found |= {name: _read_json(found[name]) for name in ("variables", "extensions") if found.get(name)}
        _check_texts(found)
    except NoText as error:
        raise BadRequest(400, "BAD_USER_INPUT", "A text holds NUL or half a surrogate pair.") from error
    except (ValueError, RecursionError) as error:
        raise BadRequest(400, "BAD_REQUEST", "The address holds no GraphQL request.") from error
    return replace(_checked(found), reads_only=True)


def _checked(found: Any) -> Ask:
    if not isinstance(found, dict) or not set(found) <= KEYS:
        raise BadRequest(400, "BAD_REQUEST", "A request is an object with query, variables, operationName, extensions.")
    query, variables, name = found.get("query"), found.get("variables"), found.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise BadRequest(400, "BAD_REQUEST", "`query` is the text of a document.")
    if variables is not None and not isinstance(variables, dict):
        raise BadRequest(400, "BAD_REQUEST", "`variables` is an object.")
    if name is not None and not isinstance(name, str):
        raise BadRequest(400, "BAD_REQUEST", "`operationName` is a text.")
    if not isinstance(found.get("extensions"), dict | None):
        raise BadRequest(400, "BAD_REQUEST", "`extensions` is an object.")
    return Ask(query, name or None, variables)


def _read_json(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_int=_short_int)


class NoText(Exception):
    """What stands for a text cannot be kept as one."""


def _check_texts(value: Any) -> None:
    """Refuse texts that PostgreSQL cannot hold, wherever they stand."""
    if isinstance(value, str) and ("\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value)):
        raise NoText
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for each in value:
            _check_texts(each)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(text: str) -> Any:
    raise ValueError(text)


def _short_int(text: str) -> int:
    if len(text) > DIGITS_MOST:
        raise ValueError("a number of more than 40 digits")
    return int(text)
