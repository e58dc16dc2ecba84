"""What tests of screens share: a page that is signed in, and what the accessibility checker finds in it."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager

from playwright.sync_api import Browser, Page, expect

from backend.core.access import Role
from tests.served import SIGN_IN, Client, Served, signed_in

WIDE, NARROW = (1280, 800), (390, 844)
WIDTHS = (WIDE, NARROW)
WHOLE = "body"


@contextmanager
def opened(browser: Browser, client: Client, path: str, *, size: tuple[int, int] = WIDE) -> Iterator[Page]:
    """A page with the session of `client`, at an address of the front end such as "/map?box=5"."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        base_url=client.served.address,
        reduced_motion="reduce",
    )
    cookies = [
        {"name": each.name, "value": each.value or "", "url": client.served.address} for each in client.cookies.jar
    ]
    context.add_cookies(cookies)  # type: ignore[arg-type] # dicts of the shape that it asks for
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(f"/#{path}")
    yield page
    context.close()
    assert troubles == []


def settled(page: Page) -> None:
    """Wait until nothing on the page is being loaded any more."""
    page.wait_for_load_state("networkidle")
    expect(page.locator("main [aria-busy=true]")).to_have_count(0)


def faults(page: Page, axe_source: str, within: str = WHOLE) -> list[str]:
    """What axe finds in the page, or in a part of it, one line per kind with the first place."""
    page.evaluate(axe_source)
    found = page.evaluate(f"axe.run({json.dumps(within)}, {{resultTypes: ['violations']}})")
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]


def acting(served: Served, role: Role) -> closing[Client]:
    """A client signed in as the demo city's account of a role, for a `with` block."""
    return closing(signed_in(served, role))


def administrator(served: Served) -> closing[Client]:
    """A client signed in as the talent administrator."""
    return acting(served, Role.HR_ADMIN)


def other_administrator(served: Served) -> closing[Client]:
    """A client signed in as the second talent administrator."""
    from backend.demo import SIGN_INS

    account = [each for each in SIGN_INS if each.role is Role.HR_ADMIN][1]
    client = Client(served)
    client.ask(SIGN_IN, username=account.username, password=account.password)
    return closing(client)
