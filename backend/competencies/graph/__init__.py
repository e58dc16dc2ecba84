"""How competencies are spoken: the dictionary, standards of posts, results of assessments."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.competencies import reads
from backend.competencies.graph.assessment import Assessment
from backend.competencies.graph.event import (
    AssessmentEvent,
    create_assessment_event,
    save_assessment,
    sign_off_assessment,
)
from backend.competencies.graph.matching import JobMatch
from backend.competencies.graph.standard import (
    Competency,
    CompetencyFilter,
    CompetencyStandard,
    StandardFilter,
    WithoutStandardFilter,
    set_standard,
)
from backend.competencies.models import AssessmentEventRow, CompetencyRow, StandardRow
from backend.competencies.reads import events, matching
from backend.core.access import Permission as P
from backend.core.graph import Connection, One, Order, Pages, Rows, connection, root_field
from backend.core.plan.filters import bound_key
from backend.positions.models import PositionRow

Position = Annotated["Position", strawberry.lazy("backend.positions.graph")]


def _of_post(_nothing: Any, place: Any) -> sa.Select[Any]:
    """The standard that binds a visible post today: its own, else that of its job."""
    post, standard = PositionRow.__table__.alias(), StandardRow.__table__.alias()
    return (
        sa.select(standard)
        .select_from(post.join(standard, reads.binds(standard.c, post.c, reads.TODAY)))
        .where(
            post.c.id == bound_key(place.args["position"], "post"),
            place.visible(PositionRow, post.c),
            place.visible(StandardRow, standard.c),
        )
        .order_by(*reads.first_of(standard.c))
        .limit(1)
    )


@strawberry.type
class CompetencyQuery:
    """Root fields of competencies."""

    competencies: Connection[Competency] = connection(
        Pages(CompetencyRow, reads.COMPETENCY_ORDERS, "DICTIONARY", reads.COMPETENCY_FILTERS, searches=("search",)),
        filter=CompetencyFilter,
        permission=P.COMPETENCY_READ,
    )
    """The dictionary, in the order of the regulation."""
    competency_standards: Connection[CompetencyStandard] = connection(
        Pages(StandardRow, reads.STANDARD_ORDERS, "TITLE", reads.STANDARD_FILTERS, searches=("search",)),
        filter=StandardFilter,
        permission=P.COMPETENCY_READ,
    )
    """Standards and templates by title."""
    competency_standard: CompetencyStandard | None = root_field(
        One(StandardRow, reads.one(reads.STANDARD)),
        P.COMPETENCY_READ,
        args={"id": Annotated[strawberry.ID, "Id of the standard."]},
    )
    """One standard."""
    standard_of: CompetencyStandard | None = root_field(
        Rows(_of_post),
        P.COMPETENCY_READ,
        args={"position": Annotated[strawberry.ID, "Id of the post."]},
    )
    """The standard that binds a post today: its own, else that of its job; null when it has none."""
    positions_without_standard: Connection[Position] = connection(
        Pages(
            PositionRow,
            {"WITHOUT_STANDARD": Order(("title",))},
            "WITHOUT_STANDARD",
            reads.WITHOUT_FILTERS,
            on=lambda _nothing, post, place: reads.has_none(post, place),
            searches=("search",),
        ),
        filter=WithoutStandardFilter,
        permission=P.COMPETENCY_READ,
    )
    """Posts that no standard binds today, by title."""
    job_match: JobMatch | None = root_field(
        Rows(matching.job_match),
        P.ASSESSMENT_READ,
        args={
            "employee": Annotated[strawberry.ID, "Id of the person."],
            "position": (Annotated[strawberry.ID | None, "Id of the post; without it the person's own."], None),
        },
    )
    """The match of a person with a post today; null when the post has no standard."""
    assessment_events: Connection[AssessmentEvent] = connection(
        Pages(AssessmentEventRow, events.EVENT_ORDERS, "STARTS"), permission=P.ASSESSMENT_READ
    )
    """Assessment events, the latest first: all for BKPSDM, for an assessor his own."""
    assessment_event: AssessmentEvent | None = root_field(
        One(AssessmentEventRow, reads.one(events.EVENT)),
        P.ASSESSMENT_READ,
        args={"id": Annotated[strawberry.ID, "Id of the event."]},
    )
    """One event."""


@strawberry.type
class CompetencyMutation:
    """Acts on competencies."""

    set_standard = set_standard
    create_assessment_event = create_assessment_event
    save_assessment = save_assessment
    sign_off_assessment = sign_off_assessment


__all__ = ["Assessment", "Competency", "CompetencyMutation", "CompetencyQuery", "CompetencyStandard"]
