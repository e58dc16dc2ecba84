"""Files stay small, tested and honest."""

import ast
import re
from pathlib import Path

import pytest

from tests.guards.source import BACKEND, ROOT, code_files, features, python_files

LINES = 400
UNFINISHED = re.compile(
    r"(#|//|<!--)\s*(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError$|mark\.(skip|xfail)|pytest\.skip\("
)
SILENCED = re.compile(
    r"#\s*(type: ignore|pyrefly: ignore|noqa)(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*|\[[^\]]*\])?(?P<rest>.*)$"
)
REASON = re.compile(r"^\s*(-|#)\s+\w")
THIS = Path(__file__)


def test_no_file_is_over_400_lines() -> None:
    long = {
        str(file.relative_to(ROOT)): n for file in code_files() if (n := len(file.read_text().splitlines())) > LINES
    }
    assert long == {}


@pytest.mark.parametrize("feature", features())
def test_every_feature_has_tests(feature: str) -> None:
    assert list((ROOT / "tests" / feature).rglob("test_*.py")), f"tests/{feature} holds no test"


def test_nothing_is_left_unfinished_or_skipped() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in code_files()
        if file != THIS and file.suffix != ""
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert wrong == []


def test_whoever_silences_a_check_says_why() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in python_files(BACKEND, ROOT / "tests")
        if file != THIS
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if (found := SILENCED.search(line)) and not REASON.search(found["rest"])
    ]
    assert wrong == []


def test_no_error_is_swallowed() -> None:
    wrong = []
    for file in python_files():
        for node in ast.walk(ast.parse(file.read_text())):
            if not isinstance(node, ast.ExceptHandler):
                continue
            wide = node.type is None or (
                isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
            )
            silent = all(isinstance(step, ast.Pass | ast.Continue) for step in node.body)
            if wide and silent:
                wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def test_every_public_name_of_the_back_end_says_what_it_is() -> None:
    wrong = []
    for file in python_files():
        if "versions" in file.parts:
            continue
        tree = ast.parse(file.read_text())
        if file.name != "__init__.py" and not ast.get_docstring(tree):
            wrong.append(f"{file.relative_to(ROOT)}: the module")
        wrong += [
            f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ]
    assert wrong == []
