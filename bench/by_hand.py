"""The limit: the same answers by SQL written by hand, with neither GraphQL nor sign-in, scope or row security.

What the product costs above this is the price of everything it does for a request. Rows are shaped in the way that
is fastest for each: in Python where they are flat, by PostgreSQL where they are nested.
"""

import contextlib
import os
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

LIST = """
    SELECT e.id, e.name, e.nip, p.title, u.name AS unit, g.code
    FROM (
        SELECT * FROM employee WHERE agency_id = $1 {after} ORDER BY name, id LIMIT 51
    ) e
    LEFT JOIN position p ON p.agency_id = e.agency_id AND p.id = e.position_id
    LEFT JOIN unit u ON u.agency_id = e.agency_id AND u.id = e.unit_id
    LEFT JOIN grade g ON g.number = e.grade_no
    ORDER BY e.name, e.id
"""
AFTER = "AND (name, id) > ($2, $3)"
SEARCH = "AND search LIKE $2"
CARD = """
    SELECT m.id, m.name, m.status, m.performance::text, m.potential::text, m.talent_score::text, m.box,
           m.position_title, e.nip, g.code, u.name AS unit, {explanation} AS explanation
    FROM placement m
    JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id
    LEFT JOIN unit u ON u.agency_id = m.agency_id AND u.id = m.unit_id
    LEFT JOIN grade g ON g.number = m.grade_no
    WHERE m.agency_id = $1 AND m.id = $2
"""
DEEP = """
    SELECT json_build_object('nodes', coalesce(json_agg(json_build_object(
        'name', u.name,
        'positions', json_build_object('nodes', (
            SELECT coalesce(json_agg(json_build_object(
                'title', p.title,
                'incumbents', (
                    SELECT coalesce(json_agg(json_build_object(
                        'name', e.name,
                        'ratings', (
                            SELECT coalesce(json_agg(json_build_object('year', r.year, 'predicate', r.predicate)
                                                     ORDER BY r.year DESC, r.id DESC), '[]'::json)
                            FROM rating r WHERE r.agency_id = e.agency_id AND r.employee_id = e.id
                        )) ORDER BY e.name, e.id), '[]'::json)
                    FROM employee e WHERE e.agency_id = p.agency_id AND e.position_id = p.id
                )) ORDER BY p.title, p.id), '[]'::json)
            FROM (
                SELECT * FROM position p
                WHERE p.agency_id = u.agency_id AND p.unit_id = u.id ORDER BY p.title, p.id LIMIT 20
            ) p
        ))) ORDER BY u.path, u.id), '[]'::json))::text
    FROM (SELECT * FROM unit WHERE agency_id = $1 ORDER BY path, id LIMIT 40) u
"""
CONNECTIONS = 10


def _named(value: str | None, key: str) -> dict[str, str] | None:
    return None if value is None else {key: value}


async def people(request: Request) -> Response:
    """A list of 50 with post, unit and grade: from the start, after a row, or by search."""
    asked = request.query_params
    condition, values = "", []
    if "after" in asked:
        condition, values = AFTER, [asked["name"], UUID(asked["after"])]
    elif "search" in asked:
        condition, values = SEARCH, [f"%{asked['search'].lower()}%"]
    rows = await request.state.pool.fetch(LIST.format(after=condition), request.state.agency, *values)
    nodes = [
        {
            "id": "emp_" + row["id"].hex,
            "name": row["name"],
            "nip": row["nip"],
            "position": _named(row["title"], "title"),
            "unit": _named(row["unit"], "name"),
            "grade": _named(row["code"], "code"),
        }
        for row in rows[:50]
    ]
    return _json({"employees": {"nodes": nodes, "pageInfo": {"hasNextPage": len(rows) > 50}}})


async def card(request: Request) -> Response:
    """One person's result; with `why` the stored explanation as it stands, without words and rules."""
    explanation = "m.explanation" if "why" in request.query_params else "NULL"
    row = await request.state.pool.fetchrow(
        CARD.format(explanation=explanation), request.state.agency, UUID(request.query_params["id"])
    )
    placement: dict[str, Any] = {
        "name": row["name"],
        "status": row["status"],
        "performance": row["performance"],
        "potential": row["potential"],
        "talentScore": row["talent_score"],
        "box": row["box"],
        "positionTitle": row["position_title"],
        "unit": _named(row["unit"], "name"),
        "grade": _named(row["code"], "code"),
        "employee": {"nip": row["nip"]},
    }
    if row["explanation"] is not None:
        placement["explanation"] = orjson.Fragment(row["explanation"])
    return _json({"placement": placement})


async def deep(request: Request) -> Response:
    """40 units, 20 posts of each, their people, their ratings."""
    text = await request.state.pool.fetchval(DEEP, request.state.agency)
    return _json({"units": orjson.Fragment(text)})


def _json(data: Any) -> Response:
    return Response(orjson.dumps({"data": data}), media_type="application/json")


@contextlib.asynccontextmanager
async def _lifespan(_app: Starlette) -> AsyncIterator[dict[str, Any]]:
    settings = {"jit": "off"}
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=2, max_size=CONNECTIONS, server_settings=settings) as pool:
        yield {"pool": pool, "agency": await pool.fetchval("SELECT id FROM agency")}


app = Starlette(
    routes=[
        Route("/ready", lambda _request: PlainTextResponse("ok")),
        Route("/people", people),
        Route("/card", card),
        Route("/deep", deep),
    ],
    lifespan=_lifespan,
)
