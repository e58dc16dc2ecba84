"""keep photos and scans."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

AGENCY = "(SELECT nullif(current_setting('merita.agency', true), '')::uuid)"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "attachment",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("employee_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum("PHOTO", "SCAN", name="attachmentkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "subject",
            sa.Enum(
                "EMPLOYEE",
                "APPOINTMENT",
                "RANK_GRANT",
                "EDUCATION",
                "TRAINING",
                "AWARD",
                "SANCTION",
                "TEAM_ASSIGNMENT",
                name="attachmentsubject",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("small", sa.LargeBinary(), nullable=True),
        sa.Column("medium", sa.LargeBinary(), nullable=True),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uploaded_by_id", sa.Uuid(), nullable=True),
        sa.Column("uploaded_by_name", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'PHOTO') = (small IS NOT NULL) AND (kind = 'PHOTO') = (medium IS NOT NULL)",
            name=op.f("ck_attachment_sizes_of_a_photo"),
        ),
        sa.CheckConstraint(
            "subject IS NULL OR (kind = 'PHOTO') = (subject = 'EMPLOYEE')", name=op.f("ck_attachment_photo_of_a_person")
        ),
        sa.CheckConstraint(
            "(employee_id IS NULL) = (subject IS NULL) AND (subject IS NULL) = (subject_id IS NULL)",
            name=op.f("ck_attachment_attached_as_a_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["agency_id", "employee_id"],
            ["employee.agency_id", "employee.id"],
            name=op.f("fk_attachment_agency_id_employee_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_attachment_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("agency_id", "subject_id", name=op.f("uq_attachment_agency_id_subject_id")),
    )
    op.create_index("ix_attachment_agency_id_employee_id", "attachment", ["agency_id", "employee_id"], unique=False)
    op.create_index(
        "ix_attachment_waiting",
        "attachment",
        ["agency_id", "uploaded_by_id", "uploaded_at"],
        unique=False,
        postgresql_where=sa.text("employee_id IS NULL"),
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON attachment TO merita_app")
    op.execute("ALTER TABLE attachment ENABLE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY of_agency ON attachment USING (agency_id = {AGENCY}) WITH CHECK (agency_id = {AGENCY})")


def downgrade() -> None:
    """Go back."""
    op.drop_index("ix_attachment_waiting", table_name="attachment", postgresql_where=sa.text("employee_id IS NULL"))
    op.drop_index("ix_attachment_agency_id_employee_id", table_name="attachment")
    op.drop_table("attachment")
