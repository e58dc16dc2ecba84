"""Impor data: a stranger's file from choice to result, its faulty rows, and what is refused."""

import csv
from pathlib import Path

import psycopg
import pytest
import xlsxwriter
from playwright.sync_api import Browser, Page, expect

from tests.browser.screens import WIDTHS, administrator, faults, opened, settled
from tests.served import Served

JOB_MILLISECONDS = 60_000
BROKEN, RENAMED, ROWS = 3, 5, 60


@pytest.fixture
def export(server: Served, tmp_path: Path) -> Path:
    """60 rows of the demo city's own export: three with a NIP that a spreadsheet has ruined, five people renamed."""
    from backend import demo

    written = demo.write_files(server.database, tmp_path / "files")
    whole = next(path for path in written if path.name == "export-data-asn.csv")
    with whole.open(encoding="utf-8-sig", newline="") as file:
        text = file.read()
    reader = csv.reader(text.splitlines(), csv.Sniffer().sniff(text.splitlines()[0], delimiters=",;|"))
    rows = [row for _, row in zip(range(ROWS + 1), reader, strict=False)]
    nip, name = rows[0].index("NIP BARU"), rows[0].index("NAMA")
    for row in rows[1 : 1 + BROKEN]:
        row[nip] = "1.97E+17"
    for row in rows[1 + BROKEN : 1 + BROKEN + RENAMED]:
        row[name] += " Baru"
    path = tmp_path / "pegawai uji.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def renamed(served: Served) -> int:
    """How many people of the city have the new name."""
    with psycopg.connect(served.database) as connection:
        row = connection.execute("SELECT count(*) FROM employee WHERE name LIKE '% Baru'").fetchone()
    assert row is not None
    return row[0]


def choose(page: Page, path: Path) -> None:
    """Choose a file on the first step."""
    page.get_by_role("button", name="Pilih berkas").wait_for()
    page.set_input_files("input[type=file]", path)


def checked(page: Page, path: Path) -> None:
    """Choose a file and wait for its dry run."""
    choose(page, path)
    page.wait_for_url("**/imports/import_*")
    expect(page.get_by_text("Menunggu dimuat").first).to_be_visible(timeout=JOB_MILLISECONDS)


def test_a_file_goes_from_choice_to_result_without_its_faulty_rows(
    browser: Browser, server: Served, export: Path
) -> None:
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        checked(page, export)
        expect(page.get_by_role("combobox", name="Kolom “NIP BARU” menjadi")).to_have_value("nip")
        expect(page.get_by_text("kolom tidak dimuat", exact=False)).to_be_visible()

        page.get_by_role("link", name="Uji coba").click()
        expect(page.get_by_role("tab", name=f"Berubah {RENAMED}")).to_be_visible()
        expect(page.get_by_role("tab", name=f"Perlu diperbaiki {BROKEN}")).to_have_attribute("aria-selected", "true")
        expect(page.get_by_text("NIP telah diubah Excel menjadi 1.97E+17", exact=False).first).to_be_visible()
        page.get_by_role("tab", name=f"Berubah {RENAMED}").click()
        expect(page.get_by_role("row").get_by_text(" Baru", exact=False).first).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="Unduh baris yang perlu diperbaiki").click()
        lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
        assert len(lines) == 1 + BROKEN
        assert renamed(server) == 0

        page.get_by_role("button", name="Lanjut ke muat").click()
        load = page.get_by_role("button", name=f"Muat {ROWS - BROKEN} baris")
        expect(load).to_be_disabled()
        page.get_by_role("checkbox").check()
        load.click()
        assert renamed(server) == 0
        page.get_by_role("dialog").get_by_role("button", name=f"Muat {ROWS - BROKEN} baris").click()
        told = f"{RENAMED} baris dimuat, {ROWS - BROKEN - RENAMED} tidak berubah, {BROKEN} perlu diperbaiki."
        expect(page.get_by_text(told)).to_be_visible(timeout=JOB_MILLISECONDS)
        assert renamed(server) == RENAMED


def test_a_changed_row_is_shown_before_and_after(browser: Browser, server: Served, export: Path) -> None:
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        checked(page, export)
        page.get_by_role("link", name="Uji coba").click()
        page.get_by_role("tab", name=f"Berubah {RENAMED}").click()
        grid = page.get_by_role("grid", name="Baris berkas")
        expect(grid.get_by_text(" Baru", exact=False).first).to_be_visible()
        grid.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        cells = page.get_by_role("complementary").get_by_role("cell").all_inner_texts()
        assert cells[1] == f"{cells[0]} Baru"
        page.keyboard.press("Escape")
        expect(page.get_by_role("complementary")).to_have_count(0)


def test_a_column_left_out_is_named_and_a_required_one_is_asked_for(
    browser: Browser, server: Served, export: Path
) -> None:
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        checked(page, export)
        again = page.get_by_role("button", name="Ulangi uji coba")
        page.get_by_role("combobox", name="Kolom “NAMA” menjadi").select_option("")
        expect(page.get_by_text("Belum dipasangkan: Nama.")).to_be_visible()
        expect(again).to_be_disabled()
        page.get_by_role("combobox", name="Kolom “NAMA” menjadi").select_option("name")
        page.get_by_role("combobox", name="Kolom “GELAR DEPAN” menjadi").select_option("")
        before = page.url
        again.click()
        page.wait_for_url(lambda url: url != before)
        expect(page.get_by_role("tab", name=f"Perlu diperbaiki {BROKEN}")).to_be_visible(timeout=JOB_MILLISECONDS)


def test_the_sheet_is_chosen_from_those_of_the_workbook_and_the_others_are_named(
    browser: Browser, server: Served, export: Path, axe_source: str
) -> None:
    lines = [line.split(",") for line in export.read_text("utf-8").splitlines()]
    book_path = export.with_name("dua lembar.xlsx")
    with xlsxwriter.Workbook(str(book_path)) as book:
        for name, rows in (("Lama", lines[:3]), ("Baru", lines[:4])):
            page_of = book.add_worksheet(name)
            for at, cells in enumerate(rows):
                page_of.write_row(at, 0, cells)
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        choose(page, book_path)
        page.wait_for_url("**/imports/import_*")
        expect(page.get_by_text("Lembar yang tidak dibaca: Baru (3 baris).")).to_be_visible(timeout=JOB_MILLISECONDS)
        expect(page.get_by_role("button", name="Ulangi uji coba")).to_be_visible(timeout=JOB_MILLISECONDS)
        page.get_by_label("Lembar yang dibaca").select_option("Baru")
        assert faults(page, axe_source) == []
        before = page.url
        page.get_by_role("button", name="Ulangi uji coba").click()
        page.wait_for_url(lambda url: url.split("?")[0] != before.split("?")[0])
        page.get_by_role("link", name="Kolom").click()
        expect(page.get_by_text("Lembar yang tidak dibaca: Lama (2 baris).")).to_be_visible(timeout=JOB_MILLISECONDS)


def test_a_file_that_is_no_table_is_refused_with_the_remedy(browser: Browser, server: Served, tmp_path: Path) -> None:
    wrong = tmp_path / "surat.pdf"
    wrong.write_bytes(b"%PDF-1.7 no table at all")
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        choose(page, wrong)
        expect(page.get_by_role("alert")).to_contain_text("bukan tabel CSV atau XLSX")
        assert admin.ask("{ importBatches { nodes { id } } }")["importBatches"]["nodes"] == []


def test_two_headings_for_one_field_are_a_question(browser: Browser, server: Served, export: Path) -> None:
    lines = export.read_text("utf-8").splitlines()
    doubled = export.with_name("dua nip.csv")
    doubled.write_text("\n".join([f"{lines[0]},nip", *(f"{line},x" for line in lines[1:])]), "utf-8")
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        choose(page, doubled)
        expect(page.get_by_text("sama-sama berarti NIP", exact=False)).to_be_visible()
        page.get_by_role("button", name="Jangan muat “nip”").click()
        page.wait_for_url("**/imports/import_*")
        expect(page.get_by_role("combobox", name="Kolom “nip” menjadi")).to_have_value("")


def test_a_discarded_import_writes_nothing(browser: Browser, server: Served, export: Path) -> None:
    with administrator(server) as admin, opened(browser, admin, "/imports/new") as page:
        checked(page, export)
        page.get_by_role("button", name="Buang impor").click()
        page.get_by_role("dialog").get_by_role("button", name="Buang impor").click()
        expect(page.get_by_text("Impor ini dibuang. Tidak ada yang ditulis.")).to_be_visible()
        assert renamed(server) == 0


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_axe_finds_nothing_on_any_step_of_an_import(
    browser: Browser, server: Served, export: Path, axe_source: str, size: tuple[int, int]
) -> None:
    with administrator(server) as admin, opened(browser, admin, "/imports", size=size) as page:
        page.get_by_text("Belum ada impor.").wait_for()
        assert faults(page, axe_source) == []
        page.goto("/#/imports/new")
        page.get_by_role("button", name="Pilih berkas").wait_for()
        assert faults(page, axe_source) == []
        checked(page, export)
        for step in ("columns", "check", "load"):
            page.goto(f"{page.url.split('?')[0]}?step={step}")
            settled(page)
            assert faults(page, axe_source) == []
        page.goto("/#/imports")
        page.get_by_role("link", name=export.name).wait_for()
        assert faults(page, axe_source) == []
