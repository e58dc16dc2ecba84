"""Files as SIASN and people's own Excel would write them; every person in them is made up."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

import xlsxwriter

UNIT_HEADINGS = (
    "Id",
    "InstansiId",
    "DiatasanId",
    "EselonId",
    "NamaUnor",
    "NamaJabatan",
    "CepatKode",
    "IndukUnorId",
    "PemimpinPnsId",
    "JenisUnorId",
)
UNITS = (
    {"Id": "U1", "NamaUnor": "Pemerintah Kota Contoh", "EselonId": "99"},
    {
        "Id": "U2",
        "DiatasanId": "U1",
        "NamaUnor": "Dinas Contoh",
        "EselonId": "22",
        "NamaJabatan": "Kepala Dinas Contoh",
    },
    {
        "Id": "U3",
        "DiatasanId": "U2",
        "NamaUnor": "Bidang Contoh",
        "EselonId": "32",
        "NamaJabatan": "Kepala Bidang Contoh",
    },
)
PERSON = {
    "PNS ID": "P1",
    "NIP BARU": "'197804122003121001",
    "NAMA": "Sari Wulandari",
    "GELAR DEPAN": "Dra.",
    "GELAR BELAKANG": "M.Si.",
    "TANGGAL LAHIR": "12-04-1978",
    "TEMPAT LAHIR NAMA": "Cisadane",
    "JENIS KELAMIN": "M",
    "AGAMA ID": "1",
    "AGAMA NAMA": "Islam",
    "JENIS KAWIN ID": "1",
    "NIK": "'3671011204780001",
    "EMAIL": "sari@contoh.go.id",
    "NOMOR HP": "'081200000001",
    "KEDUDUKAN HUKUM ID": "01",
    "STATUS CPNS PNS": "P",
    "TMT CPNS": "01-12-2003",
    "GOL AKHIR ID": "34",
    "GOL AKHIR NAMA": "III/d",
    "TMT GOLONGAN": "01-04-2020",
    "MK TAHUN": "16",
    "MK BULAN": "4",
    "JENIS JABATAN ID": "1",
    "JABATAN ID": "J1",
    "JABATAN NAMA": "Kepala Bidang Contoh",
    "TMT JABATAN": "02-01-2022",
    "TINGKAT PENDIDIKAN ID": "45",
    "PENDIDIKAN ID": "E1",
    "PENDIDIKAN NAMA": "S-2 Administrasi Publik",
    "TAHUN LULUS": "2012",
    "UNOR ID": "U3",
    "UNOR NAMA": "Bidang Contoh",
}
ANALYST = PERSON | {
    "PNS ID": "P2",
    "NIP BARU": "'199107182019032005",
    "NAMA": "Budi Hartono",
    "GELAR DEPAN": "null",
    "TANGGAL LAHIR": "18-07-1991",
    "JENIS KELAMIN": "F",
    "NIK": "'3671015807910002",
    "TMT CPNS": "01-03-2019",
    "GOL AKHIR ID": "32",
    "GOL AKHIR NAMA": "III/b",
    "TMT GOLONGAN": "01-04-2023",
    "JENIS JABATAN ID": "2",
    "JABATAN ID": "J2",
    "JABATAN NAMA": "Analis Kebijakan Ahli Pertama",
    "TMT JABATAN": "01-06-2021",
    "TINGKAT PENDIDIKAN ID": "40",
    "PENDIDIKAN ID": "E2",
    "PENDIDIKAN NAMA": "S-1 Ilmu Hukum",
}
Row = Mapping[str, str]


def text_table(rows: Sequence[Row], *, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """The rows as a text table; the headings are the keys, in the order in which they first occur."""
    headings = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(headings)
    writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    return out.getvalue().encode(encoding)


def unit_table(rows: Sequence[Row] = UNITS) -> bytes:
    """The reference of units with all its columns."""
    empty = dict.fromkeys(UNIT_HEADINGS, "")
    return text_table([empty | {"InstansiId": "A5"} | dict(row) for row in rows])


def workbook(rows: Sequence[Sequence[object]], *, sheet: str = "Data") -> bytes:
    """Cells as a workbook: text stays text, numbers are numbers."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        dated = book.add_format({"num_format": "dd-mm-yyyy"})
        for line, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, date):
                    page.write_datetime(line, place, datetime.combine(value, time()), dated)
                else:
                    page.write(line, place, value)
    return out.getvalue()


def workbook_of(rows: Sequence[Row]) -> bytes:
    """The rows as a workbook of texts."""
    headings = list(dict.fromkeys(key for row in rows for key in row))
    return workbook([headings, *([row.get(heading, "") for heading in headings] for row in rows)])
