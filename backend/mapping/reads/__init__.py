"""How policies, runs and placements are found, counted and explained."""

from backend.mapping.reads.finding import (
    PLACEMENT,
    PLACEMENT_FILTERS,
    PLACEMENT_ORDERS,
    POLICY,
    POLICY_ORDERS,
    RUN,
    RUN_ORDERS,
    one,
    policy,
    run,
)

__all__ = [
    "PLACEMENT",
    "PLACEMENT_FILTERS",
    "PLACEMENT_ORDERS",
    "POLICY",
    "POLICY_ORDERS",
    "RUN",
    "RUN_ORDERS",
    "one",
    "policy",
    "run",
]
