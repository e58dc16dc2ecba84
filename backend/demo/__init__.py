"""Kota contoh: the fictional Kota Cisadane with its units, posts and synthetic civil servants, made from a seed.

Nobody in it exists: names are put together by chance from common syllables, numbers of telephones and of
citizens come from ranges that nobody was given, addresses of mail end in `.example`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from backend.demo.sign_ins import SIGN_INS, SignIn

if TYPE_CHECKING:
    from backend.demo.loading import AS_OF, SEED, SIZE, Summary, is_loaded, load
    from backend.demo.siasn import write_files

__all__ = ["AS_OF", "SEED", "SIGN_INS", "SIZE", "SignIn", "Summary", "is_loaded", "load", "write_files"]


def __getattr__(name: str) -> Any:
    """The generator, only when it is asked for: it takes longer to import than a warm start may take."""
    if name not in __all__:
        raise AttributeError(f"backend.demo has no {name}")
    return getattr(import_module("backend.demo.siasn" if name == "write_files" else "backend.demo.loading"), name)
