"""Pohon unit organisasi: what units Kota Cisadane has at a given number of people."""

from dataclasses import dataclass, field
from typing import Any

from backend.demo.catalogue.bodies import (
    ADVISERS,
    ASSISTANTS,
    BODIES,
    BUREAU_FAMILIES,
    BUREAU_FIELDS,
    COMMON,
    COUNCIL_DIVISIONS,
    DISTRICT_FIELDS,
    DISTRICT_SECTIONS,
    HEALTH_FAMILIES,
    HOSPITAL_DIVISIONS,
    HOSPITAL_FIELDS,
    INSPECTION_FAMILIES,
    INSPECTION_FIELDS,
    OFFICE_STAFF,
    VILLAGE_SECTIONS,
    Body,
)
from backend.demo.catalogue.words import DISTRICTS, VILLAGE_HEADS, VILLAGE_TAILS
from backend.positions.rules.kinds import UnitKind

CITY = "Pemerintah Kota Cisadane"
Mix = tuple[tuple[str, float], ...]
OFFICE: Mix = OFFICE_STAFF
SCHOOL: Mix = (("Guru", 88), ("Pengadministrasi Perkantoran", 6), ("Operator Layanan Operasional", 4))
CLINIC: Mix = (*HEALTH_FAMILIES, ("Pengadministrasi Perkantoran", 5), ("Pengelola Layanan Operasional", 4))
FIELD_CREW: Mix = (
    ("Operator Layanan Operasional", 7),
    ("Pengelola Umum Operasional", 5),
    ("Pengelola Layanan Operasional", 2),
    ("Pengadministrasi Perkantoran", 1),
)
TYPICAL = 12_000
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Unit organisasi: its place in the tree, its head's post, and how many of whom work in it.

    `staff` is a relative number of seats besides the head's; `mix` says of which jobs.
    """

    name: str
    kind: UnitKind
    parent: int | None
    path: str
    echelon: str | None = None
    head: str | None = None
    staff: float = 0
    mix: Mix = OFFICE
    fields: tuple[str, ...] = BUREAU_FIELDS
    body: int = 0


@dataclass(slots=True)
class Tree:
    """The units in the order of their paths' making: a parent stands before its children."""

    units: list[Unit] = field(default_factory=list)
    children: dict[int | None, int] = field(default_factory=dict)

    def add(self, name: str, kind: UnitKind, parent: int | None, **more: Any) -> int:
        """A new unit under `parent`; its place in the list."""
        nth = self.children.get(parent, 0) + 1
        self.children[parent] = nth
        above = "" if parent is None else self.units[parent].path
        place = len(self.units)
        body = place if parent in (None, 0) else self.units[parent].body
        unit = Unit(name=name, kind=kind, parent=parent, path=above + segment(nth), body=body, **more)
        self.units.append(unit)
        return place


def segment(number: int) -> str:
    """Ruas path: four characters that sort as the numbers do."""
    digits = ""
    for _ in range(4):
        number, rest = divmod(number, len(DIGITS))
        digits = DIGITS[rest] + digits
    return digits


def grow(size: int) -> list[Unit]:
    """The units of a city of `size` civil servants: all bodies from about 4,000 people on, more schools with more."""
    scale = size / TYPICAL
    tree = Tree()
    city = tree.add(CITY, UnitKind.CITY, None)
    bodies = BODIES[: max(3, min(len(BODIES), round(size / 130)))]
    _secretariat(tree, city, full=size >= 3000)
    if size >= 1500:
        _council(tree, city)
    _inspectorate(tree, city, full=size >= 3000)
    for body in bodies:
        _body(tree, city, body, scale=scale)
    if size >= 2000:
        for number in range(max(1, round(scale / 2))):
            _hospital(tree, city, number)
    for number in range(max(1, min(round(13 * min(1, scale)) + round(1.6 * max(0, scale - 1)), len(DISTRICTS)))):
        _district(tree, city, number, villages=max(2, min(14, round(7.5 + scale / 2))) if size >= 3000 else 2)
    return tree.units


def _secretariat(tree: Tree, city: int, *, full: bool) -> None:
    mix = OFFICE + COMMON + BUREAU_FAMILIES
    top = tree.add("Sekretariat Daerah", UnitKind.SECRETARIAT, city, echelon="II.a", head="Sekretaris Daerah")
    for adviser in ADVISERS if full else ADVISERS[:1]:
        name = f"Staf Ahli Bidang {adviser}"
        tree.add(name, UnitKind.OTHER, top, echelon="II.b", head=name)
    for assistant, bureaus in ASSISTANTS if full else ASSISTANTS[:1]:
        above = tree.add(assistant, UnitKind.OTHER, top, echelon="II.b", head=assistant)
        for bureau in bureaus:
            name = f"Bagian {bureau}"
            part = tree.add(name, UnitKind.DIVISION, above, echelon="III.a", head=f"Kepala {name}", staff=7, mix=mix)
            for section in (f"Subbagian Tata Usaha {bureau}", f"Subbagian Kebijakan {bureau}") if full else ():
                tree.add(section, UnitKind.SECTION, part, echelon="IV.a", head=f"Kepala {section}", staff=2.5, mix=mix)


def _council(tree: Tree, city: int) -> None:
    top = tree.add("Sekretariat DPRD", UnitKind.SECRETARIAT, city, echelon="II.b", head="Sekretaris DPRD")
    for division in COUNCIL_DIVISIONS:
        name = f"Bagian {division}"
        part = tree.add(name, UnitKind.DIVISION, top, echelon="III.a", head=f"Kepala {name} Sekretariat DPRD", staff=8)
        section = f"Subbagian {division}"
        tree.add(section, UnitKind.SECTION, part, echelon="IV.a", head=f"Kepala {section} Sekretariat DPRD", staff=5)


def _inspectorate(tree: Tree, city: int, *, full: bool) -> None:
    mix = INSPECTION_FAMILIES + OFFICE_STAFF[:2]
    shared = {"mix": mix, "fields": INSPECTION_FIELDS}
    top = tree.add("Inspektorat", UnitKind.DEPARTMENT, city, echelon="II.b", head="Inspektur", fields=INSPECTION_FIELDS)
    _office(tree, top, "Inspektorat", INSPECTION_FIELDS)
    for number in ("I", "II", "III", "IV", "Khusus")[: 5 if full else 1]:
        name = f"Inspektorat Pembantu {number}"
        tree.add(name, UnitKind.DIVISION, top, echelon="III.a", head=f"Inspektur Pembantu {number}", staff=11, **shared)


def _office(tree: Tree, top: int, body: str, fields: tuple[str, ...], *, echelon: str = "III.a") -> None:
    """The secretariat that every body has, with two sub-sections."""
    shared = {"mix": OFFICE + COMMON, "fields": fields}
    name = f"Sekretariat {body}"
    office = tree.add(name, UnitKind.SECRETARIAT, top, echelon=echelon, head=f"Sekretaris {body}", staff=3, **shared)
    lower = "IV.a" if echelon == "III.a" else "IV.b"
    for about in ("Umum dan Kepegawaian", "Perencanaan dan Keuangan"):
        section = f"Subbagian {about}"
        head = f"Kepala {section} {body}"
        tree.add(section, UnitKind.SECTION, office, echelon=lower, head=head, staff=5, **shared)


def _body(tree: Tree, city: int, body: Body, *, scale: float) -> None:
    top = tree.add(body.name, UnitKind.DEPARTMENT, city, echelon="II.b", head=body.head, fields=body.fields)
    _office(tree, top, body.name, body.fields)
    shared = {"mix": OFFICE + COMMON + body.families, "fields": body.fields}
    for nth, about in enumerate(body.divisions if scale >= 0.2 else body.divisions[:2]):
        name = f"Bidang {about}"
        part = tree.add(
            name, UnitKind.DIVISION, top, echelon="III.b", head=f"Kepala {name} {body.name}", staff=6, **shared
        )
        # Half of the divisions have given up their sections for functional posts (penyederhanaan birokrasi).
        for kind in ("Perencanaan", "Pengendalian") if scale >= 0.2 and nth % 2 == 0 else ():
            section = f"Seksi {kind} {about}"
            tree.add(section, UnitKind.SECTION, part, echelon="IV.a", head=f"Kepala {section}", staff=3.2, **shared)
    if body.weight:
        _branches(tree, top, body, scale=scale)
    if body.name == "Dinas Pendidikan":
        _schools(tree, top, scale=scale)
    if body.name == "Dinas Kesehatan":
        _clinics(tree, top, scale=scale)


def _branches(tree: Tree, top: int, body: Body, *, scale: float) -> None:
    crew = FIELD_CREW + tuple((name, weight) for name, weight in body.families if weight >= 20)
    count = max(1, min(40, round(5 * scale**0.7))) if body.branches else 1
    for number in range(count):
        name = f"{body.branches} {number + 1}" if body.branches else f"UPTD {body.name.partition(' ')[2]}"
        tree.add(
            name,
            UnitKind.OTHER,
            top,
            echelon="IV.a",
            head=f"Kepala {name} {body.name}",
            staff=body.weight * scale / count,
            mix=crew,
            fields=body.fields,
        )


def _schools(tree: Tree, top: int, *, scale: float) -> None:
    for number in range(max(2, round(230 * scale))):
        name = f"SD Negeri {village_name(number // 2)} {number % 2 + 1}"
        tree.add(name, UnitKind.SCHOOL, top, staff=13.5, mix=SCHOOL)
    for number in range(max(1, round(33 * scale))):
        tree.add(f"SMP Negeri {number + 1} Cisadane", UnitKind.SCHOOL, top, staff=37, mix=SCHOOL)


def _clinics(tree: Tree, top: int, *, scale: float) -> None:
    for number in range(max(1, round(38 * scale))):
        tree.add(f"Puskesmas {village_name(number)}", UnitKind.CLINIC, top, staff=44, mix=CLINIC)


def _hospital(tree: Tree, city: int, number: int) -> None:
    name = "RSUD Kota Cisadane" if number == 0 else f"RSUD Cisadane {number + 1}"
    # Only the main hospital is led by a JPT: a city has some forty of them, however large it is.
    echelon, below = ("II.b", "III.b") if number == 0 else ("III.a", "III.b")
    shared = {"mix": CLINIC, "fields": HOSPITAL_FIELDS}
    top = tree.add(name, UnitKind.CLINIC, city, echelon=echelon, head=f"Direktur {name}", staff=300, **shared)
    for about in HOSPITAL_DIVISIONS:
        division = f"Bidang {about}"
        tree.add(division, UnitKind.DIVISION, top, echelon=below, head=f"Kepala {division} {name}", staff=130, **shared)


def _district(tree: Tree, city: int, number: int, *, villages: int) -> None:
    district = f"Kecamatan {DISTRICTS[number]}"
    shared = {"fields": DISTRICT_FIELDS, "mix": OFFICE}
    top = tree.add(district, UnitKind.DISTRICT, city, echelon="III.a", head=f"Camat {DISTRICTS[number]}", **shared)
    _office(tree, top, district, DISTRICT_FIELDS, echelon="III.b")
    for about in DISTRICT_SECTIONS:
        section = f"Seksi {about}"
        tree.add(section, UnitKind.SECTION, top, echelon="IV.a", head=f"Kepala {section} {district}", staff=3, **shared)
    for village in range(number * villages, (number + 1) * villages):
        _village(tree, top, village_name(village))


def _village(tree: Tree, district: int, name: str) -> None:
    shared = {"fields": DISTRICT_FIELDS, "mix": OFFICE}
    top = tree.add(
        f"Kelurahan {name}", UnitKind.VILLAGE, district, echelon="IV.a", head=f"Lurah {name}", staff=2.5, **shared
    )
    tree.add(
        f"Sekretariat Kelurahan {name}",
        UnitKind.SECRETARIAT,
        top,
        echelon="IV.b",
        head=f"Sekretaris Kelurahan {name}",
        staff=1.5,
        **shared,
    )
    for about in VILLAGE_SECTIONS:
        section = f"Seksi {about}"
        head = f"Kepala {section} Kelurahan {name}"
        tree.add(section, UnitKind.SECTION, top, echelon="IV.b", head=head, staff=1, **shared)


def village_name(number: int) -> str:
    """Nama kelurahan: every pair of syllables once, then with a number."""
    heads, tails = len(VILLAGE_HEADS), len(VILLAGE_TAILS)
    again, place = divmod(number, heads * tails)
    row, column = place % heads, (place // heads + place) % tails
    name = VILLAGE_HEADS[row] + (VILLAGE_TAILS[column].title() if " " in VILLAGE_HEADS[row] else VILLAGE_TAILS[column])
    return f"{name} {again + 1}" if again else name
