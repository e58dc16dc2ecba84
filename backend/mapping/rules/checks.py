"""Memeriksa kebijakan: sums, bands, scales and dates of a policy that could be read; all faults, not the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from backend.mapping.rules.faults import HUNDRED, Fault, FaultCode, fault, listed, plain, sum_fault
from backend.mapping.rules.kinds import AxisCode, PerformanceLevel, PotentialLevel
from backend.mapping.rules.policy import Axis, Component, Cut, Policy
from backend.mapping.rules.scales import check_scale

ZERO = Decimal(0)
LEVELS: dict[AxisCode, tuple[str, ...]] = {
    AxisCode.PERFORMANCE: tuple(reversed(PerformanceLevel)),
    AxisCode.POTENTIAL: tuple(reversed(PotentialLevel)),
}
"""Levels of each axis, lowest first, as the cuts must name them."""


@dataclass(frozen=True, slots=True)
class Band:
    """Pita: values from `lower` up to, and not with, `until`; the last may leave it open."""

    lower: Decimal
    until: Decimal | None = None


def check(policy: Policy) -> tuple[Fault, ...]:
    """Kesalahan makna: every fault of a policy that could be read, in the order of the document."""
    return tuple(_policy_faults(policy))


def check_weights(weights: Sequence[Decimal], *, path: str) -> tuple[Fault, ...]:
    """Jumlah bobot: each weight above 0, and the sum exactly 100; a number that could not be read is passed over."""
    outside = (
        fault(FaultCode.BOBOT_DI_LUAR_RENTANG, f"{path}.{place}.weight", value=plain(weight))
        for place, weight in enumerate(weights)
        if not weight.is_nan() and not ZERO < weight <= HUNDRED
    )
    total = sum(weights, ZERO)
    settled = not weights or total.is_nan() or total == HUNDRED
    return (*(() if settled else (sum_fault(total, path),)), *outside)


def check_bands(bands: Sequence[Band], *, path: str) -> tuple[Fault, ...]:
    """Pita tanpa celah dan tumpang tindih: from 0, ascending, each ending where the next begins."""
    if any(each.lower.is_nan() or (each.until is not None and each.until.is_nan()) for each in bands):
        return ()
    return tuple(_band_faults(bands, path))


def check_component(component: Component, *, path: str) -> tuple[Fault, ...]:
    """Jumlah komponen: its indicators sum to its weight."""
    total = sum((each.weight for each in component.indicators), ZERO)
    if not component.indicators or total.is_nan() or component.weight.is_nan() or total == component.weight:
        return ()
    return (fault(FaultCode.JUMLAH_KOMPONEN, path, sum=plain(total), weight=plain(component.weight)),)


def _policy_faults(policy: Policy) -> Iterator[Fault]:
    if policy.effective_until and policy.effective_until <= policy.effective_from:
        yield fault(FaultCode.MASA_BERLAKU, "effectiveUntil", start=policy.effective_from.isoformat())
    codes = tuple(AxisCode)
    if tuple(axis.code for axis in policy.axes) != codes:
        yield fault(FaultCode.SUMBU_BELUM_LENGKAP, "axes", known=listed(codes))
    talent = sum((axis.talent_weight for axis in policy.axes), ZERO)
    if policy.axes and not talent.is_nan() and talent != HUNDRED:
        yield sum_fault(talent, "axes.talentWeight")
    yield from _repeated((each.code for each in policy.indicators()), "axes")
    for place, axis in enumerate(policy.axes):
        yield from _axis_faults(axis, f"axes.{place}")


def _axis_faults(axis: Axis, path: str) -> Iterator[Fault]:
    if tuple(cut.level for cut in axis.cuts) != LEVELS[axis.code]:
        yield fault(FaultCode.SUMBU_BELUM_LENGKAP, f"{path}.cuts", known=listed(LEVELS[axis.code]))
    yield from check_bands(_bands(axis.cuts), path=f"{path}.cuts")
    yield from check_weights([each.weight for each in axis.components], path=f"{path}.components")
    yield from _repeated((each.code for each in axis.components), f"{path}.components")
    for place, component in enumerate(axis.components):
        yield from _component_faults(component, f"{path}.components.{place}")


def _component_faults(component: Component, path: str) -> Iterator[Fault]:
    yield from check_component(component, path=path)
    for place, indicator in enumerate(component.indicators):
        here = f"{path}.indicators.{place}"
        if not indicator.weight.is_nan() and not ZERO < indicator.weight <= HUNDRED:
            yield fault(FaultCode.BOBOT_DI_LUAR_RENTANG, f"{here}.weight", value=plain(indicator.weight))
        yield from check_scale(indicator, path=here)


def _bands(cuts: Iterable[Cut]) -> tuple[Band, ...]:
    return tuple(Band(cut.lower, cut.until) for cut in cuts)


def _band_faults(bands: Sequence[Band], path: str) -> Iterator[Fault]:
    if bands and bands[0].lower > ZERO:
        yield fault(FaultCode.CELAH_PITA, f"{path}.0", low="0", high=plain(bands[0].lower))
    for place, (band, after) in enumerate(pairwise(bands), start=1):
        end = after.lower if band.until is None else band.until
        if after.lower > end:
            yield fault(FaultCode.CELAH_PITA, f"{path}.{place}", low=plain(end), high=plain(after.lower))
        if after.lower <= band.lower or after.lower < end:
            low = max(band.lower, end) if after.lower < end else band.lower
            yield fault(FaultCode.TUMPANG_TINDIH, f"{path}.{place}", low=plain(low), high=plain(after.lower))
    last = bands[-1] if bands else None
    if last and last.until is not None and last.until < HUNDRED:
        yield fault(FaultCode.CELAH_PITA, f"{path}.{len(bands) - 1}", low=plain(last.until), high="100")
    for place, band in enumerate(bands):
        if not ZERO <= band.lower <= HUNDRED:
            yield fault(FaultCode.POIN_DI_LUAR_RENTANG, f"{path}.{place}.from", value=plain(band.lower))


def _repeated(codes: Iterable[str], path: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for code in codes:
        if code and code in seen:
            yield fault(FaultCode.KODE_GANDA, path, name=code)
        seen.add(code)
