"""An act: one transaction of one viewer, with its audit row."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.access import Viewer
from backend.core.audit import AuditEntryRow
from backend.core.clock import WIB
from backend.core.db import ENTER_AGENCY


@dataclass(slots=True)
class Tx:
    """One open transaction of one viewer. The outermost block commits; nobody else does."""

    session: AsyncSession
    viewer: Viewer
    now: datetime
    action: str
    request_id: str | None = None
    context: Any = None
    audited: bool = field(default=False, init=False)

    @property
    def today(self) -> date:
        """The day at the agency."""
        return self.now.astimezone(WIB).date()

    def audit(
        self,
        subject_type: str,
        subject_id: UUID,
        *,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
        reason: str | None = None,
    ) -> None:
        """Write the audit row of this act; values must be JSON and hold no secret."""
        self.audited = True
        self.session.add(
            AuditEntryRow(
                agency_id=self.viewer.agency_id,
                at=self.now,
                actor_id=self.viewer.account_id,
                actor_name=self.viewer.name,
                action=self.action,
                subject_type=subject_type,
                subject_id=subject_id,
                before=before,
                after=after,
                reason=reason,
                request_id=self.request_id,
            )
        )

    async def enter(self, viewer: Viewer) -> None:
        """Go on as another viewer: for sign-in, which begins as nobody."""
        self.viewer = viewer
        await self.session.execute(ENTER_AGENCY, {"agency": str(viewer.agency_id)})
