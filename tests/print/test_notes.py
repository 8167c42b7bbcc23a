"""Notes of the outer margin: beside what they belong to, below each other, in the text where a margin is full."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pdf_tools import text_of
from press_page import rendering
from printing import LayOut
from weasyprint import HTML

from cookbook.editions.print.layout.inside import is_text, page_box, unwrapped
from cookbook.editions.print.layout.notes import asides_of, placed, put_aside
from cookbook.editions.print.layout.rendering import Notes

OUTER = """
@page { size: 400px 400px; margin: 20px }
@page :right { margin-right: 120px }
@page :left { margin-left: 120px }
html { font: 10px/20px "Source Serif 4" }
body, p { margin: 0; orphans: 1; widows: 1 }
section { break-before: page }
.aside { position: relative }
"""
HUNG = ".hung { position: absolute; width: 80px; margin-top: -9000px }"
RIGHT, LEFT = 295.0, 25.0
"""Where the columns of notes begin: 15 pixels from text that is 260 wide, and as far from the other side."""


def note(name: str, lines: int, foot: str = "") -> str:
    return f'<div class="aside {foot}">{"<br>".join([name] * lines)}</div>'


def laid(body: str, rules: str = OUTER + HUNG) -> tuple[list[tuple[str, int, float, float]], Notes]:
    """The words of each note with the page and the place that it stands at, once it does, and where notes are said to be."""
    html = HTML(string=f"<html><head><style>{rules}</style></head><body>{body}</body></html>")
    asides = asides_of(html.etree_element)
    notes: Notes = {}
    for _ in range(4):
        put_aside(asides, notes)
        document = html.render()
        before, notes = notes, placed(document, notes)
        if before == notes:
            break
    assert before == notes
    found = {}
    for number, page in enumerate(document.pages, 1):
        for text in _texts(page_box(page)):
            if text.text[:1].isupper():
                found.setdefault(text.text, (text.text, number, round(text.position_x), round(text.position_y)))
    return list(found.values()), notes


def _texts(box: object) -> Iterator[object]:
    box = unwrapped(box)
    if is_text(box):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)


@pytest.mark.book
def test_notes_stand_in_the_outer_margin_of_either_page() -> None:
    found, _ = laid(f"<div>text{note('A', 1)}</div><section>text{note('B', 1)}</section>")
    assert [(name, page, x) for name, page, x, _ in found] == [("A", 1, RIGHT), ("B", 2, LEFT)]


@pytest.mark.book
def test_a_note_begins_beside_what_holds_it_and_below_the_one_before() -> None:
    lines = "<br>".join(["x"] * 5)
    found, _ = laid(f"<div>{lines}{note('A', 2)}</div><div>{lines}{note('B', 8)}</div><div>x{note('C', 1)}</div>")
    assert [(name, y) for name, _, _, y in found] == [("A", 20), ("B", 120), ("C", 120 + 8 * 20 + 8)]


@pytest.mark.book
def test_notes_end_with_the_page_and_one_stands_at_its_foot() -> None:
    lines = "<br>".join(["x"] * 17)
    found, _ = laid(f"<div>{lines}</div><div>x{note('A', 3)}</div>{note('B', 2, 'aside--foot')}")
    assert [(name, y) for name, _, _, y in found] == [("A", 380 - 40 - 8 - 60), ("B", 340)]


@pytest.mark.book
@pytest.mark.parametrize(("lines", "in_text"), [(16, 0), (17, 1)])
def test_the_longest_note_stands_in_the_text_where_a_margin_is_full(lines: int, in_text: int) -> None:
    """A page is 360 high: 16 lines, 8 between, and one; not 17."""
    found, notes = laid(f"<div>x{note('A', lines)}{note('B', 1)}</div>")
    assert sum(offset is None for offset in notes.values()) == in_text
    assert ("A", 1, 20, 40) in found if in_text else ("A", 1, RIGHT, 20) in found


@pytest.mark.book
def test_text_breaks_alike_with_notes_and_without() -> None:
    lines = "<br>".join(["x"] * 18)
    found, _ = laid(f"<div>{lines}{note('A', 12)}</div><div>x</div><p>End</p>")
    assert [one[:2] for one in found] == [("A", 1), ("End", 2)]


@pytest.mark.book
def test_notes_stand_in_the_text_where_styles_give_them_no_margin() -> None:
    found, notes = laid(f"<div>x{note('A', 1)}</div>", OUTER)
    assert (found, notes) == ([("A", 1, 20, 40)], {})


@pytest.mark.book
def test_a_finished_page_has_its_notes(tmp_path: Path, typesets: LayOut) -> None:
    page = rendering(tmp_path, None, f"<div>text{note('A', 2)}</div>", OUTER + HUNG)
    assert typesets(page).problems == ()
    assert "A" in text_of(page.target)[0].split()
