"""Pages for a reader's notes: as many at the end as fill the last sheet."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

NOTES = "notes"
"""The class of the section that is such a page."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The page for notes of a parsed book, taken out of it; none where its templates have none."""

    body: Any
    leaf: Any
    multiple: int
    """What the number of pages has to be a multiple of."""
    apart: int
    """Pages that are printed as a leaf of their own."""
    made: list[Any] = field(default_factory=list)
    """Those that a layout had."""

    @classmethod
    def of(cls, root: Any, multiple: int) -> Filling:
        body = root.find("body")
        leaf = next((part for part in body if _is_leaf(part)), None)
        if leaf is not None:
            body.remove(leaf)
        said = {} if leaf is None else leaf.attrib
        return cls(body, leaf, int(said.get("data-multiple", multiple)), int(said.get("data-apart", 0)))

    def wanted(self, pages: int) -> int:
        """How many pages for notes a book of so many others has."""
        return 0 if self.leaf is None else (self.apart - pages) % self.multiple

    def fill(self, pages: int) -> None:
        """Put so many at the end, the same in every layout: what was fitted in them stays so."""
        self.made.extend(deepcopy(self.leaf) for _ in range(pages - len(self.made)))
        others = [part for part in self.body if not _is_leaf(part)]
        self.body[:] = [*others, *self.made[:pages]]


def _is_leaf(part: Any) -> bool:
    return NOTES in part.get("class", "").split()
