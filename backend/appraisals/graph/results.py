"""How appraisal results are spoken."""

from backend.appraisals.models import FeedbackRow, RatingRow
from backend.appraisals.rules.kinds import ExpectationRating, Predicate
from backend.core.graph import Decimal, Node, described_enum, node
from backend.employees.rules.kinds import Source

described_enum(Predicate)
described_enum(ExpectationRating)


@node(RatingRow, "rating")
class Rating(Node):
    """Predikat kinerja tahunan."""

    year: int
    """The year that was rated."""
    predicate: Predicate
    """Predikat kinerja."""
    result: ExpectationRating | None
    """Rating hasil kerja."""
    behaviour: ExpectationRating | None
    """Rating perilaku kerja."""
    rater_name: str | None
    """Pejabat penilai kinerja."""
    source: Source
    """Asal data."""
    replaced_predicate: Predicate | None
    """What an import had told for the year before a closed cycle wrote its own; null when nothing was replaced."""
    replaced_source: Source | None
    """Where the replaced predicate came from."""


@node(FeedbackRow, "fb")
class Feedback(Node):
    """Nilai umpan balik 360 derajat of one year; the raters stay unknown."""

    year: int
    """The year of the round."""
    value: Decimal
    """0 to 100."""
    rater_count: int
    """How many answered."""
    source: Source
    """Asal data."""
