"""Know competencies and standards of posts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OF_AGENCY = ("competency", "competency_standard", "standard_item")
AGENCY = "(SELECT nullif(current_setting('merita.agency', true), '')::uuid)"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "competency",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "MANAGERIAL",
                "SOCIAL_CULTURAL",
                "TECHNICAL",
                name="competencykind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name_id", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("job_family", sa.Text(), nullable=True),
        sa.Column("legal_reference", sa.Text(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("levels", postgresql.JSON(astext_type=sa.Text()), nullable=False),
        sa.CheckConstraint("json_array_length(levels) = 5", name=op.f("ck_competency_five_levels")),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_competency_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_competency")),
        sa.UniqueConstraint("agency_id", "code", "version", name=op.f("uq_competency_agency_id_code_version")),
    )
    op.create_table(
        "competency_standard",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "scope",
            sa.Enum(
                "TEMPLATE", "JOB", "POST", name="standardscope", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "JPT_PRATAMA",
                "ADMINISTRATOR",
                "PENGAWAS",
                "AHLI_UTAMA",
                "AHLI_MADYA",
                "AHLI_MUDA",
                "AHLI_PERTAMA",
                "PENYELIA",
                "MAHIR",
                "TERAMPIL",
                "PEMULA",
                "PELAKSANA",
                name="positionlevel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("job_code", sa.Text(), nullable=True),
        sa.Column("position_id", sa.Uuid(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("decree_number", sa.Text(), nullable=True),
        sa.Column("decree_on", sa.Date(), nullable=True),
        sa.Column("legal_reference", sa.Text(), nullable=False),
        sa.Column("unconfirmed", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(scope = 'TEMPLATE') = (level IS NOT NULL) AND (scope = 'JOB') = (job_code IS NOT NULL)"
            " AND (scope = 'POST') = (position_id IS NOT NULL)",
            name=op.f("ck_competency_standard_is_for_one_thing"),
        ),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_competency_standard_ends_after_it_begins")),
        sa.ForeignKeyConstraint(
            ["agency_id", "position_id"],
            ["position.agency_id", "position.id"],
            name=op.f("fk_competency_standard_agency_id_position_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_competency_standard_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_competency_standard")),
    )
    op.create_index("ix_competency_standard_job", "competency_standard", ["agency_id", "job_code"], unique=False)
    op.create_index(
        "ix_competency_standard_position", "competency_standard", ["agency_id", "position_id"], unique=False
    )
    op.create_table(
        "standard_item",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("standard_id", sa.Uuid(), nullable=False),
        sa.Column("competency_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("weight", sa.Numeric(precision=5, scale=2), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_standard_item_level_1_to_5")),
        sa.CheckConstraint("weight > 0 AND weight <= 100", name=op.f("ck_standard_item_weight_to_100")),
        sa.ForeignKeyConstraint(
            ["agency_id", "competency_id"],
            ["competency.agency_id", "competency.id"],
            name=op.f("fk_standard_item_agency_id_competency_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "standard_id"],
            ["competency_standard.agency_id", "competency_standard.id"],
            name=op.f("fk_standard_item_agency_id_standard_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_standard_item_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_standard_item")),
        sa.UniqueConstraint(
            "agency_id",
            "standard_id",
            "competency_id",
            name=op.f("uq_standard_item_agency_id_standard_id_competency_id"),
        ),
    )
    for table in OF_AGENCY:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO merita_app")
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_agency ON {table} USING (agency_id = {AGENCY}) WITH CHECK (agency_id = {AGENCY})")


def downgrade() -> None:
    """Go back."""
    op.drop_table("standard_item")
    op.drop_index("ix_competency_standard_position", table_name="competency_standard")
    op.drop_index("ix_competency_standard_job", table_name="competency_standard")
    op.drop_table("competency_standard")
    op.drop_table("competency")
