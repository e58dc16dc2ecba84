"""Who may see which imports: those who load data for the whole agency, and auditors."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.access import Reach, Terms, scope
from backend.imports.models import ImportBatchRow, ImportFileRow, ImportRowRow


def _agency_only(_row: Any, terms: Terms) -> ColumnElement[bool]:
    """Imports carry the data of everybody, so a part of the agency sees none of them."""
    return sa.true() if terms.reach is Reach.AGENCY else sa.false()


for _import in (ImportFileRow, ImportBatchRow, ImportRowRow):
    scope(_import)(_agency_only)
