"""Log what changes, in the order of transactions, for those who keep a copy."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

AGENCY = "(SELECT nullif(current_setting('merita.agency', true), '')::uuid)"
HISTORIES = (
    "appointment", "rank_grant", "education", "training", "award", "sanction", "team_assignment", "rating",
    "feedback", "assessment",
)  # fmt: skip

LIFE = """
CREATE FUNCTION change_log_life() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws('.', s.system_identifier, c.timeline_id, d.oid)
    FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d WHERE d.datname = current_database()
$$
"""
REFUSE = """
CREATE FUNCTION refuse_mark() RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN RAISE EXCEPTION 'the mark no longer holds' USING ERRCODE = 'MR001'; END $$
"""

# Where a row stands in the tree: the path of its unit, by the alias that the statement gives it.
PLACED = """
CREATE FUNCTION log_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO change (agency_id, kind, subject_id, op, is_at)
        SELECT n.agency_id, TG_ARGV[0], n.id, 'I', u.path
        FROM after n LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id;
    ELSIF TG_OP = 'UPDATE' THEN
        INSERT INTO change (agency_id, kind, subject_id, op, was_at, is_at)
        SELECT n.agency_id, TG_ARGV[0], n.id, 'U', w.path, u.path
        FROM after n JOIN before o ON o.agency_id = n.agency_id AND o.id = n.id
        LEFT JOIN unit w ON w.agency_id = o.agency_id AND w.id = o.unit_id
        LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id;
    ELSE
        INSERT INTO change (agency_id, kind, subject_id, op, was_at)
        SELECT o.agency_id, TG_ARGV[0], o.id, 'D', w.path
        FROM before o LEFT JOIN unit w ON w.agency_id = o.agency_id AND w.id = o.unit_id;
    END IF;
    RETURN NULL;
END $$
"""
# A unit that moves takes its people and posts along: they leave and enter the range of others.
UNITS = """
CREATE FUNCTION log_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO change (agency_id, kind, subject_id, op, is_at)
        SELECT n.agency_id, 'unit', n.id, 'I', n.path FROM after n;
    ELSIF TG_OP = 'UPDATE' THEN
        INSERT INTO change (agency_id, kind, subject_id, op, was_at, is_at)
        SELECT n.agency_id, 'unit', n.id, 'U', o.path, n.path
        FROM after n JOIN before o ON o.agency_id = n.agency_id AND o.id = n.id;
        INSERT INTO change (agency_id, kind, subject_id, op, was_at, is_at)
        SELECT n.agency_id, x.kind, x.id, 'U', o.path, n.path
        FROM after n JOIN before o ON o.agency_id = n.agency_id AND o.id = n.id AND o.path <> n.path
        JOIN LATERAL (
            SELECT 'emp' AS kind, e.id FROM employee e WHERE e.agency_id = n.agency_id AND e.unit_id = n.id
            UNION ALL
            SELECT 'post', p.id FROM "position" p WHERE p.agency_id = n.agency_id AND p.unit_id = n.id
        ) x ON true;
    ELSE
        INSERT INTO change (agency_id, kind, subject_id, op, was_at)
        SELECT o.agency_id, 'unit', o.id, 'D', o.path FROM before o;
    END IF;
    RETURN NULL;
END $$
"""
RUNS = """
CREATE FUNCTION log_runs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO change (agency_id, kind, subject_id, op) SELECT agency_id, 'run', id, 'D' FROM before;
    ELSE
        INSERT INTO change (agency_id, kind, subject_id, op) SELECT agency_id, 'run', id, left(TG_OP, 1) FROM after;
    END IF;
    RETURN NULL;
END $$
"""
HISTORY = """
CREATE FUNCTION log_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change (agency_id, kind, subject_id, op, was_at, is_at)
    SELECT e.agency_id, TG_ARGV[0], e.id, 'U', u.path, u.path
    FROM (SELECT DISTINCT agency_id, employee_id FROM touched) t
    JOIN employee e ON e.agency_id = t.agency_id AND e.id = t.employee_id
    LEFT JOIN unit u ON u.agency_id = e.agency_id AND u.id = e.unit_id;
    RETURN NULL;
END $$
"""
SHOWN = {
    "INSERT": "NEW TABLE AS after",
    "UPDATE": "OLD TABLE AS before NEW TABLE AS after",
    "DELETE": "OLD TABLE AS before",
}
TOUCHED = {"INSERT": "NEW TABLE AS touched", "UPDATE": "NEW TABLE AS touched", "DELETE": "OLD TABLE AS touched"}
LOGGED = {
    "employee": "log_placed('emp')",
    '"position"': "log_placed('post')",
    "unit": "log_units()",
    "mapping_run": "log_runs()",
}


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "change",
        sa.Column("agency_id", sa.Uuid(), nullable=False),
        sa.Column(
            "xid", sa.BigInteger(), server_default=sa.text("(pg_current_xact_id()::text)::bigint"), nullable=False
        ),
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("was_at", sa.Text(), nullable=True),
        sa.Column("is_at", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_change_agency_id")),
        sa.PrimaryKeyConstraint("agency_id", "xid", "seq", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_agency_id_kind_xid_seq"), "change", ["agency_id", "kind", "xid", "seq"])
    op.execute("GRANT SELECT, INSERT, DELETE ON change TO merita_app")
    op.execute("ALTER TABLE change ENABLE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY of_agency ON change USING (agency_id = {AGENCY}) WITH CHECK (agency_id = {AGENCY})")
    for statement in (LIFE, REFUSE, PLACED, UNITS, RUNS, HISTORY):
        op.execute(statement)
    for table, function in LOGGED.items():
        _log(table, function, SHOWN)
    for table in HISTORIES:
        _log(table, f"log_history('{'sanction' if table == 'sanction' else 'emp'}')", TOUCHED)


def _log(table: str, function: str, shown: dict[str, str]) -> None:
    for event, tables in shown.items():
        op.execute(
            f"CREATE TRIGGER log_{event.lower()} AFTER {event} ON {table} "
            f"REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION {function}"
        )


def downgrade() -> None:
    """Go back."""
    for name in ("log_placed", "log_units", "log_runs", "log_history", "refuse_mark", "change_log_life"):
        op.execute(f"DROP FUNCTION {name}() CASCADE")
    op.drop_table("change")
