"""What is printed and written: the numbers, and the machine that they were measured on."""

import os
import platform
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from rich.console import Console
from rich.table import Table

from bench.measure import Result

HEADINGS = ("Query", "Times", "p10 ms", "p50", "p95", "Limit p10", "p50", "Ratio", "Statements", "Bytes")


def machine(database: str) -> dict[str, Any]:
    """What the numbers depend on."""
    with psycopg.connect(database) as connection:
        version = connection.execute("SHOW server_version").fetchone()
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20,
        "system": platform.platform(),
        "python": platform.python_version(),
        "postgresql": version[0] if version else None,
        "load_before": os.getloadavg()[0],
        "revision": _revision(),
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _revision() -> str:
    root = Path(__file__).resolve().parents[1]
    command = ["git", "-C", str(root), "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def table(size: int, results: list[Result]) -> Table:
    """The numbers of one city."""
    made = Table(*HEADINGS, title=f"{size:,} people", title_justify="left")
    for each in results:
        made.add_row(
            each.name,
            str(each.times),
            f"{each.p10:,.2f}",
            f"{each.p50:,.2f}",
            f"{each.p95:,.2f}",
            "" if each.limit_p10 is None else f"{each.limit_p10:,.2f}",
            "" if each.limit_p50 is None else f"{each.limit_p50:,.2f}",
            "" if each.ratio is None else f"{each.ratio:.2f}",
            "" if each.statements is None else str(each.statements),
            f"{each.bytes:,}",
        )
    return made


def show(size: int, results: list[Result], about: Mapping[str, Any]) -> None:
    """Print the numbers of one city."""
    console = Console(highlight=False, width=130)
    console.print(table(size, results))
    for name, value in about.items():
        console.print(f"  {name}: {value}")
