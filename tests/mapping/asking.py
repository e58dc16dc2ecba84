"""Asking for a run over HTTP, waiting for its end, and reading what a person's box rests on."""

import time
from typing import Any

from tests.served import Client

POLICY = "{ policies { nodes { id code status } } }"
START = """
    mutation Start($policy: ID!, $asOf: Date!) {
        startMappingRun(input: {policyId: $policy, asOf: $asOf}) {
            __typename
            ... on StartMappingRunPayload { run { id status done total viewerCanCancel viewerCanPublish } }
            ... on InvalidInput { fields { path message } }
            ... on Problem { message }
        }
    }
"""
PROGRESS = "query($run: ID!) { mappingRun(id: $run) { status done total error viewerCanPublish resultDigest } }"
EVIDENCE = """
    query Evidence($id: ID!) { employee(id: $id) { placements { run { id } explanation { components { indicators {
        code rawValue points sourceText sourceOn } } } } } }
"""


def policy_id(client: Client, code: str = "BKN-411-2025") -> str:
    return next(each["id"] for each in client.ask(POLICY)["policies"]["nodes"] if each["code"] == code)


def finished(client: Client, run: str) -> dict[str, Any]:
    """The run once it has ended."""
    end = time.monotonic() + 60
    while (found := client.ask(PROGRESS, run=run)["mappingRun"])["status"] in ("QUEUED", "RUNNING"):
        assert time.monotonic() < end, found
        time.sleep(0.1)
    return found


def done_run(client: Client) -> str:
    """The id of a run that was asked for and is done."""
    answer = client.ask(START, policy=policy_id(client), asOf="2026-11-24")["startMappingRun"]
    assert answer["__typename"] == "StartMappingRunPayload", answer
    assert finished(client, answer["run"]["id"])["status"] == "DONE"
    return answer["run"]["id"]


def evidence(client: Client, run: str, person: str) -> list[dict[str, Any]]:
    """The indicators of a person's placement in a run, with what each rests on."""
    found = client.ask(EVIDENCE, id=person)["employee"]["placements"]
    (mine,) = [each for each in found if each["run"]["id"] == run]
    return [each for axis in mine["explanation"] for part in axis["components"] for each in part["indicators"]]
