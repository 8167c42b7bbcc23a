"""The graphics state: what `q` keeps and `Q` brings back."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from preflight.content.fonts import NO_FONT, Font
from preflight.content.geometry import EVERYWHERE, IDENTITY, Matrix, Rect
from preflight.content.spaces import BLACK, Colour
from preflight.reading import items, name

NORMAL = ("/Normal", "/Compatible")
"""Blend modes that show nothing of what is below."""


@dataclass(slots=True)
class GraphicsState:
    """Lengths in points of the page after `matrix`; text's own matrices are left to the walker."""

    matrix: Matrix = IDENTITY
    clip: Rect = EVERYWHERE
    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_pattern: Any = None
    stroke_pattern: Any = None
    width: float = 1.0
    overprint_fill: bool = False
    overprint_stroke: bool = False
    overprint_mode: int = 0
    font: Font = NO_FONT
    size: float = 1.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    rendering: int = 0
    """The text rendering mode: whether letters are filled, stroked, neither or clip."""
    alpha_fill: float = 1.0
    alpha_stroke: float = 1.0
    masked: bool = False
    """Whether a soft mask lies over what is painted."""
    blends: bool = False
    """Whether the blend mode is any but the normal one."""

    def copied(self) -> GraphicsState:
        """The state as it is now."""
        return copy.copy(self)

    def take_blend_mode(self, value: Any) -> None:
        """A name, or an array whose first name counts."""
        first = next(iter(items(value, 1)), value)
        self.blends = name(first) not in NORMAL

    def begin_group(self) -> None:
        """What a group is painted with is the group's: within it everything covers at first."""
        self.alpha_fill = self.alpha_stroke = 1.0
        self.masked = self.blends = False

    def shows_through(self, *, stroke: bool) -> bool:
        """Whether what is below can be seen through what is filled, or stroked, now."""
        return self.masked or self.blends or (self.alpha_stroke if stroke else self.alpha_fill) < 1

    @property
    def is_opaque(self) -> bool:
        """Whether whatever is painted now covers what is below it."""
        return not (self.shows_through(stroke=False) or self.shows_through(stroke=True))
