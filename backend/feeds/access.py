"""Who may learn of which changes: of what one sees now, or saw before."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.access import GRANTS, Permission, Reach, Terms, scope
from backend.feeds.models import ChangeRow

OPEN_KINDS = ("unit", "post", "run")
"""What an employee meets whole: the tree, its posts, published runs."""


def below(path: Any, terms: Terms) -> ColumnElement[bool]:
    """Whether a path lies in the viewer's subtree."""
    return sa.and_(path >= terms.unit_from, path < terms.unit_until)


@scope(ChangeRow)
def _changes(change: Any, terms: Terms) -> ColumnElement[bool]:
    """A unit admin learns of what is or was in the own subtree, an employee of the own record."""
    seen: ColumnElement[bool] = sa.true()
    if terms.reach is Reach.UNITS:
        seen = sa.or_(change.kind == "run", below(change.was_at, terms), below(change.is_at, terms))
    elif terms.reach is Reach.SELF:
        seen = sa.or_(*(change.kind == kind for kind in OPEN_KINDS), change.subject_id == terms.employee_id)
    if Permission.SANCTION_READ in GRANTS[terms.role]:
        return seen
    return sa.and_(seen, change.kind != "sanction")


def was_seen(kind: str, change: Any, terms: Terms) -> ColumnElement[bool]:
    """Whether the viewer may have seen an object before: whoever could not is not told that it is gone."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    if kind == "run":  # published runs stay, and others were never seen
        return sa.false()
    if terms.reach is Reach.UNITS:
        return sa.func.coalesce(sa.func.bool_or(below(change.was_at, terms)), sa.false())
    return sa.true()
