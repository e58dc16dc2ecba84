"""Everything the database holds as one file, and back. The file holds personal data: keep it like the database."""

import os
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import psycopg

from backend.core.operator import OperatorProblem
from backend.core.postgres_binaries import find_binaries
from backend.migrate import current_revision, downgrade, migrate

GROUND = "0001"


class BackupFailed(OperatorProblem):
    """The backup was not written or not read; the message says why."""


def write(owner_url: str, file: Path) -> None:
    """Write a backup of one consistent moment to `file`, readable by its owner alone.

    Raises BackupFailed when the file exists already or the database cannot be read whole.
    """
    if file.exists():
        raise BackupFailed(f"{file} exists; name another file.")
    part = file.with_name(file.name + ".part")
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    try:
        _run("pg_dump", "--format=custom", "--no-owner", f"--file={part}", owner_url=owner_url)
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)


def read(owner_url: str, file: Path) -> None:
    """Read a backup into a database without tables, all or nothing, and bring it to the present tables.

    Raises BackupFailed when the database holds tables already, or the file is not a whole backup.
    """
    with psycopg.connect(owner_url, autocommit=True) as connection:
        if current_revision(connection) is not None:
            raise BackupFailed(
                "The database holds tables already. Restore into an empty one (MERITA_DATA, DATABASE_URL)."
            )
        # Roles are the cluster's and so in no backup; the first migration makes them, and they outlive its way back.
        migrate(owner_url, GROUND)
        downgrade(owner_url, "base")
        connection.execute("DROP TABLE public.alembic_version")
    _run("pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", str(file), owner_url=owner_url)
    migrate(owner_url)


def _run(program: str, *arguments: str, owner_url: str) -> None:
    """Run one of PostgreSQL's programs. The password goes by the environment: arguments are seen by everybody."""
    parts = urlsplit(owner_url)
    user, _, host = parts.netloc.rpartition("@")
    name, _, password = user.partition(":")
    address = urlunsplit(parts._replace(netloc=f"{name}@{host}" if name else host))
    done = subprocess.run(
        [find_binaries().folder / program, f"--dbname={address}", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **({"PGPASSWORD": unquote(password)} if password else {})},
    )
    if done.returncode:
        raise BackupFailed(f"{program}: {done.stderr.strip()[-1500:]}")
