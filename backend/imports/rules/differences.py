"""Perbedaan: what loading one row would change of what is kept; decides the outcome of a row, and the acts of a load.

Histories grow and are corrected, never erased: a later TMT opens a new entry, the same TMT corrects the entry,
an earlier one for the same post or grade corrects its day, and an earlier one for another is left alone,
because the file is then older than what is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from backend.core.text import Text
from backend.imports.rules.kinds import ImportOutcome

PERSON = (
    *("siasn_id", "nip", "name", "front_title", "back_title", "kind", "standing", "hired_on"),
    *("email", "work_email", "phone"),
)
PROTECTED = ("birth_date", "birth_place", "sex", "religion", "marital_status", "nik", "address")
POST = ("unit", "position_code", "position_title", "position_kind", "position_level", "agency_name")
SAME_POST = ("unit", "position_code", "position_title")
RANK = ("grade_no", "service_years", "service_months")
SCHOOLING = ("education_level", "education_code", "education_name", "graduated_year", "institution")
UNIT = ("name", "kind", "parent", "echelon", "head_title")
SHOWN_FOR_NEW = ("unit", "position_title", "grade_no")
Values = Mapping[str, Any]

OLDER_POST = Text(
    id="TMT jabatan lebih lama daripada jabatan yang tercatat. Riwayat jabatan tidak diubah.",
    en="The post is older than the one that is kept. The history of posts is left as it is.",
)
OLDER_RANK = Text(
    id="TMT golongan lebih lama daripada golongan yang tercatat. Riwayat pangkat tidak diubah.",
    en="The grade is older than the one that is kept. The history of grades is left as it is.",
)


class Act(StrEnum):
    """Tindakan atas satu riwayat."""

    OPEN = "OPEN"
    """A new entry, from its TMT on."""
    CORRECT = "CORRECT"
    """The kept entry gets the file's values."""


@dataclass(slots=True)
class Difference:
    """Hasil perbandingan satu baris: the changes by field, before and after, and what they mean for the histories."""

    changes: list[tuple[str, Any, Any]] = field(default_factory=list)
    post: Act | None = None
    rank: Act | None = None
    schooling: Act | None = None
    education_id: str | None = None
    warnings: list[tuple[str, Text]] = field(default_factory=list)

    @property
    def outcome(self) -> ImportOutcome:
        """What the row would do to somebody who is already known."""
        return ImportOutcome.CHANGED if self.changes else ImportOutcome.UNCHANGED


def of_employee(row: Values, kept: Values) -> Difference:
    """What a row would change of an employee as kept; the values of `kept` have the names of the row's."""
    found = Difference()
    _compare(found, row, kept, (*PERSON, *PROTECTED))
    _post(found, row, kept)
    _rank(found, row, kept)
    _schooling(found, row, kept.get("educations") or [])
    return found


def of_new_employee(row: Values) -> Difference:
    """What a row would make of somebody who is not known yet; only the main facts are told."""
    return Difference(
        changes=[(name, None, row[name]) for name in SHOWN_FOR_NEW if row.get(name) is not None],
        post=Act.OPEN if "position_since" in row else None,
        rank=Act.OPEN if "grade_since" in row else None,
        schooling=Act.OPEN if "education_level" in row else None,
    )


def of_unit(row: Values, kept: Values) -> Difference:
    """What a row would change of a unit as kept. A unit's kind, once known, is not guessed again from its name."""
    found = Difference()
    renamed = row["name"] != kept["name"]
    _compare(found, row, kept, [name for name in UNIT if name != "kind" or renamed])
    return found


def _compare(found: Difference, row: Values, kept: Values, names: Any) -> None:
    found.changes += [
        (name, kept.get(name), row[name]) for name in names if name in row and row[name] != kept.get(name)
    ]


def _post(found: Difference, row: Values, kept: Values) -> None:
    since, kept_since = row.get("position_since"), kept.get("position_since")
    if since is None:
        return
    if kept_since is None or since > kept_since:
        found.post = Act.OPEN
    elif since == kept_since:
        found.post = Act.CORRECT if _differs(row, kept, POST) else None
    elif not _differs(row, kept, SAME_POST):
        found.post = Act.CORRECT
    else:
        found.warnings.append(("position_since", OLDER_POST))
    if found.post:
        _compare(found, row, kept, (*POST, "position_since"))


def _rank(found: Difference, row: Values, kept: Values) -> None:
    since, kept_since = row.get("grade_since"), kept.get("grade_since")
    if since is None:
        return
    if kept_since is None or since > kept_since:
        found.rank = Act.OPEN
    elif since == kept_since:
        found.rank = Act.CORRECT if _differs(row, kept, RANK) else None
    elif row["grade_no"] == kept.get("grade_no") and since not in (kept.get("grade_days") or []):
        found.rank = Act.CORRECT
    else:
        found.warnings.append(("grade_since", OLDER_RANK))
    if found.rank:
        _compare(found, row, kept, (*RANK, "grade_since"))


def _schooling(found: Difference, row: Values, educations: list[Values]) -> None:
    """An education is known by its code, else by level and name; what is not known is a further one."""
    if "education_level" not in row:
        return
    same = next((each for each in educations if _is_same_schooling(row, each)), None)
    if same is None:
        found.schooling = Act.OPEN
        found.changes += [("education_name", None, row["education_name"])]
    elif _differs(row, same, SCHOOLING):
        found.schooling, found.education_id = Act.CORRECT, same["id"]
        _compare(found, row, same, SCHOOLING)


def _is_same_schooling(row: Values, kept: Values) -> bool:
    code = row.get("education_code")
    if code is not None and kept["education_code"] is not None:
        return code == kept["education_code"]
    return row["education_level"] == kept["education_level"] and (
        row["education_name"].casefold() == kept["education_name"].casefold()
    )


def _differs(row: Values, kept: Values, names: tuple[str, ...]) -> bool:
    return any(name in row and row[name] != kept.get(name) for name in names)
