"""How a cycle changes: it is begun with its dates, extended, filled with plans for many people, and closed."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from backend.appraisals import reads
from backend.appraisals.jobs import CLOSE_CYCLE
from backend.appraisals.models import AppraisalCycleRow, CycleWindowRow
from backend.appraisals.rules.cycles import (
    CombiningRule,
    CyclePhase,
    CycleStatus,
    Window,
    check_can_close,
    check_in_time,
    check_running,
    cycle_problems,
)
from backend.appraisals.rules.plans import PlannedResult, result_problems, weight_problems
from backend.appraisals.writes.beginning import ADD_RESULTS, begin_plans
from backend.core.acts import Tx
from backend.core.ids import new_id
from backend.core.jobs import defer
from backend.core.problems import FieldProblem, InvalidInput, NotFound, StaleVersion
from backend.core.text import Text
from backend.positions import reads as positions
from backend.positions.rules.kinds import PositionLevel

YEAR_TAKEN = Text(id="Siklus tahun {year} sudah ada.", en="There is a cycle of {year} already.")


async def begin_cycle(tx: Tx, year: int, windows: Sequence[Window], *, combining: CombiningRule) -> UUID:
    """Buka siklus kinerja of a year.

    Raises:
        InvalidInput: when a phase is missing or ends before it begins, or the year has a cycle.
    """
    if faults := cycle_problems(year, windows):
        raise InvalidInput(fields=faults)
    row, agency_id = AppraisalCycleRow, tx.viewer.agency_id
    taken = sa.select(row.id).where(row.agency_id == agency_id, row.year == year)
    if (await tx.session.execute(taken)).first() is not None:
        raise InvalidInput(fields=(FieldProblem(("year",), YEAR_TAKEN.filled(year=year)),))
    cycle = row(agency_id=agency_id, id=new_id(), year=year, status=CycleStatus.OPEN, combining=combining)
    tx.session.add(cycle)
    await tx.session.flush()
    tx.session.add_all(_rows(cycle, windows))
    tx.audit("AppraisalCycle", cycle.id, after={"year": year, "phases": _told(windows)})
    return cycle.id


async def change_dates(tx: Tx, cycle_id: UUID, windows: Sequence[Window], *, version: int) -> UUID:
    """Ubah tanggal tahap of an open cycle.

    Raises:
        NotFound: when the cycle is not there.
        StaleVersion: when it has changed since it was read.
        CycleClosed: when it is not open.
        InvalidInput: when a phase is missing or ends before it begins.
    """
    cycle = await _cycle(tx, cycle_id)
    if cycle.version != version:
        raise StaleVersion(version=cycle.version)
    check_running(cycle.status, year=cycle.year)
    if faults := cycle_problems(cycle.year, windows):
        raise InvalidInput(fields=faults)
    before = await _windows(tx, cycle)
    await tx.session.execute(
        sa.delete(CycleWindowRow).where(
            CycleWindowRow.agency_id == cycle.agency_id, CycleWindowRow.cycle_id == cycle.id
        )
    )
    tx.session.add_all(_rows(cycle, windows))
    cycle.version += 1
    tx.audit("AppraisalCycle", cycle.id, before={"phases": _told(before)}, after={"phases": _told(windows)})
    return cycle.id


async def assign_plans(
    tx: Tx,
    cycle_id: UUID,
    results: Sequence[PlannedResult],
    *,
    unit_id: UUID | None,
    levels: Sequence[PositionLevel] | None,
) -> tuple[UUID, int]:
    """Bagikan templat SKP: a draft with the same results for everybody of a unit and of some levels who has none yet.

    Raises:
        NotFound: when cycle or unit are not there.
        CycleClosed: outside the planning phase.
        InvalidInput: when the weights do not add up to 100.
    """
    cycle = await _cycle(tx, cycle_id)
    window = next((each for each in await _windows(tx, cycle) if each.phase is CyclePhase.PLANNING), None)
    check_in_time(window, status=cycle.status, year=cycle.year, today=tx.today)
    if faults := result_problems(results) or weight_problems([each.weight for each in results]):
        raise InvalidInput(fields=faults)
    path = None
    if unit_id is not None:
        unit = (await tx.session.execute(positions.unit(unit_id, tx.viewer))).scalar_one_or_none()
        if unit is None:
            raise NotFound
        path = unit.path
    plans = await begin_plans(tx, cycle, path=path, levels=levels)
    await tx.session.execute(
        ADD_RESULTS,
        {
            "agency": cycle.agency_id,
            "plans": plans,
            "weights": [each.weight for each in results],
            "titles": [each.title for each in results],
            "indicators": [each.indicator for each in results],
            "targets": [each.target for each in results],
        },
    )
    tx.audit("AppraisalCycle", cycle.id, after={"plans": len(plans), "results": [each.title for each in results]})
    return cycle.id, len(plans)


async def close_cycle(tx: Tx, cycle_id: UUID) -> UUID:
    """Tutup siklus: a worker locks the rated plans and writes the yearly predicates into the files.

    Raises:
        NotFound: when the cycle is not there.
        CycleNotClosable: when it is not open, or its appraisal has not ended.
    """
    cycle = await _cycle(tx, cycle_id)
    ends_on = next(each.closes_on for each in await _windows(tx, cycle) if each.phase is CyclePhase.APPRAISAL)
    check_can_close(cycle.status, ends_on=ends_on, today=tx.today)
    cycle.status, cycle.closed_by_name = CycleStatus.CLOSING, tx.viewer.name
    cycle.version += 1
    await defer(tx.session, CLOSE_CYCLE, agency_id=str(cycle.agency_id), cycle_id=str(cycle.id))
    tx.audit("AppraisalCycle", cycle.id, before={"status": CycleStatus.OPEN}, after={"status": cycle.status})
    return cycle.id


async def _cycle(tx: Tx, cycle_id: UUID) -> AppraisalCycleRow:
    found = (await tx.session.execute(reads.cycle(cycle_id, tx.viewer))).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


async def _windows(tx: Tx, cycle: AppraisalCycleRow) -> list[Window]:
    rows = (await tx.session.execute(reads.windows(cycle.agency_id, cycle.id))).scalars()
    return [Window(row.phase, row.opens_on, row.closes_on) for row in rows]


def _rows(cycle: AppraisalCycleRow, windows: Sequence[Window]) -> list[CycleWindowRow]:
    return [
        CycleWindowRow(
            agency_id=cycle.agency_id,
            id=new_id(),
            cycle_id=cycle.id,
            phase=each.phase,
            opens_on=each.opens_on,
            closes_on=each.closes_on,
        )
        for each in windows
    ]


def _told(windows: Sequence[Window]) -> dict[str, str]:
    return {str(each.phase): f"{each.opens_on}/{each.closes_on}" for each in windows}
