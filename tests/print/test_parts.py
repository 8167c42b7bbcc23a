"""A book laid out by its parts comes to what one layout of it all shows; after an edit only what it changes is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from press_page import rendering
from printing import LayOut

from cookbook.editions.print.layout.bound import bind
from cookbook.editions.print.layout.processes import FRESH
from cookbook.editions.print.layout.rendering import LaidPart, Pagination, Rendering

Paginate = Callable[[Rendering, Mapping[str, LaidPart]], Pagination]
LINES = 28
"""How many lines a page holds."""
RULES = """
@page { size: 100mm 140mm; margin: 10mm }
@page :right { margin: 10mm 30mm 10mm 10mm }
@page :left { margin: 10mm 10mm 10mm 30mm }
html { font: 10pt/12pt "Source Serif 4" }
h1, p { margin: 0; font-size: 10pt; orphans: 1; widows: 1 }
article, section { break-before: page }
.divider--chapter { break-before: right }
.starters { break-before: left }
.words-part + .words-part { break-before: auto }
.hung { position: absolute; width: 18mm; margin-top: -9000px }
.aside { position: relative }
.snug { line-height: 11.5pt }
.tight { line-height: 11pt }
.small { line-height: 10.4pt }
a::after { content: " " attr(data-page) }
"""
ANCHORS = ("contents", "starters", "first", "second", "chapter", "third", "words")


@pytest.fixture(scope="module")
def paginates() -> Iterator[Paginate]:
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        yield lambda page, known: pool.submit(bind, (page,), known).result().pagination


def text(lines: int) -> str:
    return f"<p>{'rivi<br>' * (lines - 1)}</p>"


def part(anchor: str, inner: str, classes: str, tag: str = "section") -> str:
    return f'<{tag} class="{classes}"><h1 id="{anchor}">{anchor}</h1>{inner}</{tag}>'


def book(first: int, note: int = 2) -> str:
    """Contents, an opening, articles of which some are set closer, notes of which some have no room, lists that run on."""
    links = "".join(f'<p><a href="#{name}">{name}</a></p>' for name in ANCHORS)
    aside = f'<div><p>x</p><div class="aside">{"<br>".join(["huom"] * note)}</div></div>'
    return "".join(
        (
            "<nav>Kansi</nav>",
            part("contents", links, "contents"),
            part("starters", text(3), "starters"),
            part("first", aside + text(first - 1), "entry", "article"),
            part("second", text(5) + '<p><a href="#words">x</a></p>' + aside, "entry", "article"),
            part("chapter", "", "divider divider--chapter"),
            part("third", text(2 * LINES + 1) + aside, "entry", "article"),
            part("words", text(3), "words-part"),
            part("elsewhere", text(3), "words-part"),
        )
    )


def laid(folder: Path, body: str) -> Rendering:
    return rendering(folder, None, body, RULES)


@pytest.mark.book
@pytest.mark.parametrize(("first", "note"), [(LINES - 2, 2), (LINES, 2), (LINES + 3, 2), (2 * LINES + 12, 2), (LINES, 48)])
def test_parts_come_to_what_the_whole_shows(tmp_path: Path, paginates: Paginate, typesets: LayOut, first: int, note: int) -> None:
    page = laid(tmp_path, book(first, note))
    found = paginates(page, {})
    whole = typesets(page)
    assert whole.problems == ()
    assert (whole.numbers, whole.pages) == (found.layout.numbers, found.pages)


@pytest.mark.book
@pytest.mark.parametrize(("first", "anew"), [(LINES - 3, {1}), (3 * LINES, {1, 2, 3})])
def test_an_edit_lays_out_what_it_changes(tmp_path: Path, paginates: Paginate, first: int, anew: set[int]) -> None:
    """An article is laid out alone, also where it moves all others, and it comes to what is laid out anew."""
    before = paginates(laid(tmp_path, book(LINES - 2)), {})
    edited = laid(tmp_path, book(first))
    after, fresh = paginates(edited, before.parts), paginates(edited, {})
    assert after == fresh
    assert len(after.parts.keys() - before.parts.keys()) in anew


@pytest.mark.book
def test_what_stands_around_the_parts_is_in_all_of_them(tmp_path: Path, paginates: Paginate) -> None:
    before = paginates(laid(tmp_path, book(LINES)), {})
    after = paginates(rendering(tmp_path, None, book(LINES), RULES + "p { margin-top: 1mm }"), before.parts)
    assert not before.parts.keys() & after.parts.keys()


@pytest.mark.book
def test_parts_that_share_a_page_are_laid_out_together(tmp_path: Path, paginates: Paginate, typesets: LayOut) -> None:
    page = rendering(tmp_path, None, book(LINES), RULES + "article { break-before: auto }")
    found = paginates(page, {})
    assert (found.pages, found.parts) == (0, {})
    assert typesets(page).problems == ()
