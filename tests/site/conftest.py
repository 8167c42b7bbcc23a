"""A rich small cookbook as a site, behind a small server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import served
from once import Once
from trees import TESTS, grow, site_of


@pytest.fixture(scope="session")
def built_site(once: Once) -> Path:
    """The site of tests/rich, in three languages."""

    def make(folder: Path) -> None:
        site_of(grow(folder / "tree", TESTS / "rich"), folder / "out")

    return once("rich", make) / "out/site"


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(built_site) as address:
        yield address
