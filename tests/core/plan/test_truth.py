"""What is answered is what the rows say: against a second implementation in Python, and against SQL by hand."""

import json
import os
from random import Random
from typing import Any

import pytest

from backend.schema import schema
from tests.core.city import City
from tests.core.documents import Bounds, Maker, words_of
from tests.core.plan.seeds import seed
from tests.core.truth import ROOTS, TYPES, truths

pytestmark = pytest.mark.asyncio(loop_scope="module")

DOCUMENTS = int(os.environ.get("MERITA_TRUTHS", "120"))
SEED = seed()
VIEWERS = ("HR_ADMIN", "UNIT_ADMIN", "EMPLOYEE", "AUDITOR", "NOBODY")
BOUNDS = Bounds(frozenset(ROOTS), frozenset(TYPES), frozenset({"after", "cursor", "startCursor", "endCursor"}))


def difference(found: Any, true: Any, path: str = "") -> str:
    """Where two answers part first."""
    if isinstance(found, dict) and isinstance(true, dict) and list(found) == list(true):
        return next((d for key in found if (d := difference(found[key], true[key], f"{path}.{key}"))), "")
    if isinstance(found, list) and isinstance(true, list) and len(found) == len(true):
        return next((d for at in range(len(found)) if (d := difference(found[at], true[at], f"{path}.{at}"))), "")
    return "" if found == true else f"{path} is {str(found)[:500]}, and truly {str(true)[:500]}"


async def test_answers_are_what_the_rows_say(city: City) -> None:
    print(f"MERITA_SEED={SEED} MERITA_TRUTHS={DOCUMENTS}")
    known, truth = words_of(city.rows), truths(city.url)
    for number in range(DOCUMENTS):
        seed, who = SEED + number, VIEWERS[number % len(VIEWERS)]
        made = Maker(schema(), Random(seed), known, BOUNDS).document()
        answer = await city.answer(made.text, who=who, **made.variables)
        if "data" not in answer:
            assert answer["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX", answer
            continue
        data, errors = truth(city.viewers[who]).answer(made.text, made.variables)
        told = f"seed {seed}, as {who}:\n{made.text}\n{json.dumps(made.variables)}\n"
        assert json.dumps(answer["data"]) == json.dumps(data), told + difference(answer["data"], data)
        assert bool(answer.get("errors")) == bool(errors), told + str((answer.get("errors"), errors))
