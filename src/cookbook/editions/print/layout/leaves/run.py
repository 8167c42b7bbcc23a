"""The pages of a file in runs: each laid out now, or painted before and as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.layout.copyfit import filled
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.leaves.leaf import PaintedPage
from cookbook.editions.print.layout.parts import BookParts
from cookbook.editions.print.layout.rendering import Layout, Pagination, Rendering
from cookbook.problems import Problem

PaintedPages = Sequence[PaintedPage]
"""The painted pages of a run."""
KeptPages = Callable[[str], Sequence[PaintedPages]]
"""The painted pages of a run for each file, by the digest of how and where they stand; nothing where they are not kept."""
GLYPH = "print-glyph"
"""What may be wrong with pages that all the same have room for their text."""
ELSEWHERE = re.compile(r"counter\(\s*pages\b|counters?-set|target-(?:counter|text)")
"""What styles may say of other pages than their own."""
COUNTED, RESET = (re.compile(rf"counter-{how}:([^;}}]*)") for how in ("increment", "reset"))
NAME = re.compile(r"[a-z][\w-]*", re.IGNORECASE)


@dataclass(frozen=True)
class PageRun:
    """Pages that follow each other."""

    live: Sequence[Any]
    """The pages that were laid out; none where they have been painted before."""
    problems: Sequence[Problem]
    key: str = ""
    """The digest of how and where they stand; none where they are not to be kept."""
    painted: Sequence[PaintedPages] = ()
    """What is kept of them, for each file."""


@dataclass(frozen=True)
class Pages:
    """All pages of a file."""

    document: Any
    """WeasyPrint's own, for all that is no page."""
    layout: Layout
    full: Sequence[float]
    """How much of each page is filled."""
    runs: Sequence[PageRun]

    @property
    def anew(self) -> int:
        """How many of them have not been painted before."""
        return sum(len(run.live) for run in self.runs)


def whole(galley: Galley, document: Any, layout: Layout) -> Pages:
    """The pages of a document that was laid out as a whole."""
    run = PageRun(document.pages, [*(problem for _, problem in galley.spared()), *galley.measure(document.pages)])
    return Pages(document, layout, [filled(page) for page in document.pages], [run])


def in_runs(
    galley: Galley, pagination: Pagination, parts: BookParts, kept: Callable[[str], Sequence[PaintedPages]]
) -> Pages | None:
    """The pages of a book by its parts, of which only those are laid out whose pages are neither held nor kept.

    None where they cannot be put together of these: styles say of a page what others show, or text has no room.
    """
    layout = pagination.layout
    if not pagination.pages or not stands_alone(galley.rendering) or (laid := galley.place(layout, parts)) is None:
        return None
    keys = parts.exact(laid.standings)
    painted = {key: found for key in keys if (found := kept(key))}
    known = {*painted, *parts.held}
    missing = [at for at, key in enumerate(keys) if key not in known]
    if parts.lay_out(missing, laid.parts, galley.render) is None:
        return None
    held = parts.held
    runs: list[PageRun] = []
    for key, standing in zip(keys, laid.standings, strict=True):
        live = () if key in painted else held.get(key, ())
        problems = [*galley.measure(live, standing.before + 1)]
        if not live and key not in painted:
            return None
        if any(problem.code != GLYPH for problem in problems) or not _is_true(live, standing.before + 1, layout):
            return None
        runs.append(PageRun(live, problems, "" if problems else key, painted.get(key, ())))
    return Pages(galley.rendered, layout, laid.filled, runs)


def _is_true(pages: Sequence[Any], first: int, layout: Layout) -> bool:
    """Whether all that numbers lead to stands where they say: what goes on over pages, on the first of them."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, first):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return all(layout.numbers.get(anchor, number) == number for anchor, number in found.items())


def stands_alone(rendering: Rendering) -> bool:
    """Whether styles have each part show what is up to it, the number of its page and running heads alone."""
    sheets = sheets_of(rendering)
    counted, reset = (set(_named(how, sheets)) for how in (COUNTED, RESET))
    return counted <= reset and not any(ELSEWHERE.search(sheet) for sheet in sheets)


def sheets_of(rendering: Rendering) -> Sequence[str]:
    """The style sheets of a rendering as they are written."""
    return [read_bytes(rendering.shelf[name]).decode("utf-8", "replace") for name in rendering.styles]


def _named(how: re.Pattern[str], sheets: Sequence[str]) -> Iterator[str]:
    """The counters that styles name in this way."""
    for sheet in sheets:
        for found in how.finditer(sheet):
            yield from NAME.findall(found[1])
