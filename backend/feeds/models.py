"""What is kept of changes: one line for each changed object and transaction, written by triggers."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.db import Base, of_agency


class ChangeRow(Base):
    """Perubahan: that an object was created, changed or removed, by which transaction, and where it stood.

    `was_at` and `is_at` are paths of units, so that whoever sees a part of the tree learns of what left it.
    """

    __tablename__ = "change"
    __table_args__ = (of_agency(), sa.Index(None, "agency_id", "kind", "xid", "seq"))

    agency_id: Mapped[UUID] = mapped_column(primary_key=True)
    xid: Mapped[int] = mapped_column(
        sa.BigInteger,
        primary_key=True,
        autoincrement=False,
        server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
    )
    seq: Mapped[int] = mapped_column(sa.BigInteger, sa.Identity(always=True), primary_key=True)
    kind: Mapped[str]
    subject_id: Mapped[UUID]
    op: Mapped[str]
    was_at: Mapped[str | None]
    is_at: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(server_default=sa.text("now()"))
