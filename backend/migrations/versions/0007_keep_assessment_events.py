"""Keep assessment events, their participants and levels."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OF_AGENCY = ("assessment_event", "event_assessor", "participant", "assessed_level")
AGENCY = "(SELECT nullif(current_setting('merita.agency', true), '')::uuid)"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "assessment_event",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("organizer", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("valid_years", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_assessment_event_ends_after_it_begins")),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_assessment_event_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_assessment_event")),
    )
    op.create_table(
        "participant",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("employee_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position_title", sa.Text(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "INVITED",
                "DRAFT",
                "SIGNED_OFF",
                name="participantstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("assessed_on", sa.Date(), nullable=True),
        sa.Column("potential", sa.ARRAY(sa.SmallInteger()), server_default="{}", nullable=False),
        sa.Column("strengths", sa.Text(), nullable=True),
        sa.Column("development_areas", sa.Text(), nullable=True),
        sa.Column(
            "recommendation",
            sa.Enum(
                "READY",
                "READY_WITH_DEVELOPMENT",
                "NOT_YET",
                name="recommendation",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_by_name", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(status = 'SIGNED_OFF') = (signed_at IS NOT NULL)", name=op.f("ck_participant_signed_when_signed_off")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "employee_id"],
            ["employee.agency_id", "employee.id"],
            name=op.f("fk_participant_agency_id_employee_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "event_id"],
            ["assessment_event.agency_id", "assessment_event.id"],
            name=op.f("fk_participant_agency_id_event_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_participant_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_participant")),
        sa.UniqueConstraint(
            "agency_id", "event_id", "employee_id", name=op.f("uq_participant_agency_id_event_id_employee_id")
        ),
    )
    op.create_index("ix_participant_agency_id_employee_id", "participant", ["agency_id", "employee_id"], unique=False)
    op.create_table(
        "assessed_level",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("employee_id", sa.Uuid(), nullable=False),
        sa.Column("competency_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_assessed_level_level_1_to_5")),
        sa.ForeignKeyConstraint(
            ["agency_id", "competency_id"],
            ["competency.agency_id", "competency.id"],
            name=op.f("fk_assessed_level_agency_id_competency_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "employee_id"],
            ["employee.agency_id", "employee.id"],
            name=op.f("fk_assessed_level_agency_id_employee_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "participant_id"],
            ["participant.agency_id", "participant.id"],
            name=op.f("fk_assessed_level_agency_id_participant_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_assessed_level_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_assessed_level")),
        sa.UniqueConstraint(
            "agency_id",
            "participant_id",
            "competency_id",
            name=op.f("uq_assessed_level_agency_id_participant_id_competency_id"),
        ),
    )
    op.create_index(
        "ix_assessed_level_employee", "assessed_level", ["agency_id", "employee_id", "competency_id"], unique=False
    )
    op.create_table(
        "event_assessor",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id", "account_id"],
            ["account.agency_id", "account.id"],
            name=op.f("fk_event_assessor_agency_id_account_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "event_id"],
            ["assessment_event.agency_id", "assessment_event.id"],
            name=op.f("fk_event_assessor_agency_id_event_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_event_assessor_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_event_assessor")),
        sa.UniqueConstraint(
            "agency_id", "event_id", "account_id", name=op.f("uq_event_assessor_agency_id_event_id_account_id")
        ),
    )
    op.add_column("assessment", sa.Column("computed_value", sa.Numeric(precision=6, scale=2), nullable=True))
    for table in OF_AGENCY:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO merita_app")
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_agency ON {table} USING (agency_id = {AGENCY}) WITH CHECK (agency_id = {AGENCY})")


def downgrade() -> None:
    """Go back."""
    op.drop_column("assessment", "computed_value")
    op.drop_table("event_assessor")
    op.drop_index("ix_assessed_level_employee", table_name="assessed_level")
    op.drop_table("assessed_level")
    op.drop_index("ix_participant_agency_id_employee_id", table_name="participant")
    op.drop_table("participant")
    op.drop_table("assessment_event")
