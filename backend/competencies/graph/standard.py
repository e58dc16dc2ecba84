"""How the dictionary and the standards of posts are spoken."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.competencies import reads
from backend.competencies.models import CompetencyRow, StandardItemRow, StandardRow
from backend.competencies.rules.kinds import CompetencyKind, StandardScope
from backend.competencies.rules.standards import Required, StandardNotLater
from backend.competencies.writes import standards as writes
from backend.core.access import Permission as P
from backend.core.graph import (
    Date,
    Decimal,
    Node,
    Rows,
    Sql,
    ToMany,
    ToOne,
    Tx,
    described_enum,
    described_input,
    key_of,
    mutation,
    node,
    plain,
    refer,
    shape,
)
from backend.core.problems import InvalidInput, NotFound
from backend.positions.models import PositionRow
from backend.positions.rules.kinds import PositionLevel

Position = Annotated["Position", strawberry.lazy("backend.positions.graph")]

described_enum(CompetencyKind)
described_enum(StandardScope)


@shape()
class CompetencyLevel:
    """Tingkat kompetensi: 1 paham, 2 dasar, 3 menengah, 4 mumpuni, 5 ahli."""

    level: int
    """1 to 5."""
    indicators: list[str]
    """Indikator perilaku, in Indonesian."""


def _levels(competency: Any, _place: Any) -> sa.Select[*tuple[Any, ...]]:
    """A row per level out of the stored lists."""
    each = (
        sa.func.json_array_elements(competency.levels)
        .table_valued(sa.column("value", sa.JSON), with_ordinality="level", name="levels")
        .render_derived()
    )
    said = sa.func.json_array_elements_text(each.c.value).table_valued("sentence", name="sentences").render_derived()
    listed = sa.select(sa.func.array_agg(said.c.sentence, type_=sa.ARRAY(sa.Text))).select_from(said).scalar_subquery()
    return sa.select(sa.cast(each.c.level, sa.Integer).label("level"), listed.label("indicators")).order_by(
        each.c.level
    )


@node(CompetencyRow, reads.COMPETENCY)
class Competency(Node):
    """Kompetensi: an entry of the dictionary."""

    code: str
    """Kode, the same in all versions."""
    version: int
    """Number of the version."""
    kind: CompetencyKind
    """Jenis kompetensi."""
    name: str = Sql(reads.name_of)
    """Nama kompetensi."""
    definition: str
    """Definisi, in Indonesian."""
    job_family: str | None
    """Rumpun jabatan of a technical competency."""
    legal_reference: str
    """Dasar hukum."""
    effective_from: Date
    """The first day of force."""
    levels: list[CompetencyLevel] = Rows(_levels)
    """The five levels with their behaviour indicators."""


@node(StandardItemRow, reads.ITEM)
class StandardItem(Node):
    """Butir standar: what is required of one competency."""

    competency: Competency = ToOne(
        CompetencyRow,
        lambda item, found, _place: sa.and_(found.agency_id == item.agency_id, found.id == item.competency_id),
        always=True,
    )
    """The competency."""
    level: int
    """The level that is required, 1 to 5."""
    weight: Decimal
    """Bobot in percent; those of a standard sum to 100."""


def _number(item: Any, _place: Any) -> list[Any]:
    competency = CompetencyRow.__table__.alias()
    number = (
        sa.select(competency.c.number)
        .where(competency.c.agency_id == item.agency_id, competency.c.id == item.competency_id)
        .correlate_except(competency)
        .scalar_subquery()
    )
    return [number, item.id]


@node(StandardRow, reads.STANDARD)
class CompetencyStandard(Node):
    """Standar kompetensi jabatan: one version of what a job or a post requires, or a template."""

    scope: StandardScope
    """What it is for."""
    title: str
    """Nama jabatan, or of the template."""
    level: PositionLevel | None
    """Jenjang of a template."""
    valid_from: Date
    """The first day of force."""
    valid_until: Date | None
    """The day from which a newer version holds."""
    decree_number: str | None
    """Nomor keputusan penetapan."""
    decree_on: Date | None
    """Tanggal keputusan."""
    legal_reference: str
    """Dasar hukum."""
    unconfirmed: bool
    """Whether its levels are still to be confirmed (perlu dikonfirmasi)."""
    version: int
    """Number of the version."""
    items: list[StandardItem] = ToMany(
        StandardItemRow,
        lambda standard, item, _place: sa.and_(item.agency_id == standard.agency_id, item.standard_id == standard.id),
        _number,
        limit=100,
    )
    """What is required, in the order of the dictionary."""
    position: Position | None = ToOne(
        PositionRow,
        lambda standard, post, _place: sa.and_(post.agency_id == standard.agency_id, post.id == standard.position_id),
    )
    """The one post of a standard for one post."""
    post_count: int = Sql(reads.post_count)
    """How many posts it is written for, as far as the viewer may see."""


@described_input
class CompetencyFilter:
    """Which competencies."""

    kind: CompetencyKind | None = None
    """Jenis kompetensi."""
    job_family: str | None = None
    """Technical ones of this family."""
    search: str | None = None
    """Part of the name."""


@described_input
class StandardFilter:
    """Which standards."""

    scope: StandardScope | None = None
    """What they are for."""
    search: str | None = None
    """Part of the title."""
    in_force: bool | None = None
    """True for those that hold today, false for the others."""


@described_input
class WithoutStandardFilter:
    """Which posts without a standard."""

    unit: strawberry.ID | None = None
    """Posts of this unit and of everything below it."""
    level: PositionLevel | None = None
    """Jenjang jabatan."""
    search: str | None = None
    """Part of the title."""


@described_input
class RequiredCompetencyInput:
    """What a standard requires of one competency."""

    competency_id: strawberry.ID
    """The competency."""
    level: int
    """1 to 5."""
    weight: Decimal
    """Percent, at most 2 decimals; all of them sum to 100."""


@described_input
class SetStandardInput:
    """What a post requires from a day on."""

    position_id: strawberry.ID
    """A post of the job, or the one post."""
    whole_job: bool = True
    """True for every post of the same job; false for this post alone."""
    items: list[RequiredCompetencyInput]
    """At most 40 competencies."""
    valid_from: Date
    """The first day of force."""
    decree_number: str
    """Nomor keputusan."""
    decree_on: Date
    """Tanggal keputusan, not after the first day of force."""


@plain
class SetStandardPayload:
    """The standard."""

    standard: CompetencyStandard
    """The new version."""


@mutation(P.STANDARD_WRITE, problems=(NotFound, InvalidInput, StandardNotLater))
async def set_standard(tx: Tx, input: SetStandardInput) -> SetStandardPayload:  # noqa: A002 - the convention of mutations
    """Set the competency standard of a job or of one post; the version before it ends on that day."""
    standard_id = await writes.set_standard(
        tx,
        key_of(input.position_id, "post"),
        [Required(key_of(each.competency_id, reads.COMPETENCY), each.level, each.weight) for each in input.items],
        whole_job=input.whole_job,
        valid_from=input.valid_from,
        decree_number=input.decree_number,
        decree_on=input.decree_on,
    )
    return SetStandardPayload(standard=refer(reads.STANDARD, standard_id))
