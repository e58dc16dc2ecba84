"""What is kept of people: the employee, and the protected attributes apart from everything else."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.db import Base, Row, choice, link, of_agency
from backend.employees.rules.kinds import EducationLevel, EmploymentKind, Standing
from backend.positions.rules.kinds import PositionLevel

PROTECTED_SCHEMA = "protected"

LEVEL_ORDER = (
    "CASE level "
    + " ".join(f"WHEN '{level}' THEN {len(PositionLevel) - at}" for at, level in enumerate(PositionLevel))
    + " ELSE 0 END"
)
"""The rank of a level as SQL: the highest level has the largest number, an unknown one 0."""


class EmployeeRow(Row):
    """Pegawai (ASN).

    The columns from `unit_id` on are kept facts: what the histories say today, written by
    `CURRENT_FACTS` in the transaction that changes a history, and by nothing else. The NIP
    identifies; no other value is ever derived from it here.
    """

    __tablename__ = "employee"
    __table_args__ = (
        of_agency(),
        link("unit_id", "unit"),
        link("position_id", "position"),
        sa.ForeignKeyConstraint(["grade_no"], ["grade.number"]),
        sa.UniqueConstraint("agency_id", "nip"),
        sa.UniqueConstraint("agency_id", "siasn_id"),
        sa.CheckConstraint("nip ~ '^[0-9]{18}$'", name="nip_has_18_digits"),
        sa.Index("ix_employee_agency_id_name", "agency_id", "name", "id"),
        sa.Index("ix_employee_agency_id_unit_id", "agency_id", "unit_id", "name", "id"),
        sa.Index("ix_employee_agency_id_position_id", "agency_id", "position_id"),
        sa.Index("ix_employee_agency_id_grade_order", "agency_id", "grade_order", "id"),
        sa.Index("ix_employee_agency_id_level_order", "agency_id", "level_order", "id"),
        sa.Index("ix_employee_agency_id_hired_order", "agency_id", "hired_order", "id"),
        sa.Index(
            "ix_employee_search",
            "search",
            postgresql_using="gin",
            postgresql_ops={"search": "gin_trgm_ops"},
        ),
    )

    siasn_id: Mapped[str | None]
    nip: Mapped[str]
    name: Mapped[str]
    front_title: Mapped[str | None]
    back_title: Mapped[str | None]
    kind: Mapped[EmploymentKind] = choice(EmploymentKind)
    standing: Mapped[Standing] = choice(Standing)
    hired_on: Mapped[date | None]
    email: Mapped[str | None]
    work_email: Mapped[str | None]
    phone: Mapped[str | None]
    search: Mapped[str] = mapped_column(sa.Text, sa.Computed("lower(name) || ' ' || nip", persisted=True))
    version: Mapped[int] = mapped_column(default=1, server_default="1")

    unit_id: Mapped[UUID | None]
    position_id: Mapped[UUID | None]
    position_since: Mapped[date | None]
    level: Mapped[PositionLevel | None] = choice(PositionLevel, nullable=True)
    grade_no: Mapped[int | None] = mapped_column(sa.SmallInteger)
    grade_since: Mapped[date | None]
    education_level: Mapped[EducationLevel | None] = choice(EducationLevel, nullable=True)
    education_name: Mapped[str | None]

    # What lists are ordered by: never null, so that a page can begin after any row.
    grade_order: Mapped[int] = mapped_column(sa.SmallInteger, sa.Computed("coalesce(grade_no, 0)", persisted=True))
    level_order: Mapped[int] = mapped_column(sa.SmallInteger, sa.Computed(LEVEL_ORDER, persisted=True))
    hired_order: Mapped[date] = mapped_column(
        sa.Date, sa.Computed("coalesce(hired_on, DATE '0001-01-01')", persisted=True)
    )


class IdentityRow(Base):
    """Data pribadi yang dilindungi: in a schema of its own, which the scoring role cannot read.

    Loaded by imports, read by `fairness` alone, in aggregates. No GraphQL type shows it.
    """

    __tablename__ = "identity"
    __table_args__ = (
        link("employee_id", "employee", on_delete="CASCADE"),
        {"schema": PROTECTED_SCHEMA},
    )

    agency_id: Mapped[UUID] = mapped_column(primary_key=True)
    employee_id: Mapped[UUID] = mapped_column(primary_key=True)
    birth_date: Mapped[date | None]
    birth_place: Mapped[str | None]
    sex: Mapped[str | None]
    religion: Mapped[str | None]
    marital_status: Mapped[str | None]
    nik: Mapped[str | None]
    address: Mapped[str | None]
