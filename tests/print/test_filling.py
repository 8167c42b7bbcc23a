"""Pages for notes fill the last sheet of a book, and no more than that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pdf_tools import text_of
from press_page import rendering
from printing import LayOut
from trees import PROJECT

RULES = "@page { size: 100mm 140mm; margin: 10mm } html { font: 10pt 'Source Serif 4' } .entry, .notes { break-before: page }"
LEAF = '<section class="notes in-words"><p>Omaa</p></section>'


@pytest.mark.parametrize(("pages", "filled"), [(3, 4), (4, 4), (5, 8)])
def test_notes_fill_the_last_sheet(tmp_path: Path, typesets: LayOut, pages: int, filled: int) -> None:
    body = "".join(f'<article class="entry"><p>Sivu {number}</p></article>' for number in range(pages))
    page = replace(rendering(tmp_path, None, body + LEAF, RULES), multiple=4)
    outcome = typesets(page)
    assert (outcome.problems, outcome.pages) == ((), filled)
    texts = text_of(page.target)
    assert [text.strip() for text in texts[pages:filled]] == ["Omaa"] * (filled - pages)


def test_what_has_no_page_for_notes_gets_none(tmp_path: Path, typesets: LayOut) -> None:
    page = replace(rendering(tmp_path, None, "<p>Yksi</p>", RULES), multiple=4)
    assert typesets(page).pages == 1


def test_what_does_not_fit_in_notes_is_told_and_ends(tmp_path: Path, typesets: LayOut) -> None:
    body = '<article class="entry"><p>Sivu</p></article>' + LEAF.replace("Omaa", "Omaa" * 30)
    page = replace(rendering(tmp_path, None, body, RULES + "p { font-size: 40pt; white-space: nowrap !important }"), multiple=4)
    outcome = typesets(page)
    assert {problem.code for problem in outcome.problems} == {"print-overflow"}
    assert outcome.pages == 4


def test_no_running_head_of_another_part_stands_over_notes(tmp_path: Path, laid_out: LayOut) -> None:
    body = '<section class="index"><h1>Hakemisto</h1></section><section class="notes"><h1>Muistiinpanoja</h1></section>'
    page = rendering(tmp_path, None, body)
    styles = {f"css/{name}.css": PROJECT / f"print/css/{name}.css" for name in ("pages", "text", "parts")}
    laid_out(replace(page, styles=(*page.styles, *styles), shelf={**page.shelf, **styles}))
    assert text_of(page.target)[1].split() == ["Muistiinpanoja", "2"]
