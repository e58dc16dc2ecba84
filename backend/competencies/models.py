"""What is kept of competencies: the dictionary, standards of posts, and results of assessments."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.competencies.rules.kinds import AssessmentKind, CompetencyKind, StandardScope
from backend.core.db import Row, choice, link, of_agency
from backend.employees.models import History, of_employee
from backend.positions.rules.kinds import PositionLevel


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


class CompetencyRow(Row):
    """Kompetensi: an entry of the dictionary with the behaviour indicators of its five levels.

    `levels` is a list of five lists of sentences; `number` is its place in the dictionary.
    """

    __tablename__ = "competency"
    __table_args__ = (
        of_agency(),
        sa.UniqueConstraint("agency_id", "code", "version"),
        sa.CheckConstraint("json_array_length(levels) = 5", name="five_levels"),
    )

    code: Mapped[str]
    version: Mapped[int]
    number: Mapped[int]
    kind: Mapped[CompetencyKind] = choice(CompetencyKind)
    name_id: Mapped[str]
    name_en: Mapped[str]
    definition: Mapped[str]
    job_family: Mapped[str | None]
    legal_reference: Mapped[str]
    effective_from: Mapped[date]
    levels: Mapped[list[Any]]


class StandardRow(Row):
    """Standar kompetensi jabatan: of a job or of one post, from a day on; or a template of a level.

    A newer version ends the older one; nothing is overwritten.
    """

    __tablename__ = "competency_standard"
    __table_args__ = (
        of_agency(),
        link("position_id", "position"),
        sa.Index("ix_competency_standard_job", "agency_id", "job_code"),
        sa.Index("ix_competency_standard_position", "agency_id", "position_id"),
        sa.CheckConstraint("valid_until > valid_from", name="ends_after_it_begins"),
        sa.CheckConstraint(
            "(scope = 'TEMPLATE') = (level IS NOT NULL) AND (scope = 'JOB') = (job_code IS NOT NULL)"
            " AND (scope = 'POST') = (position_id IS NOT NULL)",
            name="is_for_one_thing",
        ),
    )

    scope: Mapped[StandardScope] = choice(StandardScope)
    title: Mapped[str]
    level: Mapped[PositionLevel | None] = choice(PositionLevel, nullable=True)
    job_code: Mapped[str | None]
    position_id: Mapped[UUID | None]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    decree_number: Mapped[str | None]
    decree_on: Mapped[date | None]
    legal_reference: Mapped[str]
    unconfirmed: Mapped[bool] = mapped_column(default=False, server_default="false")
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class StandardItemRow(Row):
    """Butir standar: the level of a competency that a standard requires, and its weight in percent."""

    __tablename__ = "standard_item"
    __table_args__ = (
        of_agency(),
        link("standard_id", "competency_standard", on_delete="CASCADE"),
        link("competency_id", "competency"),
        sa.UniqueConstraint("agency_id", "standard_id", "competency_id"),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name="level_1_to_5"),
        sa.CheckConstraint("weight > 0 AND weight <= 100", name="weight_to_100"),
    )

    standard_id: Mapped[UUID]
    competency_id: Mapped[UUID]
    level: Mapped[int] = mapped_column(sa.SmallInteger)
    weight: Mapped[Decimal] = mapped_column(sa.Numeric(5, 2))
