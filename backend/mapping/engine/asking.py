"""Bertanya tanpa menyimpan: one person, "what if", or a draft policy tried on everybody; the engine is the same.

Scoring runs as the role `merita_scoring`, which cannot read names, NIP or the schema `protected`: that a protected
attribute has no part in a score is a matter of rights, not of care.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.mapping.engine.frame import Frame
from backend.mapping.engine.scoring import scoring
from backend.mapping.rules.policy import Policy

SCORING_ROLE = "merita_scoring"


@asynccontextmanager
async def as_scoring_role(session: AsyncSession) -> AsyncIterator[None]:
    """Inside, the session has the rights of scoring alone; a failed statement ends the transaction, and the role."""
    await session.execute(sa.text(f"SET LOCAL ROLE {SCORING_ROLE}"))
    yield
    await session.execute(sa.text("RESET ROLE"))


async def ask(session: AsyncSession, policy: Policy, frame: Frame) -> Sequence[sa.RowMapping]:
    """Hasil tanpa disimpan: the rows of `scoring` for the people of the frame, in the order of their keys.

    For a named few, or a simulation; what a viewer may see of it is the caller's to check.
    """
    async with as_scoring_role(session):
        rows = await session.execute(scoring(policy, frame).order_by(sa.text("number")))
        return rows.mappings().all()
