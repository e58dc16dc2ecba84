"""Secrets of sign-in: passwords, session secrets and API tokens. Kept are hashes alone."""

import asyncio
import hashlib
import secrets
from functools import cache

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

SECRET_BYTES = 32
TOKEN_START = "mrt_"  # noqa: S105 - how tokens begin, so that scanners of code find a leaked one
PASSWORD_MOST = 256
"""Longer passwords are not tried: hashing them is work that a stranger could order."""

_turns = asyncio.Semaphore(2)


@cache
def hasher() -> PasswordHash:
    """Argon2id with 19 MiB, two passes (OWASP): about 70 ms."""
    return PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19_456, parallelism=1),))


@cache
def nobodys_hash() -> str:
    """The hash of a password that nobody has: an unknown name takes as long as a known one."""
    return hasher().hash(secrets.token_urlsafe(SECRET_BYTES))


async def password_fits(password: str, stored: str | None) -> bool:
    """Whether a password is the stored one; in a thread, two at once, so that sign-ins cannot starve requests."""
    if len(password) > PASSWORD_MOST:
        password, stored = "", None
    async with _turns:
        fits = await asyncio.to_thread(hasher().verify, password, stored or nobodys_hash())
    return fits and stored is not None


async def password_hash(password: str) -> str:
    """The hash to keep of a password."""
    async with _turns:
        return await asyncio.to_thread(hasher().hash, password)


def new_secret() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(SECRET_BYTES)


def digest(secret: str) -> bytes:
    """What is kept of a random secret: it has all the strength of 256 bits, so one SHA-256 is enough."""
    return hashlib.sha256(secret.encode()).digest()


def subject(username: str) -> str:
    """Under which failed attempts of a name are counted, whether or not such an account exists."""
    return hashlib.sha256(username.strip().lower().encode()).hexdigest()
