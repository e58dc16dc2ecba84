"""Vectors about people and posts, asked of the rules of employees, positions, appraisals and competencies."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from backend.appraisals.rules import predicates
from backend.competencies.rules import match as jpm
from backend.employees.rules import identity, nip
from backend.positions.rules import retirement
from backend.positions.rules.echelons import FUNCTIONAL_LEVELS
from tests.vectors.words import BASES, RATINGS, SEX, SEX_OF

Answer = dict[str, Any]


def nip_parse(_: str, given: Answer) -> Answer:
    record = given.get("record", {})
    recorded = nip.Recorded(
        birth_date=day(record.get("birth_date")),
        sex=SEX_OF.get(record.get("sex", "")),
        cpns_on=day(record.get("tmt_cpns")),
    )
    try:
        number = nip.nip(given["text"], today=day(given.get("today")), recorded=recorded)
    except nip.NipRefused as refused:
        return {"valid": False, "error": refused.fault}
    who = nip.identity_of(number)
    answer = {
        "valid": True,
        "nip": number.text,
        "kind": number.kind,
        "birth_date": who.birth_date.isoformat(),
        "sex": SEX[who.sex],
        "serial": number.serial,
        "warnings": list(number.warnings),
    }
    if number.cpns_month:
        return {**answer, "cpns_month": f"{number.cpns_month:%Y-%m}"}
    return {**answer, "contract_year": number.contract_year, "frequency": number.frequency}


def nik_parse(_: str, given: Answer) -> Answer:
    try:
        number = identity.nik(given["text"])
    except identity.NikRefused as refused:
        return {"valid": False, "error": refused.fault}
    return {
        "valid": True,
        "region": number.region,
        "city": number.city,
        "day": number.day,
        "month": number.month,
        "year2": number.year2,
        "sex": SEX[number.sex],
    }


def bup_of(_: str, given: Answer) -> Answer:
    found = age_of(given)
    return {"bup": found.age, "basis": BASES[found.basis], "flag": found.needs_review}


def bup_retirement(_: str, given: Answer) -> Answer:
    found = age_of(given)
    try:
        born = day(given.get("birth_date")) or nip.identity_of(nip.nip(given["nip"])).birth_date
    except nip.NipRefused as refused:
        return {"tmt_pensiun": None, "error": refused.fault}
    return {"bup": found.age, "tmt_pensiun": retirement.retires_on(born, age=found.age).isoformat()}


def predicate_of(_: str, given: Answer) -> Answer:
    if "hasil_kerja_code" in given:
        result = predicates.SIASN_RATINGS[given["hasil_kerja_code"]]
        behaviour = predicates.SIASN_RATINGS[given["perilaku_code"]]
    else:
        result, behaviour = RATINGS[given["hasil_kerja"]], RATINGS[given["perilaku"]]
    found = predicates.predicate_of(result=result, behaviour=behaviour)
    return {"predicate": found, "siasn_code": predicates.PREDICATE_CODES[found]}


def predicate_parse(_: str, given: Answer) -> Answer:
    found = predicates.predicate(given["text"])
    return {"predicate": found} if found else {"predicate": None, "status": "PERLU_REVIEW"}


def predicate_old(rule_set: str, given: Answer) -> Answer:
    found = predicates.old_predicate(Decimal(given["value"]), scale=predicates.OldScale(rule_set))
    return {"predicate": found.predicate, "between_bands": found.between_bands}


def jpm_match(_: str, given: Answer) -> Answer:
    try:
        found = jpm.match(given["standard"], assessed=given["achieved"])
    except jpm.StandardEmpty:
        return {"error": "STANDAR_KOSONG", "raw": None, "score": None}
    answer = {"raw": found.official, "score": found.score, "clamped": found.clamped, "gaps": list(found.gaps)}
    if found.official is None:
        return {**answer, "status": "BELUM_DINILAI"}
    return {**answer, **jpm_category("", {"jpm": found.official})}


def jpm_category(_: str, given: Answer) -> Answer:
    value = Decimal(given["jpm"])
    return {"selection": jpm.selection_category(value), "mapping": jpm.mapping_category(value)}


def age_of(given: Answer) -> retirement.RetirementAge:
    level = given["position_kind"] if given["position_kind"] != "JF" else FUNCTIONAL_LEVELS[given["jenjang"]]
    return retirement.retirement_age(level, title=given.get("title", ""), reference_age=given.get("reference_bup"))


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


PEOPLE: dict[str, Callable[[str, Answer], Answer]] = {
    "nip.parse": nip_parse,
    "nik.parse": nik_parse,
    "bup.of": bup_of,
    "bup.retirement": bup_retirement,
    "predicate.of": predicate_of,
    "predicate.parse": predicate_parse,
    "predicate.old_value": predicate_old,
    "jpm.match": jpm_match,
    "jpm.category": jpm_category,
}
"""op -> adapter; a `Problem` that an adapter does not expect is a failure of the test."""
