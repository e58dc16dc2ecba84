"""How files come, are attached, replaced and taken away."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.attachments import reads
from backend.attachments.models import AttachmentRow
from backend.attachments.rules import (
    WAITING_MOST,
    AttachmentKind,
    AttachmentSubject,
    PhotoSize,
    UploadFault,
    kind_problems,
    reason_problems,
    refused,
)
from backend.core.acts import Tx
from backend.core.ids import new_id
from backend.core.problems import InvalidInput, NotFound, StaleVersion
from backend.employees.models import EmployeeRow
from backend.employees.reads import employee as locked_employee


async def keep(
    tx: Tx, kind: AttachmentKind, *, name: str, media_type: str, content: bytes, drawn: dict[PhotoSize, bytes]
) -> UUID:
    """Simpan unggahan: it waits, for whoever uploaded it alone, until it is attached.

    Raises:
        UploadRefused: when too many files of the account wait already.
    """
    if await reads.waiting_count(tx.session, tx.viewer) >= WAITING_MOST:
        raise refused(UploadFault.TOO_MANY)
    file = AttachmentRow(
        agency_id=tx.viewer.agency_id,
        id=new_id(),
        kind=kind,
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        small=drawn.get(PhotoSize.SMALL),
        medium=drawn.get(PhotoSize.MEDIUM),
        uploaded_at=tx.now,
        uploaded_by_id=tx.viewer.account_id,
        uploaded_by_name=tx.viewer.name,
    )
    tx.session.add(file)
    tx.audit("Attachment", file.id, after=_told(file))
    return file.id


async def attach(tx: Tx, subject_id: tuple[str, UUID] | None, file_id: UUID, *, version: int, reason: str) -> UUID:
    """Lampirkan berkas: the file becomes the photo of a person or the scan of an entry; an earlier one goes.

    Raises:
        NotFound: when the subject or the waiting file is not there or not visible.
        StaleVersion: when the person has changed since it was read.
        InvalidInput: when the kind does not fit, or an earlier file goes without a reason.
    """
    subject, key, person = await _subject(tx, subject_id, version=version)
    file = (await tx.session.execute(reads.waiting(file_id, tx.viewer))).scalar_one_or_none()
    if file is None:
        raise NotFound
    earlier = (await tx.session.execute(reads.of(key))).scalar_one_or_none()
    reason = reason.strip()
    faults = (*kind_problems(file.kind, subject), *reason_problems(reason, needed=earlier is not None))
    if faults:
        raise InvalidInput(fields=faults)
    before = None if earlier is None else _told(earlier)
    if earlier is not None:
        await tx.session.delete(earlier)
        await tx.session.flush()
    file.subject, file.subject_id, file.employee_id = subject, key, person.id
    person.version += 1
    tx.audit("Employee", person.id, before=before, after=_told(file), reason=reason or None)
    return person.id


async def detach(tx: Tx, subject_id: tuple[str, UUID] | None, *, version: int, reason: str) -> UUID:
    """Lepas lampiran: the file goes; the trail keeps its name and digest.

    Raises:
        NotFound: when the subject is not there or not visible, or has no file.
        StaleVersion: when the person has changed since it was read.
        InvalidInput: when there is no reason.
    """
    _, key, person = await _subject(tx, subject_id, version=version)
    file = (await tx.session.execute(reads.of(key))).scalar_one_or_none()
    if file is None:
        raise NotFound
    reason = reason.strip()
    if faults := reason_problems(reason, needed=True):
        raise InvalidInput(fields=faults)
    await tx.session.delete(file)
    person.version += 1
    tx.audit("Employee", person.id, before=_told(file), reason=reason)
    return person.id


async def _subject(
    tx: Tx, subject_id: tuple[str, UUID] | None, *, version: int
) -> tuple[AttachmentSubject, UUID, EmployeeRow]:
    """What a file belongs to and whose it is, seen by the viewer, with the person locked."""
    prefix, key = subject_id or ("", UUID(int=0))
    if prefix not in reads.SUBJECTS:
        raise NotFound
    subject, row = reads.SUBJECTS[prefix]
    person_id = (await tx.session.execute(reads.person_of(subject, row, key, tx.viewer))).scalar_one_or_none()
    if person_id is None:
        raise NotFound
    person = (await tx.session.execute(locked_employee(person_id, tx.viewer))).scalar_one_or_none()
    if person is None:
        raise NotFound
    if person.version != version:
        raise StaleVersion(version=person.version)
    return subject, key, person


def _told(file: AttachmentRow) -> dict[str, Any]:
    """What the trail says of a file; never its content."""
    return {
        "attachment": str(file.id),
        "kind": file.kind,
        "subject": file.subject,
        "subjectId": None if file.subject_id is None else str(file.subject_id),
        "name": file.name,
        "size": file.size,
        "sha256": file.sha256,
    }


def left_over(agency_id: UUID, *, before: datetime) -> sa.Delete:
    """Files that nobody attached in time, and scans of entries that are gone."""
    file = AttachmentRow
    gone = [
        sa.and_(file.subject == subject, ~sa.exists().where(row.agency_id == file.agency_id, row.id == file.subject_id))
        for subject, row in reads.SUBJECTS.values()
    ]
    waited = sa.and_(file.employee_id.is_(None), file.uploaded_at < before)
    return sa.delete(file).where(file.agency_id == agency_id, sa.or_(waited, *gone))
