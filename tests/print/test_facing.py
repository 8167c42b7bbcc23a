"""What faces the end of an article that leaves a right-hand page free: one of a page that belongs to it, or a page to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pdf_tools import text_of
from press_page import rendering
from printing import LayOut

from cookbook.editions.print.layout.copyfit import tighten
from cookbook.editions.print.layout.facing import Facing, compose, face
from cookbook.editions.print.layout.rendering import Beside, Closer, Layout

SPREAD = '<article class="entry entry--spread" data-near="{}"><h1 id="{}"/></article>'
BOOK = (
    f"<html><body>{SPREAD.format('m n', 'r')}{SPREAD.format('m', 's')}{SPREAD.format('', 't')}"
    '<section class="divider"><h1 id="metrics"/></section><article class="entry"><h1 id="m"/></article>'
    '<article class="entry"><h1 id="n"/></article></body></html>'
)
NUMBERS = {"r": 2, "s": 6, "t": 10, "metrics": 11, "m": 12, "n": 13}
FULL = [1.0] * 4 + [0.0] + [1.0] * 3 + [0.0] + [1.0] * 4
"""The last page of the first two is blank."""


def faced(taken: Beside, full: Sequence[float] = FULL) -> Beside:
    """What faces the articles after a layout in which these did."""
    return face(full, ET.fromstring(BOOK), NUMBERS, Layout(NUMBERS, beside=taken))


def order_of(root: Any) -> list[str]:
    return [heading.get("id", "") for heading in root.iter("h1")]


@pytest.mark.parametrize(
    ("full", "taken", "beside"),
    [
        (FULL, {}, {"r": "n", "s": "m"}),  # the second has no other choice
        (FULL, {"r": "m"}, {"r": "m", "s": ""}),  # none is left
        ([*FULL, 1.0], {}, {"r": "", "s": "m"}),  # one takes two pages
        ([1.0] * 13, {}, {}),  # four pages need none
    ],
)
def test_each_is_faced_by_one_that_belongs_to_it(full: Sequence[float], taken: Beside, beside: Beside) -> None:
    assert faced(taken, full) == beside


@pytest.mark.parametrize(("rest", "closer", "beside"), [(0.05, {"r": "snug"}, {}), (1.0, {}, {"r": "n", "s": "m"})])
def test_nothing_is_faced_while_something_is_to_be_set_closer(rest: float, closer: Closer, beside: Beside) -> None:
    full = [*FULL[:3], rest, *FULL[4:]]
    assert compose(full, ET.fromstring(BOOK), NUMBERS, Layout(NUMBERS))[:2] == (closer, beside)


def test_a_page_of_its_own_is_asked_for_by_a_class() -> None:
    root = ET.fromstring(BOOK)
    tighten(root, {"s": "tight"}, {"r": "n", "s": ""})
    assert [article.get("class", "").split()[2:] for article in root.iter("article")] == [[], ["tight", "faced"], [], [], []]


def test_it_is_brought_behind_that_and_back_again() -> None:
    root = ET.fromstring(BOOK)
    facing = Facing.of(root)
    facing.arrange(Layout({}, beside={"r": "n"}))
    assert order_of(root) == ["r", "n", "s", "t", "metrics", "m"]
    facing.arrange(Layout({}))
    assert order_of(root) == ["r", "s", "t", "metrics", "m", "n"]


RULES = """
@page { size: 100mm 140mm; margin: 10mm }
html { font: 10pt/12pt "Source Serif 4" }
h1, p { margin: 0; font-size: 10pt; orphans: 1; widows: 1 }
article, section { break-before: page }
.entry--spread { break-before: left }
.facing { display: none }
.faced .facing { display: block }
a::after { content: " " attr(data-page) }
"""
LINES = 28
"""How many lines a page holds."""
LINKS = "".join(f'<p><a href="#{name}">{name}</a></p>' for name in ("r", "s", "metrics", "m"))
OWN = '<section class="facing"><p>Omaa</p></section>'


def article(anchor: str, lines: int, classes: str = "entry", near: str = "", own: str = "") -> str:
    return (
        f'<article class="{classes}" data-near="{near}"><h1 id="{anchor}">{anchor}</h1>'
        f"<p>{'rivi<br>' * (lines - 1)}</p>{own}</article>"
    )


@pytest.mark.parametrize(
    ("near", "fifth", "numbers"),
    [("m", "m", {"r": 2, "m": 5, "s": 6, "metrics": 7}), ("", "Omaa", {"r": 2, "s": 6, "metrics": 7, "m": 8})],
)
def test_the_next_begins_on_the_left_without_a_white_page(
    tmp_path: Path, typesets: LayOut, near: str, fifth: str, numbers: dict[str, int]
) -> None:
    spread = "entry entry--spread"
    parts = (article("r", 2 * LINES + 20, spread, near, OWN), article("s", 5, spread))
    chapter = '<section class="divider"><h1 id="metrics">metrics</h1></section>'
    page = rendering(tmp_path, None, f"<nav>{LINKS}</nav>{''.join(parts)}{chapter}{article('m', 5)}", RULES)
    outcome = typesets(page)
    assert (outcome.problems, outcome.numbers) == ((), numbers)
    assert text_of(page.target)[4].startswith(fifth)
