"""Populasi pemetaan: whose talent is mapped, and how levels compare when somebody acts in another post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from backend.employees.rules.kinds import Standing
from backend.positions.rules.kinds import PositionLevel

POPULATION = (Standing.ACTIVE, Standing.STUDY_LEAVE, Standing.UNDER_SANCTION)
"""Kedudukan hukum that belong to the population; everybody else is listed as excluded, without a score."""

LEVEL_RANKS: Mapping[PositionLevel, int] = {
    PositionLevel.JPT_PRATAMA: 4,
    PositionLevel.AHLI_UTAMA: 4,
    PositionLevel.ADMINISTRATOR: 3,
    PositionLevel.AHLI_MADYA: 3,
    PositionLevel.PENGAWAS: 2,
    PositionLevel.AHLI_MUDA: 2,
    PositionLevel.AHLI_PERTAMA: 1,
    PositionLevel.PENYELIA: 1,
    PositionLevel.MAHIR: 1,
    PositionLevel.TERAMPIL: 1,
    PositionLevel.PEMULA: 1,
    PositionLevel.PELAKSANA: 1,
}
"""Kesetaraan jenjang: which levels count as the same (PermenPANRB 17/2021 on penyetaraan; Ahli Utama beside JPT)."""


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
