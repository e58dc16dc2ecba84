"""What is kept of appraisals: the yearly predicate and the 360 value, cycles, plans with their results."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.appraisals.rules.cycles import CombiningRule, CyclePhase, CycleStatus
from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.appraisals.rules.plans import BehaviourValue, PlanStatus, ResultKind
from backend.core.db import Row, choice, link, of_agency
from backend.employees.models import History, of_employee
from backend.employees.rules.kinds import Source


class RatingRow(History):
    """Predikat kinerja tahunan of one year (PermenPANRB 6/2022)."""

    __tablename__ = "rating"
    __table_args__ = (*of_employee("rating"), sa.UniqueConstraint("agency_id", "employee_id", "year"))

    year: Mapped[int] = mapped_column(sa.SmallInteger)
    predicate: Mapped[Predicate] = choice(Predicate)
    result: Mapped[ExpectationRating | None] = choice(ExpectationRating, called="result", nullable=True)
    behaviour: Mapped[ExpectationRating | None] = choice(ExpectationRating, called="behaviour", nullable=True)
    rater_name: Mapped[str | None]
    replaced_predicate: Mapped[Predicate | None] = choice(Predicate, called="replaced_predicate", nullable=True)
    replaced_source: Mapped[Source | None] = choice(Source, called="replaced_source", nullable=True)


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


class AppraisalCycleRow(Row):
    """Siklus kinerja of one year: its state, and how several plans of one person make one year."""

    __tablename__ = "appraisal_cycle"
    __table_args__ = (of_agency(), sa.UniqueConstraint("agency_id", "year"))

    year: Mapped[int] = mapped_column(sa.SmallInteger)
    status: Mapped[CycleStatus] = choice(CycleStatus)
    combining: Mapped[CombiningRule] = choice(CombiningRule)
    closed_at: Mapped[datetime | None]
    closed_by_name: Mapped[str | None]
    written_count: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class CycleWindowRow(Row):
    """Jangka waktu satu tahap of a cycle, ends included."""

    __tablename__ = "cycle_window"
    __table_args__ = (
        of_agency(),
        link("cycle_id", "appraisal_cycle", on_delete="CASCADE"),
        sa.UniqueConstraint("agency_id", "cycle_id", "phase"),
        sa.CheckConstraint("closes_on >= opens_on", name="closes_after_it_opens"),
    )

    cycle_id: Mapped[UUID]
    phase: Mapped[CyclePhase] = choice(CyclePhase)
    opens_on: Mapped[date]
    closes_on: Mapped[date]


class PerformancePlanRow(Row):
    """SKP of one person for a period of a cycle; names, title and unit are those of the day it was begun.

    The rater is whoever held the superior post on that day, definitively, as an additional task or acting.
    """

    __tablename__ = "performance_plan"
    __table_args__ = (
        of_agency(),
        link("cycle_id", "appraisal_cycle"),
        link("employee_id", "employee", on_delete="CASCADE"),
        link("unit_id", "unit"),
        link("rater_id", "employee"),
        sa.UniqueConstraint("agency_id", "cycle_id", "employee_id", "starts_on"),
        sa.Index("ix_performance_plan_name", "agency_id", "cycle_id", "name", "id"),
        sa.Index("ix_performance_plan_rater", "agency_id", "rater_id", "cycle_id"),
        sa.Index("ix_performance_plan_employee", "agency_id", "employee_id"),
        sa.Index("ix_performance_plan_unit", "agency_id", "cycle_id", "unit_id"),
        sa.CheckConstraint("ends_on >= starts_on", name="ends_after_it_starts"),
        sa.CheckConstraint("rater_id <> employee_id", name="nobody_rates_himself"),
        sa.CheckConstraint(
            "(predicate IS NULL) = (status NOT IN ('EVALUATED', 'LOCKED'))", name="rated_when_evaluated"
        ),
    )

    cycle_id: Mapped[UUID]
    employee_id: Mapped[UUID]
    name: Mapped[str]
    position_title: Mapped[str | None]
    unit_id: Mapped[UUID | None]
    rater_id: Mapped[UUID | None]
    rater_name: Mapped[str | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    status: Mapped[PlanStatus] = choice(PlanStatus)
    note: Mapped[str | None]
    result: Mapped[ExpectationRating | None] = choice(ExpectationRating, called="result", nullable=True)
    behaviour: Mapped[ExpectationRating | None] = choice(ExpectationRating, called="behaviour", nullable=True)
    predicate: Mapped[Predicate | None] = choice(Predicate, nullable=True)
    feedback: Mapped[str | None]
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class PlanResultRow(Row):
    """Rencana hasil kerja: with its weight in the plan, and the superior's result that it supports.

    `progress` is what was reported, or, where others support it, what theirs add up to by their weights.
    """

    __tablename__ = "plan_result"
    __table_args__ = (
        of_agency(),
        link("plan_id", "performance_plan", on_delete="CASCADE"),
        link("supports_id", "plan_result", on_delete="SET NULL (supports_id)"),
        sa.Index("ix_plan_result_plan", "agency_id", "plan_id"),
        sa.Index("ix_plan_result_supports", "agency_id", "supports_id"),
        sa.CheckConstraint("weight BETWEEN 1 AND 100", name="weight_1_to_100"),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name="progress_0_to_100"),
        sa.CheckConstraint("supports_id <> id", name="supports_another"),
    )

    plan_id: Mapped[UUID]
    place: Mapped[int] = mapped_column(sa.SmallInteger)
    kind: Mapped[ResultKind] = choice(ResultKind)
    title: Mapped[str]
    indicator: Mapped[str]
    target: Mapped[str]
    weight: Mapped[int] = mapped_column(sa.SmallInteger)
    supports_id: Mapped[UUID | None]
    progress: Mapped[Decimal | None] = mapped_column(sa.Numeric(5, 2))
    realisation: Mapped[str | None]
    evidence: Mapped[str | None]


class PlanBehaviourRow(Row):
    """Ekspektasi khusus pimpinan and feedback for one of the seven values."""

    __tablename__ = "plan_behaviour"
    __table_args__ = (
        of_agency(),
        link("plan_id", "performance_plan", on_delete="CASCADE"),
        sa.UniqueConstraint("agency_id", "plan_id", "value"),
    )

    plan_id: Mapped[UUID]
    value: Mapped[BehaviourValue] = choice(BehaviourValue)
    expectation: Mapped[str | None]
    feedback: Mapped[str | None]
