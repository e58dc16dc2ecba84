"""Lists as files: what the viewer may see, under the list's own filters, in a form that a spreadsheet shows right."""

import csv
import io
import json
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.core.access import Role
from backend.reports.rules import disposition, harmless
from tests.served import Client


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sari Wulandari", "Sari Wulandari"),
        ("=1+1", "'=1+1"),
        ("+62 812", "'+62 812"),
        ("-1", "'-1"),
        ("@cmd", "'@cmd"),
        ("\tTAB", "'\tTAB"),
        ("\uff1dcmd|' /C calc'!A0", "'\uff1dcmd|' /C calc'!A0"),
        ("  =1", "'  =1"),
        ("197804122003122901", "'197804122003122901"),
        ("2026", "2026"),
        ("", ""),
    ],
)
def test_no_cell_computes_or_loses_digits(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_a_hostile_file_name_stays_within_its_header() -> None:
    header = disposition('a"\r\nSet-Cookie: x=1;é.csv')
    assert "\r" not in header
    assert "\n" not in header
    assert header.count('"') == 2


def rows_of(client: Client, asked: Any = None) -> list[dict[str, str]]:
    params = {} if asked is None else {"filter": json.dumps(asked)}
    response = client.get("/employees.csv", params=params)
    assert response.status_code == 200
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_the_file_holds_what_the_list_counts(reading_as: Any) -> None:
    admin = reading_as(Role.HR_ADMIN)
    for asked in ({}, {"grades": {"from": "III/a", "to": "IV/e"}}, {"levels": ["PELAKSANA"]}, {"search": "an"}):
        count = admin.ask(
            "query($f: EmployeeFilter) { employees(first: 1, filter: $f) { totalCount(exact: true) } }", f=asked
        )["employees"]["totalCount"]
        assert len(rows_of(admin, asked)) == count


def test_a_unit_admin_exports_the_own_subtree_alone(reading_as: Any) -> None:
    admin, unit_admin = reading_as(Role.HR_ADMIN), reading_as(Role.UNIT_ADMIN)
    mine = unit_admin.ask("{ employees(first: 1) { totalCount(exact: true) } }")["employees"]["totalCount"]
    assert 0 < mine < len(rows_of(admin))
    assert len(rows_of(unit_admin)) == mine


def test_nobody_exports_without_the_permission(reading_as: Any, stranger: Client) -> None:
    assert reading_as(Role.EMPLOYEE).get("/employees.csv").status_code == 403
    assert stranger.get("/employees.csv").status_code == 401


@pytest.mark.parametrize("asked", ["{", "[]", '{"nope": 1}', '{"levels": ["KING"]}', '{"grades": {"from": "III/x"}}'])
def test_a_filter_that_cannot_be_read_is_refused(reading_as: Any, asked: str) -> None:
    response = reading_as(Role.HR_ADMIN).get("/employees.csv", params={"filter": asked})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


def test_the_workbook_holds_the_same_rows_as_text(reading_as: Any) -> None:
    admin = reading_as(Role.HR_ADMIN)
    response = admin.get("/employees.xlsx")
    assert "attachment" in response.headers["content-disposition"]
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()
    written = rows_of(admin)
    assert len(sheet) == len(written) + 1
    assert sheet[1][0] == written[0]["NIP"].lstrip("'")
    assert isinstance(sheet[1][0], str)


def test_an_export_is_remembered_by_its_filter(server: Any, as_role: Any) -> None:
    admin = as_role(Role.HR_ADMIN)
    rows_of(admin, {"search": "an"})
    entries = admin.ask('{ auditEntries(filter: {action: "exportEmployees"}) { nodes { subjectType after } } }')[
        "auditEntries"
    ]
    assert [entry["subjectType"] for entry in entries["nodes"]] == ["Account"]
    assert [json.loads(entry["after"]) for entry in entries["nodes"]] == [{"filter": '{"search": "an"}'}]
