"""What a load writes, what it leaves alone, and when it refuses."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa

from backend.core.problems import NotFound
from backend.imports.rules.kinds import ImportKind
from backend.imports.rules.states import ImportNotLoadable
from backend.imports.writes import loading_employees
from backend.imports.writes.batches import begin_load, discard
from backend.imports.writes.loading import recover
from tests.imports.conftest import Office
from tests.imports.exports import ANALYST, PERSON, UNITS, text_table, unit_table

UNITS_KIND = ImportKind.SIASN_UNITS
POSTS = """
    SELECT a.title, a.unit_name, a.level, a.kind, a.valid_from::text, a.valid_until::text, p.siasn_id AS post
    FROM appointment a LEFT JOIN position p ON p.id = a.position_id ORDER BY a.valid_from
"""
NEW_POST = {
    "JENIS JABATAN ID": "2",
    "JABATAN ID": "J9",
    "JABATAN NAMA": "Analis Kebijakan Ahli Muda",
    "TMT JABATAN": "01-10-2026",
    "UNOR ID": "U2",
}


async def test_a_file_makes_people_with_posts_ranks_education_and_identity(office: Office) -> None:
    batch = await office.check(text_table([PERSON, ANALYST]))
    assert (office.faults(batch), office.counts(batch)) == ([], (2, 0, 0, 0))
    await office.load(batch)
    sari, budi = office.rows(
        "SELECT e.*, u.siasn_id AS unit, p.title, p.level AS post_level, p.kind AS post_kind, i.birth_date::text,"
        " i.sex, i.nik, g.code FROM employee e JOIN unit u ON u.id = e.unit_id JOIN position p ON p.id = e.position_id"
        " JOIN protected.identity i ON i.employee_id = e.id JOIN grade g ON g.number = e.grade_no ORDER BY e.siasn_id"
    )
    assert (sari["nip"], sari["name"], sari["front_title"]) == ("197804122003121001", "Sari Wulandari", "Dra.")
    assert (sari["unit"], sari["title"], sari["level"]) == ("U3", "Kepala Bidang Contoh", "ADMINISTRATOR")
    assert (sari["code"], sari["education_level"], sari["standing"]) == ("III/d", "S2", "ACTIVE")
    assert (sari["birth_date"], sari["sex"], sari["nik"]) == ("1978-04-12", "MALE", "3671011204780001")
    assert (budi["front_title"], budi["post_level"], budi["post_kind"]) == (None, "AHLI_PERTAMA", "FUNCTIONAL")
    [superior] = office.rows(
        "SELECT s.siasn_id FROM position p JOIN position s ON s.id = p.superior_id WHERE p.siasn_id = 'J2'"
    )
    assert superior == {"siasn_id": "J1"}


async def test_a_load_is_one_audit_row_with_its_counts(office: Office) -> None:
    batch = await office.bring(text_table([PERSON, ANALYST]))
    [entry] = office.rows("SELECT * FROM audit_entry WHERE subject_id = %s", batch)
    assert (entry["action"], entry["actor_name"]) == ("loadImport", "Petugas")
    assert entry["after"]["created"] == 2
    assert "Sari" not in str(entry)


async def test_the_same_file_twice_changes_nothing(office: Office) -> None:
    content = text_table([PERSON, ANALYST])
    await office.bring(content)
    before = office.everything()
    batch = await office.check(content)
    assert office.counts(batch) == (0, 0, 2, 0)
    assert [row["changes"] for row in office.staged(batch)] == [[], []]
    await office.load(batch)
    assert office.batch(batch)["status"] == "LOADED"
    assert office.everything() == before


async def test_the_same_units_twice_change_nothing(office: Office) -> None:
    before = office.everything()
    batch = await office.check(unit_table(), UNITS_KIND)
    assert office.counts(batch) == (0, 0, 3, 0)
    await office.load(batch)
    assert office.everything() == before


async def test_a_new_post_closes_the_former_one_and_keeps_it(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    await office.bring(text_table([PERSON | NEW_POST]))
    former, present = office.rows(POSTS)
    assert (former["title"], former["valid_until"]) == ("Kepala Bidang Contoh", "2026-10-01")
    assert (present["title"], present["valid_from"], present["valid_until"]) == (
        "Analis Kebijakan Ahli Muda",
        "2026-10-01",
        None,
    )
    [person] = office.rows("SELECT level, position_since::text FROM employee")
    assert person == {"level": "AHLI_MUDA", "position_since": "2026-10-01"}


async def test_a_post_that_begins_in_the_future_is_kept_but_is_not_todays(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    await office.bring(text_table([PERSON | NEW_POST | {"TMT JABATAN": "01-10-2099"}]))
    assert [post["valid_until"] for post in office.rows(POSTS)] == ["2099-10-01", None]
    assert office.rows("SELECT level FROM employee") == [{"level": "ADMINISTRATOR"}]


async def test_another_post_on_the_same_day_corrects_the_entry(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    await office.bring(text_table([PERSON | NEW_POST | {"TMT JABATAN": PERSON["TMT JABATAN"]}]))
    [post] = office.rows(POSTS)
    assert (post["title"], post["unit_name"], post["level"], post["post"]) == (
        "Analis Kebijakan Ahli Muda",
        "Dinas Contoh",
        "AHLI_MUDA",
        "J9",
    )


async def test_an_earlier_day_for_the_same_post_corrects_it_and_the_end_before_it(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    await office.bring(text_table([PERSON | NEW_POST]))
    await office.bring(text_table([PERSON | NEW_POST | {"TMT JABATAN": "01-09-2026"}]))
    former, present = office.rows(POSTS)
    assert (former["valid_until"], present["valid_from"]) == ("2026-09-01", "2026-09-01")


async def test_an_older_file_leaves_newer_histories_alone_and_says_so(office: Office) -> None:
    await office.bring(
        text_table([PERSON | NEW_POST | {"GOL AKHIR ID": "41", "GOL AKHIR NAMA": "IV/a", "TMT GOLONGAN": "01-04-2024"}])
    )
    before = office.everything()
    batch = await office.check(text_table([PERSON]))
    [row] = office.staged(batch)
    assert row["outcome"] == "UNCHANGED"
    assert {warning["column"] for warning in row["warnings"]} == {"TMT JABATAN", "TMT GOLONGAN"}
    await office.load(batch)
    assert office.everything() == before


async def test_a_promotion_adds_a_rank_and_keeps_the_former_one(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    await office.bring(
        text_table(
            [PERSON | {"GOL AKHIR ID": "41", "GOL AKHIR NAMA": "IV/a", "TMT GOLONGAN": "01-04-2024", "MK TAHUN": "20"}]
        )
    )
    ranks = office.rows("SELECT grade_no, service_years FROM rank_grant ORDER BY valid_from")
    assert ranks == [{"grade_no": 34, "service_years": 16}, {"grade_no": 41, "service_years": 20}]
    assert office.rows("SELECT grade_no FROM employee") == [{"grade_no": 41}]


async def test_another_education_is_added_and_a_known_one_completed(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    doctor = PERSON | {
        "TINGKAT PENDIDIKAN ID": "50",
        "PENDIDIKAN ID": "E5",
        "PENDIDIKAN NAMA": "S-3 Hukum",
        "TAHUN LULUS": "",
    }
    await office.bring(text_table([doctor]))
    await office.bring(text_table([doctor | {"NAMA SEKOLAH": "Universitas Contoh", "TAHUN LULUS": "2025"}]))
    found = office.rows("SELECT level, institution, graduated_year FROM education ORDER BY level")
    assert found == [
        {"level": "S2", "institution": None, "graduated_year": 2012},
        {"level": "S3", "institution": "Universitas Contoh", "graduated_year": 2025},
    ]
    assert office.rows("SELECT education_level FROM employee") == [{"education_level": "S3"}]


async def test_an_empty_cell_erases_nothing(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    before = office.everything()
    batch = await office.check(
        text_table([dict.fromkeys(PERSON, "null") | {name: PERSON[name] for name in ("PNS ID", "NIP BARU", "NAMA")}])
    )
    assert office.counts(batch) == (0, 0, 1, 0)
    await office.load(batch)
    assert office.everything() == before


async def test_an_empty_cell_erases_where_the_person_says_so_but_never_a_history(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    emptied = dict.fromkeys(PERSON, "") | {name: PERSON[name] for name in ("PNS ID", "NIP BARU", "NAMA")}
    await office.bring(text_table([emptied]), empty_erases=True)
    [person] = office.rows("SELECT * FROM employee")
    assert (person["email"], person["front_title"], person["phone"]) == (None, None, None)
    assert (person["grade_no"], person["level"], person["standing"]) == (34, "ADMINISTRATOR", "ACTIVE")
    [identity] = office.rows("SELECT * FROM protected.identity")
    assert (identity["nik"], identity["religion"]) == (None, None)


async def test_columns_that_the_file_lacks_keep_what_is_kept(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    few = {name: PERSON[name] for name in ("PNS ID", "NIP BARU", "NAMA")} | {"EMAIL": "baru@contoh.go.id"}
    await office.bring(text_table([few]))
    [person] = office.rows("SELECT * FROM employee")
    assert (person["email"], person["phone"], person["version"]) == ("baru@contoh.go.id", "081200000001", 2)
    assert office.rows("SELECT nik FROM protected.identity") == [{"nik": "3671011204780001"}]


async def test_the_number_may_change_and_the_key_is_the_national_id(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    await office.bring(text_table([PERSON | {"NIP BARU": "'197804122003121009"}]))
    assert office.rows("SELECT nip FROM employee") == [{"nip": "197804122003121009"}]


async def test_somebody_known_by_number_alone_gets_the_national_id(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    async with office.database.session(office.agency_id) as session:
        await session.execute(sa.text("UPDATE employee SET siasn_id = NULL"))
    await office.bring(text_table([PERSON]))
    assert office.rows("SELECT siasn_id FROM employee") == [{"siasn_id": "P1"}]


async def test_people_in_one_post_share_it_and_its_seats_count_them(office: Office) -> None:
    twin = ANALYST | {"PNS ID": "P3", "NIP BARU": "'199107182019032006", "NIK": ""}
    await office.bring(text_table([ANALYST, twin]))
    assert office.rows("SELECT siasn_id, seats, job_family FROM position") == [
        {"siasn_id": "J2", "seats": 2, "job_family": "Analis Kebijakan"}
    ]


async def test_a_post_without_code_is_known_by_its_title(office: Office) -> None:
    rows = [row | {"JABATAN ID": ""} for row in (PERSON, ANALYST)]
    await office.bring(text_table(rows))
    batch = await office.check(text_table(rows))
    assert office.counts(batch) == (0, 0, 2, 0)
    assert len(office.rows("SELECT 1 FROM position")) == 2


async def test_faulty_rows_refuse_the_load_unless_only_the_good_are_wanted(office: Office) -> None:
    batch = await office.check(text_table([PERSON, ANALYST | {"NIP BARU": "1.9E+17"}]))
    before = office.everything()
    with pytest.raises(ImportNotLoadable) as caught:
        await office.load(batch)
    assert "1 baris" in caught.value.message.id
    assert office.everything() == before
    assert office.batch(batch)["status"] == "CHECKED"
    await office.load(batch, only_good_rows=True)
    assert office.rows("SELECT siasn_id FROM employee") == [{"siasn_id": "P1"}]


async def test_a_batch_without_good_rows_or_loaded_already_cannot_be_loaded(office: Office) -> None:
    bad = await office.check(text_table([PERSON | {"NIP BARU": "x"}]))
    with pytest.raises(ImportNotLoadable):
        await office.load(bad, only_good_rows=True)
    batch = await office.bring(text_table([PERSON]))
    with pytest.raises(ImportNotLoadable):
        await office.load(batch)


async def test_what_changed_since_the_dry_run_refuses_the_load_whole(office: Office) -> None:
    await office.bring(text_table([PERSON]))
    batch = await office.check(text_table([PERSON | {"NAMA": "Sari W."}, ANALYST]))
    async with office.database.session(office.agency_id) as session:
        await session.execute(sa.text("UPDATE employee SET name = 'Sari Wulandari Dewi'"))
    before = office.everything()
    await office.load(batch)
    found = office.batch(batch)
    assert found["status"] == "FAILED"
    assert "baris 2" in found["error"]
    assert office.everything() == before


async def test_a_number_taken_meanwhile_refuses_the_load_whole(office: Office) -> None:
    batch = await office.check(text_table([PERSON, ANALYST]))
    other = await office.check(text_table([ANALYST | {"PNS ID": "P8"}]))
    await office.load(other)
    before = office.everything()
    await office.load(batch)
    assert office.batch(batch)["status"] == "FAILED"
    assert office.everything() == before


@pytest.fixture
async def breaking(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A load that breaks off after most of it is written."""

    class Broken(RuntimeError):
        pass

    write = loading_employees.write

    async def write_and_break(session: Any, agency_id: Any, **more: Any) -> None:
        await write(session, agency_id, **more)
        raise Broken

    monkeypatch.setattr(loading_employees, "write", write_and_break)
    yield
    monkeypatch.undo()


@pytest.mark.usefixtures("breaking")
async def test_a_load_that_breaks_off_leaves_no_trace_but_its_state(office: Office) -> None:
    batch = await office.check(text_table([PERSON, ANALYST]))
    before = office.everything()
    with pytest.raises(RuntimeError):
        await office.load(batch)
    assert office.everything() == before
    assert office.batch(batch)["status"] == "FAILED"
    assert office.rows("SELECT 1 FROM audit_entry WHERE subject_id = %s", batch) == []


async def test_batches_of_a_killed_worker_are_put_right(office: Office) -> None:
    loading, checking = [await office.check(text_table([row])) for row in (PERSON, ANALYST)]
    async with office.database.session(office.agency_id) as session:
        for batch, status in ((loading, "LOADING"), (checking, "CHECKING")):
            await session.execute(
                sa.text("UPDATE import_batch SET status = :status WHERE id = :id"), {"id": batch, "status": status}
            )
    await recover(office.database, office.agency_id)
    assert office.batch(loading)["status"] == "CHECKED"
    assert office.batch(checking)["status"] == "FAILED"
    assert "Uji coba terhenti" in office.batch(checking)["error"]
    await office.load(loading)
    assert office.batch(loading)["status"] == "LOADED"


async def test_a_discarded_batch_is_closed(office: Office) -> None:
    batch = await office.check(text_table([PERSON]))
    async with office.database.session(office.agency_id) as session:
        await discard(session, office.agency_id, batch_id=batch)
    with pytest.raises(ImportNotLoadable):
        await office.load(batch)
    async with office.database.session(office.agency_id) as session:
        with pytest.raises(ImportNotLoadable):
            await discard(session, office.agency_id, batch_id=batch)


async def test_another_agency_neither_sees_nor_loads_the_batch(office: Office) -> None:
    batch = await office.check(text_table([PERSON]))
    [other] = office.rows("INSERT INTO agency (id, code, name) VALUES (gen_random_uuid(), 'X', 'X') RETURNING id")
    async with office.database.session(other["id"]) as session:
        with pytest.raises(NotFound):
            await begin_load(session, other["id"], batch_id=batch, only_good_rows=False)


async def test_a_moved_unit_takes_everything_below_it_along(office: Office) -> None:
    rows = [
        *UNITS,
        {"Id": "U4", "DiatasanId": "U3", "NamaUnor": "Seksi Contoh", "EselonId": "41"},
        {"Id": "U5", "DiatasanId": "U1", "NamaUnor": "Badan Contoh", "EselonId": "22"},
    ]
    await office.bring(unit_table(rows), UNITS_KIND)
    rows[2] = dict(rows[2]) | {"DiatasanId": "U5", "NamaUnor": "Bidang Contoh Baru"}
    batch = await office.check(unit_table(rows), UNITS_KIND)
    assert office.counts(batch) == (0, 1, 4, 0)
    changes = next(row["changes"] for row in office.staged(batch) if row["changes"])
    assert {each["field"]: each["after"] for each in changes} == {
        "name": "Bidang Contoh Baru",
        "parent": "Badan Contoh",
    }
    await office.load(batch)
    paths = {row["siasn_id"]: row["path"] for row in office.rows("SELECT siasn_id, path FROM unit")}
    assert paths["U3"].startswith(paths["U5"])
    assert paths["U4"].startswith(paths["U3"])
    [moved] = office.rows("SELECT version, depth FROM unit WHERE siasn_id = 'U3'")
    assert moved == {"version": 2, "depth": 2}


async def test_a_units_empty_parent_keeps_it_in_its_place(office: Office) -> None:
    rows = [dict(unit) | {"DiatasanId": ""} for unit in UNITS]
    batch = await office.check(unit_table(rows), UNITS_KIND)
    assert office.counts(batch) == (0, 0, 3, 0)
