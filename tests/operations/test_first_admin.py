"""The first administrator is made on the machine; there is no default password."""

import psycopg
import pytest

from backend import first_admin
from backend.accounts.secrets import hasher

PERSON = {"username": " Admin.BKPSDM ", "name": "Admin BKPSDM", "agency_code": "3299", "agency_name": "Kota Cisadane"}


def accounts(url: str) -> list[tuple[str, str, str]]:
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT username, role, password_hash FROM account").fetchall()


def test_the_first_administrator_is_made_with_the_agency_and_an_audit_row(database: str) -> None:
    password = first_admin.generated_password()
    first_admin.create(database, password=password, **PERSON)
    ((username, role, hashed),) = accounts(database)
    assert (username, role) == ("admin.bkpsdm", "HR_ADMIN")
    assert hasher().verify(password, hashed)
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT code, name FROM agency").fetchall() == [("3299", "Kota Cisadane")]
        ((action, after),) = connection.execute("SELECT action, after FROM audit_entry").fetchall()
    assert action == "createAdmin"
    assert password not in str(after)
    assert hashed not in str(after)


def test_a_short_password_is_refused_and_nothing_is_made(database: str) -> None:
    with pytest.raises(first_admin.NotMade, match="at least 15"):
        first_admin.create(database, password="pendek", **PERSON)
    assert accounts(database) == []


def test_a_taken_user_name_is_refused_and_the_first_account_stays(database: str) -> None:
    first_admin.create(database, password="sandi yang panjang sekali", **PERSON)
    before = accounts(database)
    with pytest.raises(first_admin.NotMade, match="exists already"):
        first_admin.create(database, password="sandi lain yang panjang", **{**PERSON, "agency_code": "3298"})
    assert accounts(database) == before
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT code FROM agency").fetchall() == [("3299",)]


def test_a_generated_password_is_long_and_never_the_same() -> None:
    made = {first_admin.generated_password() for _ in range(50)}
    assert len(made) == 50
    assert min(map(len, made)) >= first_admin.PASSWORD_SIGNS


def test_an_empty_installation_holds_no_account(database: str) -> None:
    assert accounts(database) == []


def test_a_new_agency_begins_with_the_policies_that_come_with_the_product(database: str) -> None:
    first_admin.create(database, password="sandi yang panjang sekali", **PERSON)
    with psycopg.connect(database) as connection:
        found = connection.execute("SELECT code, status, legal_reference <> '' FROM policy ORDER BY code").fetchall()
    assert ("BKN-411-2025", "ACTIVE", True) in found


def test_a_user_name_is_kept_as_sign_in_reads_it(database: str) -> None:
    first_admin.create(database, password="sandi yang panjang sekali", **{**PERSON, "username": " Admin.BKPSDM "})
    assert [username for username, _, _ in accounts(database)] == ["admin.bkpsdm"]
