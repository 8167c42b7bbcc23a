"""Copyfitting: an article whose last page would hold a few lines is set a little closer, so that they fit the page before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cookbook.editions.print.layout.inside import is_margin, is_text, page_box, unwrapped
from cookbook.editions.print.layout.rendering import PageNumbers

GAIN = 0.05
"""The part of each page that closer setting saves (`.snug` in print/css/entries.css)."""
CLOSER = "snug"


@dataclass(frozen=True, slots=True)
class Start:
    """Where a part of the book begins, each on a page of its own."""

    anchor: str
    page: int
    article: bool
    right: bool
    """Whether it has to stand on a right-hand page."""


def tighten(root: Any, anchors: frozenset[str]) -> None:
    """Mark the articles of these anchors, and no others, for closer setting."""
    for article in root.iter("article"):
        words = [word for word in article.get("class", "").split() if word != CLOSER]
        article.set("class", " ".join([*words, CLOSER] if _anchor(article) in anchors else words))


def copyfit(document: Any, root: Any, numbers: PageNumbers) -> tuple[frozenset[str], PageNumbers]:
    """The articles to set closer, and the page numbers once each of them is a page shorter."""
    starts = sorted(_starts(root, numbers), key=lambda start: start.page)
    filled = [_filled(page) for page in document.pages]
    shorter: dict[str, int] = {}
    ends = [*(start.page for start in starts), len(filled) + 1][1:]  # A sheet has links to itself, and no starts.
    for start, end in zip(starts, ends, strict=True):
        last = _last_page(filled, end)
        if start.article and filled[last - 1] < GAIN * (last - start.page):
            shorter[start.anchor] = last
    return frozenset(shorter), _moved(starts, filled, shorter, numbers)


def _moved(starts: list[Start], filled: list[float], shorter: Mapping[str, int], numbers: PageNumbers) -> PageNumbers:
    """Where everything stands when the last pages of `shorter` are gone and right-hand pages are still right."""
    saved = 0
    shifts: list[tuple[int, int]] = []
    for before, start in zip([None, *starts], starts, strict=False):
        if before and before.anchor in shorter:
            saved += 1
        if start.right:
            free = _last_page(filled, start.page) + 1 - saved
            saved = start.page - (free if free % 2 else free + 1)
        shifts.append((start.page, saved))
    return {anchor: page - next((by for first, by in reversed(shifts) if first <= page), 0) for anchor, page in numbers.items()}


def _starts(root: Any, numbers: PageNumbers) -> Iterator[Start]:
    for element in (element for element in root.iter() if element.tag in ("article", "section")):
        classes = element.get("class", "").split()
        anchor = _anchor(element)
        if {"entry", "divider", "opener", "words-part", "index", "contents"} & set(classes) and anchor in numbers:
            right = "divider--chapter" in classes or "contents" in classes
            yield Start(anchor, numbers[anchor], element.tag == "article", right)


def _anchor(element: Any) -> str:
    return next((inner.get("id") for inner in element.iter() if inner.get("id")), "")


def _last_page(filled: list[float], after: int) -> int:
    """The last page with anything on it before the page `after`."""
    return next((page for page in range(after - 1, 0, -1) if filled[page - 1]), 0)


def _filled(page: Any) -> float:
    """How much of the height of a page its text takes, from 0 to 1."""
    box = page_box(page)
    top, height = box.content_box_y(), box.height
    ends = [text.position_y + text.height for text in _texts(box)]
    return float(max(0.0, max(ends, default=top) - top) / height)


def _texts(box: Any) -> Iterator[Any]:
    box = unwrapped(box)
    if is_text(box):
        yield box
    elif not is_margin(box):
        for child in getattr(box, "children", ()):
            yield from _texts(child)
