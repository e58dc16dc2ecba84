"""Who may see which results: whoever may see the employee. Dictionary and standards are open to everybody inside."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.competencies.models import AssessmentRow, CompetencyRow, StandardItemRow, StandardRow
from backend.core.access import Terms, scope
from backend.employees.access import with_employee

scope(AssessmentRow)(with_employee)


def _of_the_agency(_row: Any, _terms: Terms) -> ColumnElement[bool]:
    """What posts require is no secret: whoever is measured by it may read it."""
    return sa.true()


for _row in (CompetencyRow, StandardRow, StandardItemRow):
    scope(_row)(_of_the_agency)
