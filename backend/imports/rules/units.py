"""Baris unit organisasi (ref-unor), and the tree that the rows and the known units make together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backend.core.text import Text
from backend.imports.rules.fields import Field
from backend.imports.rules.rows import Reading, read
from backend.positions.rules.kinds import UnitKind

CYCLE = Text(
    id="Unit ini menjadi atasan dirinya sendiri melalui {ring}. Perbaiki kolom unit atasan pada salah satunya.",
    en="The unit is above itself through {ring}. Mend the parent of one of them.",
)
ORPHAN = Text(
    id="Unit atasan {parent} tidak ada dalam berkas ini maupun dalam data. Tambahkan barisnya, atau perbaiki kodenya.",
    en="The parent unit {parent} is neither in this file nor among the units kept. Add its row, or mend the code.",
)
FAULTY_PARENT = Text(
    id="Unit atasan {parent} ada pada baris {number} yang perlu diperbaiki lebih dahulu.",
    en="The parent unit {parent} is on row {number}, which needs to be mended first.",
)
SHOWN_IN_RING = 5

KIND_WORDS = (
    ("inspektorat pembantu", UnitKind.DIVISION),
    ("pemerintah ", UnitKind.CITY),
    ("dinas ", UnitKind.DEPARTMENT),
    ("badan ", UnitKind.DEPARTMENT),
    ("inspektorat", UnitKind.DEPARTMENT),
    ("satuan polisi", UnitKind.DEPARTMENT),
    ("sekretariat", UnitKind.SECRETARIAT),
    ("bidang ", UnitKind.DIVISION),
    ("bagian ", UnitKind.DIVISION),
    ("seksi ", UnitKind.SECTION),
    ("subbagian ", UnitKind.SECTION),
    ("sub bagian ", UnitKind.SECTION),
    ("subbidang ", UnitKind.SECTION),
    ("sub bidang ", UnitKind.SECTION),
    ("puskesmas", UnitKind.CLINIC),
    ("rumah sakit", UnitKind.CLINIC),
    ("rsud", UnitKind.CLINIC),
    ("klinik", UnitKind.CLINIC),
    *((f"{school} ", UnitKind.SCHOOL) for school in ("tk", "paud", "sd", "sdn", "smp", "smpn", "sekolah", "skb")),
    ("kecamatan", UnitKind.DISTRICT),
    ("kelurahan", UnitKind.VILLAGE),
)
"""The first word of a unit's name that tells its kind; SIASN's own codes for kinds are not published."""


def kind_of(name: str) -> UnitKind:
    """Jenis unit by the beginning of its name; OTHER if it tells nothing."""
    plain = " ".join(name.casefold().split()) + " "
    return next((kind for word, kind in KIND_WORDS if plain.startswith(word)), UnitKind.OTHER)


def unit(cells: Sequence[str], columns: Sequence[Field | None]) -> Reading:
    """One row of the reference: id, name, parent (None for a root), echelon, title of its head."""
    reading = read(cells, columns)
    found = reading.values
    kept = {
        "siasn_id": found.get("siasn_id"),
        "parent": found.get("parent"),
        "name": found.get("name"),
        "kind": kind_of(found["name"]).value if found.get("name") else None,
    }
    for column, name in (("echelon_code", "echelon"), ("head_title", "head_title")):
        if found.get(column) is not None:
            kept[name] = found[column]
    reading.values = kept
    return reading


@dataclass(frozen=True, slots=True)
class Node:
    """Satu baris unit dalam pohon: its number in the file, its id and its parent's."""

    number: int
    siasn_id: str
    parent: str | None


def tree_faults(
    nodes: Iterable[Node], known: Mapping[str, str | None], *, broken: Mapping[str, int]
) -> dict[int, Text]:
    """What is wrong with the tree, by row: cycles, parents that are nowhere, parents on refused rows.

    `known` are the units kept, each with its parent; rows of the file replace them. `broken` are the ids of
    refused rows with their numbers: such a row changes nothing, so that the unit stays as it is kept, if it is.
    Taking a row away can close another ring (a kept link comes back), hence the rounds.
    """
    good = {node.siasn_id: node for node in nodes}
    refused = dict(broken)
    faults: dict[int, Text] = {}
    while True:
        found = _orphans(good, known, refused) or _cycles(good, known)
        if not found:
            return faults
        for siasn_id, message in found.items():
            node = good.pop(siasn_id)
            faults[node.number] = message
            refused[siasn_id] = node.number


def _orphans(good: Mapping[str, Node], known: Mapping[str, str | None], refused: Mapping[str, int]) -> dict[str, Text]:
    found = {}
    for node in good.values():
        parent = node.parent
        if parent is None or parent in good or parent in known:
            continue
        if parent in refused:
            found[node.siasn_id] = FAULTY_PARENT.filled(parent=parent, number=refused[parent])
        else:
            found[node.siasn_id] = ORPHAN.filled(parent=parent)
    return found


def _cycles(good: Mapping[str, Node], known: Mapping[str, str | None]) -> dict[str, Text]:
    """Every row of the file that lies on a ring."""
    parent_of = {**known, **{siasn_id: node.parent for siasn_id, node in good.items()}}
    settled: set[str] = set()
    found: dict[str, Text] = {}
    for start in good:
        walked: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in settled and at not in walked:
            walked[at] = None
            at = parent_of.get(at)
        if at is not None and at in walked:
            ring = list(walked)[list(walked).index(at) :]
            shown = " → ".join((*ring[:SHOWN_IN_RING], *(["…"] if len(ring) > SHOWN_IN_RING else []), ring[0]))
            found.update((each, CYCLE.filled(ring=shown)) for each in ring if each in good)
        settled.update(walked)
    return found
