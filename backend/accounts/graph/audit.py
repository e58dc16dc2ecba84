"""How the audit trail is spoken."""

import json
from typing import Any

import sqlalchemy as sa
import strawberry
from sqlalchemy.sql import ColumnElement

from backend.core.audit import AuditEntryRow
from backend.core.graph import Computed, DateTime, Node, Order, Pages, Sql, described_input, node
from backend.core.ids import split_global
from backend.core.plan.compile import key_text
from backend.core.plan.filters import equals
from backend.core.plan.given import Given
from backend.core.plan.registry import PREFIXES


def _as_text(value: Any, _language: str) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _subject(entry: Any, _place: Any) -> ColumnElement[str]:
    """The id of a subject, by the prefix of its type; of a type that has no ids of its own the key alone."""
    kinds = {node.row.__name__.removesuffix("Row"): prefix for prefix, node in PREFIXES.items() if node.row is not None}
    known = (
        (entry.subject_type == sa.literal_column(f"'{kind}'"), key_text(prefix, entry.subject_id))
        for kind, prefix in kinds.items()
    )
    key = sa.func.replace(sa.cast(entry.subject_id, sa.Text), sa.literal_column("'-'"), sa.literal_column("''"))
    return sa.case(*known, else_=key)


@node(AuditEntryRow, "audit")
class AuditEntry(Node):
    """Catatan jejak audit: one act."""

    at: DateTime
    """When."""
    actor_name: str
    """Who."""
    action: str
    """The mutation, such as moveUnit."""
    subject_type: str
    """The type of what was changed."""
    subject: strawberry.ID = Sql(_subject)
    """Id of what was changed, as `node` and the filter take it."""
    before: str | None = Computed(("before",), _as_text)
    """The changed values before, as JSON."""
    after: str | None = Computed(("after",), _as_text)
    """The changed values after, as JSON."""
    reason: str | None
    """Why, where the act asks for it."""


@described_input
class AuditFilter:
    """Which acts."""

    subject: strawberry.ID | None = None
    """Acts on this object."""
    action: str | None = None
    """Acts of this kind, by the name of the mutation."""


def _of_subject(entry: Any, given: Given, _place: Any) -> sa.ColumnElement[bool]:
    def decode(text: str) -> Any:
        found = split_global(text)
        return found[1] if found is not None else None

    return entry.subject_id == given.bind(sa.Uuid, decode)


AUDIT_TRAIL = Pages(
    AuditEntryRow,
    {"NEWEST": Order(("at",), descending=True)},
    "NEWEST",
    {"subject": _of_subject, "action": lambda entry, given, _place: equals(entry.action, given)},
)
"""The audit trail, the newest first."""

__all__ = ["AUDIT_TRAIL", "AuditEntry", "AuditFilter"]
