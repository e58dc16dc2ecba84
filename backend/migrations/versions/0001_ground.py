"""The ground: extensions, the protected schema, and the roles that own nothing."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

EXTENSIONS = ("pg_trgm", "btree_gist")

# Roles belong to the whole cluster, so another database of it may have made them already.
ROLE = """
DO $$ BEGIN
    CREATE ROLE {name} {options};
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$
"""

ROLES = {
    "merita_app": "LOGIN NOBYPASSRLS",
    "merita_scoring": "NOLOGIN NOBYPASSRLS",
}


def upgrade() -> None:
    """Go forward."""
    for extension in EXTENSIONS:
        op.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
    op.execute("CREATE SCHEMA protected")
    for name, options in ROLES.items():
        op.execute(ROLE.format(name=name, options=options))
    op.execute("GRANT merita_scoring TO merita_app")


def downgrade() -> None:
    """Go back; the roles stay, because other databases of the cluster may use them."""
    op.execute("DROP SCHEMA protected")
    for extension in EXTENSIONS:
        op.execute(f"DROP EXTENSION IF EXISTS {extension}")
