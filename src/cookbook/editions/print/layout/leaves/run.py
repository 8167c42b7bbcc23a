"""The painted pages of a file in runs: each painted now, or before and as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.layout.copyfit import filled
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.leaves.leaf import PaintedPage
from cookbook.editions.print.layout.rendering import Layout, Rendering
from cookbook.problems import Problem

PaintedPages = Sequence[PaintedPage]
"""The painted pages of a run."""
ELSEWHERE = re.compile(r"counter\(\s*pages\b|counters?-set|target-(?:counter|text)|(?:string-set|bookmark-label)[^;}]*data-page")
"""What styles may say of other pages than their own."""
COUNTED, RESET = (re.compile(rf"counter-{how}:([^;}}]*)") for how in ("increment", "reset"))
PAGE = "page"
"""The counter of pages, which is theirs alone."""
NAME = re.compile(r"[a-z][\w-]*", re.IGNORECASE)


@dataclass(frozen=True)
class PageRun:
    """Pages that follow each other."""

    painted: Sequence[PaintedPages]
    """As each file has them."""
    anew: int
    """How many of them have not been painted before."""
    problems: Sequence[Problem] = ()
    key: str = ""
    """The digest of how and where they stand; none where they are not to be kept."""


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
        return sum(run.anew for run in self.runs)


def whole(galley: Galley, document: Any, layout: Layout, files: Sequence[PaintedPages]) -> Pages:
    """The pages of a document that was laid out as a whole, as they are painted."""
    problems = [*(problem for _, problem in galley.spared()), *galley.measure(document.pages)]
    full = [filled(page) for page in document.pages]
    return Pages(document, layout, full, [PageRun(files, len(document.pages), problems)])


def stands_alone(rendering: Rendering) -> bool:
    """Whether styles have each part show what is up to it, the number of its page and running heads alone."""
    sheets = sheets_of(rendering)
    counted, reset = (set(_named(how, sheets)) for how in (COUNTED, RESET))
    return counted <= reset and PAGE not in reset and not any(ELSEWHERE.search(sheet) for sheet in sheets)


def sheets_of(rendering: Rendering) -> Sequence[str]:
    """The style sheets of a rendering as they are written."""
    return [read_bytes(rendering.shelf[name]).decode("utf-8", "replace") for name in rendering.styles]


def _named(how: re.Pattern[str], sheets: Sequence[str]) -> Iterator[str]:
    """The counters that styles name in this way."""
    for sheet in sheets:
        for found in how.finditer(sheet):
            yield from NAME.findall(found[1])
