"""How a person is spoken: what today, or another day, says of an employee."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.appraisals.models import FeedbackRow, RatingRow
from backend.attachments import reads as attachment_reads
from backend.attachments.models import AttachmentRow
from backend.competencies.models import AssessmentRow
from backend.core.access import Permission as P
from backend.core.graph import Date, Node, Sql, ToMany, ToOne, described_enum, node
from backend.employees import reads
from backend.employees.graph.histories import (
    Appointment,
    Award,
    Education,
    RankGrant,
    Sanction,
    TeamAssignment,
    Training,
    history,
)
from backend.employees.models import (
    AppointmentRow,
    AwardRow,
    EducationRow,
    EmployeeRow,
    RankGrantRow,
    SanctionRow,
    TeamAssignmentRow,
    TrainingRow,
)
from backend.employees.rules.kinds import EducationLevel, EmploymentKind, Standing
from backend.mapping.models import MappingRunRow, PlacementRow
from backend.positions.models import GradeRow, PositionRow, UnitRow

Grade = Annotated["Grade", strawberry.lazy("backend.positions.graph")]
Position = Annotated["Position", strawberry.lazy("backend.positions.graph")]
Unit = Annotated["Unit", strawberry.lazy("backend.positions.graph")]
Rating = Annotated["Rating", strawberry.lazy("backend.appraisals.graph")]
Feedback = Annotated["Feedback", strawberry.lazy("backend.appraisals.graph")]
Assessment = Annotated["Assessment", strawberry.lazy("backend.competencies.graph")]
Photo = Annotated["Photo", strawberry.lazy("backend.attachments.graph")]
Placement = Annotated["Placement", strawberry.lazy("backend.mapping.graph")]

described_enum(EmploymentKind)
described_enum(Standing)


def _in_post(column: str, row: Any) -> ToOne:
    """A link through the definitive post of the day."""

    def on(employee: Any, linked: Any, place: Any) -> sa.ColumnElement[bool]:
        today = employee[column]
        key = reads.appointment_on_day(employee, place, column, today)
        return sa.and_(linked.agency_id == employee.agency_id, linked.id == key)

    return ToOne(row, on)


def _newest_run_first(placement: Any, _place: Any) -> list[sa.ColumnElement[Any]]:
    run = MappingRunRow.__table__.alias()
    asked = (
        sa.select(run.c.requested_at)
        .where(run.c.agency_id == placement.agency_id, run.c.id == placement.run_id)
        .correlate_except(run)
        .scalar_subquery()
    )
    return [asked.desc(), placement.id.desc()]


PLACEMENTS = ToMany(
    PlacementRow,
    lambda employee, placement, _place: sa.and_(
        placement.agency_id == employee.agency_id, placement.employee_id == employee.id
    ),
    _newest_run_first,
    limit=50,
)


@node(EmployeeRow, "emp")
class Employee(Node):
    """Pegawai (ASN). Where the query gives `asOf`, post, unit, grade, education and superior are those of that day."""

    nip: str
    """NIP or NI PPPK, 18 digits without spaces."""
    siasn_id: str | None
    """Id of the person in SIASN (`pns_id`)."""
    name: str
    """Name without degrees."""
    full_name: str = Sql(reads.full_name)
    """Name with degrees before and after it."""
    kind: EmploymentKind
    """Jenis pegawai."""
    standing: Standing
    """Kedudukan hukum."""
    hired_on: Date | None
    """TMT CPNS, or the beginning of the contract."""
    email: str | None
    """Private mail address."""
    work_email: str | None
    """Mail address of the agency."""
    phone: str | None
    """Telephone number."""
    unit: Unit | None = _in_post("unit_id", UnitRow)
    """The unit of the definitive post, as far as the viewer may see."""
    position: Position | None = _in_post("position_id", PositionRow)
    """The definitive post, as far as the viewer may see."""
    position_since: Date | None = Sql(
        lambda employee, place: reads.appointment_on_day(employee, place, "valid_from", employee.position_since)
    )
    """TMT of the definitive post."""
    grade: Grade | None = ToOne(
        GradeRow,
        lambda employee, grade, place: (
            grade.number == reads.grade_on_day(employee, place, "grade_no", employee.grade_no)
        ),
    )
    """Golongan and pangkat."""
    grade_since: Date | None = Sql(
        lambda employee, place: reads.grade_on_day(employee, place, "valid_from", employee.grade_since)
    )
    """TMT of the grade."""
    education_level: EducationLevel | None = Sql(
        lambda employee, place: reads.education_on_day(employee, place, "level", employee.education_level)
    )
    """The highest formal education."""
    education_name: str | None = Sql(
        lambda employee, place: reads.education_on_day(employee, place, "name", employee.education_name)
    )
    """Its study program."""
    superior: "Employee | None" = ToOne(
        EmployeeRow, reads.superior_of, order=lambda superior, _place: [superior.name, superior.id]
    )
    """Atasan langsung: who holds the post that this person's post reports to, as far as the viewer may see."""
    appointments: list[Appointment] = history(AppointmentRow, "valid_from")
    """Riwayat jabatan, the newest first."""
    rank_grants: list[RankGrant] = history(RankGrantRow, "valid_from")
    """Riwayat pangkat, the newest first."""
    educations: list[Education] = history(EducationRow, "graduated_year")
    """Riwayat pendidikan, the newest first."""
    trainings: list[Training] = history(TrainingRow, "ended_on")
    """Riwayat pengembangan kompetensi, the newest first."""
    awards: list[Award] = history(AwardRow, "awarded_on")
    """Riwayat penghargaan, the newest first."""
    sanctions: list[Sanction] | None = history(SanctionRow, "starts_on", permission=P.SANCTION_READ)
    """Riwayat hukuman disiplin, for those who may read it."""
    team_assignments: list[TeamAssignment] = history(TeamAssignmentRow, "valid_from")
    """Riwayat penugasan tim, the newest first."""
    ratings: list[Rating] = history(RatingRow, "year")
    """Predikat kinerja, the newest year first."""
    feedbacks: list[Feedback] = history(FeedbackRow, "year")
    """Nilai umpan balik 360 derajat, the newest year first."""
    assessments: list[Assessment] = history(AssessmentRow, "assessed_on")
    """Hasil penilaian kompetensi dan potensi, the newest first."""
    placements: list[Placement] = PLACEMENTS
    """Hasil pemetaan talenta, the newest run first, as far as the viewer may see."""
    photo: Photo | None = ToOne(AttachmentRow, attachment_reads.of_subject)
    """Pasfoto, as it is today."""
    version: int
    """Grows with each change; give it back when you change the person."""
    viewer_can_correct: bool = Sql(
        lambda _employee, place: sa.literal_column("true" if place.builder.viewer.may(P.EMPLOYEE_CORRECT) else "false")
    )
    """Whether the viewer may correct the contact data."""
