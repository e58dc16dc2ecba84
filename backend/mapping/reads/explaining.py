"""Mengapa kotak ini: the stored explanation beside the policy that it was made with, and what it lacks."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement, Select

from backend.core.access import Permission
from backend.core.text import Language
from backend.mapping.models import MappingRunRow, PolicyRow
from backend.mapping.rules.kinds import AxisCode

POINTS = 1
OUTDATED = 6
"""Places in an entry of the stored explanation (`rules.explanation.Stored`)."""


def axes(placement: Any, place: Any) -> Select[Any]:
    """A row per axis: policy, stored entries, score and level of the axis, and whether sanctions stay hidden."""
    policy, joined = _policy_of(placement, place)
    axis = sa.values(sa.column("code", sa.Text), sa.column("rank", sa.Integer), name="axis")
    axis = axis.data([(str(code), rank) for rank, code in enumerate(AxisCode)])
    first = axis.c.code == str(AxisCode.PERFORMANCE)
    hidden = not place.builder.viewer.may(Permission.SANCTION_READ)
    return (
        sa.select(
            *(axis.c.code, policy.c.definition, policy.c.digest, placement.explanation.label("entries")),
            sa.case((first, placement.performance), else_=placement.potential).label("score"),
            sa.case((first, placement.performance_level), else_=placement.potential_level).label("level"),
            sa.literal_column("true" if hidden else "false", sa.Boolean).label("hidden"),
        )
        .select_from(joined.join(axis, sa.true()))
        .where(_mine(placement, place, joined))
        .order_by(axis.c.rank)
    )


def missing(placement: Any, place: Any) -> Select[Any]:
    """Evidence without points, in the policy's order: never there, outside the scale, or expired."""
    policy, joined = _policy_of(placement, place)
    indicator = _indicators(policy)
    entry = placement.explanation.op("->")(sa.cast(indicator.c.number - 1, sa.Integer))
    told = sa.literal_column("'en'" if place.language == Language.EN else "'id'")
    return (
        sa.select(
            indicator.c.value.op("->>")("code").label("indicator"),
            indicator.c.value.op("->")("name").op("->>")(told).label("name"),
            (entry.op("->>")(OUTDATED) == "true").label("outdated"),
            indicator.c.value.op("->")("suppliedBy").op("->>")(told).label("supplied_by"),
        )
        .select_from(joined.join(indicator, sa.true()))
        .where(
            _mine(placement, place, joined),
            sa.func.json_array_length(placement.explanation) > 0,
            entry.op("->>")(POINTS).is_(None),
        )
        .order_by(indicator.c.number)
    )


def to_next(axis: AxisCode) -> Any:
    """Points to the next cut of an axis; null at the top, and without a score."""

    def expression(placement: Any, place: Any) -> ColumnElement[Any]:
        policy, joined = _policy_of(placement, place)
        score = placement[axis.lower()]
        found = sa.func.json_array_elements(policy.c.definition["axes"]).table_valued("value", name="axes")
        cut = sa.func.json_array_elements(found.c.value.op("->")("cuts")).table_valued("value", name="cuts")
        lower = sa.cast(cut.c.value.op("->>")("from"), sa.Numeric)
        ahead = sa.case((found.c.value.op("->>")("bound") == "INCLUSIVE", lower > score), else_=lower >= score)
        return (
            sa.select(sa.func.min(lower) - score)
            .select_from(joined.join(found, sa.true()).join(cut, sa.true()))
            .where(_mine(placement, place, joined), found.c.value.op("->>")("code") == str(axis), ahead)
            .correlate(*place.around)
            .scalar_subquery()
        )

    return expression


def _policy_of(_placement: Any, _place: Any) -> tuple[Any, Any]:
    run, policy = MappingRunRow.__table__.alias("its_run"), PolicyRow.__table__.alias("its_policy")
    joined = run.join(policy, sa.and_(policy.c.agency_id == run.c.agency_id, policy.c.id == run.c.policy_id))
    return policy, joined


def _mine(placement: Any, place: Any, joined: Any) -> ColumnElement[bool]:
    run, policy = joined.left, joined.right
    return sa.and_(
        *(run.c.agency_id == placement.agency_id, run.c.id == placement.run_id),
        *(place.visible(MappingRunRow, run.c), place.visible(PolicyRow, policy.c)),
    )


def _indicators(policy: Any) -> Any:
    """The indicators of a policy document, numbered through both axes in its order."""
    axis = _numbered(policy.c.definition["axes"], "axis")
    component = _numbered(axis.c.value.op("->")("components"), "component")
    indicator = _numbered(component.c.value.op("->")("indicators"), "indicator")
    order = axis.c.at, component.c.at, indicator.c.at
    return (
        sa.select(indicator.c.value, sa.func.row_number().over(order_by=order).label("number"))
        .select_from(axis.join(component, sa.true()).join(indicator, sa.true()))
        .lateral("indicators")
    )


def _numbered(elements: Any, name: str) -> Any:
    return sa.func.json_array_elements(elements).table_valued("value", with_ordinality="at", name=name).render_derived()
