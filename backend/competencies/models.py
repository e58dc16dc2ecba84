"""What is kept of competencies: the dictionary, standards of posts, and results of assessments."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.competencies.rules.kinds import (
    AssessmentKind,
    CompetencyKind,
    ParticipantStatus,
    Recommendation,
    StandardScope,
)
from backend.core.db import Row, choice, link, of_agency
from backend.employees.models import History, of_employee
from backend.positions.rules.kinds import PositionLevel


class AssessmentRow(History):
    """Hasil penilaian kompetensi or potensi.

    `value` is a percentage; a job person match may pass 100 (138.89 occurs in real data) and is kept as it is.
    `computed_value` is what the signed levels of the same day amount to.
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
    computed_value: Mapped[Decimal | None] = mapped_column(sa.Numeric(6, 2))


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


class AssessmentEventRow(Row):
    """Kegiatan penilaian: an assessment centre, a computer test or a panel, with its days and its validity."""

    __tablename__ = "assessment_event"
    __table_args__ = (of_agency(), sa.CheckConstraint("ends_on >= starts_on", name="ends_after_it_begins"))

    name: Mapped[str]
    method: Mapped[str]
    organizer: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    valid_years: Mapped[int] = mapped_column(sa.SmallInteger)


class EventAssessorRow(Row):
    """Asesor kegiatan: an account that enters and signs results of one event."""

    __tablename__ = "event_assessor"
    __table_args__ = (
        of_agency(),
        link("event_id", "assessment_event", on_delete="CASCADE"),
        link("account_id", "account"),
        sa.UniqueConstraint("agency_id", "event_id", "account_id"),
    )

    event_id: Mapped[UUID]
    account_id: Mapped[UUID]


class ParticipantRow(Row):
    """Peserta penilaian and the report about him; name and post as they were when invited."""

    __tablename__ = "participant"
    __table_args__ = (
        of_agency(),
        link("event_id", "assessment_event", on_delete="CASCADE"),
        link("employee_id", "employee", on_delete="CASCADE"),
        sa.UniqueConstraint("agency_id", "event_id", "employee_id"),
        sa.Index("ix_participant_agency_id_employee_id", "agency_id", "employee_id"),
        sa.CheckConstraint("(status = 'SIGNED_OFF') = (signed_at IS NOT NULL)", name="signed_when_signed_off"),
    )

    event_id: Mapped[UUID]
    employee_id: Mapped[UUID]
    name: Mapped[str]
    position_title: Mapped[str | None]
    status: Mapped[ParticipantStatus] = choice(ParticipantStatus)
    assessed_on: Mapped[date | None]
    potential: Mapped[list[int]] = mapped_column(sa.ARRAY(sa.SmallInteger), default=list, server_default="{}")
    strengths: Mapped[str | None]
    development_areas: Mapped[str | None]
    recommendation: Mapped[Recommendation | None] = choice(Recommendation, nullable=True)
    signed_at: Mapped[datetime | None]
    signed_by_name: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class AssessedLevelRow(Row):
    """Tingkat hasil penilaian of one competency; it counts from its day once it is signed, until it expires."""

    __tablename__ = "assessed_level"
    __table_args__ = (
        of_agency(),
        link("participant_id", "participant", on_delete="CASCADE"),
        link("employee_id", "employee", on_delete="CASCADE"),
        link("competency_id", "competency"),
        sa.UniqueConstraint("agency_id", "participant_id", "competency_id"),
        sa.Index("ix_assessed_level_employee", "agency_id", "employee_id", "competency_id"),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name="level_1_to_5"),
    )

    participant_id: Mapped[UUID]
    employee_id: Mapped[UUID]
    competency_id: Mapped[UUID]
    level: Mapped[int] = mapped_column(sa.SmallInteger)
    assessed_on: Mapped[date]
    valid_until: Mapped[date]
    signed: Mapped[bool]
