"""Imports point one way. What a contract can say stands in pyproject.toml; what it cannot, here."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.guards.source import BACKEND, FILES_OF_A_FEATURE, ROOT, features, files_of, imports_of, python_files

PURE = ("backend.core.problems", "backend.core.text")
OPEN_TO_OTHERS = {"rules", "models", "access", "reads", "kinds"}


def contracts() -> dict[str, dict[str, list[str]]]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract for contract in told}


def test_the_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_contracts_name_every_feature() -> None:
    every = {f"backend.{feature}" for feature in features()}
    assert set(contracts()["one-direction"]["containers"]) == every
    assert every <= set(contracts()["core-knows-no-feature"]["forbidden_modules"])


def test_core_imports_nothing_else_of_the_product() -> None:
    wrong = [
        str(found)
        for file in python_files(BACKEND / "core")
        for found in imports_of(file)
        if found.module.startswith("backend.") and not found.module.startswith("backend.core")
    ]
    assert wrong == []


def test_rules_import_the_standard_library_problems_and_rules_only() -> None:
    def is_pure(module: str) -> bool:
        if not module.startswith("backend"):
            return module.partition(".")[0] in sys.stdlib_module_names
        parts = module.split(".")
        return module.startswith(PURE) or module == "backend.core" or (len(parts) > 2 and parts[2] == "rules")

    wrong = [str(found) for file in files_of("rules") for found in imports_of(file) if not is_pure(found.module)]
    assert wrong == []


def test_rules_ask_neither_clock_nor_chance() -> None:
    words = ("date.today(", "datetime.now(", "time.time(", "import random", "import secrets", "import os", "open(")
    wrong = [
        f"{file.relative_to(ROOT)}: {word}" for file in files_of("rules") for word in words if word in file.read_text()
    ]
    assert wrong == []


def test_a_feature_uses_no_other_features_writes_or_graph() -> None:
    wrong = []
    for feature in features():
        for file in python_files(BACKEND / feature):
            for found in imports_of(file):
                parts = found.module.split(".")
                if parts[0] != "backend" or len(parts) < 3 or parts[1] == feature or parts[1] not in features():
                    continue
                if parts[2] not in OPEN_TO_OTHERS:
                    wrong.append(str(found))
    assert wrong == []


@pytest.mark.parametrize("feature", features())
def test_a_feature_holds_none_but_the_named_files_and_its_own_nouns(feature: str) -> None:
    vague = {"utils", "helpers", "common", "service", "services", "manager", "misc"}
    names = {path.stem for path in (BACKEND / feature).rglob("*") if path.suffix == ".py" or path.is_dir()}
    assert names & vague == set()
    assert names & set(FILES_OF_A_FEATURE), "a feature without any of the six files is not one"
