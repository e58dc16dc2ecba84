"""What is kept of a person's past: dated facts, never overwritten by today's values.

Ends are exclusive. A title, a unit's name and a level are stored as they were on that day, beside the link to
the row of today, because history is data and never a link to the present.
"""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.db import Row, choice, link, of_agency
from backend.employees.rules.kinds import (
    AppointmentKind,
    AwardLevel,
    EducationLevel,
    SanctionLevel,
    Source,
    TeamRole,
)
from backend.positions.rules.kinds import PositionLevel


class History(Row):
    """Riwayat: one dated fact about one employee, with where it came from."""

    __abstract__ = True

    employee_id: Mapped[UUID]
    source: Mapped[Source] = choice(Source)


def of_employee(table: str) -> tuple[sa.Constraint | sa.Index, ...]:
    """What every history table has: its agency, its employee, and the index by employee."""
    return (
        of_agency(),
        link("employee_id", "employee", on_delete="CASCADE"),
        sa.Index(f"ix_{table}_agency_id_employee_id", "agency_id", "employee_id"),
    )


class AppointmentRow(History):
    """Riwayat jabatan: a post held, definitive or acting.

    Two definitive posts at once are a contradiction that real files hold, so they are kept and marked as an
    overlap instead of refused; one acting post has one official at a time.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        *of_employee("appointment"),
        link("position_id", "position"),
        link("unit_id", "unit"),
        sa.Index("ix_appointment_agency_id_position_id", "agency_id", "position_id"),
        sa.CheckConstraint("valid_until > valid_from", name="ends_after_it_begins"),
        ExcludeConstraint(
            ("agency_id", "="),
            ("position_id", "="),
            (sa.text("daterange(valid_from, valid_until)"), "&&"),
            name="ex_appointment_one_acting_official",
            using="gist",
            where=sa.text("kind IN ('PLT', 'PLH', 'PJ') AND position_id IS NOT NULL"),
        ),
    )

    kind: Mapped[AppointmentKind] = choice(AppointmentKind)
    title: Mapped[str]
    unit_name: Mapped[str]
    agency_name: Mapped[str]
    level: Mapped[PositionLevel] = choice(PositionLevel)
    position_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    decree_number: Mapped[str | None]
    decree_on: Mapped[date | None]


class RankGrantRow(History):
    """Riwayat pangkat/golongan: a grade held from its TMT on."""

    __tablename__ = "rank_grant"
    __table_args__ = (
        *of_employee("rank_grant"),
        sa.ForeignKeyConstraint(["grade_no"], ["grade.number"]),
        sa.UniqueConstraint("agency_id", "employee_id", "valid_from"),
    )

    grade_no: Mapped[int] = mapped_column(sa.SmallInteger)
    valid_from: Mapped[date]
    decree_number: Mapped[str | None]
    decree_on: Mapped[date | None]
    service_years: Mapped[int | None] = mapped_column(sa.SmallInteger)
    service_months: Mapped[int | None] = mapped_column(sa.SmallInteger)


class EducationRow(History):
    """Riwayat pendidikan formal. `field` is the code of the field of study (bidang ilmu)."""

    __tablename__ = "education"
    __table_args__ = of_employee("education")

    level: Mapped[EducationLevel] = choice(EducationLevel)
    name: Mapped[str]
    siasn_id: Mapped[str | None]
    field: Mapped[str | None]
    institution: Mapped[str | None]
    graduated_year: Mapped[int | None] = mapped_column(sa.SmallInteger)


class TrainingRow(History):
    """Riwayat pengembangan kompetensi: one course with its hours (jam pelajaran of 45 minutes).

    Only a training that a person has verified counts in a score.
    """

    __tablename__ = "training"
    __table_args__ = (
        *of_employee("training"),
        sa.CheckConstraint("hours >= 0", name="hours_not_negative"),
    )

    name: Mapped[str]
    form: Mapped[str | None]
    hours: Mapped[int]
    ended_on: Mapped[date]
    provider: Mapped[str | None]
    certificate_number: Mapped[str | None]
    verified: Mapped[bool] = mapped_column(default=False, server_default="false")


class AwardRow(History):
    """Riwayat penghargaan."""

    __tablename__ = "award"
    __table_args__ = of_employee("award")

    name: Mapped[str]
    level: Mapped[AwardLevel] = choice(AwardLevel)
    awarded_on: Mapped[date]
    decree_number: Mapped[str | None]


class SanctionRow(History):
    """Riwayat hukuman disiplin: served from `starts_on` until `ends_on`, counted until `active_until`.

    Never deleted, only no longer active; the reason is not kept here, because it is sensitive.
    """

    __tablename__ = "sanction"
    __table_args__ = of_employee("sanction")

    level: Mapped[SanctionLevel] = choice(SanctionLevel)
    name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    active_until: Mapped[date | None]
    decree_number: Mapped[str | None]


class TeamAssignmentRow(History):
    """Riwayat penugasan dalam tim kerja."""

    __tablename__ = "team_assignment"
    __table_args__ = (
        *of_employee("team_assignment"),
        sa.CheckConstraint("valid_until > valid_from", name="ends_after_it_begins"),
    )

    name: Mapped[str]
    role: Mapped[TeamRole] = choice(TeamRole)
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    decree_number: Mapped[str | None]
