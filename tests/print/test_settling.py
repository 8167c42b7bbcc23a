"""A layout is made again only where a page number that it prints was not true."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from press_page import RULES, rendering

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.settling import settle

pytestmark = pytest.mark.book

APART = RULES + " section { break-before: page } a::after { content: attr(data-page) }"
NEXT = "<section id='luku'><p>Mustaa</p><footer id='luku.colophon'>Tekijät</footer></section>"


class Counted(Galley):
    """A rendering that knows how often it was laid out."""

    layouts = 0

    def render(self) -> Any:
        self.layouts += 1
        return super().render()


@pytest.mark.parametrize(("link", "layouts"), [("", 1), ("<a href='#luku'>luku</a>", 2)], ids=["no number", "a number"])
def test_as_many_layouts_as_numbers_need(link: str, layouts: int, tmp_path: Path) -> None:
    galley = Counted(rendering(tmp_path, None, f"<section><p>Mustaa {link}</p></section>{NEXT}", APART))
    said: list[str] = []
    document, layout = settle(galley, None, said)
    assert (galley.layouts, len(document.pages), said) == (layouts, 2, [])
    assert layout.numbers == ({"luku": 2, "luku.colophon": 2} if link else {})
