"""Sentences for people, in the two languages that Merita speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Bahasa: the language of a request."""

    ID = "ID"
    """Bahasa Indonesia."""
    EN = "EN"
    """English."""


@dataclass(frozen=True, slots=True)
class Text:
    """Kalimat: one sentence in Indonesian and in English."""

    id: str
    en: str

    def in_(self, language: str) -> str:
        """The sentence in `language`; Indonesian for anything but English ("en", "en-GB")."""
        return self.en if language.upper().startswith(Language.EN) else self.id

    def filled(self, **values: object) -> Text:
        """The sentence with its {placeholders} filled, in both languages alike."""
        return Text(id=self.id.format(**values), en=self.en.format(**values))
