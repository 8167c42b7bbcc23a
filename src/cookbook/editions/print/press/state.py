"""What of a PDF's graphics state matters for inks, and what became of a stream."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Name

from cookbook.editions.print.press.colours import BLACK
from cookbook.settings.inks import Inks

Number = tuple[int, int]
"""The number of an object in its file."""
CHANNELS = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/DeviceCMYK": 4}


@dataclass(slots=True)
class State:
    """The graphics state, as far as inks depend on it; a colour that is none of ours is None."""

    fill: Inks | None = None
    stroke: Inks | None = None
    fill_channels: int = 0
    stroke_channels: int = 0
    over: bool = False
    fill_alpha: float = 1
    stroke_alpha: float = 1
    veiled: bool = False
    width: float = 1
    scale: float = 1
    mode: int = 0

    @property
    def opaque(self) -> bool:
        """Whether what is painted covers what is below it."""
        return self.fill_alpha == 1 and self.stroke_alpha == 1 and not self.veiled

    def is_black(self, *uses: str) -> bool:
        """Whether all that these paint (`fill`, `stroke`) is black and covers."""
        return self.opaque and bool(uses) and all(getattr(self, use) == BLACK for use in uses)

    def mix(self, found: Any) -> None:
        """Take what a graphics state dictionary says of transparency."""
        self.fill_alpha = float(found.get("/ca", self.fill_alpha))
        self.stroke_alpha = float(found.get("/CA", self.stroke_alpha))
        if "/SMask" in found or "/BM" in found:
            self.veiled = found.get("/SMask", Name("/None")) != Name("/None") or found.get("/BM", Name.Normal) != Name.Normal


@dataclass
class Drawing:
    """A stream in inks, and what it does with the pages and forms that it is drawn with."""

    data: bytes = b""
    transparent: bool = False
    opaque_forms: set[Number] = field(default_factory=set)
    veiled_forms: set[Number] = field(default_factory=set)
    """The forms that it paints, in full or with transparency."""
    spaces: set[str] = field(default_factory=set)
    """The names of colour spaces that it still uses."""


def channels_of(space: Any) -> int:
    """How many channels a colour space of gray, RGB or CMYK has; 0 for any other."""
    if isinstance(space, pikepdf.Array) and len(space):
        if space[0] == Name.ICCBased:
            return int(space[1].N)
        space = space[0]
    return CHANNELS.get(str(space), 0)
