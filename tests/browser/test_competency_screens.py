"""Berkas pegawai, tab Kompetensi: the match with the own post opens into its competencies; unknown is not zero."""

import psycopg
import pytest
from playwright.sync_api import Browser, expect

from backend.core.ids import to_global
from tests.browser.screens import NARROW, WIDE, administrator, faults, opened, settled
from tests.served import Served

WHOM = """
    SELECT e.id FROM employee e JOIN position p ON p.id = e.position_id
    JOIN competency_standard s ON s.job_code = p.siasn_id
    WHERE {} EXISTS (SELECT FROM assessed_level l WHERE l.employee_id = e.id AND l.valid_until > '2026-12-31')
    ORDER BY e.id LIMIT 1
"""


def person(served: Served, *, assessed: bool) -> str:
    with psycopg.connect(served.database) as owner:
        found = owner.execute(WHOM.format("" if assessed else "NOT").encode()).fetchone()
    assert found
    return to_global("emp", found[0])


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_match_with_the_own_post_is_shown_item_by_item(
    browser: Browser, reading_server: Served, axe_source: str, size: tuple[int, int]
) -> None:
    key = person(reading_server, assessed=True)
    with administrator(reading_server) as client:
        found = client.ask("query($id: ID!) { jobMatch(employee: $id) { official items { name } } }", id=key)[
            "jobMatch"
        ]
        with opened(browser, client, f"/employees/{key}?tab=assessments", size=size) as page:
            expect(page.get_by_role("heading", name="Kecocokan dengan jabatan (JPM)")).to_be_visible()
            expect(page.get_by_text(found["official"].replace(".", ",")).first).to_be_visible()
            for item in found["items"]:
                expect(page.get_by_text(item["name"], exact=True).first).to_be_visible()
            settled(page)
            assert faults(page, axe_source) == []


def test_whoever_is_not_assessed_has_no_figure_and_is_told_so(
    browser: Browser, reading_server: Served, axe_source: str
) -> None:
    with administrator(reading_server) as client:
        with opened(browser, client, f"/employees/{person(reading_server, assessed=False)}?tab=assessments") as page:
            expect(page.get_by_text("9 kompetensi belum dinilai")).to_be_visible()
            settled(page)
            assert faults(page, axe_source) == []
