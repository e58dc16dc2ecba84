"""Who stands behind a cookie or a token, found anew for every request so that a change holds at once."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from backend.accounts.models import AccountRow, ApiTokenRow, SessionRow
from backend.accounts.rules import session_is_alive
from backend.accounts.secrets import digest
from backend.core.access import Viewer
from backend.positions.models import UnitRow

SEEN_EVERY = timedelta(minutes=1)
"""How fresh `last_seen_at` is kept: not every request needs a write."""


def _accounts() -> sa.Select[*tuple[Any, ...]]:
    account = AccountRow.__table__
    return sa.select(
        account.c.agency_id,
        account.c.id,
        account.c.name,
        account.c.username,
        account.c.role,
        account.c.language,
        account.c.employee_id,
        account.c.disabled_at,
        account.c.unit_id,
    )


BY_SESSION = (
    _accounts()
    .add_columns(SessionRow.id.label("session_id"), SessionRow.last_seen_at, SessionRow.expires_at)
    .join(
        SessionRow,
        sa.and_(SessionRow.agency_id == AccountRow.agency_id, SessionRow.account_id == AccountRow.id),
    )
    .where(SessionRow.secret_hash == sa.bindparam("hash"), AccountRow.disabled_at.is_(None))
)

BY_TOKEN = (
    _accounts()
    .add_columns(ApiTokenRow.id.label("token_id"), ApiTokenRow.last_used_at)
    .join(
        ApiTokenRow,
        sa.and_(ApiTokenRow.agency_id == AccountRow.agency_id, ApiTokenRow.account_id == AccountRow.id),
    )
    .where(
        ApiTokenRow.secret_hash == sa.bindparam("hash"),
        AccountRow.disabled_at.is_(None),
        ApiTokenRow.revoked_at.is_(None),
        ApiTokenRow.expires_at > sa.bindparam("now"),
    )
)

ENTER = sa.text("SELECT set_config('merita.agency', :agency, true)")


async def viewer_of_session(
    connection: AsyncConnection, secret: str, now: datetime, *, idle: timedelta
) -> Viewer | None:
    """The viewer behind a session cookie; None when it is unknown, over or idle for too long."""
    found = (await connection.execute(BY_SESSION, {"hash": digest(secret)})).one_or_none()
    if found is None or not session_is_alive(
        last_seen_at=found.last_seen_at, expires_at=found.expires_at, now=now, idle=idle
    ):
        return None
    if now - found.last_seen_at > SEEN_EVERY:
        await connection.execute(
            sa.update(SessionRow)
            .where(SessionRow.agency_id == found.agency_id, SessionRow.id == found.session_id)
            .values(last_seen_at=now)
        )
    return await viewer_of(connection, found, session_id=found.session_id)


async def viewer_of_token(connection: AsyncConnection, secret: str, now: datetime) -> Viewer | None:
    """The viewer behind an API token; None when it is unknown, revoked or expired."""
    found = (await connection.execute(BY_TOKEN, {"hash": digest(secret), "now": now})).one_or_none()
    if found is None:
        return None
    if found.last_used_at is None or now - found.last_used_at > SEEN_EVERY:
        await connection.execute(
            sa.update(ApiTokenRow)
            .where(ApiTokenRow.agency_id == found.agency_id, ApiTokenRow.id == found.token_id)
            .values(last_used_at=now)
        )
    return await viewer_of(connection, found, token_id=found.token_id)


async def viewer_of(
    connection: AsyncConnection, account: Any, *, session_id: UUID | None = None, token_id: UUID | None = None
) -> Viewer:
    """The viewer that an account makes; the range of a unit admin is the unit's path of this moment."""
    path = None
    if account.unit_id is not None:
        await connection.execute(ENTER, {"agency": str(account.agency_id)})
        path = await connection.scalar(
            sa.select(UnitRow.path).where(UnitRow.agency_id == account.agency_id, UnitRow.id == account.unit_id)
        )
    return Viewer(
        agency_id=account.agency_id,
        account_id=account.id,
        name=account.name,
        username=account.username,
        role=account.role,
        language=account.language,
        unit_path=path,
        employee_id=account.employee_id,
        session_id=session_id,
        token_id=token_id,
    )
