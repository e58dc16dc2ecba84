"""Kontak pegawai: what a mail address and a telephone number look like."""

import re
from collections.abc import Mapping

from backend.core.problems import FieldProblem
from backend.core.text import Text

MAIL = re.compile(r"[^@\s<>\"']{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\.[A-Za-z]{2,}")
PHONE = re.compile(r"\+?[0-9][0-9 ()-]{5,22}")

FORMS = {
    "email": (MAIL, "email"),
    "work_email": (MAIL, "workEmail"),
    "phone": (PHONE, "phone"),
}

SENTENCES = {
    MAIL: Text(
        id="Alamat surel terdiri atas nama, tanda @, dan domain, misalnya nama@kota.go.id.",
        en="A mail address has a name, the sign @ and a domain, such as name@city.example.",
    ),
    PHONE: Text(
        id="Nomor telepon terdiri atas 6 sampai 23 angka, boleh diawali +.",
        en="A telephone number has 6 to 23 digits and may begin with +.",
    ),
}


def contact_problems(contact: Mapping[str, str | None]) -> tuple[FieldProblem, ...]:
    """The fields whose value cannot be what it should be; an empty value is always allowed."""
    return tuple(
        FieldProblem((FORMS[name][1],), SENTENCES[FORMS[name][0]])
        for name, value in contact.items()
        if value is not None and FORMS[name][0].fullmatch(value) is None
    )
