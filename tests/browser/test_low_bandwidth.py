"""Sambungan lambat: a lost line is told; whoever saves data gets counts, short pages and a refresh button."""

import pytest
from playwright.sync_api import Browser, Page, expect

from backend.core.access import Role
from tests.browser.screens import WIDTHS, acting, administrator, faults, opened, settled
from tests.served import Served

LOST = "Sambungan terputus."
TEN_SECONDS = 10_000
FEWER = 20


def save_data(page: Page) -> None:
    """Turn the data saver on by the account menu."""
    page.get_by_role("button", name="Akun").click()
    page.get_by_role("menuitem", name="Mode hemat data: nyalakan").click()


def test_a_lost_line_is_told_within_ten_seconds_and_the_band_goes_when_it_is_back(
    browser: Browser, reading_server: Served
) -> None:
    with administrator(reading_server) as admin, opened(browser, admin, "/employees") as page:
        settled(page)
        # The device itself still believes in its network: only our server cannot be reached.
        page.route("**/healthz", lambda route: route.abort())
        expect(page.get_by_text(LOST)).to_be_visible(timeout=TEN_SECONDS)
        page.unroute("**/healthz")
        expect(page.get_by_text(LOST)).to_have_count(0, timeout=TEN_SECONDS)


def test_a_failed_request_tells_the_lost_line_at_once(browser: Browser, reading_server: Served) -> None:
    with administrator(reading_server) as admin, opened(browser, admin, "/employees") as page:
        settled(page)
        page.context.set_offline(True)
        expect(page.get_by_text(LOST).first).to_be_visible()
        page.context.set_offline(False)
        expect(page.get_by_text(LOST)).to_have_count(0, timeout=TEN_SECONDS)


def test_pages_are_shorter_when_data_are_saved_and_the_choice_stays(browser: Browser, reading_server: Served) -> None:
    with administrator(reading_server) as admin, opened(browser, admin, "/") as page:
        settled(page)
        save_data(page)
        page.reload()
        with page.expect_request(lambda request: "EmployeePage" in (request.post_data or "")) as asked:
            page.goto("/#/employees")
        sent = asked.value.post_data_json
        assert sent is not None
        assert sent["variables"]["first"] == FEWER
        page.get_by_role("button", name="Akun").click()
        expect(page.get_by_role("menuitem", name="Mode hemat data: matikan")).to_be_visible()


def test_the_map_shows_counts_and_asks_for_no_picture_when_data_are_saved(browser: Browser, server: Served) -> None:
    with administrator(server) as admin, opened(browser, admin, "/runs") as page:
        settled(page)
        save_data(page)
        page.get_by_role("button", name="Mulai pemetaan").first.click()
        page.get_by_role("dialog").get_by_role("button", name="Mulai pemetaan").click()
        page.wait_for_url("**/runs/run_*")
        done = page.get_by_text("Selesai", exact=True).first
        refresh = page.get_by_role("button", name="Segarkan")
        expect(done.or_(refresh).first).to_be_visible()
        while refresh.count():  # nothing moves by itself: the person asks again
            expect(page.get_by_text("Jawaban terakhir", exact=False)).to_be_visible()
            refresh.click()
            page.wait_for_timeout(300)
        expect(done).to_be_visible()

        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.post_data or ""))
        page.goto("/#/map")
        expect(page.get_by_role("gridcell", name="Kotak 5", exact=False)).to_be_visible()
        settled(page)
        assert any("MapCounts" in each for each in asked)
        assert not any("MapBodies" in each or "MapCards" in each for each in asked)


def test_an_employee_is_not_led_to_the_runs(browser: Browser, reading_server: Served) -> None:
    with acting(reading_server, Role.EMPLOYEE) as employee, opened(browser, employee, "/") as page:
        settled(page)
        expect(page.get_by_role("link", name="Beranda")).to_be_visible()
        assert page.get_by_role("link", name="Pemetaan", exact=True).count() == 0
        page.goto("/#/runs")
        expect(page.get_by_text("Bagian ini memerlukan kewenangan lain.")).to_be_visible()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_axe_finds_nothing_in_the_frame_and_its_menu(
    browser: Browser, reading_server: Served, axe_source: str, size: tuple[int, int]
) -> None:
    with administrator(reading_server) as admin, opened(browser, admin, "/", size=size) as page:
        settled(page)
        assert faults(page, axe_source) == []
        save_data(page)
        page.get_by_role("button", name="Akun").click()
        assert faults(page, axe_source) == []


def test_the_frame_stands_before_any_script_and_nobody_is_asked_for_again(
    browser: Browser, reading_server: Served
) -> None:
    with administrator(reading_server) as admin, opened(browser, admin, "/") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.post_data or ""))
        page.reload()
        settled(page)
        expect(page.get_by_role("navigation", name="Navigasi utama")).to_be_visible()
        assert page.locator("#first").count() == 0
        assert not any("CurrentViewer" in each for each in asked)


def test_what_is_typed_before_the_script_came_is_kept(browser: Browser, reading_server: Served) -> None:
    context = browser.new_context(base_url=reading_server.address)
    page = context.new_page()
    page.route("**/assets/*.js", lambda route: (page.wait_for_timeout(800), route.continue_()))
    page.goto("/", wait_until="commit")
    page.locator("#first [name=username]").fill("admin")
    expect(page.locator("#first")).to_have_count(0)
    expect(page.get_by_label("Nama pengguna")).to_have_value("admin")
    context.close()
