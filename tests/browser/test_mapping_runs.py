"""Pemetaan dan penerbitan: started, watched and published on the screen; every refusal with the server's sentence."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from backend.core.access import Role
from backend.mapping import policies
from tests.browser.screens import WIDTHS, acting, administrator, faults, opened, other_administrator, settled
from tests.served import Client, Served

LATEST = "{ mappingRuns(first: 1) { nodes { id status publishedAt decreeNumber cells { box count } } } }"
RUN_MILLISECONDS = 60_000
NEXT = """mutation($text: String!) { createPolicy(input: {definition: $text}) {
    __typename ... on CreatePolicyPayload { policy { id } } } }"""
STATUSES = "{ policies { nodes { id code version status } } }"
DOCUMENT = Path(policies.__file__).parent / "bkn-411-2025.json"


def test_a_run_is_started_watched_and_published_by_somebody_else(browser: Browser, server: Served) -> None:
    with administrator(server) as admin, opened(browser, admin, "/runs") as page:
        page.get_by_role("button", name="Mulai pemetaan").first.click()
        page.get_by_role("dialog").get_by_role("button", name="Mulai pemetaan").click()
        page.wait_for_url("**/runs/run_*")
        expect(page.get_by_text("Selesai", exact=True).first).to_be_visible(timeout=RUN_MILLISECONDS)
        run = admin.ask(LATEST)["mappingRuns"]["nodes"][0]
        for cell in run["cells"]:
            link = page.get_by_role("link", name=f"Kotak {cell['box']}:")
            assert link.locator("b").inner_text() == str(cell["count"])

        page.get_by_role("button", name="Terbitkan").click()
        page.get_by_label("Nomor keputusan").fill("800/123/2026")
        page.get_by_role("dialog").get_by_role("button", name="Terbitkan").click()
        expect(page.get_by_text("Anda yang menjalankan pemetaan ini.", exact=False)).to_be_visible()
        assert admin.ask(LATEST)["mappingRuns"]["nodes"][0]["publishedAt"] is None

    with other_administrator(server) as other, opened(browser, other, f"/runs/{run['id']}") as page:
        page.get_by_role("button", name="Terbitkan").click()
        page.get_by_role("dialog").get_by_role("button", name="Terbitkan").click()
        expect(page.get_by_text("Isi nomor keputusan penetapan", exact=False)).to_be_visible()
        page.get_by_label("Nomor keputusan").fill("800/123/2026")
        page.get_by_role("dialog").get_by_role("button", name="Terbitkan").click()
        expect(page.get_by_text("800/123/2026.", exact=False)).to_be_visible()
        assert other.ask(LATEST)["mappingRuns"]["nodes"][0]["decreeNumber"] == "800/123/2026"

    with acting(server, Role.UNIT_ADMIN) as unit, opened(browser, unit, "/map") as page:
        expect(page.locator("[data-box='5']")).to_be_visible()


def test_a_day_that_has_not_come_is_refused_beside_its_field(browser: Browser, server: Served) -> None:
    with administrator(server) as admin, opened(browser, admin, "/runs?start=yes") as page:
        page.get_by_label("Keadaan data per").fill("01-01-2099")
        page.get_by_label("Keadaan data per").press("Tab")
        page.get_by_role("dialog").get_by_role("button", name="Mulai pemetaan").click()
        expect(page.get_by_text("Tanggal data tidak boleh melewati hari ini", exact=False)).to_be_visible()
        assert admin.ask(LATEST)["mappingRuns"]["nodes"] == []


def test_who_may_not_run_a_mapping_is_not_offered_it(browser: Browser, reading_server: Served) -> None:
    with acting(reading_server, Role.AUDITOR) as auditor, opened(browser, auditor, "/runs?start=yes") as page:
        expect(page.get_by_role("heading", name="Pemetaan dan Penerbitan")).to_be_visible()
        settled(page)
        assert page.get_by_role("button", name="Mulai pemetaan").count() == 0
        assert page.get_by_role("dialog").count() == 0


def test_a_policy_shows_weights_scales_legal_references_and_doubts(browser: Browser, reading_server: Served) -> None:
    with administrator(reading_server) as admin, opened(browser, admin, "/policies") as page:
        page.get_by_role("link", name="BKN-411-2025 v1").click()
        predicate = page.get_by_role("article", name="Penilaian kinerja")
        expect(predicate.get_by_text("60\u00a0%")).to_be_visible()
        expect(predicate.get_by_role("listitem")).to_have_text(
            ["Sangat Baik100", "Baik80", "Butuh Perbaikan60", "Kurang40", "Sangat Kurang20"]
        )
        expect(predicate.get_by_text("Keputusan Kepala BKN 411/2025")).to_be_visible()
        expect(predicate.get_by_text("perlu dikonfirmasi BKPSDM", exact=False)).to_be_visible()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
@pytest.mark.parametrize("path", ["/runs", "/runs?start=yes", "/policies", "policy"])
def test_axe_finds_nothing_on_runs_and_policies(
    browser: Browser, reading_server: Served, axe_source: str, path: str, size: tuple[int, int]
) -> None:
    with administrator(reading_server) as admin:
        if path == "policy":
            path = f"/policies/{admin.ask('{ policies { nodes { id } } }')['policies']['nodes'][0]['id']}"
        with opened(browser, admin, path, size=size) as page:
            page.get_by_role("heading", level=1).wait_for(state="attached")
            settled(page)
            assert faults(page, axe_source) == []


def test_a_draft_is_put_into_force_after_it_is_said_what_that_means(
    browser: Browser, server: Served, axe_source: str
) -> None:
    document = json.loads(DOCUMENT.read_text("utf-8"))
    document["version"] += 1
    with administrator(server) as admin:
        draft = admin.ask(NEXT, text=json.dumps(document))["createPolicy"]["policy"]["id"]
        with opened(browser, admin, f"/policies/{draft}") as page:
            page.get_by_role("button", name="Berlakukan").click()
            dialog = page.get_by_role("dialog")
            expect(dialog.get_by_text("isinya tidak dapat diubah lagi", exact=False)).to_be_visible()
            expect(dialog.get_by_text("BKN-411-2025 v1 berhenti berlaku", exact=False)).to_be_visible()
            assert faults(page, axe_source) == []
            dialog.get_by_role("button", name="Batal").click()
            assert status_of(admin, draft) == "DRAFT"
            page.get_by_role("button", name="Berlakukan").click()
            dialog.get_by_role("button", name="Berlakukan").click()
            expect(page.get_by_text("Berlaku", exact=True)).to_be_visible()
            assert page.get_by_role("button", name="Berlakukan").count() == 0
            assert status_of(admin, draft) == "ACTIVE"


def test_who_may_not_write_policies_is_told_who_puts_a_draft_into_force(browser: Browser, server: Served) -> None:
    document = json.loads(DOCUMENT.read_text("utf-8"))
    document["version"] += 1
    with administrator(server) as admin:
        draft = admin.ask(NEXT, text=json.dumps(document))["createPolicy"]["policy"]["id"]
    with acting(server, Role.AUDITOR) as auditor, opened(browser, auditor, f"/policies/{draft}") as page:
        expect(page.get_by_text("Admin Talenta yang memberlakukannya", exact=False)).to_be_visible()
        assert page.get_by_role("button", name="Berlakukan").count() == 0


def status_of(client: Client, policy: str) -> str:
    """The status of a policy as the server tells it."""
    return next(each["status"] for each in client.ask(STATUSES)["policies"]["nodes"] if each["id"] == policy)
