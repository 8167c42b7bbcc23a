"""The book of the small tree, printed once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pdf_tools import Printed
from press_page import made, rendering
from trees import command, grow

from cookbook.editions.print.layout.rendering import Rendering


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    folder = tmp_path_factory.mktemp("printed")
    tree = grow(folder / "tree")
    said = command("print", "--source", tree, "--out", folder / "out")
    assert said.status == 0, said.err
    return Printed(folder / "out/site/downloads/keittokirja.pdf", folder / "out/print/book.pdf")


@pytest.fixture
def web(printed: Printed) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(printed.web) as pdf:
        yield pdf


@pytest.fixture
def press(printed: Printed) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(printed.press) as pdf:
        yield pdf


@pytest.fixture(scope="session")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page with one of everything, made ready for the press."""
    return made(rendering(tmp_path_factory.mktemp("sheet")))


@pytest.fixture(scope="session")
def unready(tmp_path_factory: pytest.TempPathFactory) -> Rendering:
    """The same page as a screen shows it, and all that it is made of."""
    page = rendering(tmp_path_factory.mktemp("unready"), None)
    made(page)
    return page


@pytest.fixture
def ready(sheet: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(sheet) as pdf:
        yield pdf
