"""Where the parts meet: settings in, one ASGI application out."""

import contextlib
import gc
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from graphql import GraphQLSchema
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from backend import pages
from backend.accounts.door import Door
from backend.accounts.graph import COOKIE
from backend.accounts.secrets import nobodys_hash
from backend.attachments.routes import ROUTES as ATTACHMENT_ROUTES
from backend.core.db import Database
from backend.core.endpoint import BadRequest, Endpoint
from backend.core.execute.engine import Engine
from backend.core.gate import Gate, refusal
from backend.core.jobs import working
from backend.core.logs import set_up_logs
from backend.imports.routes import ROUTES as IMPORT_ROUTES
from backend.reports.routes import ROUTES as REPORT_ROUTES
from backend.schema import schema
from backend.settings import Settings

COMPRESSED_FROM = 1_400
"""Bytes: what fits into one packet is not worth compressing."""
COMPRESSION = 4
CLIENT_HEADER = "x-merita-client"
ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
"""The endpoint itself refuses all but one, in the form of its other refusals."""
REFUSED = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}


@dataclass(frozen=True, slots=True)
class App:
    """What requests need of the whole."""

    settings: Settings
    database: Database
    schema: GraphQLSchema

    @property
    def cookie_name(self) -> str:
        """`__Host-` binds the cookie to this host and to HTTPS; a plain local server cannot have it."""
        return "__Host-sid" if self.settings.cookies_are_secure else "sid"

    def check_caller(self, request: Request) -> None:
        """A browser says that it is our own page, which no other site can: the header needs our consent.

        Raises:
            BadRequest: when neither a token nor the header is there.
        """
        if not request.state.by_token and CLIENT_HEADER not in request.headers:
            raise BadRequest(403, "FOREIGN_ORIGIN", "Send `X-Merita-Client`, or a token in `Authorization`.")

    def set_cookie(self, response: Response, name: str, value: str) -> None:
        """Set or, with an empty value, clear a cookie."""
        assert name == COOKIE, "there is one cookie"  # noqa: S101 - a mistake of ours, not of a client
        if value:
            response.set_cookie(
                self.cookie_name, value, path="/", httponly=True, samesite="lax",
                secure=self.settings.cookies_are_secure,
                max_age=int(self.settings.session_absolute.total_seconds()),
            )  # fmt: skip
        else:
            response.delete_cookie(
                self.cookie_name, path="/", httponly=True, samesite="lax", secure=self.settings.cookies_are_secure
            )


async def _refuse(_request: Request, error: Any) -> Response:
    """What no route takes, said like every other refusal."""
    code = REFUSED.get(error.status_code, "BAD_REQUEST")
    status, body = refusal(error.status_code, code, error.detail)
    return Response(body, status, media_type="application/json", headers=error.headers)


def create_app(settings: Settings) -> Starlette:
    """The application of one process."""
    set_up_logs(settings.log_level)
    database = Database(settings.app_url, pool_size=settings.pool_size)
    app = App(settings, database, schema())
    engine = Engine(app.schema)

    @contextlib.asynccontextmanager
    async def lifespan(_starlette: Starlette) -> AsyncIterator[dict[str, Any]]:
        nobodys_hash()  # the first sign-in takes as long as every other
        gc.collect()
        gc.freeze()  # the schema lives as long as the process; no collection need look at it again
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(database.close)
            if settings.work_in_process:
                await stack.enter_async_context(working(settings.app_url, database))
            yield {"app": app}

    async def ready(_request: Request) -> Response:
        """Whether the database answers."""
        try:
            async with database.engine.connect() as connection:
                await connection.execute(sa.text("SELECT 1"))
        except (OSError, sa.exc.SQLAlchemyError):
            return JSONResponse({"ready": False}, 503)
        return JSONResponse({"ready": True})

    routes: list[BaseRoute] = [
        Route("/graphql", Endpoint(engine, app).respond, methods=ALL_METHODS),
        Route("/healthz", lambda _request: PlainTextResponse("ok")),
        Route("/readyz", ready),
        *ATTACHMENT_ROUTES,
        *IMPORT_ROUTES,
        *REPORT_ROUTES,
        *pages.routes(engine),
    ]
    made = Starlette(
        routes=routes,
        lifespan=lifespan,
        exception_handlers={HTTPException: _refuse},
        middleware=[
            Middleware(Gate, hosts=settings.allowed_hosts, https=settings.cookies_are_secure),
            Middleware(GZipMiddleware, minimum_size=COMPRESSED_FROM, compresslevel=COMPRESSION),
            Middleware(Door, database=database, cookie=app.cookie_name, idle=settings.session_idle),
        ],
    )
    made.router.redirect_slashes = False  # a redirect would name whatever host the request named
    return made
