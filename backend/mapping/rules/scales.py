"""Memeriksa skala: whether the value map of an indicator can read its evidence, completely and within 0 to 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from backend.mapping.rules.evidence import FORMS, RawForm
from backend.mapping.rules.faults import HUNDRED, Fault, FaultCode, fault, listed, plain
from backend.mapping.rules.policy import Categories, Identity, Indicator, Linear, Mean, Steps, ValueMap

PARAMETER_KEYS = {"window_years": "windowYears", "max_age_years": "maxAgeYears", "validity_years": "validityYears"}


def check_scale(indicator: Indicator, *, path: str) -> tuple[Fault, ...]:
    """Kesalahan skala dan parameter bukti of one indicator."""
    form = FORMS[indicator.evidence.kind]
    parameters = _parameter_faults(indicator, form, f"{path}.evidence")
    return (*parameters, *_scale_faults(indicator.values, form, indicator.evidence.kind, f"{path}.values"))


def _parameter_faults(indicator: Indicator, form: RawForm, path: str) -> Iterator[Fault]:
    given = indicator.evidence.parameters
    for name in form.parameters:
        if name not in given:
            key = PARAMETER_KEYS[name]
            yield fault(FaultCode.ISIAN_BELUM_ADA, f"{path}.{key}", name=key)
    for name in given:
        if name not in form.parameters:
            known = listed(PARAMETER_KEYS[each] for each in form.parameters) or "-"
            key = PARAMETER_KEYS[name]
            yield fault(FaultCode.ISIAN_TIDAK_DIKENAL, f"{path}.{key}", name=key, known=known)


def _scale_faults(values: ValueMap, form: RawForm, kind: str, path: str) -> Iterator[Fault]:
    fitting = _fitting(form)
    if type(values) not in fitting:
        known = listed(each.__name__.upper() for each in fitting)
        given = type(values).__name__.upper()
        yield fault(FaultCode.SKALA_BELUM_SESUAI, f"{path}.kind", given=given, kind=kind, known=known)
        return
    match values:
        case Categories():
            yield from _category_faults(values, form.categories, path)
        case Steps(steps=steps):
            yield from _ascending([each.lower for each in steps], f"{path}.steps")
            yield from _within([each.points for each in steps], f"{path}.steps")
        case Linear(anchors=anchors):
            yield from _ascending([each.at for each in anchors], f"{path}.anchors")
            yield from _within([each.points for each in anchors], f"{path}.anchors")
        case Mean():
            yield from _part_faults(values, form, kind, path)


def _fitting(form: RawForm) -> tuple[type, ...]:
    if form.parts:
        return (Mean,)
    if form.categories:
        return (Categories,)
    return (Steps, Linear, Identity) if form.integrated else (Steps, Linear)


def _category_faults(values: Categories, known: tuple[str, ...], path: str) -> Iterator[Fault]:
    codes = [each.code for each in values.points] + list(values.unstated)
    for code in dict.fromkeys(codes):
        if code not in known:
            yield fault(FaultCode.KATEGORI_TIDAK_DIKENAL, path, name=code, known=listed(known))
        if codes.count(code) > 1:
            yield fault(FaultCode.KODE_GANDA, path, name=code)
    if absent := [code for code in known if code not in codes]:
        yield fault(FaultCode.KATEGORI_BELUM_LENGKAP, path, names=listed(absent))
    yield from _within([each.points for each in values.points], f"{path}.points")


def _part_faults(values: Mean, form: RawForm, kind: str, path: str) -> Iterator[Fault]:
    parts = form.parts or {}
    if tuple(part.code for part in values.parts) != tuple(parts):
        yield fault(FaultCode.SUMBU_BELUM_LENGKAP, f"{path}.parts", known=listed(parts))
    for place, part in enumerate(values.parts):
        if part.code in parts:
            here = f"{path}.parts.{place}.values"
            yield from _scale_faults(part.values, RawForm(categories=parts[part.code]), f"{kind}.{part.code}", here)


def _ascending(bounds: Sequence[Decimal], path: str) -> Iterator[Fault]:
    for place, (low, high) in enumerate(pairwise(bounds), start=1):
        if not (low.is_nan() or high.is_nan()) and high <= low:
            yield fault(FaultCode.TUMPANG_TINDIH, f"{path}.{place}", low=plain(low), high=plain(high))


def _within(points: Sequence[Decimal], path: str) -> Iterator[Fault]:
    for place, value in enumerate(points):
        if not value.is_nan() and not 0 <= value <= HUNDRED:
            yield fault(FaultCode.POIN_DI_LUAR_RENTANG, f"{path}.{place}.points", value=plain(value))
