"""What one process does for a book: it lays out parts, puts them in their places and paints them as each file has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.haste import tidy_up
from cookbook.editions.print.layout.inside import wear
from cookbook.editions.print.layout.leaves.run import PaintedPages
from cookbook.editions.print.layout.parts import BookParts, Paginated
from cookbook.editions.print.layout.placing import place
from cookbook.editions.print.layout.rendering import LaidPart, Layout
from cookbook.problems import Problem

GLYPH = "print-glyph"
"""What may be wrong with pages that all the same have room for their text."""


@dataclass(frozen=True)
class PaintedPart:
    """The painted pages of a part."""

    files: Sequence[PaintedPages]
    """As each file has them."""
    problems: Sequence[Problem]


@dataclass(frozen=True)
class Bench:
    """All that a book is laid out with: a parsed rendering, its parts, and the renderings beside it."""

    galley: Galley
    beside: Sequence[Galley]
    parts: BookParts

    def begin(self) -> Layout:
        """What a first layout is made with: of numbers as many digits as the text before gives."""
        return Layout({anchor: 10 ** (len(str(page)) - 1) for anchor, page in self.galley.guess().numbers.items()})

    def lay_out(self, layout: Layout, filling: int, wanted: Sequence[int]) -> Mapping[int, LaidPart] | None:
        """What a layout shows of some parts; None where two of them share a page."""
        self.galley.level(layout, filling)
        found = self.parts.lay_out(wanted, self.parts.keys(), self.galley.render)
        tidy_up()
        return found

    def paint(self, layout: Layout, laid: Paginated, wanted: Sequence[int]) -> Mapping[int, PaintedPart] | None:
        """Some parts as all files have them; None where they cannot be had by themselves."""
        self.galley.level(layout, layout.filling)
        self.galley.number(layout)
        live = self._placed(layout, laid, wanted)
        if any(not _is_true(live.get(at, ()), laid.standings[at].before + 1, layout) for at in wanted):
            return None
        problems = {at: [*self.galley.measure(live[at], laid.standings[at].before + 1)] for at in wanted}
        if any(problem.code != GLYPH for found in problems.values() for problem in found):
            return None
        files = self.paint_pages([live[at] for at in wanted])
        return {at: PaintedPart(painted, problems[at]) for at, *painted in zip(wanted, *files, strict=True)}

    def paint_pages(self, live: Sequence[Sequence[Any]]) -> Sequence[Sequence[PaintedPages]]:
        """Laid-out pages as each file has them; those beside it without bleed."""
        last = [self.galley.paint(self.galley.rendered, pages) for pages in live]
        return [*(self._as_beside(own, live) for own in self.beside), last]

    def _as_beside(self, own: Galley, live: Sequence[Sequence[Any]]) -> Sequence[PaintedPages]:
        wear([page for pages in live for page in pages], own.opening.pages[0])
        return [own.paint(self.galley.rendered, without_bleed(pages)) for pages in live]

    def _placed(self, layout: Layout, laid: Paginated, wanted: Sequence[int]) -> Mapping[int, Sequence[Any]]:
        """The pages of parts in their places; what cannot as it is at hand can once it is laid out as it is there."""
        found: dict[int, Sequence[Any]] = {}
        left, again = wanted, [at for at in wanted if at not in self.parts.held(laid.keys)]
        for _ in range(2):
            if again or self.galley.rendered is None:
                self.parts.lay_out(again, laid.keys, self.galley.render)
            held = self.parts.held(laid.keys)
            found |= {at: place(held[at], laid.standings[at], layout.notes, self.galley) for at in left if at in held}
            left = again = [at for at in left if not found.get(at)]
        return found


def _is_true(pages: Sequence[Any], first: int, layout: Layout) -> bool:
    """Whether there are pages, and all that numbers lead to stands where they say: what goes on over some, on the first."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, first):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return bool(pages) and all(layout.numbers.get(anchor, number) == number for anchor, number in found.items())


def without_bleed(pages: Sequence[Any]) -> Sequence[Any]:
    """Pages as a screen has them."""
    bare = [copy(page) for page in pages]
    for page in bare:
        page.bleed = dict.fromkeys(page.bleed, 0)
    return bare
