"""Draf kebijakan: what a document must be to become one, and when it may be put into force."""

from __future__ import annotations

from datetime import date

from backend.core.text import Text
from backend.mapping.rules.faults import PolicyRefused
from backend.mapping.rules.kinds import PolicyStatus

LONGEST_DOCUMENT = 500_000
"""Characters; the national formula takes about 20,000."""

NOT_JSON = Text(
    id="Teks ini bukan dokumen JSON yang utuh. Periksa tanda kurung dan koma, lalu ajukan kembali.",
    en="This text is not a whole JSON document. Check its brackets and commas, then submit it again.",
)
TOO_LONG = Text(
    id="Dokumen terlalu panjang. Ringkas menjadi paling banyak 500.000 karakter.",
    en="The document is too long. Shorten it to at most 500,000 characters.",
)
VERSION_TAKEN = Text(
    id="Kebijakan {code} versi {version} sudah ada. Gunakan nomor versi berikutnya.",
    en="Policy {code} version {version} is there already. Use the next version number.",
)
NOT_THE_DAY = Text(
    id="Kebijakan ini berlaku mulai {day}. Berlakukan pada masa berlakunya, agar versi sebelumnya tetap dapat dipakai.",
    en="This policy is valid from {day}. Put it into force within its validity, so that the version before it stays.",
)
NOT_A_DRAFT = Text(
    id="Kebijakan ini bukan draf sehingga tidak dapat diberlakukan lagi. Buat versi baru bila perlu perubahan.",
    en="This policy is no draft and cannot be put into force again. Make a new version for a change.",
)


def check_can_activate(
    status: PolicyStatus, *, effective_from: date, effective_until: date | None, today: date
) -> None:
    """Syarat pemberlakuan: a draft, on a day of its own validity; for it retires the version before it at once.

    Raises `PolicyRefused`.
    """
    if status is not PolicyStatus.DRAFT:
        raise PolicyRefused(NOT_A_DRAFT)
    if today < effective_from or (effective_until is not None and today >= effective_until):
        raise PolicyRefused(NOT_THE_DAY.filled(day=effective_from.strftime("%d-%m-%Y")))
