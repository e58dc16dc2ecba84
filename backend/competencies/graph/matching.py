"""How the match of a person with a post is spoken."""

import strawberry

from backend.competencies import reads
from backend.competencies.reads import matching
from backend.competencies.rules.match import MappingCategory, SelectionCategory
from backend.core.graph import Date, Decimal, Key, Rows, described_enum, shape

described_enum(SelectionCategory)
described_enum(MappingCategory)


@shape()
class MatchItem:
    """Butir kecocokan: one required competency, and sub-score x weight = contribution."""

    competency_id: strawberry.ID = Key(reads.COMPETENCY, "competency_id")
    """Id of the competency."""
    name: str
    """Nama kompetensi."""
    required: int
    """The level that is required."""
    level: int | None
    """The assessed level that still counts; null when unknown, which is not 0."""
    gap: int | None
    """Assessed minus required; null when unknown."""
    score: Decimal | None
    """Assessed of required in percent, at most 100."""
    weight: Decimal
    """Bobot in percent."""
    contribution: Decimal | None
    """Sub-score times weight; those of all items make `weighted`."""
    assessed_on: Date | None
    """The day of the assessment."""
    valid_until: Date | None
    """The day from which it no longer counts."""


@shape()
class JobMatch:
    """Kecocokan orang dengan jabatan (JPM): three figures, both categories, and every item."""

    official: Decimal | None
    """Sum of assessed over sum of required, percent; a surplus may hide a gap. Null while a level is unknown."""
    capped: Decimal | None
    """The same with each item at most what is required."""
    weighted: Decimal | None
    """Sum of the contributions of the items."""
    selection: SelectionCategory | None
    """Kategori untuk pengisian jabatan."""
    mapping: MappingCategory | None
    """Kategori untuk pemetaan."""
    unmet: int
    """How many competencies are below what is required."""
    not_assessed: int
    """How many required competencies are unknown."""
    items: list[MatchItem] = Rows(matching.items)
    """Every required competency in the order of the dictionary."""
