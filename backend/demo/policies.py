"""Kebijakan: the rule sets that come with the product, in force in the demo city."""

import json
from datetime import date
from typing import Any

from backend.demo.chance import id_texts, new_ids
from backend.demo.city import POLICIES, City
from backend.demo.columns import NULL, Rows
from backend.mapping import policies


def policy_rows(city: City) -> Rows:
    """The rows of all policies that come with the product, the national formula first."""
    shipped = policies.shipped()
    columns = {name: [_text(row[name]) for row in shipped] for name in shipped[0]}
    ids = id_texts(new_ids(city.rng(POLICIES), len(shipped), since_ms=city.id_base(0)))
    return Rows("policy", {"agency_id": city.agency_id, "id": ids, **columns})


def _text(value: Any) -> str:
    """A value as COPY reads it."""
    if value is None:
        return NULL
    if isinstance(value, date):
        return value.isoformat()
    return _json(value) if isinstance(value, dict) else str(value)


def _json(document: dict[str, Any]) -> str:
    """A document on one line; COPY reads a backslash as the beginning of a sign, so each is written twice."""
    return json.dumps(document, ensure_ascii=False).replace("\\", "\\\\")
