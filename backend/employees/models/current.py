"""Kept facts of an employee: what the histories say on a day, in one statement for many people.

It stands beside the tables because every feature that changes a history runs it in its own transaction; nothing
else writes these columns.
"""

import sqlalchemy as sa

from backend.employees.rules.kinds import EducationLevel

LEVELS_OF_EDUCATION = ", ".join(f"'{level.value}'" for level in EducationLevel)

CURRENT_FACTS = sa.text(
    f"""
    UPDATE employee e SET
        unit_id = f.unit_id, position_id = f.position_id, position_since = f.position_since, level = f.level,
        grade_no = f.grade_no, grade_since = f.grade_since,
        education_level = f.education_level, education_name = f.education_name
    FROM (
        SELECT x.id, a.unit_id, a.position_id, a.valid_from AS position_since, a.level,
               r.grade_no, r.valid_from AS grade_since, d.level AS education_level, d.name AS education_name
        FROM employee x
        LEFT JOIN LATERAL (
            SELECT * FROM appointment a
            WHERE a.agency_id = x.agency_id AND a.employee_id = x.id AND a.kind = 'DEFINITIVE'
              AND a.valid_from <= :today AND (a.valid_until IS NULL OR a.valid_until > :today)
            ORDER BY a.valid_from DESC, a.id DESC LIMIT 1
        ) a ON true
        LEFT JOIN LATERAL (
            SELECT * FROM rank_grant r
            WHERE r.agency_id = x.agency_id AND r.employee_id = x.id AND r.valid_from <= :today
            ORDER BY r.valid_from DESC LIMIT 1
        ) r ON true
        LEFT JOIN LATERAL (
            SELECT * FROM education d
            WHERE d.agency_id = x.agency_id AND d.employee_id = x.id
            ORDER BY array_position(ARRAY[{LEVELS_OF_EDUCATION}], d.level) DESC,
                     d.graduated_year DESC NULLS LAST, d.id DESC LIMIT 1
        ) d ON true
        WHERE x.agency_id = :agency AND (CAST(:employees AS uuid[]) IS NULL OR x.id = ANY(CAST(:employees AS uuid[])))
    ) f
    WHERE e.agency_id = :agency AND e.id = f.id AND (
        e.unit_id, e.position_id, e.position_since, e.level, e.grade_no, e.grade_since, e.education_level,
        e.education_name
    ) IS DISTINCT FROM (
        f.unit_id, f.position_id, f.position_since, f.level, f.grade_no, f.grade_since, f.education_level,
        f.education_name
    )
    """  # noqa: S608 - the only value put in is the list of an enum's names
).bindparams(
    sa.bindparam("today", type_=sa.Date()),
    sa.bindparam("agency", type_=sa.Uuid()),
    sa.bindparam("employees", type_=sa.ARRAY(sa.Uuid())),
)
"""Parameters: `agency`, `today`, and `employees` (a list of ids, or None for everybody of the agency)."""
