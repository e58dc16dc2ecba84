"""Alembic's entry: one connection of the owner, one transaction per migration."""

from alembic import context
from sqlalchemy import create_engine, pool

from backend import tables


def of_the_product(name: str | None, kind: str, _parents: object) -> bool:
    """The job queue's tables come from its own library; everything else in our schemas is ours."""
    if kind == "schema":
        return name in (None, "protected")
    return kind != "table" or not str(name).startswith("procrastinate")


url = context.config.attributes.get("url") or context.config.get_main_option("sqlalchemy.url")
engine = create_engine(str(url), poolclass=pool.NullPool)

with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=tables.metadata,
        include_schemas=True,
        include_name=of_the_product,
        compare_type=True,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()
