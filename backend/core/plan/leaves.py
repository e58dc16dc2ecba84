"""How values of PostgreSQL become values of JSON, so that they equal what Python's scalars would write."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

MOMENT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'


def leaf(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as JSON will show it: decimals and days as text, moments in UTC with microseconds."""
    kind = column.type
    if isinstance(kind, sa.DateTime):
        utc = sa.func.timezone(sa.literal_column("'UTC'"), column)
        return sa.func.to_char(utc, sa.literal_column(f"'{MOMENT}'"), type_=sa.Text)
    if isinstance(kind, sa.Date | sa.Numeric | sa.Uuid) and not isinstance(kind, sa.Integer | sa.Float):
        return sa.cast(column, sa.Text)
    return column
