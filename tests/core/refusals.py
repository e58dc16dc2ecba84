"""What a refusal must leave as it was: every row of every table."""

import psycopg

from backend.core.db import Base

APART = {"session", "change"}
"""When a session was last seen, and the log of changes, which follows the other tables by itself."""


def everything(url: str) -> dict[str, str]:
    """A digest of the rows of each table, as the owner sees them."""
    with psycopg.connect(url) as owner:
        found = {}
        for table in Base.metadata.sorted_tables:
            name = f"{table.schema}.{table.name}" if table.schema else table.name
            if name in APART:
                continue
            statement = (
                f"SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {name} t"
            )
            row = owner.execute(statement.encode()).fetchone()
            assert row
            found[name] = row[0]
        return found


def changed(url: str, before: dict[str, str]) -> set[str]:
    """The tables whose rows are others than before."""
    after = everything(url)
    return {name for name in after if after[name] != before[name]}
