"""Rules of sign-in and tokens: pure, with the moment as an argument."""

from datetime import datetime, timedelta

FREE_ATTEMPTS = 5
"""Attempts within the window before a pause begins."""
WINDOW = timedelta(minutes=15)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=15)

TOKEN_DAYS = range(1, 366)
"""A token lives a year at the most."""


def pause_after(failures: int) -> timedelta:
    """How long sign-in rests after so many failures in the window: none, then doubling, never a permanent lock."""
    if failures < FREE_ATTEMPTS:
        return timedelta(0)
    doublings = min(failures - FREE_ATTEMPTS, 10)
    return min(FIRST_PAUSE * 2**doublings, LONGEST_PAUSE)


def session_is_alive(
    *, last_seen_at: datetime, expires_at: datetime, now: datetime, idle: timedelta
) -> bool:
    """Whether a session may still be used: within its absolute end and not idle for too long."""
    return now < expires_at and now < last_seen_at + idle
