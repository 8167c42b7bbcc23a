"""A painted page as plain values: the objects of a PDF that it is made of, with holes for what only the file knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

BETWEEN = b"\x01"
"""What no object has in it, for text is written in letters and figures."""
HOLE = re.compile(rb"\x00([^\x00]+)\x00")
"""Stands where a number is filled in: that of another object of the page, by its place among them, or a name below."""
STRUCTURE, FONTS, SPACES = "structure", "fonts", "spaces"
"""What a file has once: the root of its structure, its fonts, its colour spaces."""
PAGE, PARENTS, LINK = "page", "parents", "link"
"""The page itself, its place in the tree from content to structure, and that of each of its links, which a number follows."""


Bookmark = tuple[int, str, tuple[float, float], str]
"""A line of the outline that leads to a page: its level, its words, its place in pixels, and whether it is open."""


def filled(heads: bytes, numbers: Mapping[str, int]) -> list[bytes]:
    """Objects as they are written, each hole filled with the number of that name."""
    return HOLE.sub(lambda found: b"%d" % numbers[found[1].decode()], heads).split(BETWEEN)


def hole(name: str | int) -> str:
    """The hole for the number of an object."""
    return f"\0{name}\0"


@dataclass(frozen=True, slots=True)
class StreamData:
    """The data of a stream."""

    written: bytes
    is_image: bool


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
class PaintedPage:
    """A painted page."""

    width: float
    height: float
    """Of the trimmed page, in pixels."""
    heads: bytes
    """The objects that it is made of, with `BETWEEN` each two: the page itself, then dictionaries, also those of its streams."""
    data: Mapping[int, StreamData]
    """The data of streams, by their place among the objects."""
    letters: Mapping[str, Letters]
    """By the name of the font in this file."""
    anchors: Mapping[str, tuple[float, float]]
    """Where each stands, in pixels from the top left corner."""
    targets: tuple[str, ...]
    """The anchors that its links lead to, and addresses."""
    bookmarks: tuple[Bookmark, ...]
    elements: tuple[int, ...]
    """The structure elements that stand in no other, by their place among the objects."""
    marked: tuple[int | None, ...]
    """The element of each piece of marked content; None of what says nothing."""
    linked: tuple[int, ...]
    """The element of each link."""
