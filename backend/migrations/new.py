"""Write the next migration from what the models say: scripts/migration "add a nickname".

A PostgreSQL of its own is brought to the newest revision; what the models have beyond it becomes the migration.
"""

import re
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from backend.core import postgres
from backend.core.postgres_urls import with_driver
from backend.migrate import MIGRATIONS, migrate, newest_revision


def write(what: str) -> Path:
    """Write the migration, and tell its file; look at it before you keep it.

    Raises ValueError when `what` holds no word to name the file by.
    """
    name = "_".join(re.findall(r"[a-z0-9]+", what.lower()))
    if not name:
        raise ValueError("Say in some words what changes.")
    number = f"{int(newest_revision()) + 1:04d}"
    with tempfile.TemporaryDirectory(prefix="merita-migration-") as folder:
        Path(folder).chmod(0o755)  # the database's own account must reach its cluster below
        server = postgres.start(Path(folder) / "data")
        try:
            migrate(server.dsn())
            config = Config(attributes={"url": with_driver(server.dsn(), "postgresql+psycopg")})
            config.set_main_option("script_location", str(MIGRATIONS))
            config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
            command.revision(config, message=what, autogenerate=True, rev_id=number)
        finally:
            server.stop()
    return next((MIGRATIONS / "versions").glob(f"{number}_*.py"))


if __name__ == "__main__":
    print(write(" ".join(sys.argv[1:])))
