"""Memuat pegawai: people, posts, histories and kept facts, in a fixed number of statements whatever their number.

What the rows say is merged with what is kept (a cell that is absent keeps), laid into a temporary table, and
written from there: posts first, then people, then what refers to both.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.ids import new_id
from backend.employees.models import CURRENT_FACTS
from backend.imports.reads import KeptUnit
from backend.imports.rules.differences import PERSON, POST, PROTECTED, RANK, Act
from backend.imports.rules.judging import Judged
from backend.imports.rules.kinds import ImportOutcome
from backend.imports.rules.posts import Post, family_of, superiors
from backend.imports.writes import employee_statements as sql
from backend.imports.writes.staging import as_json


async def begin(session: AsyncSession) -> None:
    """Make the temporary table; it ends with the transaction."""
    await session.execute(sql.CREATE)


async def lay(session: AsyncSession, rows: Sequence[Judged], *, units: Mapping[str, KeptUnit]) -> None:
    """Lay judged rows into the temporary table; rows that change nothing are left out."""
    laid = [_row(row, units) for row in rows if row.outcome is not ImportOutcome.UNCHANGED]
    if laid:
        await session.execute(sql.LAY, {"rows": as_json(laid)})


def _row(row: Judged, units: Mapping[str, KeptUnit]) -> dict[str, Any]:
    kept, found = row.kept or {}, row.difference
    changed = {name for name, _, _ in found.changes}
    values = {**_merged(kept, row), **row.values}
    is_new = row.kept is None
    unit = units.get(values.get("unit") or "")
    return {
        **{name: value for name, value in values.items() if name in sql.NAMES},
        "number": row.number,
        "employee_id": new_id() if is_new else kept["id"],
        "is_new": is_new,
        "person_changed": bool(changed & set(PERSON)),
        "identity_changed": any(row.values.get(name) is not None for name in PROTECTED)
        if is_new
        else bool(changed & set(PROTECTED)),
        "post_act": found.post,
        "post_id": new_id() if found.post is Act.OPEN else kept.get("appointment_id"),
        "kept_since": kept.get("position_since"),
        "unit_id": unit.id if unit else None,
        "unit_name": unit.name if unit else None,
        "echelon": unit.echelon if unit and values.get("position_kind") == "STRUCTURAL" else None,
        "job_family": family_of(values.get("position_kind"), values.get("position_title")),
        "rank_act": found.rank,
        "rank_id": new_id() if found.rank is Act.OPEN else kept.get("rank_id"),
        "education_act": found.schooling,
        "education_id": found.education_id or new_id(),
    }


def _merged(kept: Mapping[str, Any], row: Judged) -> dict[str, Any]:
    """What is kept, as far as the row does not open a new entry of a history: that one has the row's values alone."""
    fresh: set[str] = set()
    if row.difference.post is not Act.CORRECT:
        fresh.update((*POST, "position_since"))
    if row.difference.rank is not Act.CORRECT:
        fresh.update((*RANK, "grade_since"))
    if row.values.get("position_title") != kept.get("position_title"):
        fresh.add("position_code")
    return {name: kept.get(name) for name in sql.NAMES if name not in sql.OWN and name not in fresh}


async def write(session: AsyncSession, agency_id: UUID, *, today: date, parents: Mapping[UUID, UUID | None]) -> None:
    """Write everything that lies in the temporary table; `parents` is the tree of units."""
    agency = {"agency": agency_id}
    await session.execute(sql.ANALYZE)
    await _posts(session, agency_id, parents)
    for statement in sql.PEOPLE:
        await session.execute(statement, {**agency, "today": today})
    for statement in sql.HISTORIES:
        await session.execute(statement, agency)
    people = list(await session.scalars(sql.TOUCHED))
    await session.execute(CURRENT_FACTS, {**agency, "today": today, "employees": people})


async def _posts(session: AsyncSession, agency_id: UUID, parents: Mapping[UUID, UUID | None]) -> None:
    """Make the posts that are not there yet, know the post of every row, and line up who answers to whom."""
    agency = {"agency": agency_id}
    missing = (await session.execute(sql.MISSING_POSTS, agency)).mappings().all()
    if missing:
        rows = [{**post, "id": new_id()} for post in missing]
        await session.execute(sql.MAKE_POSTS, {**agency, "rows": as_json(rows)})
    await session.execute(sql.KNOW_POSTS, agency)
    await session.execute(sql.RENAME_POSTS, agency)
    if missing:
        await _line_up(session, agency_id, parents)


async def _line_up(session: AsyncSession, agency_id: UUID, parents: Mapping[UUID, UUID | None]) -> None:
    posts = [Post(*row) for row in await session.execute(sql.POSTS, {"agency": agency_id})]
    rows = [{"id": post, "superior_id": superior} for post, superior in superiors(posts, parents).items()]
    await session.execute(sql.SUPERIORS, {"agency": agency_id, "rows": as_json(rows)})
