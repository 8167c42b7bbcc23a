"""Fixtures for every test: a good small tree, and `--update` for what is compared with a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import grow


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected results of tests/books")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are rewritten rather than compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A good small tree of its own for one test."""
    return grow(tmp_path / "tree")
