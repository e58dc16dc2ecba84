"""Nilai untuk jabatan target: the talent value with the technical test, and the match by qualification.

A value for a target post holds no performance by itself: box and predicate are always shown beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from backend.core.text import Text
from backend.mapping.rules.score import half_up, weighted_sum
from backend.mapping.rules.values import mean

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class FinalRule:
    """Aturan nilai akhir: percent of the talent value by level of the target post; the rest is the technical test."""

    legal_reference: str
    talent_percent: Mapping[str, Decimal]
    doubt: Text


@dataclass(frozen=True, slots=True)
class MatchRule:
    """Aturan kesesuaian: percent of potential and competency, qualification, integrity; in sum 100."""

    potential_and_competency: Decimal
    qualification: Decimal
    integrity: Decimal
    doubt: Text


FINAL_RULES = MappingProxyType(
    {
        "BKN-411-2025": FinalRule(
            legal_reference="Keputusan Kepala BKN 411/2025",
            talent_percent=MappingProxyType(
                {
                    "JPT_MADYA": Decimal(80),
                    "JPT_PRATAMA": Decimal(70),
                    "ADMINISTRATOR": Decimal(60),
                    "PENGAWAS": Decimal(50),
                }
            ),
            doubt=Text(
                id="Bobot nilai talenta per jenjang perlu dikonfirmasi BKPSDM pada lampiran keputusan.",
                en="The share of the talent value by level is to be confirmed by BKPSDM against the annex.",
            ),
        ),
    }
)
MATCH_RULES = MappingProxyType(
    {
        "SIMT-TARGET": MatchRule(
            potential_and_competency=Decimal(65),
            qualification=Decimal(20),
            integrity=Decimal(15),
            doubt=Text(
                id="Praktik satu instansi; perlu dikonfirmasi BKPSDM sebelum dipakai.",
                en="The practice of one agency; to be confirmed by BKPSDM before use.",
            ),
        ),
    }
)


def final(rule: FinalRule, level: str, *, talent: Decimal, technical: Decimal) -> Decimal:
    """Nilai akhir: talent value and technical test by the level of the target post. Raises `KeyError`."""
    share = rule.talent_percent[level]
    return half_up(weighted_sum(((share, talent), (HUNDRED - share, technical))))


def qualification(*, education: Decimal, field: Decimal, training: Decimal, experience: Decimal) -> Decimal:
    """Kualifikasi jabatan: mean of four indicators of equal weight, published."""
    return half_up(mean((education, field, training, experience)))


def match_value(
    rule: MatchRule, *, potential_and_competency: Decimal, qualification: Decimal, integrity: Decimal
) -> Decimal:
    """Nilai kesesuaian: the three parts by their weight, published."""
    return half_up(
        weighted_sum(
            (
                (rule.potential_and_competency, potential_and_competency),
                (rule.qualification, qualification),
                (rule.integrity, integrity),
            )
        )
    )
