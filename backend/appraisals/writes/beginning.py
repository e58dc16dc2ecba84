"""Memulai SKP, for one person or for many: who is meant, who rates them on that day, and the first results."""

import sqlalchemy as sa

BEGIN_PLANS = sa.text("""
    INSERT INTO performance_plan (agency_id, id, cycle_id, employee_id, name, position_title, unit_id,
                                  rater_id, rater_name, starts_on, ends_on, status, changed_at)
    SELECT e.agency_id, gen_random_uuid(), :cycle, e.id, e.name, post.title, e.unit_id,
           rater.id, rater.name, :starts_on, :ends_on, 'DRAFT', :now
    FROM employee e
    LEFT JOIN position post ON post.agency_id = e.agency_id AND post.id = e.position_id
    LEFT JOIN unit u ON u.agency_id = e.agency_id AND u.id = e.unit_id
    LEFT JOIN LATERAL (
        SELECT x.id, x.name
        FROM appointment a JOIN employee x ON x.agency_id = a.agency_id AND x.id = a.employee_id
        WHERE a.agency_id = e.agency_id AND a.position_id = post.superior_id AND x.id <> e.id
          AND a.kind IN ('DEFINITIVE', 'PLT', 'PLH', 'PJ')
          AND a.valid_from <= :day AND (a.valid_until IS NULL OR a.valid_until > :day)
          AND x.standing NOT IN ('RETIRED', 'DISMISSED')
        ORDER BY a.kind <> 'DEFINITIVE', a.valid_from DESC, a.id DESC LIMIT 1
    ) rater ON true
    WHERE e.agency_id = :agency AND e.standing NOT IN ('RETIRED', 'DISMISSED')
      AND (CAST(:employee AS uuid) IS NULL OR e.id = :employee)
      AND (CAST(:path AS text) IS NULL OR (u.path >= :path AND u.path < :path || '~'))
      AND (CAST(:levels AS text[]) IS NULL OR e.level = ANY(CAST(:levels AS text[])))
      AND NOT EXISTS (
          SELECT FROM performance_plan p
          WHERE p.agency_id = e.agency_id AND p.cycle_id = :cycle AND p.employee_id = e.id AND p.ends_on >= :starts_on
      )
    ON CONFLICT DO NOTHING
    RETURNING id
""").bindparams(
    sa.bindparam("agency", type_=sa.Uuid()),
    sa.bindparam("cycle", type_=sa.Uuid()),
    sa.bindparam("employee", type_=sa.Uuid()),
    sa.bindparam("path", type_=sa.Text()),
    sa.bindparam("levels", type_=sa.ARRAY(sa.Text())),
    sa.bindparam("starts_on", type_=sa.Date()),
    sa.bindparam("ends_on", type_=sa.Date()),
    sa.bindparam("day", type_=sa.Date()),
    sa.bindparam("now", type_=sa.DateTime(timezone=True)),
)
"""One statement for one person or for 12,000; whoever has a plan for the period already is left alone.

The rater holds the superior post definitively on the day, or else as acting official; nobody is the own rater.
"""

ADD_RESULTS = sa.text("""
    INSERT INTO plan_result (agency_id, id, plan_id, place, kind, title, indicator, target, weight)
    SELECT :agency, gen_random_uuid(), p.id, r.place, 'MAIN', r.title, r.indicator, r.target, r.weight
    FROM unnest(CAST(:plans AS uuid[])) AS p (id)
    CROSS JOIN unnest(CAST(:titles AS text[]), CAST(:indicators AS text[]), CAST(:targets AS text[]),
                      CAST(:weights AS smallint[])) WITH ORDINALITY AS r (title, indicator, target, weight, place)
""").bindparams(
    sa.bindparam("agency", type_=sa.Uuid()),
    sa.bindparam("plans", type_=sa.ARRAY(sa.Uuid())),
    sa.bindparam("titles", type_=sa.ARRAY(sa.Text())),
    sa.bindparam("indicators", type_=sa.ARRAY(sa.Text())),
    sa.bindparam("targets", type_=sa.ARRAY(sa.Text())),
    sa.bindparam("weights", type_=sa.ARRAY(sa.SmallInteger())),
)

ROLL_UP = sa.text("""
    UPDATE plan_result r SET progress = s.progress
    FROM (
        SELECT supports_id, round(sum(weight * coalesce(progress, 0)) / sum(weight), 2) AS progress
        FROM plan_result WHERE agency_id = :agency AND supports_id = ANY(CAST(:results AS uuid[]))
        GROUP BY supports_id
    ) s
    WHERE r.agency_id = :agency AND r.id = s.supports_id
    RETURNING r.supports_id
""").bindparams(sa.bindparam("agency", type_=sa.Uuid()), sa.bindparam("results", type_=sa.ARRAY(sa.Uuid())))
"""One level of the cascade: a supported result is what its supporters add up to; one without a report counts as 0."""
