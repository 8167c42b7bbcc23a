"""Pages for tests: laid out in a process apart as `print` does it, and what is printed once for all workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from once import Once
from pdf_tools import Printed
from trees import Said, grow, inside, process

from cookbook.editions.print.layout.processes import FRESH
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.layout.typeset import typeset

LayOut = Callable[[Rendering], Outcome]
Made = Callable[[Rendering], Path]
Prints = Callable[..., Said]


@pytest.fixture(scope="session")
def typesets() -> Iterator[LayOut]:
    """Lay out a rendering and write its PDF, made ready for the press where it says so.

    The process is kept for a while: to begin one takes longer than most pages of tests.
    """
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=25) as pool:
        yield lambda rendering: pool.submit(typeset, rendering).result()[0]


@pytest.fixture(scope="session")
def laid_out(typesets: LayOut) -> LayOut:
    """The same without the work for the press: the file is written as for a screen."""
    return lambda rendering: typesets(replace(rendering, condition=None))


@pytest.fixture(scope="session")
def made(typesets: LayOut) -> Made:
    """Lay out a page that has no problems, and say where it is."""

    def make(page: Rendering) -> Path:
        assert typesets(page).problems == ()
        return page.target

    return make


@pytest.fixture(scope="session")
def prints() -> Prints:
    """Run `print` within this process, with the tree, the output and more words."""

    def run(tree: Path, out: Path, *more: str) -> Said:
        return inside("print", "--source", tree, "--out", out, *more)

    return run


@pytest.fixture(scope="session")
def printed(once: Once, prints: Prints) -> Printed:
    """Everything printed of the small tree."""

    def make(folder: Path) -> None:
        (folder / "left").mkdir()
        said = process("print", "--source", grow(folder / "tree"), "--out", folder / "out", TMPDIR=str(folder / "left"))
        assert said.status == 0, said.err
        (folder / "said").write_text(said.err, encoding="utf-8")

    return Printed(once("printed", make))
