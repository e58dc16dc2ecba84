"""How files are found: by their own key, or by the person or entry that they belong to."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import ColumnElement

from backend.attachments.models import AttachmentRow
from backend.attachments.rules import AttachmentSubject, PhotoSize
from backend.core.access import Viewer, scoped
from backend.employees.models import (
    AppointmentRow,
    AwardRow,
    EducationRow,
    EmployeeRow,
    RankGrantRow,
    SanctionRow,
    TeamAssignmentRow,
    TrainingRow,
)

ATTACHMENT = "att"
S = AttachmentSubject
SUBJECTS: dict[str, tuple[AttachmentSubject, Any]] = {
    "emp": (S.EMPLOYEE, EmployeeRow),
    "appt": (S.APPOINTMENT, AppointmentRow),
    "rank": (S.RANK_GRANT, RankGrantRow),
    "edu": (S.EDUCATION, EducationRow),
    "train": (S.TRAINING, TrainingRow),
    "award": (S.AWARD, AwardRow),
    "sanc": (S.SANCTION, SanctionRow),
    "team": (S.TEAM_ASSIGNMENT, TeamAssignmentRow),
}
"""By the prefix of an id: what a file may belong to, and the table of it."""
CONTENT = {None: AttachmentRow.content, PhotoSize.SMALL: AttachmentRow.small, PhotoSize.MEDIUM: AttachmentRow.medium}


def of_subject(row: Any, file: Any, _place: Any) -> ColumnElement[bool]:
    """The file of a person or of an entry of a history."""
    return sa.and_(file.agency_id == row.agency_id, file.subject_id == row.id)


def address(file: Any, size: PhotoSize = PhotoSize.FULL) -> ColumnElement[str]:
    """Where a file is to be had, within this installation."""
    key = sa.func.replace(sa.cast(file.id, sa.Text), "-", "")
    end = "" if size is PhotoSize.FULL else f"?size={size.value.lower()}"
    return sa.func.concat(f"/attachments/{ATTACHMENT}_", key, end)


def person_of(subject: AttachmentSubject, row: Any, key: UUID, viewer: Viewer) -> sa.Select[Any]:
    """The person of a visible subject."""
    person = row.id if subject is S.EMPLOYEE else row.employee_id
    return scoped(sa.select(person).where(row.id == key), row, viewer)


def of(key: UUID) -> sa.Select[Any]:
    """The file that belongs to a subject, locked; whoever asks has seen the subject."""
    return sa.select(AttachmentRow).where(AttachmentRow.subject_id == key).with_for_update()


def waiting(key: UUID, viewer: Viewer) -> sa.Select[Any]:
    """A file of the viewer's own that waits to be attached, locked."""
    own = sa.select(AttachmentRow).where(
        AttachmentRow.id == key,
        AttachmentRow.employee_id.is_(None),
        AttachmentRow.uploaded_by_id == viewer.account_id,
    )
    return scoped(own, AttachmentRow, viewer).with_for_update()


async def waiting_count(session: AsyncSession, viewer: Viewer) -> int:
    """How many files of the viewer wait to be attached."""
    own = sa.select(sa.func.count()).where(
        AttachmentRow.agency_id == viewer.agency_id,
        AttachmentRow.employee_id.is_(None),
        AttachmentRow.uploaded_by_id == viewer.account_id,
    )
    return await session.scalar(own) or 0


async def about(session: AsyncSession, key: UUID, viewer: Viewer) -> Any | None:
    """Name, type and digest of a visible file."""
    row = AttachmentRow
    found = sa.select(row.id, row.name, row.kind, row.media_type, row.sha256).where(row.id == key)
    return (await session.execute(scoped(found, row, viewer))).one_or_none()


async def content(session: AsyncSession, key: UUID, size: PhotoSize | None, viewer: Viewer) -> bytes:
    """The bytes of a visible file; of a photo in a size."""
    column = CONTENT.get(size, AttachmentRow.content)
    found = scoped(sa.select(column).where(AttachmentRow.id == key), AttachmentRow, viewer)
    return (await session.execute(found)).scalar_one()
