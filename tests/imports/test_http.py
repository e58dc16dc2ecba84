"""Imports over real HTTP: upload, dry run, load and faulty rows, by role; the worker runs in the server."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from backend.core.access import Role
from backend.core.received import shown_name
from backend.demo.siasn import write_files
from backend.reports.rules import harmless
from backend.settings import Settings
from tests.conftest import Copy
from tests.imports.exports import PERSON, text_table, unit_table
from tests.served import HEADERS, Client, Served, serving, signed_in

CHECK = """
    mutation Check($file: ID!, $kind: ImportKind!) {
        checkImport(input: {fileId: $file, kind: $kind}) {
            __typename
            ... on CheckImportPayload { batch { id status fileName } }
            ... on Problem { message }
            ... on FileRefused { code }
            ... on InvalidInput { fields { path message } }
        }
    }
"""
BATCH = """
    query Batch($id: ID!) {
        importBatch(id: $id) {
            status done total created changed unchanged faulty error viewerCanLoad encoding separator createdByName
            columns { heading field fieldName sample required }
            rows(first: 5, filter: {outcomes: [FAULTY, CHANGED]}) {
                totalCount(exact: true)
                nodes {
                    number key name outcome
                    changes { field before after }
                    problems { column value message }
                    warnings { message }
                }
                pageInfo { hasNextPage endCursor }
            }
        }
    }
"""
LOAD = """
    mutation Load($batch: ID!, $only: Boolean!) {
        loadImport(input: {batchId: $batch, onlyGoodRows: $only}) {
            __typename ... on LoadImportPayload { batch { status } } ... on Problem { message }
        }
    }
"""
PATIENCE = 60


@pytest.fixture(scope="module")
def city(copy_of: Copy, demo: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demo city over HTTP, with a worker, for the tests of this module."""
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(copy_of(demo))
        settings = Settings(database_url=url, data=tmp_path_factory.mktemp("data"), port=0)
        yield stack.enter_context(serving(settings))


@pytest.fixture(scope="module")
def admin(city: Served) -> Iterator[Client]:
    with contextlib.closing(signed_in(city, Role.HR_ADMIN)) as client:
        yield client


def uploaded(client: Client, content: bytes, name: str = "data.csv") -> str:
    answer = client.post("/files", content=content, headers={"X-File-Name": name})
    assert answer.status_code == 201, answer.text
    assert answer.json()["size"] == len(content)
    return answer.json()["id"]


def checked(client: Client, content: bytes, kind: str = "SIASN_EMPLOYEES") -> str:
    result = client.ask(CHECK, file=uploaded(client, content), kind=kind)["checkImport"]
    assert result["__typename"] == "CheckImportPayload", result
    return result["batch"]["id"]


def settled(client: Client, batch: str) -> dict[str, Any]:
    end = time.monotonic() + PATIENCE
    while (found := client.ask(BATCH, id=batch)["importBatch"])["status"] in ("CHECKING", "LOADING"):
        assert time.monotonic() < end, found
        time.sleep(0.2)
    return found


def test_an_integrator_loads_a_changed_file_and_its_faulty_rows_come_back(
    admin: Client, city: Served, tmp_path: Path
) -> None:
    lines = write_files(city.database, tmp_path)[0].read_text().splitlines()
    changed = lines[1].split(",")
    changed[3] = "Nama Baru"
    broken = lines[2].split(",")
    broken[1] = "1.97E+17"
    broken[3] = '"=cmd|calc"'
    content = "\n".join((lines[0], ",".join(changed), ",".join(broken), *lines[3:])).encode()
    batch = checked(admin, content)
    found = settled(admin, batch)
    assert (found["status"], found["created"], found["changed"], found["faulty"]) == ("CHECKED", 0, 1, 1)
    assert found["unchanged"] == len(lines) - 3
    assert found["viewerCanLoad"] is True
    first, second = found["rows"]["nodes"]
    assert first["changes"] == [{"field": "Nama", "before": first["changes"][0]["before"], "after": "Nama Baru"}]
    assert second["problems"][0]["column"] == "NIP BARU"
    assert "Excel" in second["problems"][0]["message"]

    refused = admin.ask(LOAD, batch=batch, only=False)["loadImport"]
    assert refused["__typename"] == "ImportNotLoadable"
    table = admin.get(f"/imports/{batch}/faulty-rows.csv")
    assert table.status_code == 200
    assert table.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in table.headers["content-disposition"]
    assert '"\'=cmd|calc"' in table.text

    assert admin.ask(LOAD, batch=batch, only=True)["loadImport"]["batch"]["status"] == "LOADING"
    assert settled(admin, batch)["status"] == "LOADED"
    with psycopg.connect(city.database) as connection:
        assert connection.execute("SELECT count(*) FROM employee WHERE name = 'Nama Baru'").fetchone() == (1,)


def test_messages_speak_the_language_of_the_request(admin: Client) -> None:
    file = uploaded(admin, b"\x89PNG\r\n\x1a\n")
    document = {"query": CHECK, "variables": {"file": file, "kind": "SIASN_EMPLOYEES"}}
    said = [
        admin.post("/graphql", json=document, headers={"Accept-Language": language}).json()["data"]["checkImport"]
        for language in ("id", "en")
    ]
    assert [each["__typename"] for each in said] == ["FileRefused", "FileRefused"]
    assert said[0]["code"] == "NOT_A_TABLE"
    assert said[0]["message"] != said[1]["message"] or "SIASN" in said[0]["message"]


def test_headings_that_mean_the_same_are_a_question(admin: Client) -> None:
    file = uploaded(admin, text_table([PERSON | {"nama": "x"}]))
    result = admin.ask(CHECK, file=file, kind="SIASN_EMPLOYEES")["checkImport"]
    assert result["__typename"] == "InvalidInput"
    assert result["fields"][0]["path"] == "columns.nama"


def test_a_cycle_of_units_is_told_and_nothing_can_be_loaded(admin: Client) -> None:
    rows = [{"Id": "Z1", "DiatasanId": "Z2", "NamaUnor": "A"}, {"Id": "Z2", "DiatasanId": "Z1", "NamaUnor": "B"}]
    found = settled(admin, checked(admin, unit_table(rows), "SIASN_UNITS"))
    assert (found["faulty"], found["viewerCanLoad"]) == (2, False)
    assert "Z1 → Z2" in found["rows"]["nodes"][0]["problems"][0]["message"]


@pytest.mark.parametrize("role", [Role.UNIT_ADMIN, Role.EMPLOYEE, Role.AUDITOR])
def test_only_whoever_may_import_uploads_and_checks(city: Served, admin: Client, role: Role) -> None:
    file = uploaded(admin, text_table([PERSON]))
    with contextlib.closing(signed_in(city, role)) as client:
        answer = client.post("/files", content=b"a,b\n1,2\n")
        assert answer.status_code == 403
        assert answer.json()["errors"][0]["extensions"]["code"] == "FORBIDDEN"
        assert client.refused(CHECK, file=file, kind="SIASN_EMPLOYEES") == ["FORBIDDEN"]


def test_an_auditor_reads_batches_and_an_employee_does_not(city: Served, admin: Client) -> None:
    batch = checked(admin, text_table([PERSON | {"NIP BARU": "x"}]))
    settled(admin, batch)
    with contextlib.closing(signed_in(city, Role.AUDITOR)) as auditor:
        found = auditor.ask(BATCH, id=batch)["importBatch"]
        assert (found["faulty"], found["viewerCanLoad"]) == (1, False)
        assert auditor.get(f"/imports/{batch}/faulty-rows.csv").status_code == 200
    with contextlib.closing(signed_in(city, Role.EMPLOYEE)) as employee:
        assert employee.refused(BATCH, id=batch) == ["FORBIDDEN"]
        assert employee.get(f"/imports/{batch}/faulty-rows.csv").status_code == 403


def test_strangers_are_sent_to_sign_in(city: Served) -> None:
    with httpx.Client(base_url=city.address) as stranger:
        assert stranger.post("/files", content=b"x", headers=HEADERS).status_code == 401
        assert stranger.get("/imports/import_0/faulty-rows.csv").status_code == 401


def test_an_upload_without_our_header_is_refused(admin: Client) -> None:
    request = admin.build_request("POST", "/files", content=b"a,b\n")
    del request.headers["X-Merita-Client"]
    assert admin.send(request).status_code == 403


def test_nothing_and_too_much_are_refused_without_a_length_too(admin: Client) -> None:
    assert admin.post("/files", content=b"").status_code == 400
    chunks = (b"x" * 1_000_000 for _ in range(51))
    assert admin.post("/files", content=chunks).status_code == 413


def test_ids_of_other_things_find_nothing(admin: Client) -> None:
    assert admin.get("/imports/import_00000000000000000000000000000000/faulty-rows.csv").status_code == 404
    assert admin.get("/imports/emp_00000000000000000000000000000000/faulty-rows.csv").status_code == 404
    result = admin.ask(CHECK, file="import_00000000000000000000000000000000", kind="SIASN_UNITS")["checkImport"]
    assert result["__typename"] == "NotFound"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("data%20asn.csv", "data asn.csv"),
        ("..%2F..%2Fetc%2Fpasswd", "passwd"),
        ("C%3A%5CUsers%5Cx%5Cdata.xlsx", "data.xlsx"),
        ("a%00b%0D%0Ac.csv", "abc.csv"),
        ("%E2%80%AEvsc.exe", "vsc.exe"),
        ("x" * 400 + ".csv", "x" * 120),
        ("", "berkas"),
        ("...", "berkas"),
        (None, "berkas"),
        ("%FF%FE.csv", "\ufffd\ufffd.csv"),
    ],
)
def test_a_files_name_is_only_for_people(header: str | None, name: str) -> None:
    assert shown_name(header) == name


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+62", "'+62"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("Sari", "Sari"),
        ("197804122003121001", "'197804122003121001"),
        ("2003", "2003"),
        (None, ""),
    ],
)
def test_no_cell_of_ours_is_a_formula(value: str | None, cell: str) -> None:
    assert harmless(value) == cell
