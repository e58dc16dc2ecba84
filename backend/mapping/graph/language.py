"""A policy's document as rules, read once per version and process."""

from typing import Any

from backend.mapping.rules.policy import Policy
from backend.mapping.rules.reading import load

KEPT_MOST = 50
_KEPT: dict[str, Policy] = {}


def policy_of(definition: dict[str, Any], digest: str) -> Policy:
    """The policy of a document. A digest stands for one meaning, so what was read once need not be read again."""
    if digest not in _KEPT:
        if len(_KEPT) >= KEPT_MOST:
            _KEPT.pop(next(iter(_KEPT)))
        _KEPT[digest] = load(definition)
    return _KEPT[digest]
