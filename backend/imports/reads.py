"""How imports, and what they are compared with, are found; always for many rows at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.plan.filters import equals
from backend.core.problems import NotFound
from backend.imports.models import ImportBatchRow, ImportFileRow, ImportRowRow
from backend.imports.rules.fields import FIELDS
from backend.imports.rules.kinds import ImportKind, ImportOutcome

MAPPINGS_REMEMBERED = 20

KEPT_EMPLOYEES = """
SELECT e.id, e.siasn_id, e.nip, e.name, e.front_title, e.back_title, e.kind, e.standing,
       e.hired_on::text AS hired_on, e.email, e.work_email, e.phone,
       i.birth_date::text AS birth_date, i.birth_place, i.sex, i.religion, i.marital_status, i.nik, i.address,
       a.id AS appointment_id, u.siasn_id AS unit, u.id AS unit_id, u.name AS unit_name, p.id AS position_id,
       p.siasn_id AS position_code, a.title AS position_title, p.kind AS position_kind, a.level AS position_level,
       a.agency_name, a.valid_from::text AS position_since,
       r.id AS rank_id, r.grade_no, r.valid_from::text AS grade_since, r.service_years, r.service_months,
       (SELECT json_agg(g.valid_from::text) FROM rank_grant g
         WHERE g.agency_id = e.agency_id AND g.employee_id = e.id)::text AS grade_days,
       (SELECT json_agg(json_build_object(
               'id', d.id, 'education_level', d.level, 'education_code', d.siasn_id, 'education_name', d.name,
               'graduated_year', d.graduated_year, 'institution', d.institution))
          FROM education d WHERE d.agency_id = e.agency_id AND d.employee_id = e.id)::text AS educations
FROM (
    SELECT x.id FROM unnest(CAST(:codes AS text[])) AS c(code)
    JOIN employee x ON x.agency_id = :agency AND x.siasn_id = c.code
    UNION
    SELECT x.id FROM unnest(CAST(:nips AS text[])) AS c(nip)
    JOIN employee x ON x.agency_id = :agency AND x.nip = c.nip
) k
JOIN employee e ON e.agency_id = :agency AND e.id = k.id
LEFT JOIN protected.identity i ON i.agency_id = e.agency_id AND i.employee_id = e.id
LEFT JOIN LATERAL (
    SELECT * FROM appointment a
    WHERE a.agency_id = e.agency_id AND a.employee_id = e.id AND a.kind = 'DEFINITIVE'
    ORDER BY a.valid_from DESC, a.id DESC LIMIT 1
) a ON true
LEFT JOIN position p ON p.agency_id = e.agency_id AND p.id = a.position_id
LEFT JOIN unit u ON u.agency_id = e.agency_id AND u.id = a.unit_id
LEFT JOIN LATERAL (
    SELECT * FROM rank_grant r WHERE r.agency_id = e.agency_id AND r.employee_id = e.id
    ORDER BY r.valid_from DESC LIMIT 1
) r ON true
"""
"""By unions of look-ups, because an OR of two lists would be compared person by person."""

KEPT_UNITS = """
SELECT u.id, u.siasn_id, u.parent_id, p.siasn_id AS parent, u.name, u.kind, u.path, u.echelon, u.head_title
FROM unit u LEFT JOIN unit p ON p.agency_id = u.agency_id AND p.id = u.parent_id
WHERE u.agency_id = :agency ORDER BY u.path
"""


@dataclass(frozen=True, slots=True)
class KeptUnit:
    """Unit organisasi as it is kept; `parent` is the national id of the unit above."""

    id: UUID
    siasn_id: str | None
    parent_id: UUID | None
    parent: str | None
    name: str
    kind: str
    path: str
    echelon: str | None
    head_title: str | None


async def batch(session: AsyncSession, agency_id: UUID, batch_id: UUID, *, lock: bool = False) -> ImportBatchRow:
    """One batch. Raises NotFound."""
    statement = sa.select(ImportBatchRow).where(ImportBatchRow.agency_id == agency_id, ImportBatchRow.id == batch_id)
    found = (await session.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


async def content(session: AsyncSession, agency_id: UUID, file_id: UUID) -> bytes:
    """The bytes of a file. Raises NotFound."""
    statement = sa.select(ImportFileRow.content).where(
        ImportFileRow.agency_id == agency_id, ImportFileRow.id == file_id
    )
    found = await session.scalar(statement)
    if found is None:
        raise NotFound
    return found


async def remembered_columns(
    session: AsyncSession, agency_id: UUID, *, kind: ImportKind, headings: Sequence[str]
) -> dict[str, str | None] | None:
    """Pemasangan kolom terakhir: what the newest batch of this kind with the same headings loaded where."""
    statement = (
        sa.select(ImportBatchRow.columns)
        .where(ImportBatchRow.agency_id == agency_id, ImportBatchRow.kind == kind)
        .order_by(ImportBatchRow.created_at.desc(), ImportBatchRow.id.desc())
        .limit(MAPPINGS_REMEMBERED)
    )
    for columns in await session.scalars(statement):
        if [column["heading"] for column in columns] == list(headings):
            return {column["heading"]: column["field"] for column in columns}
    return None


async def kept_units(session: AsyncSession, agency_id: UUID) -> list[KeptUnit]:
    """Every unit of the agency, in tree order."""
    found = await session.execute(sa.text(KEPT_UNITS), {"agency": agency_id})
    return [KeptUnit(*row) for row in found]


async def kept_employees(
    session: AsyncSession, agency_id: UUID, *, codes: Sequence[str], nips: Sequence[str], lock: bool = False
) -> list[dict[str, Any]]:
    """Employees by national id or NIP with what an import compares; `lock` keeps others from changing them."""
    statement = sa.text(KEPT_EMPLOYEES + (" FOR UPDATE OF e" if lock else ""))
    found = await session.execute(statement, {"agency": agency_id, "codes": list(codes), "nips": list(nips)})
    people = [{str(name): value for name, value in row.items()} for row in found.mappings()]
    for person in people:
        person["educations"] = orjson.loads(person["educations"] or "[]")
        person["grade_days"] = orjson.loads(person["grade_days"] or "[]")
    return people


async def good_rows(session: AsyncSession, agency_id: UUID, batch_id: UUID, *, after: int, limit: int) -> Sequence[Any]:
    """The next rows of a batch that may be loaded, in the order of the file: number, outcome, parsed, changes."""
    row = ImportRowRow
    statement = (
        sa.select(row.number, row.outcome, row.parsed, row.changes)
        .where(row.agency_id == agency_id, row.batch_id == batch_id, row.number > after)
        .where(row.outcome != ImportOutcome.FAULTY)
        .order_by(row.number)
        .limit(limit)
    )
    return (await session.execute(statement)).all()


async def faulty_rows(session: AsyncSession, agency_id: UUID, batch_id: UUID) -> Sequence[Any]:
    """The refused rows of a batch, in the order of the file: number, key, name, problems."""
    row = ImportRowRow
    statement = (
        sa.select(row.number, row.key, row.name, row.problems)
        .where(row.agency_id == agency_id, row.batch_id == batch_id, row.outcome == ImportOutcome.FAULTY)
        .order_by(row.number)
    )
    return (await session.execute(statement)).all()


FIELD_COLUMNS = {
    "kind": sa.Text(),
    "number": sa.Integer(),
    "name": sa.Text(),
    "label": sa.Text(),
    "required": sa.Boolean(),
}


def fields(_nothing: Any, place: Any) -> Any:
    """The known fields of a kind in their order; a table of rules, so the database only hands it back."""
    rows = [
        (str(kind), number, each.name, each.label.in_(place.language), each.required)
        for kind, known in FIELDS.items()
        for number, each in enumerate(known)
    ]
    columns = [sa.column(name, type_) for name, type_ in FIELD_COLUMNS.items()]
    table = sa.values(*columns, name="fields").data(rows)
    return sa.select(*table.c).where(equals(table.c.kind, place.args["kind"])).order_by(table.c.number)
