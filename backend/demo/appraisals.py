"""Siklus kinerja contoh: five years of cycles, the plans of the last closed year and of the present one.

Made by the database out of the people, posts and ratings that are there, so that a closed year's plans say what its
ratings say. Every key and every choice comes from a hash of other keys: the same city has the same rows.
"""

from datetime import date

import psycopg

from backend.appraisals.rules.plans import RATES

YEARS = 5

CYCLES = """
    INSERT INTO appraisal_cycle (agency_id, id, year, status, combining, closed_at, closed_by_name, written_count)
    SELECT a.id, md5('cycle' || y)::uuid, y, CASE WHEN y < %(year)s THEN 'CLOSED' ELSE 'OPEN' END, 'LONGEST',
           CASE WHEN y < %(year)s THEN make_timestamptz(y + 1, 2, 2, 3, 0, 0, 'UTC') END,
           CASE WHEN y < %(year)s THEN 'Admin Talenta BKPSDM' END,
           CASE WHEN y < %(year)s THEN (SELECT count(*) FROM rating r WHERE r.agency_id = a.id AND r.year = y) END
    FROM agency a, generate_series(%(year)s::int - %(years)s::int, %(year)s::int) AS y WHERE a.code = %(agency)s
"""
WINDOWS = """
    INSERT INTO cycle_window (agency_id, id, cycle_id, phase, opens_on, closes_on)
    SELECT c.agency_id, md5(c.id::text || w.phase)::uuid, c.id, w.phase,
           make_date(c.year, w.opens, 1),
           (make_date(c.year, 1, 1) + (w.closes || ' months')::interval - '1 day'::interval)::date
    FROM appraisal_cycle c,
         (VALUES ('PLANNING', 1, 1), ('EXECUTION', 1, 12), ('APPRAISAL', 10, 13)) AS w (phase, opens, closes)
"""
PEOPLE = """
    CREATE TEMPORARY TABLE appraised ON COMMIT DROP AS
    WITH holder AS (
        SELECT DISTINCT ON (a.position_id) a.agency_id, a.position_id, x.id, x.name
        FROM appointment a JOIN employee x ON x.agency_id = a.agency_id AND x.id = a.employee_id
        WHERE a.kind = ANY(%(rates)s) AND a.valid_until IS NULL AND x.standing NOT IN ('RETIRED', 'DISMISSED')
          AND a.position_id IN (SELECT superior_id FROM position)
        ORDER BY a.position_id, array_position(%(rates)s, a.kind), a.valid_from DESC, a.id DESC
    )
    SELECT DISTINCT ON (e.id) e.agency_id, e.id, e.name, e.unit_id, post.title, post.kind,
           CASE WHEN above.id <> e.id THEN above.id END AS rater_id,
           CASE WHEN above.id <> e.id THEN above.name END AS rater_name,
           ('x' || substr(md5(e.id::text), 1, 6))::bit(24)::int %% 100 AS luck
    FROM employee e
    JOIN agency a ON a.id = e.agency_id AND a.code = %(agency)s
    JOIN position post ON post.agency_id = e.agency_id AND post.id = e.position_id
    LEFT JOIN holder above ON above.agency_id = e.agency_id AND above.position_id = post.superior_id
    WHERE e.standing NOT IN ('RETIRED', 'DISMISSED')
    ORDER BY e.id, above.id
"""
LAST_YEAR = """
    INSERT INTO performance_plan (agency_id, id, cycle_id, employee_id, name, position_title, unit_id, rater_id,
        rater_name, starts_on, ends_on, status, result, behaviour, predicate, changed_at)
    SELECT p.agency_id, md5('plan' || p.id || c.year)::uuid, c.id, p.id, p.name, p.title, p.unit_id, p.rater_id,
           p.rater_name, make_date(c.year, 1, 1), make_date(c.year, 12, 31), 'LOCKED', r.result, r.behaviour,
           r.predicate, c.closed_at
    FROM appraised p
    JOIN rating r ON r.agency_id = p.agency_id AND r.employee_id = p.id AND r.year = %(year)s - 1
    JOIN appraisal_cycle c ON c.agency_id = p.agency_id AND c.year = r.year
"""
THIS_YEAR = """
    INSERT INTO performance_plan (agency_id, id, cycle_id, employee_id, name, position_title, unit_id, rater_id,
        rater_name, starts_on, ends_on, status, result, behaviour, predicate, changed_at)
    SELECT p.agency_id, md5('plan' || p.id || c.year)::uuid, c.id, p.id, p.name, p.title, p.unit_id, p.rater_id,
           p.rater_name, make_date(c.year, 1, 1), make_date(c.year, 12, 31), s.status,
           CASE WHEN s.status = 'EVALUATED' THEN 'MEETS' END,
           CASE WHEN s.status = 'EVALUATED' THEN 'MEETS' END,
           CASE WHEN s.status = 'EVALUATED' THEN 'BAIK' END,
           make_timestamptz(c.year, 11, 2 + p.luck %% 20, 3, 0, 0, 'UTC')
    FROM appraised p
    JOIN appraisal_cycle c ON c.agency_id = p.agency_id AND c.year = %(year)s,
    LATERAL (SELECT CASE WHEN p.rater_id IS NULL OR p.luck < 3 THEN 'DRAFT' WHEN p.luck < 7 THEN 'PROPOSED'
                         WHEN p.luck < 30 THEN 'EVALUATED' ELSE 'AGREED' END AS status) s
"""
RESULTS = """
    INSERT INTO plan_result (agency_id, id, plan_id, place, kind, title, indicator, target, weight, supports_id,
        progress, realisation)
    SELECT p.agency_id, md5(p.id::text || t.place)::uuid, p.id, t.place, 'MAIN', t.title, t.indicator, t.target,
           t.weight,
           CASE WHEN t.place = 1 AND above.id IS NOT NULL THEN md5(above.id::text || '1')::uuid END,
           CASE WHEN p.status IN ('AGREED', 'EVALUATED', 'LOCKED')
                THEN least(100, 62 + who.luck %% 30 + t.place * 3 + CASE p.status WHEN 'LOCKED' THEN 20 ELSE 0 END) END,
           CASE WHEN p.status IN ('AGREED', 'EVALUATED', 'LOCKED') THEN t.done END
    FROM performance_plan p
    JOIN appraised who ON who.agency_id = p.agency_id AND who.id = p.employee_id
    JOIN (VALUES
        ('STRUCTURAL', 1, 'Meningkatnya mutu layanan unit kerja', 'Indeks kepuasan masyarakat', 'Indeks 85', 50,
         'Survei triwulan berjalan selesai dan hasilnya dibahas'),
        ('STRUCTURAL', 2, 'Terlaksananya program dan anggaran unit sesuai rencana', 'Serapan anggaran yang berkualitas',
         '95 persen', 30, 'Serapan sesuai jadwal kas'),
        ('STRUCTURAL', 3, 'Berkembangnya kompetensi pegawai unit', 'Jam pelajaran per pegawai', '20 JP setahun', 20,
         'Rencana pengembangan dijalankan'),
        ('OTHER', 1, 'Terselesaikannya layanan yang menjadi tugas jabatan', 'Layanan selesai tepat waktu',
         '95 persen', 60, 'Layanan dicatat pada register bulanan'),
        ('OTHER', 2, 'Tersusunnya laporan pelaksanaan tugas', 'Laporan lengkap dan tepat waktu', '12 laporan', 25,
         'Laporan bulanan diserahkan'),
        ('OTHER', 3, 'Terlaksananya pengembangan diri', 'Jam pelajaran', '20 JP setahun', 15, 'Pelatihan diikuti')
    ) AS t (kind, place, title, indicator, target, weight, done)
      ON t.kind = CASE WHEN who.kind = 'STRUCTURAL' THEN 'STRUCTURAL' ELSE 'OTHER' END
    LEFT JOIN performance_plan above ON above.agency_id = p.agency_id AND above.cycle_id = p.cycle_id
         AND above.employee_id = p.rater_id
"""
ROLL_UP = """
    UPDATE plan_result r SET progress = s.progress
    FROM (SELECT agency_id, supports_id, CASE WHEN count(progress) > 0
               THEN round(sum(weight * coalesce(progress, 0)) / sum(weight), 2) END AS progress
          FROM plan_result WHERE supports_id IS NOT NULL GROUP BY 1, 2) s
    WHERE r.agency_id = s.agency_id AND r.id = s.supports_id AND r.progress IS DISTINCT FROM s.progress
"""
DEEPEST = 8
COUNT_ALL = "ANALYZE employee, position, appointment, rating"
COUNT_PEOPLE = "ANALYZE appraised, appraisal_cycle"
COUNT_PLANS = "ANALYZE performance_plan"
COUNT_RESULTS = "ANALYZE plan_result"
WHOLE_TABLES = "SET LOCAL enable_nestloop = off"
"""There is no index yet while everything is loaded, so the planner must know how much there is, and read it whole."""
EXPECTATIONS = """
    INSERT INTO plan_behaviour (agency_id, id, plan_id, value, expectation)
    SELECT p.agency_id, md5(p.id::text || b.value)::uuid, p.id, b.value, b.expectation
    FROM performance_plan p
    JOIN appraisal_cycle c ON c.agency_id = p.agency_id AND c.id = p.cycle_id AND c.year = %(year)s,
         (VALUES ('BERORIENTASI_PELAYANAN', 'Menanggapi pengaduan paling lambat satu hari kerja'),
                 ('KOLABORATIF', 'Menyelesaikan tugas lintas bidang bersama unit terkait')) AS b (value, expectation)
    WHERE p.status IN ('AGREED', 'EVALUATED')
"""
TABLES = ("appraisal_cycle", "cycle_window", "performance_plan", "plan_result", "plan_behaviour")


def make_cycles(connection: psycopg.Connection, *, agency: str, as_of: date) -> dict[str, int]:
    """Fill the tables of cycles and plans; how many rows each has."""
    given = {"year": as_of.year, "years": YEARS, "agency": agency, "rates": list(RATES)}
    steps = {
        "appraisal_cycle": (WHOLE_TABLES, COUNT_ALL, CYCLES),
        "cycle_window": (WINDOWS,),
        "appraised": (PEOPLE,),
        "performance_plan": (COUNT_PEOPLE, LAST_YEAR, THIS_YEAR),
        "plan_result": (COUNT_PLANS, RESULTS),
        "plan_behaviour": (EXPECTATIONS,),
    }
    made = {
        table: sum(max(connection.execute(each.encode(), given).rowcount, 0) for each in statements)
        for table, statements in steps.items()
    }
    connection.execute(COUNT_RESULTS.encode())
    for _ in range(DEEPEST):
        if connection.execute(ROLL_UP.encode()).rowcount == 0:
            break
    return {table: made[table] for table in TABLES}
