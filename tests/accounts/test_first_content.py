"""The page comes with its first content and with who is signed in."""

import json
import re
from pathlib import Path

import pytest

from backend import pages
from backend.core.access import Role
from backend.core.text import Language
from tests.served import AsRole, Client

DATA = re.compile(r'<script type="application/json" id="viewer">(.*?)</script>', re.DOTALL)
OPERATIONS = Path(pages.DIST).parent / "src" / "accounts" / "viewer.graphql"
ASKED = "query CurrentViewer"


def told(page: str) -> object:
    """What the page says of who is signed in."""
    found = DATA.search(page)
    assert found, page[:500]
    return json.loads(found[1])


@pytest.mark.parametrize("role", Role)
def test_the_page_says_what_the_front_end_would_have_asked(reading_as: AsRole, role: Role) -> None:
    client = reading_as(role)
    text = OPERATIONS.read_text("utf-8")
    document = text[: text.index("mutation")]
    assert ASKED in document
    viewer = client.ask(document)["viewer"]
    page = client.get("/")
    assert told(page.text) == viewer
    assert viewer["name"] in DATA.sub("", page.text)
    assert page.headers["cache-control"] == "no-store"
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_a_stranger_gets_the_sign_in_form_and_nobody_s_data(stranger: Client) -> None:
    page = stranger.get("/").text
    assert told(page) is None
    assert 'name="password"' in page
    stranger.cookies.set("sid", "x" * 40)
    assert told(stranger.get("/").text) is None


def test_no_name_becomes_markup() -> None:
    name = "</script><script>alert(1)</script>&<!--"
    viewer = {"name": name, "agency": {"name": name}}
    page = pages.first_content(viewer, Language.ID)
    assert page.count("<script") == 1
    assert page.count("</script") == 1
    assert told(page) == viewer
