"""How people are found, today or as of another day."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.access import Viewer, scoped
from backend.core.clock import WIB
from backend.core.plan.filters import among, bound_key, pattern
from backend.core.plan.given import BadInput, Given
from backend.core.plan.specs import Filters, Order
from backend.employees.models import AppointmentRow, EducationRow, EmployeeRow, RankGrantRow
from backend.employees.rules.grades import PNS_GRADES, PPPK_GRADES, GradeUnknown, grade
from backend.employees.rules.kinds import AppointmentKind, EducationLevel
from backend.employees.rules.nip import NipRefused, nip
from backend.positions.models import PositionRow
from backend.positions.reads import below

EMPLOYEE = "emp"


def as_of(place: Any) -> Any | None:
    """The day of an as-of reading as a parameter; None for today."""
    given = place.given("asOf")
    return None if given is None else given.bind(sa.Date)


def on_day(start: Any, end: Any, day: Any) -> ColumnElement[bool]:
    """Whether a period with an exclusive end holds a day."""
    return sa.and_(start <= day, sa.or_(end.is_(None), end > day))


def begun(column: Any, place: Any) -> ColumnElement[bool]:
    """Whether a fact had begun on the day of the reading."""
    day = as_of(place)
    return sa.true() if day is None else column <= day


def begun_year(column: Any, place: Any) -> ColumnElement[bool]:
    """Whether the year of a fact had begun on the day of the reading; a fact without a year always had."""
    day = as_of(place)
    return sa.true() if day is None else sa.or_(column.is_(None), column <= sa.func.date_part("year", day))


def appointment_on_day(employee: Any, place: Any, column: str, today: Any) -> ColumnElement[Any]:
    """A value of the definitive appointment: the kept fact of today, or what the history says of another day."""
    day = as_of(place)
    if day is None:
        return today
    past = AppointmentRow.__table__.alias()
    return (
        sa.select(past.c[column])
        .where(
            past.c.agency_id == employee.agency_id,
            past.c.employee_id == employee.id,
            past.c.kind == sa.literal_column(f"'{AppointmentKind.DEFINITIVE}'"),
            on_day(past.c.valid_from, past.c.valid_until, day),
        )
        .order_by(past.c.valid_from.desc(), past.c.id.desc())
        .limit(1)
        .correlate_except(past)
        .scalar_subquery()
    )


def grade_on_day(employee: Any, place: Any, column: str, today: Any) -> ColumnElement[Any]:
    """A value of the grade: the kept fact of today, or what the history says of another day."""
    day = as_of(place)
    if day is None:
        return today
    past = RankGrantRow.__table__.alias()
    return (
        sa.select(past.c[column])
        .where(
            past.c.agency_id == employee.agency_id,
            past.c.employee_id == employee.id,
            past.c.valid_from <= day,
        )
        .order_by(past.c.valid_from.desc())
        .limit(1)
        .correlate_except(past)
        .scalar_subquery()
    )


def education_on_day(employee: Any, place: Any, column: str, today: Any) -> ColumnElement[Any]:
    """A value of the highest education: the kept fact of today, or the highest that the year of another day knew."""
    day = as_of(place)
    if day is None:
        return today
    past = EducationRow.__table__.alias()
    return (
        sa.select(past.c[column])
        .where(
            past.c.agency_id == employee.agency_id,
            past.c.employee_id == employee.id,
            sa.or_(past.c.graduated_year.is_(None), past.c.graduated_year <= sa.func.date_part("year", day)),
        )
        .order_by(education_rank(past.c.level).desc(), past.c.graduated_year.desc().nulls_last(), past.c.id.desc())
        .limit(1)
        .correlate_except(past)
        .scalar_subquery()
    )


def education_rank(level: Any) -> ColumnElement[int]:
    """The order of an education level as SQL, the lowest 0."""
    ranks = {str(member): at for at, member in enumerate(EducationLevel)}
    return sa.case(
        *((level == sa.literal_column(f"'{name}'"), sa.literal_column(str(at))) for name, at in ranks.items()),
        else_=sa.literal_column("-1"),
    )


def superior_of(employee: Any, superior: Any, place: Any) -> ColumnElement[bool]:
    """Who holds the post that an employee's post reports to."""
    post = PositionRow.__table__.alias()
    reports_to = (
        sa.select(post.c.superior_id)
        .where(
            post.c.agency_id == employee.agency_id,
            post.c.id == appointment_on_day(employee, place, "position_id", employee.position_id),
        )
        .correlate_except(post)
        .scalar_subquery()
    )
    return sa.and_(
        superior.agency_id == employee.agency_id,
        superior.id != employee.id,
        _holds_on_day(superior, reports_to, place),
    )


def _holds_on_day(person: Any, position_id: Any, place: Any) -> ColumnElement[bool]:
    """Whether a person holds a post on the day of the reading."""
    day = as_of(place)
    if day is None:
        return person.position_id == position_id
    past = AppointmentRow.__table__.alias()
    return person.id.in_(
        sa.select(past.c.employee_id)
        .where(
            past.c.agency_id == person.agency_id,
            past.c.position_id == position_id,
            past.c.kind == sa.literal_column(f"'{AppointmentKind.DEFINITIVE}'"),
            on_day(past.c.valid_from, past.c.valid_until, day),
        )
        .correlate_except(past)
    )


def gap_days(appointment: Any, _place: Any) -> ColumnElement[int | None]:
    """Days between a definitive post and the latest end before it; what `rules.histories.gap_days` says, as SQL."""
    past = AppointmentRow.__table__.alias()
    definitive = sa.literal_column(f"'{AppointmentKind.DEFINITIVE}'")
    start, latest_end_before = appointment.valid_from, sa.func.max(_end_of(past.c))
    before = (
        sa.select(sa.func.greatest(start - latest_end_before, start - _end_of(appointment)))
        .where(
            past.c.agency_id == appointment.agency_id,
            past.c.employee_id == appointment.employee_id,
            past.c.kind == definitive,
            sa.tuple_(*_in_order(past.c)) < sa.tuple_(*_in_order(appointment)),
        )
        .having(sa.func.count() > 0)
        .correlate_except(past)
        .scalar_subquery()
    )
    return sa.case((appointment.kind == definitive, sa.func.coalesce(before, sa.literal_column("0"))))


def _end_of(appointment: Any) -> ColumnElement[Any]:
    """The end of a post; one that still runs is measured to today (WIB)."""
    today = sa.cast(sa.func.timezone(sa.literal_column(f"'{WIB.key}'"), sa.func.now()), sa.Date)
    return sa.func.coalesce(appointment.valid_until, sa.func.greatest(today, appointment.valid_from))


def _in_order(appointment: Any) -> tuple[ColumnElement[Any], ...]:
    """By what posts follow each other: their start, then their end, one that still runs last."""
    until = sa.func.coalesce(appointment.valid_until, sa.literal_column("DATE 'infinity'"))
    return appointment.valid_from, until, appointment.id


def full_name(employee: Any, _place: Any = None) -> ColumnElement[str]:
    """The name with its degrees: before, name, and after a comma."""
    return sa.func.concat(
        sa.case((employee.front_title.is_not(None), employee.front_title.concat(" ")), else_=""),
        employee.name,
        sa.case((employee.back_title.is_not(None), sa.literal(", ").concat(employee.back_title)), else_=""),
    )


def grade_number(text: str) -> int:
    """The number of a given grade.

    Raises:
        BadInput: when the list of grades has no such code; free text is refused.
    """
    try:
        return grade(text).order
    except GradeUnknown as error:
        raise BadInput(error.message) from error


def nip_digits(text: str) -> str:
    """The digits of a given NIP, with or without spaces.

    Raises:
        BadInput: with the reason, when it is no NIP.
    """
    try:
        return nip(text).text
    except NipRefused as error:
        raise BadInput(error.message) from error


def search(employee: Any, given: Given, _place: Any) -> ColumnElement[bool]:
    """People whose name or NIP holds the text; a NIP may be typed with its spaces."""
    return employee.search.like(given.bind(sa.Text, _search_pattern))


def _search_pattern(text: str) -> str:
    squeezed = "".join(text.split())
    return pattern(squeezed if squeezed.isdigit() else text)


def scale_ends(text: str) -> tuple[int, int]:
    """The lowest and the highest grade of the scale (PNS or PPPK) that a given grade belongs to."""
    number = grade_number(text)
    scale = next(each for each in (PNS_GRADES, PPPK_GRADES) if each[0].order <= number <= each[-1].order)
    return scale[0].order, scale[-1].order


def graded(column: Any, given: Given) -> ColumnElement[bool]:
    """Whether a grade lies in the given range, ends included; an open end stays within the scale of the other."""
    low, high = given.get("from"), given.get("to")
    if low is None and high is None:
        return column.is_not(None)
    known = low or high
    assert known is not None, "one of the two is given"  # noqa: S101 - narrows the type
    least = low.bind(sa.Integer, grade_number) if low else known.bind(sa.Integer, lambda text: scale_ends(text)[0])
    most = high.bind(sa.Integer, grade_number) if high else known.bind(sa.Integer, lambda text: scale_ends(text)[1])
    return sa.and_(column >= least, column <= most)


def reporting_to(position_id: Any, given: Given, place: Any) -> ColumnElement[bool]:
    """Whether a post reports to the post of the given, visible employee."""
    post, superior = PositionRow.__table__.alias(), EmployeeRow.__table__.alias()
    reports = sa.and_(superior.c.agency_id == post.c.agency_id, superior.c.position_id == post.c.superior_id)
    return position_id.in_(
        sa.select(post.c.id)
        .select_from(post.join(superior, reports))
        .where(superior.c.id == bound_key(given, EMPLOYEE), place.visible(EmployeeRow, superior.c))
    )


def in_family(position_id: Any, given: Given, place: Any) -> ColumnElement[bool]:
    """Whether a post belongs to a job family."""
    post = PositionRow.__table__.alias()
    return position_id.in_(
        sa.select(post.c.id).where(post.c.job_family == given.bind(sa.Text), place.visible(PositionRow, post.c))
    )


EMPLOYEE_ORDERS = {
    "NAME": Order(("name",)),
    "NIP": Order(("nip",)),
    "GRADE": Order(("grade_order",)),
    "LEVEL": Order(("level_order",)),
    "HIRED_ON": Order(("hired_order",)),
}

EMPLOYEE_FILTERS: Filters = {
    "search": search,
    "unit": lambda employee, given, place: below(employee.unit_id, given, place),
    "levels": lambda employee, given, _place: among(employee.level, given),
    "grades": lambda employee, given, _place: graded(employee.grade_no, given),
    "jobFamily": lambda employee, given, place: in_family(employee.position_id, given, place),
    "superior": lambda employee, given, place: reporting_to(employee.position_id, given, place),
    "kinds": lambda employee, given, _place: among(employee.kind, given),
    "standings": lambda employee, given, _place: among(employee.standing, given),
    "educationLevels": lambda employee, given, _place: among(employee.education_level, given),
}


def one_employee(employee: Any, place: Any) -> ColumnElement[bool]:
    """The employee that `id` or `nip` names; nobody when neither is given."""
    conditions = []
    if (given := place.args.get("id")) is not None:
        conditions.append(employee.id == bound_key(given, EMPLOYEE))
    if (given := place.args.get("nip")) is not None:
        conditions.append(employee.nip == given.bind(sa.Text, nip_digits))
    return sa.and_(*conditions) if conditions else sa.false()


def employee(employee_id: UUID, viewer: Viewer) -> sa.Select[EmployeeRow]:
    """One visible employee, locked for a change."""
    return scoped(sa.select(EmployeeRow).where(EmployeeRow.id == employee_id), EmployeeRow, viewer).with_for_update()
