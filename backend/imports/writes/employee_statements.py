"""The statements that load employees, from the temporary table `loading`; every one for all rows at once."""

import sqlalchemy as sa

COLUMNS = {
    "number": "integer",
    "employee_id": "uuid",
    "is_new": "boolean",
    "person_changed": "boolean",
    "identity_changed": "boolean",
    "siasn_id": "text",
    "nip": "text",
    "name": "text",
    "front_title": "text",
    "back_title": "text",
    "kind": "text",
    "standing": "text",
    "hired_on": "date",
    "email": "text",
    "work_email": "text",
    "phone": "text",
    "birth_date": "date",
    "birth_place": "text",
    "sex": "text",
    "religion": "text",
    "marital_status": "text",
    "nik": "text",
    "address": "text",
    "post_act": "text",
    "post_id": "uuid",
    "kept_since": "date",
    "unit_id": "uuid",
    "unit_name": "text",
    "echelon": "text",
    "job_family": "text",
    "position_id": "uuid",
    "position_code": "text",
    "position_title": "text",
    "position_kind": "text",
    "position_level": "text",
    "position_since": "date",
    "agency_name": "text",
    "rank_act": "text",
    "rank_id": "uuid",
    "grade_no": "smallint",
    "grade_since": "date",
    "service_years": "smallint",
    "service_months": "smallint",
    "education_act": "text",
    "education_id": "uuid",
    "education_level": "text",
    "education_code": "text",
    "education_name": "text",
    "graduated_year": "smallint",
    "institution": "text",
}
NAMES = tuple(COLUMNS)
OWN = frozenset(
    ("number", "employee_id", "is_new", "person_changed", "identity_changed", "post_act", "post_id", "kept_since")
) | frozenset(("rank_act", "rank_id", "education_act", "education_id", "unit_id", "unit_name", "position_id"))
"""Columns that a load decides itself; education is never merged with what is kept of another school."""

DEFINED = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
CREATE = sa.text(f"CREATE TEMPORARY TABLE loading ({DEFINED}) ON COMMIT DROP")
LAY = sa.text(
    f"INSERT INTO loading SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r({DEFINED})"  # noqa: S608 - constants
)
ANALYZE = sa.text("ANALYZE loading")
TOUCHED = sa.text("SELECT employee_id FROM loading")

SAME_POST = """p.agency_id = :agency AND p.unit_id = l.unit_id AND (
    p.siasn_id = l.position_code
    OR (l.position_code IS NULL AND p.siasn_id IS NULL AND p.title = l.position_title AND p.kind = l.position_kind))"""

MISSING_POSTS = sa.text(
    f"""
    SELECT l.unit_id, l.position_code AS siasn_id, min(l.position_title) AS title, min(l.position_kind) AS kind,
           min(l.position_level) AS level, min(l.echelon) AS echelon, min(l.job_family) AS job_family,
           count(*) AS seats
    FROM loading l
    WHERE l.post_act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM position p WHERE {SAME_POST})
    GROUP BY l.unit_id, l.position_code,
             CASE WHEN l.position_code IS NULL THEN l.position_title || l.position_kind END
    ORDER BY min(l.number)
    """  # noqa: S608 - constants
)
"""Posts that nobody has told of yet; they get as many seats as the file has people in them."""

MAKE_POSTS = sa.text(
    """
    INSERT INTO position (agency_id, id, unit_id, siasn_id, title, kind, level, echelon, job_family, seats)
    SELECT :agency, r.id, r.unit_id, r.siasn_id, r.title, r.kind, r.level, r.echelon, r.job_family, r.seats
    FROM json_to_recordset(CAST(:rows AS json)) AS r(
        id uuid, unit_id uuid, siasn_id text, title text, kind text, level text, echelon text, job_family text,
        seats integer)
    """
)
KNOW_POSTS = sa.text(
    f"""
    UPDATE loading l SET position_id = (SELECT p.id FROM position p WHERE {SAME_POST} ORDER BY p.id LIMIT 1)
    WHERE l.post_act IS NOT NULL
    """  # noqa: S608 - constants
)
RENAME_POSTS = sa.text(
    """
    UPDATE position p SET title = n.title, kind = n.kind, level = n.level, version = p.version + 1
    FROM (
        SELECT l.position_id, min(l.position_title) AS title, min(l.position_kind) AS kind,
               min(l.position_level) AS level
        FROM loading l WHERE l.post_act IS NOT NULL
        GROUP BY l.position_id
        HAVING count(DISTINCT (l.position_title, l.position_kind, l.position_level)) = 1
    ) n
    WHERE p.agency_id = :agency AND p.id = n.position_id
      AND (p.title, p.kind, p.level) IS DISTINCT FROM (n.title, n.kind, n.level)
    """
)
"""A post follows the name that the whole file gives it; where the file disagrees with itself it stays."""

POSTS = sa.text("SELECT id, unit_id, kind, echelon, superior_id FROM position WHERE agency_id = :agency ORDER BY id")
SUPERIORS = sa.text(
    """
    UPDATE position p SET superior_id = r.superior_id
    FROM json_to_recordset(CAST(:rows AS json)) AS r(id uuid, superior_id uuid)
    WHERE p.agency_id = :agency AND p.id = r.id
    """
)

# New people get their kept facts at once: writing a row of a dozen indexes twice would double the time.
# CURRENT_FACTS still has the last word.
PEOPLE = (
    sa.text(
        """
        UPDATE employee e SET
            siasn_id = l.siasn_id, nip = l.nip, name = l.name, front_title = l.front_title,
            back_title = l.back_title, kind = l.kind, standing = l.standing, hired_on = l.hired_on,
            email = l.email, work_email = l.work_email, phone = l.phone, version = e.version + 1
        FROM loading l
        WHERE e.agency_id = :agency AND e.id = l.employee_id AND NOT l.is_new AND l.person_changed
        """
    ),
    sa.text(
        """
        INSERT INTO employee (agency_id, id, siasn_id, nip, name, front_title, back_title, kind, standing, hired_on,
            email, work_email, phone, unit_id, position_id, position_since, level, grade_no, grade_since,
            education_level, education_name)
        SELECT :agency, employee_id, siasn_id, nip, name, front_title, back_title, kind, standing, hired_on,
            email, work_email, phone,
            CASE WHEN position_since <= :today THEN unit_id END,
            CASE WHEN position_since <= :today THEN position_id END,
            CASE WHEN position_since <= :today THEN position_since END,
            CASE WHEN position_since <= :today THEN position_level END,
            CASE WHEN grade_since <= :today THEN grade_no END,
            CASE WHEN grade_since <= :today THEN grade_since END,
            education_level, education_name
        FROM loading WHERE is_new ORDER BY number
        """
    ),
    sa.text(
        """
        INSERT INTO protected.identity (agency_id, employee_id, birth_date, birth_place, sex, religion,
            marital_status, nik, address)
        SELECT :agency, employee_id, birth_date, birth_place, sex, religion, marital_status, nik, address
        FROM loading WHERE identity_changed
        ON CONFLICT (agency_id, employee_id) DO UPDATE SET
            birth_date = excluded.birth_date, birth_place = excluded.birth_place, sex = excluded.sex,
            religion = excluded.religion, marital_status = excluded.marital_status, nik = excluded.nik,
            address = excluded.address
        """
    ),
)

HISTORIES = (
    # the former definitive post ends on the day the new one begins
    sa.text(
        """
        UPDATE appointment a SET valid_until = l.position_since
        FROM loading l
        WHERE l.post_act = 'OPEN' AND a.agency_id = :agency AND a.employee_id = l.employee_id
          AND a.kind = 'DEFINITIVE' AND a.valid_from < l.position_since
          AND (a.valid_until IS NULL OR a.valid_until > l.position_since)
        """
    ),
    # a corrected day moves the end of the post before it too
    sa.text(
        """
        UPDATE appointment a SET valid_until = l.position_since
        FROM loading l
        WHERE l.post_act = 'CORRECT' AND l.kept_since <> l.position_since AND a.agency_id = :agency
          AND a.employee_id = l.employee_id AND a.kind = 'DEFINITIVE' AND a.id <> l.post_id
          AND a.valid_until = l.kept_since AND a.valid_from < l.position_since
        """
    ),
    sa.text(
        """
        UPDATE appointment a SET
            title = l.position_title, unit_name = l.unit_name, level = l.position_level,
            position_id = l.position_id, unit_id = l.unit_id, valid_from = l.position_since,
            agency_name = coalesce(l.agency_name, a.agency_name), source = 'SIASN'
        FROM loading l
        WHERE l.post_act = 'CORRECT' AND a.agency_id = :agency AND a.id = l.post_id
        """
    ),
    sa.text(
        """
        INSERT INTO appointment (agency_id, id, employee_id, source, kind, title, unit_name, agency_name, level,
            position_id, unit_id, valid_from)
        SELECT :agency, l.post_id, l.employee_id, 'SIASN', 'DEFINITIVE', l.position_title, l.unit_name,
            coalesce(l.agency_name, g.name), l.position_level, l.position_id, l.unit_id, l.position_since
        FROM loading l JOIN agency g ON g.id = :agency
        WHERE l.post_act = 'OPEN' ORDER BY l.number
        """
    ),
    sa.text(
        """
        UPDATE rank_grant r SET grade_no = l.grade_no, valid_from = l.grade_since, service_years = l.service_years,
            service_months = l.service_months, source = 'SIASN'
        FROM loading l WHERE l.rank_act = 'CORRECT' AND r.agency_id = :agency AND r.id = l.rank_id
        """
    ),
    sa.text(
        """
        INSERT INTO rank_grant (agency_id, id, employee_id, source, grade_no, valid_from, service_years,
            service_months)
        SELECT :agency, rank_id, employee_id, 'SIASN', grade_no, grade_since, service_years, service_months
        FROM loading WHERE rank_act = 'OPEN' ORDER BY number
        """
    ),
    sa.text(
        """
        UPDATE education d SET level = l.education_level, name = l.education_name,
            siasn_id = coalesce(l.education_code, d.siasn_id),
            graduated_year = coalesce(l.graduated_year, d.graduated_year),
            institution = coalesce(l.institution, d.institution), source = 'SIASN'
        FROM loading l WHERE l.education_act = 'CORRECT' AND d.agency_id = :agency AND d.id = l.education_id
        """
    ),
    sa.text(
        """
        INSERT INTO education (agency_id, id, employee_id, source, level, name, siasn_id, graduated_year, institution)
        SELECT :agency, education_id, employee_id, 'SIASN', education_level, education_name, education_code,
            graduated_year, institution
        FROM loading WHERE education_act = 'OPEN' ORDER BY number
        """
    ),
)
