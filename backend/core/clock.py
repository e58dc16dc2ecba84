"""The one place that asks the time: rules get moments and days as arguments."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")


def now() -> datetime:
    """The present moment, with its zone."""
    return datetime.now(UTC)


def today() -> date:
    """The present day at the agency (Waktu Indonesia Barat)."""
    return now().astimezone(WIB).date()


def seconds_to_midnight() -> float:
    """How long the present day at the agency still lasts."""
    here = now().astimezone(WIB)
    return (datetime.combine(here.date() + timedelta(days=1), time(), WIB) - here).total_seconds()
