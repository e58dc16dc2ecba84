"""Standar kompetensi contoh: the dictionary, templates, and standards of nearly every job in the demo city."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from backend.competencies import dictionary
from backend.demo.chance import id_texts, new_ids
from backend.demo.city import STANDARDS, City
from backend.demo.columns import NULL, Rows
from backend.demo.posts import LEVELS

VALID_FROM, DECREED_ON = "2024-01-01", "2023-12-12"
WITHOUT = 0.06
"""Share of jobs whose standard is not written yet, as in most cities."""
KEYS = 200
LAW = "PermenPANRB 38/2017"


def standard_rows(city: City) -> Iterator[Rows]:
    """The rows of the dictionary, of the templates, and of the standards of jobs."""
    rng = city.rng(STANDARDS)
    keys = iter(id_texts(new_ids(rng, KEYS, since_ms=city.id_base(0))).tolist())
    shipped = dictionary.rows(city.agency_id, lambda: next(keys))
    for table, rows in shipped.items():
        yield Rows(table, {name: [_text(row[name]) for row in rows] for name in rows[0]})
    yield from _jobs(city, shipped)


def _jobs(city: City, shipped: dict[str, list[dict[str, Any]]]) -> Iterator[Rows]:
    """A standard per job, copied from the template of its level."""
    rng = city.rng(STANDARDS, 1)
    first = {code: post for post, code in reversed(list(enumerate(city.post_codes)))}
    kept = rng.random(len(first)) >= WITHOUT
    posts = [post for post, keep in zip(first.values(), kept.tolist(), strict=True) if keep]
    ids = id_texts(new_ids(rng, len(posts), since_ms=city.id_base(1))).tolist()
    yield Rows("competency_standard", _standard_columns(city, posts, ids))
    required = _items_by_level(shipped)
    pairs = [(key, item) for key, post in zip(ids, posts, strict=True) for item in required[_level(city, post)]]
    yield Rows(
        "standard_item",
        {
            "agency_id": city.agency_id,
            "id": id_texts(new_ids(rng, len(pairs), since_ms=city.id_base(2))),
            "standard_id": [key for key, _ in pairs],
            "competency_id": [item["competency_id"] for _, item in pairs],
            "level": [str(item["level"]) for _, item in pairs],
            "weight": [str(item["weight"]) for _, item in pairs],
        },
    )


def _standard_columns(city: City, posts: list[int], ids: list[str]) -> dict[str, Any]:
    return {
        "agency_id": city.agency_id,
        "id": ids,
        "scope": "JOB",
        "title": [city.post_titles[post] for post in posts],
        "job_code": [city.post_codes[post] for post in posts],
        "valid_from": VALID_FROM,
        "decree_number": "800/SKJ-2023/BKPSDM",
        "decree_on": DECREED_ON,
        "legal_reference": LAW,
        "version": "1",
    }


def _level(city: City, post: int) -> str:
    return LEVELS[city.posts.level[post]].value


def _items_by_level(shipped: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    levels = {row["id"]: row["level"] for row in shipped["competency_standard"]}
    found: dict[str, list[dict[str, Any]]] = {level: [] for level in levels.values()}
    for item in shipped["standard_item"]:
        found[levels[item["standard_id"]]].append(item)
    return found


def _text(value: Any) -> str:
    """A value as COPY reads it."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False).replace("\\", "\\\\")
    return str(value)
