"""The city as SIASN files: the columns and oddities of the real ones, and an import of them brings the city back."""

import csv
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
import pytest_asyncio
from openpyxl import load_workbook

from backend import demo
from backend.core.db import Database
from backend.core.postgres_urls import role_url, with_driver
from backend.imports.rules.kinds import ImportKind
from tests.conftest import DEMO_SIZE
from tests.imports.conftest import Office

HEADINGS = """
    pns_id, nip_baru, nip_lama, nama, gelar_depan, gelar_belakang, tempat_lahir_id, tempat_lahir_nama, tanggal_lahir,
    jenis_kelamin, agama_id, agama_nama, jenis_kawin_id, jenis_kawin_nama, nik, nomor_hp, email, email_gov, alamat,
    npwp_nomor, bpjs, jenis_pegawai_id, jenis_pegawai_nama, kedudukan_hukum_id, kedudukan_hukum_nama, status_cpns_pns,
    kartu_asn_virtual, nomor_sk_cpns, tanggal_sk_cpns, tmt_cpns, nomor_sk_pns, tanggal_sk_pns, tmt_pns, gol_awal_id,
    gol_awal_nama, gol_akhir_id, gol_akhir_nama, tmt_golongan, mk_tahun, mk_bulan, jenis_jabatan_id,
    jenis_jabatan_nama, jabatan_id, jabatan_nama, tmt_jabatan, tingkat_pendidikan_id, tingkat_pendidikan_nama,
    pendidikan_id, pendidikan_nama, tahun_lulus, nama_sekolah, kpkn_id, kpkn_nama, lokasi_kerja_id, lokasi_kerja_nama,
    unor_id, unor_nama, instansi_induk_id, instansi_induk_nama, instansi_kerja_id, instansi_kerja_nama,
    satuan_kerja_induk_id, satuan_kerja_induk_nama, satuan_kerja_kerja_id, satuan_kerja_kerja_nama, is_valid_nik
"""
EMPTY = ("nip_lama", "npwp_nomor", "bpjs", "kpkn_id")
DAYS = ("tanggal_lahir", "tmt_cpns", "tmt_golongan", "tmt_jabatan")
PEOPLE = """
    SELECT e.siasn_id, e.nip, e.name, e.front_title, e.back_title, e.kind, e.standing, e.hired_on, e.email,
           e.work_email, e.phone, e.position_since, e.level, e.grade_no, e.grade_since, e.education_level,
           e.education_name, u.siasn_id, u.name, p.siasn_id, p.title, p.kind,
           i.birth_date, i.birth_place, i.sex, i.religion, i.marital_status, i.nik, i.address
    FROM employee e
    LEFT JOIN protected.identity i ON i.employee_id = e.id
    LEFT JOIN unit u ON u.id = e.unit_id
    LEFT JOIN position p ON p.id = e.position_id
    ORDER BY e.siasn_id
"""
UNITS = "SELECT siasn_id, name, kind, echelon, head_title, depth FROM unit ORDER BY siasn_id"


@pytest.fixture(scope="module")
def files(demo_city: str, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return demo.write_files(demo_city, tmp_path_factory.mktemp("siasn"))


@pytest.fixture(scope="module")
def people(files: list[Path]) -> list[dict[str, str]]:
    with files[0].open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest_asyncio.fixture
async def office(database: str, demo_city: str) -> AsyncIterator[Office]:
    """An empty agency of the city's name, into which its files are imported."""
    with psycopg.connect(demo_city) as source, psycopg.connect(database) as target:
        agency = source.execute("SELECT id, code, name FROM agency").fetchone()
        assert agency
        target.execute("INSERT INTO agency (id, code, name) VALUES (%s, %s, %s)", agency)
    serving = Database(with_driver(role_url(database, "merita_app"), "postgresql+asyncpg"), pool_size=2)
    yield Office(serving, database, agency[0])
    await serving.close()


def ask(url: str, statement: str) -> list[tuple]:
    with psycopg.connect(url) as connection:
        return connection.execute(statement.encode()).fetchall()


def columns(people: list[dict[str, str]], *names: str) -> Iterator[str]:
    return (row[name.replace("_", " ").upper()] for row in people for name in names)


def test_the_headings_are_those_of_the_export(people: list[dict[str, str]], demo_city: str, tmp_path: Path) -> None:
    expected = [name.strip() for name in HEADINGS.split(",")]
    assert list(people[0]) == [name.replace("_", " ").upper() for name in expected]
    with demo.write_files(demo_city, tmp_path / "snake", snake_case=True)[0].open(encoding="utf-8") as file:
        assert next(csv.reader(file)) == expected


def test_days_are_written_day_first(people: list[dict[str, str]]) -> None:
    assert all(re.fullmatch(r"\d{2}-\d{2}-\d{4}|null", value) for value in columns(people, *DAYS))


def test_long_numbers_carry_an_apostrophe(people: list[dict[str, str]]) -> None:
    assert all(re.fullmatch(r"'\d{18}", value) for value in columns(people, "nip_baru"))
    assert all(re.fullmatch(r"'\d{16}|null", value) for value in columns(people, "nik"))
    assert all(re.fullmatch(r"'\d{12}|null", value) for value in columns(people, "nomor_hp"))


def test_empty_is_the_word_null(people: list[dict[str, str]]) -> None:
    assert set(columns(people, *EMPTY)) == {"null"}
    assert "" not in {value for row in people for value in row.values()}


def test_pppk_have_their_own_grades(people: list[dict[str, str]]) -> None:
    grades = {row["GOL AKHIR NAMA"] for row in people if row["JENIS PEGAWAI NAMA"] == "PPPK"} - {"null"}
    assert grades
    assert all(re.fullmatch(r"[IVX]+", grade) for grade in grades)


def test_workbook_and_csv_say_the_same(files: list[Path]) -> None:
    sheet = load_workbook(files[1], read_only=True).active
    assert sheet is not None
    with files[0].open(encoding="utf-8", newline="") as file:
        written = [tuple(line) for line in csv.reader(file)]
    assert list(sheet.iter_rows(values_only=True)) == written
    assert len(written) == DEMO_SIZE + 1


def test_units_name_their_parents_before_themselves(files: list[Path]) -> None:
    with files[2].open(encoding="utf-8", newline="") as file:
        units = list(csv.DictReader(file))
    known = {"null"}
    for unit in units:
        assert unit["DiatasanId"] in known
        known.add(unit["Id"])
    assert {unit["EselonId"] for unit in units} <= {"21", "22", "31", "32", "41", "42", "99"}
    assert sum(unit["PemimpinPnsId"] != "null" for unit in units) > 10


@pytest.mark.parametrize("place", [0, 1], ids=["csv", "xlsx"])
async def test_an_import_of_the_files_brings_the_city_back(
    office: Office, files: list[Path], demo_city: str, place: int
) -> None:
    await office.bring(files[2].read_bytes(), ImportKind.SIASN_UNITS)
    await office.bring(files[place].read_bytes())
    assert ask(office.url, UNITS) == ask(demo_city, UNITS)
    assert ask(office.url, PEOPLE) == ask(demo_city, PEOPLE)


async def test_the_same_file_twice_changes_nothing(office: Office, files: list[Path]) -> None:
    await office.bring(files[2].read_bytes(), ImportKind.SIASN_UNITS)
    await office.bring(files[0].read_bytes())
    before = office.everything()
    again = await office.check(files[0].read_bytes())
    assert office.counts(again) == (0, 0, DEMO_SIZE, 0)
    await office.load(again)
    assert office.everything() == before
