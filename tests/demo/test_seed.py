"""The demo city comes out of its seed, and out of nothing else."""

from datetime import date

import pytest

from backend import demo
from backend.demo.city import build
from backend.demo.rows import digest, rows_of

DAY = date(2026, 11, 24)


def city_digest(*, seed: int = 7, size: int = 400, as_of: date = DAY) -> str:
    return digest(build(size=size, seed=seed, as_of=as_of))


def test_the_same_seed_makes_the_same_rows_byte_for_byte() -> None:
    assert city_digest() == city_digest()


def test_another_seed_size_or_day_makes_another_city() -> None:
    assert len({city_digest(), city_digest(seed=8), city_digest(size=401), city_digest(as_of=date(2027, 1, 5))}) == 4


def test_ids_look_like_the_products_own_and_are_never_given_twice() -> None:
    seen: set[str] = set()
    for rows in rows_of(build(size=300, seed=7, as_of=DAY)):
        for key in rows.columns.get("id", []):
            if len(key) != 32:
                continue
            assert key[12] == "7"
            assert key[16] in "89ab"
            assert key not in seen
            seen.add(key)
    assert len(seen) > 3000


def test_people_are_made_in_blocks_that_agree_with_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.demo.rows.BLOCK", 150)
    numbers: list[str] = []
    names: list[str] = []
    for rows in rows_of(build(size=400, seed=7, as_of=DAY)):
        if rows.table == "employee":
            assert rows.count <= 150
            numbers += rows.columns["nip"]
            names += list(rows.columns["name"])
    assert len(numbers) == len(set(numbers)) == 400
    monkeypatch.undo()
    whole = next(rows for rows in rows_of(build(size=400, seed=7, as_of=DAY)) if rows.table == "employee")
    assert numbers == whole.columns["nip"]
    assert names == list(whole.columns["name"])


def test_a_city_too_small_to_be_one_is_refused(database: str) -> None:
    with pytest.raises(ValueError, match="at least 50"):
        demo.load(database, size=49)
    assert not demo.is_loaded(database)
