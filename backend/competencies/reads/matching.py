"""Job person match: a person's signed, valid levels beside what a post requires, in one statement."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.sql import ColumnElement

from backend.competencies.models import AssessedLevelRow, CompetencyRow, StandardItemRow, StandardRow
from backend.competencies.reads import TODAY, binds, first_of, name_of
from backend.competencies.rules.match import MAPPING_BOUNDS, SELECTION_BOUNDS, MappingCategory, SelectionCategory
from backend.core.plan.filters import bound_key
from backend.employees.models import EmployeeRow
from backend.positions.models import PositionRow


def job_match(_nothing: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
    """One row: the figures of a visible person for a post, the own one unless another is named."""
    person, post = EmployeeRow.__table__.alias("person"), PositionRow.__table__.alias("its_post")
    named = place.given("position")
    meant = post.c.id == (person.c.position_id if named is None else bound_key(named, "post"))
    standard = _standard_of(post, place)
    rows = _compared(person, standard, place).lateral("compared")
    return (
        sa.select(
            *(person.c.agency_id, person.c.id.label("employee_id"), post.c.id.label("position_id")),
            standard.c.id.label("standard_id"),
            *figures(rows.c),
        )
        .select_from(
            person.join(post, sa.and_(post.c.agency_id == person.c.agency_id, meant))
            .join(standard, sa.true())
            .join(rows, sa.true())
        )
        .where(
            person.c.id == bound_key(place.args["employee"], "emp"),
            place.visible(EmployeeRow, person.c),
            place.visible(PositionRow, post.c),
        )
        .group_by(person.c.agency_id, person.c.id, post.c.id, standard.c.id)
    )


def figures(row: Any) -> list[ColumnElement[Any]]:
    """Official, capped and weighted match and both categories; none while a required level is unknown."""
    need = sa.func.sum(row.required)
    unknown = sa.func.count().filter(row.level.is_(None))
    official = sa.case((unknown == 0, _percent(sa.func.sum(row.level), need)))
    capped = sa.case((unknown == 0, _percent(sa.func.sum(sa.func.least(row.level, row.required)), need)))
    weighted = sa.case((unknown == 0, sa.func.round(sa.func.sum(row.contribution), 2, type_=sa.Numeric)))
    return [
        official.label("official"),
        capped.label("capped"),
        weighted.label("weighted"),
        _category(official, SELECTION_BOUNDS, SelectionCategory.KMS).label("selection"),
        _category(official, MAPPING_BOUNDS, MappingCategory.KURANG_OPTIMAL).label("mapping"),
        sa.cast(sa.func.count().filter(row.level < row.required), sa.Integer).label("unmet"),
        sa.cast(unknown, sa.Integer).label("not_assessed"),
    ]


def items(match: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
    """A row per required competency: required, assessed, gap, sub-score x weight = contribution."""
    return _compared_columns(match, match.standard_id, match.employee_id, place)


def _compared(person: Any, standard: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
    return _compared_columns(person.c, standard.c.id, person.c.id, place)


def _compared_columns(owner: Any, standard_id: Any, employee_id: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
    item, competency = StandardItemRow.__table__.alias(), CompetencyRow.__table__.alias()
    known = latest(owner.agency_id, employee_id, place).lateral("known")
    score = sa.func.least(sa.cast(known.c.level, sa.Numeric) / item.c.level, 1, type_=sa.Numeric)
    return (
        sa.select(
            *(competency.c.id.label("competency_id"), name_of(competency.c, place).label("name")),
            *(item.c.agency_id, item.c.level.label("required"), item.c.weight, competency.c.number),
            *(known.c.level, known.c.assessed_on, known.c.valid_until),
            (known.c.level - item.c.level).label("gap"),
            sa.case((known.c.level.is_not(None), sa.func.round(score * 100, 2, type_=sa.Numeric))).label("score"),
            sa.case((known.c.level.is_not(None), sa.func.round(score * item.c.weight, 4, type_=sa.Numeric))).label(
                "contribution"
            ),
        )
        .select_from(
            item.join(
                competency,
                sa.and_(competency.c.agency_id == item.c.agency_id, competency.c.id == item.c.competency_id),
            ).outerjoin(known, known.c.competency_id == item.c.competency_id)
        )
        .where(
            *(item.c.agency_id == owner.agency_id, item.c.standard_id == standard_id),
            *(place.visible(StandardItemRow, item.c), place.visible(CompetencyRow, competency.c)),
        )
        .order_by(competency.c.number, item.c.id)
    )


def latest(agency_id: Any, employee_id: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
    """The latest signed level of each competency that is still valid."""
    level = AssessedLevelRow.__table__.alias()
    return (
        sa.select(level.c.competency_id, level.c.level, level.c.assessed_on, level.c.valid_until)
        .where(
            *(level.c.agency_id == agency_id, level.c.employee_id == employee_id, level.c.signed),
            *(level.c.assessed_on <= TODAY, level.c.valid_until > TODAY, place.visible(AssessedLevelRow, level.c)),
        )
        .ext(distinct_on(level.c.competency_id))
        .order_by(level.c.competency_id, level.c.assessed_on.desc(), level.c.id.desc())
        .correlate_except(level)
    )


def _standard_of(post: Any, place: Any) -> Any:
    standard = StandardRow.__table__.alias()
    return (
        sa.select(standard)
        .where(binds(standard.c, post.c, TODAY), place.visible(StandardRow, standard.c))
        .order_by(*first_of(standard.c))
        .limit(1)
        .correlate(post)
        .lateral("its_standard")
    )


def _percent(part: Any, whole: Any) -> ColumnElement[Any]:
    return sa.func.round(sa.cast(100 * part, sa.Numeric) / whole, 2, type_=sa.Numeric)


def _category(value: Any, bounds: Any, lowest: Any) -> ColumnElement[Any]:
    steps = [(value >= bound, sa.literal_column(f"'{category}'", sa.Text)) for bound, category in bounds]
    return sa.case((value.is_(None), sa.null()), *steps, else_=sa.literal_column(f"'{lowest}'", sa.Text))
