"""Penyimpanan sementara: the judged rows of a dry run, in a few statements for thousands of rows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.ids import new_id
from backend.imports.rules.judging import Judged
from backend.imports.rules.kinds import ImportOutcome
from backend.imports.rules.shown import told

STAGE = sa.text(
    """
    INSERT INTO import_row (agency_id, id, batch_id, number, key, name, outcome, parsed, changes, problems, warnings)
    SELECT :agency, r.id, :batch, r.number, r.key, r.name, r.outcome, r.parsed, r.changes, r.problems, r.warnings
    FROM json_to_recordset(CAST(:rows AS json)) AS r(
        id uuid, number integer, key text, name text, outcome text,
        parsed json, changes json, problems json, warnings json
    )
    """
)
REFUSE_LATE = sa.text(
    """
    UPDATE import_row r
    SET outcome = 'FAULTY', changes = '[]', problems = (r.problems::jsonb || l.problems)::json
    FROM json_to_recordset(CAST(:rows AS json)) AS l(number integer, problems jsonb)
    WHERE r.agency_id = :agency AND r.batch_id = :batch AND r.number = l.number
    """
)
COUNT = sa.text(
    """
    UPDATE import_batch b SET
        created = c.created, changed = c.changed, unchanged = c.unchanged, faulty = c.faulty,
        done = c.total, total = c.total, status = 'CHECKED'
    FROM (
        SELECT count(*) FILTER (WHERE outcome = 'NEW') AS created,
               count(*) FILTER (WHERE outcome = 'CHANGED') AS changed,
               count(*) FILTER (WHERE outcome = 'UNCHANGED') AS unchanged,
               count(*) FILTER (WHERE outcome = 'FAULTY') AS faulty,
               count(*) AS total
        FROM import_row WHERE agency_id = :agency AND batch_id = :batch
    ) c
    WHERE b.agency_id = :agency AND b.id = :batch AND b.status = 'CHECKING'
    """
)


def as_json(rows: object) -> str:
    """Rows as one parameter of a statement; keys may be the driver's own kind of UUID."""
    return orjson.dumps(rows, default=str).decode()


Heading = Callable[[str], str]


async def stage(
    session: AsyncSession,
    agency_id: UUID,
    batch_id: UUID,
    *,
    rows: Sequence[Judged],
    heading: Heading,
    unit_names: Mapping[str, str],
) -> None:
    """Keep judged rows with their outcome, changes and problems; `heading` tells the column of a field."""
    kept = [_row(row, heading, unit_names) for row in rows]
    await session.execute(STAGE, {"agency": agency_id, "batch": batch_id, "rows": as_json(kept)})


def _row(row: Judged, heading: Heading, unit_names: Mapping[str, str]) -> dict[str, Any]:
    outcome = row.outcome
    faulty = outcome is ImportOutcome.FAULTY
    return {
        "id": new_id(),
        "number": row.number,
        "key": row.key,
        "name": row.name,
        "outcome": outcome,
        "parsed": {} if faulty else row.values,
        "changes": [] if faulty else told(row.difference.changes, unit_names),
        "problems": problems(row.faults, heading),
        "warnings": problems(row.warnings, heading),
    }


def problems(faults: Sequence[Sequence[str | None]], heading: Heading) -> list[dict[str, str | None]]:
    """Faults as they are kept: by the heading of the column as the file has it, in both languages."""
    return [
        {"column": heading(str(name)), "value": value, "id": indonesian, "en": english}
        for name, value, indonesian, english in faults
    ]


async def refuse_late(
    session: AsyncSession,
    agency_id: UUID,
    batch_id: UUID,
    *,
    late: Mapping[int, Sequence[Sequence[str | None]]],
    heading: Heading,
) -> None:
    """Refuse rows that were staged before their double was met."""
    if late:
        rows = [{"number": number, "problems": problems(faults, heading)} for number, faults in late.items()]
        await session.execute(REFUSE_LATE, {"agency": agency_id, "batch": batch_id, "rows": as_json(rows)})
