"""The most ink that a page may have anywhere, by the colours that it paints with: where that is little, no plate is rendered.

What is painted replaces the inks below it, and black that overprints leaves them: a place has the colours of one thing that was
painted there, and black of that or of another. Where inks mix in any other way, nothing is known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf

from preflight.content.geometry import Rect
from preflight.content.painted import Painted, PaintKind
from preflight.content.spaces import CMYK

MIXED = (PaintKind.IMAGE, PaintKind.SHADING)
"""What has many colours."""
NEAR = 1.5
"""Points: a pixel of the plates, on which what is painted beside a place may show."""


@dataclass(slots=True)
class Ceiling:
    """What is known of a page's inks while it is walked through."""

    colours: set[tuple[float, float]] = field(default_factory=set)
    """Cyan, magenta and yellow together, and black, of everything that is painted."""
    over: float = 0.0
    """The black that overprints."""
    marks: list[Rect] = field(default_factory=list)
    """Where something is painted in every ink."""
    unknown: bool = False
    """Whether inks may add up in a way that is not followed."""

    def meet(self, painted: Painted) -> None:
        """Note what is painted, also where its clip seems to leave nothing of it."""
        if painted.kind in MIXED or painted.blended or painted.in_mask:
            self.unknown = True
        elif painted.colour.is_registration and painted.kind is not PaintKind.TEXT:
            self.marks.append(painted.box.grow(NEAR))
        elif painted.colour.space is CMYK and painted.colour.plates:
            *colour, black = (max(ink, 0.0) for ink in painted.colour.plates)
            if painted.overprint and painted.mode == 1:
                self.unknown |= max(colour) > 0
                self.over = max(self.over, black)
            self.colours.add((sum(colour), black))
        else:
            self.unknown = True

    def within(self, art: Rect) -> float:
        """The highest sum of inks in a part of the page, in per cent; infinite where only plates show it."""
        if self.unknown or any(mark.overlaps(art) for mark in self.marks):
            return inf
        return 100 * max((colour + max(black, self.over) for colour, black in self.colours), default=0.0)
