"""Berkas yang belum dapat dibaca: why a file is refused as a whole, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backend.core.problems import Problem
from backend.core.text import Text


class FileFault(StrEnum):
    """Sebab berkas belum dapat dibaca."""

    EMPTY = "EMPTY"
    TOO_LARGE = "TOO_LARGE"
    NOT_A_TABLE = "NOT_A_TABLE"
    OLD_EXCEL = "OLD_EXCEL"
    ENCRYPTED = "ENCRYPTED"
    OTHER_ZIP = "OTHER_ZIP"
    BROKEN = "BROKEN"
    UNPACKS_TOO_LARGE = "UNPACKS_TOO_LARGE"
    MACROS = "MACROS"
    FOREIGN_PARTS = "FOREIGN_PARTS"
    SHEET_UNKNOWN = "SHEET_UNKNOWN"
    TOO_MANY_ROWS = "TOO_MANY_ROWS"
    TOO_MANY_COLUMNS = "TOO_MANY_COLUMNS"
    ENCODING = "ENCODING"
    NO_SEPARATOR = "NO_SEPARATOR"
    QUOTES = "QUOTES"
    NO_HEADINGS = "NO_HEADINGS"
    SAME_HEADING = "SAME_HEADING"
    TOO_DEMANDING = "TOO_DEMANDING"


REFUSALS = {
    FileFault.EMPTY: Text(
        id="Berkas ini kosong. Pilih berkas yang berisi baris judul dan sedikitnya satu baris data.",
        en="This file is empty. Choose one with a heading row and at least one row of data.",
    ),
    FileFault.TOO_LARGE: Text(
        id="Ukuran berkas {size} melebihi batas {limit}. Bagi menjadi beberapa berkas, lalu unggah satu per satu.",
        en="The file is {size}; the limit is {limit}. Split it into parts and upload them one by one.",
    ),
    FileFault.NOT_A_TABLE: Text(
        id="Isi berkas ini bukan tabel CSV atau XLSX ({found}). Unduh kembali dari SIASN sebagai CSV atau XLSX.",
        en="This file holds no CSV or XLSX table ({found}). Download it again from SIASN as CSV or XLSX.",
    ),
    FileFault.OLD_EXCEL: Text(
        id="Berkas ini berbentuk Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx atau CSV, lalu unggah lagi.",
        en="This is an old Excel file (.xls). Open it in Excel, save it as .xlsx or CSV, then upload again.",
    ),
    FileFault.ENCRYPTED: Text(
        id="Buku kerja terkunci kata sandi. Buka di Excel, hapus kata sandinya (Info, Proteksi), lalu unggah lagi.",
        en="The workbook is locked by a password. Open it in Excel, remove the password (Info, Protect), upload again.",
    ),
    FileFault.OTHER_ZIP: Text(
        id="Berkas ini bukan buku kerja XLSX ({found}). Simpan tabelnya sebagai .xlsx atau CSV, lalu unggah lagi.",
        en="This file is not an XLSX workbook ({found}). Save the table as .xlsx or CSV, then upload again.",
    ),
    FileFault.BROKEN: Text(
        id="Buku kerja ini tidak utuh sehingga belum dapat dibuka. Unduh atau simpan kembali, lalu unggah lagi.",
        en="The workbook is damaged and cannot be opened. Download or save it again, then upload it.",
    ),
    FileFault.UNPACKS_TOO_LARGE: Text(
        id="Isi buku kerja jauh melebihi batas bila dibuka ({detail}). Simpan datanya sebagai CSV, lalu unggah lagi.",
        en="Once opened, the workbook is far beyond the limit ({detail}). Save its data as CSV, then upload again.",
    ),
    FileFault.MACROS: Text(
        id="Buku kerja ini memuat makro. Simpan sebagai .xlsx tanpa makro atau CSV, lalu unggah kembali.",
        en="The workbook holds macros. Save it as .xlsx without macros or as CSV, then upload again.",
    ),
    FileFault.FOREIGN_PARTS: Text(
        id="Buku kerja ini memuat bagian yang tidak diterima ({found}). Simpan datanya sebagai CSV, lalu unggah lagi.",
        en="The workbook holds parts that are not accepted ({found}). Save its data as CSV, then upload again.",
    ),
    FileFault.SHEET_UNKNOWN: Text(
        id="Lembar “{sheet}” tidak ada di buku kerja ini. Lembar yang ada: {sheets}.",
        en="There is no sheet “{sheet}” in this workbook. It has: {sheets}.",
    ),
    FileFault.TOO_MANY_ROWS: Text(
        id="Tabel ini melebihi {limit} baris ({found}). Hapus sel jauh di bawah tabel, atau bagi berkasnya.",
        en="The table has more than {limit} rows ({found}). Clear cells far below the table, or split the file.",
    ),
    FileFault.TOO_MANY_COLUMNS: Text(
        id="Tabel ini melebihi {limit} kolom ({found}). Hapus sel jauh di kanan tabel, lalu unggah kembali.",
        en="The table has more than {limit} columns ({found}). Clear cells far to the right, then upload again.",
    ),
    FileFault.ENCODING: Text(
        id="Huruf dalam berkas ini belum dapat dibaca. Simpan sebagai “CSV UTF-8”, lalu unggah kembali.",
        en="The characters of this file cannot be read. Save it as “CSV UTF-8”, then upload again.",
    ),
    FileFault.NO_SEPARATOR: Text(
        id="Pemisah kolom tidak ditemukan pada baris judul. Gunakan koma, titik koma, tab, atau garis tegak (|).",
        en="No column separator was found in the heading row. Use comma, semicolon, tab or vertical bar (|).",
    ),
    FileFault.QUOTES: Text(
        id="Tanda kutip di sekitar baris {row} tidak berpasangan. Perbaiki tanda kutipnya, atau unduh kembali.",
        en="Quotation marks near row {row} do not pair up. Mend them, or download the file again.",
    ),
    FileFault.NO_HEADINGS: Text(
        id="Baris judul belum dikenali. Berkas ini perlu memuat kolom {expected}.",
        en="The heading row is not recognised. The file needs the columns {expected}.",
    ),
    FileFault.SAME_HEADING: Text(
        id="Judul kolom “{heading}” muncul lebih dari sekali. Ubah nama salah satunya, lalu unggah lagi.",
        en="The heading “{heading}” occurs more than once. Rename one of the two, then upload again.",
    ),
    FileFault.TOO_DEMANDING: Text(
        id="Berkas ini belum dapat dibaca dalam batas waktu dan memori. Simpan sebagai CSV, atau bagi berkasnya.",
        en="The file could not be read within the limits of time and memory. Save it as CSV, or split it.",
    ),
}


@dataclass(eq=False)
class FileRefused(Problem):
    """Berkas belum dapat dibaca: nothing of it was taken; the message says what to do."""

    code: str = FileFault.NOT_A_TABLE.value
    """Why, as one word for programs, such as ENCRYPTED."""


def refused(fault: FileFault, **values: object) -> FileRefused:
    """The problem for a fault, its sentence filled with what was found."""
    return FileRefused(REFUSALS[fault].filled(**values), code=fault.value)
