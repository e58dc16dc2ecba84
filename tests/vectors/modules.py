"""Whether a rule is there."""

import importlib.util


def is_there(dotted: str) -> bool:
    """Whether a module can be imported."""
    try:
        return importlib.util.find_spec(dotted) is not None
    except ModuleNotFoundError:
        return False
