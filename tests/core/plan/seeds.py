"""Where generated tests begin: at the given seed, in CI at the revision, elsewhere anywhere.

A revision is judged by the same documents each time, and every revision by other ones.
"""

import os
import subprocess
import time

from tests.guards.source import ROOT

MOST = 1_000_000_000


def seed() -> int:
    """The seed of this run; it is printed, and `MERITA_SEED` repeats it."""
    if given := os.environ.get("MERITA_SEED"):
        return int(given)
    return (_revision() if os.environ.get("CI") else time.time_ns()) % MOST


def _revision() -> int:
    head = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return int(head.stdout.strip() or "0", 16)
