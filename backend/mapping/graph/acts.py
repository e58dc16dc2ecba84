"""What can be done with policies and runs."""

from typing import Self

import strawberry

from backend.core.access import Permission as P
from backend.core.graph import Date, Tx, described_input, key_of, mutation, part_type, plain, refer
from backend.core.problems import InvalidInput, NotFound
from backend.mapping import writes
from backend.mapping.graph.policy import Policy
from backend.mapping.graph.run import MappingRun
from backend.mapping.reads import POLICY, RUN
from backend.mapping.rules.faults import Fault, PolicyRefused
from backend.mapping.rules.runs import RunInProgress, RunNotCancellable, RunNotPublishable


@part_type(Fault)
@plain
class PolicyFault:
    """One fault of a policy document, with its remedy."""

    code: str
    """Kode kesalahan."""
    path: str
    """Where in the document, names and places joined by dots."""
    message: str
    """What is the case and how to mend it."""

    @classmethod
    def of(cls, fault: Fault, language: str) -> Self:
        """The fault in the language of the request."""
        return cls(code=str(fault.code), path=fault.path, message=fault.message.in_(language))


@described_input
class StartMappingRunInput:
    """What is to be mapped."""

    policy_id: strawberry.ID
    """The policy, which must be in force."""
    as_of: Date
    """The day of the data; not in the future."""


@plain
class StartMappingRunPayload:
    """The run that waits for a worker."""

    run: MappingRun
    """The run."""


@described_input
class CancelMappingRunInput:
    """Which run is to stop."""

    run_id: strawberry.ID
    """The run."""


@plain
class CancelMappingRunPayload:
    """The cancelled run."""

    run: MappingRun
    """The run."""


@described_input
class PublishMappingRunInput:
    """Which result is to be published, by which decree."""

    run_id: strawberry.ID
    """The run."""
    decree_number: str
    """Nomor keputusan penetapan."""


@plain
class PublishMappingRunPayload:
    """The published run."""

    run: MappingRun
    """The run."""


@described_input
class CreatePolicyInput:
    """A policy as a document."""

    definition: str
    """The whole rule set as JSON text; numbers with decimals are strings."""


@plain
class CreatePolicyPayload:
    """The draft."""

    policy: Policy
    """The policy."""


@described_input
class ActivatePolicyInput:
    """Which draft is to be put into force."""

    policy_id: strawberry.ID
    """The policy."""


@plain
class ActivatePolicyPayload:
    """The policy in force."""

    policy: Policy
    """The policy."""


@mutation(P.MAPPING_RUN, problems=(NotFound, InvalidInput, RunInProgress))
async def start_mapping_run(tx: Tx, input: StartMappingRunInput) -> StartMappingRunPayload:  # noqa: A002 - the convention of mutations
    """Ask for a mapping; a worker carries it out, and `mappingRun` tells its progress."""
    run_id = await writes.request_run(tx, key_of(input.policy_id, POLICY), as_of=input.as_of)
    return StartMappingRunPayload(run=refer(RUN, run_id))


@mutation(P.MAPPING_RUN, problems=(NotFound, RunNotCancellable))
async def cancel_mapping_run(tx: Tx, input: CancelMappingRunInput) -> CancelMappingRunPayload:  # noqa: A002 - the convention of mutations
    """Cancel a mapping that waits or runs; nothing of it is kept."""
    return CancelMappingRunPayload(run=refer(RUN, await writes.cancel(tx, key_of(input.run_id, RUN))))


@mutation(P.MAPPING_PUBLISH, problems=(NotFound, InvalidInput, RunNotPublishable))
async def publish_mapping_run(tx: Tx, input: PublishMappingRunInput) -> PublishMappingRunPayload:  # noqa: A002 - the convention of mutations
    """Publish the result of a mapping: units and people see theirs from now on, and nothing changes any more."""
    run_id = await writes.publish(tx, key_of(input.run_id, RUN), decree_number=input.decree_number)
    return PublishMappingRunPayload(run=refer(RUN, run_id))


@mutation(P.POLICY_WRITE, problems=(InvalidInput, PolicyRefused))
async def create_policy(tx: Tx, input: CreatePolicyInput) -> CreatePolicyPayload:  # noqa: A002 - the convention of mutations
    """Make a draft of a policy; every fault of the document is told at once."""
    return CreatePolicyPayload(policy=refer(POLICY, await writes.create_draft(tx, input.definition)))


@mutation(P.POLICY_WRITE, problems=(NotFound, PolicyRefused))
async def activate_policy(tx: Tx, input: ActivatePolicyInput) -> ActivatePolicyPayload:  # noqa: A002 - the convention of mutations
    """Put a draft into force; its former version retires, and neither changes any more."""
    return ActivatePolicyPayload(policy=refer(POLICY, await writes.activate(tx, key_of(input.policy_id, POLICY))))


@strawberry.type
class MappingMutation:
    """Acts on policies and runs."""

    start_mapping_run = start_mapping_run
    cancel_mapping_run = cancel_mapping_run
    publish_mapping_run = publish_mapping_run
    create_policy = create_policy
    activate_policy = activate_policy
