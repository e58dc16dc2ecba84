"""A plan: the compiled statement of one root field, and what each run needs to fill it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLField
from graphql.execution.values import VariableValues
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.sql import Select

from backend.core.access import Viewer
from backend.core.plan.compile import Builder, Group, root
from backend.core.plan.specs import Spec

DIALECT = asyncpg.dialect()


@dataclass(frozen=True, slots=True)
class Plan:
    """One compiled statement. `reasons` says why its answer must pass through the ordinary executor, if it must."""

    key: str
    sql: str
    names: tuple[str, ...]
    constants: dict[str, Any]
    reads: dict[str, Callable[[VariableValues], Any]]
    reasons: frozenset[str]
    custom_plan: bool

    def values(self, variables: VariableValues, viewer: Viewer) -> list[Any]:
        """The parameters of one run, in the statement's order.

        Raises:
            BadInput: when a given value cannot be decoded.
        """
        mine = {**self.constants, **viewer.parameters()}
        return [self.reads[name](variables) if name in self.reads else mine[name] for name in self.names]

    async def fetch(self, connection: Any, variables: VariableValues, viewer: Viewer) -> str | None:
        """Run on a driver connection inside an open transaction: the field's JSON, or None for null."""
        return await connection.fetchval(self.sql, *self.values(variables, viewer))

    @property
    def weight(self) -> int:
        """About how many bytes a kept plan costs."""
        return len(self.sql) + 64 * len(self.names) + 512


def make_plan(builder: Builder, spec: Spec, group: Group, declared: GraphQLField) -> Plan:
    """Compile a root field.

    Raises:
        CannotPlan: when only the ordinary executor can answer.
        BadInput: when a given value is wrong whatever the data.
    """
    statement = root(builder, spec, group, declared)
    sql, names, constants = render(statement)
    node: FieldNode = group[0].node
    return Plan(
        key=node.alias.value if node.alias else node.name.value,
        sql=sql,
        names=names,
        constants=constants,
        reads=builder.binder.reads,
        reasons=frozenset(builder.reasons),
        custom_plan=builder.custom_plan,
    )


def render(statement: Select[Any]) -> tuple[str, tuple[str, ...], dict[str, Any]]:
    """The text for the driver, the names of its positional parameters, and the values of constants."""
    compiled = statement.compile(dialect=DIALECT, compile_kwargs={"render_postcompile": True})
    return str(compiled), tuple(compiled.positiontup or ()), dict(compiled.params)
