"""Berkas pegawai: a photo takes the place of initials, a scanned decree opens from its row."""

import io

from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.screens import administrator, faults, opened, settled
from tests.served import Served

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PEOPLE = "{ employees(first: 50) { nodes { id appointments { id } } } }"


def test_a_photo_and_a_scan_are_attached_on_the_file(browser: Browser, server: Served, axe_source: str) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 400), "teal").save(picture, "PNG")
    with administrator(server) as client:
        person = next(p for p in client.ask(PEOPLE)["employees"]["nodes"] if p["appointments"])
        with opened(browser, client, f"/employees/{person['id']}?tab=appointments") as page:
            settled(page)
            page.get_by_role("button", name="Ubah foto").click()
            dialog = page.get_by_role("dialog")
            for name, kind, content in (("surat.txt", "text/plain", b"bukan gambar"),
                                        ("foto.png", "image/png", picture.getvalue())):  # fmt: skip
                dialog.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": content})
                dialog.get_by_role("button", name="Lampirkan").click()
                if kind == "text/plain":
                    expect(dialog.get_by_role("alert")).to_contain_text("bukan jenis yang diterima")
                    assert faults(page, axe_source) == []
            expect(dialog).to_have_count(0)
            expect(page.locator("img[src*='size=medium']")).to_be_visible()
            page.get_by_role("button", name="Lampirkan berkas").first.click()
            given = {"name": "SK.pdf", "mimeType": "application/pdf", "buffer": PDF}
            dialog.locator("input[type=file]").set_input_files(given)  # type: ignore[arg-type] # a dict of its shape
            dialog.get_by_role("button", name="Lampirkan").click()
            link = page.get_by_role("link", name="[berkas]")
            expect(link).to_have_attribute("target", "_blank")
            assert client.get(link.get_attribute("href") or "").content == PDF
            settled(page)
            assert faults(page, axe_source) == []
