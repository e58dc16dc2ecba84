"""Kode keaslian: digests by which anybody can check, years later, that a run's inputs and result are what they were.

A row's digest is the SHA-256 of its text, a run's that of its rows' digests in the order of the employees' keys.
Names and the keys of placements are left out, so that the same inputs give the same digest in a second run.
"""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.sql import ColumnElement

from backend.mapping.models import PlacementRow

RESULT = (
    *("employee_id", "status", "performance", "potential", "talent_score"),
    *("performance_level", "potential_level", "box", "flags", "explanation"),
)


def result_digest(agency_id: UUID, run_id: UUID) -> sa.Select[str]:
    """Kode hasil: read from the placements as they are kept."""
    row = PlacementRow
    values = (sa.cast(getattr(row, name), sa.Text) for name in RESULT)
    return sa.select(_digest(row.employee_id, *values)).where(row.agency_id == agency_id, row.run_id == run_id)


def input_digest(scores: Any, *, policy_digest: str, as_of: str) -> sa.Select[str]:
    """Kode masukan: the policy, the day, the population, and every raw value with its source."""
    rows = _digest(scores.c.employee_id, scores.c.employee_id, scores.c.standing, scores.c.inputs)
    frame = sa.literal(f"{policy_digest}|{as_of}|", sa.Text)
    return sa.select(_hex(_hash(frame + rows)))


def _digest(key: Any, *values: Any) -> ColumnElement[str]:
    row = _hash(sa.cast(sa.func.row(*values), sa.Text))
    all_rows = sa.func.string_agg(row, aggregate_order_by(sa.literal(b"", sa.LargeBinary), key))
    return _hex(sa.func.sha256(sa.func.coalesce(all_rows, sa.literal(b"", sa.LargeBinary))))


def _hash(text: Any) -> ColumnElement[bytes]:
    return sa.func.sha256(sa.func.convert_to(text, "UTF8"))


def _hex(digest: Any) -> ColumnElement[str]:
    return sa.func.encode(digest, "hex", type_=sa.Text)
