"""Fixtures for every test: a good small tree, and `--update` for what is compared with a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_cases import merged
from hypothesis import HealthCheck, settings
from trees import PROJECT, command, grow

QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
settings.register_profile("same", derandomize=True, deadline=None, max_examples=60, suppress_health_check=QUIET)
settings.register_profile("search", deadline=None, max_examples=5000, suppress_health_check=QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected results of tests/books")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "book: makes the book, which takes longest")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are rewritten rather than compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A good small tree of its own for one test."""
    return grow(tmp_path / "tree")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cookbook's own site, built once; `COOKBOOK_SITE` names one that is already there."""
    ready = os.environ.get("COOKBOOK_SITE")
    if ready:
        return Path(ready)
    out = tmp_path_factory.mktemp("built")
    subprocess.run([sys.executable, "-m", "cookbook", "site", "--out", out], cwd=PROJECT, check=True, capture_output=True)
    return out / "site"


@pytest.fixture(scope="session")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Site, data and book made of every accepted case of tests/hostile at once."""
    folder = tmp_path_factory.mktemp("strange")
    site, book = (merged(folder / name, printable=name == "book") for name in ("site", "book"))
    for arguments in (("site", "--source", site), ("print", "--product", "book", "--source", book)):
        said = command(*arguments, "--out", folder / "out")
        assert said.status == 0, said.err
    return folder / "out"
