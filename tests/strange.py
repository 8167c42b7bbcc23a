"""Everything that strangers may send, as one site and one book."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_cases import merged
from once import Once
from printing import Prints
from trees import site_of


@pytest.fixture(scope="session")
def strange_site(once: Once) -> Path:
    """Site and data made of every accepted case of tests/hostile at once."""

    def make(folder: Path) -> None:
        site_of(merged(folder / "tree", printable=False), folder / "out")

    return once("strange-site", make) / "out/site"


@pytest.fixture(scope="session")
def strange_book(once: Once, prints: Prints) -> Path:
    """A folder with `tree`, every case that the book accepts as well, and `out`, the book to read and to print."""

    def make(folder: Path) -> None:
        said = prints(merged(folder / "tree", printable=True), folder / "out", "--product", "book")
        assert said.status == 0, said.err

    return once("strange-book", make)
