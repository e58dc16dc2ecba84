"""Sentences and problems in two languages."""

import pytest

from backend.core.problems import FieldProblem, InvalidInput, NotFound, Problem, StaleVersion
from backend.core.text import Text


@pytest.mark.parametrize(
    ("language", "said"), [("id", "satu"), ("en", "one"), ("en-GB", "one"), ("EN", "one"), ("fr", "satu")]
)
def test_a_text_speaks_indonesian_unless_asked_for_english(language: str, said: str) -> None:
    assert Text(id="satu", en="one").in_(language) == said


def test_a_text_is_filled_in_both_languages() -> None:
    assert Text(id="{n} pegawai", en="{n} people").filled(n=3) == Text(id="3 pegawai", en="3 people")


@pytest.mark.parametrize("problem", [NotFound(), StaleVersion(version=4), InvalidInput()])
def test_a_problem_says_in_both_languages_what_is_the_case(problem: Problem) -> None:
    with pytest.raises(Problem) as caught:
        raise problem
    assert caught.value.message.id != caught.value.message.en
    assert str(caught.value) == problem.message.en


def test_a_refused_input_names_its_fields() -> None:
    field = FieldProblem(("email",), Text(id="Kolom ini perlu diisi.", en="This needs to be filled in."))
    assert InvalidInput(fields=(field,)).fields[0].path == ("email",)
