"""The book of the small tree, printed once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest
from pdf_tools import Printed
from trees import command, grow


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
