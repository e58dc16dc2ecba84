"""Who may see which accounts, sessions, tokens and audit entries."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.accounts.models import AccountRow, ApiTokenRow, SessionRow
from backend.core.access import Reach, Terms, scope
from backend.core.audit import AuditEntryRow


@scope(AccountRow, open_to_all=True)
def _accounts(account: Any, terms: Terms) -> ColumnElement[bool]:
    """The own account alone."""
    return account.id == terms.account_id


@scope(SessionRow, open_to_all=True)
def _sessions(session: Any, terms: Terms) -> ColumnElement[bool]:
    """The own sessions alone."""
    return session.account_id == terms.account_id


@scope(ApiTokenRow, open_to_all=True)
def _tokens(token: Any, terms: Terms) -> ColumnElement[bool]:
    """The own tokens alone."""
    return token.account_id == terms.account_id


@scope(AuditEntryRow)
def _audit(_entry: Any, terms: Terms) -> ColumnElement[bool]:
    """The audit trail is read by BKPSDM and auditors."""
    return sa.true() if terms.reach is Reach.AGENCY else sa.false()
