"""The PDFs of the small tree, opened, and a page with one of everything, made ready for the press once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from once import Once
from pdf_tools import Printed
from press_page import TARGET, rendering
from printing import Made
from trees import TESTS, grow

from cookbook.editions.print.layout.rendering import Rendering


@pytest.fixture
def web(printed: Printed) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(printed.web) as pdf:
        yield pdf


@pytest.fixture
def press(printed: Printed) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(printed.press) as pdf:
        yield pdf


@pytest.fixture(scope="session")
def sheet(once: Once, made: Made) -> Path:
    """One page with one of everything, made ready for the press."""
    return once("sheet", lambda folder: made(rendering(folder))) / TARGET


@pytest.fixture(scope="session")
def unready(tmp_path_factory: pytest.TempPathFactory, made: Made) -> Rendering:
    """The same page as a screen shows it, and all that it is made of."""
    page = rendering(tmp_path_factory.mktemp("unready"), None)
    made(page)
    return page


@pytest.fixture
def ready(sheet: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(sheet) as pdf:
        yield pdf


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree of tests/rich, for what the smallest tree cannot show; it stays as it is."""
    return grow(tmp_path_factory.mktemp("rich") / "tree", TESTS / "rich")
