"""The end of a test run names the areas of the vectors that are not built yet."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from tests.vectors import not_built
from tests.vectors.source import FOLDER, Row, domain_rows, method_rows

PLACE = "tests/vectors/"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """A hook of pytest: says what the vectors asked and what nobody answers yet, if the vectors were run."""
    reports = [report for kind in terminalreporter.stats.values() for report in kind]
    if not any(str(getattr(report, "nodeid", "")).startswith(PLACE) for report in reports):
        return
    terminalreporter.section("vectors")
    terminalreporter.write_line(f"from {FOLDER}")
    terminalreporter.write_line(told("domain.csv", domain_rows(), not_built.DOMAIN))
    terminalreporter.write_line(told("methods.json", method_rows(), not_built.METHODS))


def told(name: str, rows: list[Row], absent: Iterable[str]) -> str:
    """One sentence about one file."""
    counts = Counter(row.area for row in rows)
    waiting = {area: counts[area] for area in absent if counts[area]}
    listed = ", ".join(f"{area} ({count})" for area, count in waiting.items())
    asked = len(rows) - sum(waiting.values())
    return f"{name}: {asked} of {len(rows)} rows asked; not built yet, {sum(waiting.values())} rows: {listed or 'none'}"
