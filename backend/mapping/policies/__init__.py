"""Kebijakan bawaan: rule sets that come with the product, as JSON documents; `python -m json.tool` reads them."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from backend.mapping.rules.kinds import PolicyStatus
from backend.mapping.rules.policy import digest
from backend.mapping.rules.reading import accept

DEFAULT = "bkn-411-2025"
"""The national formula, loaded for every agency."""


def names() -> tuple[str, ...]:
    """Nama dokumen: of all policies that come with the product, the default first."""
    found = sorted(entry.name.removesuffix(".json") for entry in _folder().iterdir() if entry.name.endswith(".json"))
    return (DEFAULT, *(name for name in found if name != DEFAULT))


def document(name: str = DEFAULT) -> dict[str, Any]:
    """Dokumen kebijakan: as written, to be given to `mapping.rules.reading.accept`. Raises `FileNotFoundError`."""
    return json.loads((_folder() / f"{name}.json").read_text(encoding="utf-8"))


def shipped() -> list[dict[str, Any]]:
    """Baris kebijakan bawaan: the columns of every policy that comes with the product, in force, the default first."""
    return [_row(document(name)) for name in names()]


def _row(found: dict[str, Any]) -> dict[str, Any]:
    policy = accept(found)
    return {
        "code": policy.code,
        "version": policy.version,
        "name_id": policy.name.id,
        "name_en": policy.name.en,
        "status": PolicyStatus.ACTIVE.value,
        "legal_reference": policy.legal_reference,
        "effective_from": policy.effective_from,
        "effective_until": policy.effective_until,
        "digest": digest(policy),
        "doubt_count": len(policy.doubts()),
        "definition": found,
    }


def _folder() -> Any:
    return resources.files(__name__)
