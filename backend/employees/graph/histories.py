"""How a person's past is spoken: one type per history, each entry with its source."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.attachments import reads as attachment_reads
from backend.attachments.models import AttachmentRow
from backend.core.access import Permission
from backend.core.graph import Date, Node, Sql, ToMany, ToOne, described_enum, node
from backend.employees import reads
from backend.employees.models import (
    AppointmentRow,
    AwardRow,
    EducationRow,
    RankGrantRow,
    SanctionRow,
    TeamAssignmentRow,
    TrainingRow,
)
from backend.employees.rules.kinds import (
    AppointmentKind,
    AwardLevel,
    EducationLevel,
    SanctionLevel,
    Source,
    TeamRole,
)
from backend.positions.models import GradeRow, PositionRow, UnitRow
from backend.positions.rules.kinds import PositionLevel

Attachment = Annotated["Attachment", strawberry.lazy("backend.attachments.graph")]
Grade = Annotated["Grade", strawberry.lazy("backend.positions.graph")]
Position = Annotated["Position", strawberry.lazy("backend.positions.graph")]
Unit = Annotated["Unit", strawberry.lazy("backend.positions.graph")]

for _kind in (AppointmentKind, AwardLevel, EducationLevel, SanctionLevel, Source, TeamRole):
    described_enum(_kind)


SCAN = ToOne(AttachmentRow, attachment_reads.of_subject)
"""The scanned document behind an entry."""


def history(row: Any, newest_by: str, *, permission: Permission | None = None) -> ToMany:
    """A person's entries of one history, the newest first; as of another day only those begun by then."""

    def on(employee: Any, entry: Any, place: Any) -> sa.ColumnElement[bool]:
        mine = sa.and_(entry.agency_id == employee.agency_id, entry.employee_id == employee.id)
        if isinstance(entry[newest_by].type, sa.Date):
            return sa.and_(mine, reads.begun(entry[newest_by], place))
        return sa.and_(mine, reads.begun_year(entry[newest_by], place))

    return ToMany(
        row, on, lambda entry, _place: [entry[newest_by].desc().nulls_last(), entry.id.desc()], permission=permission
    )


@node(AppointmentRow, "appt")
class Appointment(Node):
    """Riwayat jabatan: one post held, definitive or acting, with the names of its day."""

    kind: AppointmentKind
    """Jenis penugasan."""
    title: str
    """Nama jabatan as it was."""
    unit_name: str
    """Nama unit as it was."""
    agency_name: str
    """Instansi in which the post was held."""
    level: PositionLevel
    """Jenjang jabatan as it was."""
    position: Position | None = ToOne(
        PositionRow,
        lambda entry, post, _place: sa.and_(post.agency_id == entry.agency_id, post.id == entry.position_id),
    )
    """The post as it is today, if it still exists and may be seen."""
    unit: Unit | None = ToOne(
        UnitRow, lambda entry, unit, _place: sa.and_(unit.agency_id == entry.agency_id, unit.id == entry.unit_id)
    )
    """The unit as it is today, if it still exists and may be seen."""
    valid_from: Date
    """TMT: the first day."""
    valid_until: Date | None
    """The day after the last one; null while it lasts."""
    decree_number: str | None
    """Nomor SK."""
    decree_on: Date | None
    """Tanggal SK."""
    gap_days: int | None = Sql(reads.gap_days)
    """For a definitive post: days without one before it; negative for days of overlap, 0 for neither and the first."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


@node(RankGrantRow, "rank")
class RankGrant(Node):
    """Riwayat pangkat/golongan: a grade held from its TMT on."""

    grade: Grade = ToOne(GradeRow, lambda entry, grade, _place: grade.number == entry.grade_no, always=True)
    """Golongan and pangkat."""
    valid_from: Date
    """TMT: the first day."""
    decree_number: str | None
    """Nomor SK."""
    decree_on: Date | None
    """Tanggal SK."""
    service_years: int | None
    """Masa kerja golongan, full years."""
    service_months: int | None
    """Masa kerja golongan, further months."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


@node(EducationRow, "edu")
class Education(Node):
    """Riwayat pendidikan formal."""

    level: EducationLevel
    """Tingkat pendidikan."""
    name: str
    """Program studi."""
    field: str | None
    """Code of the field of study (bidang ilmu)."""
    institution: str | None
    """Nama sekolah or perguruan tinggi."""
    graduated_year: int | None
    """Tahun lulus."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


@node(TrainingRow, "train")
class Training(Node):
    """Riwayat pengembangan kompetensi: one course."""

    name: str
    """Nama pelatihan."""
    form: str | None
    """Bentuk, such as Workshop or Diklat Teknis."""
    hours: int
    """Jam pelajaran (JP) of 45 minutes."""
    ended_on: Date
    """Last day."""
    provider: str | None
    """Penyelenggara."""
    certificate_number: str | None
    """Nomor sertifikat."""
    verified: bool
    """Whether a person has verified it; only then it counts in a score."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


@node(AwardRow, "award")
class Award(Node):
    """Riwayat penghargaan."""

    name: str
    """Nama penghargaan."""
    level: AwardLevel
    """Tingkat penghargaan."""
    awarded_on: Date
    """Tanggal penghargaan."""
    decree_number: str | None
    """Nomor SK."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


@node(SanctionRow, "sanc")
class Sanction(Node):
    """Riwayat hukuman disiplin; its reason is not kept here."""

    level: SanctionLevel
    """Tingkat hukuman."""
    name: str
    """Jenis hukuman."""
    starts_on: Date
    """First day of serving."""
    ends_on: Date | None
    """The day after the last day of serving."""
    active_until: Date | None
    """Until when it counts; null for ever."""
    decree_number: str | None
    """Nomor SK."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


@node(TeamAssignmentRow, "team")
class TeamAssignment(Node):
    """Riwayat penugasan dalam tim kerja."""

    name: str
    """Nama tim."""
    role: TeamRole
    """Peran dalam tim."""
    valid_from: Date
    """First day."""
    valid_until: Date | None
    """The day after the last one; null while it lasts."""
    decree_number: str | None
    """Nomor SK."""
    scan: Attachment | None = SCAN
    """Pindaian dokumen: the scanned decree, diploma or certificate behind the entry."""
    source: Source
    """Asal data."""


__all__ = [
    "Appointment",
    "Award",
    "Education",
    "RankGrant",
    "Sanction",
    "TeamAssignment",
    "Training",
    "history",
]
