"""Ids: they grow with time, say their type, and are never taken for another."""

import time
from uuid import RFC_4122, UUID

from hypothesis import example, given
from hypothesis import strategies as st

from backend.core.ids import new_id, split_global, to_global
from backend.core.plan.filters import NOWHERE, key_of
from backend.core.plan.registry import PREFIXES
from backend.schema import schema


def test_an_id_is_of_version_7_and_of_this_moment() -> None:
    before = time.time_ns() // 1_000_000
    made = [new_id() for _ in range(1_000)]
    after = time.time_ns() // 1_000_000
    assert len(set(made)) == 1_000
    assert {each.version for each in made} == {7}
    assert {each.variant for each in made} == {RFC_4122}
    assert all(before <= each.int >> 80 <= after for each in made)


@given(st.sampled_from(["emp", "unit", "post", "a_b"]), st.uuids())
def test_an_id_says_its_type_and_its_key(prefix: str, key: UUID) -> None:
    text = to_global(prefix, key)
    assert split_global(text) == (prefix, key)
    assert key_of(prefix)(text) == key
    assert key_of(prefix + "x")(text) == NOWHERE


@given(st.text())
@example("emp_" + "0" * 31)
@example("emp_" + "0" * 33)
@example("_" + "0" * 32)
@example("emp_" + "g" * 32)
@example("emp_" + "-" * 32)
@example("emp_{" + "0" * 31)
@example("emp_" + "٠" * 32)
@example("emp_0x" + "0" * 30)
@example("emp_ " + "0" * 31)
@example("emp_1_" + "0" * 30)
@example("emp_" + "A" * 32)
@example("emp_+" + "0" * 31)
@example("emp_" + "0" * 32 + "\n")
def test_a_text_that_is_no_id_finds_nothing_and_breaks_nothing(text: str) -> None:
    found = split_global(text)
    if found is not None:
        assert to_global(*found) == text, "an id has one spelling"
    assert key_of("emp")(text) == NOWHERE or text.startswith("emp_")


def test_every_type_has_a_prefix_of_its_own() -> None:
    assert schema().query_type is not None
    assert len({node.name for node in PREFIXES.values()}) == len(PREFIXES)
    assert all(prefix.isalpha() and prefix.islower() for prefix in PREFIXES)
