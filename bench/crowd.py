"""Several people at work at once: each asks the main queries in turn, with a short rest after every answer."""

import threading
import time
from collections import defaultdict
from statistics import quantiles
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.cases import Case
from bench.client import Caller
from bench.place import Place

REST_SECONDS = 0.5
"""How long a person looks before the next question; a real one looks longer."""
LIMIT_SECONDS = 1.0
"""What 95 of 100 answers must stay within at 10,000 people and ten users."""


def crowd(city: Place, asked: list[Case], *, users: int, seconds: int) -> dict[str, list[float]]:
    """Let `users` ask for so many seconds; returns the seconds of every answer by query."""
    found: dict[str, list[float]] = defaultdict(list)
    end = time.monotonic() + seconds

    def work(number: int) -> None:
        caller = Caller(city.product, city.headers)
        at = number
        while time.monotonic() < end:
            case = asked[at % len(asked)]
            answer = caller.ask(case.document, case.values(at))
            assert answer.data, "an answer has data"
            found[case.name].append(answer.seconds)
            at += 1
            time.sleep(REST_SECONDS)
        caller.close()

    people = [threading.Thread(target=work, args=(number,)) for number in range(users)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    return found


def show(found: dict[str, list[float]], *, users: int, size: int) -> dict[str, Any]:
    """Print the percentiles, and whether they stay within the limit."""
    table = Table(title=f"{users} users at {size:,} people, {REST_SECONDS} s of rest", title_justify="left")
    for heading in ("Query", "Answers", "p50 ms", "p95 ms"):
        table.add_column(heading, justify="left" if heading == "Query" else "right")
    everything = [seconds for times in found.values() for seconds in times]
    rows = {**found, "all": everything}
    told = {}
    for name, times in rows.items():
        middle, high = _percentiles(times)
        told[name] = {"answers": len(times), "p50 ms": round(middle, 1), "p95 ms": round(high, 1)}
        table.add_row(name, str(len(times)), f"{middle:,.1f}", f"{high:,.1f}")
    within = told["all"]["p95 ms"] <= LIMIT_SECONDS * 1000
    Console().print(table)
    Console().print(f"95 of 100 answers {'stay within' if within else 'are NOT within'} {LIMIT_SECONDS:.0f} s.")
    return {"users": users, "within the limit": within, "queries": told}


def _percentiles(times: list[float]) -> tuple[float, float]:
    if len(times) < 2:
        return times[0] * 1000, times[0] * 1000
    cuts = quantiles(times, n=20, method="inclusive")
    return cuts[9] * 1000, cuts[18] * 1000
