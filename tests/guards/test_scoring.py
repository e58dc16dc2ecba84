"""Protected attributes never reach a score: by no name in the files that score, and by no right in the database."""

import re

import psycopg
import pytest

from tests.guards.source import BACKEND, ROOT

PROTECTED = re.compile(
    r"\b(sex|gender|jenis_kelamin|religion|agama|marital\w*|birth\w*|tanggal_lahir|ethnic\w*|suku|disab\w*|usia|protected\.\w+)\b"
)
# The list that refuses such indicators must name them.
MAY_NAME_THEM = {"evidence.py"}


def scoring_files() -> list[str]:
    files = [
        *(BACKEND / "mapping").rglob("*.py"),
        *(BACKEND / "mapping").rglob("*.json"),
        *(BACKEND / "mapping").rglob("*.sql"),
    ]
    return sorted(str(file.relative_to(ROOT)) for file in files if file.name not in MAY_NAME_THEM)


def without_comments(text: str) -> str:
    """The text less docstrings and comments, which may say what is deliberately absent."""
    return re.sub(r'(?s)""".*?"""|#[^\n]*', "", text)


@pytest.mark.parametrize("name", scoring_files())
def test_a_file_that_scores_names_no_protected_attribute(name: str) -> None:
    assert PROTECTED.findall(without_comments((ROOT / name).read_text())) == []


def test_the_scoring_role_may_not_read_protected_attributes(database: str) -> None:
    with psycopg.connect(database) as connection:
        connection.execute("SET ROLE merita_scoring")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT * FROM protected.identity")


def test_the_scoring_role_may_not_read_the_nip_which_holds_birth_date_and_sex(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("SET ROLE merita_scoring")
        connection.execute("SELECT id FROM employee")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT nip FROM employee")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT * FROM employee")
