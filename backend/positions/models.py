"""What is kept of the organisation: agencies, the unit tree, posts."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.db import Base, Row, choice, link, of_agency
from backend.core.ids import new_id
from backend.positions.rules.kinds import PositionKind, PositionLevel, UnitKind


class AgencyRow(Base):
    """Instansi: one government agency, the owner of all other rows."""

    __tablename__ = "agency"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    siasn_id: Mapped[str | None]


class GradeRow(Base):
    """Golongan/ruang dan pangkat: the ordered reference list that all agencies share (SIASN `golonganPns`)."""

    __tablename__ = "grade"

    number: Mapped[int] = mapped_column(sa.SmallInteger, primary_key=True, autoincrement=False)
    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str | None]


class UnitRow(Row):
    """Unit organisasi: a node of the agency's tree.

    `path` is the parent's path and one more segment of four characters, so that a subtree is a range:
    `path >= p AND path < p || '~'`. It is kept by the one function that moves units.
    """

    __tablename__ = "unit"
    __table_args__ = (
        of_agency(),
        link("parent_id", "unit"),
        sa.UniqueConstraint("agency_id", "siasn_id"),
        sa.UniqueConstraint("agency_id", "path", deferrable=True, initially="DEFERRED"),
        sa.Index("ix_unit_agency_id_parent_id", "agency_id", "parent_id"),
        sa.CheckConstraint("(parent_id IS NULL) = (depth = 0)", name="root_has_depth_0"),
        sa.CheckConstraint("length(path) = 4 * (depth + 1)", name="path_fits_depth"),
    )

    siasn_id: Mapped[str | None]
    parent_id: Mapped[UUID | None]
    name: Mapped[str]
    kind: Mapped[UnitKind] = choice(UnitKind)
    path: Mapped[str] = mapped_column(sa.Text(collation="C"))
    depth: Mapped[int] = mapped_column(sa.SmallInteger)
    echelon: Mapped[str | None]
    head_title: Mapped[str | None]
    closed_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class PositionRow(Row):
    """Jabatan: a post of a unit, whether or not somebody holds it.

    `siasn_id` is the job's code in the national reference; a unit has one row per job with its seats.
    `study_fields` are the fields of study that fit (bidang ilmu); an empty list means that none is set.
    """

    __tablename__ = "position"
    __table_args__ = (
        of_agency(),
        link("unit_id", "unit"),
        link("superior_id", "position"),
        sa.UniqueConstraint("agency_id", "unit_id", "siasn_id"),
        sa.Index("ix_position_agency_id_superior_id", "agency_id", "superior_id"),
        sa.CheckConstraint("seats >= 0", name="seats_not_negative"),
        sa.CheckConstraint("superior_id <> id", name="not_its_own_superior"),
    )

    unit_id: Mapped[UUID]
    siasn_id: Mapped[str | None]
    title: Mapped[str]
    kind: Mapped[PositionKind] = choice(PositionKind)
    level: Mapped[PositionLevel] = choice(PositionLevel)
    echelon: Mapped[str | None]
    job_family: Mapped[str | None]
    superior_id: Mapped[UUID | None]
    seats: Mapped[int] = mapped_column(default=1, server_default="1")
    retirement_age: Mapped[int | None] = mapped_column(sa.SmallInteger)
    study_fields: Mapped[list[str]] = mapped_column(default=list, server_default="{}")
    version: Mapped[int] = mapped_column(default=1, server_default="1")
