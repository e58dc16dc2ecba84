"""Berkas SIASN: the demo city as one would download it, an "Export Data ASN" as CSV and XLSX, and its units.

The files hold the protected attributes too, as the real ones do; of nobody, since nobody in the city exists.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import xlsxwriter
from psycopg.rows import dict_row

from backend.core.postgres_urls import with_driver
from backend.demo.catalogue.fields import reference_code
from backend.demo.rows import AGENCY_CODE
from backend.demo.siasn_columns import NULL, cells, headings
from backend.demo.tree import CITY
from backend.positions.rules.echelons import ECHELONS

FETCHED = 2000
PEOPLE = """
    SELECT e.*, i.birth_date, i.birth_place, i.sex, i.religion, i.marital_status, i.nik, i.address,
           u.siasn_id AS unit_code, u.name AS unit_name, a.name AS agency_name,
           p.siasn_id AS position_code, p.title AS position_title, p.kind AS position_kind,
           grade.service_years, grade.service_months, first.grade_no AS first_grade_no,
           school.siasn_id AS education_code, school.institution, school.graduated_year
    FROM employee e
    JOIN agency a ON a.id = e.agency_id AND a.code = %(agency)s
    LEFT JOIN protected.identity i ON (i.agency_id, i.employee_id) = (e.agency_id, e.id)
    LEFT JOIN unit u ON (u.agency_id, u.id) = (e.agency_id, e.unit_id)
    LEFT JOIN position p ON (p.agency_id, p.id) = (e.agency_id, e.position_id)
    LEFT JOIN LATERAL (
        SELECT service_years, service_months FROM rank_grant r
        WHERE (r.agency_id, r.employee_id) = (e.agency_id, e.id) AND r.valid_from = e.grade_since
    ) grade ON true
    LEFT JOIN LATERAL (
        SELECT grade_no FROM rank_grant r
        WHERE (r.agency_id, r.employee_id) = (e.agency_id, e.id) ORDER BY valid_from LIMIT 1
    ) first ON true
    LEFT JOIN LATERAL (
        SELECT siasn_id, institution, graduated_year FROM education s
        WHERE (s.agency_id, s.employee_id) = (e.agency_id, e.id)
          AND s.level = e.education_level AND s.name = e.education_name
        ORDER BY graduated_year DESC NULLS LAST, id LIMIT 1
    ) school ON true
    ORDER BY e.nip
"""
UNITS = """
    SELECT u.siasn_id, parent.siasn_id AS parent, u.echelon, u.name, u.head_title, u.path,
           body.siasn_id AS body, head.siasn_id AS head
    FROM unit u
    JOIN agency a ON a.id = u.agency_id AND a.code = %(agency)s
    LEFT JOIN unit parent ON (parent.agency_id, parent.id) = (u.agency_id, u.parent_id)
    LEFT JOIN unit body ON body.agency_id = u.agency_id AND body.path = left(u.path, 8)
    LEFT JOIN LATERAL (
        SELECT e.siasn_id FROM position p
        JOIN employee e ON (e.agency_id, e.position_id) = (p.agency_id, p.id)
        WHERE (p.agency_id, p.unit_id) = (u.agency_id, u.id) AND p.kind = 'STRUCTURAL'
        ORDER BY e.id LIMIT 1
    ) head ON true
    WHERE u.closed_on IS NULL
    ORDER BY u.path
"""
UNIT_HEADINGS = (
    *("Id", "InstansiId", "DiatasanId", "EselonId", "NamaUnor", "NamaJabatan", "CepatKode", "IndukUnorId"),
    *("PemimpinPnsId", "JenisUnorId"),
)
ECHELON_IDS = {echelon.name: echelon.code for echelon in ECHELONS if echelon.level}
NO_ECHELON = "99"


def write_files(url: str, folder: Path, *, snake_case: bool = False) -> list[Path]:
    """Write the demo city's SIASN files into `folder`, made first if there is none; overwrites earlier ones.

    `url` is the address of the database's owner. Returns the files: people as CSV and as XLSX, units as CSV.
    """
    folder.mkdir(parents=True, exist_ok=True)
    people, book, units = (folder / name for name in ("export-data-asn.csv", "export-data-asn.xlsx", "ref-unor.csv"))
    top = headings(snake_case=snake_case)
    with psycopg.connect(with_driver(url, "postgresql")) as connection:
        with people.open("w", newline="", encoding="utf-8") as file, Sheet(book) as sheet:
            lines = csv.writer(file)
            lines.writerow(top)
            sheet.write(top)
            for row in _stream(connection, PEOPLE):
                line = cells(row)
                lines.writerow(line)
                sheet.write(line)
        with units.open("w", newline="", encoding="utf-8") as file:
            lines = csv.writer(file)
            lines.writerow(UNIT_HEADINGS)
            lines.writerows(_unit(row) for row in _stream(connection, UNITS))
    return [people, book, units]


class Sheet:
    """Lembar kerja: text cells, written row by row without holding earlier ones."""

    def __init__(self, path: Path) -> None:
        self._book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_numbers": False})
        self._sheet = self._book.add_worksheet("Data ASN")
        self._row = 0

    def __enter__(self) -> "Sheet":
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def write(self, line: list[str]) -> None:
        """One more row."""
        for column, value in enumerate(line):
            self._sheet.write_string(self._row, column, value)
        self._row += 1


def _stream(connection: psycopg.Connection, statement: str) -> Iterator[dict[str, Any]]:
    with connection.cursor(name="siasn", row_factory=dict_row) as cursor:
        cursor.itersize = FETCHED
        yield from cursor.execute(statement.encode(), {"agency": AGENCY_CODE})


def _unit(row: dict[str, Any]) -> list[str]:
    values = (
        row["siasn_id"],
        reference_code("instansi", CITY),
        row["parent"],
        ECHELON_IDS.get(row["echelon"], NO_ECHELON),
        row["name"],
        row["head_title"],
        row["path"],
        row["body"],
        row["head"],
        None,
    )
    return [NULL if value is None else str(value) for value in values]
