"""Vectors of methods: scoring, missing data, match and retirement, asked of the rules."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from backend.competencies.rules import match as jpm
from backend.core.text import Text
from backend.mapping.rules import checks, margins, score
from backend.mapping.rules.kinds import AxisCode
from backend.mapping.rules.policy import Anchor, Axis, Bound, Linear, Step, Steps, ValueMap
from backend.mapping.rules.values import Points, points_of
from backend.positions.rules.retirement import half_year, retires_on
from tests.vectors import rule_sets
from tests.vectors.words import decimal

Answer = dict[str, Any]
NONE = Text(id="-", en="-")
HUNDRED = Decimal(100)


def value_map(given: Answer) -> Answer:
    maps = {name: scale(each) for name, each in given["maps"].items()}
    found = [points_of(maps[name], decimal(raw)) for name, raw in given["evidence"]]
    return {"points": [each.points for each in found], "clamped": [each.clamped for each in found]}


def scale(given: Answer) -> ValueMap:
    if given["kind"] == "steps":
        return Steps(tuple(Step(Decimal(lower), NONE, Decimal(points)) for lower, points in given["steps"]))
    return Linear(tuple(Anchor(Decimal(at), NONE, Decimal(points)) for at, points in given["anchors"]))


def weighted_sum(given: Answer) -> Answer:
    if "cases" in given:
        shares = [[HUNDRED * Decimal(each) for each in case] for case in given["cases"]]
        return {"accepted": [not checks.check_weights(each, path="weights") for each in shares]}
    weights, values = ([Decimal(each) for each in given[key]] for key in ("weights", "values"))
    exact = score.weighted_sum((HUNDRED * weight, value) for weight, value in zip(weights, values, strict=True))
    published = score.half_up(exact, decimals=given["decimals"])
    axis = rule_sets.limited(
        rule_sets.axis("BKN-411-2025", AxisCode.POTENTIAL), "0", given["cut"], bound=Bound.INCLUSIVE
    )
    return {
        "score": published,
        "at_or_above_cut": score.level_of(axis, published) == axis.cuts[-1],
    }


def explanation(given: Answer) -> Answer:
    weights, values, baseline = ([Decimal(each) for each in given[key]] for key in ("weights", "values", "baseline"))
    parts = margins.contributions(weights, values=values, baseline=baseline)
    start = score.weighted_sum((HUNDRED * w, b) for w, b in zip(weights, baseline, strict=True))
    return {"score": start + sum(parts), "baseline": start, "contributions": list(parts)}


def one_step(given: Answer) -> Answer:
    y, x = (axis_score(code, given, letter) for code, letter in zip(AxisCode, "yx", strict=True))
    needed = margins.needed_for(x, Decimal(given["cuts"][1]))
    steps = margins.one_steps(y, {name: Decimal(each) for name, each in given["next_value_y"].items()})
    before = box_number(y.axis, y.published, x)
    after = {step.code: box_number(y.axis, step.axis_value, x) for step in steps}
    changed = {name: number for name, number in after.items() if number != before}
    return {
        "increase_needed_for_x_80": {each.code: each.points for each in needed},
        "infeasible": [each.code for each in needed if not each.possible],
        "y_after_one_step": {step.code: step.axis_value for step in steps},
        "changes_box": list(changed),
        "box_before": before,
        "box_after": changed,
    }


def axis_score(code: AxisCode, given: Answer, letter: str) -> score.AxisScore:
    """The axis of the vector: its own weights, limits and values."""
    model = rule_sets.axis("BKN-411-2025", code)
    template = next(model.indicators())
    weights = given[f"{letter}_weights"].items()
    indicators = tuple(replace(template, code=name, weight=HUNDRED * Decimal(share)) for name, share in weights)
    component = replace(model.components[0], weight=HUNDRED, indicators=indicators)
    axis = rule_sets.limited(model, *map(str, given["cuts"]), bound=Bound.INCLUSIVE)
    points = {name: Points(Decimal(value)) for name, value in given[f"{letter}_values"].items()}
    return score.score_points(replace(axis, components=(component,)), points)


def box_number(axis: Axis, published: Decimal | None, x: score.AxisScore) -> int:
    assert published is not None
    assert x.level is not None
    return score.box_of(score.level_of(axis, published).level, x.level.level).number


def match(given: Answer) -> Answer:
    found = jpm.match(given["required"], assessed=given["achieved"])
    return {"official": found.official, "capped": found.capped, "unmet": list(found.unmet)}


def interval(given: Answer) -> Answer:
    weights, values = [Decimal(each) for each in given["weights"]], [decimal(each) for each in given["values"]]
    low, high = (Decimal(each) for each in given["scale"])
    found = margins.interval(weights, values, low=low, high=high)
    return {
        "renormalised": found.renormalised,
        # No rule fills in zeros; the vector's figure is the low end of a scale that begins at 0.
        "zero_filled": margins.interval(weights, values).low,
        "low": found.low,
        "high": found.high,
        "coverage": found.coverage,
    }


def retirement(given: Answer) -> Answer:
    people = given.get("cases") or given["people"]
    days = [retires_on(date.fromisoformat(each["born"]), age=each["age"]) for each in people]
    if "half_years" not in given:
        return {"retires_on": days}
    counts = Counter(map(half_year, days))
    return {"count": [counts[each] for each in given["half_years"]], "dates": days}


METHODS: dict[str, Callable[[Answer], Answer]] = {
    "scoring.value_map": value_map,
    "scoring.weighted_sum": weighted_sum,
    "scoring.explanation": explanation,
    "scoring.one_step": one_step,
    "scoring.jpm": match,
    "missing.interval": interval,
    "retention.retirement": retirement,
}
"""method -> adapter."""
