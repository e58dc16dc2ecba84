"""Logs: one JSON object per line on standard error, or readable lines at a terminal."""

import logging
import re
import sys
from typing import Any

import structlog
from structlog.typing import EventDict


def set_up_logs(level: str) -> None:
    """Set up structlog for the process. Never log documents, passwords, secrets or whole rows."""
    console = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    renderer = console if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            without_details,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


DETAIL = re.compile(r"\n[ |]*(DETAIL|HINT|CONTEXT):[^\n]*")


def without_details(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Take out of a traceback what the database says of values, such as the NIP of a key that is taken."""
    if "exception" in event:
        event["exception"] = DETAIL.sub("", event["exception"])
    return event
