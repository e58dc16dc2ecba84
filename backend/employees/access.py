"""Who may see which people and which parts of their past."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.access import GRANTS, Permission, Reach, Terms, scope
from backend.employees.models import (
    AppointmentRow,
    AwardRow,
    EducationRow,
    EmployeeRow,
    RankGrantRow,
    SanctionRow,
    TeamAssignmentRow,
    TrainingRow,
)
from backend.positions.access import within_units


@scope(EmployeeRow)
def _employees(employee: Any, terms: Terms) -> ColumnElement[bool]:
    """A unit admin meets the people of the own subtree, an employee the own record."""
    if terms.reach is Reach.UNITS:
        return within_units(employee.unit_id, terms)
    if terms.reach is Reach.SELF:
        return employee.id == terms.employee_id
    return sa.true()


def with_employee(history: Any, terms: Terms) -> ColumnElement[bool]:
    """A history is seen by whoever may see its employee."""
    if terms.reach is Reach.SELF:
        return history.employee_id == terms.employee_id
    if terms.reach is Reach.AGENCY:
        return sa.true()
    employee = sa.orm.aliased(EmployeeRow)
    return history.employee_id.in_(
        sa.select(employee.id).where(employee.agency_id == terms.agency_id, within_units(employee.unit_id, terms))
    )


for _row in (
    AppointmentRow,
    RankGrantRow,
    EducationRow,
    TrainingRow,
    AwardRow,
    TeamAssignmentRow,
):
    scope(_row)(with_employee)


@scope(SanctionRow)
def _sanctions(sanction: Any, terms: Terms) -> ColumnElement[bool]:
    """A sanction is seen, by whatever road, by whoever may read sanctions and may see its employee."""
    return with_employee(sanction, terms) if Permission.SANCTION_READ in GRANTS[terms.role] else sa.false()
