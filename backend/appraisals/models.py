"""What is kept of appraisals: the yearly predicate and the 360 value."""

from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.core.db import choice
from backend.employees.models import History, of_employee


class RatingRow(History):
    """Predikat kinerja tahunan of one year (PermenPANRB 6/2022)."""

    __tablename__ = "rating"
    __table_args__ = (*of_employee("rating"), sa.UniqueConstraint("agency_id", "employee_id", "year"))

    year: Mapped[int] = mapped_column(sa.SmallInteger)
    predicate: Mapped[Predicate] = choice(Predicate)
    result: Mapped[ExpectationRating | None] = choice(ExpectationRating, called="result", nullable=True)
    behaviour: Mapped[ExpectationRating | None] = choice(ExpectationRating, called="behaviour", nullable=True)
    rater_name: Mapped[str | None]


class FeedbackRow(History):
    """Nilai umpan balik 360 derajat of one year: 0 to 100, of several raters who stay unknown."""

    __tablename__ = "feedback"
    __table_args__ = (
        *of_employee("feedback"),
        sa.UniqueConstraint("agency_id", "employee_id", "year"),
        sa.CheckConstraint("value BETWEEN 0 AND 100", name="value_0_to_100"),
    )

    year: Mapped[int] = mapped_column(sa.SmallInteger)
    value: Mapped[Decimal] = mapped_column(sa.Numeric(5, 2))
    rater_count: Mapped[int] = mapped_column(sa.SmallInteger)
