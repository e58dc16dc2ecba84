"""The built front end: files with a hash in their name for ever, the page itself afresh each time.

The page comes with its first content: the frame for who is signed in, else the sign-in form; and with what the
script would ask first, so that nothing is waited for twice.
"""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from backend.core import clock
from backend.core.execute.context import Context
from backend.core.execute.engine import Ask, Engine
from backend.core.text import Language, Text

DIST = Path(__file__).resolve().parent.parent / "frontend" / "dist"
FOR_EVER = "public, max-age=31536000, immutable"
NOT_BUILT = "The front end is not built. Run scripts/run, which builds it.\n"
PLACE = '<div id="app">'
VIEWER = "{ viewer { name username role language permissions agency { code name } unit { id name } employee { id } } }"
"""What `CurrentViewer` of the front end asks."""
WORDS = {
    "loading": Text(id="Memuat…", en="Loading…"),
    "username": Text(id="Nama pengguna", en="User name"),
    "password": Text(id="Kata sandi", en="Password"),
    "submit": Text(id="Masuk", en="Sign in"),
}
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined
)


class Assets(StaticFiles):
    """Files whose names change with their content."""

    def file_response(self, *args: object, **options: object) -> Response:
        """A file that need not be asked for again."""
        response = super().file_response(*args, **options)  # type: ignore[arg-type] # passed on as they came
        response.headers["cache-control"] = FOR_EVER
        return response


def routes(engine: Engine, dist: Path = DIST) -> list[BaseRoute]:
    """The page at `/`, its assets, its icon."""

    async def page(request: Request) -> Response:
        if not (dist / "index.html").exists():
            return PlainTextResponse(NOT_BUILT, 503)
        built = (dist / "index.html").read_text("utf-8")
        viewer = await _viewer(engine, request)
        language = Language.ID if request.state.viewer is None else request.state.viewer.language
        text = built.replace(PLACE, first_content(viewer, language) + PLACE, 1)
        text = text.replace('lang="id"', f'lang="{language.value.lower()}"', 1)
        # It names a person: kept by nobody, not even for the way back.
        return Response(text, media_type="text/html", headers={"cache-control": "no-store"})

    def icon(_request: Request) -> Response:
        return Response(
            (dist / "icon.svg").read_bytes(), media_type="image/svg+xml", headers={"cache-control": "max-age=86400"}
        )

    found: list[BaseRoute] = [Route("/", page)]
    if (dist / "assets").is_dir():
        found.append(Mount("/assets", Assets(directory=dist / "assets")))
    if (dist / "icon.svg").exists():
        found.append(Route("/icon.svg", icon))
    return found


def first_content(viewer: dict[str, Any] | None, language: Language) -> str:
    """What stands on the page before any script: nothing of a person's text becomes markup or ends the data."""
    told = json.dumps(viewer, ensure_ascii=False)
    for letter in "<>&\u2028\u2029":
        told = told.replace(letter, f"\\u{ord(letter):04x}")
    return TEMPLATES.get_template("first.html").render(
        viewer=viewer,
        told=Markup(told),  # noqa: S704 - no letter of markup is left in it
        words={name: text.in_(language) for name, text in WORDS.items()},
    )


async def _viewer(engine: Engine, request: Request) -> dict[str, Any] | None:
    """Who is signed in, as the front end would have asked."""
    viewer, app = request.state.viewer, request.state.app
    if viewer is None:
        return None
    context = Context(
        engine=engine,
        database=app.database,
        viewer=viewer,
        language=viewer.language,
        now=clock.now(),
        request_id=request.state.request_id,
        app=app,
        client=request.client,
    )
    async with context:
        answer = json.loads((await engine.answer(Ask(VIEWER), context)).body)
    told: dict[str, Any] | None = (answer.get("data") or {}).get("viewer")
    return told
