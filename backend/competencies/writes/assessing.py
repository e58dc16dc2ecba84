"""How assessments change: an event is scheduled, results are entered as drafts, and signing locks them for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.accounts.models import AccountRow
from backend.competencies import reads
from backend.competencies.models import (
    AssessedLevelRow,
    AssessmentEventRow,
    AssessmentRow,
    EventAssessorRow,
    ParticipantRow,
)
from backend.competencies.reads import events
from backend.competencies.rules.assessing import (
    NothingAssessed,
    check_day,
    check_may_enter,
    entry_problems,
    event_problems,
    people_problems,
    potential_value,
    years_later,
)
from backend.competencies.rules.kinds import AssessmentKind, ParticipantStatus, Recommendation
from backend.competencies.rules.match import match
from backend.core.acts import Tx
from backend.core.ids import new_id
from backend.core.problems import InvalidInput, NotFound, StaleVersion
from backend.employees.rules.kinds import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Isian penilaian: what an assessor enters about one participant."""

    assessed_on: date
    levels: Sequence[tuple[UUID, int]]
    potential: Sequence[int]
    strengths: str | None
    development_areas: str | None
    recommendation: Recommendation | None


async def create_event(tx: Tx, event: AssessmentEventRow, *, employee_ids: list[UUID], usernames: list[str]) -> UUID:
    """Jadwalkan kegiatan penilaian with its participants and assessors.

    Raises:
        NotFound: when a person or an assessor is not there or not visible.
        InvalidInput: when names, days, validity or lists cannot be.
    """
    names = event.name, event.method, event.organizer
    faults = (
        *event_problems(names, starts_on=event.starts_on, ends_on=event.ends_on, valid_years=event.valid_years),
        *people_problems(employee_ids, "employeeIds"),
        *people_problems(usernames, "assessors"),
    )
    if faults:
        raise InvalidInput(fields=faults)
    people = (await tx.session.execute(events.people(employee_ids, tx.viewer))).all()
    accounts = await _accounts(tx, usernames)
    if len(people) < len(employee_ids) or len(accounts) < len(usernames):
        raise NotFound
    tx.session.add(event)
    await tx.session.flush()
    shared = {"agency_id": event.agency_id, "event_id": event.id}
    invited = {**shared, "status": ParticipantStatus.INVITED}
    await tx.session.execute(
        sa.insert(ParticipantRow),
        [{**invited, "id": new_id(), "employee_id": k, "name": n, "position_title": t} for k, n, t in people],
    )
    await tx.session.execute(
        sa.insert(EventAssessorRow), [{**shared, "id": new_id(), "account_id": key} for key in accounts]
    )
    tx.audit("AssessmentEvent", event.id, after={"name": event.name, "participants": len(people)})
    return event.id


async def save(tx: Tx, participant_id: UUID, entry: Entry, *, version: int) -> UUID:
    """Simpan draf hasil penilaian: counts nowhere until it is signed.

    Raises:
        NotFound: when the participant or a competency is not there, or the event is not the viewer's.
        StaleVersion: when somebody else has entered meanwhile.
        SelfAssessment, AssessmentLocked, OutsideEvent, InvalidInput: when it cannot be entered so.
    """
    participant, event = await _own(tx, participant_id, version=version)
    texts = entry.strengths, entry.development_areas
    if faults := entry_problems(entry.levels, potential=entry.potential, texts=texts):
        raise InvalidInput(fields=faults)
    check_day(entry.assessed_on, starts_on=event.starts_on, ends_on=event.ends_on, today=tx.today)
    asked = [competency for competency, _ in entry.levels]
    if len((await tx.session.execute(reads.known(asked, tx.viewer))).all()) < len(asked):
        raise NotFound
    participant.status, participant.assessed_on = ParticipantStatus.DRAFT, entry.assessed_on
    participant.potential, participant.recommendation = list(entry.potential), entry.recommendation
    participant.strengths, participant.development_areas = texts
    participant.version += 1
    await _replace_levels(tx, participant, entry, valid_until=years_later(entry.assessed_on, event.valid_years))
    tx.audit("Participant", participant.id, after={"status": participant.status, "levels": len(entry.levels)})
    return participant.id


async def sign_off(tx: Tx, participant_id: UUID, *, version: int) -> UUID:
    """Sahkan hasil penilaian: it is locked, and counts from its day; the mapping reads what it amounts to.

    Raises:
        NotFound: when the participant is not there, or the event is not the viewer's.
        StaleVersion: when somebody else has entered meanwhile.
        SelfAssessment, AssessmentLocked, NothingAssessed: when it cannot be signed.
    """
    participant, event = await _own(tx, participant_id, version=version)
    row = AssessedLevelRow
    mine = row.agency_id == participant.agency_id, row.participant_id == participant.id
    signed = await tx.session.execute(sa.update(row).where(*mine).values(signed=True).returning(row.id))
    if participant.assessed_on is None or (not signed.all() and not participant.potential):
        raise NothingAssessed
    participant.status, participant.version = ParticipantStatus.SIGNED_OFF, participant.version + 1
    participant.signed_at, participant.signed_by_name = tx.now, tx.viewer.name
    values = {
        AssessmentKind.COMPETENCY: await _match(tx, participant),
        AssessmentKind.POTENTIAL: potential_value(participant.potential),
    }
    for kind, value in values.items():
        if value is not None:
            await _keep(tx, participant, event, kind, value)
    told = {str(kind): None if value is None else str(value) for kind, value in values.items()}
    tx.audit("Participant", participant.id, after={"status": participant.status, **told})
    return participant.id


async def _own(tx: Tx, participant_id: UUID, *, version: int) -> tuple[ParticipantRow, AssessmentEventRow]:
    found = (await tx.session.execute(events.participant(participant_id, tx.viewer))).one_or_none()
    if found is None:
        raise NotFound
    participant, event = found
    check_may_enter(participant.status, himself=participant.employee_id == tx.viewer.employee_id)
    if participant.version != version:
        raise StaleVersion(version=participant.version)
    return participant, event


async def _accounts(tx: Tx, usernames: list[str]) -> Sequence[UUID]:
    row = AccountRow
    mine = row.agency_id == tx.viewer.agency_id, row.username.in_(usernames), row.disabled_at.is_(None)
    return (await tx.session.execute(sa.select(row.id).where(*mine))).scalars().all()


async def _replace_levels(tx: Tx, participant: ParticipantRow, entry: Entry, *, valid_until: date) -> None:
    row = AssessedLevelRow
    mine = row.agency_id == participant.agency_id, row.participant_id == participant.id
    await tx.session.execute(sa.delete(row).where(*mine))
    shared = {
        "agency_id": participant.agency_id,
        "participant_id": participant.id,
        "employee_id": participant.employee_id,
        "assessed_on": entry.assessed_on,
        "valid_until": valid_until,
        "signed": False,
    }
    if entry.levels:
        rows = [{**shared, "id": new_id(), "competency_id": key, "level": level} for key, level in entry.levels]
        await tx.session.execute(sa.insert(row), rows)


async def _match(tx: Tx, participant: ParticipantRow) -> Decimal | None:
    """The match with the own post's standard of the day; none without one, or while a level is unknown."""
    found = (await tx.session.execute(events.required_and_assessed(participant, participant.assessed_on))).all()
    if not found:
        return None
    return match([need for need, _ in found], assessed=[level for _, level in found]).official


async def _keep(
    tx: Tx, participant: ParticipantRow, event: AssessmentEventRow, kind: AssessmentKind, value: Decimal
) -> None:
    """The result as evidence; where a finished number of that day was imported, it stays, and the value beside it."""
    assert participant.assessed_on is not None, "a signed result has its day"  # noqa: S101 - narrows the type
    row = {
        "agency_id": participant.agency_id,
        "id": new_id(),
        "employee_id": participant.employee_id,
        "source": Source.ASSESSMENT,
        "kind": kind,
        "method": event.method,
        "value": value,
        "computed_value": value,
        "assessed_on": participant.assessed_on,
        "valid_until": years_later(participant.assessed_on, event.valid_years),
        "organizer": event.organizer,
    }
    same = ["agency_id", "employee_id", "kind", "assessed_on"]
    beside = insert(AssessmentRow).values(**row)
    await tx.session.execute(beside.on_conflict_do_update(index_elements=same, set_={"computed_value": value}))
