"""Who may see which results: whoever may see the employee, once signed; an assessor those of his events."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.competencies.models import (
    AssessedLevelRow,
    AssessmentEventRow,
    AssessmentRow,
    CompetencyRow,
    EventAssessorRow,
    ParticipantRow,
    StandardItemRow,
    StandardRow,
)
from backend.competencies.rules.kinds import ParticipantStatus
from backend.core.access import Reach, Terms, scope
from backend.employees.access import with_employee

scope(AssessmentRow)(with_employee)


def _of_the_agency(_row: Any, _terms: Terms) -> ColumnElement[bool]:
    """What posts require is no secret: whoever is measured by it may read it."""
    return sa.true()


for _row in (CompetencyRow, StandardRow, StandardItemRow):
    scope(_row)(_of_the_agency)


def _own_event(event_id: Any, terms: Terms) -> ColumnElement[bool]:
    assessor = sa.orm.aliased(EventAssessorRow)
    mine = assessor.agency_id == terms.agency_id, assessor.account_id == terms.account_id
    return event_id.in_(sa.select(assessor.event_id).where(*mine))


@scope(AssessmentEventRow)
def _events(event: Any, terms: Terms) -> ColumnElement[bool]:
    """An event is seen by BKPSDM, auditors and its own assessors."""
    return sa.true() if terms.reach is Reach.AGENCY else _own_event(event.id, terms)


@scope(EventAssessorRow)
def _assessors(assessor: Any, terms: Terms) -> ColumnElement[bool]:
    """Outside BKPSDM everybody meets the own duty alone."""
    return sa.true() if terms.reach is Reach.AGENCY else assessor.account_id == terms.account_id


@scope(ParticipantRow)
def _participants(participant: Any, terms: Terms) -> ColumnElement[bool]:
    """A draft is seen by BKPSDM and the event's assessors; a signed report by whoever may see the employee."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    signed = participant.status == str(ParticipantStatus.SIGNED_OFF)
    return sa.or_(sa.and_(signed, with_employee(participant, terms)), _own_event(participant.event_id, terms))


@scope(AssessedLevelRow)
def _levels(level: Any, terms: Terms) -> ColumnElement[bool]:
    """Levels follow the report that they stand in."""
    if terms.reach is Reach.AGENCY:
        return sa.true()
    participant = sa.orm.aliased(ParticipantRow)
    of_own = sa.select(participant.id).where(
        participant.agency_id == terms.agency_id, _own_event(participant.event_id, terms)
    )
    return sa.or_(sa.and_(level.signed, with_employee(level, terms)), level.participant_id.in_(of_own))
