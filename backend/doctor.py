"""Is this machine fit to run the product? Each finding says what was looked at, and what to mend."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

import psycopg

from backend import migrate, start
from backend.core import postgres
from backend.core.postgres_binaries import NoPostgres, find_binaries
from backend.settings import ROOT, Settings

DISK_BYTES = 2_000_000_000


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    what: str
    well: bool
    says: str


def findings(settings: Settings, *, only: str | None = None) -> list[Finding]:
    """Everything that was looked at, or `only` one thing of LOOKS by its name; nothing is changed."""
    looks = LOOKS if only is None else {only: LOOKS[only]}
    return [finding for look in looks.values() for finding in look(settings)]


def _python(_settings: Settings) -> list[Finding]:
    return [Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0])]


def _front_end(_settings: Settings) -> list[Finding]:
    page = ROOT / "frontend" / "dist" / "index.html"
    return [Finding("Front end", page.exists(), str(page) if page.exists() else "not built: run scripts/bootstrap")]


def _programs(settings: Settings) -> list[Finding]:
    if settings.database_url:
        return [Finding("PostgreSQL", True, "DATABASE_URL is set; the embedded one is not used")]
    try:
        found = find_binaries()
    except NoPostgres as problem:
        return [Finding("PostgreSQL", False, str(problem))]
    return [Finding("PostgreSQL", True, f"{found.major} in {found.folder}")]


def _disk(settings: Settings) -> list[Finding]:
    folder = next(path for path in (settings.data, *settings.data.resolve().parents) if path.exists())
    free = shutil.disk_usage(folder).free
    return [Finding("Disk", free > DISK_BYTES, f"{free / 1e9:.1f} GB free for {settings.data}")]


def _port(settings: Settings) -> list[Finding]:
    try:
        start.listen(settings, next_free=False).close()
    except OSError as problem:
        return [Finding("Port", False, f"{settings.port}: {problem.strerror}; `run` would take the next free one")]
    return [Finding("Port", True, f"{settings.port} is free")]


def _database(settings: Settings) -> list[Finding]:
    if not settings.database_url and not (settings.data / "postgres").exists():
        return [Finding("Database", True, f"none yet; `run` makes it in {settings.data}")]
    try:
        with start.database(settings) as (found, _), psycopg.connect(found.owner_url, connect_timeout=5) as connection:
            return [look(connection) for look in DATABASE_LOOKS]
    except (postgres.PostgresFailed, psycopg.Error) as problem:
        return [Finding("Database", False, str(problem).strip())]


def _tables(connection: psycopg.Connection) -> Finding:
    there, newest = migrate.current_revision(connection), migrate.newest_revision()
    return Finding(
        "Tables", there == newest, f"revision {there}, newest {newest}" + ("" if there == newest else ": migrate")
    )


def _server(connection: psycopg.Connection) -> Finding:
    version = connection.info.server_version // 10_000
    return Finding("Server", version >= 15, f"PostgreSQL {version}")


def _durable(connection: psycopg.Connection) -> Finding:
    row = connection.execute("SELECT current_setting('fsync'), current_setting('full_page_writes')").fetchone()
    return Finding("Durability", row == ("on", "on"), f"fsync, full_page_writes: {row}")


DATABASE_LOOKS: tuple[Callable[[psycopg.Connection], Finding], ...] = (_server, _durable, _tables)
LOOKS: dict[str, Callable[[Settings], list[Finding]]] = {
    "python": _python,
    "frontend": _front_end,
    "postgresql": _programs,
    "disk": _disk,
    "port": _port,
    "database": _database,
}
