"""Screen colours as inks: design tokens by their table, neutrals as black alone, all others through the ICC profile."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from math import floor

from PIL import Image, ImageCms, ImageFilter

from cookbook.model.swatch import Inks
from cookbook.store.digests import digest
from cookbook.store.memo import Memo
from cookbook.store.shelf import Shelf

BLACK: Inks = (0, 0, 0, 1)
STEPS = 33
"""Colours a channel of the table for pictures; between them it is interpolated."""
PICTURE_MARGIN = 0.08
"""How far below the ink limit pictures stay: JPEG rings around edges by some per cent."""


def within(inks: Inks, limit: float) -> Inks:
    """The inks with no more in all than `limit`, also where a plate has 256 steps: colour gives way, black stays."""
    *colour, black = inks
    if sum(inks) <= limit:
        return inks
    share = max(limit - black, 0) / sum(colour)
    cyan, magenta, yellow = (floor(part * share * 255) / 255 for part in colour)
    return cyan, magenta, yellow, black


class Separator:
    """Separates colours for one printing condition."""

    def __init__(self, icc: bytes, tokens: Mapping[str, Inks], limit: float, seen: Shelf | None = None) -> None:
        self.icc, self.limit = icc, limit
        self.drawings = Memo(seen or Shelf(), digest(icc, repr(sorted(tokens.items())), str(limit)))
        """What pages draw in inks, by all that it is made of: those that were `seen` are not put into inks again."""
        self._known = {colour: within(inks, limit) for colour, inks in tokens.items()}
        self._transform = _transform(icc)

    def inks(self, rgb: Sequence[float]) -> Inks:
        """The inks of red, green and blue from 0 to 1."""
        red, green, blue = (min(max(round(part * 255), 0), 255) for part in rgb)
        colour = f"#{red:02x}{green:02x}{blue:02x}"
        if colour not in self._known:
            neutral = red == green == blue
            self._known[colour] = (0, 0, 0, 1 - red / 255) if neutral else self._all(bytes((red, green, blue)), self.limit)[0]
        return self._known[colour]

    @cached_property
    def for_pictures(self) -> ImageFilter.Color3DLUT:
        """A filter that turns an RGB picture into CMYK; it stays within the limit between its own colours too."""
        steps = [round(step * 255 / (STEPS - 1)) for step in range(STEPS)]
        pixels = bytes(part for blue in steps for green in steps for red in steps for part in (red, green, blue))
        table = [ink for inks in self._all(pixels, self.limit - PICTURE_MARGIN) for ink in inks]
        return ImageFilter.Color3DLUT(STEPS, table, channels=4, target_mode="CMYK")

    def _all(self, pixels: bytes, limit: float) -> list[Inks]:
        shown = Image.frombytes("RGB", (len(pixels) // 3, 1), pixels)
        made = Image.new("CMYK", shown.size)
        self._transform.transform.apply(shown.getim(), made.getim())  # Pillow writes out the whole profile around it.
        data = made.tobytes()
        four = zip(data[::4], data[1::4], data[2::4], data[3::4], strict=True)
        return [within((c / 255, m / 255, y / 255, k / 255), limit) for c, m, y, k in four]


@lru_cache(maxsize=4)
def _transform(icc: bytes) -> ImageCms.ImageCmsTransform:
    """From the screen to the printing condition, which takes long to work out."""
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.HIGHRESPRECALC
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    press = ImageCms.getOpenProfile(io.BytesIO(icc))
    return ImageCms.buildTransform(ImageCms.createProfile("sRGB"), press, "RGB", "CMYK", intent, flags)
