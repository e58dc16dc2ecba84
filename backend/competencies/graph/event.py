"""How assessment events, their participants and their acts are spoken."""

import sqlalchemy as sa
import strawberry

from backend.competencies import reads
from backend.competencies.graph.standard import Competency
from backend.competencies.models import AssessedLevelRow, AssessmentEventRow, CompetencyRow, ParticipantRow
from backend.competencies.reads import events
from backend.competencies.rules.assessing import AssessmentLocked, NothingAssessed, OutsideEvent, SelfAssessment
from backend.competencies.rules.kinds import ParticipantStatus, Recommendation
from backend.competencies.writes import assessing as writes
from backend.core.access import Permission as P
from backend.core.graph import (
    Connection,
    Date,
    DateTime,
    Key,
    Node,
    Pages,
    Sql,
    ToMany,
    ToOne,
    Tx,
    connection,
    described_enum,
    described_input,
    key_of,
    mutation,
    node,
    plain,
    refer,
)
from backend.core.ids import new_id
from backend.core.problems import InvalidInput, NotFound, StaleVersion

described_enum(ParticipantStatus)
described_enum(Recommendation)


@node(AssessedLevelRow, "level")
class AssessedLevel(Node):
    """Tingkat hasil penilaian: of one competency, on one day."""

    competency: Competency = ToOne(
        CompetencyRow,
        lambda level, found, _place: sa.and_(found.agency_id == level.agency_id, found.id == level.competency_id),
        always=True,
    )
    """The competency."""
    level: int
    """1 to 5."""
    assessed_on: Date
    """Tanggal penilaian."""
    valid_until: Date
    """The day from which it no longer counts."""
    signed: bool
    """Whether it counts; a draft counts nowhere."""


@node(ParticipantRow, events.PARTICIPANT)
class Participant(Node):
    """Peserta penilaian: one person's report in one event."""

    employee_id: strawberry.ID = Key("emp", "employee_id")
    """Id of the employee."""
    name: str
    """Name when invited."""
    position_title: str | None
    """Nama jabatan when invited."""
    status: ParticipantStatus
    """Keadaan penilaian."""
    assessed_on: Date | None
    """Tanggal penilaian."""
    levels: list[AssessedLevel] = ToMany(
        AssessedLevelRow,
        lambda person, level, _place: sa.and_(level.agency_id == person.agency_id, level.participant_id == person.id),
        lambda level, _place: [level.id],
        limit=100,
    )
    """Levels entered, as far as they may be seen."""
    potential: list[int]
    """Eight aspects of potential, 0 to 5; empty when not assessed."""
    strengths: str | None
    """Kekuatan."""
    development_areas: str | None
    """Area pengembangan."""
    recommendation: Recommendation | None
    """Rekomendasi."""
    signed_at: DateTime | None
    """When it was signed and locked."""
    signed_by_name: str | None
    """Who signed it."""
    version: int
    """Grows with each change; give it back when you enter."""


@described_input
class ParticipantFilter:
    """Which participants."""

    status: ParticipantStatus | None = None
    """Keadaan penilaian."""
    search: str | None = None
    """Part of the name."""


@node(AssessmentEventRow, events.EVENT)
class AssessmentEvent(Node):
    """Kegiatan penilaian: an assessment centre, a computer test or a panel."""

    name: str
    """Nama kegiatan."""
    method: str
    """Metode."""
    organizer: str
    """Penyelenggara."""
    starts_on: Date
    """The first day."""
    ends_on: Date
    """The last day."""
    valid_years: int
    """How many years its results count."""
    participant_count: int = Sql(events.counted(None))
    """How many participants."""
    signed_count: int = Sql(events.counted("SIGNED_OFF"))
    """How many of them are signed."""
    participants: Connection[Participant] = connection(
        Pages(
            ParticipantRow,
            events.PARTICIPANT_ORDERS,
            "NAME",
            events.PARTICIPANT_FILTERS,
            on=lambda event, person, _place: sa.and_(person.agency_id == event.agency_id, person.event_id == event.id),
            searches=("search",),
        ),
        filter=ParticipantFilter,
    )
    """Participants by name."""


@described_input
class CreateAssessmentEventInput:
    """What is scheduled, for whom, and who assesses."""

    name: str
    """Nama kegiatan."""
    method: str
    """Metode."""
    organizer: str
    """Penyelenggara."""
    starts_on: Date
    """The first day."""
    ends_on: Date
    """The last day."""
    valid_years: int = 3
    """How many years its results count, 1 to 10."""
    employee_ids: list[strawberry.ID]
    """Participants, at most 100."""
    assessors: list[str]
    """User names of the assessors, at most 100."""


@plain
class CreateAssessmentEventPayload:
    """The scheduled event."""

    event: AssessmentEvent
    """The event."""


@described_input
class LevelInput:
    """The level of one competency."""

    competency_id: strawberry.ID
    """The competency."""
    level: int
    """1 to 5."""


@described_input
class SaveAssessmentInput:
    """A draft of a participant's report; it replaces the draft before."""

    participant_id: strawberry.ID
    """The participant."""
    version: int
    """The version that you have read."""
    assessed_on: Date
    """Tanggal penilaian, within the event."""
    levels: list[LevelInput]
    """What was assessed; what is left out is unknown, not 0."""
    potential: list[int] | None = None
    """All eight aspects of potential, 0 to 5, or none."""
    strengths: str | None = None
    """Kekuatan."""
    development_areas: str | None = None
    """Area pengembangan."""
    recommendation: Recommendation | None = None
    """Rekomendasi."""


@plain
class SaveAssessmentPayload:
    """The draft."""

    participant: Participant
    """The participant."""


@described_input
class SignOffAssessmentInput:
    """Which report is to be locked."""

    participant_id: strawberry.ID
    """The participant."""
    version: int
    """The version that you have read."""


@plain
class SignOffAssessmentPayload:
    """The signed report."""

    participant: Participant
    """The participant."""


@mutation(P.ASSESSMENT_MANAGE, problems=(NotFound, InvalidInput))
async def create_assessment_event(tx: Tx, input: CreateAssessmentEventInput) -> CreateAssessmentEventPayload:  # noqa: A002 - the convention of mutations
    """Schedule an assessment event with its participants and assessors."""
    event = AssessmentEventRow(
        agency_id=tx.viewer.agency_id,
        id=new_id(),
        name=input.name.strip(),
        method=input.method.strip(),
        organizer=input.organizer.strip(),
        starts_on=input.starts_on,
        ends_on=input.ends_on,
        valid_years=input.valid_years,
    )
    people = [key_of(each, "emp") for each in input.employee_ids]
    event_id = await writes.create_event(tx, event, employee_ids=people, usernames=list(input.assessors))
    return CreateAssessmentEventPayload(event=refer(events.EVENT, event_id))


@mutation(
    P.ASSESSMENT_ENTER,
    problems=(NotFound, InvalidInput, StaleVersion, SelfAssessment, AssessmentLocked, OutsideEvent),
)
async def save_assessment(tx: Tx, input: SaveAssessmentInput) -> SaveAssessmentPayload:  # noqa: A002 - the convention of mutations
    """Keep a draft of a participant's report; only an assessor of the event may, and nobody for himself."""
    entry = writes.Entry(
        assessed_on=input.assessed_on,
        levels=[(key_of(each.competency_id, reads.COMPETENCY), each.level) for each in input.levels],
        potential=input.potential or [],
        strengths=input.strengths,
        development_areas=input.development_areas,
        recommendation=input.recommendation,
    )
    key = await writes.save(tx, key_of(input.participant_id, events.PARTICIPANT), entry, version=input.version)
    return SaveAssessmentPayload(participant=refer(events.PARTICIPANT, key))


@mutation(P.ASSESSMENT_ENTER, problems=(NotFound, StaleVersion, SelfAssessment, AssessmentLocked, NothingAssessed))
async def sign_off_assessment(tx: Tx, input: SignOffAssessmentInput) -> SignOffAssessmentPayload:  # noqa: A002 - the convention of mutations
    """Sign a report: it is locked, and what it amounts to is evidence of the mapping from its day on."""
    key = await writes.sign_off(tx, key_of(input.participant_id, events.PARTICIPANT), version=input.version)
    return SignOffAssessmentPayload(participant=refer(events.PARTICIPANT, key))
