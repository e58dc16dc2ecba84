"""Akun contoh: one sign-in for each role, with a password that is good for the demo city alone."""

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
from backend.demo.sign_ins import SIGN_INS, SignIn
from backend.employees.rules.kinds import Standing
from backend.positions.rules.kinds import PositionLevel, UnitKind

LIGHT = Argon2Hasher(time_cost=1, memory_cost=8192, parallelism=1)


DEPARTMENT = "Dinas Kesehatan"


class Complete:
    """Berkas lengkap: who, among those whose rows pass by, has all that the national policy asks for."""

    def __init__(self, city: City) -> None:
        self._last_year = str(city.as_of.year - 1)
        self._today = city.as_of.isoformat()
        self._seen: dict[str, set[str]] = {}

    def see(self, rows: Rows) -> None:
        """Take note of the first block of people; one of them is enough."""
        fresh = self._fresh(rows)
        if fresh is not None and rows.table not in self._seen:
            owners = rows.columns["employee_id"]
            self._seen[rows.table] = {owner for owner, counts in zip(owners, fresh, strict=True) if counts}

    @property
    def ids(self) -> set[str]:
        """The ids of those with a predicate, feedback, an assessment and an award that count today."""
        return set.intersection(*self._seen.values()) if self._seen else set()

    def _fresh(self, rows: Rows) -> list[bool] | None:
        if rows.table in ("rating", "feedback"):
            return [year == self._last_year for year in rows.columns["year"]]
        if rows.table == "assessment":
            return [until > self._today for until in rows.columns["valid_until"]]
        return [True] * rows.count if rows.table == "award" else None


def account_rows(city: City, *, called: Texts, complete: set[str]) -> Rows:
    """The rows of the demo's accounts; `called` are the names of all people, `complete` those with a whole file."""
    rng = city.rng(ACCOUNTS)
    unit, person = _department(city), _employee(city, complete)
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


def _employee(city: City, complete: set[str]) -> int:
    """A permanent, active official of the middle ranks with a whole file, so that there is something to look at."""
    people = city.people
    middle = np.isin(people.level, [LEVELS.index(each) for each in (PositionLevel.PENGAWAS, PositionLevel.AHLI_MUDA)])
    active = (people.kind == PNS) & (city.standing == STANDING_CODE[Standing.ACTIVE])
    fits: list[int] = np.flatnonzero(middle & active)[:500].tolist()
    whole = (place for place in fits if city.employee_ids(np.array([place]))[0] in complete)
    return next(whole, fits[0] if fits else 0)
