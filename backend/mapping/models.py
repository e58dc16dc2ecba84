"""What is kept of the talent mapping: policies, runs, placements, and the counts that screens show."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.db import Row, choice, link, of_agency
from backend.mapping.rules.kinds import (
    PerformanceLevel,
    PlacementStatus,
    PolicyStatus,
    PotentialLevel,
    RunStatus,
)
from backend.positions.rules.kinds import PositionLevel


class PolicyRow(Row):
    """Kebijakan penilaian: one version; `definition` is the whole rule set, immutable once it is in force."""

    __tablename__ = "policy"
    __table_args__ = (
        of_agency(),
        sa.UniqueConstraint("agency_id", "code", "version"),
        sa.CheckConstraint("effective_until > effective_from", name="ends_after_it_begins"),
    )

    code: Mapped[str]
    version: Mapped[int]
    name_id: Mapped[str]
    name_en: Mapped[str]
    status: Mapped[PolicyStatus] = choice(PolicyStatus)
    legal_reference: Mapped[str]
    effective_from: Mapped[date]
    effective_until: Mapped[date | None]
    digest: Mapped[str]
    doubt_count: Mapped[int] = mapped_column(default=0)
    definition: Mapped[dict[str, Any]]


class MappingRunRow(Row):
    """Pemetaan talenta: one run of a policy over the population as it stood on a day.

    A finished run is frozen: a trigger refuses any change of its policy, day, counts, digests and placements.
    """

    __tablename__ = "mapping_run"
    __table_args__ = (
        of_agency(),
        link("policy_id", "policy"),
        sa.Index(
            "uq_mapping_run_one_at_a_time",
            "agency_id",
            unique=True,
            postgresql_where=sa.text("status IN ('QUEUED', 'RUNNING')"),
        ),
    )

    policy_id: Mapped[UUID]
    as_of: Mapped[date]
    status: Mapped[RunStatus] = choice(RunStatus)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    population_count: Mapped[int | None]
    requested_at: Mapped[datetime]
    requested_by_id: Mapped[UUID | None]
    requested_by_name: Mapped[str]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    error: Mapped[str | None]
    input_digest: Mapped[str | None]
    result_digest: Mapped[str | None]
    published_at: Mapped[datetime | None]
    published_by_id: Mapped[UUID | None]
    published_by_name: Mapped[str | None]
    decree_number: Mapped[str | None]


class PlacementRow(Row):
    """Hasil pemetaan satu pegawai: scores, box, and the explanation down to the evidence, frozen.

    Unit, post, level and grade are those of the run's day; the legal standing, of which no history is kept, is
    that of the moment of the run. `explanation` is a list with one entry per
    indicator of the policy, in its order (see `mapping.rules.explanation`).
    """

    __tablename__ = "placement"
    __table_args__ = (
        of_agency(),
        link("run_id", "mapping_run", on_delete="CASCADE"),
        link("employee_id", "employee"),
        link("unit_id", "unit"),
        sa.UniqueConstraint("agency_id", "run_id", "employee_id"),
        sa.Index("ix_placement_agency_id_employee_id", "agency_id", "employee_id"),
        sa.Index("ix_placement_box_score", "agency_id", "run_id", "box", "talent_order", "id"),
        sa.Index("ix_placement_box_name", "agency_id", "run_id", "box", "name", "id"),
        sa.Index("ix_placement_status_name", "agency_id", "run_id", "status", "name", "id"),
        sa.Index("ix_placement_run_name", "agency_id", "run_id", "name", "id"),
        sa.Index("ix_placement_run_unit", "agency_id", "run_id", "unit_id"),
        sa.CheckConstraint("(box IS NOT NULL) = (status = 'PLACED')", name="a_box_only_when_placed"),
        sa.CheckConstraint("box BETWEEN 1 AND 9", name="box_1_to_9"),
        sa.CheckConstraint("performance BETWEEN 0 AND 100", name="performance_0_to_100"),
        sa.CheckConstraint("potential BETWEEN 0 AND 100", name="potential_0_to_100"),
    )

    run_id: Mapped[UUID]
    employee_id: Mapped[UUID]
    name: Mapped[str]
    unit_id: Mapped[UUID | None]
    position_title: Mapped[str | None]
    position_level: Mapped[PositionLevel | None] = choice(PositionLevel, nullable=True)
    job_family: Mapped[str | None]
    grade_no: Mapped[int | None] = mapped_column(sa.SmallInteger)
    status: Mapped[PlacementStatus] = choice(PlacementStatus)
    performance: Mapped[Decimal | None] = mapped_column(sa.Numeric(5, 2))
    potential: Mapped[Decimal | None] = mapped_column(sa.Numeric(5, 2))
    talent_score: Mapped[Decimal | None] = mapped_column(sa.Numeric(5, 2))
    performance_level: Mapped[PerformanceLevel | None] = choice(PerformanceLevel, nullable=True)
    potential_level: Mapped[PotentialLevel | None] = choice(PotentialLevel, nullable=True)
    box: Mapped[int | None] = mapped_column(sa.SmallInteger)
    flags: Mapped[list[str]] = mapped_column(ARRAY(sa.Text), default=list, server_default="{}")
    explanation: Mapped[list[Any]]

    # What lists are ordered by: never null, so that a page can begin after any row; no score comes last.
    talent_order: Mapped[Decimal] = mapped_column(
        sa.Numeric(5, 2), sa.Computed("coalesce(talent_score, -1)", persisted=True)
    )
    performance_order: Mapped[Decimal] = mapped_column(
        sa.Numeric(5, 2), sa.Computed("coalesce(performance, -1)", persisted=True)
    )
    potential_order: Mapped[Decimal] = mapped_column(
        sa.Numeric(5, 2), sa.Computed("coalesce(potential, -1)", persisted=True)
    )


class PlacementCountRow(Row):
    """Jumlah per unit, keadaan, dan kotak of a run: a kept fact, written in the transaction of its placements.

    `box` 0 stands for no box, so that the natural key has no NULL.
    """

    __tablename__ = "placement_count"
    __table_args__ = (
        of_agency(),
        link("run_id", "mapping_run", on_delete="CASCADE"),
        link("unit_id", "unit"),
        sa.UniqueConstraint("agency_id", "run_id", "unit_id", "status", "box", postgresql_nulls_not_distinct=True),
    )

    run_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    status: Mapped[PlacementStatus] = choice(PlacementStatus)
    box: Mapped[int] = mapped_column(sa.SmallInteger)
    count: Mapped[int]
