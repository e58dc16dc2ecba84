"""Sentences for people stand in one place per side: frontend/src/text, and Text(id=..., en=...) in the back end."""

import ast
import re
from pathlib import Path

import pytest

from tests.guards.source import BACKEND, ROOT, python_files

FRONT = ROOT / "frontend" / "src"
SPOKEN_ATTRIBUTES = re.compile(r"""\s(aria-label|title|placeholder|alt|label|aria-description)=(["'])([^"'{}]*)\2""")
# Names, signs and keys that are the same in every language, and the product's own name.
NO_SENTENCE = {
    "Merita",
    "NIP",
    "SIASN",
    "BKN",
    "CSV",
    "XLSX",
    "API",
    "GraphQL",
    "ID",
    "EN",
    "Esc",
    "Enter",
    "Tab",
    "Ctrl",
}


def without_expressions(markup: str) -> str:
    """The markup less every `{...}`, however deep."""
    kept, depth = [], 0
    for sign in markup:
        depth += sign == "{"
        if depth == 0:
            kept.append(sign)
        depth -= sign == "}"
    return "".join(kept)


def words_in(markup: str) -> list[str]:
    """What a person would read in the markup that came from no expression."""
    markup = re.sub(r"(?s)<script.*?</script>|<style.*?</style>|<!--.*?-->", "", markup)
    bare = without_expressions(markup)
    spoken = [text for _, _, text in SPOKEN_ATTRIBUTES.findall(bare)]
    between = re.findall(r">([^<>]*)<", ">" + bare + "<")
    found = [word for text in [*between, *spoken] for word in re.findall(r"[A-Za-zÀ-ÿ]{2,}", text)]
    return [word for word in found if word not in NO_SENTENCE]


@pytest.mark.parametrize("file", sorted(FRONT.rglob("*.svelte")), ids=lambda file: str(file.relative_to(FRONT)))
def test_a_component_holds_no_sentence_of_its_own(file: Path) -> None:
    assert words_in(file.read_text()) == []


def test_the_check_finds_what_it_looks_for() -> None:
    assert words_in("<p>Simpan</p>") == ["Simpan"]
    assert words_in('<input placeholder="Cari nama" />') == ["Cari", "nama"]
    assert words_in("<p class='x'>{text.save} {#if a > 1}{t.more(n)}{/if}</p><style>p { color: red }</style>") == []


def test_a_text_of_the_back_end_is_said_in_both_languages() -> None:
    wrong = []
    for file in python_files(BACKEND):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                said = {keyword.arg for keyword in node.keywords} | ({"id", "en"} if len(node.args) == 2 else set())
                empty = [isinstance(k.value, ast.Constant) and not k.value.value for k in node.keywords]
                if not ({"id", "en"} <= said or None in said) or any(empty) != all(empty):  # None: given by **
                    wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []
