"""Rows, links and pools: how the product keeps and reaches its data.

Every table of an agency's data has the key `(agency_id, id)`, so that a province or the nation can be
sharded by agency without a rewrite, and every link between such tables carries the agency too.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSON
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from backend.core.ids import new_id

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The tables of the product."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - the name and form that SQLAlchemy asks for
        str: sa.Text(),
        int: sa.Integer(),
        UUID: sa.Uuid(),
        date: sa.Date(),
        datetime: sa.DateTime(timezone=True),
        Decimal: sa.Numeric(),
        list[str]: ARRAY(sa.Text()),
        dict[str, Any]: JSON(),
        list[Any]: JSON(),
    }


class Row(Base):
    """A row of one agency (instansi): its key is the agency and its own id."""

    __abstract__ = True

    agency_id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-2)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-1)


def link(column: str, table: str, *, on_delete: str = "RESTRICT") -> sa.ForeignKeyConstraint:
    """A foreign key within the agency: `(agency_id, column)` to the key of `table`."""
    return sa.ForeignKeyConstraint(["agency_id", column], [f"{table}.agency_id", f"{table}.id"], ondelete=on_delete)


def of_agency() -> sa.ForeignKeyConstraint:
    """The foreign key of every agency-owned table to its agency."""
    return sa.ForeignKeyConstraint(["agency_id"], ["agency.id"])


def choice(kinds: type[StrEnum], *, called: str | None = None, **options: Any) -> MappedColumn[Any]:
    """A column that holds a member's name as text, with a CHECK that names all of them.

    `called` names the CHECK where one table has two columns of the same kind.
    """
    kind = sa.Enum(
        kinds,
        native_enum=False,
        create_constraint=True,
        length=40,
        name=called or kinds.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
    )
    return mapped_column(kind, **options)


def _check_usable(connection: Any, _record: Any, _proxy: Any) -> None:
    """Refuse a kept connection that cannot be used; the pool then makes a new one.

    Asking the server (a ping) would cost three round trips at each use. The driver knows by itself when the server
    has closed a connection, as on a restart, and when an interrupted request has left a transaction open.
    """
    driver = connection.driver_connection
    if driver.is_closed() or driver.is_in_transaction():
        raise sa.exc.DisconnectionError("closed, or left in a transaction")


class Database:
    """The pools of one PostgreSQL: one engine for the whole process."""

    def __init__(self, url: str, *, pool_size: int = 10, statement_timeout_ms: int = 15_000) -> None:
        self.url = url
        self.engine: AsyncEngine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=pool_size,
            hide_parameters=True,  # an error's text goes to the log: the statement may, people's data may not
            connect_args={
                "server_settings": {
                    "timezone": "UTC",
                    "statement_timeout": str(statement_timeout_ms),
                    "lock_timeout": "5000",
                    "idle_in_transaction_session_timeout": "60000",
                    "jit": "off",
                    "application_name": "merita",
                }
            },
        )
        sa.event.listen(self.engine.sync_engine, "checkout", _check_usable)

    async def close(self) -> None:
        """Give back every connection."""
        await self.engine.dispose()

    @asynccontextmanager
    async def holding(self, key: UUID) -> AsyncIterator[bool]:
        """Hold the lock of one piece of work while the block lasts, whatever transactions come and go in it.

        Yields False, at once, when another process holds it. A killed process holds nothing: the lock ends with
        its connection.
        """
        async with self.engine.connect() as connection:
            taken = await connection.scalar(TAKE, {"key": str(key)})
            await connection.commit()
            try:
                yield bool(taken)
            finally:
                if taken:
                    await connection.scalar(GIVE, {"key": str(key)})
                    await connection.commit()

    @asynccontextmanager
    async def session(
        self, agency_id: UUID | None, *, on: AsyncConnection | None = None, snapshot: bool = False
    ) -> AsyncIterator[AsyncSession]:
        """One transaction as the application role, for one agency: commits at its end, or nothing happened.

        The setting that row-level security reads is local to the transaction, so that no pooled connection
        can carry one agency's right into another's request. Without an agency no row is visible, and no
        connection is taken before the first statement: whoever waits inside for another one starves nobody.
        `on` is a connection of one's own; with `snapshot` all statements see one state of the data.
        """
        async with AsyncSession(on or self.engine, expire_on_commit=False) as session, session.begin():
            if snapshot:
                await session.execute(ONE_STATE)
            if agency_id is not None:
                await session.execute(ENTER_AGENCY, {"agency": str(agency_id)})
            yield session


ONE_STATE = sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
ENTER_AGENCY = sa.text("SELECT set_config('merita.agency', :agency, true)")
TAKE = sa.text("SELECT pg_try_advisory_lock(hashtextextended(:key, 0))")
GIVE = sa.text("SELECT pg_advisory_unlock(hashtextextended(:key, 0))")


def nobody_holds(key: Any) -> sa.ColumnElement[bool]:
    """Whether no process is at the piece of work with this key; if so it stays so until the transaction ends."""
    return sa.func.pg_try_advisory_xact_lock(sa.func.hashtextextended(sa.cast(key, sa.Text), 0))
