"""What is kept of accounts: people who sign in, their sessions, tokens, and failed attempts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.access import Role
from backend.core.db import Base, Row, choice, link, of_agency
from backend.core.ids import new_id
from backend.core.text import Language


class AccountRow(Row):
    """Akun: who signs in, in which role, over which units.

    `unit_id` is the range of a unit admin; without it such an account sees nothing. `employee_id` ties the
    account to the person's own record.
    """

    __tablename__ = "account"
    __table_args__ = (
        of_agency(),
        link("unit_id", "unit"),
        link("employee_id", "employee"),
        sa.UniqueConstraint("username"),
    )

    username: Mapped[str]
    name: Mapped[str]
    password_hash: Mapped[str]
    role: Mapped[Role] = choice(Role)
    language: Mapped[Language] = choice(Language, default=Language.ID)
    unit_id: Mapped[UUID | None]
    employee_id: Mapped[UUID | None]
    disabled_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class SessionRow(Row):
    """Sesi peramban: only the SHA-256 of its secret is kept; deleting the row ends it at once."""

    __tablename__ = "session"
    __table_args__ = (of_agency(), link("account_id", "account", on_delete="CASCADE"))

    account_id: Mapped[UUID]
    secret_hash: Mapped[bytes] = mapped_column(sa.LargeBinary, unique=True)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class ApiTokenRow(Row):
    """Kunci akses API: acts with the rights of its owner's role and units; shown once, kept as SHA-256."""

    __tablename__ = "api_token"
    __table_args__ = (of_agency(), link("account_id", "account", on_delete="CASCADE"))

    account_id: Mapped[UUID]
    name: Mapped[str]
    prefix: Mapped[str]
    secret_hash: Mapped[bytes] = mapped_column(sa.LargeBinary, unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class SignInAttemptRow(Base):
    """Percobaan masuk yang gagal: counted by a hash of the name, whether or not such an account exists."""

    __tablename__ = "sign_in_attempt"
    __table_args__ = (sa.Index("ix_sign_in_attempt_subject_at", "subject", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    subject: Mapped[str]
    at: Mapped[datetime]
