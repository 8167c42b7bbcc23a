"""A few lines get no page of their own, and every printed number is true after that."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pdf_tools import text_of
from press_page import rendering
from printing import LayOut

from cookbook.editions.print.layout.copyfit import AMPLE, LOOSE, NOTED, copyfit, tighten
from cookbook.editions.print.layout.rendering import Outcome

RULES = """
@page { size: 100mm 140mm; margin: 10mm }
html { font: 10pt/12pt "Source Serif 4" }
h1, p { margin: 0; font-size: 10pt; orphans: 1; widows: 1 }
article, section { break-before: page }
.divider--recto { break-before: right }
{closer}
a::after { content: " " attr(data-page) }
"""
CLOSER = ".snug { line-height: 11.5pt } .tight { line-height: 11pt } .small { line-height: 10.4pt }"
LINES = 28
"""How many lines a page holds."""


def article(anchor: str, lines: int) -> str:
    return f'<article class="entry"><h1 id="{anchor}">{anchor}</h1><p>{"rivi<br>" * (lines - 1)}</p></article>'


def set_of(typesets: LayOut, folder: Path, *parts: str, closer: str = CLOSER) -> tuple[Outcome, list[str]]:
    links = "".join(f'<p><a href="#{name}">{name}</a></p>' for name in ("first", "second", "chapter", "third"))
    body = f"<nav>{links}</nav>{''.join(parts)}"
    page = rendering(folder, None, body, RULES.replace("{closer}", closer))
    return typesets(page), text_of(page.target)


def parts(first: int) -> tuple[str, ...]:
    chapter = '<section class="divider divider--recto"><h1 id="chapter">chapter</h1></section>'
    return article("first", first), article("second", 5), chapter, article("third", 5)


@pytest.mark.parametrize(
    ("lines", "pages"),
    [
        (2 * LINES + 2, {"first": 2, "second": 4, "chapter": 5, "third": 6}),  # two lines too many: set closer
        (2 * LINES + 14, {"first": 2, "second": 5, "chapter": 7, "third": 8}),  # half a page: left alone
        (2 * LINES, {"first": 2, "second": 4, "chapter": 5, "third": 6}),
        (LINES + 4, {"first": 2, "second": 3, "chapter": 5, "third": 6}),  # four: set smaller
        (LINES + 5, {"first": 2, "second": 4, "chapter": 5, "third": 6}),  # more than one page can take
    ],
)
def test_a_few_lines_get_no_page_of_their_own(tmp_path: Path, typesets: LayOut, lines: int, pages: dict[str, int]) -> None:
    outcome, texts = set_of(typesets, tmp_path, *parts(lines))
    assert outcome.problems == ()
    assert outcome.numbers == pages
    assert texts[0].split() == [word for name, page in pages.items() for word in (name, str(page))]
    assert all(texts[page - 1].startswith(name) for name, page in pages.items())


def test_numbers_are_true_where_closer_setting_does_not_help(tmp_path: Path, typesets: LayOut) -> None:
    outcome, texts = set_of(typesets, tmp_path, *parts(2 * LINES + 2), closer="")
    assert outcome.numbers == {"first": 2, "second": 5, "chapter": 7, "third": 8}
    assert texts[6].startswith("chapter")


def fitted(body: str, full: list[float], numbers: dict[str, int], closer: dict[str, str]) -> dict[str, str]:
    """How parts are to be set after a layout whose pages are so full."""
    return dict(copyfit(full, ET.fromstring(f"<html><body>{body}</body></html>"), numbers, closer)[0])


@pytest.mark.parametrize(("rest", "step"), [(0.05, "snug"), (0.06, "tight"), (0.31, "plain"), (0.32, None)])
def test_lists_of_words_get_no_page_for_a_few_lines(rest: float, step: str | None) -> None:
    body = '<section class="words-part"><h1 id="a">A</h1></section><section class="words-part"><h1 id="b">B</h1></section>'
    assert fitted(body, [0.9, 0.95, rest], {"a": 1, "b": 2}, {}).get("b") == step


OPENING = '<article class="entry entry--spread" data-unit="2"><h1 id="a">A</h1><p>Teksti</p>{}</article>'
LINED = '<section class="jotted"></section>'


@pytest.mark.parametrize(
    ("lines", "rest", "taken", "step"),
    [
        (LINED, 0.49, AMPLE, NOTED),
        (LINED, 0.5, AMPLE, AMPLE),
        ("", 0.49, AMPLE, AMPLE),  # it has no lines
        (LINED, 0.9, NOTED, NOTED),
    ],
)
def test_what_is_left_of_half_an_opening_has_lines_for_notes(lines: str, rest: float, taken: str, step: str) -> None:
    assert fitted(OPENING.format(lines), [0.5, 0.95, rest], {"a": 2}, {"a": taken})["a"] == step


@pytest.mark.parametrize(
    ("taken", "full", "step"),
    [
        ("plain", [0.95, 0.24], "loose"),
        ("plain", [0.95, 0.25], "plain"),
        ("small", [0.95, 0.24], "small"),  # it has no page less to win, and was not set closest
        ("plain", [1.0, 1.0, 1.0, 0.03], "loose"),  # 3.99 pages at first
        ("plain", [1.0, 1.0, 1.0, 0.05], "snug loose"),  # 4.01, which were four when it was set closer
        ("tight loose", [1.0, 0.05], "tight loose"),
    ],
)
def test_what_is_set_closest_in_vain_is_set_as_open_as_its_pages_allow(taken: str, full: list[float], step: str) -> None:
    assert fitted('<article class="entry"><h1 id="a">A</h1></article>', full, {"a": 1}, {"a": taken})["a"] == step


def test_a_step_leaves_no_class_of_another_one() -> None:
    root = ET.fromstring(OPENING.format(LINED))
    for step in (NOTED, AMPLE, f"tight {LOOSE}", "snug"):
        tighten(root, {"a": step})
        assert root.get("class") == f"entry entry--spread {step}"
