"""Akun contoh: who can sign in to the demo city. Apart from the generator, because every start shows it."""

from dataclasses import dataclass

from backend.core.access import Role

PASSWORD = "cisadane-2026"  # noqa: S105 - shown on the sign-in page of the demo city on purpose


@dataclass(frozen=True, slots=True)
class SignIn:
    """Akun contoh: who signs in, with which password, to see what."""

    username: str
    password: str
    name: str
    role: Role


SIGN_INS = (
    SignIn("admin", PASSWORD, "Admin Talenta BKPSDM", Role.HR_ADMIN),
    SignIn("admin2", PASSWORD, "Admin Talenta Kedua", Role.HR_ADMIN),
    SignIn("dinas", PASSWORD, "Admin Dinas Kesehatan", Role.UNIT_ADMIN),
    SignIn("pegawai", PASSWORD, "Pegawai", Role.EMPLOYEE),
    SignIn("auditor", PASSWORD, "Auditor Inspektorat", Role.AUDITOR),
)
"""One account per role, and a second admin, since whoever asked for a run may not publish it."""
