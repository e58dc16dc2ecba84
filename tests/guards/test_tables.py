"""Every table belongs to an agency and says who may see its rows."""

import pytest
import sqlalchemy as sa

from backend import tables
from backend.core.access import SCOPES
from backend.core.db import Base, Row

KEYS = sa.ForeignKeyConstraint | sa.UniqueConstraint
# Shared catalogues and what is asked before an agency is known. Nothing here holds a fact about a person.
OF_THE_WHOLE_INSTALLATION = {"agency", "grade", "sign_in_attempt"}
# A secret or a user name is looked up before the agency is known, so it is unique in the whole installation.
UNIQUE_EVERYWHERE = {("account", "username"), ("session", "secret_hash"), ("api_token", "secret_hash")}


def rows() -> list[type[Row]]:
    return sorted(
        (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Row)),
        key=lambda row: row.__name__,
    )


@pytest.mark.parametrize("table", sorted(tables.metadata.tables.values(), key=lambda table: table.fullname), ids=str)
def test_a_tables_key_starts_with_the_agency(table: sa.Table) -> None:
    if table.name in OF_THE_WHOLE_INSTALLATION:
        return
    assert next(iter(table.primary_key.columns)).name == "agency_id"


@pytest.mark.parametrize("table", sorted(tables.metadata.tables.values(), key=lambda table: table.fullname), ids=str)
def test_a_link_or_unique_fact_between_rows_stays_within_the_agency(table: sa.Table) -> None:
    if table.name in OF_THE_WHOLE_INSTALLATION:
        return
    for constraint in table.constraints:
        names = [column.name for column in constraint.columns] if isinstance(constraint, KEYS) else ["agency_id"]
        shared = (
            isinstance(constraint, sa.ForeignKeyConstraint)
            and constraint.referred_table.name in OF_THE_WHOLE_INSTALLATION
        )
        if not shared and (table.name, names[0]) not in UNIQUE_EVERYWHERE:
            assert names[0] == "agency_id", names


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.__name__)
def test_every_table_says_who_may_see_its_rows(row: type[Row]) -> None:
    assert row in SCOPES
