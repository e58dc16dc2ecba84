"""How competencies and standards are found; which standard binds a post on a day."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.competencies.models import CompetencyRow, StandardItemRow, StandardRow
from backend.competencies.rules.kinds import StandardScope
from backend.core.access import Viewer, scoped
from backend.core.clock import WIB
from backend.core.plan.filters import bound_key, equals, pattern
from backend.core.plan.specs import Filters, Order
from backend.positions.models import PositionRow
from backend.positions.reads import below

COMPETENCY, STANDARD, ITEM = "comp", "skj", "skjitem"
TODAY = sa.literal_column(f"(now() AT TIME ZONE '{WIB.key}')::date", sa.Date)

COMPETENCY_ORDERS = {"DICTIONARY": Order(("number",))}
COMPETENCY_FILTERS: Filters = {
    "kind": lambda competency, given, _place: equals(competency.kind, given),
    "jobFamily": lambda competency, given, _place: equals(competency.job_family, given),
    "search": lambda competency, given, place: sa.func.lower(name_of(competency, place)).like(
        given.bind(sa.Text, pattern)
    ),
}
STANDARD_ORDERS = {"TITLE": Order(("title",))}
STANDARD_FILTERS: Filters = {
    "scope": lambda standard, given, _place: equals(standard.scope, given),
    "search": lambda standard, given, _place: sa.func.lower(standard.title).like(given.bind(sa.Text, pattern)),
    "inForce": lambda standard, given, _place: (
        in_force(standard, TODAY) if given.value else sa.not_(in_force(standard, TODAY))
    ),
}
WITHOUT_FILTERS: Filters = {
    "unit": lambda post, given, place: below(post.unit_id, given, place),
    "level": lambda post, given, _place: equals(post.level, given),
    "search": lambda post, given, _place: sa.func.lower(post.title).like(given.bind(sa.Text, pattern)),
}


def name_of(competency: Any, place: Any) -> ColumnElement[str]:
    """The name of a competency in the language of the request."""
    return competency.name_en if place.language == "en" else competency.name_id


def in_force(standard: Any, day: Any) -> ColumnElement[bool]:
    """Whether a standard holds on a day."""
    return sa.and_(standard.valid_from <= day, sa.func.coalesce(standard.valid_until > day, sa.literal_column("true")))


def binds(standard: Any, post: Any, day: Any) -> ColumnElement[bool]:
    """Whether a standard is one of a post's on a day: its own, or that of its job."""
    return sa.and_(
        standard.agency_id == post.agency_id,
        in_force(standard, day),
        sa.or_(standard.position_id == post.id, standard.job_code == post.siasn_id),
    )


def first_of(standard: Any) -> tuple[ColumnElement[Any], ...]:
    """Of several standards of a post the own one counts, then the latest."""
    return standard.position_id.is_(None).asc(), standard.valid_from.desc(), standard.id.desc()


def has_none(post: Any, place: Any) -> ColumnElement[bool]:
    """Whether a post has no standard today."""
    standard = StandardRow.__table__.alias()
    found = sa.exists().where(binds(standard.c, post, TODAY), place.visible(StandardRow, standard.c))
    return sa.not_(found.correlate_except(standard))


def post_count(standard: Any, place: Any) -> ColumnElement[int]:
    """How many visible posts a standard is written for; none for a template."""
    post = PositionRow.__table__.alias()
    return (
        sa.select(sa.func.count())
        .select_from(post)
        .where(
            post.c.agency_id == standard.agency_id,
            sa.or_(standard.position_id == post.c.id, standard.job_code == post.c.siasn_id),
            place.visible(PositionRow, post.c),
        )
        .correlate_except(post)
        .scalar_subquery()
    )


def one(prefix: str) -> Any:
    """The row that the argument `id` names."""
    return lambda row, place: row.id == bound_key(place.args["id"], prefix)


def post(post_id: UUID, viewer: Viewer) -> sa.Select[PositionRow]:
    """One visible post."""
    return scoped(sa.select(PositionRow).where(PositionRow.id == post_id), PositionRow, viewer)


def standard(standard_id: UUID, viewer: Viewer) -> sa.Select[StandardRow]:
    """One visible standard."""
    return scoped(sa.select(StandardRow).where(StandardRow.id == standard_id), StandardRow, viewer)


def of_the_same(row: Any, viewer: Viewer) -> sa.Select[StandardRow]:
    """The open-ended standard of the same job or post, locked for its end."""
    same = (
        StandardRow.job_code == row.job_code
        if row.scope is StandardScope.JOB
        else StandardRow.position_id == row.position_id
    )
    statement = sa.select(StandardRow).where(same, StandardRow.valid_until.is_(None))
    return scoped(statement, StandardRow, viewer).with_for_update()


def known(competency_ids: list[UUID], viewer: Viewer) -> sa.Select[UUID]:
    """Which of some competencies are in the agency's dictionary."""
    return scoped(sa.select(CompetencyRow.id).where(CompetencyRow.id.in_(competency_ids)), CompetencyRow, viewer)


def items(standard_id: UUID, viewer: Viewer) -> sa.Select[StandardItemRow]:
    """The items of a standard."""
    statement = sa.select(StandardItemRow).where(StandardItemRow.standard_id == standard_id)
    return scoped(statement, StandardItemRow, viewer)
