"""The first administrator of an installation: made by a command on the machine, never by a default password."""

import secrets
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from backend.accounts.secrets import hasher
from backend.competencies import dictionary
from backend.core.access import Role
from backend.core.clock import now
from backend.core.ids import new_id
from backend.core.operator import OperatorProblem
from backend.core.text import Language
from backend.mapping import policies

PASSWORD_SIGNS = 15
"""The fewest signs of a password that stands alone (NIST SP 800-63B-4)."""


class NotMade(OperatorProblem):
    """The account was not made; the message says why."""


def generated_password() -> str:
    """A password that nobody chose: 120 bits of chance."""
    return secrets.token_urlsafe(15)


def create(owner_url: str, *, username: str, name: str, password: str, agency_code: str, agency_name: str) -> None:
    """Make an account with the role HR_ADMIN, and its agency when there is none of that code, in one transaction.

    Raises NotMade when the password is short or the user name is taken; nothing is changed then.
    """
    if len(password) < PASSWORD_SIGNS:
        raise NotMade(f"The password needs at least {PASSWORD_SIGNS} signs.")
    hashed = hasher().hash(password)
    try:
        with psycopg.connect(owner_url) as connection:
            _write(connection, (agency_code, agency_name), (username.strip().lower(), name.strip(), hashed))
    except psycopg.errors.UniqueViolation:
        raise NotMade(f"An account with the user name {username} exists already.") from None


def _write(connection: psycopg.Connection, agency: tuple[str, str], account: tuple[str, str, str]) -> None:
    moment, account_id = now(), new_id()
    agency_id = _agency(connection, agency)
    connection.execute(
        "INSERT INTO account (agency_id, id, username, name, password_hash, role, language, created_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        [agency_id, account_id, *account, Role.HR_ADMIN, Language.ID, moment],
    )
    connection.execute(
        "INSERT INTO audit_entry (agency_id, id, at, actor_name, action, subject_type, subject_id, after)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
        [
            *(agency_id, new_id(), moment, "operator of the machine", "createAdmin", "Account", account_id),
            Jsonb({"username": account[0], "role": Role.HR_ADMIN}),
        ],
    )


def _agency(connection: psycopg.Connection, agency: tuple[str, str]) -> UUID:
    """The agency of that code; a new one begins with the policies and the dictionary that come with the product."""
    found = connection.execute("SELECT id FROM agency WHERE code = %s", agency[:1]).fetchone()
    if found is not None:
        return found[0]
    agency_id = new_id()
    connection.execute("INSERT INTO agency (id, code, name) VALUES (%s, %s, %s)", [agency_id, *agency])
    for row in policies.shipped():
        _insert(connection, "policy", {"agency_id": agency_id, "id": new_id(), **row})
    for table, rows in dictionary.rows(agency_id, new_id).items():
        for row in rows:
            _insert(connection, table, row)
    return agency_id


def _insert(connection: psycopg.Connection, table: str, row: dict[str, Any]) -> None:
    values = {name: Jsonb(value) if isinstance(value, (dict, list)) else value for name, value in row.items()}
    names = sql.SQL(", ").join(map(sql.Identifier, values))
    places = sql.SQL(", ").join(map(sql.Placeholder, values))
    into = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(sql.Identifier(table), names, places)
    connection.execute(into, values)
