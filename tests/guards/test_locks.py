"""What the product is built from: exact versions, no host named, nothing older than a known hole's mending."""

import json
import re
from importlib.metadata import version

import pytest

from tests.guards.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-tools.lock")
NPM_LOCKS = (
    "frontend/package-lock.json",
    "tests/browser/chromium/package-lock.json",
    "tests/clients/audits/package-lock.json",
)

# Package, oldest version that is safe, and the hole that it mends.
FLOORS = (
    (
        "strawberry-graphql",
        "0.341.0",
        "CVE-2024-47082, CVE-2025-22151, CVE-2026-35523, CVE-2026-35526, WebSocket origin",
    ),
    ("graphql-core", "3.3.2", "nesting limit, validation budgets, lexical limits"),
    ("starlette", "1.3.0", "CVE-2024-47874, CVE-2025-54121, CVE-2025-62727, CVE-2026-48710, CVE-2026-54282"),
    ("python-multipart", "0.0.18", "denial of service by boundaries"),
    ("h11", "0.16.0", "request smuggling by chunks"),
    ("jinja2", "3.1.6", "CVE-2025-27516, escape from the sandbox"),
)


def parts(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))


@pytest.mark.parametrize(("package", "floor", "hole"), FLOORS)
def test_no_package_is_older_than_the_mending_of_a_known_hole(package: str, floor: str, hole: str) -> None:
    assert parts(version(package)) >= parts(floor), hole


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_package_by_version_and_hash_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not re.search(r"https?://|index-url|find-links|trusted-host", text)
    for block in re.split(r"\n(?=[a-z0-9])", text.split("\n", 1)[1].strip()):
        assert re.match(r"[a-z0-9._-]+==\S+", block), block[:80]
        assert "--hash=sha256:" in block, block[:80]


@pytest.mark.parametrize("name", NPM_LOCKS)
def test_a_front_end_lock_pins_by_hash_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text()
    assert '"resolved"' not in text
    packages = {path: entry for path, entry in json.loads(text)["packages"].items() if path and not entry.get("link")}
    assert packages
    # What comes bundled inside another package's archive is covered by that archive's hash.
    assert [path for path, entry in packages.items() if not ({"integrity", "inBundle"} & entry.keys())] == []


def test_the_lock_holds_what_pyproject_asks_for() -> None:
    locked = set(re.findall(r"^([a-z0-9._-]+==[^\s;\\]+)", (ROOT / "requirements-dev.lock").read_text(), re.MULTILINE))
    asked = re.findall(
        r'^    "([a-z0-9._-]+)(?:\[[^\]]*\])?(==[^"]+)",$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE
    )
    assert asked
    assert {name + pin for name, pin in asked} <= locked


def test_no_other_lock_is_kept() -> None:
    assert not (ROOT / "uv.lock").exists()  # it would name registry hosts
