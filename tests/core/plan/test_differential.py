"""The compiled path answers like graphql-core's own executor, whatever is asked and whoever asks."""

import json
import os
import re
from collections import Counter
from random import Random
from typing import Any

import pytest

from backend.schema import schema
from tests.core.city import City, Ordinary
from tests.core.documents import Made, Maker, cursors_in, words_of
from tests.core.plan.seeds import seed

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCUMENTS = int(os.environ.get("MERITA_DOCUMENTS", "300"))
SEED = seed()
VIEWERS = ("HR_ADMIN", "UNIT_ADMIN", "EMPLOYEE", "AUDITOR", "NOBODY", "ENGLISH")
EXPECTED = {"BAD_USER_INPUT", "FORBIDDEN", "QUERY_TOO_COMPLEX"}
"""Codes that a document made by chance may earn; anything else is a fault of ours or of the maker."""


def as_text(answer: Any) -> str:
    """The answer with the order of its keys."""
    return json.dumps(answer, ensure_ascii=False)


async def differences(city: City, made: Made, who: str) -> tuple[Any, str | None]:
    compiled = await city.answer(made.text, who=who, **made.variables)
    executor = Ordinary(schema())
    executor.documents = city.engine.documents  # what is known to be valid need not be read twice
    ordinary = await city.answer(made.text, who=who, engine=executor, **made.variables)
    alike = as_text(compiled) == as_text(ordinary)
    return compiled, None if alike else f"compiled: {as_text(compiled)[:3000]}\nordinary: {as_text(ordinary)[:3000]}"


async def test_both_paths_give_one_answer_for_documents_made_by_chance(city: City) -> None:
    print(f"MERITA_SEED={SEED} MERITA_DOCUMENTS={DOCUMENTS}")
    known, outcomes = words_of(city.rows), Counter[str]()
    for number in range(DOCUMENTS):
        seed = SEED + number
        made = Maker(schema(), Random(seed), known).document()
        who = VIEWERS[number % len(VIEWERS)]
        answer, difference = await differences(city, made, who)
        told = f"seed {seed}, as {who}:\n{made.text}\n{json.dumps(made.variables)}\n"
        assert difference is None, told + difference
        codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
        assert codes <= EXPECTED, told + as_text(answer)
        outcomes.update(codes or {"answered"})
        names = dict(re.findall(r"(\w+): (\w+)", made.text))
        cursors_in(answer.get("data"), "", names, known.cursors)
    print(dict(outcomes), "compiled:", city.engine.compiled)  # type: ignore[attr-defined] # counts on purpose
    assert outcomes["answered"] > DOCUMENTS * 0.5
    assert city.engine.compiled > DOCUMENTS * 0.4  # type: ignore[attr-defined] # as above
