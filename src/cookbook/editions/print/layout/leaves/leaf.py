"""A painted page as plain values: the objects of a PDF that it is made of, with holes for what only the file knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

HOLE = re.compile(rb"\x00([^\x00]+)\x00")
"""Stands where a number is filled in: that of another object of the page, by its place among them, or a name below."""
STRUCTURE, FONTS, SPACES = "structure", "fonts", "spaces"
"""What a file has once: the root of its structure, its fonts, its colour spaces."""
PAGE, PARENTS, LINK = "page", "parents", "link"
"""The page itself, its place in the tree from content to structure, and that of each of its links, which a number follows."""


Bookmark = tuple[int, str, tuple[float, float], str]
"""A line of the outline that leads to a page: its level, its words, its place in pixels, and whether it is open."""


def hole(name: str | int) -> str:
    """The hole for the number of an object."""
    return f"\0{name}\0"


@dataclass(frozen=True, slots=True)
class Part:
    """An object of a page: its dictionary, or other value, and the data of a stream."""

    head: bytes
    data: bytes = b""
    is_image: bool = False

    def filled(self, numbers: Mapping[str, int]) -> bytes:
        """The object as it is written, each hole filled with the number of that name."""
        return HOLE.sub(lambda found: b"%d" % numbers[found[1].decode()], self.head) + self.data


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a font that a page shows."""

    family: str
    described: str
    """The typeface that was found, and all that Pango says of the font but its size."""
    size: float
    """The size that it has first, in pixels."""
    texts: Mapping[int, str]
    """What each glyph stands for."""
    widths: Mapping[int, int]
    """How wide each is, in thousandths of the size."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A painted page."""

    width: float
    height: float
    """Of the trimmed page, in pixels."""
    sheet: bytes
    """The object of the page."""
    parts: tuple[Part, ...]
    letters: Mapping[str, Letters]
    """By the name of the font in this file."""
    anchors: Mapping[str, tuple[float, float]]
    """Where each stands, in pixels from the top left corner."""
    targets: tuple[str, ...]
    """The anchors that its links lead to, and addresses."""
    bookmarks: tuple[Bookmark, ...]
    elements: tuple[int, ...]
    """The structure elements that stand in no other, by their place among the parts."""
    marked: tuple[int, ...]
    """The element of each piece of marked content."""
    linked: tuple[int, ...]
    """The element of each link."""
