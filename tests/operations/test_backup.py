"""A backup is whole, private, and comes back the same."""

from pathlib import Path

import psycopg
import pytest

from backend import backup
from backend.core import postgres
from tests.core.test_migrations import empty, tables_of


def test_a_backup_comes_back_the_same(cluster: postgres.Server, database: str, tmp_path: Path) -> None:
    with psycopg.connect(database) as connection:
        connection.execute("CREATE TABLE kept AS SELECT n, n * 0.1 AS tenth FROM generate_series(1, 500) n")
    file = tmp_path / "backup"
    backup.write(database, file)
    assert oct(file.stat().st_mode & 0o777) == "0o600"

    back = empty(cluster, "restored")
    backup.read(back, file)
    assert tables_of(back) == tables_of(database)
    with psycopg.connect(database) as one, psycopg.connect(back) as other:
        assert one.execute("SELECT * FROM kept").fetchall() == other.execute("SELECT * FROM kept").fetchall()
        other.execute("SET ROLE merita_scoring")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):  # rights come back too
            other.execute("SELECT * FROM protected.identity")


def test_a_database_that_holds_anything_is_not_restored_over(database: str, tmp_path: Path) -> None:
    backup.write(database, tmp_path / "backup")
    before = tables_of(database)
    with pytest.raises(backup.BackupFailed, match="holds tables already"):
        backup.read(database, tmp_path / "backup")
    assert tables_of(database) == before


def test_a_file_that_is_no_backup_is_refused_and_leaves_the_database_empty(
    cluster: postgres.Server, tmp_path: Path
) -> None:
    (tmp_path / "backup").write_bytes(b"PGDMP, or so it says")
    url = empty(cluster, "not_restored")
    with pytest.raises(backup.BackupFailed, match="pg_restore"):
        backup.read(url, tmp_path / "backup")
    assert tables_of(url) == []


def test_a_backup_never_overwrites_a_file(database: str, tmp_path: Path) -> None:
    (tmp_path / "backup").write_text("mine")
    with pytest.raises(backup.BackupFailed, match="exists"):
        backup.write(database, tmp_path / "backup")
    assert (tmp_path / "backup").read_text() == "mine"
