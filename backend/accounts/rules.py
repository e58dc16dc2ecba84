"""Rules of sign-in and tokens: pure, with the moment as an argument."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from backend.core.problems import Problem
from backend.core.text import Text

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


def session_is_alive(*, last_seen_at: datetime, expires_at: datetime, now: datetime, idle: timedelta) -> bool:
    """Whether a session may still be used: within its absolute end and not idle for too long."""
    return now < expires_at and now < last_seen_at + idle


@dataclass(eq=False)
class SignInRefused(Problem):
    """Belum dapat masuk: the name or the password does not fit, or sign-in rests for a while."""

    attempts_left: int | None = None
    """How many more attempts before a pause."""
    wait_seconds: int | None = None
    """How long sign-in with this name rests, seconds."""


def refusal(failures: int, *, last_failure_at: datetime | None, now: datetime) -> SignInRefused | None:
    """The pause that is still running after so many failures, or None."""
    if last_failure_at is None:
        return None
    left = (last_failure_at + pause_after(failures) - now).total_seconds()
    if left <= 0:
        return None
    seconds = ceil(left)
    return SignInRefused(
        Text(
            id=f"Terlalu banyak percobaan. Anda dapat mencoba lagi dalam {seconds} detik.",
            en=f"Too many attempts. You can try again in {seconds} seconds.",
        ),
        wait_seconds=seconds,
    )


def does_not_fit(failures: int) -> SignInRefused:
    """What is said after a wrong name or password: never which of the two it was."""
    left = max(FREE_ATTEMPTS - failures, 0)
    return SignInRefused(
        Text(
            id=f"Nama pengguna atau kata sandi belum sesuai. Anda dapat mencoba {left} kali lagi.",
            en=f"The user name or the password does not fit. You can try {left} more times.",
        ),
        attempts_left=left,
    )
