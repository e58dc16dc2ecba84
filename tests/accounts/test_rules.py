"""When sign-in rests, and when a session is over."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.accounts.rules import (
    FIRST_PAUSE,
    FREE_ATTEMPTS,
    LONGEST_PAUSE,
    does_not_fit,
    pause_after,
    refusal,
    session_is_alive,
)

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)


@given(st.integers(0, 10_000))
def test_a_pause_never_shrinks_and_never_lasts_for_ever(failures: int) -> None:
    assert pause_after(failures) <= pause_after(failures + 1) <= LONGEST_PAUSE


def test_the_first_attempts_are_free_and_then_pauses_double() -> None:
    assert [pause_after(n) for n in range(FREE_ATTEMPTS)] == [timedelta(0)] * FREE_ATTEMPTS
    assert [pause_after(FREE_ATTEMPTS + n) / FIRST_PAUSE for n in range(4)] == [1, 2, 4, 8]


def test_a_pause_ends_to_the_second() -> None:
    last = NOW - FIRST_PAUSE
    assert refusal(FREE_ATTEMPTS, last_failure_at=last, now=NOW) is None
    told = refusal(FREE_ATTEMPTS, last_failure_at=last, now=NOW - timedelta(milliseconds=1))
    assert told is not None
    assert told.wait_seconds == 1
    assert refusal(0, last_failure_at=None, now=NOW) is None


def test_who_fails_is_told_how_often_more_he_may_try_and_never_what_was_wrong() -> None:
    assert [does_not_fit(n).attempts_left for n in (1, FREE_ATTEMPTS, FREE_ATTEMPTS + 3)] == [FREE_ATTEMPTS - 1, 0, 0]
    told = does_not_fit(1).message
    assert "atau" in told.id
    assert "or" in told.en.split()


@given(st.integers(0, 2_000), st.integers(-2_000, 2_000))
def test_a_session_is_alive_within_both_ends(unused: int, left: int) -> None:
    idle = timedelta(minutes=30)
    alive = session_is_alive(
        last_seen_at=NOW - timedelta(seconds=unused), expires_at=NOW + timedelta(seconds=left), now=NOW, idle=idle
    )
    assert alive == (unused < 1_800 and left > 0)
