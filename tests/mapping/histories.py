"""A second reading of people's histories, to hold the engine's evidence against.

Plain Python over plain rows, person by person, written from the description of each kind of evidence and not from
the engine's SQL. It shares no code with `backend.mapping`.
"""

from collections import defaultdict
from typing import Any

import psycopg
from psycopg.rows import dict_row

TABLES = (
    "appointment",
    "education",
    "training",
    "award",
    "sanction",
    "team_assignment",
    "rating",
    "feedback",
    "assessment",
)
LADDER = ["SD", "SLTP", "SLTA", "D1", "D2", "D3", "D4", "S1", "PROFESSION", "S2", "S3"]
AWARDS = ["INTERNATIONAL", "NATIONAL", "INTER_AGENCY", "INTERNAL"]
ROLES = ["CHAIR_INTER_AGENCY", "CHAIR_INTERNAL", "MEMBER_INTER_AGENCY", "MEMBER_INTERNAL"]
RECORDS = ["NONE", "LIGHT", "MEDIUM", "HEAVY", "SERVING"]
ACTS = ["PLT_HIGHER", "PLT_SAME", "PLH_HIGHER", "PLH_SAME"]
HEIGHT = {
    **dict.fromkeys(["JPT_PRATAMA", "AHLI_UTAMA"], 4),
    **dict.fromkeys(["ADMINISTRATOR", "AHLI_MADYA"], 3),
    **dict.fromkeys(["PENGAWAS", "AHLI_MUDA"], 2),
}
COUNTED = {"ACTIVE", "STUDY_LEAVE", "UNDER_SANCTION"}


def read_all(dsn, day, document):
    """Everybody's raw evidence by indicator code, which of it has expired, and who is counted."""
    with psycopg.Connection[dict[str, Any]].connect(dsn, row_factory=dict_row) as connection:
        people = connection.execute("SELECT id, standing, hired_on FROM employee").fetchall()
        posts = {row["id"]: row for row in connection.execute("SELECT id, study_fields FROM position")}
        past = {table: defaultdict(list) for table in TABLES}
        for table in TABLES:
            for row in connection.execute(f"SELECT * FROM {table}".encode()):
                past[table][row["employee_id"]].append(row)
    known = [person for person in people if person["hired_on"] is None or person["hired_on"] <= day]
    answer = {}
    for person in known:
        own = {table: past[table][person["id"]] for table in TABLES}
        evidence, expired = {}, set()
        for axis in document["axes"]:
            for component in axis["components"]:
                for indicator in component["indicators"]:
                    found, old = read(indicator["evidence"], own, posts, day)
                    evidence[indicator["code"]] = found
                    if old:
                        expired.add(indicator["code"])
        answer[person["id"]] = (evidence, expired, person["standing"] in COUNTED)
    return answer


def read(asked, own, posts, day):
    """One kind of evidence of one person: the raw value, and whether it has expired."""
    kind = asked["kind"]
    if kind == "PREDICATE":
        return yearly(own["rating"], "predicate", asked["maxAgeYears"], day)
    if kind == "FEEDBACK":
        return yearly(own["feedback"], "value", asked["maxAgeYears"], day)
    if kind in ("COMPETENCY", "POTENTIAL"):
        return assessed([row for row in own["assessment"] if row["kind"] == kind], asked["validityYears"], day)
    plain = {
        "AWARD": award,
        "TEAM": team,
        "TRAINING": training,
        "EXPERIENCE": experience,
        "EDUCATION": education,
        "FIELD_MATCH": field_match,
        "DISCIPLINE": discipline,
    }
    return plain[kind](asked, own, posts, day), False


def later(day, years):
    """The same day so many years on; 29 February falls on 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def earlier(day, years):
    """The same day so many years back."""
    return later(day, -years)


def yearly(rows, column, most, day):
    known = [row for row in rows if (row["year"], 12, 31) <= (day.year, day.month, day.day)]
    if not known:
        return None, False
    newest = max(known, key=lambda row: row["year"])
    return newest[column], day.year - newest["year"] > most


def assessed(rows, years, day):
    known = [row for row in rows if row["assessed_on"] <= day]
    valid = [
        row
        for row in known
        if (row["valid_until"] > day if row["valid_until"] else row["assessed_on"] > earlier(day, years))
    ]
    if valid:
        return max(valid, key=lambda row: row["assessed_on"])["value"], False
    return (max(known, key=lambda row: row["assessed_on"])["value"], True) if known else (None, False)


def award(asked, own, _posts, day):
    start = earlier(day, asked["windowYears"])
    found = [row["level"] for row in own["award"] if start < row["awarded_on"] <= day]
    return min(found, key=AWARDS.index, default="NONE")


def team(asked, own, _posts, day):
    start = earlier(day, asked["windowYears"])
    found = []
    for row in own["team_assignment"]:
        if row["valid_from"] > day:
            continue
        # the last day of the assignment is the day before its exclusive end
        if row["valid_until"] is None or (row["valid_until"] - start).days > 1:
            found.append(row["role"])
    return min(found, key=ROLES.index, default="NONE")


def training(asked, own, _posts, day):
    start = earlier(day, asked["windowYears"])
    return sum(row["hours"] for row in own["training"] if row["verified"] and start < row["ended_on"] <= day)


def education_row(own, day):
    known = [row for row in own["education"] if row["graduated_year"] is None or row["graduated_year"] <= day.year]
    known.sort(key=lambda row: row["id"])
    known.sort(key=lambda row: (LADDER.index(row["level"]), row["graduated_year"] or -1), reverse=True)
    return known[0] if known else None


def education(_asked, own, _posts, day):
    row = education_row(own, day)
    return row and row["level"]


def definitive(own, day):
    return [row for row in own["appointment"] if row["kind"] == "DEFINITIVE" and row["valid_from"] <= day]


def post(own, day):
    running = [row for row in definitive(own, day) if row["valid_until"] is None or row["valid_until"] > day]
    return max(running, key=lambda row: (row["valid_from"], row["id"]), default=None)


def field_match(_asked, own, posts, day):
    row, held = education_row(own, day), post(own, day)
    if row is None or row["field"] is None or held is None or held["position_id"] is None:
        return None
    fields = posts[held["position_id"]]["study_fields"]
    return None if not fields else "MATCH" if row["field"] in fields else "NO_MATCH"


def discipline(_asked, own, _posts, day):
    found = ["NONE"]
    for row in own["sanction"]:
        if row["starts_on"] > day:
            continue
        if row["ends_on"] is not None and day < row["ends_on"]:
            found.append("SERVING")
        elif row["active_until"] is None or day < row["active_until"]:
            found.append(row["level"])
    return max(found, key=RECORDS.index)


def experience(_asked, own, _posts, day):
    held = post(own, day)
    if held is None:
        return None
    past = definitive(own, day)
    others = [
        row["valid_from"] for row in past if row["level"] != held["level"] and row["valid_from"] <= held["valid_from"]
    ]
    unbroken = [
        row["valid_from"]
        for row in past
        if row["level"] == held["level"] and (not others or row["valid_from"] > max(others))
    ]
    since = min(unbroken, default=held["valid_from"])
    months = (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)
    agencies, units = {row["agency_name"] for row in past}, {row["unit_name"] for row in past}
    variety = "ACROSS_AGENCIES" if len(agencies) > 1 else "ACROSS_UNITS" if len(units) > 1 else "ONE_UNIT"
    return {"LENGTH": f"{months}/12", "VARIETY": variety, "ACTING": acting(own, past, held, day)}


def acting(own, past, held, day):
    found = []
    for row in own["appointment"]:
        if row["kind"] not in ("PLT", "PLH", "PJ") or row["valid_from"] > day:
            continue
        before = [each for each in past if each["valid_from"] <= row["valid_from"]]
        before.sort(key=lambda each: each["id"])
        mine = max(before, key=lambda each: each["valid_from"])["level"] if before else held["level"]
        step = HEIGHT.get(row["level"], 1) - HEIGHT.get(mine, 1)
        if step >= 0:
            found.append(f"{'PLH' if row['kind'] == 'PLH' else 'PLT'}_{'HIGHER' if step else 'SAME'}")
    return min(found, key=ACTS.index, default="NONE")
