"""How standards change: each version is set by a decree from a day on, and ends the version before it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from backend.competencies import reads
from backend.competencies.models import StandardItemRow, StandardRow
from backend.competencies.rules.kinds import StandardScope
from backend.competencies.rules.standards import Required, StandardNotLater, decree_problems, item_problems
from backend.core.acts import Tx
from backend.core.ids import new_id
from backend.core.problems import InvalidInput, NotFound
from backend.positions.models import PositionRow

ONE_BY_ONE = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('standards ' || :agency, 0))")
LAW = "PermenPANRB 38/2017"


async def set_standard(
    tx: Tx,
    position_id: UUID,
    items: Sequence[Required],
    *,
    whole_job: bool,
    valid_from: date,
    decree_number: str,
    decree_on: date,
) -> UUID:
    """Tetapkan standar kompetensi: of a post's job, or of that post alone, from a day on.

    Raises:
        NotFound: when the post or a competency is not there or not visible.
        InvalidInput: when a level, a weight, their sum or the decree cannot be.
        StandardNotLater: when the present version begins on that day or later.
    """
    number = decree_number.strip()
    faults = (*item_problems(items), *decree_problems(number, decree_on=decree_on, valid_from=valid_from))
    if faults:
        raise InvalidInput(fields=faults)
    post = (await tx.session.execute(reads.post(position_id, tx.viewer))).scalar_one_or_none()
    if post is None:
        raise NotFound
    await _check_known(tx, items)
    row = _row(post, whole_job=whole_job)
    row.valid_from, row.decree_number, row.decree_on = valid_from, number, decree_on
    row.version = await _after_the_present(tx, row)
    tx.session.add(row)
    await tx.session.flush()
    await _add_items(tx, row.id, items)
    after = {"title": row.title, "scope": row.scope, "validFrom": valid_from.isoformat(), "decreeNumber": number}
    tx.audit("CompetencyStandard", row.id, after={**after, "items": len(items)})
    return row.id


def _row(post: PositionRow, *, whole_job: bool) -> StandardRow:
    of_job = whole_job and post.siasn_id is not None
    return StandardRow(
        agency_id=post.agency_id,
        id=new_id(),
        scope=StandardScope.JOB if of_job else StandardScope.POST,
        title=post.title,
        job_code=post.siasn_id if of_job else None,
        position_id=None if of_job else post.id,
        legal_reference=LAW,
    )


async def _check_known(tx: Tx, items: Sequence[Required]) -> None:
    asked = [item.competency for item in items]
    if len((await tx.session.execute(reads.known(asked, tx.viewer))).all()) < len(asked):
        raise NotFound


async def _after_the_present(tx: Tx, row: StandardRow) -> int:
    """End the version in force on the day on which the new one begins; the number of the new version."""
    await tx.session.execute(ONE_BY_ONE, {"agency": str(tx.viewer.agency_id)})
    present = (await tx.session.execute(reads.of_the_same(row, tx.viewer))).scalars().first()
    if present is None:
        return 1
    if present.valid_from >= row.valid_from:
        raise StandardNotLater
    present.valid_until = row.valid_from
    return present.version + 1


async def _add_items(tx: Tx, standard_id: UUID, items: Sequence[Required]) -> None:
    shared = {"agency_id": tx.viewer.agency_id, "standard_id": standard_id}
    rows = [
        {**shared, "id": new_id(), "competency_id": item.competency, "level": item.level, "weight": item.weight}
        for item in items
    ]
    await tx.session.execute(sa.insert(StandardItemRow), rows)
