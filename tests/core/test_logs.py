"""Logs hold what went wrong, and no person's data."""

from backend.core.logs import without_details


def test_what_the_database_says_of_values_stays_out_of_the_log() -> None:
    text = "UniqueViolationError: duplicate key\nDETAIL:  Key (nip)=(197804122003122901) already exists.\nmore"
    shown = without_details(None, "error", {"event": "request failed", "exception": text})
    assert "197804122003122901" not in shown["exception"]
    assert shown["exception"].startswith("UniqueViolationError: duplicate key")
    assert shown["exception"].endswith("more")
