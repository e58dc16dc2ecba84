"""The embedded PostgreSQL: find its programs, prepare its folder, start it, stop it.

A city needs no database administrator: the server comes in a wheel and lives in the product's data folder.
It is a direct child of this process and asks the kernel to be told when its parent dies, so that nothing is
left behind; a lock on the folder tells a second start from an orphan of a killed one.
"""

import contextlib
import ctypes
import fcntl
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from backend.core.operator import OperatorProblem
from backend.core.postgres_binaries import Binaries, RunAs, find_binaries, run_as
from backend.core.postgres_urls import role_url

OWNER = "merita_owner"
START_SECONDS = 60
STOP_SECONDS = 30
LOG_BYTES = 20_000_000
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "2GB",
    "effective_cache_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",  # statements are short; compiling them costs more than it saves
    "logging_collector": "off",
    "log_line_prefix": "%m [%p] %u@%d ",
}
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}


class PostgresFailed(OperatorProblem):
    """The embedded database cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Folder:
    """Where a server keeps what belongs to it: the cluster, its password, its log and its lock."""

    path: Path

    @property
    def cluster(self) -> Path:
        """The data directory of PostgreSQL itself."""
        return self.path / "postgres"

    @property
    def password(self) -> Path:
        """The owner's password, readable by the owner of the folder alone."""
        return self.path / "postgres.password"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.path / "postgres.log"

    @property
    def lock(self) -> Path:
        """Held, as a file lock, by the process that runs the server."""
        return self.path / "postgres.lock"

    @property
    def postmaster(self) -> list[str]:
        """The lines of the running server's own note (pid, folder, start, port ...); empty when there is none."""
        with contextlib.suppress(OSError):
            return (self.cluster / "postmaster.pid").read_text().splitlines()
        return []


@dataclass
class Server:
    """A running server: this process's own child, or (when `process` is None) that of another process."""

    folder: Folder
    port: int
    process: subprocess.Popen[bytes] | None = None
    lock: IO[str] | None = field(default=None, repr=False)
    settings: Mapping[str, str] = field(default_factory=dict, repr=False)

    def dsn(self, database: str = "merita", role: str = OWNER, *, driver: str = "postgresql") -> str:
        """The address of `database` for `role`; `driver` may be `postgresql+asyncpg`."""
        password = self.folder.password.read_text().strip()
        owner = f"{driver}://{OWNER}:{password}@127.0.0.1:{self.port}/{database}"
        return owner if role == OWNER else role_url(owner, role)

    def has_ended(self) -> bool:
        """Whether the server, a child of this process, is gone."""
        return self.process is not None and self.process.poll() is not None

    def stop(self) -> None:
        """End the server in good order: sessions are broken off, everything committed is on disk."""
        if self.process is not None:
            _end(self.process)
        if self.lock is not None:
            self.lock.close()


def start(data: Path, *, settings: Mapping[str, str] | None = None, database: str = "merita") -> Server:
    """Start the server of the folder `data`, made first if there is none, with `database` in it.

    Call it from the main thread: the kernel ties the server's life to the thread that started it.
    Raises PostgresFailed when the folder is in use by another process, or cannot be used.
    """
    folder = Folder(data.resolve())
    folder.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = _locked(folder)
    try:
        binaries = find_binaries()
        account = run_as(binaries, folder.path)
        if not (folder.cluster / "PG_VERSION").exists():
            _create_cluster(folder, account)
        _check_version(folder, binaries)
        _stop_orphan(folder)
        chosen, port = {**SETTINGS, **(settings or {})}, _free_port()
        server = Server(folder, port, _launch(folder, account, chosen, port), lock, chosen)
    except BaseException:
        lock.close()
        raise
    with _stopping_on_failure(server):
        _create_database(server, database)
    return server


def attach(data: Path) -> Server | None:
    """The server that another process runs on `data`, or None."""
    folder = Folder(data.resolve())
    if not folder.lock.exists():
        return None
    try:
        _locked(folder).close()
    except PostgresFailed:
        lines = folder.postmaster
        if len(lines) >= 8 and lines[7].strip() == "ready":
            return Server(folder, int(lines[3]))
        raise
    return None


def revive(server: Server) -> None:
    """Start a server that ended by itself again, on its old port, so that its addresses stay true.

    Raises PostgresFailed when it does not start.
    """
    account = run_as(find_binaries(), server.folder.path)
    server.process = _launch(server.folder, account, server.settings, server.port)


def _locked(folder: Folder) -> IO[str]:
    lock = folder.lock.open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise PostgresFailed(
            f"Another Merita process already uses {folder.path}. Stop it first, or set MERITA_DATA to another folder."
        ) from None
    return lock


def _create_cluster(folder: Folder, account: RunAs) -> None:
    """Make the cluster beside its place and move it there whole: a start that is cut short leaves none half made."""
    fresh = folder.path / "postgres.new"
    shutil.rmtree(fresh, ignore_errors=True)
    if not folder.password.exists():
        descriptor = os.open(folder.password, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(24))
    fresh.mkdir(mode=0o700)
    account.give(fresh, folder.password)
    arguments = ["-D", str(fresh), "-U", OWNER, f"--pwfile={folder.password}", "--auth=scram-sha-256", "-E", "UTF8"]
    if account.binaries.major >= 17:
        arguments += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"]
    else:
        arguments += ["--locale=C.UTF-8", "--data-checksums", "--no-instructions"]
    done = account.run("initdb", *arguments, env=ENVIRONMENT)
    if done.returncode:
        raise PostgresFailed(f"The database folder {folder.cluster} could not be made: {done.stderr[-1500:]}")
    fresh.rename(folder.cluster)


def _check_version(folder: Folder, binaries: Binaries) -> None:
    if not folder.password.exists():
        raise PostgresFailed(f"{folder.password} is missing: restore it from the backup that holds {folder.cluster}.")
    kept = int((folder.cluster / "PG_VERSION").read_text())
    if kept != binaries.major:
        raise PostgresFailed(
            f"{folder.cluster} was made by PostgreSQL {kept}, but the one found here is {binaries.major} "
            f"({binaries.folder}). Restore a backup into a new folder (MERITA_DATA)."
        )


def _stop_orphan(folder: Folder) -> None:
    """Stop a server whose parent is gone. We hold the folder's lock, so whoever still runs on it is nobody's."""
    lines = folder.postmaster
    if not lines or not _runs_on(int(lines[0]), folder):
        return
    os.kill(int(lines[0]), signal.SIGINT)
    end = time.monotonic() + STOP_SECONDS
    while _runs_on(int(lines[0]), folder):
        if time.monotonic() > end:
            raise PostgresFailed(f"A database left by an earlier run (process {lines[0]}) does not stop; end it.")
        time.sleep(0.02)


def _runs_on(pid: int, folder: Folder) -> bool:
    with contextlib.suppress(OSError):
        return str(folder.cluster).encode() in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return False


def _launch(folder: Folder, account: RunAs, settings: Mapping[str, str], port: int) -> subprocess.Popen[bytes]:
    """Start until ready. A first try may meet the last backends of a killed server: try again."""
    end = time.monotonic() + START_SECONDS
    while True:
        process = _spawn(folder, account, {**settings, "port": str(port)})
        if _is_ready(folder, process, end):
            return process
        _end(process)
        if time.monotonic() > end:
            raise PostgresFailed(f"The database did not start. Its own words are in {folder.log}:\n{_tail(folder)}")
        time.sleep(0.2)


def _spawn(folder: Folder, account: RunAs, settings: Mapping[str, str]) -> subprocess.Popen[bytes]:
    if folder.log.exists() and folder.log.stat().st_size > LOG_BYTES:
        folder.log.rename(folder.log.with_suffix(".log.1"))
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    command = account.command("postgres", "-D", str(folder.cluster), *options)
    with folder.log.open("ab") as log:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=ENVIRONMENT,
            # Its own session, so that Ctrl-C reaches us alone and we stop it after the last request.
            start_new_session=True,
            preexec_fn=_die_with_parent,
            **account.options,
        )


def _die_with_parent() -> None:
    """Ask the kernel for SIGINT (PostgreSQL's fast shutdown) when the parent ends, however it ends."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGINT)


def _is_ready(folder: Folder, process: subprocess.Popen[bytes], end: float) -> bool:
    while time.monotonic() < end and process.poll() is None:
        lines = folder.postmaster
        if len(lines) >= 8 and lines[7].strip() == "ready" and lines[0] == str(process.pid):
            return True
        time.sleep(0.01)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)  # immediate shutdown: the next start replays the log
        process.wait()


@contextlib.contextmanager
def _stopping_on_failure(server: Server) -> Any:
    try:
        yield
    except BaseException:
        server.stop()
        raise


def _create_database(server: Server, database: str) -> None:
    import psycopg
    from psycopg import sql

    with psycopg.connect(server.dsn("postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone():
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))


def _free_port() -> int:
    with contextlib.closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _tail(folder: Folder) -> str:
    with contextlib.suppress(OSError):
        return folder.log.read_text(errors="replace")[-1500:]
    return ""
