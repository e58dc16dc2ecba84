"""Jejak audit: who changed what, when and why, in the transaction of the change itself.

The table takes inserts only; a trigger refuses everything else.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from backend.core.db import Row


class AuditEntryRow(Row):
    """Catatan jejak audit: the changed values before and after; never passwords, secrets or whole files."""

    __tablename__ = "audit_entry"
    __table_args__ = (
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"]),
        sa.Index("ix_audit_entry_subject", "agency_id", "subject_id", "id"),
    )

    at: Mapped[datetime]
    actor_id: Mapped[UUID | None]
    actor_name: Mapped[str]
    action: Mapped[str]
    subject_type: Mapped[str]
    subject_id: Mapped[UUID]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
    reason: Mapped[str | None]
    request_id: Mapped[str | None]
