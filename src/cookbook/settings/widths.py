"""How much room words take, by the widths that the typefaces give their letters: what no layout needs more of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path

from cookbook.settings.faces import Faces

POINT = 25.4 / 72
"""Millimetres."""
NEVER = 10_000
"""Lines, where not even a letter has room."""
UNBREAKABLE = "\u00a0\u202f\u2060"
BREAKS = re.compile(rf"[^\S{UNBREAKABLE}]+")


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text is set: its type in points, the height of a line as a part of that, and the face."""

    size: float
    line: float
    role: str = "sans"
    cut: str = "regular"

    @property
    def height(self) -> float:
        """Millimetres of a line."""
        return self.size * self.line * POINT


@dataclass(frozen=True)
class Ruler:
    """Measures words in the faces of a cookbook."""

    faces: Faces

    def width(self, text: str, lettering: Lettering) -> float:
        """Millimetres that a text takes on one line."""
        known = _widths(*(one.cuts[one.nearest(lettering.cut)] for one in self.faces.roles[lettering.role]))
        return sum(known.get(char, 1.0) for char in text) * lettering.size * POINT

    def lines(self, text: str, lettering: Lettering, room: float) -> int:
        """How many lines of so many millimetres a text takes where words break at spaces, and longer ones at any letter."""
        words = (self.width(word, lettering) for word in BREAKS.split(text.strip()))
        return wrapped(words, self.width(" ", lettering), room, lettering.size * POINT)


def wrapped(widths: Iterable[float], space: float, room: float, letter: float) -> int:
    """How many lines things of these widths take; what is wider than a line begins a new one and goes on in the next.

    No letter is wider than `letter`, which a line that is broken within a word may leave free.
    """
    if room <= letter:
        return NEVER
    lines, used = 0, room
    for width in widths:
        if used + space + width <= room:
            used += space + width
            continue
        more = 1 if width <= room else ceil(width / (room - letter))
        lines += more
        used = width if more == 1 else room
    return lines


@cache
def _widths(*paths: Path) -> Mapping[str, float]:
    """The width of each letter as a part of its size, in the first face that has it."""
    return {char: width for path in reversed(paths) for char, width in _widths_in(path).items()}


@cache
def _widths_in(path: Path) -> Mapping[str, float]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # Takes a while, and most times nothing is measured.

    with TTFont(path, lazy=True) as font:
        metrics, em = font["hmtx"].metrics, font["head"].unitsPerEm
        return {chr(point): metrics[name][0] / em for point, name in font.getBestCmap().items()}
