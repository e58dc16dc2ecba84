"""Memulai SKP, for one person or for many: who is meant, who rates them on that day, and the first results."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from backend.appraisals.models import AppraisalCycleRow
from backend.appraisals.rules.plans import RATES
from backend.core.acts import Tx
from backend.positions.rules.kinds import PositionLevel

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
          AND a.kind = ANY(CAST(:kinds AS text[]))
          AND a.valid_from <= :day AND (a.valid_until IS NULL OR a.valid_until > :day)
          AND x.standing NOT IN ('RETIRED', 'DISMISSED')
        ORDER BY array_position(CAST(:kinds AS text[]), a.kind), a.valid_from DESC, a.id DESC LIMIT 1
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
    sa.bindparam("kinds", list(RATES), type_=sa.ARRAY(sa.Text())),
    sa.bindparam("starts_on", type_=sa.Date()),
    sa.bindparam("ends_on", type_=sa.Date()),
    sa.bindparam("day", type_=sa.Date()),
    sa.bindparam("now", type_=sa.DateTime(timezone=True)),
)
"""One statement for one person or for 12,000; whoever has a plan for the period already is left alone.

The rater holds the superior post on the day, definitively or else by the next kind of `RATES`; nobody is the own rater.
"""


async def begin_plans(
    tx: Tx,
    cycle: AppraisalCycleRow,
    *,
    employee_id: UUID | None = None,
    path: str | None = None,
    levels: Sequence[PositionLevel] | None = None,
) -> list[UUID]:
    """Mulai SKP of the year for whoever is meant and has none; the keys of the new drafts."""
    given = {
        "agency": cycle.agency_id,
        "cycle": cycle.id,
        "employee": employee_id,
        "path": path,
        "levels": None if levels is None else [str(level) for level in levels],
        "starts_on": date(cycle.year, 1, 1),
        "ends_on": date(cycle.year, 12, 31),
        "day": tx.today,
        "now": tx.now,
    }
    return list((await tx.session.execute(BEGIN_PLANS, given)).scalars())


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
        SELECT asked.id, CASE WHEN count(b.progress) > 0
                              THEN round(sum(b.weight * coalesce(b.progress, 0)) / sum(b.weight), 2) END AS progress
        FROM unnest(CAST(:results AS uuid[])) AS asked (id)
        LEFT JOIN plan_result b ON b.agency_id = :agency AND b.supports_id = asked.id
        GROUP BY asked.id
    ) s
    WHERE r.agency_id = :agency AND r.id = s.id
    RETURNING r.supports_id
""").bindparams(sa.bindparam("agency", type_=sa.Uuid()), sa.bindparam("results", type_=sa.ARRAY(sa.Uuid())))
"""One level of the cascade: a supported result is what its supporters add up to.

Among reported ones a result without a report counts as 0; where nothing is reported yet, nothing is known.
"""
