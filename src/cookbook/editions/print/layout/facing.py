"""What faces the end of an article: another of a page, brought from its chapter, so that the next begins on the left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cookbook.editions.print.layout.copyfit import LEFT, NEAR, anchor_of_element, can_be_faced, copyfit, spans, tighten
from cookbook.editions.print.layout.rendering import Beside, Closer, Layout, PageNumbers


@dataclass(frozen=True)
class Facing:
    """The parts of a parsed book in their own order."""

    root: Any
    anchors: Mapping[Any, str]

    @classmethod
    def of(cls, root: Any) -> Facing:
        return cls(root, {part: anchor_of_element(part) for part in root.find("body")})

    def arrange(self, layout: Layout) -> None:
        """Set articles as a layout says, and put each that faces another behind it, all others where they were."""
        beside = layout.beside
        tighten(self.root, layout.closer, beside)
        brought = {anchor: part for part, anchor in self.anchors.items() if anchor and anchor in beside.values()}
        stay = [(part, anchor) for part, anchor in self.anchors.items() if anchor not in brought]
        self.root.find("body")[:] = [
            one for part, anchor in stay for one in (part, brought.get(beside.get(anchor, ""))) if one is not None
        ]


def compose(full: Sequence[float], root: Any, numbers: PageNumbers, layout: Layout) -> tuple[Closer, Beside, PageNumbers]:
    """How articles are to be set after a layout, what is to face them, and where they then stand."""
    closer, moved = copyfit(full, root, numbers, layout.closer, layout.beside)
    return closer, face(full, root, numbers, layout) if closer == layout.closer else layout.beside, moved


def face(full: Sequence[float], root: Any, numbers: PageNumbers, layout: Layout) -> Beside:
    """What faces each article that ends on a left-hand page before another such, once all are as short as they get.

    That is one of a page that belongs to it, of those that are left the one that fewest others could have, or a page of its own.
    Those that have the least choice come first.
    """
    found = spans(full, root, numbers)
    pages = {start.anchor: last - start.page + 1 for start, last in found}
    near = {start.anchor: start.element.get(NEAR, "").split() for start, _ in found}
    wanted = Counter(other for others in near.values() for other in others)
    bare = [start for (start, _), (after, _) in pairwise(found) if LEFT == start.side == after.side and pages[start.anchor] % 2]
    beside = dict(layout.beside)
    for start in sorted(bare, key=lambda start: len(near[start.anchor])):
        if start.anchor not in beside and can_be_faced(start.element):
            free = [one for one in near[start.anchor] if pages.get(one) == 1 and one not in beside.values()]
            beside[start.anchor] = min(free, key=wanted.__getitem__, default="")
    return beside
