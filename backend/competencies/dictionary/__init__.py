"""Kamus kompetensi bawaan: competencies and templates of standards that come with the product, as JSON documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

DICTIONARY, TEMPLATES = "skj-38-2017.json", "templates.json"


def competencies() -> list[dict[str, Any]]:
    """Baris kamus: the columns of every competency that comes with the product, in the order of the regulation."""
    document = _document(DICTIONARY)
    since = date.fromisoformat(document["effectiveFrom"])
    return [
        {
            "code": found["code"],
            "version": 1,
            "number": number,
            "kind": found["kind"],
            "name_id": found["name"]["id"],
            "name_en": found["name"]["en"],
            "definition": found["definition"],
            "job_family": found["jobFamily"],
            "legal_reference": found["legalReference"],
            "effective_from": since,
            "levels": found["levels"],
        }
        for number, found in enumerate(document["competencies"], start=1)
    ]


def templates() -> list[dict[str, Any]]:
    """Templat standar: for each level of posts, the level and weight of each competency, with its legal reference."""
    document = _document(TEMPLATES)
    shared = {"legal_reference": document["legalReference"], "effective_from": document["effectiveFrom"]}
    return [{**shared, **found} for found in document["templates"]]


def rows(agency_id: Any, new_key: Callable[[], Any]) -> dict[str, list[dict[str, Any]]]:
    """Baris per tabel: dictionary, templates and their items of one agency, parents first."""
    shared = {"agency_id": agency_id}
    entries = [{**shared, "id": new_key(), **found} for found in competencies()]
    keys = {entry["code"]: entry["id"] for entry in entries}
    standards: list[dict[str, Any]] = []
    items: list[dict[str, Any]] = []
    for found in templates():
        standards.append({**shared, "id": new_key(), **_template(found)})
        items += [{**shared, "id": new_key(), **_item(each, standards[-1]["id"], keys)} for each in found["items"]]
    return {"competency": entries, "competency_standard": standards, "standard_item": items}


def _template(found: dict[str, Any]) -> dict[str, Any]:
    level = found["level"]
    return {
        "scope": "TEMPLATE",
        "title": f"Templat {level.replace('_', ' ').title().replace('Jpt', 'JPT')}",
        "level": level,
        "valid_from": date.fromisoformat(found["effective_from"]),
        "legal_reference": found["legal_reference"],
        "unconfirmed": found["doubt"],
        "version": 1,
    }


def _item(each: dict[str, Any], standard_id: Any, keys: dict[str, Any]) -> dict[str, Any]:
    required = {"competency_id": keys[each["competency"]], "level": each["level"], "weight": Decimal(each["weight"])}
    return {"standard_id": standard_id, **required}


def _document(name: str) -> dict[str, Any]:
    return json.loads((resources.files(__name__) / name).read_text(encoding="utf-8"))
