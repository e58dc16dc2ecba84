"""Kebijakan bawaan: rule sets that come with the product, as JSON documents; `python -m json.tool` reads them."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

DEFAULT = "bkn-411-2025"
"""The national formula, loaded for every agency."""


def names() -> tuple[str, ...]:
    """Nama dokumen: of all policies that come with the product, the default first."""
    found = sorted(entry.name.removesuffix(".json") for entry in _folder().iterdir() if entry.name.endswith(".json"))
    return (DEFAULT, *(name for name in found if name != DEFAULT))


def document(name: str = DEFAULT) -> dict[str, Any]:
    """Dokumen kebijakan: as written, to be given to `mapping.rules.reading.accept`. Raises `FileNotFoundError`."""
    return json.loads((_folder() / f"{name}.json").read_text(encoding="utf-8"))


def _folder() -> Any:
    return resources.files(__name__)
