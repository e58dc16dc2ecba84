"""The built front end: files with a hash in their name for ever, the page itself afresh each time."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

DIST = Path(__file__).resolve().parent.parent / "frontend" / "dist"
FOR_EVER = "public, max-age=31536000, immutable"
NOT_BUILT = "The front end is not built. Run scripts/run, which builds it.\n"


class Assets(StaticFiles):
    """Files whose names change with their content."""

    def file_response(self, *args: object, **options: object) -> Response:
        """A file that need not be asked for again."""
        response = super().file_response(*args, **options)  # type: ignore[arg-type] # passed on as they came
        response.headers["cache-control"] = FOR_EVER
        return response


def routes(dist: Path = DIST) -> list[BaseRoute]:
    """The page at `/`, its assets, its icon."""

    def page(_request: Request) -> Response:
        if not (dist / "index.html").exists():
            return PlainTextResponse(NOT_BUILT, 503)
        return Response(
            (dist / "index.html").read_bytes(), media_type="text/html", headers={"cache-control": "no-cache"}
        )

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
