"""How assessment events and their participants are found."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.competencies.models import (
    AssessedLevelRow,
    AssessmentEventRow,
    EventAssessorRow,
    ParticipantRow,
    StandardItemRow,
    StandardRow,
)
from backend.competencies.reads import binds, first_of
from backend.core.access import Viewer, scoped
from backend.core.plan.filters import equals, pattern
from backend.core.plan.specs import Filters, Order
from backend.employees.models import EmployeeRow
from backend.positions.models import PositionRow

EVENT, PARTICIPANT = "event", "peserta"
EVENT_ORDERS = {"STARTS": Order(("starts_on",), descending=True)}
PARTICIPANT_ORDERS = {"NAME": Order(("name",))}
PARTICIPANT_FILTERS: Filters = {
    "status": lambda participant, given, _place: equals(participant.status, given),
    "search": lambda participant, given, _place: sa.func.lower(participant.name).like(given.bind(sa.Text, pattern)),
}


def counted(status: str | None) -> Any:
    """How many visible participants of an event are in a state, or in any."""

    def expression(event: Any, place: Any) -> ColumnElement[int]:
        row = ParticipantRow.__table__.alias()
        mine = row.c.agency_id == event.agency_id, row.c.event_id == event.id, place.visible(ParticipantRow, row.c)
        of_status = [] if status is None else [row.c.status == status]
        found = sa.select(sa.func.count()).select_from(row).where(*mine, *of_status)
        return found.correlate_except(row).scalar_subquery()

    return expression


def participant(participant_id: UUID, viewer: Viewer) -> sa.Select[*tuple[Any, ...]]:
    """One visible participant with the event, locked for an entry; only for an assessor of the event."""
    event, assessor = AssessmentEventRow, EventAssessorRow
    own = sa.exists().where(
        *(assessor.agency_id == ParticipantRow.agency_id, assessor.event_id == ParticipantRow.event_id),
        assessor.account_id == viewer.account_id,
    )
    statement = (
        sa.select(ParticipantRow, event)
        .join(event, sa.and_(event.agency_id == ParticipantRow.agency_id, event.id == ParticipantRow.event_id))
        .where(ParticipantRow.id == participant_id, own)
    )
    return scoped(statement, ParticipantRow, viewer).with_for_update(of=ParticipantRow)


def people(employee_ids: list[UUID], viewer: Viewer) -> sa.Select[*tuple[Any, ...]]:
    """Some visible people with the titles of their posts."""
    post = PositionRow
    statement = (
        sa.select(EmployeeRow.id, EmployeeRow.name, post.title)
        .outerjoin(post, sa.and_(post.agency_id == EmployeeRow.agency_id, post.id == EmployeeRow.position_id))
        .where(EmployeeRow.id.in_(employee_ids))
    )
    return scoped(statement, EmployeeRow, viewer)


def required_and_assessed(participant: ParticipantRow, day: Any) -> sa.Select[*tuple[Any, ...]]:
    """What the participant's post requires on a day beside the entered level; no row without a standard."""
    level, item = AssessedLevelRow, StandardItemRow
    bound = (
        sa.select(StandardRow.agency_id, StandardRow.id)
        .select_from(EmployeeRow)
        .join(
            PositionRow,
            sa.and_(PositionRow.agency_id == EmployeeRow.agency_id, PositionRow.id == EmployeeRow.position_id),
        )
        .join(StandardRow, binds(StandardRow, PositionRow, day))
        .where(EmployeeRow.agency_id == participant.agency_id, EmployeeRow.id == participant.employee_id)
        .order_by(*first_of(StandardRow))
        .limit(1)
        .subquery()
    )
    entered = sa.and_(
        *(level.agency_id == item.agency_id, level.competency_id == item.competency_id),
        level.participant_id == participant.id,
    )
    return (
        sa.select(item.level, level.level)
        .join(bound, sa.and_(bound.c.agency_id == item.agency_id, bound.c.id == item.standard_id))
        .outerjoin(level, entered)
        .order_by(item.competency_id)
    )
