"""Feeds of changes: nothing is lost under concurrent writes, and nothing is told that may not be seen."""

import asyncio
import random
import threading
from typing import Any

import psycopg
import pytest

from backend.core.access import Role
from backend.core.db import Database
from backend.feeds.jobs import clear_changes
from backend.settings import Settings
from tests.served import AsRole, Client, Served

FEED = """query($mark: String, $first: Int! = 100) { employeeChanges(changedSince: $mark, first: $first) {
    mark hasMore changes { id kind employee { id phone } } } }"""
WRITERS, ROUNDS = 3, 25


def key(text: str) -> str:
    return text.partition("_")[2]


def first_mark(client: Client) -> str:
    found = client.ask(FEED)["employeeChanges"]
    assert found["changes"] == []
    return found["mark"]


def follow(client: Client, mark: str, copy: dict[str, Any], first: int = 100) -> str:
    """Take everything that is told into the copy, and give the mark after it."""
    while True:
        found = client.ask(FEED, mark=mark, first=first)["employeeChanges"]
        for change in found["changes"]:
            if change["kind"] == "REMOVED":
                assert change["employee"] is None
                copy.pop(change["id"], None)
            else:
                copy[change["id"]] = change["employee"]["phone"]
        mark = found["mark"]
        if not found["hasMore"]:
            return mark


def people(url: str) -> dict[str, Any]:
    with psycopg.connect(url) as owner:
        return {f"emp_{row[0].hex}": row[1] for row in owner.execute("SELECT id, phone FROM employee")}


def write(url: str, seed: int) -> None:
    """Change people in transactions of all lengths, half of which end in nothing."""
    rng = random.Random(seed)
    with psycopg.connect(url, autocommit=True) as owner:
        keys = [row[0] for row in owner.execute("SELECT id FROM employee ORDER BY id").fetchall()]
        for _ in range(ROUNDS):
            with owner.transaction() as transaction:
                for _ in range(rng.randint(1, 3)):
                    phone = str(rng.randrange(10**6))
                    owner.execute("UPDATE employee SET phone = %s WHERE id = %s", [phone, rng.choice(keys[seed::3])])
                    owner.execute("SELECT pg_sleep(%s)", [rng.choice([0, 0, 0.002, 0.03])])
                if rng.random() < 0.5:
                    raise psycopg.Rollback(transaction)


def test_a_reader_who_walks_beside_writers_ends_with_what_the_table_holds(server: Served, as_role: AsRole) -> None:
    admin = as_role(Role.HR_ADMIN)
    mark, copy = first_mark(admin), people(server.database)
    writers = [threading.Thread(target=write, args=(server.database, seed)) for seed in range(WRITERS)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        mark = follow(admin, mark, copy, first=3)
    follow(admin, mark, copy)
    assert copy == people(server.database)


def test_a_slow_transaction_is_told_after_those_that_overtook_it(server: Served, as_role: AsRole) -> None:
    admin = as_role(Role.HR_ADMIN)
    mark, copy = first_mark(admin), people(server.database)
    one, two = sorted(copy)[:2]
    with psycopg.connect(server.database) as slow, psycopg.connect(server.database, autocommit=True) as quick:
        slow.execute("UPDATE employee SET phone = 'slow' WHERE id = %s", [key(one)])
        quick.execute("UPDATE employee SET phone = 'quick' WHERE id = %s", [key(two)])
        mark = follow(admin, mark, copy)
        slow.commit()
    follow(admin, mark, copy)
    assert (copy[one], copy[two]) == ("slow", "quick")


def test_what_leaves_the_range_is_told_as_gone_by_its_id_alone(server: Served, as_role: AsRole) -> None:
    unit_admin = as_role(Role.UNIT_ADMIN)
    mine = {each["id"] for each in unit_admin.ask("{ employees(first: 100) { nodes { id } } }")["employees"]["nodes"]}
    mark = first_mark(unit_admin)
    others = sorted(set(people(server.database)) - mine)
    leaver = sorted(mine)[0]
    with psycopg.connect(server.database, autocommit=True) as owner:
        move = "UPDATE employee SET unit_id = (SELECT unit_id FROM employee WHERE id = %s) WHERE id = %s"
        owner.execute(move, [key(others[0]), key(leaver)])
        owner.execute("UPDATE employee SET phone = '1' WHERE id = ANY(%s)", [[key(each) for each in others[:5]]])
    told = unit_admin.ask(FEED, mark=mark)["employeeChanges"]["changes"]
    assert [(each["id"], each["kind"], each["employee"]) for each in told] == [(leaver, "REMOVED", None)]


@pytest.mark.parametrize("mark", ["x", "x.1", "x.1.-1", f"x.1.{10**30}", "\u0661.1.1"])
def test_a_text_that_is_no_mark_is_refused(reading_as: AsRole, mark: str) -> None:
    assert reading_as(Role.HR_ADMIN).refused(FEED, mark=mark) == ["BAD_USER_INPUT"]


def test_a_mark_of_another_reader_or_from_before_the_log_asks_to_read_again(server: Served, as_role: AsRole) -> None:
    admin, auditor = as_role(Role.HR_ADMIN), as_role(Role.AUDITOR)
    mark = first_mark(admin)
    assert auditor.refused(FEED, mark=mark) == ["MARK_EXPIRED"]
    with psycopg.connect(server.database, autocommit=True) as owner:
        owner.execute("UPDATE employee SET phone = '2' WHERE id IN (SELECT id FROM employee LIMIT 1)")
        owner.execute("UPDATE change SET at = now() - interval '40 days'")
    asyncio.run(clear_changes(Database(Settings(database_url=server.database).app_url)))
    assert admin.refused(FEED, mark=mark) == ["MARK_EXPIRED"]
    assert admin.ask(FEED, mark=first_mark(admin))["employeeChanges"]["changes"] == []


def test_an_employee_learns_of_the_own_record_alone(server: Served, as_role: AsRole) -> None:
    employee = as_role(Role.EMPLOYEE)
    mine = employee.ask("{ viewer { employee { id } } }")["viewer"]["employee"]["id"]
    mark = first_mark(employee)
    with psycopg.connect(server.database, autocommit=True) as owner:
        owner.execute("UPDATE employee SET phone = '3'")
    told = employee.ask(FEED, mark=mark)["employeeChanges"]["changes"]
    assert told == [{"id": mine, "kind": "CHANGED", "employee": {"id": mine, "phone": "3"}}]
