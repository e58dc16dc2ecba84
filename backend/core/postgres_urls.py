"""Addresses of a PostgreSQL: the owner's is given, those of the roles that own nothing follow from it.

The owner's password is the one secret that is kept. A role's own is computed from it one way, so that the
server, the worker and the migration agree without a second secret, and whoever learns it is not the owner.
"""

import hashlib
import hmac
from urllib.parse import quote, unquote, urlsplit, urlunsplit


def role_password(owner_url: str, role: str) -> str:
    """The password of `role`, computed from the owner's."""
    secret = unquote(urlsplit(owner_url).password or "")
    return hmac.new(secret.encode(), f"merita role {role}".encode(), hashlib.sha256).hexdigest()


def role_url(owner_url: str, role: str) -> str:
    """The address of the same database for `role`."""
    parts = urlsplit(owner_url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{quote(role)}:{role_password(owner_url, role)}@{host}"))


def with_driver(url: str, driver: str) -> str:
    """The same address for another driver: `postgresql` or `postgresql+asyncpg`."""
    return urlunsplit(urlsplit(url)._replace(scheme=driver))
