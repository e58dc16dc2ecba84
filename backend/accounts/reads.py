"""Who stands behind a cookie or a token, found anew for every request so that a change holds at once."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.accounts.rules import session_is_alive
from backend.accounts.secrets import digest
from backend.core.access import Role, Viewer
from backend.core.text import Language

SEEN_EVERY = timedelta(minutes=1)
"""How fresh `last_seen_at` is kept: not every request needs a write."""


ACCOUNT = "a.agency_id, a.id, a.name, a.username, a.role, a.language, a.employee_id, a.unit_id"
BY_SESSION = f"""
    SELECT {ACCOUNT}, s.id AS session_id, s.last_seen_at, s.expires_at
    FROM session s JOIN account a ON a.agency_id = s.agency_id AND a.id = s.account_id
    WHERE s.secret_hash = $1 AND a.disabled_at IS NULL
"""  # noqa: S608 - the only value put in is the list of columns above
BY_TOKEN = f"""
    SELECT {ACCOUNT}, t.id AS token_id, t.last_used_at
    FROM api_token t JOIN account a ON a.agency_id = t.agency_id AND a.id = t.account_id
    WHERE t.secret_hash = $1 AND a.disabled_at IS NULL AND t.revoked_at IS NULL AND t.expires_at > $2
"""  # noqa: S608 - as above
SESSION_SEEN = "UPDATE session SET last_seen_at = $3 WHERE agency_id = $1 AND id = $2"
TOKEN_USED = "UPDATE api_token SET last_used_at = $3 WHERE agency_id = $1 AND id = $2"  # noqa: S105 - a statement
ENTER = "SELECT set_config('merita.agency', $1, true)"
PATH = "SELECT path FROM unit WHERE agency_id = $1 AND id = $2"


async def viewer_of_session(driver: Any, secret: str, now: datetime, *, idle: timedelta) -> Viewer | None:
    """The viewer behind a session cookie; None when it is unknown, over or idle for too long.

    Every request passes here, so the driver is asked at once: through the layers above it a look-up takes longer
    than the list that it is for.
    """
    found = await driver.fetchrow(BY_SESSION, digest(secret))
    if found is None or not session_is_alive(
        last_seen_at=found["last_seen_at"], expires_at=found["expires_at"], now=now, idle=idle
    ):
        return None
    if now - found["last_seen_at"] > SEEN_EVERY:
        await driver.execute(SESSION_SEEN, found["agency_id"], found["session_id"], now)
    return await _viewer(driver, found, session_id=found["session_id"])


async def viewer_of_token(driver: Any, secret: str, now: datetime) -> Viewer | None:
    """The viewer behind an API token; None when it is unknown, revoked or expired."""
    found = await driver.fetchrow(BY_TOKEN, digest(secret), now)
    if found is None:
        return None
    if found["last_used_at"] is None or now - found["last_used_at"] > SEEN_EVERY:
        await driver.execute(TOKEN_USED, found["agency_id"], found["token_id"], now)
    return await _viewer(driver, found, token_id=found["token_id"])


async def _viewer(driver: Any, account: Any, *, session_id: UUID | None = None, token_id: UUID | None = None) -> Viewer:
    """The viewer that an account makes; the range of a unit admin is the unit's path of this moment."""
    path = None
    if account["unit_id"] is not None:
        async with driver.transaction():
            await driver.execute(ENTER, str(account["agency_id"]))
            path = await driver.fetchval(PATH, account["agency_id"], account["unit_id"])
    return Viewer(
        agency_id=account["agency_id"],
        account_id=account["id"],
        name=account["name"],
        username=account["username"],
        role=Role(account["role"]),
        language=Language(account["language"]),
        unit_path=path,
        employee_id=account["employee_id"],
        session_id=session_id,
        token_id=token_id,
    )
