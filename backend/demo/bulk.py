"""Muat massal: into the tables without their checks, and the checks afterwards, for all rows at once.

Foreign keys, unique constraints and indexes are taken off, the rows are copied, and everything is put back as it
was, all in one transaction: PostgreSQL then checks each with one pass instead of once per row. Nothing is skipped:
a row that breaks a constraint still undoes everything. CHECK, NOT NULL and EXCLUDE stay on; they are cheap here.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg
from psycopg import sql

from backend.demo.columns import Rows

CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE conrelid = ANY(%s::text[]::regclass[]) AND contype IN ('f', 'u') AND conparentid = 0
    ORDER BY contype = 'f', conrelid::regclass::text, conname
"""
INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    FROM pg_index WHERE indrelid = ANY(%s::text[]::regclass[]) AND NOT indisprimary
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ORDER BY 1
"""

LOGGING = """
    SELECT tgrelid::regclass::text, tgname FROM pg_trigger
    WHERE tgrelid = ANY(%s::text[]::regclass[]) AND tgname LIKE 'log_%%'
"""

DROP = sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}")
ADD = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} ")


@contextmanager
def without_checks(connection: psycopg.Connection, tables: Sequence[str]) -> Iterator[None]:
    """Take constraints and indexes of `tables` off, and put them back as they were after the block."""
    names = list(tables)
    constraints = connection.execute(CONSTRAINTS, [names]).fetchall()
    indexes = connection.execute(INDEXES, [names]).fetchall()
    for table, name, _ in reversed(constraints):
        connection.execute(DROP.format(_named(table), sql.Identifier(name)))
    for name, _ in indexes:
        connection.execute(sql.SQL("DROP INDEX {}").format(_named(name)))
    _log_changes(connection, names, "DISABLE")  # nobody can hold a mark of a city that is not there yet
    yield
    _log_changes(connection, names, "ENABLE")
    for _, definition in indexes:
        connection.execute(definition.encode())
    for table, name, definition in constraints:
        connection.execute(ADD.format(_named(table), sql.Identifier(name)) + sql.SQL(definition))


def _log_changes(connection: psycopg.Connection, tables: Sequence[str], act: str) -> None:
    """Turn the log of changes of `tables` off or on."""
    for table, trigger in connection.execute(LOGGING, [list(tables)]).fetchall():
        statement = sql.SQL("ALTER TABLE {} {} TRIGGER {}")
        connection.execute(statement.format(_named(table), sql.SQL(act), sql.Identifier(trigger)))  # type: ignore[arg-type] # one of two words


def _named(name: str) -> sql.Identifier:
    """A table or an index, perhaps with its schema, as PostgreSQL's catalogue tells it."""
    return sql.Identifier(*(part.strip('"') for part in name.split(".")))


def copy(connection: psycopg.Connection, rows: Rows) -> int:
    """Copy rows into their table; how many there were."""
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        _named(rows.table), sql.SQL(", ").join(map(sql.Identifier, rows.columns))
    )
    if not rows.count:
        return 0
    with connection.cursor().copy(statement) as target:
        for piece in rows.copy_texts():
            target.write(piece)
    return rows.count
