"""Baris pegawai (Export Data ASN): one row read into what is kept of an employee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from backend.core.text import Text
from backend.employees.rules import nip as nips
from backend.employees.rules.education import education_level
from backend.employees.rules.identity import Sex
from backend.employees.rules.kinds import EmploymentKind
from backend.employees.rules.standing import standing
from backend.imports.rules.fields import Field
from backend.imports.rules.rows import Reading, as_date, read
from backend.imports.rules.values import UNKNOWN_CODE
from backend.positions.rules.echelons import ECHELONS, level_in_title
from backend.positions.rules.kinds import PositionKind, PositionLevel

PLAIN = ("siasn_id", "nip", "name")
ERASABLE = (
    *("front_title", "back_title", "hired_on", "email", "work_email", "phone"),
    *("birth_date", "birth_place", "sex", "religion", "marital_status", "nik", "address"),
)
"""What an empty cell may erase, if the person says so; histories are never erased."""

ECHELON_LEVELS = {echelon.name: echelon.level for echelon in ECHELONS}
WARNED_COLUMN = {
    nips.NipWarning.TANGGAL_LAHIR_BERBEDA: "birth_date",
    nips.NipWarning.JENIS_KELAMIN_BERBEDA: "sex",
    nips.NipWarning.TMT_CPNS_BERBEDA: "hired_on",
}

GRADES_DIFFER = Text(
    id="Kode dan nama golongan berbeda; kode yang dipakai.", en="Code and name of the grade differ; the code is used."
)
LEVEL_UNREAD = Text(
    id="Jenjang belum terbaca dari nama jabatan. Akhiri dengan jenjangnya (misalnya Ahli Muda), atau isi kode jenjang.",
    en="The title does not tell its level. End it with the level (such as Ahli Muda), or give the level's code.",
)
NO_CITY_LEVEL = Text(
    id="Eselon {echelon} tidak ada pada pemerintah kota. Periksa kode eselonnya.",
    en="A city has no echelon {echelon}. Check the echelon's code.",
)
BIRTH_IN_FUTURE = Text(
    id="Tanggal lahir berada di masa depan. Periksa tahunnya.", en="The birth date lies in the future. Check its year."
)
DAY_IN_FUTURE = Text(
    id="Tanggal ini berada di masa depan; nilainya berlaku mulai tanggal itu.",
    en="This day lies in the future; the value holds from then on.",
)
POST_NOT_LOADED = Text(
    id="Jabatan tidak dimuat karena {lacking} kosong. Data lain pada baris ini tetap dimuat.",
    en="The post is not loaded because {lacking} is empty. The rest of the row is.",
)
RANK_NOT_LOADED = Text(
    id="Golongan tidak dimuat karena {lacking} kosong. Data lain pada baris ini tetap dimuat.",
    en="The grade is not loaded because {lacking} is empty. The rest of the row is.",
)
EDUCATION_NOT_LOADED = Text(
    id="Pendidikan tidak dimuat karena {lacking} kosong. Data lain pada baris ini tetap dimuat.",
    en="Education is not loaded because {lacking} is empty. The rest of the row is.",
)
LACKING = {
    "unit": Text(id="unit organisasi", en="the unit"),
    "position_title": Text(id="nama jabatan", en="the title"),
    "position_kind": Text(id="jenis jabatan", en="the kind of post"),
    "position_since": Text(id="TMT jabatan", en="the post's start"),
    "grade_no": Text(id="golongan", en="the grade"),
    "grade_since": Text(id="TMT golongan", en="the grade's start"),
    "education_level": Text(id="tingkat pendidikan", en="the level"),
    "education_name": Text(id="nama pendidikan", en="the name"),
}


def employee(cells: Sequence[str], columns: Sequence[Field | None], *, today: date, empty_erases: bool) -> Reading:
    """One row of the export; an entry whose cell is empty is left out, unless it may and shall erase."""
    reading = read(cells, columns)
    found = reading.values
    kept: dict[str, Any] = {name: found[name] for name in (*PLAIN, *ERASABLE) if name in found}
    _number(reading, kept, today)
    _standing(reading, kept)
    _protected(found, kept)
    _post(reading, kept, today)
    _rank(reading, kept, today)
    _education(reading, kept)
    reading.values = {
        name: value for name, value in kept.items() if value is not None or (empty_erases and name in ERASABLE)
    }
    return reading


def _number(reading: Reading, kept: dict[str, Any], today: date) -> None:
    found = reading.values
    text = found.get("nip")
    if text is None:
        return
    recorded = nips.Recorded(
        birth_date=as_date(found, "birth_date"),
        sex=Sex(found["sex"]) if found.get("sex") else None,
        cpns_on=as_date(found, "hired_on"),
    )
    number = nips.nip(text, today=today, recorded=recorded)
    for warning in number.warnings:
        reading.warn(WARNED_COLUMN.get(warning, "nip"), nips.WARNINGS[warning])
    if recorded.birth_date and recorded.birth_date > today:
        reading.refuse("birth_date", BIRTH_IN_FUTURE)
    kept["kind"] = _kind(number.kind, candidate=found.get("candidate")).value


def _kind(number: nips.NipKind, *, candidate: bool | None) -> EmploymentKind:
    if number is nips.NipKind.PPPK:
        return EmploymentKind.PPPK
    return EmploymentKind.CPNS if candidate else EmploymentKind.PNS


def _standing(reading: Reading, kept: dict[str, Any]) -> None:
    code, name = reading.values.get("standing_code"), reading.values.get("standing_name")
    if not (code or name):
        return
    known = standing(code, name=name)
    if known is None:
        field = "standing_code" if code else "standing_name"
        reading.refuse(field, UNKNOWN_CODE.filled(known="01–99 (kedudukan hukum SIASN), Aktif, …"), code or name)
    else:
        kept["standing"] = known.value


def _protected(found: Mapping[str, Any], kept: dict[str, Any]) -> None:
    """Names win over codes, because people read them."""
    for name, code in (("religion", "religion_code"), ("marital_status", "marital_code")):
        if name in found or code in found:
            kept[name] = found.get(name) or found.get(code)


def _post(reading: Reading, kept: dict[str, Any], today: date) -> None:
    found = reading.values
    kind = found.get("position_kind") or found.get("position_kind_name")
    parts = {
        "unit": found.get("unit"),
        "position_title": found.get("position_title"),
        "position_kind": kind,
        "position_since": found.get("position_since"),
    }
    if not _whole(reading, parts, POST_NOT_LOADED):
        return
    _warn_future(reading, "position_since", today)
    kept.update(
        parts,
        position_code=found.get("position_code"),
        position_level=_level(reading, PositionKind(kind), str(parts["position_title"])),
        agency_name=found.get("agency_name"),
        unit_name=found.get("unit_name"),
    )


def _level(reading: Reading, kind: PositionKind, title: str) -> str | None:
    """Jenjang: None for a structural post whose echelon only its unit knows."""
    found = reading.values
    if kind is PositionKind.STAFF:
        return PositionLevel.PELAKSANA.value
    if kind is PositionKind.FUNCTIONAL:
        level = found.get("functional_level") or level_in_title(title)
        if level is None:
            reading.refuse("position_title", LEVEL_UNREAD, title)
        return level
    echelon = found.get("echelon_code")
    if echelon is None:
        return None
    if ECHELON_LEVELS[echelon] is None:
        reading.refuse("echelon_code", NO_CITY_LEVEL.filled(echelon=echelon), echelon)
    return ECHELON_LEVELS[echelon]


def _rank(reading: Reading, kept: dict[str, Any], today: date) -> None:
    found = reading.values
    code, name = found.get("grade_code"), found.get("grade_name")
    if code and name and code != name:
        reading.warn("grade_name", GRADES_DIFFER)
    parts = {"grade_no": code or name, "grade_since": found.get("grade_since")}
    if not _whole(reading, parts, RANK_NOT_LOADED):
        return
    _warn_future(reading, "grade_since", today)
    kept.update(parts, service_years=found.get("service_years"), service_months=found.get("service_months"))


def _education(reading: Reading, kept: dict[str, Any]) -> None:
    found = reading.values
    code, name = found.get("education_level_code"), found.get("education_level_name")
    level = education_level(code, name=name)
    if level is None and (code or name):
        field = "education_level_code" if code else "education_level_name"
        reading.refuse(
            field, UNKNOWN_CODE.filled(known="05–50 (tingkat pendidikan SIASN), S-1, D-III, …"), code or name
        )
        return
    parts = {"education_level": level and level.value, "education_name": found.get("education_name")}
    if _whole(reading, parts, EDUCATION_NOT_LOADED):
        names = ("education_code", "graduated_year", "institution")
        kept.update(parts, **{each: found.get(each) for each in names})


def _whole(reading: Reading, parts: Mapping[str, Any], sentence: Text) -> bool:
    """Whether all parts of a history entry are there; a warning when only some are, unless a part is refused."""
    lacking = [name for name, value in parts.items() if value is None]
    if lacking and len(lacking) < len(parts):
        refused = {fault.field for fault in reading.faults}
        if not any(fault.startswith(lacking[0].split("_")[0]) for fault in refused):
            word = LACKING[lacking[0]]
            reading.warn(
                lacking[0], Text(id=sentence.id.format(lacking=word.id), en=sentence.en.format(lacking=word.en))
            )
    return not lacking


def _warn_future(reading: Reading, name: str, today: date) -> None:
    day = as_date(reading.values, name)
    if day and day > today:
        reading.warn(name, DAY_IN_FUTURE, day.strftime("%d-%m-%Y"))
