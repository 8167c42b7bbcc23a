"""A page that is read in pieces is the page that is read as a whole, whatever its tags leave open."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from weasyprint import HTML

from cookbook.editions.print.layout.pieces import read
from cookbook.store.memo import Memo
from cookbook.store.shelf import Shelf

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'
PARTS = (
    "<section id='a'><p>Nimiö</p></section>",
    f"<article><section><h1>Yksi</h1>{SVG}</section></article> ja",
    "<section>Loppu</section>",
)
BODIES = {
    "parts": (" ".join(PARTS), True),
    "text before and between": (f"Alku<p>on</p>{PARTS[0]} väli <p>x</p>{PARTS[1]}", True),
    "no part": ("<p>Teksti</p>", True),
    "nothing": ("", True),
    "in something": (f"<div>{PARTS[0]}{PARTS[1]}</div>{PARTS[2]}", False),
    "left open": (f"<section>{PARTS[0]}{PARTS[1]}", False),
    "closed too often": (f"{PARTS[0]}</section>{PARTS[1]}</article>{PARTS[2]}", True),
    "a mark of letters left open": (f"<section><p><b>lihava</p></section>{PARTS[1]}", False),
    "a table left open": (f"<section><table><tr><td>1</section>{PARTS[1]}", False),
    "no end": (f"{PARTS[0]}<!-- </body> {PARTS[1]}", False),
}


def page(body: str) -> str:
    return f'<!doctype html><html lang="fi"><head><title>Sivu</title></head><body>\n{body}\n</body></html>'


def parse(html: str) -> HTML:
    return HTML(string=html)


def written(made: HTML) -> str:
    """A page but for the blanks at its end."""
    return ET.tostring(made.etree_element, "unicode").replace("\n", "")


@pytest.mark.parametrize(("body", "is_parted"), BODIES.values(), ids=BODIES)
def test_pieces_come_to_the_whole(body: str, is_parted: bool, tmp_path: Path) -> None:
    html, file = page(body), tmp_path / "kept"
    shelf = Shelf(file)
    memo = Memo(shelf, "pieces")
    assert written(read(html, memo, parse)) == written(parse(html))
    memo.save()
    shelf.save()
    again = Memo(Shelf(file), "pieces")
    asked: list[str] = []
    found = read(html, again, lambda html: asked.append(html) or parse(html))  # type: ignore[func-returns-value]
    assert written(found) == written(parse(html))
    assert len(asked) == (1 if is_parted else 2)


def test_a_piece_that_is_kept_is_not_what_a_page_became(tmp_path: Path) -> None:
    """Pages are written into while they are laid out."""
    memo = Memo(Shelf(tmp_path / "kept"), "pieces")
    html = page(" ".join(PARTS))
    first = read(html, memo, parse)
    for element in first.etree_element.iter():
        element.set("class", "x")
    assert written(read(html, memo, parse)) == written(parse(html))
