"""Kegiatan penilaian contoh: one signed assessment centre a year, whose levels agree with the finished results."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from backend.competencies import dictionary
from backend.competencies.rules.kinds import AssessmentKind, Recommendation
from backend.demo.chance import Texts, id_texts, new_ids
from backend.demo.city import EVENTS, City
from backend.demo.columns import Rows
from backend.demo.posts import LEVELS

EVERY = 12
"""One result in so many comes with the levels that it was made of; the others came as finished numbers."""
LEAST, MOST = 1, 5
COMPUTED = """
    UPDATE assessment a SET computed_value = s.value
    FROM (
        SELECT p.agency_id, p.employee_id, p.assessed_on, round(100.0 * sum(l.level) / sum(i.level), 2) AS value
        FROM participant p
        JOIN assessed_level l ON l.agency_id = p.agency_id AND l.participant_id = p.id
        JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
        JOIN competency_standard t ON t.agency_id = p.agency_id AND t.scope = 'TEMPLATE' AND t.level = e.level
        JOIN standard_item i ON i.agency_id = t.agency_id AND i.standard_id = t.id
             AND i.competency_id = l.competency_id
        GROUP BY 1, 2, 3
    ) s
    WHERE a.agency_id = s.agency_id AND a.employee_id = s.employee_id AND a.assessed_on = s.assessed_on
      AND a.kind = 'COMPETENCY'
"""
"""What whole levels amount to, beside the finished number to which they come nearest."""
COUNT_LEVELS = "ANALYZE participant, assessed_level, employee, competency_standard, standard_item, assessment"
"""Without it the join is planned as if there were next to nothing, and takes longer than all the rest."""
STRENGTHS = "Menyelesaikan tugas tepat waktu dan memberi contoh kepada rekan."
GROWTH = "Perlu lebih sering mengambil keputusan sendiri dan menjelaskan dasarnya."


@dataclass
class Assessed:
    """Hasil yang dirinci: takes note of the finished competency results as their rows pass by."""

    rows: list[tuple[str, float, str, str]] = field(default_factory=list)

    def see(self, made: Rows) -> None:
        """Keep every twelfth result of the kind."""
        if made.table != "assessment" or made.columns["kind"] != AssessmentKind.COMPETENCY.value:
            return
        kept = [list(made.columns[name])[::EVERY] for name in ("employee_id", "value", "assessed_on", "valid_until")]
        self.rows += [(who, float(value), on, until) for who, value, on, until in zip(*kept, strict=True)]


def event_rows(city: City, seen: Assessed, *, called: Texts, competencies: list[str]) -> Iterator[Rows]:
    """The rows of events, participants and levels; `competencies` are the ids of the dictionary in its order."""
    rng = city.rng(EVENTS)
    required = {each["level"]: [item["level"] for item in each["items"]] for each in dictionary.templates()}
    place = {key: at for at, key in enumerate(city.employee_ids(slice(None)).tolist())}
    # where level 1 is required of everything, no level can say that less was reached
    seen = Assessed([row for row in seen.rows if max(required[LEVELS[city.people.level[place[row[0]]]].value]) > LEAST])
    years = sorted({on[:4] for _, _, on, _ in seen.rows})
    event_ids = dict(zip(years, id_texts(new_ids(rng, len(years), since_ms=city.id_base(0))).tolist(), strict=True))
    yield _events(city, event_ids)
    keys = id_texts(new_ids(rng, len(seen.rows), since_ms=city.id_base(1))).tolist()
    people = np.array([place[who] for who, _, _, _ in seen.rows], np.int64)
    yield _participants(city, seen, people, keys, event_ids, called)
    shifts = rng.integers(0, 9, len(keys)).tolist()
    levels = [
        _spread(value, required[LEVELS[city.people.level[who]].value], shift)
        for (_, value, _, _), who, shift in zip(seen.rows, people.tolist(), shifts, strict=True)
    ]
    yield _levels(
        city, seen, keys, levels, competencies, id_texts(new_ids(rng, 9 * len(keys), since_ms=city.id_base(2)))
    )


def _spread(value: float, required: list[int], shift: int) -> list[int]:
    """Levels whose sum is to that of the required ones as the finished result says."""
    count = len(required)
    total = min(max(round(value / 100 * sum(required)), LEAST * count), MOST * count)
    base, more = divmod(total, count)
    return [base + ((at + shift) % count < more) for at in range(count)]


def _events(city: City, event_ids: dict[str, str]) -> Rows:
    return Rows(
        "assessment_event",
        {
            "agency_id": city.agency_id,
            "id": list(event_ids.values()),
            "name": [f"Pusat penilaian kompetensi {year}" for year in event_ids],
            "method": "Assessment center",
            "organizer": "BKPSDM Kota Cisadane",
            "starts_on": [f"{year}-01-01" for year in event_ids],
            "ends_on": [f"{year}-12-31" for year in event_ids],
            "valid_years": "3",
        },
    )


def _participants(
    city: City, seen: Assessed, people: Any, keys: list[str], event_ids: dict[str, str], called: Texts
) -> Rows:
    days = [on for _, _, on, _ in seen.rows]
    advice = [Recommendation.READY, Recommendation.READY_WITH_DEVELOPMENT, Recommendation.NOT_YET]
    return Rows(
        "participant",
        {
            "agency_id": city.agency_id,
            "id": keys,
            "event_id": [event_ids[on[:4]] for on in days],
            "employee_id": [who for who, _, _, _ in seen.rows],
            "name": called[people],
            "position_title": city.post_titles[city.people.post[people]],
            "status": "SIGNED_OFF",
            "assessed_on": days,
            "potential": "{}",
            "strengths": STRENGTHS,
            "development_areas": GROWTH,
            "recommendation": [
                advice[0 if value >= 90 else 1 if value >= 78 else 2].value for _, value, _, _ in seen.rows
            ],
            "signed_at": [f"{on} 09:00:00+00" for on in days],
            "signed_by_name": "Asesor SDM Aparatur",
        },
    )


def _levels(
    city: City, seen: Assessed, keys: list[str], levels: list[list[int]], competencies: list[str], ids: Texts
) -> Rows:
    nine = competencies[:9]
    each = [(row, key, level) for row, key, of_one in zip(seen.rows, keys, levels, strict=True) for level in of_one]
    return Rows(
        "assessed_level",
        {
            "agency_id": city.agency_id,
            "id": ids,
            "participant_id": [key for _, key, _ in each],
            "employee_id": [row[0] for row, _, _ in each],
            "competency_id": nine * len(keys),
            "level": [str(level) for _, _, level in each],
            "assessed_on": [row[2] for row, _, _ in each],
            "valid_until": [row[3] for row, _, _ in each],
            "signed": "true",
        },
    )
