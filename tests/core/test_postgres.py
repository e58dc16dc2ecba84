"""The embedded database survives what happens to a machine."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import psycopg
import pytest

from backend.core import postgres
from backend.core.postgres_urls import role_password, role_url
from backend.migrate import migrate

CRASH = """
    import os, signal, sys
    from pathlib import Path
    import psycopg
    from backend.core import postgres

    server = postgres.start(Path(sys.argv[1]))
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept VALUES (1)")
    os.kill(os.getpid() if sys.argv[2] == "app" else server.process.pid, signal.SIGKILL)
"""


def crash(data: Path, victim: str) -> None:
    """Start a server in a process of its own, write one row, and kill the process or the server."""
    subprocess.run([sys.executable, "-c", textwrap.dedent(CRASH), str(data), victim], check=False, timeout=60)


def rows(data: Path) -> int:
    server = postgres.start(data)
    try:
        with psycopg.connect(server.dsn()) as connection:
            found = connection.execute("SELECT count(*) FROM kept").fetchone()
            assert found
            return found[0]
    finally:
        server.stop()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.mark.parametrize("victim", ["app", "postgres"])
def test_a_committed_row_survives_a_kill(data: Path, victim: str) -> None:
    crash(data, victim)
    crash(data, victim)
    assert rows(data) == 2


def test_a_killed_program_leaves_no_server_behind(data: Path) -> None:
    crash(data, "app")
    server = postgres.start(data)  # waits for, or ends, what still runs on the folder
    assert server.process is not None
    assert postgres.Folder(data).postmaster[0] == str(server.process.pid)
    server.stop()
    assert postgres.Folder(data).postmaster == []


def test_a_second_start_on_one_folder_is_refused_and_leaves_the_first_alone(data: Path) -> None:
    server = postgres.start(data)
    with pytest.raises(postgres.PostgresFailed, match="already uses"):
        postgres.start(data)
    with psycopg.connect(server.dsn()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    attached = postgres.attach(data)
    assert attached is not None
    assert attached.dsn() == server.dsn()
    server.stop()
    assert postgres.attach(data) is None


def test_a_start_that_was_cut_short_is_made_again(data: Path) -> None:
    (data / "postgres.new" / "half").mkdir(parents=True)
    postgres.start(data).stop()
    assert not (data / "postgres.new").exists()


def test_the_password_is_readable_by_its_owner_alone_and_needed(data: Path) -> None:
    server = postgres.start(data)
    assert oct((data / "postgres.password").stat().st_mode & 0o777) == "0o600"
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(f"postgresql://{postgres.OWNER}@127.0.0.1:{server.port}/merita", passfile=os.devnull)
    server.stop()


def test_a_folder_of_another_version_is_refused_with_a_remedy(data: Path) -> None:
    postgres.start(data).stop()
    (data / "postgres" / "PG_VERSION").write_text("9\n")
    with pytest.raises(postgres.PostgresFailed, match="Restore a backup"):
        postgres.start(data)


def test_the_server_ends_in_good_order(data: Path) -> None:
    server = postgres.start(data)
    server.stop()
    assert server.process is not None
    assert server.process.returncode == 0
    assert "database system is shut down" in (data / "postgres.log").read_text()


def test_a_role_has_a_password_of_its_own_that_follows_from_the_owners() -> None:
    owner = "postgresql://merita_owner:rahasia@db:5432/merita"
    assert (
        role_url(owner, "merita_app") == f"postgresql://merita_app:{role_password(owner, 'merita_app')}@db:5432/merita"
    )
    assert role_password(owner, "merita_app") != role_password(owner, "merita_report")
    assert "rahasia" not in role_url(owner, "merita_app")


def test_the_serving_role_signs_in_and_cannot_change_tables(database: str) -> None:
    migrate(database)  # a second time: nothing changes
    with psycopg.connect(role_url(database, "merita_app")) as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE public.mine (n int)")


def test_signals_reach_only_the_server_that_was_started(data: Path) -> None:
    server = postgres.start(data)
    assert server.process is not None
    assert os.getpgid(server.process.pid) != os.getpgid(0)  # Ctrl-C is ours to handle, not the database's
    server.process.send_signal(signal.SIGTERM)
    server.stop()


def test_a_server_that_was_killed_comes_back_on_its_port_with_all_that_was_committed(data: Path) -> None:
    server = postgres.start(data)
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) n")
    assert server.process is not None
    address = server.dsn()
    server.process.kill()
    server.process.wait()
    assert server.has_ended()
    postgres.revive(server)
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1000,)
    server.stop()
