"""The path under construction."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from preflight.content.geometry import Rect, around

SLACK = 0.01
"""Points that two numbers may differ by and still be the same place: writers round to two or three digits."""
SLIVER = 0.05
"""Points: what a clip leaves of a rectangle when two edges only touch."""
XY = tuple[float, float]


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

    def close(self) -> None:
        """Back to where the subpath began."""
        if self.current:
            self.add(self.current[0])

    def end(self) -> None:
        """Finish the subpath: four corners that stand straight are a rectangle, and a point alone is nothing."""
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
    """Whether four points, and a fifth where the first is, go around the corners of their box."""
    if len(points) not in (4, 5):
        return False
    at_corners = all(
        min(abs(x - box.x0), abs(x - box.x1)) < SLACK and min(abs(y - box.y0), abs(y - box.y1)) < SLACK for x, y in points
    )
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points[:4]
    is_even = abs(x0 + x2 - x1 - x3) < 2 * SLACK and abs(y0 + y2 - y1 - y3) < 2 * SLACK  # a triangle stands at corners too
    return at_corners and is_even
