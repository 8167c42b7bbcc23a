"""A worksheet as a small map of its zones, with those that were filled in, and as a picture of what was written into them."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.model.story import FilledZone
from cookbook.settings.canvas import HEIGHT, WIDTH, CanvasSheet, Zone

TITLE, NOTE, LINE = 8.0, 6.5, 8.0
"""The sizes of letters, and how far a line of a note is from the next."""
LETTER = 0.5
"""The width of a letter on the average, as a share of its size."""
PAD = 4.0


@dataclass(frozen=True)
class CanvasDrawings:
    """Draws worksheets."""

    pen: Pen

    def map(self, sheet: CanvasSheet, filled: Collection[int]) -> Markup:
        """The zones of a sheet at their places; those by whose number something was written stand out."""
        return self.pen.picture("canvas", (WIDTH, HEIGHT), self._zones(sheet, filled))

    def filled(self, sheet: CanvasSheet, zones: Sequence[FilledZone]) -> Markup:
        """A sheet with what was written into its zones, as far as there is room."""
        written = {int(one.zone): one for one in zones}
        pieces = (self._written(zone, written.get(number)) for number, zone in enumerate(sheet.zones, start=1))
        return self.pen.picture("filled", (WIDTH, HEIGHT), (shape for piece in pieces for shape in piece))

    def _written(self, zone: Zone, filled: FilledZone | None) -> Iterator[Markup]:
        box = zone.box
        yield self.pen.bar((box.left, box.top), (box.width, box.height), "surface")
        left, room = box.left + PAD, box.width - 2 * PAD
        title = textwrap.wrap(str(zone.title), max(int(room / TITLE / LETTER), 4))
        for number, words in enumerate(title, start=1):
            yield self.pen.words((left, box.top + number * TITLE + 2), words, "ink-soft", size=TITLE)
        top = box.top + len(title) * TITLE + 2 * PAD
        for lines in self._notes(filled, room - 2 * PAD):
            height = len(lines) * LINE + PAD
            if top + height > box.top + box.height - 1:
                return
            yield self.pen.bar((left, top), (room, height), "butter", faint=True)
            for number, words in enumerate(lines, start=1):
                yield self.pen.words((left + PAD, top + number * LINE), words, "ink", size=NOTE)
            top += height + 2

    def _notes(self, filled: FilledZone | None, room: float) -> Iterator[list[str]]:
        """Each note, and each row of a table, as lines that fit a width."""
        rows = (" · ".join(map(str, row)) for row in (filled.rows if filled else ()))
        for text in (*(map(str, filled.slips) if filled else ()), *rows):
            yield textwrap.wrap(text, max(int(room / NOTE / LETTER), 6))

    def _zones(self, sheet: CanvasSheet, filled: Collection[int]) -> Iterator[Markup]:
        for number, zone in enumerate(sheet.zones, start=1):
            box = zone.box
            is_filled = number in filled
            yield self.pen.bar(
                (box.left, box.top), (box.width, box.height), "kind-method" if is_filled else "line", faint=is_filled
            )
        for number, zone in enumerate(sheet.zones, start=1):
            yield self.pen.words((zone.box.left + 6, zone.box.top + 17), str(number), "ink", size=14)
