"""Boxes and matrices in points; the y axis points up, as in PDF."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rect(NamedTuple):
    """A rectangle: left, bottom, right, top."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def is_empty(self) -> bool:
        return self.x1 < self.x0 or self.y1 < self.y0

    def meet(self, other: Rect) -> Rect:
        """What both cover; `is_empty` where they do not touch."""
        return Rect(max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1))

    def grow(self, by: float) -> Rect:
        """The box with `by` more on every side; less where it is negative."""
        return Rect(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def holds(self, other: Rect) -> bool:
        """Whether the other lies within this one."""
        return other.x0 >= self.x0 and other.y0 >= self.y0 and other.x1 <= self.x1 and other.y1 <= self.y1

    def overlaps(self, other: Rect) -> bool:
        """Whether they share more than an edge, or one is a line within the other."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1


EVERYWHERE = Rect(-1e9, -1e9, 1e9, 1e9)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does `first` and then `then`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point after a matrix."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def around(points: Iterable[tuple[float, float]]) -> Rect:
    """The smallest box around points; there is at least one."""
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


def upright(corners: Sequence[float]) -> Rect:
    """Four numbers as a box, whichever corners they are."""
    x0, y0, x1, y1 = corners
    return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def placed(matrix: Matrix, box: Rect) -> Rect:
    """The box around a box after a matrix."""
    x0, y0, x1, y1 = box
    return around(at(matrix, x, y) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1)))


def widths(matrix: Matrix) -> tuple[float, float]:
    """How long a unit along x and a unit along y become."""
    a, b, c, d, _, _ = matrix
    return math.hypot(a, b), math.hypot(c, d)


def enlargement(matrix: Matrix) -> float:
    """What a length becomes on average: the side of the square that a unit square becomes."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def scale(matrix: Matrix) -> float:
    """The least that a length may become: what a stroke's width is multiplied with."""
    a, b, c, d, _, _ = matrix
    total, area = a * a + b * b + c * c + d * d, abs(a * d - b * c)
    root = math.sqrt(max(total * total - 4 * area * area, 0.0))
    return math.sqrt(max((total - root) / 2, 0.0))


def matrix_of(values: Sequence[float]) -> Matrix:
    """Six numbers as a matrix; anything else is the identity."""
    if len(values) != 6:
        return IDENTITY
    a, b, c, d, e, f = values
    return (a, b, c, d, e, f)
