"""Kota contoh: the fictional Kota Cisadane with its units, posts and synthetic civil servants, made from a seed.

Nobody in it exists: names are put together by chance from common syllables, numbers of telephones and of
citizens come from ranges that nobody was given, addresses of mail end in `.example`.
"""

from backend.demo.accounts import SIGN_INS, SignIn
from backend.demo.loading import AS_OF, SEED, SIZE, Summary, is_loaded, load
from backend.demo.siasn import write_files

__all__ = ["AS_OF", "SEED", "SIGN_INS", "SIZE", "SignIn", "Summary", "is_loaded", "load", "write_files"]
