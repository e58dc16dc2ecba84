"""Memuat unit: the whole tree in two statements, paths recomputed, deeper units moved with their parents."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.ids import new_id
from backend.imports.reads import KeptUnit
from backend.imports.rules.judging import Judged
from backend.imports.rules.kinds import ImportOutcome
from backend.imports.writes.staging import as_json
from backend.positions.rules.paths import paths
from backend.positions.rules.tree import SEGMENT

LOCK_TREE = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('unit tree ' || :agency, 0))")
"""The lock that moving a unit takes too: the tree of an agency is one thing to change."""

AS_ROWS = """json_to_recordset(CAST(:rows AS json)) AS r(
    id uuid, siasn_id text, parent_id uuid, name text, kind text, path text, depth smallint, echelon text,
    head_title text)"""
INSERT = sa.text(
    f"""
    INSERT INTO unit (agency_id, id, siasn_id, parent_id, name, kind, path, depth, echelon, head_title)
    SELECT :agency, r.id, r.siasn_id, r.parent_id, r.name, r.kind, r.path, r.depth, r.echelon, r.head_title
    FROM {AS_ROWS}
    """  # noqa: S608 - a constant of this module
)
UPDATE = sa.text(
    f"""
    UPDATE unit u SET parent_id = r.parent_id, name = r.name, kind = r.kind, path = r.path, depth = r.depth,
        echelon = r.echelon, head_title = r.head_title, version = u.version + 1
    FROM {AS_ROWS} WHERE u.agency_id = :agency AND u.id = r.id
    """  # noqa: S608 - a constant of this module
)


async def load_units(
    session: AsyncSession, agency_id: UUID, *, rows: Sequence[Judged], units: Sequence[KeptUnit]
) -> None:
    """Write judged rows: new units, changed ones, and whatever moves with them."""
    ids: dict[str, UUID] = {unit.siasn_id: unit.id for unit in units if unit.siasn_id}
    for row in rows:
        ids.setdefault(row.values["siasn_id"], new_id())
    of_row = {ids[row.values["siasn_id"]]: row for row in rows if row.outcome is not ImportOutcome.UNCHANGED}
    kept = {unit.id: unit for unit in units}
    parents: dict[UUID, UUID | None] = {unit.id: unit.parent_id for unit in units}
    for key, row in of_row.items():
        parent = row.values["parent"]
        parents[key] = None if parent is None else ids[parent]
    placed = paths(parents, {unit.id: unit.path for unit in units})
    changed = [key for key in placed if key in of_row or placed[key] != kept[key].path]
    written = [_row(key, placed[key], parents[key], kept.get(key), of_row.get(key)) for key in changed]
    await _write(session, INSERT, agency_id, [each for each in written if each["id"] not in kept])
    await _write(session, UPDATE, agency_id, [each for each in written if each["id"] in kept])


def _row(key: UUID, path: str, parent_id: UUID | None, kept: KeptUnit | None, row: Judged | None) -> Mapping[str, Any]:
    values = {} if kept is None else {name: getattr(kept, name) for name in kept.__dataclass_fields__}
    if row is not None:
        given = row.values if kept is None or row.values["name"] != kept.name else {**row.values, "kind": kept.kind}
        values.update(given)
    names = ("siasn_id", "name", "kind", "echelon", "head_title")
    depth = len(path) // SEGMENT - 1
    return {"id": key, "parent_id": parent_id, "path": path, "depth": depth} | {
        name: values.get(name) for name in names
    }


async def _write(
    session: AsyncSession, statement: sa.TextClause, agency_id: UUID, rows: Sequence[Mapping[str, Any]]
) -> None:
    if rows:
        await session.execute(statement, {"agency": agency_id, "rows": as_json(rows)})
