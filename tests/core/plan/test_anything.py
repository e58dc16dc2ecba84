"""Whatever value a client gives, to whatever field or act: it is answered or refused, and never a fault of ours."""

import json
import os
from random import Random
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    get_named_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from backend.schema import schema
from tests.core.city import City
from tests.core.documents import Words, words_of
from tests.core.plan.seeds import seed

pytestmark = pytest.mark.asyncio(loop_scope="module")
ASKED = int(os.environ.get("MERITA_ANYTHING", "400"))
SEED = seed()
APART = {"signIn", "signOut"}
"""Acts that need a browser; they are tried over real HTTP."""
EXPECTED = {"BAD_USER_INPUT", "FORBIDDEN", "GRAPHQL_VALIDATION_FAILED", "QUERY_TOO_COMPLEX", "UNAUTHENTICATED"}
ODD: list[Any] = [
    *(None, True, 0, -1, 2**31 - 1, 2**31, -(2**31), 2**63, 10**39, 0.1, 1e308, [], {}, [[]], [None], {"a": 1}),
    *("", " ", "0", "-1", "x", "null", "{}", "9" * 300, "é" * 200, "\u202e\u0007", "e\u0301", "%_\\", "'; --", "_"),
    *("2026-02-30", "0001-01-01", "9999-12-31", "2026-11-24T00:00:00Z", "emp_" + "0" * 32, "unit_" + "f" * 32),
    *("III/d", "1980010120050110010"),
]


class Values:
    """Values by chance: mostly what the type asks for, often at its edges, sometimes anything at all."""

    def __init__(self, rng: Random, words: Words) -> None:
        self.rng, self.words = rng, words

    def of(self, kind: Any) -> Any:
        if self.rng.random() < 0.06:
            return self.rng.choice(ODD)
        bare = kind.of_type if is_non_null_type(kind) else kind
        if isinstance(bare, GraphQLInputObjectType):
            return {
                name: self.of(field.type)
                for name, field in bare.fields.items()
                if (is_non_null_type(field.type) and field.default is None) or self.rng.random() < 0.5
            }
        if isinstance(bare, GraphQLEnumType):
            return self.rng.choice(list(bare.values))
        if is_list_type(bare):
            return [self.of(bare.of_type) for _ in range(self.rng.choice([0, 1, 2, 101]))]
        return self.scalar(bare.name)

    def scalar(self, name: str) -> Any:
        match name:
            case "ID":
                return self.rng.choice([key for keys in self.words.ids.values() for key in keys])
            case "Int":
                return self.rng.choice([1, 2, 50, 0, -1, 2**31 - 1])
            case "Boolean":
                return self.rng.random() < 0.5
            case "Date":
                return self.rng.choice(["2026-11-24", "2020-02-29", "0001-01-01", "9999-12-31"])
        texts = [value for value in ODD if isinstance(value, str)]
        return self.rng.choice([*texts, *self.words.texts, *self.words.nips, json.dumps({"axes": []}), "x" * 5_000])


def operation(rng: Random, values: Values) -> tuple[str, str, dict[str, Any]]:
    """A root field with every argument as a variable."""
    acts = rng.random() < 0.5
    kind: Any = schema().mutation_type if acts else schema().query_type
    name = rng.choice(sorted(set(kind.fields) - APART))
    field = kind.fields[name]
    chosen = {key for key, argument in field.args.items() if rng.random() < 0.8 or is_non_null_type(argument.type)}
    given = {key: argument for key, argument in field.args.items() if key in chosen}
    head = f"({', '.join(f'${key}: {argument.type}' for key, argument in given.items())})" if given else ""
    inside = f"({', '.join(f'{key}: ${key}' for key in given)})" if given else ""
    below = "" if is_leaf_type(get_named_type(field.type)) else " { __typename }"
    text = f"{'mutation' if acts else 'query'} Q{head} {{ {name}{inside}{below} }}"
    return name, text, {key: values.of(argument.type) for key, argument in given.items()}


async def test_no_value_makes_a_fault_of_ours(city: City) -> None:
    print(f"MERITA_SEED={SEED} MERITA_ANYTHING={ASKED}")
    words, answered = words_of(city.rows), 0
    for number in range(ASKED):
        rng = Random(SEED + number)
        name, text, variables = operation(rng, Values(rng, words))
        answer = await city.answer(text, **variables)
        codes = {error["extensions"]["code"] for error in answer.get("errors", [])}
        told = f"seed {SEED + number}: {text}\n{json.dumps(variables)[:2000]}\n{json.dumps(answer)[:800]}"
        assert codes <= EXPECTED, told
        answered += not codes
        assert name not in APART
    assert answered > ASKED / 4
