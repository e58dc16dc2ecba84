"""Vectors about the distribution of predicates and credit points, asked of the rules of appraisals."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from backend.appraisals.rules import credit_points as credit
from backend.appraisals.rules.distribution import OrganisationPredicate, deviations
from backend.appraisals.rules.kinds import Predicate

Answer = dict[str, Any]
SHORT = dict(zip(("SB", "B", "BP", "K", "SK"), Predicate, strict=True))


def distribution_check(_: str, given: Answer) -> Answer:
    counts = {SHORT[key]: number for key, number in given["counts"].items()}
    found = deviations(OrganisationPredicate(given["organisation"]), counts)
    return {"warnings": [each.code for each in found], "blocked": False}


def ak_period(_: str, given: Answer) -> Answer:
    period = credit.Period(Predicate(given["predicate"]), given["months"])
    exact = credit.credit(credit.Tier(given["jenjang"]), [period])
    return {"ak": credit.rounded(exact), "ak_3dp": credit.rounded(exact, places=3)}


def ak_sum(_: str, given: Answer) -> Answer:
    periods = [credit.Period(Predicate(each["predicate"]), each["months"]) for each in given["periods"]]
    return {"ak": credit.rounded(credit.credit(credit.Tier(given["jenjang"]), periods))}


def ak_required(_: str, given: Answer) -> Answer:
    needed = credit.required(credit.Tier(given["jenjang"]), grade=given["grade"], target=given["target"])
    return {"required": credit.rounded(needed)}


def ak_diploma(_: str, given: Answer) -> Answer:
    tier = credit.Tier(given["jenjang"])
    return {"bonus": credit.rounded(credit.diploma_bonus(tier, already_granted=given["already_granted"]))}


def ak_progress(_: str, given: Answer) -> Answer:
    found = credit.outlook(
        credit.Tier(given["jenjang"]),
        grade=given["grade"],
        in_tier=Fraction(given["credit_in_jenjang"]),
        last_predicates=[Predicate(each) for each in given["predicates_last_2y"]],
        years_in_grade=Fraction(given["years_in_grade"]),
    )
    return {
        "next_grade": found.next_grade,
        "rank_eligible": found.rank_eligible,
        "jenjang_eligible": found.tier_eligible,
        "order": list(found.order),
        "excess": credit.rounded(found.excess),
        "reasons": list(found.lacking),
    }


APPRAISING: dict[str, Callable[[str, Answer], Answer]] = {
    "distribution.check": distribution_check,
    "ak.period": ak_period,
    "ak.sum": ak_sum,
    "ak.required": ak_required,
    "ak.diploma": ak_diploma,
    "ak.progress": ak_progress,
}
