"""Pola distribusi predikat: what the guide says of a unit's predicates, as a warning with numbers, never a block.

Source: SE MenPANRB 3/2023. The shares are a guide for consideration; small units cannot always follow them. How large
a "majority" must at least be is not said, so only its upper end is looked at (perlu dikonfirmasi).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from backend.appraisals.rules.kinds import Predicate
from backend.core.text import Text

SB, B, BP, K, SK = Predicate


class OrganisationPredicate(StrEnum):
    """Predikat kinerja organisasi: how the organisation itself did, set by whoever leads the one above it."""

    ISTIMEWA = "ISTIMEWA"
    """Istimewa: outstanding."""
    BAIK = "BAIK"
    """Baik: good."""
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    """Butuh Perbaikan (Cukup): needs improvement."""
    KURANG = "KURANG"
    """Kurang: poor."""
    SANGAT_KURANG = "SANGAT_KURANG"
    """Sangat Kurang: very poor."""


@dataclass(frozen=True, slots=True)
class Guide:
    """Satu pedoman: the share that some predicates together should have, ends included; `some` asks for one person."""

    code: str
    predicates: tuple[Predicate, ...]
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1)
    some: bool = False


@dataclass(frozen=True, slots=True)
class Deviation:
    """Selisih dari pedoman: how many people more (positive) or fewer (negative) the guide would have."""

    code: str
    predicates: tuple[Predicate, ...]
    people: int
    message: Text


SEVENTY, SIXTY, TENTH = Decimal("0.7"), Decimal("0.6"), Decimal("0.1")
FEW_SB = Guide("MAX_SB", (SB,), most=TENTH)

GUIDES: Mapping[OrganisationPredicate, tuple[Guide, ...]] = {
    OrganisationPredicate.ISTIMEWA: (Guide("MAX_SB", (SB,), most=SEVENTY),),
    OrganisationPredicate.BAIK: (Guide("MAX_B", (B,), most=SEVENTY), Guide("WAJIB_BP_K", (BP, K), some=True)),
    OrganisationPredicate.BUTUH_PERBAIKAN: (Guide("MIN_BP", (BP,), least=SIXTY), FEW_SB),
    OrganisationPredicate.KURANG: (Guide("MIN_K", (K,), least=SIXTY), Guide("MIN_BP", (BP,), least=TENTH), FEW_SB),
    OrganisationPredicate.SANGAT_KURANG: (
        Guide("MIN_SK", (SK,), least=SIXTY),
        Guide("MIN_K_BP", (BP, K), least=TENTH),
        Guide("SB_DILARANG", (SB,), most=Decimal(0)),
    ),
}

NAMES = {
    SB: Text(id="Sangat Baik", en="Very good"),
    B: Text(id="Baik", en="Good"),
    BP: Text(id="Butuh Perbaikan", en="Needs improvement"),
    K: Text(id="Kurang", en="Poor"),
    SK: Text(id="Sangat Kurang", en="Very poor"),
}
MORE = Text(
    id="Pedoman menganjurkan {people} orang lagi berpredikat {names}: bahan pertimbangan, bukan keharusan.",
    en="The guide suggests {people} more with {names}. It is for consideration, not a duty.",
)
FEWER = Text(
    id="Pedoman menganjurkan {people} orang lebih sedikit berpredikat {names}: bahan pertimbangan, bukan keharusan.",
    en="The guide suggests {people} fewer with {names}. It is for consideration, not a duty.",
)


def deviations(organisation: OrganisationPredicate, counts: Mapping[Predicate, int]) -> tuple[Deviation, ...]:
    """Peringatan distribusi: where the predicates of a unit leave the guide, and by how many people.

    Nobody rated yet means nothing to warn of. The numbers keep the size of the unit: people change their predicate.
    """
    total = sum(counts.values())
    found = ((guide, _missing(guide, counts, total)) for guide in GUIDES[organisation])
    return tuple(_deviation(guide, people) for guide, people in found if total and people)


def _missing(guide: Guide, counts: Mapping[Predicate, int], total: int) -> int:
    having = sum(counts.get(each, 0) for each in guide.predicates)
    least = max(int((guide.least * total).to_integral_value(ROUND_CEILING)), int(guide.some))
    most = int((guide.most * total).to_integral_value(ROUND_FLOOR))
    return max(least - having, 0) or min(most - having, 0)


def _deviation(guide: Guide, people: int) -> Deviation:
    names = Text(
        id=" atau ".join(NAMES[each].id for each in guide.predicates),
        en=" or ".join(NAMES[each].en for each in guide.predicates),
    )
    sentence = MORE if people > 0 else FEWER
    message = Text(
        id=sentence.id.format(people=abs(people), names=names.id),
        en=sentence.en.format(people=abs(people), names=names.en),
    )
    return Deviation(guide.code, guide.predicates, people, message)
