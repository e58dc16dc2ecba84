"""name the sheets of a workbook."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward."""
    op.add_column("import_batch", sa.Column("sheets", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    """Go back."""
    op.drop_column("import_batch", "sheets")
