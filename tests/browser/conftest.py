"""A real Chromium for the screens: the machine's own, else the one that scripts/browser unpacked."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNPACKED = ROOT / ".tools" / "chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Which Chromium to start, and how."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    options = {**browser_type_launch_args, "args": list(FLAGS)}
    if found:
        return {**options, "executable_path": found}
    libraries = f"{UNPACKED / 'lib'}:{os.environ.get('LD_LIBRARY_PATH', '')}"
    return {
        **options,
        "executable_path": str(UNPACKED / "chromium"),
        "env": {**os.environ, "LD_LIBRARY_PATH": libraries, "FONTCONFIG_PATH": str(UNPACKED)},
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """An Indonesian visitor in Jakarta."""
    return {**browser_context_args, "locale": "id-ID", "timezone_id": "Asia/Jakarta"}


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The accessibility checker's script, to be run in a page."""
    return AXE.read_text()
