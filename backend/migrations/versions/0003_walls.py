"""The walls: rights, row-level security, what is frozen, the shared reference list, the job queue."""

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OF_AGENCY = (
    "unit", "position", "employee", "protected.identity", "appointment", "rank_grant", "education",
    "training", "award", "sanction", "team_assignment", "rating", "feedback", "assessment", "policy",
    "mapping_run", "placement", "placement_count", "import_file", "import_batch", "import_row",
    "audit_entry",
)  # fmt: skip
"""Tables whose rows belong to one agency and are reached by people of it alone."""

BEFORE_SIGN_IN = ("account", "session", "api_token", "sign_in_attempt", "agency")
"""Read while nobody is signed in yet, by the secret itself; the application's scopes guard them."""

INSERT_ONLY = ("audit_entry",)

EVIDENCE = (
    "appointment", "rank_grant", "education", "training", "award", "sanction", "team_assignment",
    "rating", "feedback", "assessment", "position", "unit", "grade",
)  # fmt: skip
"""What scoring may read in full; of a person it may read only the columns below."""

SCORING_COLUMNS = "agency_id, id, standing, kind, hired_on, unit_id, position_id, level, grade_no, education_level"

AGENCY = "(SELECT nullif(current_setting('merita.agency', true), '')::uuid)"

GRADES = (
    (11, "I/a", "Juru Muda"), (12, "I/b", "Juru Muda Tingkat I"), (13, "I/c", "Juru"),
    (14, "I/d", "Juru Tingkat I"), (21, "II/a", "Pengatur Muda"), (22, "II/b", "Pengatur Muda Tingkat I"),
    (23, "II/c", "Pengatur"), (24, "II/d", "Pengatur Tingkat I"), (31, "III/a", "Penata Muda"),
    (32, "III/b", "Penata Muda Tingkat I"), (33, "III/c", "Penata"), (34, "III/d", "Penata Tingkat I"),
    (41, "IV/a", "Pembina"), (42, "IV/b", "Pembina Tingkat I"), (43, "IV/c", "Pembina Utama Muda"),
    (44, "IV/d", "Pembina Utama Madya"), (45, "IV/e", "Pembina Utama"),
)  # fmt: skip
CONTRACT_GRADES = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

FROZEN_RUN = """
CREATE FUNCTION refuse_change_of_finished_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'DONE' THEN
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE'
       OR (to_jsonb(NEW) - ARRAY['published_at', 'published_by_id', 'published_by_name', 'decree_number'])
          <> (to_jsonb(OLD) - ARRAY['published_at', 'published_by_id', 'published_by_name', 'decree_number'])
       OR OLD.published_at IS NOT NULL THEN
        RAISE EXCEPTION 'mapping run % is frozen', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON mapping_run
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finished_run();
"""

# One look at the changed rows per statement, whatever their number.
FROZEN_ROWS = """
CREATE FUNCTION refuse_change_in_finished_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM mapping_run r
        WHERE r.status = 'DONE'
          AND (r.agency_id, r.id) IN (SELECT c.agency_id, c.run_id FROM touched c)
    ) THEN
        RAISE EXCEPTION 'the mapping run is frozen' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
"""

FROZEN_ROWS_TRIGGER = """
CREATE TRIGGER frozen_{event_name} AFTER {event} ON {table}
    REFERENCING {which} TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_in_finished_run();
"""

FROZEN_POLICY = """
CREATE FUNCTION refuse_change_of_used_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'DRAFT' AND (
        TG_OP = 'DELETE' OR NEW.status = 'DRAFT'
        OR (to_jsonb(NEW) - ARRAY['status', 'effective_until']) <> (to_jsonb(OLD) - ARRAY['status', 'effective_until'])
    ) THEN
        RAISE EXCEPTION 'policy % is in use and never changes', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON policy
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_used_policy();
"""

INSERT_ONLY_TRIGGER = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% takes inserts only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""

# LIKE is not marked leakproof, and row-level security would therefore keep it from the trigram index: a search
# of 1 ms becomes 50 ms. Our patterns are escaped text, and its only error is one about the pattern itself.
SEARCH_THROUGH_SECURITY = """
DO $$ BEGIN
    ALTER FUNCTION pg_catalog.textlike(text, text) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'search will be slower: only a superuser can mark textlike as leakproof';
END $$
"""

# Whoever fills a table may count it for the planner. Older servers know no such right: they warn, and autovacuum comes.
STATISTICS_AFTER_BULK = """
DO $$ BEGIN
    IF current_setting('server_version_num')::integer >= 170000 THEN
        EXECUTE 'GRANT MAINTAIN ON placement, placement_count TO merita_app';
    END IF;
END $$
"""


def upgrade() -> None:
    """Go forward."""
    _reference_lists()
    _rights()
    _security()
    for statement in (FROZEN_RUN, FROZEN_ROWS, FROZEN_POLICY, INSERT_ONLY_TRIGGER):
        op.execute(statement)
    for table in ("placement", "placement_count"):
        for event, which in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
            op.execute(FROZEN_ROWS_TRIGGER.format(event_name=event.lower(), event=event, which=which, table=table))
    op.execute(SEARCH_THROUGH_SECURITY)
    _job_queue()


def _reference_lists() -> None:
    rows = [*GRADES, *((101 + at, code, None) for at, code in enumerate(CONTRACT_GRADES))]
    values = ", ".join(
        f"({number}, '{code}', {'NULL' if title is None else repr(title)})" for number, code, title in rows
    )
    op.execute(f"INSERT INTO grade (number, code, title) VALUES {values}")


def _rights() -> None:
    op.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    op.execute("GRANT USAGE ON SCHEMA public, protected TO merita_app")
    op.execute("GRANT USAGE ON SCHEMA public TO merita_scoring")
    for table in (*OF_AGENCY, *BEFORE_SIGN_IN):
        acts = "SELECT, INSERT" if table in INSERT_ONLY else "SELECT, INSERT, UPDATE, DELETE"
        op.execute(f"GRANT {acts} ON {table} TO merita_app")
    op.execute(STATISTICS_AFTER_BULK)
    op.execute("GRANT SELECT ON grade, alembic_version TO merita_app")
    op.execute(f"GRANT SELECT ON {', '.join(EVIDENCE)} TO merita_scoring")
    op.execute(f"GRANT SELECT ({SCORING_COLUMNS}) ON employee TO merita_scoring")
    op.execute(
        "DO $$ BEGIN EXECUTE format("
        "'GRANT TEMPORARY ON DATABASE %I TO merita_app, merita_scoring', current_database()); END $$"
    )


def _security() -> None:
    for table in OF_AGENCY:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_agency ON {table} USING (agency_id = {AGENCY}) WITH CHECK (agency_id = {AGENCY})")


def _job_queue() -> None:
    op.get_bind().exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))
    op.execute(
        "DO $$ DECLARE r record; BEGIN "
        "FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'procrastinate%' "
        "LOOP EXECUTE format('GRANT ALL ON %I TO merita_app', r.tablename); END LOOP; "
        "FOR r IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' "
        "AND sequencename LIKE 'procrastinate%' "
        "LOOP EXECUTE format('GRANT ALL ON SEQUENCE %I TO merita_app', r.sequencename); END LOOP; END $$"
    )


def downgrade() -> None:
    """Go back."""
    op.execute(
        "DO $$ DECLARE r record; BEGIN "
        "FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'procrastinate%' "
        "LOOP EXECUTE format('DROP TABLE %I CASCADE', r.tablename); END LOOP; "
        "FOR r IN SELECT oid::regprocedure AS f FROM pg_proc WHERE proname LIKE 'procrastinate%' "
        "LOOP EXECUTE format('DROP FUNCTION %s CASCADE', r.f); END LOOP; "
        "FOR r IN SELECT typname FROM pg_type WHERE typname LIKE 'procrastinate%' AND typtype IN ('e', 'c') "
        "LOOP EXECUTE format('DROP TYPE IF EXISTS %I CASCADE', r.typname); END LOOP; END $$"
    )
    for function in (
        "refuse_change_of_finished_run",
        "refuse_change_in_finished_run",
        "refuse_change_of_used_policy",
        "refuse_change",
    ):
        op.execute(f"DROP FUNCTION {function}() CASCADE")
    for table in OF_AGENCY:
        op.execute(f"DROP POLICY of_agency ON {table}")
        op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    tables = ", ".join((*OF_AGENCY, *BEFORE_SIGN_IN, "grade", "alembic_version"))
    op.execute(f"REVOKE ALL ON {tables} FROM merita_app, merita_scoring")
    op.execute(
        "DO $$ BEGIN EXECUTE format("
        "'REVOKE ALL ON DATABASE %I FROM merita_app, merita_scoring', current_database()); END $$"
    )
    op.execute("REVOKE ALL ON SCHEMA public FROM merita_app, merita_scoring")
    op.execute("REVOKE ALL ON SCHEMA protected FROM merita_app")
    op.execute("DELETE FROM grade")
