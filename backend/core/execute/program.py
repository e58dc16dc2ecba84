"""A program: one operation of one document, planned for one form of viewer and variables."""

from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    is_input_type,
    type_from_ast,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields
from graphql.execution.values import VariableValues

from backend.core.access import Viewer
from backend.core.plan.compile import Builder, CannotPlan
from backend.core.plan.given import form_of
from backend.core.plan.specs import NodeType, Spec
from backend.core.plan.statement import Plan, make_plan


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document: only such are kept."""

    ast: DocumentNode
    digest: str
    operations: dict[str | None, OperationDefinitionNode]
    fragments: dict[str, FragmentDetails]

    @classmethod
    def of(cls, ast: DocumentNode, digest: str) -> "Document":
        """Sort a parsed document's definitions."""
        operations = {
            (node.name.value if node.name else None): node
            for node in ast.definitions
            if isinstance(node, OperationDefinitionNode)
        }
        fragments = {
            node.name.value: FragmentDetails(node)
            for node in ast.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        return cls(ast, digest, operations, fragments)


@dataclass(slots=True)
class Program:
    """The plans of an operation's root fields.

    `parts` are the root fields in order when every one of them is compiled: a plan, or text as it stands.
    Where it is None the ordinary executor answers, and takes what plans there are from `plans`.
    """

    parts: list[tuple[str, Plan | bytes]] | None
    plans: dict[str, Plan] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        """About how many bytes it costs to keep."""
        return 1024 + sum(plan.weight for plan in self.plans.values())


def forms(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: VariableValues) -> tuple[Any, ...]:
    """What of the variables changes the statements."""
    found = []
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        kind = type_from_ast(schema, definition.type)
        present = name in variables.coerced
        assert is_input_type(kind), "validation has seen to it"  # noqa: S101 - narrows the type
        found.append((name, present and (form_of(variables.coerced[name], kind), True)))
    return tuple(found)


def plan_operation(
    schema: GraphQLSchema,
    types: dict[str, NodeType],
    document: Document,
    operation: OperationDefinitionNode,
    variables: VariableValues,
    viewer: Viewer,
) -> Program:
    """Plan the root fields of a query; other operations have none to plan."""
    if operation.operation is not OperationType.QUERY or schema.query_type is None:
        return Program(None)
    collected = collect_fields(schema, document.fragments, variables, schema.query_type, operation)
    if collected.new_defer_usages:
        return Program(None)
    parts: list[tuple[str, Plan | bytes]] = []
    plans: dict[str, Plan] = {}
    compiled = True
    for key, group in collected.grouped_field_set.items():
        if group[0].node.name.value == "__typename":
            parts.append((key, b'"Query"'))
            continue
        plan = _plan_root(schema, types, document, operation, variables, viewer, group)
        if plan is not None:
            plans[key] = plan
            parts.append((key, plan))
        compiled = compiled and plan is not None and not plan.reasons
    return Program(parts if compiled else None, plans)


def _plan_root(
    schema: GraphQLSchema,
    types: dict[str, NodeType],
    document: Document,
    operation: OperationDefinitionNode,
    variables: VariableValues,
    viewer: Viewer,
    group: list[FieldDetails],
) -> Plan | None:
    assert schema.query_type is not None, "the caller looked"  # noqa: S101 - narrows the type
    declared = schema.query_type.fields.get(group[0].node.name.value)
    if declared is None:
        return None
    spec = (declared.extensions or {}).get("plan")
    permission = (declared.extensions or {}).get("permission")
    if not isinstance(spec, Spec) or permission is None or not viewer.may(permission):
        return None
    builder = Builder(schema, types, document.fragments, operation, variables, viewer)
    try:
        return make_plan(builder, spec, group, declared)
    except (CannotPlan, GraphQLError):  # the executor answers, or says which field is wrong
        return None
