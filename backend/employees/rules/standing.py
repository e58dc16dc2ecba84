"""Kedudukan hukum by SIASN code or name; names with degrees."""

from __future__ import annotations

from backend.employees.rules.kinds import Standing

SIASN_STANDING = {
    "01": Standing.ACTIVE,
    "02": Standing.UNPAID_LEAVE,
    "03": Standing.STUDY_LEAVE,
    "04": Standing.SUSPENDED,
    "07": Standing.STATE_OFFICIAL,
    "13": Standing.UNPAID_LEAVE,
    "14": Standing.OTHER,
    "15": Standing.UNDER_SANCTION,
    "20": Standing.RETIREMENT_PREPARATION,
    "52": Standing.OTHER,
    "66": Standing.DISMISSED,
    "70": Standing.DISMISSED,
    "77": Standing.DISMISSED,
    "88": Standing.DISMISSED,
    "92": Standing.OTHER,
    "98": Standing.RETIRED,
    "99": Standing.RETIRED,
}

STANDING_NAMES = {
    "AKTIF": Standing.ACTIVE,
    "PPPK AKTIF": Standing.ACTIVE,
    "CLTN": Standing.UNPAID_LEAVE,
    "PERPANJANGAN CLTN": Standing.UNPAID_LEAVE,
    "TUGAS BELAJAR": Standing.STUDY_LEAVE,
    "PEMBERHENTIAN SEMENTARA": Standing.SUSPENDED,
    "PEJABAT NEGARA": Standing.STATE_OFFICIAL,
    "KENA HUKUMAN DISIPLIN": Standing.UNDER_SANCTION,
    "MASA PERSIAPAN PENSIUN": Standing.RETIREMENT_PREPARATION,
    "DIBERHENTIKAN": Standing.DISMISSED,
    "MENCAPAI BUP": Standing.RETIRED,
    "PENSIUN": Standing.RETIRED,
}


def standing(code: str | None, *, name: str | None = None) -> Standing | None:
    """Kedudukan hukum: by SIASN code, else by name; `None` if neither is known (the row is then refused)."""
    if code and (found := SIASN_STANDING.get(code.strip().zfill(2))):
        return found
    return STANDING_NAMES.get(" ".join((name or "").upper().split()))


def full_name(name: str, *, front: str | None = None, back: str | None = None) -> str:
    """Nama dengan gelar: "Dra. Sari Wulandari, M.Si."; an empty degree leaves no trace."""
    before = f"{front.strip()} " if front and front.strip() else ""
    after = f", {back.strip()}" if back and back.strip() else ""
    return f"{before}{name.strip()}{after}"
