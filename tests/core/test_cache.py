"""What is kept of documents and plans is bounded by its bytes; the least recently used goes first."""

from hypothesis import given
from hypothesis import strategies as st

from backend.core.execute.cache import Bounded

STEPS = st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 60)), max_size=60)


@given(STEPS)
def test_no_more_is_held_than_allowed_and_the_count_is_right(steps: list[tuple[str, int]]) -> None:
    cache: Bounded[str, int] = Bounded(100)
    for key, weight in steps:
        cache.put(key, weight, weight)
        assert cache.held <= 100
        assert cache.held == sum(value for each in "abcdef" if (value := cache.get(each)) is not None)


def test_the_least_recently_used_goes_first() -> None:
    cache: Bounded[str, int] = Bounded(3)
    for number, key in enumerate("abc"):
        cache.put(key, number, 1)
    assert cache.get("a") == 0
    cache.put("d", 3, 1)
    assert [cache.get(key) for key in "abcd"] == [0, None, 2, 3]


def test_what_is_larger_than_everything_is_not_kept() -> None:
    cache: Bounded[str, int] = Bounded(3)
    cache.put("a", 1, 4)
    assert (len(cache), cache.held) == (0, 0)
