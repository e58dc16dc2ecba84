"""How the mapping changes: policies are drafted and put into force, runs are asked for, cancelled and published."""

import json
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from backend.core.acts import Tx
from backend.core.ids import new_id
from backend.core.jobs import defer
from backend.core.problems import FieldProblem, InvalidInput, NotFound
from backend.mapping import reads
from backend.mapping.jobs import RUN_MAPPING
from backend.mapping.models import MappingRunRow, PolicyRow
from backend.mapping.rules.drafts import LONGEST_DOCUMENT, NOT_JSON, TOO_LONG, VERSION_TAKEN, check_can_activate
from backend.mapping.rules.kinds import PolicyStatus, RunStatus
from backend.mapping.rules.policy import Policy, digest
from backend.mapping.rules.reading import accept
from backend.mapping.rules.runs import (
    UNDER_WAY,
    RunInProgress,
    check_can_cancel,
    check_can_publish,
    check_can_start,
    check_decree,
)

ONE_BY_ONE = sa.text("SELECT pg_advisory_xact_lock(hashtextextended('policies ' || :agency, 0))")
"""Two drafts of one code put into force at once would each miss the other, and both be in force."""


async def request_run(tx: Tx, policy_id: UUID, *, as_of: date) -> UUID:
    """Minta pemetaan: a run that waits for a worker, of a policy in force, over data of a day that has come.

    Raises:
        NotFound: when the policy is not there or not visible.
        InvalidInput: when the policy is not in force, or the day lies in the future.
        RunInProgress: when another run waits or runs.
    """
    policy = await _policy(tx, policy_id)
    check_can_start(
        policy.status,
        as_of=as_of,
        today=tx.today,
        effective_from=policy.effective_from,
        effective_until=policy.effective_until,
    )
    await _check_none_under_way(tx)
    run = MappingRunRow(
        agency_id=tx.viewer.agency_id,
        id=new_id(),
        policy_id=policy.id,
        as_of=as_of,
        status=RunStatus.QUEUED,
        requested_at=tx.now,
        requested_by_id=tx.viewer.account_id,
        requested_by_name=tx.viewer.name,
    )
    await _add_only_one(tx, run)
    await defer(tx.session, RUN_MAPPING, agency_id=str(run.agency_id), run_id=str(run.id))
    tx.audit("MappingRun", run.id, after={"policy": str(policy.id), "asOf": as_of.isoformat()})
    return run.id


async def cancel(tx: Tx, run_id: UUID) -> UUID:
    """Batalkan pemetaan yang menunggu atau berjalan; the worker notices, and nothing of it is kept.

    Raises:
        NotFound: when the run is not there or not visible.
        RunNotCancellable: when it has ended.
    """
    run = await _run(tx, run_id)
    check_can_cancel(run.status)
    before = run.status
    run.status, run.finished_at, run.done = RunStatus.CANCELLED, tx.now, 0
    tx.audit("MappingRun", run.id, before={"status": before}, after={"status": run.status})
    return run.id


async def publish(tx: Tx, run_id: UUID, *, decree_number: str) -> UUID:
    """Tetapkan hasil pemetaan: from now on units and people see their results, and nothing of it changes any more.

    Raises:
        NotFound: when the run is not there or not visible.
        InvalidInput: without the number of a decree.
        RunNotPublishable: when it is not done, published already, or one's own.
    """
    run = await _run(tx, run_id)
    check_can_publish(
        run.status,
        published=run.published_at is not None,
        requested_by_id=run.requested_by_id,
        account_id=tx.viewer.account_id,
    )
    run.decree_number = check_decree(decree_number)
    run.published_at, run.published_by_id, run.published_by_name = tx.now, tx.viewer.account_id, tx.viewer.name
    tx.audit("MappingRun", run.id, after={"decreeNumber": run.decree_number, "resultDigest": run.result_digest})
    return run.id


async def create_draft(tx: Tx, definition: str) -> UUID:
    """Buat draf kebijakan from a JSON document; what comes in has been checked completely.

    Raises:
        InvalidInput: when the text is no JSON object, or its code and version are taken.
        PolicyRefused: with every fault of the document.
    """
    document = _document(definition)
    policy = accept(document)
    await _check_version_is_free(tx, policy)
    row = draft_row(tx.viewer.agency_id, policy, document)
    tx.session.add(row)
    tx.audit("Policy", row.id, after={"code": row.code, "version": row.version, "digest": row.digest})
    return row.id


async def activate(tx: Tx, policy_id: UUID) -> UUID:
    """Berlakukan kebijakan: it may be used from now on and never changes again; its former version retires.

    Raises:
        NotFound: when the policy is not there or not visible.
        PolicyRefused: when it is no draft, or not without faults.
    """
    await tx.session.execute(ONE_BY_ONE, {"agency": str(tx.viewer.agency_id)})
    policy = await _policy(tx, policy_id)
    check_can_activate(
        policy.status,
        effective_from=policy.effective_from,
        effective_until=policy.effective_until,
        today=tx.today,
    )
    accept(policy.definition)
    former = PolicyRow.agency_id == policy.agency_id, PolicyRow.code == policy.code
    await tx.session.execute(
        sa.update(PolicyRow).where(*former, PolicyRow.status == PolicyStatus.ACTIVE).values(status=PolicyStatus.RETIRED)
    )
    policy.status = PolicyStatus.ACTIVE
    tx.audit("Policy", policy.id, before={"status": PolicyStatus.DRAFT}, after={"status": policy.status})
    return policy.id


def draft_row(agency_id: UUID, policy: Policy, document: dict[str, Any]) -> PolicyRow:
    """A policy as a row, still a draft: the document whole, and beside it what lists show."""
    return PolicyRow(
        agency_id=agency_id,
        id=new_id(),
        code=policy.code,
        version=policy.version,
        name_id=policy.name.id,
        name_en=policy.name.en,
        status=PolicyStatus.DRAFT,
        legal_reference=policy.legal_reference,
        effective_from=policy.effective_from,
        effective_until=policy.effective_until,
        digest=digest(policy),
        doubt_count=len(policy.doubts()),
        definition=document,
    )


def _document(definition: str) -> dict[str, Any]:
    if len(definition) > LONGEST_DOCUMENT:
        raise InvalidInput(fields=(FieldProblem(("definition",), TOO_LONG),))
    try:
        document = json.loads(definition)
        storable = b"\\u0000" not in json.dumps(document, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        document, storable = None, False
    if not isinstance(document, dict) or not storable:
        raise InvalidInput(fields=(FieldProblem(("definition",), NOT_JSON),))
    return document


async def _policy(tx: Tx, policy_id: UUID) -> PolicyRow:
    found = (await tx.session.execute(reads.policy(policy_id, tx.viewer))).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


async def _run(tx: Tx, run_id: UUID) -> MappingRunRow:
    found = (await tx.session.execute(reads.run(run_id, tx.viewer))).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


async def _check_none_under_way(tx: Tx) -> None:
    row = MappingRunRow
    under_way = sa.select(row.id).where(row.agency_id == tx.viewer.agency_id, row.status.in_(UNDER_WAY))
    if (await tx.session.execute(under_way.limit(1))).first() is not None:
        raise RunInProgress


async def _add_only_one(tx: Tx, run: MappingRunRow) -> None:
    """The index allows one run at a time, whatever two transactions saw a moment ago."""
    try:
        async with tx.session.begin_nested():
            tx.session.add(run)
    except IntegrityError as error:
        raise RunInProgress from error


async def _check_version_is_free(tx: Tx, policy: Policy) -> None:
    row = PolicyRow
    same = sa.select(row.id).where(
        row.agency_id == tx.viewer.agency_id, row.code == policy.code, row.version == policy.version
    )
    if (await tx.session.execute(same)).first() is not None:
        message = VERSION_TAKEN.filled(code=policy.code, version=policy.version)
        raise InvalidInput(fields=(FieldProblem(("definition", "version"), message),))
