"""The dry run: what it shows, and that it writes nothing of the agency's data."""

import datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock
from backend.core.ids import new_id
from backend.core.problems import InvalidInput, NotFound
from backend.imports import reads
from backend.imports.files import Limits
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.refusals import FileRefused
from backend.imports.writes.batches import Wish, begin_check
from backend.imports.writes.checking import check_batch
from tests.imports.conftest import Office
from tests.imports.exports import ANALYST, PERSON, UNITS, text_table, unit_table, workbook, workbook_of

UNITS_KIND = ImportKind.SIASN_UNITS


async def test_a_dry_run_writes_nothing_of_the_agencys_data(office: Office) -> None:
    before = office.everything()
    batch = await office.check(text_table([PERSON, ANALYST, PERSON | {"PNS ID": "P3", "NIP BARU": "1.9E+17"}]))
    assert office.counts(batch) == (2, 0, 0, 1)
    assert office.everything() == before


async def test_the_form_of_the_file_and_its_columns_are_told(office: Office) -> None:
    batch = await office.check(text_table([PERSON | {"Keterangan": "lihat SK"}], separator=";", encoding="utf-16"))
    found = office.batch(batch)
    assert (found["encoding"], found["separator"], found["sheet"]) == ("UTF-16", ";", None)
    assert (found["done"], found["total"], found["status"]) == (1, 1, "CHECKED")
    columns = {column["heading"]: column for column in found["columns"]}
    assert columns["Keterangan"]["field"] is None
    assert columns["Keterangan"]["sample"] == "lihat SK"
    assert columns["NIP BARU"] | {"name_en": ""} == {
        "heading": "NIP BARU",
        "field": "nip",
        "name_id": "NIP",
        "name_en": "",
        "sample": "197804122003121001",
        "required": True,
    }


@pytest.mark.parametrize("heading", ["TANGGAL LAHIR", "NIK", "AGAMA NAMA", "JENIS KELAMIN", "TEMPAT LAHIR NAMA"])
async def test_protected_values_are_no_samples(office: Office, heading: str) -> None:
    batch = await office.check(text_table([PERSON]))
    assert {c["heading"]: c["sample"] for c in office.batch(batch)["columns"]}[heading] is None


async def test_a_workbook_gives_the_same_rows_as_a_text_table(office: Office) -> None:
    text, book = [
        office.staged(await office.check(content))
        for content in (text_table([PERSON, ANALYST]), workbook_of([PERSON, ANALYST]))
    ]
    assert [row["parsed"] for row in text] == [row["parsed"] for row in book]


async def test_numbers_and_dates_of_excel_are_read_and_broken_numbers_refused(office: Office) -> None:
    headings = ["PNS ID", "NIP BARU", "NAMA", "KEDUDUKAN HUKUM ID", "TMT CPNS", "GOL AKHIR ID", "TMT GOLONGAN"]
    day = datetime.date(2003, 12, 1)
    rows = [
        ["P1", "197804122003121001", "Sari", "01", day, 34, datetime.date(2020, 4, 1)],
        ["P2", 197804122003121002, "Budi", "01", day, 34, "01-04-2020"],
    ]
    batch = await office.check(workbook([headings, *rows]))
    good, bad = office.staged(batch)
    assert (good["outcome"], good["parsed"]["hired_on"], good["parsed"]["grade_no"]) == ("NEW", "2003-12-01", 34)
    assert good["parsed"]["grade_since"] == "2020-04-01"
    assert bad["outcome"] == "FAULTY"
    assert "Excel" in bad["problems"][0]["id"]


async def test_two_rows_with_one_number_are_both_refused_and_name_each_other(office: Office) -> None:
    rows = [PERSON, ANALYST, PERSON | {"PNS ID": "P9"}, ANALYST | {"NIP BARU": "'199107182019032006"}]
    batch = await office.check(text_table(rows))
    assert office.counts(batch) == (0, 0, 0, 4)
    told = {(number, column): sentence for number, column, sentence in office.faults(batch)}
    assert "baris 4" in told[2, "NIP BARU"]
    assert "baris 2" in told[4, "NIP BARU"]
    assert "baris 5" in told[3, "PNS ID"]
    assert "baris 3" in told[5, "PNS ID"]


async def test_doubles_are_found_far_apart_and_across_steps(office: Office) -> None:
    rows = [
        PERSON | {"PNS ID": f"N{n}", "NIP BARU": f"'19780412{1990 + n // 999}121{1 + n % 999:03}", "NIK": ""}
        for n in range(2300)
    ]
    rows[2299] = rows[2299] | {"NIP BARU": rows[3]["NIP BARU"]}
    batch = await office.check(
        text_table([row | {"NIP BARU": row["NIP BARU"][:13] + "12" + row["NIP BARU"][-4:]} for row in rows])
    )
    assert {number for number, column, _ in office.faults(batch) if column == "NIP BARU"} >= {5, 2301}
    assert office.batch(batch)["faulty"] == len({row["number"] for row in office.staged(batch) if row["problems"]})


async def test_a_number_that_belongs_to_somebody_else_is_refused(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    batch = await office.check(text_table([PERSON | {"PNS ID": "P7"}]))
    [(number, column, sentence)] = office.faults(batch)
    assert (number, column) == (2, "NIP BARU")
    assert "P1" in sentence


async def test_a_unit_that_is_not_known_asks_for_the_reference_of_units(office: Office) -> None:
    batch = await office.check(text_table([PERSON | {"UNOR ID": "U99", "UNOR NAMA": "Bidang Baru"}]))
    [(_, column, sentence)] = office.faults(batch)
    assert column == "UNOR ID"
    assert "Bidang Baru" in sentence
    assert "impor referensi unit" in sentence


async def test_a_new_person_without_standing_is_refused_and_a_known_one_keeps_it(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    batch = await office.check(text_table([row | {"KEDUDUKAN HUKUM ID": ""} for row in (PERSON, ANALYST)]))
    assert [(number, column) for number, column, _ in office.faults(batch)] == [(3, "Kedudukan hukum")]


async def test_changes_are_shown_before_and_after_but_never_of_protected_values(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    changed = PERSON | {
        "NAMA": "Sari Wulandari Putri",
        "AGAMA ID": "3",
        "AGAMA NAMA": "Katolik",
        "NIK": "'3671011204780009",
        "JABATAN NAMA": "Analis Kebijakan Ahli Muda",
        "JENIS JABATAN ID": "2",
        "JABATAN ID": "J9",
        "TMT JABATAN": "01-10-2026",
        "UNOR ID": "U2",
    }
    [row] = office.staged(await office.check(text_table([changed])))
    changes = {each["field"]: (each["before"], each["after"]) for each in row["changes"]}
    assert changes["name"] == ("Sari Wulandari", "Sari Wulandari Putri")
    assert changes["religion"] == changes["nik"] == (None, None)
    assert changes["unit"] == ("Bidang Contoh", "Dinas Contoh")
    assert changes["position_since"] == ("02-01-2022", "01-10-2026")
    assert changes["position_level"] == ("ADMINISTRATOR", "AHLI_MUDA")
    assert "Katolik" not in str(row["changes"])
    assert row["outcome"] == "CHANGED"


async def test_required_columns_that_are_not_matched_wait_for_a_choice(office: Office) -> None:
    renamed = {("Orang" if name == "NAMA" else name): value for name, value in PERSON.items()}
    content = text_table([renamed])
    waiting = office.batch(await office.check(content))
    assert waiting["status"] == "UPLOADED"
    assert "Nama" in waiting["error"]
    assert office.staged(waiting["id"]) == []
    batch = await office.check(content, columns={"Orang": "name"})
    assert office.counts(batch) == (1, 0, 0, 0)


async def test_the_last_choice_is_remembered_for_the_same_headings(office: Office) -> None:
    renamed = {("Orang" if name == "NAMA" else name): value for name, value in PERSON.items()}
    await office.check(text_table([renamed]), columns={"Orang": "name", "EMAIL": None})
    again = office.batch(await office.check(text_table([renamed | {"PNS ID": "P5"}])))
    assert again["status"] == "CHECKED"
    assert {c["heading"]: c["field"] for c in again["columns"]}["EMAIL"] is None


async def test_headings_that_differ_only_in_case_are_asked_about_and_nothing_is_kept(office: Office) -> None:
    with pytest.raises(InvalidInput):
        await office.check(text_table([PERSON | {"nama": "x"}]))
    assert office.rows("SELECT 1 FROM import_batch WHERE kind = 'SIASN_EMPLOYEES'") == []


async def test_a_file_that_is_not_there_is_not_found(office: Office) -> None:
    wish = Wish(file_id=new_id(), kind=UNITS_KIND)
    async with office.database.session(office.agency_id) as session:
        with pytest.raises(NotFound):
            await begin_check(session, office.agency_id, wish=wish, by=(None, "x"), now=clock.now())


async def test_a_file_that_fails_half_way_leaves_no_rows(office: Office) -> None:
    content = text_table([PERSON]) + b'"unfinished'
    with pytest.raises(FileRefused):
        await office.check(content)
    content = text_table([PERSON | {"PNS ID": f"P{n}"} for n in range(1500)]) + b'P,"unfinished'
    batch = await office.check(content)
    found = office.batch(batch)
    assert found["status"] == "FAILED"
    assert "kutip" in found["error"]
    assert office.staged(batch) == []


async def test_a_check_that_runs_again_starts_afresh(office: Office) -> None:
    batch = await office.check(text_table([PERSON, ANALYST]))
    async with office.database.session(office.agency_id) as session:
        await session.execute(sa.text("UPDATE import_batch SET status = 'CHECKING' WHERE id = :id"), {"id": batch})
    await check_batch(office.database, office.agency_id, batch)
    assert office.counts(batch) == (2, 0, 0, 0)
    assert len(office.staged(batch)) == 2


async def test_a_check_that_was_discarded_meanwhile_does_nothing(office: Office) -> None:
    batch = await office.check(text_table([PERSON]))
    async with office.database.session(office.agency_id) as session:
        await session.execute(sa.text("UPDATE import_batch SET status = 'DISCARDED' WHERE id = :id"), {"id": batch})
    await check_batch(office.database, office.agency_id, batch)
    assert office.batch(batch)["status"] == "DISCARDED"


async def test_a_check_ends_when_its_batch_is_discarded_and_leaves_no_rows(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    people = reads.kept_employees

    async def discarding(session: AsyncSession, *given: Any, **named: Any) -> Any:
        steps.append(len(steps))
        if len(steps) == 2:
            office.change("UPDATE import_batch SET status = 'DISCARDED'")
        return await people(session, *given, **named)

    monkeypatch.setattr(reads, "kept_employees", discarding)
    batch = await office.check(text_table([PERSON | {"PNS ID": f"P{n}"} for n in range(3_500)]))
    assert len(steps) == 2
    assert (office.batch(batch)["status"], office.staged(batch)) == ("DISCARDED", [])


async def test_limits_that_are_met_while_reading_fail_the_batch_with_the_reason(office: Office) -> None:
    content = text_table([PERSON | {"PNS ID": f"P{n}", "NIP BARU": ""} for n in range(50)])
    batch = await office.check(content)
    async with office.database.session(office.agency_id) as session:
        await session.execute(sa.text("UPDATE import_batch SET status = 'CHECKING' WHERE id = :id"), {"id": batch})
    await check_batch(office.database, office.agency_id, batch, limits=Limits(rows=20))
    assert "20 baris" in office.batch(batch)["error"]


async def test_the_number_of_statements_does_not_grow_with_the_rows(office: Office) -> None:
    counted: list[str] = []
    sa.event.listen(office.database.engine.sync_engine, "before_cursor_execute", lambda *a: counted.append(a[2]))
    numbers = []
    await office.bring(text_table([PERSON | {"PNS ID": "P0"}]))  # the post is there, as it is in most loads
    for many in (10, 900):
        rows = [PERSON | {"PNS ID": f"P{n}", "NIP BARU": f"'197804122003121{n + 1:03}", "NIK": ""} for n in range(many)]
        counted.clear()
        batch = await office.check(text_table(rows))
        checked = len(counted)
        counted.clear()
        await office.load(batch)
        numbers.append((checked, len(counted)))
        assert office.batch(batch)["status"] == "LOADED"
    assert numbers[0] == numbers[1]


async def test_units_show_what_they_would_change_and_a_cycle_changes_nothing(office: Office) -> None:
    before = office.everything()
    ring = [UNITS[0], dict(UNITS[1]) | {"DiatasanId": "U3"}, UNITS[2]]
    batch = await office.check(unit_table(ring), UNITS_KIND)
    assert office.counts(batch) == (0, 0, 1, 2)
    assert {(number, column) for number, column, _ in office.faults(batch)} == {(3, "DiatasanId"), (4, "DiatasanId")}
    assert office.everything() == before


async def test_a_unit_twice_an_orphan_and_an_unknown_echelon_are_refused(office: Office) -> None:
    rows = [
        *UNITS,
        {"Id": "U4", "DiatasanId": "U9", "NamaUnor": "Seksi Lepas"},
        {"Id": "U5", "DiatasanId": "U2", "NamaUnor": "Seksi", "EselonId": "77"},
        {"Id": "U6", "DiatasanId": "U5", "NamaUnor": "Subseksi"},
        {"Id": "U7", "DiatasanId": "U2", "NamaUnor": "Satu"},
        {"Id": "U7", "DiatasanId": "U2", "NamaUnor": "Dua"},
        {"Id": "U8", "DiatasanId": "U2", "NamaUnor": ""},
    ]
    batch = await office.check(unit_table(rows), UNITS_KIND)
    assert office.counts(batch) == (0, 0, 3, 6)
    assert [(number, column) for number, column, _ in office.faults(batch)] == [
        (5, "DiatasanId"),
        (6, "EselonId"),
        (7, "DiatasanId"),
        (8, "Id"),
        (9, "Id"),
        (10, "NamaUnor"),
    ]
