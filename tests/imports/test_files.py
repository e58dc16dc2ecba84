"""What a file may be: each stranger's file is read by its content, or refused with what to do."""

import io
import struct
import time
import zipfile
from datetime import datetime

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from backend.imports import files
from backend.imports.files import Limits
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.refusals import FileRefused
from tests.imports.exports import ANALYST, PERSON, text_table, workbook, workbook_of

EMPLOYEES = ImportKind.SIASN_EMPLOYEES
SHEET = "xl/worksheets/sheet1.xml"


def changed(book: bytes, parts: dict[str, bytes], *, without: tuple[str, ...] = ()) -> bytes:
    """A workbook with some parts put in, replaced or taken out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts and name not in without:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def sheet(cells: str, *, dimension: str = "A1:B2") -> bytes:
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return f'{head}<dimension ref="{dimension}"/><sheetData>{cells}</sheetData></worksheet>'.encode()


def encrypted() -> bytes:
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook_of([PERSON]))).encrypt("rahasia", out)
    return out.getvalue()


async def refusal(content: bytes, *, limits: Limits = files.LIMITS, **wish: str) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        await files.look(content, EMPLOYEES, limits=limits, **wish)
    assert caught.value.message.id
    assert caught.value.message.en
    assert "{" not in caught.value.message.id + caught.value.message.en
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8-BOM"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
async def test_the_encoding_is_found_in_the_content(encoding: str, told: str) -> None:
    table = await files.look(text_table([PERSON | {"NAMA": "Renée Müller"}], encoding=encoding), EMPLOYEES)
    assert table.encoding == told
    assert table.headings[:3] == ["PNS ID", "NIP BARU", "NAMA"]
    assert table.samples[0][2] == "Renée Müller"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
async def test_the_separator_is_found_in_the_heading_row(separator: str) -> None:
    table = await files.look(text_table([PERSON | {"NAMA": "Sari, Dra; dkk | x"}], separator=separator), EMPLOYEES)
    assert table.separator == separator
    assert table.samples[0][2] == "Sari, Dra; dkk | x"


async def test_a_line_that_names_the_separator_is_no_row() -> None:
    content = b"sep=;\r\n" + text_table([PERSON], separator=";")
    table = await files.look(content, EMPLOYEES)
    assert table.headings[0] == "PNS ID"
    assert len(table.samples) == 1


async def test_titles_above_the_headings_are_passed_over() -> None:
    content = b"EXPORT DATA ASN,,\r\nTanggal unduh,24-11-2026,\r\n,,\r\n" + text_table([PERSON])
    assert (await files.look(content, EMPLOYEES)).headings[1] == "NIP BARU"


async def test_a_workbook_is_known_by_its_content_and_its_first_sheet_with_cells_is_read() -> None:
    table = await files.look(workbook_of([PERSON, ANALYST]), EMPLOYEES)
    assert (table.sheet, table.encoding, table.separator) == ("Data", None, None)
    assert len(table.samples) == 2


async def test_every_visible_sheet_is_told_with_its_rows() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, rows in (("Petunjuk", 2), ("Data", 4), ("Kosong", 0)):
            page = book.add_worksheet(name)
            for line in range(rows):
                page.write_row(line, 0, list(PERSON) if line == 0 else list(PERSON.values()))
        book.add_worksheet("Rahasia").hide()
    table = await files.look(out.getvalue(), EMPLOYEES, sheet="Data")
    assert table.sheet == "Data"
    assert [(each["name"], each["rows"]) for each in table.sheets] == [("Petunjuk", 1), ("Data", 3), ("Kosong", 0)]


async def test_an_unknown_sheet_is_refused_with_the_names_of_those_there_are() -> None:
    refused = await refusal(workbook_of([PERSON]), sheet="Lembar9")
    assert refused.code == "SHEET_UNKNOWN"
    assert "Data" in refused.message.id


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "EMPTY"),
        (b"\n\n\n", "EMPTY"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "NOT_A_TABLE"),
        (b"%PDF-1.7 ...", "NOT_A_TABLE"),
        (b"<html><table><tr><td>NIP</td></tr></table>", "NOT_A_TABLE"),
        (b"\x00\x01\x02\x03" * 500, "NOT_A_TABLE"),
        (bytes(range(128, 256)) * 20, "ENCODING"),
        (b"just one column\nof words\n", "NO_SEPARATOR"),
        (b"a,b,c\n1,2,3\n", "NO_HEADINGS"),
        (b'PNS ID,NIP BARU,NAMA\n1,"2,3\n4,5,6\n', "QUOTES"),
        (b"PK\x03\x04 not really a zip", "BROKEN"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512, "OLD_EXCEL"),
    ],
)
async def test_what_is_no_table_is_refused(content: bytes, code: str) -> None:
    assert (await refusal(content)).code == code


async def test_a_workbook_with_a_password_is_told_from_a_broken_one() -> None:
    refused = await refusal(encrypted())
    assert refused.code == "ENCRYPTED"
    assert refused.message.id.startswith("Buku kerja terkunci kata sandi")


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.98])
async def test_a_cut_workbook_is_broken(cut: float) -> None:
    book = workbook_of([PERSON] * 50)
    assert (await refusal(book[: int(len(book) * cut)])).code == "BROKEN"


async def test_a_workbook_with_damaged_bytes_is_broken() -> None:
    book = bytearray(workbook_of([PERSON] * 50))
    middle = bytes(book).index(b"xl/worksheets/sheet1.xml") + 60
    book[middle : middle + 40] = b"\xff" * 40
    assert (await refusal(bytes(book))).code == "BROKEN"


async def test_a_workbook_without_its_sheet_is_broken() -> None:
    assert (await refusal(changed(workbook_of([PERSON]), {}, without=(SHEET,)))).code in ("BROKEN", "EMPTY")


@pytest.mark.parametrize(
    ("part", "code"), [("word/document.xml", "OTHER_ZIP"), ("content.xml", "OTHER_ZIP"), ("a.txt", "OTHER_ZIP")]
)
async def test_another_kind_of_container_is_named(part: str, code: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(part, "x")
    assert (await refusal(out.getvalue())).code == code


async def test_macros_links_entities_and_odd_paths_are_refused() -> None:
    book = workbook_of([PERSON])
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>' + sheet("")
    for parts, code in (
        ({"xl/vbaProject.bin": b"x"}, "MACROS"),
        ({"xl/externalLinks/externalLink1.xml": b"<x/>"}, "FOREIGN_PARTS"),
        ({"../../x.xml": b"<x/>"}, "FOREIGN_PARTS"),
        ({SHEET: entity}, "FOREIGN_PARTS"),
        ({SHEET: sheet("").decode().encode("utf-16")}, "FOREIGN_PARTS"),
    ):
        assert (await refusal(changed(book, parts))).code == code, parts


async def test_a_zip_bomb_is_refused_at_once() -> None:
    started = time.monotonic()
    bomb = changed(workbook_of([PERSON]), {SHEET: sheet("<row r='1'></row>" * 2_000_000)})
    built = time.monotonic()
    assert len(bomb) < 2_000_000
    assert (await refusal(bomb)).code == "UNPACKS_TOO_LARGE"
    assert time.monotonic() - built < 5, built - started


async def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    book = changed(workbook_of([PERSON]), {SHEET: sheet("<row r='1'></row>" * 300_000)})
    at = book.rindex(SHEET.encode()) - 46
    assert book[at : at + 4] == b"PK\x01\x02"
    lying = book[: at + 24] + struct.pack("<I", 500) + book[at + 28 :]
    assert (await refusal(lying)).code in ("UNPACKS_TOO_LARGE", "BROKEN")


@pytest.mark.parametrize(
    ("cells", "dimension", "code"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>', "A1:B2", "TOO_MANY_COLUMNS"),
        ('<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "A1:B2", "TOO_MANY_ROWS"),
        ('<row r="1"><c r="A1"><v>1</v></c></row>', "A1:XFD1048576", "TOO_MANY_COLUMNS"),
        ('<row r="1"><c r="GS1"><v>1</v></c></row>', "A1:B2", "TOO_MANY_COLUMNS"),
        ("<row r='250001'><c r='A250001'><v>1</v></c></row>", "A1:B2", "TOO_MANY_ROWS"),
    ],
)
async def test_a_far_cell_never_reaches_the_reader(cells: str, dimension: str, code: str) -> None:
    book = changed(workbook_of([PERSON]), {SHEET: sheet(cells, dimension=dimension)})
    assert (await refusal(book)).code == code


async def test_cells_at_the_limit_are_read() -> None:
    cells = '<row r="1"><c r="GR1" t="str"><v>x</v></c></row><row r="2500"><c r="A2500"><v>1</v></c></row>'
    book = changed(workbook_of([PERSON]), {SHEET: sheet(cells)})
    assert (await refusal(book)).code == "NO_HEADINGS"


async def test_too_many_rows_columns_or_bytes_are_refused() -> None:
    rows = text_table([PERSON] * 30)
    assert (await refusal(text_table([PERSON | {f"K{n}": "" for n in range(200)}]))).code == "TOO_MANY_COLUMNS"
    assert (await refusal(rows, limits=Limits(rows=10))).code == "TOO_MANY_ROWS"
    refused = await refusal(rows, limits=Limits(file_bytes=1000))
    assert refused.code == "TOO_LARGE"
    assert "0,0 MB" in refused.message.id


async def test_a_child_that_runs_out_of_memory_or_time_refuses_the_file() -> None:
    book = workbook_of([PERSON] * 20_000)
    assert (await refusal(book, limits=Limits(memory_bytes=60_000_000))).code == "TOO_DEMANDING"
    assert (await refusal(book, limits=Limits(wall_seconds=0))).code == "TOO_DEMANDING"


async def test_the_child_knows_no_secret_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    assert "secret" not in " ".join(files.environment().values())
    assert "DATABASE_URL" not in files.environment()


async def test_numbers_that_excel_cannot_hold_are_not_taken_for_exact_ones() -> None:
    book = workbook([["PNS ID", "NIP BARU", "NIK", "MK TAHUN"], ["A", 197804122003121001, 3671011204780010, 16]])
    table = await files.look(book, EMPLOYEES)
    assert table.samples[0] == ["A", "1.97804E+17", "3.67101E+15", "16"]


@pytest.mark.parametrize("since_1904", [False, True])
async def test_dates_of_either_calendar_of_excel_are_the_same_days(since_1904: bool) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": since_1904}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["NIP", "TMT CPNS", "TMT JABATAN"])
        dated = book.add_format({"num_format": "dd/mm/yyyy"})
        page.write(1, 0, "x")
        page.write_datetime(1, 1, datetime(2024, 2, 29), dated)
        page.write_datetime(1, 2, datetime(1978, 4, 12, 7, 30), dated)
    table = await files.look(out.getvalue(), EMPLOYEES)
    assert table.samples[0] == ["x", "2024-02-29", "1978-04-12 07:30:00"]
