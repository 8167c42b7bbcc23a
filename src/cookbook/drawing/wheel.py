"""The phases of a cluster as a ring, each in its colour, with its number, and with its name where all names fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cookbook.drawing.pen import Pen, on_circle

WIDTH = 400.0
CENTRE, INNER, OUTER = 200.0, 98.0, 196.0
MIDDLE = 146.0
"""How far from the centre the words stand."""
LARGEST, SMALLEST = 14.0, 10.5
"""The sizes of names; where even the smallest is too wide for one, the numbers stand alone."""
NARROW, WIDE = frozenset("ijlftrI-'. "), frozenset("mwMW")
MARGIN = 4.0


@dataclass(frozen=True)
class Piece:
    """A phase as a piece of the ring, from one angle to another clockwise from the top."""

    title: str
    token: str
    chosen: bool
    middle: float
    half: float
    href: str = ""

    @property
    def at(self) -> tuple[float, float]:
        return on_circle(CENTRE, MIDDLE, self.middle)

    @property
    def room(self) -> float:
        """The width of a line below the number that stays within the piece."""
        x, y = self.at
        reach = next(step for step in range(1, int(WIDTH)) if not all(self._holds(x + side * step, y + 8) for side in (-1, 1)))
        return 2.0 * reach - MARGIN

    def _holds(self, x: float, y: float) -> bool:
        turn = math.degrees(math.atan2(x - CENTRE, CENTRE - y)) - self.middle
        return INNER < math.dist((x, y), (CENTRE, CENTRE)) < OUTER and abs((turn + 180) % 360 - 180) < self.half


def wheel(pen: Pen, parts: Sequence[Piece], caption: str, smallest: float = SMALLEST) -> Iterator[Markup]:
    """The shapes of the ring, clockwise from the top, and what it shows in its middle; no name is smaller than that."""
    size = min((LARGEST, *(part.room / _ems(part.title) for part in parts)))
    for number, part in enumerate(parts, 1):
        ends = (part.middle - part.half + 1.2, part.middle + part.half - 1.2)
        shapes = [pen.wedge(CENTRE, (INNER, OUTER), ends, part.token if part.chosen else "line")]
        (x, y), ink = part.at, "raised" if part.chosen else "ink"
        if size < max(smallest, SMALLEST):
            shapes.append(pen.words((x, y + 9), str(number), ink, size=26, anchor="middle"))
        else:
            shapes.append(pen.words((x, y - 8), str(number), ink, size=22, anchor="middle"))
            shapes.append(pen.words((x, y + 12), part.title, ink, size=size, anchor="middle"))
        yield pen.way(part.href, shapes) if part.href else Markup("").join(shapes)
        yield _arrow(pen, part.middle + part.half)
    lines = _lines(caption)
    for number, line in enumerate(lines):
        yield pen.words((CENTRE, 207 + 22 * (number - (len(lines) - 1) / 2)), line, "ink", size=17, anchor="middle")


def _lines(caption: str) -> list[str]:
    """Two lines as even as its words allow."""
    words = caption.split(" ")
    parted = ([" ".join(words[:count]), " ".join(words[count:])] for count in range(1, len(words)))
    return min(parted, key=lambda lines: max(map(len, lines)), default=words)


def _ems(text: str) -> float:
    """About how wide a text is, in sizes of its letters."""
    return sum(0.29 if char in NARROW else 0.82 if char in WIDE else 0.53 for char in text)


def _arrow(pen: Pen, degrees: float) -> Markup:
    """A small head that shows which way the ring turns."""
    points = [on_circle(CENTRE, radius, degrees + turn) for radius, turn in ((88, -3.5), (74, -3.5), (81, 4))]
    return pen.path(points, "line-strong")
