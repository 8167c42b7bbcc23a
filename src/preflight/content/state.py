"""The graphics state and the path under construction."""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass, field
from typing import Any

from preflight.content.fonts import NO_FONT, Font
from preflight.content.geometry import EVERYWHERE, IDENTITY, Matrix, Rect, around
from preflight.content.spaces import BLACK, Colour

SLACK = 0.01
"""Points that two numbers may differ by and still be the same place."""
SLIVER = 0.05
"""Points: what a clip leaves of a rectangle when two edges only touch."""
XY = tuple[float, float]


@dataclass(slots=True)
class GraphicsState:
    """What `q` keeps and `Q` brings back; text's own matrices are left to the walker."""

    matrix: Matrix = IDENTITY
    clip: Rect = EVERYWHERE
    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_pattern: Any = None
    stroke_pattern: Any = None
    width: float = 1.0
    overprint_fill: bool = False
    overprint_stroke: bool = False
    mode: int = 0
    font: Font = NO_FONT
    size: float = 1.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    rendering: int = 0
    alpha_fill: float = 1.0
    alpha_stroke: float = 1.0
    masked: bool = False

    def kept(self) -> GraphicsState:
        """A copy."""
        return copy.copy(self)


@dataclass(slots=True)
class Subpaths:
    """Subpaths in points of the page."""

    parts: list[Rect] = field(default_factory=list)
    """The box around each."""
    current: list[XY] = field(default_factory=list)
    straight: bool = True
    curved: bool = False
    rectangles: list[Rect] = field(default_factory=list)

    def begin(self, *points: XY) -> None:
        """End the subpath before and begin another."""
        self.end()
        self.current = list(points)

    def add(self, *points: XY, curve: bool = False) -> None:
        """Go on to a point; a curve's controls bound it well enough."""
        self.current.extend(points)
        if curve:
            self.straight, self.curved = False, True

    def end(self) -> None:
        """Close the subpath: four corners that stand straight are a rectangle, and a point alone is nothing."""
        if len(self.current) > 1:
            box = around(self.current)
            self.parts.append(box)
            if not self.curved and _is_upright(self.current, box):
                self.rectangles.append(box)
            elif not self.curved and len(self.current) > 2:
                self.straight = False
        self.current, self.curved = [], False

    @property
    def box(self) -> Rect | None:
        """The box around everything, or None for a path without points."""
        self.end()
        return around((x, y) for x0, y0, x1, y1 in self.parts for x, y in ((x0, y0), (x1, y1))) if self.parts else None

    def thinnest(self, clip: Rect) -> float:
        """The narrowest side of its rectangles in points, infinite where there are none."""
        narrow = [min(box.width, box.height) for box in self.rectangles if clip.overlaps(box.grow(SLACK))]
        cut = [box.meet(clip) for box in self.rectangles]
        narrow += [side for box in cut if not box.is_empty for side in (box.width, box.height) if side > SLIVER]
        return min(narrow, default=math.inf)


def _is_upright(points: list[XY], box: Rect) -> bool:
    """Whether all of four or five points are corners of their box."""
    if len(points) not in (4, 5):
        return False
    return all(min(abs(x - box.x0), abs(x - box.x1)) < SLACK and min(abs(y - box.y0), abs(y - box.y1)) < SLACK for x, y in points)
