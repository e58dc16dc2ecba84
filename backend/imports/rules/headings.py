"""Judul kolom: which column of a file means which field; what is ambiguous is asked about, never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.core.problems import FieldProblem, InvalidInput
from backend.core.text import Text
from backend.imports.rules.fields import FIELD_BY_NAME, FIELDS, Field
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.refusals import FileFault, refused

ROWS_SEARCHED = 15
ENOUGH_KNOWN = 2

ASK = Text(
    id="Judul “{one}” dan “{other}” sama-sama berarti {field}. Tentukan kolom mana yang dimuat.",
    en="The headings “{one}” and “{other}” both mean {field}. Say which column is to be loaded.",
)
TWICE = Text(
    id="Dua kolom dipasangkan dengan {field}. Pilih satu saja.",
    en="Two columns are matched with {field}. Choose one.",
)
NO_SUCH_HEADING = Text(
    id="Judul “{heading}” tidak ada dalam berkas.", en="There is no heading “{heading}” in the file."
)
NO_SUCH_FIELD = Text(id="Kolom tujuan “{field}” tidak dikenal.", en="The field “{field}” is not known.")


@dataclass(frozen=True, slots=True)
class Column:
    """Kolom berkas: its place, heading, the field it is loaded into (None: not loaded), and an example."""

    place: int
    heading: str
    field: str | None
    sample: str | None = None


def normal(heading: str) -> str:
    """A heading without case, spaces, signs and accents: "NIP BARU", "nip_baru" and "nipBaru" are one."""
    plain = unicodedata.normalize("NFKD", heading)
    return re.sub(r"[^a-z0-9]", "", plain.casefold())


KNOWN = {
    kind: {normal(alias): field for field in fields for alias in (*field.aliases, field.name)}
    for kind, fields in FIELDS.items()
}


def heading_row(rows: Sequence[Sequence[str]], kind: ImportKind) -> int | None:
    """The place of the row that holds most known headings; titles above it are skipped. None if no row is one."""
    scores = [sum(normal(cell) in KNOWN[kind] for cell in row) for row in rows[:ROWS_SEARCHED]]
    best = max(scores, default=0)
    return scores.index(best) if best >= ENOUGH_KNOWN else None


def matched(
    kind: ImportKind,
    headings: Sequence[str],
    *,
    chosen: Mapping[str, str | None] | None = None,
    remembered: Mapping[str, str | None] | None = None,
) -> list[str | None]:
    """The field of each heading: what the person chose, else what was chosen last time, else what it means.

    Raises FileRefused for a heading that occurs twice, InvalidInput for choices that do not fit and for
    headings that mean the same field.
    """
    if chosen is not None:
        _check_choice(kind, headings, chosen)
    _check_repeated(kind, headings, chosen or {})
    choice = {**(remembered or {}), **(chosen or {})}
    taken = {name for name in choice.values() if name is not None}
    meanings = {heading: _meaning(kind, heading) for heading in headings}
    found = [
        choice[heading] if heading in choice else (None if meanings[heading] in taken else meanings[heading])
        for heading in headings
    ]
    _check_doubles(kind, headings, found)
    return found


def _meaning(kind: ImportKind, heading: str) -> str | None:
    field = KNOWN[kind].get(normal(heading))
    return field.name if field else None


def _check_choice(kind: ImportKind, headings: Sequence[str], chosen: Mapping[str, str | None]) -> None:
    wrong = [
        FieldProblem(("columns", heading), NO_SUCH_HEADING.filled(heading=heading))
        for heading in chosen
        if heading not in headings
    ]
    wrong += [
        FieldProblem(("columns", heading), NO_SUCH_FIELD.filled(field=name))
        for heading, name in chosen.items()
        if name is not None and name not in FIELD_BY_NAME[kind]
    ]
    taken = Counter(name for name in chosen.values() if name is not None)
    wrong += [
        FieldProblem(("columns", heading), _in_both(TWICE, FIELD_BY_NAME[kind][name]))
        for heading, name in chosen.items()
        if name in FIELD_BY_NAME[kind] and taken[name] > 1
    ]
    if wrong:
        raise InvalidInput(fields=tuple(wrong))


def _check_repeated(kind: ImportKind, headings: Sequence[str], chosen: Mapping[str, str | None]) -> None:
    """The same heading twice cannot be told apart by a choice, so it must be renamed, if it is loaded at all."""
    for heading, times in Counter(headings).items():
        loaded = chosen[heading] if heading in chosen else _meaning(kind, heading)
        if times > 1 and loaded is not None:
            raise refused(FileFault.SAME_HEADING, heading=heading[:60])


def _check_doubles(kind: ImportKind, headings: Sequence[str], found: Sequence[str | None]) -> None:
    """Two headings for one field are a question to the person."""
    first: dict[str, str] = {}
    questions = []
    for heading, name in zip(headings, found, strict=True):
        if name is None:
            continue
        if name in first:
            field = FIELD_BY_NAME[kind][name]
            questions.append(FieldProblem(("columns", heading), _in_both(ASK, field, one=first[name], other=heading)))
        first.setdefault(name, heading)
    if questions:
        raise InvalidInput(message=questions[0].message, fields=tuple(questions))


def _in_both(sentence: Text, field: Field, **values: str) -> Text:
    return Text(
        id=sentence.id.format(field=field.label.id, **values),
        en=sentence.en.format(field=field.label.en, **values),
    )


def missing(kind: ImportKind, found: Sequence[str | None]) -> list[Field]:
    """The required fields that no column is loaded into."""
    return [field for field in FIELDS[kind] if field.required and field.name not in found]


def expected(kind: ImportKind) -> str:
    """The required headings as people write them."""
    return ", ".join(field.aliases[0].upper() for field in FIELDS[kind] if field.required)
