"""What is kept of files: their bytes in the database itself, so that one backup holds everything."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.attachments.rules import AttachmentKind, AttachmentSubject
from backend.core.db import Row, choice, link, of_agency


class AttachmentRow(Row):
    """Berkas lampiran: a person's photo, or the scan that proves one entry of a history.

    Until it is attached it has no employee and no subject, and only whoever uploaded it meets it. `subject_id` is
    the key of the person or of the entry; of each there is at most one file. A photo has three renditions, of which
    `content` is the largest.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        of_agency(),
        link("employee_id", "employee", on_delete="CASCADE"),
        sa.UniqueConstraint("agency_id", "subject_id"),
        sa.Index("ix_attachment_agency_id_employee_id", "agency_id", "employee_id"),
        sa.Index(
            "ix_attachment_waiting",
            "agency_id",
            "uploaded_by_id",
            "uploaded_at",
            postgresql_where=sa.text("employee_id IS NULL"),
        ),
        sa.CheckConstraint(
            "(employee_id IS NULL) = (subject IS NULL) AND (subject IS NULL) = (subject_id IS NULL)",
            name="attached_as_a_whole",
        ),
        sa.CheckConstraint("subject IS NULL OR (kind = 'PHOTO') = (subject = 'EMPLOYEE')", name="photo_of_a_person"),
        sa.CheckConstraint(
            "(kind = 'PHOTO') = (small IS NOT NULL) AND (kind = 'PHOTO') = (medium IS NOT NULL)",
            name="sizes_of_a_photo",
        ),
    )

    employee_id: Mapped[UUID | None]
    kind: Mapped[AttachmentKind] = choice(AttachmentKind)
    subject: Mapped[AttachmentSubject | None] = choice(AttachmentSubject, nullable=True)
    subject_id: Mapped[UUID | None]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(sa.LargeBinary, deferred=True)
    small: Mapped[bytes | None] = mapped_column(sa.LargeBinary, deferred=True)
    medium: Mapped[bytes | None] = mapped_column(sa.LargeBinary, deferred=True)
    uploaded_at: Mapped[datetime]
    uploaded_by_id: Mapped[UUID | None]
    uploaded_by_name: Mapped[str]
