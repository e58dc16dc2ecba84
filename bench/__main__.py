"""Measure, print, write: python -m bench --help."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from bench import crowd, report
from bench.cases import cases, sample
from bench.client import Caller
from bench.measure import Result, correct, export, mapping_run, measured, policy_of
from bench.place import Place, memory, place

SIZES = [10_000, 200_000]


def main(
    size: Annotated[list[int] | None, typer.Option(help="People in the city; may be given more than once.")] = None,
    times: Annotated[int, typer.Option(min=5, help="How often each query is asked.")] = 100,
    runs: Annotated[int, typer.Option(min=1, help="How often everybody is mapped.")] = 3,
    users: Annotated[int, typer.Option(min=0, help="Let so many people work at once, instead of measuring alone.")] = 0,
    seconds: Annotated[int, typer.Option(min=5, help="For how long they work.")] = 30,
    file: Annotated[Path | None, typer.Option(help="Where to write the numbers as JSON.")] = None,
) -> None:
    """Measure the main queries on freshly made cities, beside the same SQL by hand."""
    written = []
    for each in size or SIZES:
        with place(each) as city:
            written.append(_crowd(city, users=users, seconds=seconds) if users else _city(city, times=times, runs=runs))
    if file is not None:
        file.write_text(json.dumps(written, indent=2) + "\n")


def _crowd(city: Place, *, users: int, seconds: int) -> dict[str, Any]:
    product = Caller(city.product, city.headers)
    run, _, _ = mapping_run(product, policy_of(product))
    found = crowd.crowd(city, cases(sample(city.database, run)), users=users, seconds=seconds)
    return {"size": city.size, "load": os.getloadavg()[0], **crowd.show(found, users=users, size=city.size)}


def _city(city: Place, *, times: int, runs: int) -> dict[str, Any]:
    product, by_hand = Caller(city.product, city.headers), Caller(city.by_hand)
    about: dict[str, Any] = {"machine": report.machine(city.database), "load s": round(city.load_seconds, 1)}
    about["memory MB at start"] = memory(city.process)
    policy = policy_of(product)
    mapped = [mapping_run(product, policy) for _ in range(runs)]
    about["mapping s"] = [round(seconds, 2) for _, seconds, _ in mapped]
    about["population"] = mapped[-1][2]
    about["memory MB after mapping"] = memory(city.process)
    found = sample(city.database, mapped[-1][0])
    results: list[Result] = [measured(case, product, by_hand, times=times) for case in cases(found)]
    results.append(correct(product, found, times=times))
    results += export(product, times=3)
    about["memory MB at the end"] = memory(city.process)
    about["load at the end"] = os.getloadavg()[0]
    report.show(city.size, results, about)
    return {"size": city.size, **about, "results": [each.told() for each in results]}


if __name__ == "__main__":
    commands = typer.Typer(pretty_exceptions_enable=False)
    commands.command()(main)
    commands()
