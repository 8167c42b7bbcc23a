"""The files of a book have the same pages: a screen's has its own first page, its colours and no bleed, and no word moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pdf_tools import text_of
from press_page import COATED, rendering

from cookbook.editions.print.layout.bound import BookFiles, bind
from cookbook.editions.print.layout.processes import FRESH
from cookbook.editions.print.layout.rendering import Rendering
from preflight.poppler import read_words

Binds = Callable[[tuple[Rendering, ...]], BookFiles]
RULES = """
@page { size: 100mm 140mm; bleed: 3mm; margin: 10mm }
html { font: 10pt "Source Serif 4" }
.screen { --link: #ff0000 }
a { color: var(--link, inherit) }
section { break-before: page }
"""
COVER, TITLE = "<section><p>Kansi</p></section>", "<section><p>Nimiö</p></section>"
REST = '<section><h1 id="luku">Luku</h1><p>Katso <a href="#luku">lukua</a>.</p></section>'


@pytest.fixture(scope="module")
def binds() -> Iterator[Binds]:
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        yield lambda renderings: pool.submit(bind, renderings, {}).result()


def files(folder: Path, cover: str = COVER) -> tuple[Rendering, Rendering]:
    whole = replace(rendering(folder, COATED, TITLE + REST, RULES), breaks_alike=True)
    html = rendering(folder, None, cover, RULES).html.replace("<html", '<html class="screen"')
    return replace(whole, html=html, condition=None, variant="pdf/ua-1", target=folder / "ruutu.pdf"), whole


@pytest.mark.book
def test_both_files_are_of_one_layout(tmp_path: Path, binds: Binds) -> None:
    screen, whole = files(tmp_path)
    assert [(one.pages, one.problems) for one in binds((screen, whole)).outcomes] == [(2, ()), (2, ())]
    assert [text.split()[0] for text in text_of(screen.target)] == ["Kansi", "Luku"]
    assert [text.split()[0] for text in text_of(whole.target)] == ["Nimiö", "Luku"]
    moved = [read_words(one.target, pikepdf.open(one.target), [1])[0] for one in (screen, whole)]
    lines = [[(line.box.width, line.box.height, line.text) for line in page.lines] for page in moved]
    assert lines[0] == [
        (pytest.approx(width, abs=0.01), pytest.approx(height, abs=0.01), text) for width, height, text in lines[1]
    ]
    with pikepdf.open(screen.target) as pdf, pikepdf.open(whole.target) as printed:
        assert [float(value) for value in pdf.pages[1].MediaBox] == pytest.approx([0, 0, 100 / 25.4 * 72, 140 / 25.4 * 72])
        assert printed.pages[1].BleedBox != printed.pages[1].TrimBox
        assert "/StructTreeRoot" in pdf.Root
        assert "/StructTreeRoot" not in printed.Root
        colours = [step.operands for step in pikepdf.parse_content_stream(pdf.pages[1]) if str(step.operator) == "rg"]
        assert [1, 0, 0] in [[float(part) for part in colour] for colour in colours]


@pytest.mark.book
def test_what_runs_over_a_page_of_its_own_is_fitted_there(tmp_path: Path, binds: Binds) -> None:
    screen, whole = files(tmp_path, "<section><p style='white-space: nowrap'>" + "pitkä " * 60)
    assert [one.problems for one in binds((screen, whole)).outcomes] == [(), ()]
    assert text_of(screen.target)[0].split() == ["pitkä"] * 60


@pytest.mark.book
def test_what_a_page_of_its_own_does_without_is_told(tmp_path: Path, binds: Binds) -> None:
    screen, whole = files(
        tmp_path, "<section><p>Kansi</p><p data-spare='' style='white-space: nowrap !important'>" + "pitkä " * 60
    )
    on_screen, printed = binds((screen, whole)).outcomes
    assert [problem.code for problem in on_screen.problems] == ["print-spared"]
    assert printed.problems == ()
    assert text_of(screen.target)[0].split() == ["Kansi"]


@pytest.mark.book
def test_what_does_not_fit_on_a_page_of_its_own_is_told(tmp_path: Path, binds: Binds) -> None:
    screen, whole = files(tmp_path, "<section><p style='white-space: nowrap !important'>" + "pitkä " * 60)
    on_screen, printed = binds((screen, whole)).outcomes
    assert [problem.code for problem in on_screen.problems] == ["print-overflow"]
    assert printed.problems == ()
    assert not screen.target.exists()
