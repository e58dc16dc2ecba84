"""What an operator may set, read once from the environment. Names there: MERITA_ and the field's name in capitals."""

from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from backend.core.postgres_urls import role_url, with_driver

APP_ROLE = "merita_app"
ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """The product's settings; a value that does not fit is refused at start."""

    model_config = SettingsConfigDict(env_prefix="MERITA_", frozen=True, extra="ignore", populate_by_name=True)

    data: Path = Field(ROOT / ".data", description="Folder of the embedded database and of what must survive.")
    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 opens it to the network.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; the next free one is taken if it is busy.")
    database_url: str | None = Field(
        None, validation_alias="DATABASE_URL", repr=False, description="A PostgreSQL of one's own, as its owner."
    )
    database_app_url: str | None = Field(
        None,
        validation_alias="DATABASE_APP_URL",
        repr=False,
        description="The same database as the role merita_app, where the owner's address holds no password.",
    )
    pool_size: int = Field(10, ge=1, le=200, description="Connections that one process keeps.")
    demo: bool = Field(True, description="Whether `run` makes the demo city in an empty database.")
    demo_size: int = Field(12_000, ge=50, le=5_000_000, description="People in the demo city.")
    demo_seed: int = Field(1945, description="The demo city's seed: the same one makes the same city.")
    secure_cookies: bool | None = Field(None, description="Send cookies over HTTPS alone; unset: unless host is local.")
    allowed_hosts: tuple[str, ...] = Field(("*",), description="Host names that requests may name.")
    trusted_proxies: tuple[str, ...] = Field((), description="Addresses whose X-Forwarded headers are believed.")
    session_idle: timedelta = Field(timedelta(minutes=30), description="A session ends after this long unused.")
    session_absolute: timedelta = Field(timedelta(hours=12), description="A session ends after this long, used or not.")
    import_bytes: int = Field(50_000_000, ge=1_000_000, le=500_000_000, description="Largest file to be uploaded.")
    import_rows: int = Field(250_000, ge=1_000, le=1_000_000, description="Most rows of an imported table.")
    get_queries: bool = Field(False, description="Answer queries that come by GET too, never acts.")
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    work_in_process: bool = Field(True, description="Let the serving process carry out jobs too.")

    @property
    def cookies_are_secure(self) -> bool:
        """Whether the session cookie is for HTTPS alone."""
        return not self.is_local if self.secure_cookies is None else self.secure_cookies

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def owner_url(self) -> str:
        """The database as its owner, who alone migrates and loads. Raises RuntimeError when none is known."""
        if not self.database_url:
            raise RuntimeError("No database: set DATABASE_URL, or start one with scripts/run.")
        return with_driver(self.database_url, "postgresql")

    @property
    def app_url(self) -> str:
        """The database as the role that serves requests and owns nothing, for asyncpg through SQLAlchemy."""
        return with_driver(self.database_app_url or role_url(self.owner_url, APP_ROLE), "postgresql+asyncpg")
