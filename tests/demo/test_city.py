"""A city of 12,000 looks like one: counts and shares lie within what domain experts call believable."""

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from backend.demo.city import City, build
from backend.demo.columns import NULL
from backend.demo.rows import rows_of
from backend.employees.rules.nip import NipWarning, nip

DAY = date(2026, 11, 24)
SIZE = 12_000
Columns = dict[str, list[str]]


@pytest.fixture(scope="module")
def city() -> City:
    return build(size=SIZE, seed=1945, as_of=DAY)


@pytest.fixture(scope="module")
def tables(city: City) -> dict[str, Columns]:
    """Every column of every table."""
    found: dict[str, Columns] = {}
    for rows in rows_of(city):
        table = found.setdefault(rows.table, {})
        for name, values in rows.columns.items():
            table.setdefault(name, []).extend([values] * rows.count if isinstance(values, str) else list(values))
    return found


Measure = Callable[[dict[str, Columns]], float]


def rows(table: str) -> Measure:
    return lambda tables: len(next(iter(tables[table].values())))


def share(table: str, column: str, *values: str) -> Measure:
    return lambda tables: sum(value in values for value in tables[table][column]) / len(tables[table][column])


def count(table: str, column: str, value: str) -> Measure:
    return lambda tables: Counter(tables[table][column])[value]


def people_with(table: str, column: str = "employee_id") -> Measure:
    return lambda tables: len(set(tables[table][column])) / SIZE


BOUNDS: tuple[tuple[str, Measure, float, float], ...] = (
    ("units", rows("unit"), 1000, 1400),
    ("bodies", lambda t: sum(len(path) == 8 for path in t["unit"]["path"]), 38, 46),
    ("districts", count("unit", "kind", "DISTRICT"), 13, 13),
    ("posts of JPT Pratama", lambda t: sum(e.startswith("II.") for e in t["position"]["echelon"]), 34, 42),
    ("posts of Administrator", lambda t: sum(e.startswith("III.") for e in t["position"]["echelon"]), 150, 250),
    ("posts of Pengawas", lambda t: sum(e.startswith("IV.") for e in t["position"]["echelon"]), 400, 900),
    ("people", rows("employee"), SIZE, SIZE),
    ("PNS", share("employee", "kind", "PNS"), 0.62, 0.69),
    ("CPNS", share("employee", "kind", "CPNS"), 0.012, 0.03),
    ("PPPK", share("employee", "kind", "PPPK"), 0.29, 0.36),
    ("active", share("employee", "standing", "ACTIVE"), 0.95, 0.985),
    ("with an S-1 or more", share("employee", "education_level", "S1", "PROFESSION", "S2", "S3"), 0.5, 0.75),
    ("files without a grade", share("employee", "grade_no", NULL), 0.001, 0.006),
    ("files without education", share("employee", "education_level", NULL), 0.001, 0.008),
    ("files without a post", share("employee", "position_id", NULL), 0.002, 0.015),
    ("posts held per person", lambda t: len(t["appointment"]["id"]) / SIZE, 2.5, 5),
    ("acting posts", lambda t: sum(k in ("PLT", "PLH") for k in t["appointment"]["kind"]) / SIZE, 0.015, 0.035),
    ("predicate SB", share("rating", "predicate", "SANGAT_BAIK"), 0.1, 0.14),
    ("predicate B", share("rating", "predicate", "BAIK"), 0.77, 0.83),
    ("predicate BP", share("rating", "predicate", "BUTUH_PERBAIKAN"), 0.045, 0.075),
    ("predicate K and SK", share("rating", "predicate", "KURANG", "SANGAT_KURANG"), 0.01, 0.03),
    ("people with an assessment", people_with("assessment"), 0.93, 0.97),
    ("people with a team", people_with("team_assignment"), 0.7, 0.85),
    ("people with an award", people_with("award"), 0.4, 0.65),
    ("people with a sanction", people_with("sanction"), 0.01, 0.025),
    ("trainings per person", lambda t: len(t["training"]["id"]) / SIZE, 2, 3.5),
    ("verified trainings", share("training", "verified", "t"), 0.85, 0.95),
    ("results above 100", lambda t: sum(float(v) > 100 for v in t["assessment"]["value"]) / SIZE, 0.005, 0.06),
)


@pytest.mark.parametrize("measure,least,most", [bound[1:] for bound in BOUNDS], ids=[bound[0] for bound in BOUNDS])
def test_the_city_is_believable(tables: dict[str, Columns], measure: Measure, least: float, most: float) -> None:
    assert least <= measure(tables) <= most


def test_every_nip_is_one_and_no_two_are_alike(tables: dict[str, Columns]) -> None:
    numbers = [nip(text, today=DAY) for text in tables["employee"]["nip"]]
    assert len({number.text for number in numbers}) == SIZE
    assert not {NipWarning.CPNS_DI_MASA_DEPAN, NipWarning.USIA_CPNS} & {w for n in numbers for w in n.warnings}


def test_a_nip_agrees_with_the_protected_record(tables: dict[str, Columns]) -> None:
    identity = tables["protected.identity"]
    for number, born, sex in zip(tables["employee"]["nip"], identity["birth_date"], identity["sex"], strict=True):
        assert number[:8] == born.replace("-", "")
        assert number[14] == {"MALE": "1", "FEMALE": "2"}[sex]


def test_protected_words_stand_in_the_protected_table_alone(tables: dict[str, Columns]) -> None:
    identity = tables["protected.identity"]
    words = {value for name in ("sex", "religion", "marital_status", "nik", "birth_date") for value in identity[name]}
    dates = {"hired_on", "valid_from", "valid_until", "decree_on", "awarded_on", "starts_on", "ends_on", "ended_on"}
    dates |= {"active_until", "assessed_on", "position_since", "grade_since", "effective_from"}
    for table, columns in tables.items():
        if table == "protected.identity":
            continue
        for name, values in columns.items():
            found = words & set(values) - {NULL}
            assert not found or name in dates, f"{table}.{name}: {sorted(found)[:3]}"


def test_contacts_reach_nobody(tables: dict[str, Columns]) -> None:
    for name in ("email", "work_email"):
        assert all(value == NULL or value.endswith(".example") for value in tables["employee"][name])
    assert all(value == NULL or value.startswith("0810") for value in tables["employee"]["phone"])


def test_everybody_answers_to_the_city_secretary_in_the_end(city: City) -> None:
    posts = city.posts
    top = [post for post in range(posts.count) if posts.superior[post] == -1]
    assert [city.post_titles[post] for post in top] == ["Sekretaris Daerah"]
    for post in range(posts.count):
        steps = 0
        while posts.superior[post] != -1:
            post, steps = posts.superior[post], steps + 1
            assert steps < 10


def test_a_village_has_its_own_name(city: City) -> None:
    names = [unit.name for unit in city.units if unit.kind == "VILLAGE"]
    assert len(names) == len(set(names)) == 104


def test_a_larger_city_has_more_schools_and_no_more_directors() -> None:
    small, large = (build(size=size, seed=1945, as_of=DAY) for size in (12_000, 60_000))
    schools = [sum(unit.kind == "SCHOOL" for unit in each.units) for each in (small, large)]
    leaders = [sum((unit.echelon or "").startswith("II.") for unit in each.units) for each in (small, large)]
    assert schools[1] > 4 * schools[0]
    assert leaders[0] == leaders[1]
