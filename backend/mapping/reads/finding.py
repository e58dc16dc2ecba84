"""How policies, runs and placements are found, and what the nine-box counts."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql import ColumnElement

from backend.core.access import Viewer, scoped
from backend.core.plan.filters import among, bound_key, equals
from backend.core.plan.given import Given
from backend.core.plan.specs import Filters, Order
from backend.employees.models import EmployeeRow
from backend.employees.reads import graded, reporting_to
from backend.employees.reads import search as search_people
from backend.mapping.models import MappingRunRow, PolicyRow
from backend.positions.reads import below

POLICY = "policy"
RUN = "run"
PLACEMENT = "place"

POLICY_ORDERS = {"CODE": Order(("code", "version"))}
RUN_ORDERS = {"REQUESTED": Order(("requested_at",), descending=True)}
PLACEMENT_ORDERS = {
    "TALENT_SCORE": Order(("talent_order",), descending=True),
    "PERFORMANCE": Order(("performance_order",), descending=True),
    "POTENTIAL": Order(("potential_order",), descending=True),
    "NAME": Order(("name",)),
}
"""Who has no score comes last in a descending order."""


def policy(policy_id: UUID, viewer: Viewer) -> sa.Select[PolicyRow]:
    """One visible policy, locked for a change."""
    return _locked(scoped(sa.select(PolicyRow).where(PolicyRow.id == policy_id), PolicyRow, viewer))


def run(run_id: UUID, viewer: Viewer) -> sa.Select[MappingRunRow]:
    """One visible run, locked for a change."""
    return _locked(scoped(sa.select(MappingRunRow).where(MappingRunRow.id == run_id), MappingRunRow, viewer))


def _locked(statement: sa.Select[Any]) -> sa.Select[Any]:
    """FOR NO KEY UPDATE: placements that a worker is writing hold their run's key, and must not make a cancel wait."""
    return statement.with_for_update(key_share=True)


def _person(placement: Any, place: Any, condition: Any) -> ColumnElement[bool]:
    """Whether the person of a placement, as known today, is visible and fulfils a condition.

    A result may be seen longer than the person: whoever has moved away is not found by NIP or superior.
    """
    employee = EmployeeRow.__table__.alias()
    mine = employee.c.agency_id == placement.agency_id, place.visible(EmployeeRow, employee.c)
    return placement.employee_id.in_(sa.select(employee.c.id).where(*mine, condition(employee.c)))


def _flagged(placement: Any, given: Given) -> ColumnElement[bool]:
    return placement.flags.overlap(given.bind(ARRAY(sa.Text), lambda values: [str(value) for value in values]))


PLACEMENT_FILTERS: Filters = {
    "unit": lambda placement, given, place: below(placement.unit_id, given, place),
    "boxes": lambda placement, given, _place: placement.box == sa.any_(given.bind(ARRAY(sa.SmallInteger))),
    "statuses": lambda placement, given, _place: among(placement.status, given),
    "levels": lambda placement, given, _place: among(placement.position_level, given),
    "grades": lambda placement, given, _place: graded(placement.grade_no, given),
    "jobFamily": lambda placement, given, _place: equals(placement.job_family, given),
    "superior": lambda placement, given, place: _person(
        placement, place, lambda employee: reporting_to(employee.position_id, given, place)
    ),
    "flags": lambda placement, given, _place: _flagged(placement, given),
    "search": lambda placement, given, place: _person(
        placement, place, lambda employee: search_people(employee, given, place)
    ),
    "performanceLevel": lambda placement, given, _place: equals(placement.performance_level, given),
    "potentialLevel": lambda placement, given, _place: equals(placement.potential_level, given),
}
"""Unit, post, level and grade are those of the run's day; superior and search look at people as they are today."""


def one(prefix: str) -> Any:
    """The row that the argument `id` names."""
    return lambda row, place: row.id == bound_key(place.args["id"], prefix)
