"""What is kept of competencies: the result of an assessment of competency or of potential."""

from datetime import date
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.competencies.rules.kinds import AssessmentKind
from backend.core.db import choice
from backend.employees.models import History, of_employee


class AssessmentRow(History):
    """Hasil penilaian kompetensi or potensi.

    `value` is a percentage; a job person match may pass 100 (138.89 occurs in real data) and is kept as it is.
    """

    __tablename__ = "assessment"
    __table_args__ = (
        *of_employee("assessment"),
        sa.UniqueConstraint("agency_id", "employee_id", "kind", "assessed_on"),
        sa.CheckConstraint("value >= 0", name="value_not_negative"),
    )

    kind: Mapped[AssessmentKind] = choice(AssessmentKind)
    method: Mapped[str]
    value: Mapped[Decimal] = mapped_column(sa.Numeric(6, 2))
    assessed_on: Mapped[date]
    valid_until: Mapped[date | None]
    organizer: Mapped[str | None]
