"""Penilaian baris: what each row is against what is kept, its outcome, its changes, its faults; no row by itself.

A row of the file is the pair of what the child understood and what the database holds; the same judgement
serves the dry run and, again, the load, so that a load does what was shown or refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.core.text import Text
from backend.imports.rules.differences import Difference, of_employee, of_new_employee
from backend.imports.rules.employees import ECHELON_LEVELS, NO_CITY_LEVEL
from backend.imports.rules.kinds import ImportOutcome
from backend.imports.rules.rows import REQUIRED

UNIT_UNKNOWN = Text(
    id="Unit {name} belum ada; impor referensi unit terlebih dahulu, atau periksa kodenya.",
    en="The unit {name} is not known; import the reference of units first, or check its code.",
)
ECHELON_UNKNOWN = Text(
    id="Eselon unit {name} belum tercatat sehingga jenjang jabatan struktural ini belum diketahui. "
    "Lengkapi eselon pada referensi unit.",
    en="The unit {name} has no echelon, so the level of this structural post is not known. "
    "Complete the reference of units.",
)
NIP_OF_ANOTHER = Text(
    id="NIP ini tercatat pada pegawai lain (PNS ID {siasn_id}). Periksa NIP dan PNS ID pada sumbernya.",
    en="This NIP belongs to another employee (PNS ID {siasn_id}). Check NIP and PNS ID at the source.",
)
TWICE_IN_FILE = Text(
    id="{label} ini juga ada pada baris {number}. Sisakan satu baris untuk setiap pegawai.",
    en="This {label} is also on row {number}. Keep one row for each employee.",
)
TWICE_LABELS = {"nip": "NIP", "siasn_id": "PNS ID"}


@dataclass(slots=True)
class Judged:
    """Satu baris beserta penilaiannya; faults and warnings as [field, value, Indonesian, English]."""

    number: int
    values: dict[str, Any]
    faults: list[list[str | None]]
    warnings: list[list[str | None]]
    key: str | None = None
    name: str | None = None
    kept: Mapping[str, Any] | None = None
    difference: Difference = field(default_factory=Difference)

    @property
    def outcome(self) -> ImportOutcome:
        """Hasil uji coba."""
        if self.faults:
            return ImportOutcome.FAULTY
        return ImportOutcome.NEW if self.kept is None else self.difference.outcome

    def refuse(self, name: str, message: Text, value: str | None = None) -> None:
        """Add a reason to refuse the row."""
        self.faults.append([name, value, message.id, message.en])


@dataclass(slots=True)
class Seen:
    """Kunci yang sudah muncul: which row of the file held a number first, to find it a second time."""

    first: dict[tuple[str, str], int] = field(default_factory=dict)
    late: dict[int, list[list[str | None]]] = field(default_factory=dict)
    """Faults of rows that were judged before their double was met."""

    def look(self, rows: Iterable[Judged], names: Sequence[str] = ("siasn_id", "nip")) -> None:
        """Refuse every row whose number stands on another row too, and that other row."""
        for row in rows:
            for name in names:
                value = row.values.get(name)
                if value is None:
                    continue
                before = self.first.setdefault((name, value), row.number)
                if before != row.number:
                    row.refuse(name, self._message(name, before), value)
                    message = self._message(name, row.number)
                    self.late.setdefault(before, []).append([name, value, message.id, message.en])

    def _message(self, name: str, number: int) -> Text:
        return TWICE_IN_FILE.filled(label=TWICE_LABELS.get(name, "Id"), number=number)


def judge_employees(
    rows: Iterable[Judged], kept: Iterable[Mapping[str, Any]], unit_echelons: Mapping[str, str | None]
) -> None:
    """Find for every row the employee it is about, and what would change; faults are added to the rows."""
    by_code = {person["siasn_id"]: person for person in kept if person["siasn_id"]}
    by_nip = {person["nip"]: person for person in kept}
    for row in rows:
        row.key, row.name = row.values.get("nip"), row.values.get("name")
        _settle_post(row, unit_echelons)
        person = _person(row, by_code, by_nip)
        if person is None and "standing" not in row.values and not _is_refused(row, "standing"):
            row.refuse("standing_name", REQUIRED)
        if row.faults:
            continue
        row.kept = person
        row.difference = of_new_employee(row.values) if person is None else of_employee(row.values, person)
        row.warnings += [[name, None, text.id, text.en] for name, text in row.difference.warnings]


def _settle_post(row: Judged, unit_echelons: Mapping[str, str | None]) -> None:
    """The unit must be known; for a structural post it also tells the level."""
    values = row.values
    unit = values.get("unit")
    name = values.pop("unit_name", None)
    if unit is None:
        return
    if unit not in unit_echelons:
        row.refuse("unit", UNIT_UNKNOWN.filled(name=f"“{name or unit}”"), unit)
        return
    if values.get("position_level") is None and values.get("position_kind") == "STRUCTURAL":
        echelon = unit_echelons[unit]
        if echelon is None or echelon not in ECHELON_LEVELS:
            row.refuse("unit", ECHELON_UNKNOWN.filled(name=f"“{name or unit}”"), unit)
        elif (level := ECHELON_LEVELS[echelon]) is None:
            row.refuse("unit", NO_CITY_LEVEL.filled(echelon=echelon), unit)
        else:
            values["position_level"] = level.value


def _person(
    row: Judged, by_code: Mapping[str, Mapping[str, Any]], by_nip: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """The employee with this national id, else the one with this NIP who has no national id yet."""
    mine = by_code.get(row.values.get("siasn_id", ""))
    holder = by_nip.get(row.values.get("nip", ""))
    if holder is None or mine is holder:
        return mine
    if mine is None and holder["siasn_id"] is None:
        return holder
    row.refuse("nip", NIP_OF_ANOTHER.filled(siasn_id=holder["siasn_id"] or "–"), row.values.get("nip"))
    return mine


def _is_refused(row: Judged, beginning: str) -> bool:
    return any(str(fault[0]).startswith(beginning) for fault in row.faults)
