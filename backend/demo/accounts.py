"""Akun contoh: one sign-in for each role, with a password that is good for the demo city alone."""

from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from backend.core.access import Role
from backend.core.text import Language
from backend.demo.chance import Texts, id_texts, new_ids
from backend.demo.city import ACCOUNTS, STANDING_CODE, City
from backend.demo.columns import NULL, Rows
from backend.demo.people import PNS
from backend.demo.posts import LEVELS
from backend.employees.rules.kinds import Standing
from backend.positions.rules.kinds import PositionLevel, UnitKind

PASSWORD = "cisadane-2026"  # noqa: S105 - shown on the sign-in page of the demo city on purpose
LIGHT = Argon2Hasher(time_cost=1, memory_cost=8192, parallelism=1)


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
DEPARTMENT = "Dinas Kesehatan"


def account_rows(city: City, *, called: Texts) -> Rows:
    """The rows of the demo's accounts; `called` are the names of all people."""
    rng = city.rng(ACCOUNTS)
    unit, person = _department(city), _employee(city)
    return Rows(
        "account",
        {
            "agency_id": city.agency_id,
            "id": id_texts(new_ids(rng, len(SIGN_INS), since_ms=city.id_base(0))),
            "username": [each.username for each in SIGN_INS],
            "name": [called[person] if each.role is Role.EMPLOYEE else _name(city, each, unit) for each in SIGN_INS],
            "password_hash": [_hash(each, seed=city.seed) for each in SIGN_INS],
            "role": [each.role.value for each in SIGN_INS],
            "language": Language.ID.value,
            "unit_id": [city.unit_ids[unit] if each.role is Role.UNIT_ADMIN else NULL for each in SIGN_INS],
            "employee_id": [
                city.employee_ids(np.array([person]))[0] if each.role is Role.EMPLOYEE else NULL for each in SIGN_INS
            ],
            "created_at": f"{city.as_of.isoformat()} 00:00:00+00",
        },
    )


def _name(city: City, sign_in: SignIn, unit: int) -> str:
    return f"Admin {city.units[unit].name}" if sign_in.role is Role.UNIT_ADMIN else sign_in.name


def _hash(sign_in: SignIn, *, seed: int) -> str:
    # A salt out of the seed, so that the same seed gives the same rows; a real account's salt is random.
    salt = sha256(f"{seed} {sign_in.username}".encode()).digest()[:16]
    return PasswordHash((LIGHT,)).hash(sign_in.password, salt=salt)


def _department(city: City) -> int:
    units = city.units
    found = (place for place, unit in enumerate(units) if unit.name == DEPARTMENT)
    first = next(place for place, unit in enumerate(units) if unit.kind is UnitKind.DEPARTMENT)
    return next(found, first)


def _employee(city: City) -> int:
    """A permanent, active official of the middle ranks, so that there is a past and a future to look at."""
    people = city.people
    middle = np.isin(people.level, [LEVELS.index(each) for each in (PositionLevel.PENGAWAS, PositionLevel.AHLI_MUDA)])
    fits = middle & (people.kind == PNS) & (city.standing == STANDING_CODE[Standing.ACTIVE])
    return int(np.flatnonzero(fits)[0]) if fits.any() else 0
