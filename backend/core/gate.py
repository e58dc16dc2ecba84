"""The one door: what a request must be before anything of the product sees it, and the headers of every answer."""

import json
import secrets
from collections.abc import Iterable
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.core.execute.errors import masked

HEADERS_MOST = 100
HEADER_BYTES_MOST = 32_768
BODY_MOST = 262_144
"""Bytes of a GraphQL request; files come through a route of their own."""

ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), interest-cohort=()"),
    (b"x-frame-options", b"DENY"),
)
PAGE_POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    b"connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
DATA_POLICY = b"default-src 'none'; frame-ancestors 'none'"
HTTPS_ONLY = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")


def refusal(status: int, code: str, message: str) -> tuple[int, bytes]:
    """The body of a refused request."""
    return status, json.dumps({"errors": [{"message": message, "extensions": {"code": code}}]}).encode()


class Gate:
    """Checks host, origin and headers; numbers the request; adds the headers that every answer has."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], https: bool) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.always = (*ALWAYS, HTTPS_ONLY) if https else ALWAYS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer for it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope.setdefault("state", {})["request_id"] = secrets.token_hex(8)
        answer = self._dressed(scope, send)
        refused = self._refused(scope)
        if refused is not None:
            await _send(answer, *refused)
            return
        try:
            await self.app(scope, receive, answer)
        except Exception as error:
            if scope["state"].get("answered"):
                raise
            fault = masked(error, _language(scope), {"request_id": scope["state"]["request_id"]})
            status = 503 if fault["extensions"]["code"] == "UNAVAILABLE" else 500
            await _send(answer, status, json.dumps({"errors": [fault]}).encode())

    def _refused(self, scope: Scope) -> tuple[int, bytes] | None:
        lengths = [len(name) + len(value) for name, value in scope["headers"]]
        if len(lengths) > HEADERS_MOST or sum(lengths) > HEADER_BYTES_MOST:
            return refusal(431, "BAD_REQUEST", "Too many headers, or too long ones.")
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1").lower()
        if "*" not in self.hosts and host.rsplit(":", 1)[0] not in self.hosts:
            return refusal(400, "BAD_REQUEST", "This host is not served here.")
        if any(letter in host for letter in "/?#@\\ "):
            return refusal(400, "BAD_REQUEST", "The host is not a host.")
        origin = headers.get(b"origin")
        if origin is not None and origin.decode("latin-1").lower().partition("://")[2] != host:
            return refusal(403, "FOREIGN_ORIGIN", "Requests of other sites are refused.")
        if headers.get(b"sec-fetch-site") in (b"cross-site", b"same-site") and scope["method"] != "GET":
            return refusal(403, "FOREIGN_ORIGIN", "Requests of other sites are refused.")
        return None

    def _dressed(self, scope: Scope, send: Send) -> Send:
        request_id = scope["state"]["request_id"].encode()

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                scope["state"]["answered"] = True
                headers: list[Any] = list(message.get("headers", []))
                names = {name.lower() for name, _ in headers}
                page = any(n.lower() == b"content-type" and v.startswith(b"text/html") for n, v in headers)
                headers.extend(self.always)
                headers.append((b"content-security-policy", PAGE_POLICY if page else DATA_POLICY))
                headers.append((b"x-request-id", request_id))
                if b"cache-control" not in names:
                    headers.append((b"cache-control", b"no-store"))
                message = {**message, "headers": headers}
            await send(message)

        return answer


async def _send(answer: Send, status: int, body: bytes) -> None:
    await answer({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"application/json")]})
    await answer({"type": "http.response.body", "body": body})


def _language(scope: Scope) -> str:
    return dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
