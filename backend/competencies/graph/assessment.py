"""How assessment results are spoken."""

from backend.competencies.models import AssessmentRow
from backend.competencies.rules.kinds import AssessmentKind
from backend.core.graph import Date, Decimal, Node, described_enum, node
from backend.employees.rules.kinds import Source

described_enum(AssessmentKind)


@node(AssessmentRow, "assess")
class Assessment(Node):
    """Hasil penilaian kompetensi or potensi."""

    kind: AssessmentKind
    """Jenis penilaian."""
    method: str
    """Metode."""
    value: Decimal
    """Percent; a job person match may pass 100."""
    computed_value: Decimal | None
    """What the signed levels of that day amount to; differs from `value` where a finished number was imported."""
    assessed_on: Date
    """Tanggal penilaian."""
    valid_until: Date | None
    """The day from which it no longer counts; null where the policy's own period decides."""
    organizer: str | None
    """Penyelenggara."""
    source: Source
    """Asal data."""
