"""Kebijakan: the rule sets that come with the product, in force in the demo city."""

import json
from typing import Any

from backend.demo.chance import id_texts, new_ids
from backend.demo.city import POLICIES, City
from backend.demo.columns import NULL, Rows
from backend.mapping import policies
from backend.mapping.rules.kinds import PolicyStatus
from backend.mapping.rules.policy import digest
from backend.mapping.rules.reading import accept


def policy_rows(city: City) -> Rows:
    """The rows of all policies that come with the product, the national formula first."""
    documents = [policies.document(name) for name in policies.names()]
    read = [accept(document) for document in documents]
    return Rows(
        "policy",
        {
            "agency_id": city.agency_id,
            "id": id_texts(new_ids(city.rng(POLICIES), len(read), since_ms=city.id_base(0))),
            "code": [policy.code for policy in read],
            "version": [str(policy.version) for policy in read],
            "name_id": [policy.name.id for policy in read],
            "name_en": [policy.name.en for policy in read],
            "status": PolicyStatus.ACTIVE.value,
            "legal_reference": [policy.legal_reference for policy in read],
            "effective_from": [policy.effective_from.isoformat() for policy in read],
            "effective_until": [
                NULL if policy.effective_until is None else policy.effective_until.isoformat() for policy in read
            ],
            "digest": [digest(policy) for policy in read],
            "doubt_count": [str(len(policy.doubts())) for policy in read],
            "definition": [_json(document) for document in documents],
        },
    )


def _json(document: dict[str, Any]) -> str:
    """A document on one line; COPY reads a backslash as the beginning of a sign, so each is written twice."""
    return json.dumps(document, ensure_ascii=False).replace("\\", "\\\\")
