"""Unggah: keep a stranger's file as it came, and nothing of what its name pretends."""

import hashlib
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.ids import new_id
from backend.imports.models import ImportFileRow


async def keep_file(
    session: AsyncSession, agency_id: UUID, *, name: str, content: bytes, by: UUID | None, now: datetime
) -> UUID:
    """Keep a file; the same content again is the same file."""
    digest = hashlib.sha256(content).hexdigest()
    same = sa.select(ImportFileRow.id).where(
        ImportFileRow.agency_id == agency_id, ImportFileRow.sha256 == digest, ImportFileRow.name == name
    )
    if (known := await session.scalar(same.limit(1))) is not None:
        return known
    key = new_id()
    await session.execute(
        sa.insert(ImportFileRow).values(
            agency_id=agency_id,
            id=key,
            name=name,
            size=len(content),
            sha256=digest,
            content=content,
            uploaded_at=now,
            uploaded_by_id=by,
        )
    )
    return key
