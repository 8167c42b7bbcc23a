"""A title that leads to a page has its number on its last line, however full that is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from press_page import rendering
from printing import LayOut
from trees import PROJECT

from preflight.poppler import read_words

RULES = """
@page { size: 100mm 300mm; margin: 10mm }
ul { width: 60mm; font: 8pt/1.32 "Source Sans 3"; hyphens: manual; list-style: none; padding: 0 }
h1 { break-before: page }
"""
LINE = '<li><a class="line" href="#goal"><span class="line__title">Kokeilun tulokset otetaan käyttöön t{}</span></a></li>'
GROWN = 20


def lines_of(folder: Path, laid_out: LayOut, letter: str, number: int) -> list[str]:
    """The lines of a title that grows by a letter until it has another line, as Poppler reads them."""
    items = "".join(LINE.format(letter * more) for more in range(GROWN))
    body = f"<ul>{items}</ul>{'<h1>A</h1>' * (number - 2)}<h1 id='goal'>A</h1>"
    page = rendering(folder, body=body, rules=RULES)
    css = "css/text.css"
    assert laid_out(replace(page, styles=(*page.styles, css), shelf={**page.shelf, css: PROJECT / "print" / css})).problems == ()
    with pikepdf.open(page.target) as pdf:
        (found,) = read_words(page.target, pdf, (0,))
    return [line.text for line in found.lines]


@pytest.mark.parametrize("number", [2, 100])
@pytest.mark.parametrize("letter", ["i", "m"])
def test_no_number_is_alone(tmp_path: Path, laid_out: LayOut, letter: str, number: int) -> None:
    lines = lines_of(tmp_path, laid_out, letter, number)
    numbered = [line for line in lines if re.match(rf"[^ .].* {number}$", line)]
    assert len(numbered) == GROWN < len(lines) < 2 * GROWN
