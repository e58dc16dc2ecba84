"""Bingkai: whose evidence is read, and as it stood on which day."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.sql import ColumnElement

from backend.employees.models import AppointmentRow, EmployeeRow, History, RankGrantRow
from backend.employees.rules.kinds import AppointmentKind
from backend.mapping.rules.population import POPULATION, years_before


@dataclass(frozen=True, slots=True)
class Slice:
    """Irisan pegawai: those whose keys lie after `after`, up to and with `until`; None is the end on that side.

    `before` is how many people of the population stand in front of it, so that the numbers go on.
    """

    after: UUID | None = None
    until: UUID | None = None
    before: int = 0

    def holds(self, column: Any) -> ColumnElement[bool]:
        """The condition that an employee's key lies in it."""
        after = sa.true() if self.after is None else column > self.after
        return sa.and_(after, sa.true() if self.until is None else column <= self.until)


@dataclass(frozen=True)
class Frame:
    """Bingkai satu perhitungan: the agency, the day, the people (everybody by default), and what is supposed.

    `supposed` holds raw values by indicator code, or `CODE.PART` for a part of a mean, that stand instead of the
    evidence: the question "what if". A row dated after `as_of` does not exist for it.
    """

    agency_id: UUID
    as_of: date
    employee_ids: tuple[UUID, ...] | None = None
    supposed: dict[str, str] = field(default_factory=dict)
    portion: Slice = field(default_factory=Slice)

    def of_people(self, row: Any) -> ColumnElement[bool]:
        """The condition that a history belongs to the people who are asked about."""
        return sa.and_(row.agency_id == self.agency_id, self._named(row.employee_id))

    def since(self, years: int) -> date:
        """Day after which something counts for so many years: the window is (since, as_of]."""
        return years_before(self.as_of, years)

    def dated(self, row: type[History]) -> sa.Select[Any]:
        """An empty selection from a history of the people who are asked about."""
        return sa.select(row.employee_id).where(self.of_people(row))

    def _named(self, column: Any) -> ColumnElement[bool]:
        named = sa.true() if self.employee_ids is None else column.in_(self.employee_ids)
        return sa.and_(named, self.portion.holds(column))

    def everybody(self) -> sa.Select[UUID]:
        """The keys of the population, in their order."""
        row = EmployeeRow
        return sa.select(row.id).where(self._there()).order_by(row.id)

    def _there(self) -> ColumnElement[bool]:
        """The condition that somebody is asked about and had been hired by the day."""
        row = EmployeeRow
        hired = sa.or_(row.hired_on.is_(None), row.hired_on <= self.as_of)
        return sa.and_(row.agency_id == self.agency_id, self._named(row.id), hired)

    def population(self, post: sa.CTE, grade: sa.CTE) -> sa.CTE:
        """Populasi: everybody, numbered, with post and grade of the day; `counted` says who belongs to it."""
        row = EmployeeRow
        return (
            sa.select(
                row.id.label("employee_id"),
                (sa.func.row_number().over(order_by=row.id) + self.portion.before).label("number"),
                row.standing,
                row.standing.in_(POPULATION).label("counted"),
                sa.func.coalesce(post.c.unit_id, row.unit_id).label("unit_id"),
                post.c.position_id,
                post.c.title.label("position_title"),
                post.c.level.label("position_level"),
                grade.c.grade_no,
            )
            .select_from(row)
            .join(post, post.c.employee_id == row.id, isouter=True)
            .join(grade, grade.c.employee_id == row.id, isouter=True)
            .where(self._there())
            .cte("population")
        )


def definitive_posts(frame: Frame) -> sa.CTE:
    """Jabatan definitif yang pernah dijabat: every definitive appointment up to the day."""
    row = AppointmentRow
    columns = (
        *(row.id, row.title, row.level, row.unit_id, row.position_id),
        *(row.unit_name, row.agency_name, row.valid_from, row.valid_until),
    )
    return (
        frame.dated(row)
        .add_columns(*columns)
        .where(row.kind == AppointmentKind.DEFINITIVE, row.valid_from <= frame.as_of)
        .cte("definitive")
    )


def post_of_the_day(frame: Frame, definitive: sa.CTE) -> sa.CTE:
    """Jabatan definitif pada hari itu. Of two at once, which real files hold, the one that began last counts."""
    running = sa.or_(definitive.c.valid_until.is_(None), definitive.c.valid_until > frame.as_of)
    return (
        sa.select(definitive)
        .where(running)
        .ext(distinct_on(definitive.c.employee_id))
        .order_by(definitive.c.employee_id, definitive.c.valid_from.desc(), definitive.c.id.desc())
        .cte("post")
    )


def grade_of_the_day(frame: Frame) -> sa.CTE:
    """Golongan pada hari itu: the latest grant up to the day."""
    row = RankGrantRow
    return (
        frame.dated(row)
        .add_columns(row.grade_no)
        .where(row.valid_from <= frame.as_of)
        .ext(distinct_on(row.employee_id))
        .order_by(row.employee_id, row.valid_from.desc())
        .cte("grade")
    )
