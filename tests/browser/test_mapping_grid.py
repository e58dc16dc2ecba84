"""Peta Talenta: the nine boxes as the regulation has them, counted by the server, reached by keyboard."""

import re
import time
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from backend.core.access import Role
from tests.browser.screens import NARROW, WIDE, WIDTHS, acting, administrator, faults, opened, settled
from tests.served import Client, Served

PRINTED = [4, 7, 9, 2, 5, 8, 1, 3, 6]
LEVELS = {
    "ABOVE": "di atas ekspektasi",
    "MEETS": "sesuai ekspektasi",
    "BELOW": "di bawah ekspektasi",
    "HIGH": "tinggi",
    "MEDIUM": "menengah",
    "LOW": "rendah",
}
START = """mutation Start($policy: ID!, $on: Date!) {
    startMappingRun(input: {policyId: $policy, asOf: $on}) { ... on StartMappingRunPayload { run { id } } }
}"""
CELLS = """query Cells($id: ID!, $filter: PlacementFilter) {
    mappingRun(id: $id) { cells(filter: $filter) { box count share } tray(filter: $filter) { status count } }
    boxes { number performanceLevel potentialLevel actions }
}"""
WHY = """query Why($id: ID!) { placement(id: $id) {
    name explanation { code score components { indicators { code contribution } } }
} }"""
RUN_SECONDS = 60


@pytest.fixture(scope="module")
def admin(reading_server: Served) -> Iterator[Client]:
    """The administrator of a city that has been mapped."""
    with administrator(reading_server) as client:
        yield client


@pytest.fixture(scope="module")
def run(admin: Client) -> str:
    """A finished run over the demo city."""
    policies = admin.ask("{ policies { nodes { id code } } }")["policies"]["nodes"]
    policy = next(each["id"] for each in policies if each["code"] == "BKN-411-2025")
    started = admin.ask(START, policy=policy, on="2026-11-01")["startMappingRun"]["run"]["id"]
    end = time.monotonic() + RUN_SECONDS
    while (
        status := admin.ask("query S($id: ID!) { mappingRun(id: $id) { status } }", id=started)["mappingRun"]["status"]
    ) != "DONE":
        assert status in ("QUEUED", "RUNNING")
        assert time.monotonic() < end, "the run did not end"
        time.sleep(0.1)
    return started


def names(answer: dict[str, Any]) -> list[str]:
    """How the cells are to be read out, in the printed order."""
    counts = {cell["box"]: cell for cell in answer["mappingRun"]["cells"]}
    levels = {box["number"]: box for box in answer["boxes"]}
    return [
        f"Kotak {box}, kinerja {LEVELS[levels[box]['performanceLevel']]}, "
        f"potensial {LEVELS[levels[box]['potentialLevel']]}, "
        f"{counts[box]['count']} pegawai ({counts[box]['share'].replace('.', ',')}\u00a0%)"
        for box in PRINTED
    ]


def read_out(page: Page) -> list[str]:
    """The names of the cells on the screen, in the order in which they stand there."""
    page.wait_for_selector("[data-box]")
    return page.eval_on_selector_all("[data-box]", "cells => cells.map(cell => cell.ariaLabel)")


def a_full_box(admin: Client, run: str) -> int:
    """The box that most people are in."""
    cells = admin.ask(CELLS, id=run)["mappingRun"]["cells"]
    return max(cells, key=lambda cell: cell["count"])["box"]


def shown(value: str) -> str:
    """A contribution as the screen writes it: two or three places, half up, with a comma."""
    text = str(Decimal(value).quantize(Decimal("0.001"), ROUND_HALF_UP))
    return (text[:-1] if text.endswith("0") else text).replace(".", ",")


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_the_grid_is_numbered_4_7_9_2_5_8_1_3_6_and_counts_as_the_server_does(
    browser: Browser, admin: Client, run: str, size: tuple[int, int]
) -> None:
    with opened(browser, admin, f"/map?run={run}", size=size) as page:
        assert read_out(page) == names(admin.ask(CELLS, id=run))


def test_a_filter_in_the_address_narrows_every_count(browser: Browser, admin: Client, run: str) -> None:
    filter_ = {"levels": ["PELAKSANA"], "performanceLevel": "MEETS"}
    with opened(browser, admin, f"/map?run={run}&levels=PELAKSANA&performance=MEETS") as page:
        assert read_out(page) == names(admin.ask(CELLS, id=run, filter=filter_))
        assert read_out(page) != names(admin.ask(CELLS, id=run))


def test_the_ends_of_both_axes_are_named_with_their_limits(browser: Browser, admin: Client, run: str) -> None:
    with opened(browser, admin, f"/map?run={run}") as page:
        read_out(page)
        heads = page.get_by_role("rowheader").all_inner_texts() + page.get_by_role("columnheader").all_inner_texts()
        assert [" ".join(head.split()) for head in heads] == [
            "di atas ekspektasi 80 ke atas",
            "sesuai ekspektasi 60 sampai di bawah 80",
            "di bawah ekspektasi di bawah 60",
            "rendah di bawah 60",
            "menengah 60 sampai di bawah 80",
            "tinggi 80 ke atas",
        ]


def test_arrows_go_from_box_to_box_and_stop_at_the_edge(browser: Browser, admin: Client, run: str) -> None:
    with opened(browser, admin, f"/map?run={run}") as page:
        page.locator("[data-box='5']").focus()
        for key, box in (
            ("ArrowRight", 8),
            ("ArrowUp", 9),
            ("ArrowRight", 9),
            ("ArrowLeft", 7),
            ("ArrowDown", 5),
            ("Home", 4),
        ):
            page.keyboard.press(key)
            expect(page.locator(f"[data-box='{box}']")).to_be_focused()


def test_the_keyboard_alone_leads_from_the_grid_to_a_person_and_back(browser: Browser, admin: Client, run: str) -> None:
    box = a_full_box(admin, run)
    with opened(browser, admin, f"/map?run={run}") as page:
        page.locator(f"[data-box='{box}']").focus()
        page.keyboard.press("Enter")
        rows = page.get_by_role("grid", name=f"Pegawai pada Kotak {box}")
        expect(rows).to_be_focused()
        expect(rows.get_by_role("link").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        panel = page.get_by_role("complementary")
        expect(panel.get_by_text(f"Kotak {box} (dihitung)")).to_be_visible()
        page.keyboard.press("Escape")
        expect(panel).to_have_count(0)
        page.keyboard.press("Escape")
        expect(page.locator(f"[data-box='{box}']")).to_be_focused()


def test_a_person_s_contributions_are_the_server_s_and_add_up_to_the_score(
    browser: Browser, admin: Client, run: str
) -> None:
    box = a_full_box(admin, run)
    people = admin.ask(
        "query P($id: ID!, $box: Int!) {"
        " mappingRun(id: $id) { placements(first: 1, filter: {boxes: [$box]}) { nodes { id } } } }",
        id=run,
        box=box,
    )
    person = people["mappingRun"]["placements"]["nodes"][0]["id"]
    explained = admin.ask(WHY, id=person)["placement"]["explanation"]
    with opened(browser, admin, f"/map?run={run}&open={person}") as page:
        page.wait_for_selector("[data-axis]")
        for axis in explained:
            tree = page.locator(f"[data-axis={axis['code']}]")
            exact = [each["contribution"] for part in axis["components"] for each in part["indicators"]]
            assert tree.locator("[data-contribution]").all_inner_texts() == [shown(each) for each in exact]
            total = sum(map(Decimal, exact), Decimal()).quantize(Decimal("0.01"), ROUND_HALF_UP)
            assert total == Decimal(axis["score"])
            assert tree.locator("summary").first.inner_text().split()[-1] == axis["score"].replace(".", ",")


def test_every_indicator_tells_its_rule_and_its_legal_reference(browser: Browser, admin: Client, run: str) -> None:
    box = a_full_box(admin, run)
    with opened(browser, admin, f"/map?run={run}&box={box}") as page:
        page.keyboard.press("ArrowDown")
        page.locator("[role=row] a").first.click()
        indicator = page.locator("[data-indicator=PREDICATE]")
        indicator.locator("summary").click()
        expect(indicator.get_by_text("Predikat tahunan e-Kinerja terakhir", exact=False)).to_be_visible()
        expect(indicator.get_by_text("Keputusan Kepala BKN 411/2025")).to_be_visible()


def test_the_tray_counts_people_without_a_box_by_cause_and_opens_like_one(
    browser: Browser, admin: Client, run: str
) -> None:
    tray = {each["status"]: each["count"] for each in admin.ask(CELLS, id=run)["mappingRun"]["tray"]}
    with opened(browser, admin, f"/map?run={run}") as page:
        link = page.get_by_role("link", name=f"Tanpa kotak, Belum dinilai: {tray['NOT_ASSESSED']} pegawai")
        link.click()
        rows = page.get_by_role("grid", name="Pegawai pada Belum dinilai")
        expect(rows).to_have_attribute("aria-rowcount", str(tray["NOT_ASSESSED"] + 1))
        page.keyboard.press("Escape")
        expect(page.locator("[data-box='5']")).to_be_visible()


def test_switching_the_view_keeps_the_filters(browser: Browser, admin: Client, run: str) -> None:
    with opened(browser, admin, f"/map?run={run}&levels=PELAKSANA") as page:
        page.get_by_role("link", name="Daftar", exact=True).click()
        expect(page).to_have_url(re.compile("levels=PELAKSANA.*view=list|view=list.*levels=PELAKSANA"))
        page.get_by_role("link", name="Tabel", exact=True).click()
        expect(page.get_by_role("row", name=re.compile("^Kotak 9"))).to_be_visible()
        expect(page.get_by_text("Jenjang Pelaksana")).to_be_visible()


def test_the_meaning_of_a_box_names_the_recommended_actions(browser: Browser, admin: Client, run: str) -> None:
    actions = next(box["actions"] for box in admin.ask(CELLS, id=run)["boxes"] if box["number"] == 8)
    with opened(browser, admin, f"/map?run={run}") as page:
        page.locator("[data-box='8']").focus()
        page.keyboard.press("i")
        told = page.get_by_role("dialog", name="Kotak 8").get_by_role("listitem")
        expect(told).to_have_text(actions)


def test_a_unit_administrator_is_told_that_nothing_is_published_yet(
    browser: Browser, reading_server: Served, run: str
) -> None:
    with acting(reading_server, Role.UNIT_ADMIN) as client, opened(browser, client, "/map") as page:
        expect(page.get_by_text("Hasil pemetaan belum diterbitkan.")).to_be_visible()
    with acting(reading_server, Role.UNIT_ADMIN) as client, opened(browser, client, f"/map?run={run}") as page:
        expect(page.get_by_text("Data tidak ditemukan atau berada di luar cakupan Anda.")).to_be_visible()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
@pytest.mark.parametrize("view", ["", "&box=5", "&status=NOT_ASSESSED", "&view=list", "&view=counts", "&open"])
def test_axe_finds_nothing_on_the_map(
    browser: Browser, admin: Client, run: str, axe_source: str, view: str, size: tuple[int, int]
) -> None:
    if view == "&open":
        listed = admin.ask(
            "query L($id: ID!) { mappingRun(id: $id) { placements(first: 1) { nodes { id } } } }", id=run
        )
        view = f"&open={listed['mappingRun']['placements']['nodes'][0]['id']}"
    with opened(browser, admin, f"/map?run={run}{view}", size=size) as page:
        page.get_by_role("heading", name="Peta Talenta").wait_for(state="attached")
        settled(page)
        assert faults(page, axe_source) == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_page_itself_never_scrolls_sideways(
    browser: Browser, admin: Client, run: str, size: tuple[int, int]
) -> None:
    with opened(browser, admin, f"/map?run={run}", size=size) as page:
        read_out(page)
        settled(page)
        assert page.evaluate("document.querySelector('main').scrollWidth <= document.querySelector('main').clientWidth")
