"""Kotak manajemen talenta: the nine boxes, their official names and recommended actions.

Source: PermenPANRB 3/2020 jo. 20/2025. The numbers are a matrix, not a formula: 7 is above and medium, 8 is
meets and high, 6 is below and high. English nicknames are not official and do not occur.
"""

from __future__ import annotations

from dataclasses import dataclass

from backend.core.text import Text
from backend.mapping.rules.kinds import PerformanceLevel, PotentialLevel

LEGAL_REFERENCE = "PermenPANRB 3/2020 jo. PermenPANRB 20/2025"

ABOVE, MEETS, BELOW = PerformanceLevel.ABOVE, PerformanceLevel.MEETS, PerformanceLevel.BELOW
HIGH, MEDIUM, LOW = PotentialLevel.HIGH, PotentialLevel.MEDIUM, PotentialLevel.LOW

PERFORMANCE_NAMES = {
    ABOVE: Text(id="di atas ekspektasi", en="above expectation"),
    MEETS: Text(id="sesuai ekspektasi", en="meets expectation"),
    BELOW: Text(id="di bawah ekspektasi", en="below expectation"),
}
POTENTIAL_NAMES = {
    HIGH: Text(id="tinggi", en="high"),
    MEDIUM: Text(id="menengah", en="medium"),
    LOW: Text(id="rendah", en="low"),
}

PROMOTE = Text(id="Dipromosikan dan dipertahankan", en="Promote and keep")
KEEP = Text(id="Dipertahankan", en="Keep")
BOTH_POOLS = Text(
    id="Masuk Kelompok Rencana Suksesi Instansi/Nasional", en="Enters the agency and national succession group"
)
AGENCY_POOL = Text(id="Masuk Kelompok Rencana Suksesi Instansi", en="Enters the agency succession group")
AWARD = Text(id="Penghargaan", en="Award")
ROTATE = Text(id="Rotasi", en="Rotation")
ROTATE_OR_ENLARGE = Text(id="Rotasi/Perluasan jabatan", en="Rotation or job enlargement")
ROTATE_OR_ENRICH = Text(id="Rotasi/Pengayaan jabatan", en="Rotation or job enrichment")
COACHING = Text(id="Bimbingan kinerja", en="Performance coaching")
COUNSELLING = Text(id="Konseling kinerja", en="Performance counselling")
DEVELOPMENT = Text(id="Pengembangan kompetensi", en="Competency development")
STUDY = Text(id="Tugas belajar", en="Study assignment")
SUITABLE_POST = Text(id="Penempatan yang sesuai", en="Suitable placement")
BY_REGULATION = Text(id="Diproses sesuai ketentuan peraturan perundangan", en="Handled under the laws and regulations")


@dataclass(frozen=True, slots=True)
class Box:
    """Kotak: a result, not a person; with its official name, recommended actions, and pools it enters."""

    number: int
    performance: PerformanceLevel
    potential: PotentialLevel
    actions: tuple[Text, ...]
    enters_agency_pool: bool = False
    enters_national_pool: bool = False
    legal_reference: str = LEGAL_REFERENCE

    @property
    def name(self) -> Text:
        """Nama kotak, as the regulation writes it."""
        performance, potential = PERFORMANCE_NAMES[self.performance], POTENTIAL_NAMES[self.potential]
        return Text(
            id=f"Kinerja {performance.id} dan potensial {potential.id}",
            en=f"Performance {performance.en} and potential {potential.en}",
        )


BOXES = (
    Box(1, BELOW, LOW, (BY_REGULATION,)),
    Box(2, MEETS, LOW, (COACHING, DEVELOPMENT, SUITABLE_POST)),
    Box(3, BELOW, MEDIUM, (COACHING, COUNSELLING, DEVELOPMENT, SUITABLE_POST)),
    Box(4, ABOVE, LOW, (ROTATE, DEVELOPMENT)),
    Box(5, MEETS, MEDIUM, (SUITABLE_POST, COACHING, DEVELOPMENT)),
    Box(6, BELOW, HIGH, (SUITABLE_POST, COACHING, COUNSELLING)),
    Box(
        *(7, ABOVE, MEDIUM, (KEEP, AGENCY_POOL, ROTATE_OR_ENRICH, DEVELOPMENT, STUDY)),
        enters_agency_pool=True,
    ),
    Box(
        *(8, MEETS, HIGH, (KEEP, AGENCY_POOL, ROTATE_OR_ENLARGE, COACHING)),
        enters_agency_pool=True,
    ),
    Box(
        *(9, ABOVE, HIGH, (PROMOTE, BOTH_POOLS, AWARD)),
        enters_agency_pool=True,
        enters_national_pool=True,
    ),
)
"""The nine boxes, 1 to 9."""

BOX_OF = {(box.performance, box.potential): box for box in BOXES}
"""(performance, potential) -> box: the official matrix 4-7-9 / 2-5-8 / 1-3-6."""


def differs(box: Box, *, received: int | None) -> bool:
    """Berbeda dengan sistem lain: the received box is kept apart and compared, the computed one counts."""
    return received is not None and received != box.number


def pool(boxes: tuple[Box, ...] = BOXES, *, national: bool = False) -> tuple[int, ...]:
    """Kelompok Rencana Suksesi: numbers of the boxes that enter the agency's (or the national) succession group."""
    return tuple(box.number for box in boxes if (box.enters_national_pool if national else box.enters_agency_pool))
