"""How changes are read: below the oldest open transaction, so that nothing can appear behind a reader's mark.

See docs/decisions/feeds.md.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import array

from backend.core.access import Reach, Terms
from backend.core.plan.given import BadInput, Given
from backend.core.plan.pages import check_first
from backend.core.text import Text
from backend.feeds.access import was_seen
from backend.feeds.models import ChangeRow

FLOOR = "floor"
"""The kind of the line below which the log was cleared."""
HORIZON = sa.cast(sa.cast(sa.func.pg_snapshot_xmin(sa.func.pg_current_snapshot()), sa.Text), sa.BigInteger)
PARTS, LONGEST = 3, 80
NO_MARK = Text(
    id="`changedSince` bukan penanda dari daftar perubahan. Gunakan `mark` dari jawaban sebelumnya.",
    en="`changedSince` is no mark of changes. Give the `mark` of the answer before.",
)


def _part(at: int) -> Any:
    def decode(text: str) -> Any:
        parts = text.split(".")
        numbers = parts[1:]
        if len(text) > LONGEST or len(parts) != PARTS or not all(n.isascii() and n.isdigit() for n in numbers):
            raise BadInput(NO_MARK)
        if not text.isascii() or not parts[0].isalnum() or any(int(n) >= 2**63 for n in numbers):
            raise BadInput(NO_MARK)
        return int(parts[at]) if at else parts[0]

    return decode


def _life(kind: str, terms: Terms) -> Any:
    """For what a mark holds: this database's life, this feed, and what its reader may see."""
    parts: list[Any] = [sa.func.change_log_life(), sa.literal_column(f"'{kind}:{terms.role}'")]
    if terms.reach is Reach.UNITS:
        parts.append(terms.unit_from)
    if terms.reach is Reach.SELF:
        parts.append(sa.cast(terms.employee_id, sa.Text))
    return sa.func.md5(sa.func.concat_ws(sa.literal_column("'|'"), *parts))


def _of_kinds(change: Any, kinds: tuple[str, ...]) -> Any:
    return change.kind.in_([sa.literal_column(f"'{kind}'") for kind in kinds])


def bounds(kind: str, kinds: tuple[str, ...]) -> Any:
    """One page of a feed: where it begins and ends, the next mark, and whether more is there already."""

    def statement(_nothing: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
        life, given = _life(kind, place.terms), place.args.get("changedSince")
        if given is None:  # a first mark: everything from here on
            mark = sa.func.concat_ws(sa.literal_column("'.'"), life, HORIZON, 0)
            return sa.select(
                HORIZON.label("from_xid"), sa.literal_column("0").label("from_seq"), HORIZON.label("until_xid"),
                sa.literal_column("0").label("until_seq"), mark.label("mark"), sa.false().label("has_more"),
            )  # fmt: skip
        return _after(given, life, kinds, place)

    return statement


def _after(given: Given, life: Any, kinds: tuple[str, ...], place: Any) -> sa.Select[*tuple[Any, ...]]:
    xid, seq = given.bind(sa.BigInteger, _part(1)), given.bind(sa.BigInteger, _part(2))
    first, change = place.args["first"].bind(sa.Integer, check_first), ChangeRow.__table__.alias()
    page = (
        sa.select(
            change.c.xid, change.c.seq, sa.func.row_number().over(order_by=(change.c.xid, change.c.seq)).label("n")
        )
        .where(place.visible(ChangeRow, change.c), _of_kinds(change.c, kinds))
        .where(sa.tuple_(change.c.xid, change.c.seq) > sa.tuple_(xid, seq), change.c.xid < HORIZON)
        .order_by(change.c.xid, change.c.seq)
        .limit(first + 1)
        .subquery()
    )
    last = page.c.n == first
    ends = sa.select(
        sa.func.count().label("found"),
        sa.func.max(page.c.xid).filter(last).label("xid"),
        sa.func.max(page.c.seq).filter(last).label("seq"),
    ).subquery()
    more = ends.c.found > first
    # the greatest: another server's snapshot may be a little older than the one that gave the mark
    until_xid = sa.case((more, ends.c.xid), else_=sa.func.greatest(HORIZON, xid))
    until_seq = sa.case((more, ends.c.seq), (xid < HORIZON, 0), else_=seq)
    floor = ChangeRow.__table__.alias()
    cleared = (
        sa.select(sa.func.coalesce(sa.func.max(floor.c.xid), -1))
        .where(floor.c.agency_id == place.terms.agency_id, _of_kinds(floor.c, (FLOOR,)))
        .scalar_subquery()
    )
    holds = sa.and_(given.bind(sa.Text, _part(0)) == life, xid > cleared)
    return sa.select(
        xid.label("from_xid"), seq.label("from_seq"), until_xid.label("until_xid"), until_seq.label("until_seq"),
        sa.func.concat_ws(sa.literal_column("'.'"), life, until_xid, until_seq).label("mark"), more.label("has_more"),
    ).where(sa.case((holds, sa.true()), else_=sa.func.refuse_mark()))  # fmt: skip


def changes(kind: str, kinds: tuple[str, ...], row: Any) -> Any:
    """The objects that changed on a page, each once, in the order of its last change."""

    def statement(page: Any, place: Any) -> sa.Select[*tuple[Any, ...]]:
        change, target = ChangeRow.__table__.alias(), row.__table__.alias()
        at = sa.tuple_(change.c.xid, change.c.seq)
        here = sa.and_(
            target.c.agency_id == change.c.agency_id, target.c.id == change.c.subject_id, place.visible(row, target.c)
        )
        what = sa.case(
            (target.c.id.is_(None), sa.literal_column("'REMOVED'")),
            (sa.func.bool_or(change.c.op == sa.literal_column("'I'")), sa.literal_column("'CREATED'")),
            else_=sa.literal_column("'CHANGED'"),
        )
        return (
            sa.select(change.c.agency_id, change.c.subject_id, what.label("kind"))
            .select_from(change.outerjoin(target, here))
            .where(place.visible(ChangeRow, change.c), _of_kinds(change.c, kinds))
            .where(at > sa.tuple_(page.from_xid, page.from_seq), at <= sa.tuple_(page.until_xid, page.until_seq))
            .group_by(change.c.agency_id, change.c.subject_id, target.c.id)
            .having(sa.or_(target.c.id.is_not(None), was_seen(kind, change.c, place.terms)))
            .order_by(sa.func.max(array([change.c.xid, change.c.seq])))
        )

    return statement
