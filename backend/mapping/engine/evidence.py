"""Lapisan bukti: histories become raw values, one statement per kind, each value with its source row and date.

Nothing here knows points or weights. Ties between records are broken by date and then by key, so that the order
of rows never changes a result.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import aggregate_order_by, distinct_on
from sqlalchemy.sql import ColumnElement

from backend.appraisals.models import FeedbackRow, RatingRow
from backend.competencies.models import AssessmentRow
from backend.competencies.rules.kinds import AssessmentKind
from backend.employees.models import AwardRow, EducationRow, SanctionRow, TeamAssignmentRow, TrainingRow
from backend.employees.rules.histories import DisciplineRecord
from backend.employees.rules.kinds import AwardLevel, EducationLevel, TeamRole
from backend.mapping.engine.frame import Frame, definitive_posts, post_of_the_day
from backend.mapping.rules.evidence import EvidenceKind
from backend.positions.models import PositionRow

NONE = "NONE"
Parameters = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Raw:
    """Nilai mentah: as text, and for a number also its count of `unit`-ths (years are twelfths)."""

    text: ColumnElement[Any]
    number: ColumnElement[Any] | None = None
    unit: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """Bukti satu jenis: a row per employee with source_id, source_on, outdated, and the raw value or its parts."""

    table: str
    rows: sa.CTE
    raw: Raw | Mapping[str, Raw]


@dataclass(frozen=True, slots=True)
class Ground:
    """What several kinds share, so that it is read once: posts held, the post of the day, the highest education."""

    frame: Frame
    definitive: sa.CTE
    post: sa.CTE
    schooling: sa.CTE


def ground(frame: Frame) -> Ground:
    """The shared ground of a frame; what no indicator asks for does not reach the statement."""
    definitive = definitive_posts(frame)
    return Ground(frame, definitive, post_of_the_day(frame, definitive), _highest_education(frame))


def rank_of(column: Any, best_first: type[StrEnum] | tuple[str, ...]) -> ColumnElement[int]:
    """Place of a kind in its order, as a number to sort by; 0 is the first."""
    return sa.case({str(kind): place for place, kind in enumerate(best_first)}, value=column)


def text(column: Any) -> ColumnElement[str]:
    """A column as text, whatever it holds."""
    return sa.cast(column, sa.Text)


def _row(row: Any, *, on: Any, outdated: Any = None) -> tuple[ColumnElement[Any], ...]:
    """The columns that every kind of evidence has."""
    stale = sa.false() if outdated is None else outdated
    return row.id.label("source_id"), on.label("source_on"), stale.label("outdated")


def _latest(frame: Frame, row: Any, *, name: str, raw: Any, on: Any, fresh: Any, where: tuple[Any, ...] = ()) -> sa.CTE:
    """The latest record that is still valid; without one the latest that was, marked as outdated."""
    return (
        frame.dated(row)
        .add_columns(raw.label("raw"), *_row(row, on=on, outdated=sa.not_(fresh)))
        .where(on <= frame.as_of, *where)
        .ext(distinct_on(row.employee_id))
        .order_by(row.employee_id, fresh.desc(), on.desc(), row.id)
        .cte(name)
    )


def _best(frame: Frame, row: Any, *, name: str, raw: Any, on: Any, rank: Any, where: tuple[Any, ...]) -> sa.CTE:
    """The record of the highest rank; of several, the latest."""
    return (
        frame.dated(row)
        .add_columns(text(raw).label("raw"), *_row(row, on=on))
        .where(on <= frame.as_of, *where)
        .ext(distinct_on(row.employee_id))
        .order_by(row.employee_id, rank, on.desc(), row.id)
        .cte(name)
    )


def _or_none(rows: sa.CTE) -> Raw:
    return Raw(sa.func.coalesce(rows.c.raw, sa.literal(NONE, sa.Text)))


def _number(rows: sa.CTE) -> Raw:
    return Raw(text(sa.func.trim_scale(rows.c.raw)), rows.c.raw)


def _end_of(year: Any) -> ColumnElement[Any]:
    """The last day of a year: when a yearly result is known."""
    return sa.func.make_date(year, 12, 31, type_=sa.Date)


def _predicate(ground: Ground, given: Parameters, name: str) -> Found:
    frame, row = ground.frame, RatingRow
    fresh = row.year >= frame.as_of.year - given["max_age_years"]
    rows = _latest(frame, row, name=name, raw=text(row.predicate), on=_end_of(row.year), fresh=fresh)
    return Found(row.__tablename__, rows, Raw(rows.c.raw))


def _feedback(ground: Ground, given: Parameters, name: str) -> Found:
    frame, row = ground.frame, FeedbackRow
    fresh = row.year >= frame.as_of.year - given["max_age_years"]
    rows = _latest(frame, row, name=name, raw=row.value, on=_end_of(row.year), fresh=fresh)
    return Found(row.__tablename__, rows, _number(rows))


def _assessment(kind: AssessmentKind) -> "Evidence":
    def found(ground: Ground, given: Parameters, name: str) -> Found:
        frame, row = ground.frame, AssessmentRow
        fresh = sa.case(
            (row.valid_until.is_not(None), row.valid_until > frame.as_of),
            else_=row.assessed_on > frame.since(given["validity_years"]),
        )
        where = (row.kind == kind,)
        rows = _latest(frame, row, name=name, raw=row.value, on=row.assessed_on, fresh=fresh, where=where)
        return Found(row.__tablename__, rows, _number(rows))

    return found


def _award(ground: Ground, given: Parameters, name: str) -> Found:
    frame, row = ground.frame, AwardRow
    where = (row.awarded_on > frame.since(given["window_years"]),)
    rank = rank_of(row.level, AwardLevel)
    rows = _best(frame, row, name=name, raw=row.level, on=row.awarded_on, rank=rank, where=where)
    return Found(row.__tablename__, rows, _or_none(rows))


def _team(ground: Ground, given: Parameters, name: str) -> Found:
    frame, row = ground.frame, TeamAssignmentRow
    last_day = row.valid_until - 1
    where = (sa.or_(row.valid_until.is_(None), last_day > frame.since(given["window_years"])),)
    rank = rank_of(row.role, TeamRole)
    rows = _best(frame, row, name=name, raw=row.role, on=row.valid_from, rank=rank, where=where)
    return Found(row.__tablename__, rows, _or_none(rows))


def _training(ground: Ground, given: Parameters, name: str) -> Found:
    frame, row = ground.frame, TrainingRow
    latest = sa.func.array_agg(aggregate_order_by(row.id, row.ended_on.desc(), row.id))
    rows = (
        frame.dated(row)
        .add_columns(
            sa.cast(sa.func.sum(row.hours), sa.Numeric).label("raw"),
            latest[1].label("source_id"),
            sa.func.max(row.ended_on).label("source_on"),
            sa.false().label("outdated"),
        )
        # Fail closed: what nobody has verified never raises a score.
        .where(row.verified, row.ended_on <= frame.as_of, row.ended_on > frame.since(given["window_years"]))
        .group_by(row.employee_id)
        .cte(name)
    )
    hours = sa.func.coalesce(rows.c.raw, sa.literal(0, sa.Numeric))
    return Found(row.__tablename__, rows, Raw(text(hours), hours))


def _highest_education(frame: Frame) -> sa.CTE:
    row = EducationRow
    year = row.graduated_year
    return (
        frame.dated(row)
        .add_columns(
            text(row.level).label("raw"),
            row.field,
            *_row(row, on=sa.func.least(_end_of(year), frame.as_of, type_=sa.Date)),
        )
        .where(sa.or_(year.is_(None), year <= frame.as_of.year))
        .ext(distinct_on(row.employee_id))
        .order_by(row.employee_id, rank_of(row.level, EducationLevel).desc(), year.desc().nulls_last(), row.id)
        .cte("schooling")
    )


def _education(ground: Ground, _given: Parameters, _name: str) -> Found:
    rows = ground.schooling
    return Found(EducationRow.__tablename__, rows, Raw(rows.c.raw))


def _field_match(ground: Ground, _given: Parameters, name: str) -> Found:
    """Unknown is missing: no field of study, no post, or a post that names no fields."""
    highest, post, position = ground.schooling, ground.post, PositionRow
    rows = (
        sa.select(
            *(highest.c.employee_id, highest.c.source_id, highest.c.source_on, highest.c.outdated),
            sa.case((highest.c.field == sa.any_(position.study_fields), "MATCH"), else_="NO_MATCH").label("raw"),
        )
        .join(post, post.c.employee_id == highest.c.employee_id)
        .join(position, sa.and_(position.agency_id == ground.frame.agency_id, position.id == post.c.position_id))
        .where(highest.c.field.is_not(None), sa.func.cardinality(position.study_fields) > 0)
        .cte(name)
    )
    return Found(EducationRow.__tablename__, rows, Raw(rows.c.raw))


def _discipline(ground: Ground, _given: Parameters, name: str) -> Found:
    """The worst record that still counts; one without an end of counting counts on."""
    frame, row = ground.frame, SanctionRow
    serving = sa.func.coalesce(row.ends_on > frame.as_of, sa.false())
    active = sa.or_(row.active_until.is_(None), row.active_until > frame.as_of)
    record = sa.case((serving, str(DisciplineRecord.SERVING)), else_=text(row.level))
    rank = rank_of(record, tuple(reversed(DisciplineRecord)))
    where = (sa.or_(serving, active),)
    rows = _best(frame, row, name=name, raw=record, on=row.starts_on, rank=rank, where=where)
    return Found(row.__tablename__, rows, _or_none(rows))


Evidence = Callable[[Ground, Parameters, str], Found]

EVIDENCE: dict[EvidenceKind, Evidence] = {
    EvidenceKind.PREDICATE: _predicate,
    EvidenceKind.FEEDBACK: _feedback,
    EvidenceKind.COMPETENCY: _assessment(AssessmentKind.COMPETENCY),
    EvidenceKind.POTENTIAL: _assessment(AssessmentKind.POTENTIAL),
    EvidenceKind.AWARD: _award,
    EvidenceKind.TEAM: _team,
    EvidenceKind.TRAINING: _training,
    EvidenceKind.EDUCATION: _education,
    EvidenceKind.FIELD_MATCH: _field_match,
    EvidenceKind.DISCIPLINE: _discipline,
}
"""How each kind is found; EXPERIENCE has a file of its own."""
