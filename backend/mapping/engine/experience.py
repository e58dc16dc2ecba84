"""Pengalaman jabatan: length in the present level, variety of posts, and acting assignments."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.sql import ColumnElement

from backend.employees.models import AppointmentRow
from backend.employees.rules.kinds import AppointmentKind
from backend.mapping.engine.evidence import NONE, Found, Ground, Parameters, Raw, rank_of, text
from backend.mapping.engine.frame import Frame
from backend.mapping.rules.evidence import FORMS, EvidenceKind
from backend.mapping.rules.population import LEVEL_RANKS

ACTING = (AppointmentKind.PLT, AppointmentKind.PLH, AppointmentKind.PJ)
PARTS = FORMS[EvidenceKind.EXPERIENCE].parts or {}
MONTHS_A_YEAR = 12


def experience(ground: Ground, _given: Parameters, name: str) -> Found:
    """Pengalaman jabatan. Without a definitive post on the day there is no present level, and the value is missing."""
    career, acting = _career(ground, f"{name}_career"), _acting(ground, f"{name}_acting")
    months = _whole_months(career.c.since, ground.frame)
    rows = (
        sa.select(
            *(career.c.employee_id, career.c.source_id, career.c.source_on, sa.false().label("outdated")),
            sa.cast(months, sa.Numeric).label("months"),
            career.c.variety,
            sa.func.coalesce(acting.c.acting, NONE).label("acting"),
        )
        .join(acting, acting.c.employee_id == career.c.employee_id, isouter=True)
        .cte(name)
    )
    years = sa.func.trim_scale(sa.func.round(rows.c.months / MONTHS_A_YEAR, 4))
    raw = {
        "LENGTH": Raw(text(years), rows.c.months, MONTHS_A_YEAR),
        "VARIETY": Raw(rows.c.variety),
        "ACTING": Raw(rows.c.acting),
    }
    return Found(AppointmentRow.__tablename__, rows, raw)


def _career(ground: Ground, name: str) -> sa.CTE:
    """Since when the present level is held without another between, and how far the posts range."""
    post, past = ground.post, ground.definitive
    same = past.c.level == post.c.level
    entered_by = sa.and_(sa.not_(same), past.c.valid_from <= post.c.valid_from)
    step = (
        sa.select(
            *(post.c.employee_id, post.c.id, post.c.valid_from.label("post_from"), past.c.valid_from),
            *(past.c.agency_name, past.c.unit_name, same.label("same")),
            sa.func.max(past.c.valid_from)
            .filter(entered_by)
            .over(partition_by=post.c.employee_id)
            .label("other_level_from"),
        )
        .join(past, past.c.employee_id == post.c.employee_id)
        .subquery(f"{name}_step")
    )
    other = step.c.other_level_from
    unbroken = sa.and_(step.c.same, sa.or_(other.is_(None), step.c.valid_from > other))
    since = sa.func.coalesce(sa.func.min(step.c.valid_from).filter(unbroken), step.c.post_from)
    return (
        sa.select(
            step.c.employee_id,
            step.c.id.label("source_id"),
            step.c.post_from.label("source_on"),
            since.label("since"),
            sa.case(
                (_varied(step.c.agency_name), "ACROSS_AGENCIES"),
                (_varied(step.c.unit_name), "ACROSS_UNITS"),
                else_="ONE_UNIT",
            ).label("variety"),
        )
        .group_by(step.c.employee_id, step.c.id, step.c.post_from)
        .cte(name)
    )


def _varied(column: Any) -> ColumnElement[bool]:
    """Whether a group holds more than one value; cheaper than counting distinct ones."""
    return sa.func.min(column) != sa.func.max(column)


def _acting(ground: Ground, name: str) -> sa.CTE:
    """Penugasan nondefinitif: the best ever held, against the definitive level on the day it began."""
    row, past, post = AppointmentRow, ground.definitive, ground.post
    own = (
        ground.frame.dated(row)
        .add_columns(row.id, row.kind, row.level, sa.func.coalesce(past.c.level, post.c.level).label("own_level"))
        .join(post, post.c.employee_id == row.employee_id)
        .join(
            past,
            sa.and_(past.c.employee_id == row.employee_id, past.c.valid_from <= row.valid_from),
            isouter=True,
        )
        .where(row.kind.in_(ACTING), row.valid_from <= ground.frame.as_of)
        .ext(distinct_on(row.employee_id, row.id))
        .order_by(row.employee_id, row.id, past.c.valid_from.desc().nulls_last(), past.c.id)
        .subquery(f"{name}_own")
    )
    judged = sa.select(own.c.employee_id, _against_own(own).label("acting")).subquery(f"{name}_judged")
    return (
        sa.select(judged)
        .where(judged.c.acting.is_not(None))
        .ext(distinct_on(judged.c.employee_id))
        .order_by(judged.c.employee_id, rank_of(judged.c.acting, PARTS["ACTING"]))
        .cte(name)
    )


def _against_own(own: Any) -> ColumnElement[str]:
    """Higher or same; a post below the own level counts for nothing. A penjabat (Pj.) counts as a Plt."""
    above = _rank(own.c.level) - _rank(own.c.own_level)
    daily = own.c.kind == AppointmentKind.PLH
    return sa.case(
        (sa.and_(above > 0, daily), "PLH_HIGHER"),
        (above > 0, "PLT_HIGHER"),
        (sa.and_(above == 0, daily), "PLH_SAME"),
        (above == 0, "PLT_SAME"),
    )


def _rank(level: Any) -> ColumnElement[int]:
    return sa.case({str(kind): rank for kind, rank in LEVEL_RANKS.items()}, value=level)


def _whole_months(since: Any, frame: Frame) -> ColumnElement[int]:
    """Completed months up to the day."""
    day = frame.as_of
    whole = (day.year - sa.extract("year", since)) * MONTHS_A_YEAR + (day.month - sa.extract("month", since))
    return whole - sa.case((sa.extract("day", since) > day.day, 1), else_=0)
