"""What a page paints: one value for each text, path, picture and shading, in points of the page."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from preflight.content.fonts import Font
from preflight.content.geometry import Rect
from preflight.content.spaces import Colour, Space


class PaintKind(StrEnum):
    """What was painted."""

    TEXT = "text"
    FILL = "fill"
    STROKE = "stroke"
    IMAGE = "image"
    STENCIL = "stencil"
    SHADING = "shading"


@dataclass(frozen=True, slots=True)
class Painted:
    """One thing on a page; `box` is what its clip leaves of it."""

    kind: PaintKind
    box: Rect
    colour: Colour
    overprint: bool = False
    mode: int = 0
    """The overprint mode: 1 lets a CMYK value of zero leave alone what is below."""
    size: float = math.inf
    """Points: of the letters, of the line, of the thinnest filled rectangle. Pictures: pixels an inch."""
    text: str = ""
    """The words of a text; of a picture its name."""
    straight: bool = True
    """Whether its outline is made of straight lines."""
    bits: int = 8
    """Of a picture: bits a component."""
    in_mask: bool = False
    """Whether it only says how opaque something else is."""
    blended: bool = False
    """Whether what is below shows through."""
    font: str = ""
    """The name of a text's font."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in a content stream that could not be followed: a code of strings/ and what it was."""

    code: str
    what: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page from 1 with its boxes, None where it has none; everything in points, with its user unit."""

    number: int
    media: Rect
    trim: Rect | None
    bleed: Rect | None
    painted: tuple[Painted, ...]
    groups: tuple[Space, ...] = ()
    """The colour spaces that transparency is reckoned in."""
    troubles: tuple[Trouble, ...] = ()
    fonts: tuple[Font, ...] = ()
    """The fonts of letters that are seen."""
    grouped: bool = False
    """Whether the page or a form on it is a group for transparency."""
    most_ink: float = math.inf
    """The highest sum of inks that its colours can come to within `art`, in per cent; infinite where only plates show it."""

    @property
    def cut(self) -> Rect:
        """What is left after cutting: the media box where the page has no trim box."""
        return self.trim or self.media

    @property
    def art(self) -> Rect:
        """What is printed on purpose: trim and bleed, without marks."""
        return self.bleed or self.cut
