"""A worksheet as a small map: where its zones are, with their numbers, and which of them were filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.settings.canvas import HEIGHT, WIDTH, CanvasSheet


@dataclass(frozen=True)
class CanvasDrawings:
    """Draws worksheets."""

    pen: Pen

    def map(self, sheet: CanvasSheet, filled: Collection[int]) -> Markup:
        """The zones of a sheet at their places; those by whose number something was written stand out."""
        return self.pen.picture("canvas", (WIDTH, HEIGHT), self._zones(sheet, filled))

    def _zones(self, sheet: CanvasSheet, filled: Collection[int]) -> Iterator[Markup]:
        for number, zone in enumerate(sheet.zones, start=1):
            box = zone.box
            is_filled = number in filled
            yield self.pen.bar(
                (box.left, box.top), (box.width, box.height), "kind-method" if is_filled else "line", faint=is_filled
            )
        for number, zone in enumerate(sheet.zones, start=1):
            yield self.pen.words((zone.box.left + 6, zone.box.top + 17), str(number), "ink", size=14)
