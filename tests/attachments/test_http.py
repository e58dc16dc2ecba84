"""Photos and scans over real HTTP: upload, attach, see, replace, detach; and each refusal changes nothing."""

import asyncio
import contextlib
import io
from typing import Any

import psycopg
import pytest
from PIL import Image

from backend.attachments.jobs import remove_left_over
from backend.attachments.rules import UPLOAD_BYTES, WAITING_MOST
from backend.core.access import Role
from backend.core.db import Database
from backend.core.ids import split_global
from backend.core.postgres_urls import role_url, with_driver
from tests.core.refusals import changed, everything
from tests.served import AsRole, Client, Served

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PEOPLE = """{ employees(first: 100) { nodes { id version photo { url(size: MEDIUM) }
    appointments { id scan { id } } rankGrants { id } } } }"""
FILE = """query($id: ID!) { employee(id: $id) { version photo { url small: url(size: SMALL) uploadedByName }
    appointments { id scan { id name mediaType size sha256 url } } sanctions { id scan { id url } } } }"""
ATTACH = """mutation($to: ID!, $file: ID!, $version: Int!, $reason: String! = "") {
    attachFile(input: {subjectId: $to, fileId: $file, version: $version, reason: $reason}) {
        __typename ... on AttachFilePayload { employee { id version photo { url } } } ... on Problem { message } } }"""
DETACH = """mutation($to: ID!, $version: Int!, $reason: String!) {
    detachFile(input: {subjectId: $to, version: $version, reason: $reason}) {
        __typename ... on DetachFilePayload { employee { version photo { url } } } ... on Problem { message } } }"""


def picture(form: str = "JPEG", size: tuple[int, int] = (900, 1200)) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, form, **({"exif": exif} if form == "JPEG" else {}))
    return out.getvalue()


def upload(client: Client, content: bytes, kind: str = "scan", name: str = "SK%20jabatan.pdf") -> Any:
    return client.post(f"/attachments?kind={kind}", content=content, headers={"X-File-Name": name})


def uploaded(client: Client, content: bytes, kind: str = "scan") -> str:
    answer = upload(client, content, kind)
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


def somebody(client: Client) -> dict[str, Any]:
    people = client.ask(PEOPLE)["employees"]["nodes"]
    return next(p for p in people if p["photo"] is None and p["appointments"] and not p["appointments"][0]["scan"])


@pytest.fixture
def admin(as_role: AsRole) -> Client:
    return as_role(Role.HR_ADMIN)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_drawn_anew_and_seen_by_who_sees_the_person(
    admin: Client, as_role: AsRole, server: Served, form: str
) -> None:
    person = somebody(admin)
    before = everything(server.database)
    file = uploaded(admin, picture(form), "photo")
    done = admin.ask(ATTACH, to=person["id"], file=file, version=person["version"])["attachFile"]
    assert done["employee"]["version"] == person["version"] + 1
    assert changed(server.database, before) == {"attachment", "employee", "audit_entry"}
    photo = admin.ask(FILE, id=person["id"])["employee"]["photo"]
    small = admin.get(photo["small"])
    assert Image.open(io.BytesIO(small.content)).size == (48, 48)
    full = admin.get(photo["url"].partition("?")[0])
    assert (full.headers["content-type"], small.headers["x-content-type-options"]) == ("image/jpeg", "nosniff")
    assert Image.open(io.BytesIO(full.content)).size == (480, 640)
    assert b"a secret place" not in full.content
    assert "sandbox" in full.headers["content-security-policy"]
    assert full.headers["cache-control"].startswith("private")
    again = admin.get(photo["small"], headers={"If-None-Match": small.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert as_role(Role.AUDITOR).get(photo["url"]).status_code == 200
    assert Client(server).get(photo["url"]).status_code == 401


def test_a_scan_stands_beside_its_entry_as_it_came(admin: Client) -> None:
    person = somebody(admin)
    entry = person["appointments"][0]["id"]
    admin.ask(ATTACH, to=entry, file=uploaded(admin, PDF), version=person["version"])
    entries = admin.ask(FILE, id=person["id"])["employee"]["appointments"]
    scan = next(each["scan"] for each in entries if each["id"] == entry)
    assert (scan["name"], scan["mediaType"], scan["size"]) == ("SK jabatan.pdf", "application/pdf", len(PDF))
    got = admin.get(scan["url"])
    assert (got.content, got.headers["content-type"]) == (PDF, "application/pdf")
    assert got.headers["content-disposition"] == "inline; filename*=UTF-8''SK%20jabatan.pdf"
    assert got.headers["cache-control"] == "no-store"


def test_replacing_and_detaching_ask_for_a_reason(admin: Client, server: Served) -> None:
    person = somebody(admin)
    entry, version = person["appointments"][0]["id"], person["version"]
    first = uploaded(admin, PDF)
    admin.ask(ATTACH, to=entry, file=first, version=version)
    second = uploaded(admin, PDF + b"%2\n")
    before = everything(server.database)
    refused = admin.ask(ATTACH, to=entry, file=second, version=version + 1)["attachFile"]
    assert refused["__typename"] == "InvalidInput"
    assert admin.ask(DETACH, to=entry, version=version + 1, reason=" ")["detachFile"]["__typename"] == "InvalidInput"
    assert changed(server.database, before) == set()
    done = admin.ask(ATTACH, to=entry, file=second, version=version + 1, reason="Pindaian lebih jelas")["attachFile"]
    assert done["__typename"] == "AttachFilePayload"
    assert admin.get(f"/attachments/{first}").status_code == 404
    gone = admin.ask(DETACH, to=entry, version=version + 2, reason="Salah pegawai")["detachFile"]
    assert gone["__typename"] == "DetachFilePayload"
    assert admin.get(f"/attachments/{second}").status_code == 404


@pytest.mark.parametrize(("kind", "content", "status", "code"), [
    ("scan", b"", 400, "FILE_EMPTY"),
    ("scan", b"%PDF-" + b"0" * UPLOAD_BYTES, 413, "FILE_TOO_LARGE"),
    ("scan", SVG, 415, "FILE_TYPE"),
    ("photo", PDF, 415, "FILE_TYPE"),
    ("photo", SVG, 415, "FILE_TYPE"),
    ("scan", b"MZ\x90\x00 not a decree", 415, "FILE_TYPE"),
    ("other", PDF, 415, "FILE_TYPE"),
    ("photo", b"\xff\xd8\xff\xe0 only called a picture", 422, "PICTURE_UNREADABLE"),
    ("photo", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, 422, "PICTURE_UNREADABLE"),
    ("photo", picture("PNG", (9000, 9000)), 422, "PICTURE_UNREADABLE"),
])  # fmt: skip
def test_what_may_not_be_kept_changes_nothing(
    admin: Client, server: Served, kind: str, content: bytes, status: int, code: str
) -> None:
    before = everything(server.database)
    answer = upload(admin, content, kind)
    assert answer.status_code == status
    assert answer.json()["errors"][0]["extensions"]["code"] == code
    assert answer.json()["errors"][0]["message"]
    assert changed(server.database, before) == set()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.EMPLOYEE])
def test_who_may_not_attach_neither_uploads_nor_attaches(
    as_role: AsRole, admin: Client, server: Served, role: Role
) -> None:
    person, file, other = somebody(admin), uploaded(admin, PDF), as_role(role)
    before = everything(server.database)
    assert upload(other, PDF).status_code == 403
    assert other.refused(ATTACH, to=person["id"], file=file, version=1) == ["FORBIDDEN"]
    assert other.get(f"/attachments/{file}").status_code == 404
    assert changed(server.database, before) == set()


def test_a_page_of_another_site_cannot_upload(admin: Client, server: Served) -> None:
    before = everything(server.database)
    del admin.headers["X-Merita-Client"]
    assert upload(admin, PDF).status_code == 403
    assert changed(server.database, before) == set()


def test_a_unit_admin_attaches_within_the_own_unit_alone(as_role: AsRole, admin: Client, server: Served) -> None:
    local = as_role(Role.UNIT_ADMIN)
    mine = somebody(local)
    inside = {p["id"] for p in local.ask(PEOPLE)["employees"]["nodes"]}
    other = next(p for p in admin.ask(PEOPLE)["employees"]["nodes"] if p["id"] not in inside and p["appointments"])
    admin.ask(ATTACH, to=other["id"], file=uploaded(admin, picture(), "photo"), version=other["version"])
    hidden = admin.ask(FILE, id=other["id"])["employee"]["photo"]["url"]
    file, foreign = uploaded(local, PDF), uploaded(admin, PDF)
    before = everything(server.database)
    for to, given in ((other["appointments"][0]["id"], file), (mine["appointments"][0]["id"], foreign)):
        done = local.ask(ATTACH, to=to, file=given, version=mine["version"])["attachFile"]
        assert done["__typename"] == "NotFound"
    theirs, nothing = local.get(hidden), local.get("/attachments/att_" + "0" * 32)
    assert (theirs.status_code, theirs.content) == (nothing.status_code, nothing.content)
    assert theirs.status_code == 404
    assert changed(server.database, before) == set()
    done = local.ask(ATTACH, to=mine["appointments"][0]["id"], file=file, version=mine["version"])["attachFile"]
    assert done["__typename"] == "AttachFilePayload"


def test_a_scan_of_a_sanction_has_the_audience_of_sanctions(as_role: AsRole, admin: Client, server: Served) -> None:
    local = as_role(Role.UNIT_ADMIN)
    inside = [p["id"] for p in local.ask(PEOPLE)["employees"]["nodes"]]
    person = split_global(inside[0])
    assert person
    with psycopg.connect(server.database, autocommit=True) as owner:
        (sanction,) = owner.execute(
            "UPDATE sanction SET employee_id = %s WHERE id = (SELECT id FROM sanction LIMIT 1) RETURNING id",
            [person[1]],
        ).fetchone() or (None,)
    assert sanction
    version = admin.ask(FILE, id=inside[0])["employee"]["version"]
    entry = f"sanc_{sanction.hex}"
    admin.ask(ATTACH, to=entry, file=uploaded(admin, PDF), version=version)
    scan = next(each["scan"] for each in admin.ask(FILE, id=inside[0])["employee"]["sanctions"] if each["id"] == entry)
    assert as_role(Role.AUDITOR).get(scan["url"]).status_code == 200
    assert local.get(scan["url"]).status_code == 404
    assert local.ask("query($id: ID!) { node(id: $id) { id } }", id=scan["id"])["node"] is None


@pytest.mark.parametrize("wrong", ["kind", "version", "person", "file"])
def test_an_attachment_that_does_not_fit_changes_nothing(admin: Client, server: Served, wrong: str) -> None:
    person, file = somebody(admin), uploaded(admin, PDF)
    given = {"to": person["appointments"][0]["id"], "file": file, "version": person["version"]}
    problem = {"kind": "InvalidInput", "version": "StaleVersion", "person": "NotFound", "file": "NotFound"}[wrong]
    given |= {
        "kind": {"to": person["id"]}, "version": {"version": 0},
        "person": {"to": "appt_" + "0" * 32}, "file": {"file": "att_" + "0" * 32},
    }[wrong]  # fmt: skip
    before = everything(server.database)
    assert admin.ask(ATTACH, **given)["attachFile"]["__typename"] == problem
    assert changed(server.database, before) == set()


def test_files_that_wait_are_bounded_and_go_after_a_day_like_those_of_entries_that_are_gone(
    admin: Client, server: Served
) -> None:
    waiting = [uploaded(admin, PDF) for _ in range(WAITING_MOST)]
    assert upload(admin, PDF).status_code == 429
    person = somebody(admin)
    for at, entry in enumerate((person["appointments"][0], person["rankGrants"][0])):
        admin.ask(ATTACH, to=entry["id"], file=waiting[at], version=person["version"] + at)
    with psycopg.connect(server.database, autocommit=True) as owner:
        owner.execute("UPDATE attachment SET uploaded_at = uploaded_at - interval '25 hours'")
        owner.execute("DELETE FROM rank_grant WHERE id = %s", [person["rankGrants"][0]["id"].removeprefix("rank_")])

    async def sweep() -> None:
        async with contextlib.AsyncExitStack() as stack:
            database = Database(with_driver(role_url(server.database, "merita_app"), "postgresql+asyncpg"))
            stack.push_async_callback(database.close)
            await remove_left_over(database)

    asyncio.run(sweep())
    assert admin.get(f"/attachments/{waiting[0]}").status_code == 200
    assert admin.get(f"/attachments/{waiting[1]}").status_code == 404, "its entry is gone"
    assert admin.get(f"/attachments/{waiting[2]}").status_code == 404, "nobody attached it"
