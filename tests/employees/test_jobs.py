"""A new day takes effect by itself: a post that begins today is today's post."""

import psycopg

from backend.core import clock
from backend.core.db import Database
from backend.employees.jobs import refresh_current_facts
from backend.settings import Settings

FACTS = "SELECT id, unit_id, position_id, position_since, level, grade_no, grade_since FROM employee ORDER BY id"


async def test_a_post_that_begins_today_is_todays_post(demo_database: str) -> None:
    database = Database(Settings(database_url=demo_database).app_url)
    try:
        await refresh_current_facts(database)
        with psycopg.connect(demo_database, autocommit=True) as connection:
            before = connection.execute(FACTS).fetchall()
            held = connection.execute(
                "SELECT id FROM employee WHERE position_since < %s AND position_id IS NOT NULL LIMIT 1", [clock.today()]
            ).fetchone()
            assert held is not None
            person = held[0]
            connection.execute(
                "UPDATE appointment SET valid_until = %s WHERE employee_id = %s AND kind = 'DEFINITIVE'"
                " AND valid_until IS NULL",
                [clock.today(), person],
            )
            connection.execute(
                "INSERT INTO appointment (agency_id, id, employee_id, source, kind, title, unit_name, agency_name,"
                " level, position_id, unit_id, valid_from) SELECT agency_id, gen_random_uuid(), employee_id, source,"
                " kind, 'Baru', unit_name, agency_name, level, NULL, unit_id, valid_until FROM appointment"
                " WHERE employee_id = %s AND valid_until = %s AND kind = 'DEFINITIVE' LIMIT 1",
                [person, clock.today()],
            )
            await refresh_current_facts(database)
            found = connection.execute(
                "SELECT position_id, position_since FROM employee WHERE id = %s", [person]
            ).fetchone()
            after = connection.execute(FACTS).fetchall()
        assert found == (None, clock.today())
        assert [row for row in after if row[0] != person] == [row for row in before if row[0] != person]
    finally:
        await database.close()
