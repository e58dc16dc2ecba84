"""Ask in turns, product and limit alternating, and keep how long each took."""

import json
import time
from dataclasses import asdict, dataclass
from datetime import datetime
from statistics import median
from typing import Any

from backend.demo import AS_OF
from bench.cases import CORRECT, EXPORT, Case, Sample, global_id
from bench.client import Caller, Timed, is_served

WARM_UP = 3
SECONDS_MOST = 20.0
"""How long one case may take; what is slow is asked less often."""
START_RUN = """mutation($policy: ID!, $day: Date!) { startMappingRun(input: {policyId: $policy, asOf: $day}) {
    __typename ... on StartMappingRunPayload { run { id } } ... on Problem { message } } }"""
RUN = "query($id: ID!) { mappingRun(id: $id) { status error startedAt finishedAt populationCount resultDigest } }"
PAGES = 100


@dataclass(frozen=True, slots=True)
class Result:
    """What one case took, in milliseconds; `limit` is the same by hand.

    On a machine that others use too, the tenth percentile says what the code costs, the median what it was like.
    """

    name: str
    times: int
    p10: float
    p50: float
    p95: float
    bytes: int
    statements: int | None
    limit_p10: float | None = None
    limit_p50: float | None = None
    limit_p95: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the limit."""
        return None if self.limit_p50 is None else self.p50 / self.limit_p50

    def told(self) -> dict[str, Any]:
        """As JSON."""
        return {**asdict(self), "ratio": self.ratio}


def measured(case: Case, product: Caller, by_hand: Caller, *, times: int) -> Result:
    """Ask a case many times."""
    ours, limit, last = [], [], None
    end = time.monotonic() + SECONDS_MOST
    for at in range(times + WARM_UP):
        last = product.ask(case.document, case.values(at))
        other = by_hand.get(case.by_hand(at)) if case.by_hand else None
        if at == 0:
            _check_equal(case, last, other)
        if at >= WARM_UP:
            ours.append(last.seconds)
            if other is not None:
                limit.append(other.seconds)
        if time.monotonic() > end and at > WARM_UP + 4:
            break
    assert last is not None
    return result(case.name, ours, last, limit)


def result(name: str, seconds: list[float], last: Timed, limit: list[float] | None = None) -> Result:
    """The numbers of one case."""
    return Result(
        name,
        len(seconds),
        1000 * at_percent(seconds, 10),
        1000 * median(seconds),
        1000 * at_percent(seconds, 95),
        len(last.body),
        last.statements,
        1000 * at_percent(limit, 10) if limit else None,
        1000 * median(limit) if limit else None,
        1000 * at_percent(limit, 95) if limit else None,
    )


def at_percent(values: list[float], percent: int) -> float:
    """The value that so many percent do not pass."""
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def _check_equal(case: Case, ours: Timed, other: Timed | None) -> None:
    found = ours.data
    if other is not None and case.equal and found != json.loads(other.body)["data"]:
        raise RuntimeError(f"{case.name}: the two servers do not answer the same")


def mapping_run(product: Caller, policy: str) -> tuple[str, float, int]:
    """Map everybody, and wait: the run's id, its seconds from start to end, its population."""
    started = product.ask(START_RUN, {"policy": policy, "day": AS_OF.isoformat()}).data["startMappingRun"]
    if started["__typename"] != "StartMappingRunPayload":
        raise RuntimeError(started)
    run = started["run"]["id"]
    while True:
        found = product.ask(RUN, {"id": run}).data["mappingRun"]
        if found["status"] in ("FAILED", "CANCELLED"):
            raise RuntimeError(found)
        if found["status"] == "DONE":
            return run, _between(found["startedAt"], found["finishedAt"]), found["populationCount"]
        time.sleep(0.25)


def _between(start: str, end: str) -> float:
    return (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds()


def policy_of(product: Caller) -> str:
    """The national formula."""
    found = product.ask("{ policies { nodes { id code } } }").data["policies"]["nodes"]
    return next(each["id"] for each in found if each["code"].startswith("BKN"))


def export(product: Caller, *, times: int) -> list[Result]:
    """10,000 people: by pages of 100, and as the file that the screen offers, where the product has it."""
    seconds, size, last = [], 0, None
    for _ in range(times):
        began, after, size = time.perf_counter(), None, 0
        for _page in range(PAGES):
            last = product.ask(EXPORT, {"after": after})
            size += len(last.body)
            after = last.data["employees"]["pageInfo"]["endCursor"]
            if after is None:
                break
        seconds.append(time.perf_counter() - began)
    assert last is not None
    found = [result("10,000 people in pages of 100", seconds, Timed(b" " * size, 0, last.statements))]
    if is_served(product.port, "/employees.csv", product.headers):
        files = [product.get("/employees.csv") for _ in range(times)]
        found.append(result("everybody as a CSV file", [each.seconds for each in files], files[-1]))
    return found


def correct(product: Caller, found: Sample, *, times: int) -> Result:
    """One mutation: its transaction, its audit row, and the reading of what it wrote."""
    versions = {key: version for key, _, version in found.people}
    seconds, last = [], None
    for at in range(times + WARM_UP):
        key = found.people[at % len(found.people)][0]
        values = {"id": global_id("emp", key), "version": versions[key], "phone": f"+6281{at:08d}"}
        last = product.ask(CORRECT, values)
        answer = last.data["correctContact"]
        if answer["__typename"] != "CorrectContactPayload":
            raise RuntimeError(answer)
        versions[key] = answer["employee"]["version"]
        if at >= WARM_UP:
            seconds.append(last.seconds)
    assert last is not None
    return result("mutation correctContact", seconds, last)
