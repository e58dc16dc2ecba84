"""Batch: begin a dry run, decide to load, discard; the long work itself is a job."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.ids import new_id
from backend.core.problems import NotFound
from backend.core.text import Text
from backend.imports import files, reads
from backend.imports.files import LIMITS, Limits
from backend.imports.models import ImportBatchRow, ImportFileRow
from backend.imports.rules.fields import FIELD_BY_NAME, Field
from backend.imports.rules.headings import matched, missing
from backend.imports.rules.kinds import ImportKind, ImportStatus
from backend.imports.rules.states import check_can_discard, check_can_load
from backend.imports.rules.values import cleaned
from backend.imports.writes.checking import kept_text

LONGEST_SAMPLE = 40
NOT_MATCHED = Text(
    id="Kolom {fields} belum dipasangkan. Pilih kolom berkas yang memuatnya, lalu jalankan uji coba.",
    en="No column is matched with {fields}. Choose the column that holds it, then run the dry run.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Permintaan uji coba: the file, what it holds, and what the person chose."""

    file_id: UUID
    kind: ImportKind
    sheet: str | None = None
    columns: Mapping[str, str | None] | None = None
    empty_erases: bool = False


async def begin_check(
    session: AsyncSession,
    agency_id: UUID,
    *,
    wish: Wish,
    by: tuple[UUID | None, str],
    now: datetime,
    limits: Limits = LIMITS,
) -> tuple[UUID, bool]:
    """Look at the file, match its columns, and make a batch; tells its id and whether its job may start.

    A batch whose required columns are not all matched waits as UPLOADED for the person's choice.
    Raises NotFound, FileRefused, InvalidInput.
    """
    file = await _file(session, agency_id, wish.file_id)
    content = await reads.content(session, agency_id, wish.file_id)
    table = await files.look(content, wish.kind, sheet=wish.sheet, limits=limits)
    remembered = None
    if wish.columns is None:
        remembered = await reads.remembered_columns(session, agency_id, kind=wish.kind, headings=table.headings)
    found = matched(wish.kind, table.headings, chosen=wish.columns, remembered=remembered)
    lacking = missing(wish.kind, found)
    key = new_id()
    values = {
        "agency_id": agency_id,
        "id": key,
        "file_id": wish.file_id,
        "file_name": file.name,
        "size": file.size,
        "created_at": now,
        "created_by_id": by[0],
        "created_by_name": by[1],
    }
    await session.execute(sa.insert(ImportBatchRow).values(**values, **_as_read(wish, table, found, lacking)))
    return key, not lacking


def _as_read(wish: Wish, table: files.Table, found: list[str | None], lacking: list[Field]) -> dict[str, Any]:
    """What a batch says of its file: how it is written, what goes where, and whether a column is lacking."""
    return {
        "kind": wish.kind,
        "sheet": table.sheet,
        "sheets": table.sheets,
        "encoding": table.encoding,
        "separator": table.separator,
        "empty_erases": wish.empty_erases,
        "status": ImportStatus.UPLOADED if lacking else ImportStatus.CHECKING,
        "total": max(table.rows - 1, 0),
        "columns": _columns(wish.kind, table, found),
        "error": _lacking(lacking) if lacking else None,
    }


async def _file(session: AsyncSession, agency_id: UUID, file_id: UUID) -> Any:
    statement = sa.select(ImportFileRow.name, ImportFileRow.size).where(
        ImportFileRow.agency_id == agency_id, ImportFileRow.id == file_id
    )
    found = (await session.execute(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


def _columns(kind: ImportKind, table: files.Table, found: list[str | None]) -> list[dict[str, Any]]:
    """Every column of the file with its field, an example, and whether it is needed; left-out ones are named too."""
    columns = []
    for place, (heading, name) in enumerate(zip(table.headings, found, strict=True)):
        field = None if name is None else FIELD_BY_NAME[kind][name]
        hidden = field is not None and field.protected
        columns.append(
            {
                "heading": heading,
                "field": name,
                "name_id": field.label.id if field else None,
                "name_en": field.label.en if field else None,
                "sample": None if hidden else _sample(table, place),
                "required": bool(field and field.required),
            }
        )
    return columns


def _sample(table: files.Table, place: int) -> str | None:
    cells = (row[place] for row in table.samples if place < len(row))
    return next((value[:LONGEST_SAMPLE] for cell in cells if (value := cleaned(cell)) is not None), None)


def _lacking(fields: list[Field]) -> str:
    return kept_text(
        Text(
            id=NOT_MATCHED.id.format(fields=", ".join(field.label.id for field in fields)),
            en=NOT_MATCHED.en.format(fields=", ".join(field.label.en for field in fields)),
        )
    )


async def begin_load(session: AsyncSession, agency_id: UUID, *, batch_id: UUID, only_good_rows: bool) -> None:
    """Decide to load a checked batch; its job follows. Raises NotFound, ImportNotLoadable."""
    batch = await reads.batch(session, agency_id, batch_id, lock=True)
    good = batch.created + batch.changed + batch.unchanged
    check_can_load(ImportStatus(batch.status), good=good, faulty=batch.faulty, only_good_rows=only_good_rows)
    await _set_status(session, agency_id, batch_id, ImportStatus.LOADING)


async def discard(session: AsyncSession, agency_id: UUID, *, batch_id: UUID) -> None:
    """Close a batch without loading it. Raises NotFound, ImportNotLoadable."""
    batch = await reads.batch(session, agency_id, batch_id, lock=True)
    check_can_discard(ImportStatus(batch.status))
    await _set_status(session, agency_id, batch_id, ImportStatus.DISCARDED)


async def _set_status(session: AsyncSession, agency_id: UUID, batch_id: UUID, status: ImportStatus) -> None:
    await session.execute(
        sa.update(ImportBatchRow)
        .where(ImportBatchRow.agency_id == agency_id, ImportBatchRow.id == batch_id)
        .values(status=status, error=None, done=0)
    )
