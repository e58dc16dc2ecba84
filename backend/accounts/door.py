"""Who is at the door: cookie or token becomes a viewer, before any route is reached."""

from datetime import timedelta

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from backend.accounts import reads
from backend.accounts.secrets import TOKEN_START
from backend.core import clock
from backend.core.access import Viewer
from backend.core.db import Database
from backend.core.gate import refusal

OPEN_TO_ALL = ("/assets/", "/icon.svg", "/healthz", "/readyz")
"""Paths that are the same for everybody: nobody need be found for them."""
SECRET_MOST = 200
"""A longer secret is none of ours."""


class Door:
    """Puts the viewer, or None, where routes find it: `request.state.viewer`."""

    def __init__(self, app: ASGIApp, *, database: Database, cookie: str, idle: timedelta) -> None:
        self.app, self.database, self.cookie, self.idle = app, database, cookie, idle

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Find the viewer, or refuse a secret that is worth nothing."""
        if scope["type"] != "http" or scope["path"].startswith(OPEN_TO_ALL):
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        bearer = _bearer(headers.get(b"authorization"))
        cookie = _cookie(headers.get(b"cookie"), self.cookie)
        state = scope.setdefault("state", {})
        state["viewer"], state["by_token"] = None, bearer is not None
        if bearer is not None and cookie is not None:
            await _refuse(send, 400, "BAD_REQUEST", "Send a cookie or a token, not both.")
            return
        if bearer is not None or cookie is not None:
            state["viewer"] = await self._viewer(bearer, cookie)
        if bearer is not None and state["viewer"] is None:
            await _refuse(send, 401, "UNAUTHENTICATED", "The token is unknown, revoked or expired.")
            return
        await self.app(scope, receive, send)

    async def _viewer(self, bearer: str | None, cookie: str | None) -> Viewer | None:
        secret = bearer if bearer is not None else cookie
        if not secret or len(secret) > SECRET_MOST:
            return None
        async with self.database.engine.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            if bearer is not None:
                known = bearer.startswith(TOKEN_START)
                return await reads.viewer_of_token(driver, bearer, clock.now()) if known else None
            return await reads.viewer_of_session(driver, secret, clock.now(), idle=self.idle)


def _bearer(header: bytes | None) -> str | None:
    if header is None:
        return None
    kind, _, secret = header.decode("latin-1").partition(" ")
    return secret if kind.lower() == "bearer" else ""


def _cookie(header: bytes | None, name: str) -> str | None:
    """The value of a cookie, whatever other cookies of the host look like."""
    return cookie_parser((header or b"").decode("latin-1")).get(name) or None


async def _refuse(send: Send, status: int, code: str, message: str) -> None:
    status, body = refusal(status, code, message)
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": body})
