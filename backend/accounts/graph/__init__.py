"""How accounts are spoken: who is signed in, tokens, the audit trail, signing in and out."""

from typing import Annotated

import sqlalchemy as sa
import strawberry

from backend.accounts import writes
from backend.accounts.graph.audit import AUDIT_TRAIL, AuditEntry, AuditFilter
from backend.accounts.models import AccountRow, ApiTokenRow
from backend.accounts.rules import SignInRefused
from backend.core.access import GRANTS, Role
from backend.core.access import Permission as P
from backend.core.execute.context import Refused
from backend.core.graph import (
    Computed,
    Connection,
    DateTime,
    Node,
    One,
    Order,
    Pages,
    ToOne,
    Tx,
    connection,
    described_enum,
    described_input,
    key_of,
    mutation,
    node,
    plain,
    refer,
    root_field,
)
from backend.core.problems import InvalidInput, NotFound
from backend.core.text import Language
from backend.employees.models import EmployeeRow
from backend.positions.models import AgencyRow, UnitRow

described_enum(Role)

described_enum(Language)

Agency = Annotated["Agency", strawberry.lazy("backend.positions.graph")]
Employee = Annotated["Employee", strawberry.lazy("backend.employees.graph")]
Unit = Annotated["Unit", strawberry.lazy("backend.positions.graph")]
COOKIE = "session"


def _permissions(role: str, _language: str) -> list[str]:
    return sorted(permission.value for permission in GRANTS[Role(role)])


@node(AccountRow, "acc")
class Viewer(Node):
    """Pengguna yang sedang masuk."""

    name: str
    """Name of the person."""
    username: str
    """Name for signing in."""
    role: Role
    """Peran."""
    language: Language
    """Language of the account."""
    permissions: list[str] = Computed(("role",), _permissions)
    """Wewenang of the role, as `resource:action`."""
    agency: Agency = ToOne(AgencyRow, lambda account, agency, _place: agency.id == account.agency_id, always=True)
    """Instansi."""
    unit: Unit | None = ToOne(
        UnitRow, lambda account, unit, _place: sa.and_(unit.agency_id == account.agency_id, unit.id == account.unit_id)
    )
    """The unit to whose subtree the account is limited."""
    employee: Employee | None = ToOne(
        EmployeeRow,
        lambda account, person, _place: sa.and_(
            person.agency_id == account.agency_id, person.id == account.employee_id
        ),
    )
    """The own record."""


@node(ApiTokenRow, "token")
class ApiToken(Node):
    """Kunci akses API; it acts with the rights of its owner."""

    name: str
    """What it is for."""
    prefix: str
    """How its secret begins, to tell tokens apart."""
    created_at: DateTime
    """When it was made."""
    expires_at: DateTime
    """When it ends by itself."""
    last_used_at: DateTime | None
    """When it was last used, to the minute."""
    revoked_at: DateTime | None
    """When it was revoked."""


@strawberry.type
class AccountQuery:
    """Root fields of accounts."""

    viewer: Viewer = root_field(
        One(AccountRow, lambda account, place: account.id == place.terms.account_id), P.VIEWER_READ
    )
    """Who is signed in."""
    api_tokens: Connection[ApiToken] = connection(
        Pages(ApiTokenRow, {"NEWEST": Order(("created_at",), descending=True)}, "NEWEST"), permission=P.TOKEN_MANAGE
    )
    """The own tokens, the newest first."""
    audit_entries: Connection[AuditEntry] = connection(AUDIT_TRAIL, filter=AuditFilter, permission=P.AUDIT_READ)
    """The audit trail, the newest first."""


@described_input
class SignInInput:
    """Who wants to sign in."""

    username: str
    """Name for signing in."""
    password: str
    """Kata sandi."""


@plain
class SignInPayload:
    """The signed-in viewer; the session's cookie comes with the answer."""

    viewer: Viewer
    """Who is signed in now."""


@mutation(None, problems=(SignInRefused,))
async def sign_in(tx: Tx, input: SignInInput) -> SignInPayload:  # noqa: A002 - the convention of mutations
    """Sign in with a name and a password; the only act that is open to strangers."""
    settings = tx.context.app.settings
    account = await writes.check_password(tx.context.database, input.username, input.password, tx.now)
    secret = await writes.open_session(tx, account, lasts=settings.session_absolute)
    tx.context.cookies.append((COOKIE, secret))
    return SignInPayload(viewer=refer("acc", account.id))


@plain
class SignOutPayload:
    """Signed out."""

    ok: bool
    """Always true."""


def _check_by_hand(tx: Tx) -> None:
    """A token neither ends sessions nor makes tokens: one that leaked must not outlive its revocation."""
    if tx.viewer.token_id is not None:
        raise Refused("FORBIDDEN", "This is for people who are signed in, not for tokens.")


@mutation(P.VIEWER_READ)
async def sign_out(tx: Tx) -> SignOutPayload:
    """End the session of this browser."""
    _check_by_hand(tx)
    await writes.end_session(tx)
    tx.context.cookies.append((COOKIE, ""))
    return SignOutPayload(ok=True)


@described_input
class SetLanguageInput:
    """The language to speak."""

    language: Language
    """Language of screens and messages."""


@plain
class SetLanguagePayload:
    """The viewer with the new language."""

    viewer: Viewer
    """Who is signed in."""


@mutation(P.VIEWER_READ)
async def set_language(tx: Tx, input: SetLanguageInput) -> SetLanguagePayload:  # noqa: A002 - the convention of mutations
    """Choose the language of the own account."""
    return SetLanguagePayload(viewer=refer("acc", await writes.set_language(tx, Language(input.language))))


@described_input
class CreateApiTokenInput:
    """What the token is for."""

    name: str
    """What it is for, 1 to 80 characters."""
    days: int = 90
    """How long it lives, 1 to 365 days."""


@plain
class CreateApiTokenPayload:
    """The new token."""

    token: ApiToken
    """The token."""
    secret: str
    """Its secret, shown this once; send it as `Authorization: Bearer <secret>`."""


@mutation(P.TOKEN_MANAGE, problems=(InvalidInput,))
async def create_api_token(tx: Tx, input: CreateApiTokenInput) -> CreateApiTokenPayload:  # noqa: A002 - the convention of mutations
    """Make a token with the rights of the own role."""
    _check_by_hand(tx)
    token_id, secret = await writes.create_token(tx, input.name, days=input.days)
    return CreateApiTokenPayload(token=refer("token", token_id), secret=secret)


@described_input
class RevokeApiTokenInput:
    """Which token."""

    token_id: strawberry.ID
    """The token to revoke."""


@plain
class RevokeApiTokenPayload:
    """The revoked token."""

    token: ApiToken
    """The token, which works no more."""


@mutation(P.TOKEN_MANAGE, problems=(NotFound,))
async def revoke_api_token(tx: Tx, input: RevokeApiTokenInput) -> RevokeApiTokenPayload:  # noqa: A002 - the convention of mutations
    """Revoke one of the own tokens at once."""
    return RevokeApiTokenPayload(token=refer("token", await writes.revoke_token(tx, key_of(input.token_id, "token"))))


@strawberry.type
class AccountMutation:
    """Acts on accounts."""

    sign_in = sign_in
    sign_out = sign_out
    set_language = set_language
    create_api_token = create_api_token
    revoke_api_token = revoke_api_token


__all__ = ["AccountMutation", "AccountQuery", "Viewer"]
