"""How accounts change: signing in and out, tokens, the language."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.accounts import reads
from backend.accounts.models import AccountRow, ApiTokenRow, SessionRow, SignInAttemptRow
from backend.accounts.rules import TOKEN_DAYS, WINDOW, does_not_fit, refusal
from backend.accounts.secrets import TOKEN_START, digest, new_secret, password_fits, subject
from backend.core.access import scoped
from backend.core.acts import Tx
from backend.core.db import Database
from backend.core.ids import new_id
from backend.core.problems import FieldProblem, InvalidInput, NotFound
from backend.core.text import Language, Text

ONE_BY_ONE = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || :name, 0))")


async def check_password(database: Database, username: str, password: str, now: datetime) -> Any:
    """Find the account of a name and password.

    An attempt is counted before it is tried, one after the other for each name, so that many guesses at once are
    not free; signing in takes the count away.

    Raises:
        SignInRefused: when they do not fit, or sign-in with this name rests.
    """
    name = subject(username)
    async with database.session(None) as session:
        await session.execute(ONE_BY_ONE, {"name": name})
        failures, last = await _failures(session, name, now)
        pause = refusal(failures, last_failure_at=last, now=now)
        if pause is not None:
            raise pause
        session.add(SignInAttemptRow(subject=name, at=now))
        account = (
            await session.execute(
                sa.select(AccountRow).where(
                    AccountRow.username == username.strip().lower(), AccountRow.disabled_at.is_(None)
                )
            )
        ).scalar_one_or_none()
    if await password_fits(password, account.password_hash if account else None):
        return account
    raise does_not_fit(failures + 1)


async def _failures(session: Any, name: str, now: datetime) -> tuple[int, datetime | None]:
    found = (
        await session.execute(
            sa.select(sa.func.count(), sa.func.max(SignInAttemptRow.at)).where(
                SignInAttemptRow.subject == name, SignInAttemptRow.at > now - WINDOW
            )
        )
    ).one()
    return found[0], found[1]


async def open_session(tx: Tx, account: AccountRow, *, lasts: timedelta) -> str:
    """Buka sesi: a new session of an account; returns the secret for the cookie, which is not kept."""
    secret = new_secret()
    session_id = new_id()
    done_with = sa.or_(SignInAttemptRow.subject == subject(account.username), SignInAttemptRow.at <= tx.now - WINDOW)
    await tx.session.execute(sa.delete(SignInAttemptRow).where(done_with))
    await tx.session.execute(
        sa.delete(SessionRow).where(SessionRow.agency_id == account.agency_id, SessionRow.expires_at < tx.now)
    )
    tx.session.add(
        SessionRow(
            agency_id=account.agency_id,
            id=session_id,
            account_id=account.id,
            secret_hash=digest(secret),
            created_at=tx.now,
            last_seen_at=tx.now,
            expires_at=tx.now + lasts,
        )
    )
    await tx.session.flush()
    driver = (await (await tx.session.connection()).get_raw_connection()).driver_connection
    viewer = await reads.viewer_of_session(driver, secret, tx.now, idle=lasts)
    assert viewer is not None, "found as the next request will find it"  # noqa: S101 - narrows the type
    await tx.enter(viewer)
    tx.audit("Account", account.id, after={"session": str(session_id)})
    return secret


async def end_session(tx: Tx) -> None:
    """Tutup sesi: the cookie is worth nothing from now on."""
    await tx.session.execute(
        sa.delete(SessionRow).where(SessionRow.agency_id == tx.viewer.agency_id, SessionRow.id == tx.viewer.session_id)
    )
    tx.audit("Account", tx.viewer.account_id, before={"session": str(tx.viewer.session_id)})


async def set_language(tx: Tx, language: Language) -> UUID:
    """Pilih bahasa: the language of the own account."""
    account = await tx.session.get_one(AccountRow, (tx.viewer.agency_id, tx.viewer.account_id))
    before, account.language = account.language, language
    tx.audit("Account", account.id, before={"language": before}, after={"language": language})
    return account.id


async def create_token(tx: Tx, name: str, *, days: int) -> tuple[UUID, str]:
    """Buat kunci akses: a token with the rights of the own role; its secret is returned once and not kept.

    Raises:
        InvalidInput: without a name, or for more than a year.
    """
    faults = []
    if not 1 <= len(name.strip()) <= 80:
        faults.append(
            FieldProblem(
                ("name",),
                Text(
                    id="Nama kunci terdiri atas 1 sampai 80 karakter.", en="The name of a token has 1 to 80 characters."
                ),
            )
        )
    if days not in TOKEN_DAYS:
        faults.append(
            FieldProblem(("days",), Text(id="Masa berlaku kunci 1 sampai 365 hari.", en="A token lives 1 to 365 days."))
        )
    if faults:
        raise InvalidInput(fields=tuple(faults))
    secret = TOKEN_START + new_secret()
    token = ApiTokenRow(
        agency_id=tx.viewer.agency_id,
        id=new_id(),
        account_id=tx.viewer.account_id,
        name=name.strip(),
        prefix=secret[:10],
        secret_hash=digest(secret),
        created_at=tx.now,
        expires_at=tx.now + timedelta(days=days),
    )
    tx.session.add(token)
    tx.audit("ApiToken", token.id, after={"name": token.name, "expiresAt": token.expires_at.isoformat()})
    return token.id, secret


async def revoke_token(tx: Tx, token_id: UUID) -> UUID:
    """Cabut kunci akses: it stops working with the next request.

    Raises:
        NotFound: when it is not there or not the viewer's.
    """
    found = await tx.session.execute(
        scoped(sa.select(ApiTokenRow).where(ApiTokenRow.id == token_id), ApiTokenRow, tx.viewer)
    )
    token = found.scalar_one_or_none()
    if token is None:
        raise NotFound
    token.revoked_at = token.revoked_at or tx.now
    tx.audit("ApiToken", token.id, after={"revokedAt": tx.now.isoformat()})
    return token.id
