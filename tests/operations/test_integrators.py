"""The example of docs/integrators.md, run as it stands there: a token, no browser."""

import os
import re
import subprocess
import sys
from pathlib import Path

from backend.core.access import Role
from backend.demo import write_files
from tests.guards.source import ROOT
from tests.served import AsRole, Served

TOKEN = """mutation { createApiToken(input: {name: "example"}) { ... on CreateApiTokenPayload { secret } } }"""
SECONDS_MOST = 120


def example() -> str:
    """The Python pieces of the document, one after the other, as a reader would copy them."""
    text = (ROOT / "docs" / "integrators.md").read_text()
    return "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def test_the_example_for_integrators_loads_maps_and_reads_the_boxes(
    server: Served, as_role: AsRole, tmp_path: Path
) -> None:
    people = write_files(server.database, tmp_path / "files")[0]
    secret = as_role(Role.HR_ADMIN).ask(TOKEN)["createApiToken"]["secret"]
    done = subprocess.run(
        [sys.executable, "-I", "-c", example()],
        env={**os.environ, "MERITA": server.address, "TOKEN": secret, "FILE": str(people)},
        capture_output=True,
        text=True,
        timeout=SECONDS_MOST,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "load: LOADED" in done.stdout
    assert "run: DONE" in done.stdout
    boxes = re.findall(r"^box (\d): (\d+) people", done.stdout, re.MULTILINE)
    assert [number for number, _ in boxes] == [str(number) for number in range(1, 10)]
    assert sum(int(count) for _, count in boxes) > 0
    assert "kinerja" in done.stdout.lower() or "performance" in done.stdout.lower()
