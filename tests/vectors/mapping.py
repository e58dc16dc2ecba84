"""Vectors about axes, boxes, policies and target posts, asked of the rules of mapping."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from backend.employees.rules.histories import SanctionState, discipline_record
from backend.mapping.rules import boxes, checks, score, target
from backend.mapping.rules.kinds import AxisCode, PerformanceLevel
from backend.mapping.rules.policy import Axis, Component, Identity, Indicator, Mean
from backend.mapping.rules.values import Points, Raw, mean, points_of
from tests.vectors import rule_sets
from tests.vectors.words import (
    ACTING,
    EDUCATION,
    INDICATOR_NAMES,
    INDICATORS,
    MISSING,
    RATINGS,
    SANCTIONS,
    VARIETY,
    X_LEVELS,
    Y_LEVELS,
    decimal,
)

Answer = dict[str, Any]
PERFORMANCE, POTENTIAL = AxisCode.PERFORMANCE, AxisCode.POTENTIAL
NAMES: dict[str, str] = {**Y_LEVELS, **X_LEVELS}
HALF = Decimal(50)


def box_of(rule_set: str, given: Answer) -> Answer:
    y_level, x = performance_level(rule_set, given), decimal(given["x"])
    if y_level is None or x is None:
        return {"box": None, "status": "BELUM_DINILAI"}
    x_level = score.level_of(rule_sets.axis(rule_set, POTENTIAL), x).level
    box = score.box_of(y_level, x_level)
    mismatch = {"mismatch": boxes.differs(box, received=given["source_box"])} if "source_box" in given else {}
    return {"y_level": NAMES[y_level], "x_level": NAMES[x_level], "box": box.number, **mismatch}


def performance_level(rule_set: str, given: Answer) -> Any:
    axis = rule_sets.axis(rule_set, PERFORMANCE)
    if "hasil_kerja" in given:
        rating = RATINGS.get(given["hasil_kerja"])
        return PerformanceLevel(rating.value) if rating else None
    if "predicate" in given:
        return getattr(score.score_axis(axis, {"PREDICATE": given["predicate"]}).level, "level", None)
    y = decimal(given["y"])
    return None if y is None else score.level_of(axis, y).level


def box_pool(_: str, given: Answer) -> Answer:
    asked = tuple(box for box in boxes.BOXES if box.number in given["boxes"])
    return {"agency": list(boxes.pool(asked)), "national": list(boxes.pool(asked, national=True))}


def panrb_x(rule_set: str, given: Answer) -> Answer:
    parts = [Decimal(given[key]) for key in ("jpm_mansoskul", "jpm_literasi_digital", "jpm_emerging_skills")]
    pairs = ((HALF, Decimal(given["jpm_potensi"])), (HALF, mean(parts)))
    x = score.half_up(score.weighted_sum(pairs))
    return {"x": x, "x_level": NAMES[score.level_of(rule_sets.axis(rule_set, POTENTIAL), x).level]}


def rule_set_load(rule_set: str, given: Answer) -> Answer:
    if "bands" in given:
        faults = checks.check_bands([checks.Band(Decimal(a), decimal(b)) for a, b in given["bands"]], path="bands")
        return verdict(faults)
    if "weights" in given:
        weights = [Decimal(each) for each in given["weights"]]
        return {**verdict(checks.check_weights(weights, path="weights")), "sum": sum(weights)}
    components = [component(rule_set, each) for each in given["components"]]
    weights = [each.weight for each in components]
    inner = [fault for each in components for fault in checks.check_component(each, path=each.code)]
    return {**verdict([*checks.check_weights(weights, path="components"), *inner]), "sum": sum(weights)}


def component(rule_set: str, given: Answer) -> Component:
    model = rule_sets.policy(rule_set).axes[0].components[0]
    indicators = tuple(replace(model.indicators[0], weight=Decimal(each)) for each in given["indicators"])
    return replace(model, code=given["component"], weight=Decimal(given["weight"]), indicators=indicators)


def verdict(faults: Any) -> Answer:
    return {"accepted": False, "reason": faults[0].code} if faults else {"accepted": True}


def axis_score(code: AxisCode, letter: str) -> Callable[[str, Answer], Answer]:
    def answer(rule_set: str, given: Answer) -> Answer:
        axis = rule_sets.axis(rule_set, code)
        if "missing_policy" in given:
            axis = with_missing(axis, given["missing_policy"])
        given_points = {
            INDICATORS[name]: points_of(Identity(), decimal(value))
            for name, value in given.items()
            if name in INDICATORS
        }
        return told(score.score_points(axis, given_points), letter)

    return answer


def with_missing(axis: Axis, rule: str) -> Axis:
    def changed(each: Indicator) -> Indicator:
        return replace(each, missing=MISSING[rule])

    components = tuple(replace(each, indicators=tuple(map(changed, each.indicators))) for each in axis.components)
    return replace(axis, components=components)


def told(found: score.AxisScore, letter: str) -> Answer:
    def names(items: tuple[score.Item, ...]) -> list[str]:
        return [INDICATOR_NAMES[item.indicator.code] for item in items]

    answer = {
        letter: found.published,
        "missing": names(found.missing),
        "perlu_review": names(found.to_review),
        "flags": ["NILAI_DI_CLAMP"] if found.clamped else [],
    }
    if found.level is None:
        return {**answer, "status": "BELUM_DINILAI"}
    return {**answer, f"{letter}_level": NAMES[found.level.level]}


def talent(rule_set: str, given: Answer) -> Answer:
    y, x = decimal(given["y"]), decimal(given["x"])
    if y is None or x is None:
        return {"nilai_talenta": None, "status": "BELUM_DINILAI"}
    return {"nilai_talenta": score.talent_value(rule_sets.policy(rule_set), performance=y, potential=x)}


def indicator_value(rule_set: str, code: str, raw: Raw | None) -> Answer:
    return {"value": points_of(rule_sets.indicator(rule_set, code).values, raw).points}


def experience(rule_set: str, given: Answer) -> Answer:
    raw = {
        "LENGTH": Decimal(given["years"]),
        "VARIETY": VARIETY[given["variety"]],
        "ACTING": ACTING[given["non_definitive"]],
    }
    values = rule_sets.indicator(rule_set, "EXPERIENCE").values
    assert isinstance(values, Mean)
    parts: dict[str, Points] = {part.code: points_of(part.values, raw[part.code]) for part in values.parts}
    return {
        "length": parts["LENGTH"].points,
        "variety": parts["VARIETY"].points,
        "non_definitive": parts["ACTING"].points,
        "value": points_of(values, raw).points,
    }


def discipline(rule_set: str, given: Answer) -> Answer:
    records = [SanctionState(SANCTIONS[each["level"]], each["active"], each["serving"]) for each in given["records"]]
    return indicator_value(rule_set, "DISCIPLINE", discipline_record(records))


def target_score(rule_set: str, given: Answer) -> Answer:
    value = target.match_value(
        target.MATCH_RULES[rule_set],
        potential_and_competency=Decimal(given["potkom"]),
        qualification=Decimal(given["qualification"]),
        integrity=Decimal(given["integrity"]),
    )
    return {"score": value, "level": NAMES[score.level_of(rule_sets.axis(rule_set, POTENTIAL), value).level]}


def target_final(rule_set: str, given: Answer) -> Answer:
    talent_value, technical = Decimal(given["nilai_talenta"]), Decimal(given["technical"])
    rule = target.FINAL_RULES[rule_set]
    return {"final": target.final(rule, given["target_level"], talent=talent_value, technical=technical)}


def target_qualification(_: str, given: Answer) -> Answer:
    parts = {name: Decimal(given[name]) for name in ("education", "field", "training", "experience")}
    return {"qualification": target.qualification(**parts)}


MAPPING: dict[str, Callable[[str, Answer], Answer]] = {
    "box.of": box_of,
    "box.pool": box_pool,
    "box.panrb_x": panrb_x,
    "rule_set.load": rule_set_load,
    "axis.y": axis_score(PERFORMANCE, "y"),
    "axis.x": axis_score(POTENTIAL, "x"),
    "axis.nilai_talenta": talent,
    "indicator.predicate": lambda rules, given: indicator_value(rules, "PREDICATE", given["predicate"]),
    "indicator.education": lambda rules, given: indicator_value(rules, "EDUCATION", EDUCATION[given["education"]]),
    "indicator.experience": experience,
    "indicator.discipline": discipline,
    "target.score": target_score,
    "target.final": target_final,
    "target.qualification": target_qualification,
}
"""op -> adapter."""
