"""Fixtures for every test: a good small tree, and `--update` for what is compared with a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from trees import PROJECT, grow

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
