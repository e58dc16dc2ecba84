"""The documents say what is: names, numbers, paths and commands in them are those of the code."""

import re
from pathlib import Path

import pytest

from backend.__main__ import commands
from backend.core import endpoint, gate
from backend.core.access import Permission, Role
from backend.core.execute import limits
from backend.core.plan import filters, pages
from backend.demo import SIGN_INS
from backend.imports.files import LIMITS
from backend.schema import schema
from backend.settings import Settings
from tests.guards.source import ROOT

DERIVED = ("Connection", "Edge", "Input", "Payload", "Result")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NAMES = [str(file.relative_to(ROOT)) for file in DOCUMENTS]
BUILT_IN = {"String", "Int", "Float", "Boolean", "ID"}
NUMBERS = {
    "docs/integrators.md": (
        *(gate.BODY_MOST, limits.TOKENS_MOST, limits.DEPTH_MOST, limits.FIELDS_MOST, limits.ROOTS_MOST),
        *(limits.ALIASES_MOST, limits.DIRECTIVES_MOST, limits.COST_MOST, pages.FIRST_MOST, pages.COUNT_MOST),
        *(filters.SEARCH_MOST, endpoint.SECONDS_MOST, LIMITS.file_bytes, LIMITS.rows),
    ),
}


def read(name: str) -> str:
    return (ROOT / name).read_text()


def code_words(text: str) -> set[str]:
    """Everything between backticks, outside of blocks."""
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)))


def test_every_type_of_the_schema_is_in_the_glossary() -> None:
    words = code_words(read("GLOSSARY.md"))
    own = {name for name in schema().type_map if not name.startswith("__")} - BUILT_IN
    assert {name for name in own if not name.endswith(DERIVED)} - words == set()


def test_the_glossary_names_no_type_that_is_gone() -> None:
    named = {word for word in code_words(read("GLOSSARY.md")) if re.fullmatch(r"[A-Z][A-Za-z0-9]+", word)}
    assert named - set(schema().type_map) == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_link_to_a_file_leads_to_one(name: str) -> None:
    here = (ROOT / name).parent
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", read(name))
    assert [link for link in links if not (here / link).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_path_in_a_document_is_one(name: str) -> None:
    tops = ("backend/", "frontend/", "tests/", "scripts/", "docs/", "bench/", ".ci/")
    paths = [word for word in code_words(read(name)) if word.startswith(tops) and not re.search(r"[<>…*{}\s]", word)]
    assert [path for path in paths if not (ROOT / path.partition("::")[0]).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_command_in_a_document_is_one(name: str) -> None:
    there = {command.name or command.callback.__name__ for command in commands.registered_commands if command.callback}
    said = set(re.findall(r"python -m backend ([a-z][a-z-]+)", read(name)))
    assert said - there == set()


@pytest.mark.parametrize("name", NUMBERS)
def test_the_limits_are_those_of_the_code(name: str) -> None:
    text = read(name)
    assert [number for number in NUMBERS[name] if f"{number:,}" not in text] == []


def test_every_setting_is_explained_with_its_default() -> None:
    text = read("docs/operations.md")
    for name, field in Settings.model_fields.items():
        shown = str(field.validation_alias or f"MERITA_{name.upper()}")
        assert f"`{shown}`" in text, shown
    assert f"`{Settings.model_fields['port'].default}`" in text


def test_every_sign_in_of_the_demo_is_in_the_readme() -> None:
    text = read("README.md")
    assert [each.username for each in SIGN_INS if f"`{each.username}`" not in text] == []
    assert SIGN_INS[0].password in text


def test_every_role_and_permission_is_in_the_security_page() -> None:
    text = read("SECURITY.md")
    assert [role.value for role in Role if f"`{role.value}`" not in text] == []
    assert [permission.value for permission in Permission if f"`{permission.value}`" not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small(name: str) -> None:
    pictures = [ROOT / Path(name).parent / link for link in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", read(name))]
    assert [str(picture) for picture in pictures if picture.stat().st_size > 200_000] == []
