"""The types that features have declared, for the planner to find."""

from backend.core.plan.specs import NodeType

NODES: dict[str, NodeType] = {}
"""Every planned type by its GraphQL name."""
PREFIXES: dict[str, NodeType] = {}
"""Types with an id of their own, by the prefix of their ids."""
