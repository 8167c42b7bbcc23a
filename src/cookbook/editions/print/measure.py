"""Measures laid-out pages: no text runs off its page or its box, and every letter is in our fonts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from weasyprint.formatting_structure import boxes

from cookbook.editions.print.glyphs import known_characters
from cookbook.editions.print.rendering import Rendering
from cookbook.problems import Place, Problem

MM = 96 / 25.4
"""CSS pixels in a millimetre."""
TOLERANCE = 0.75
"""Pixels that rounding and hanging punctuation may take."""


@dataclass(frozen=True, slots=True)
class Area:
    """What text has to stay inside, in pixels from the corner of the page."""

    left: float
    right: float
    bottom: float

    def within(self, box: Any) -> Area:
        """The part of this area that `box` gives its text; a box of automatic height has no floor of its own."""
        left, right, bottom = box.border_box_x(), box.border_box_x() + box.border_width(), self.bottom
        if box.style["height"] != "auto":
            bottom = min(bottom, box.border_box_y() + box.border_height())
        return replace(self, left=max(self.left, left), right=min(self.right, right), bottom=bottom)


def measure(document: Any, root: Any, rendering: Rendering) -> Iterator[Problem]:
    """Every text that is too large, once a place, and every letter that our fonts lack."""
    known = known_characters(rendering.shelf)
    files = _files(root)
    for number, page in enumerate(document.pages, 1):
        box = page._page_box  # noqa: SLF001 - WeasyPrint shows its boxes nowhere else
        edge = rendering.safety * MM
        sheet = Area(edge, page.width - edge, page.height - edge)
        floor = box.content_box_y() + box.height
        for child in box.children:
            is_margin = isinstance(child, boxes.MarginBox)
            area = sheet if is_margin else replace(sheet, bottom=min(sheet.bottom, floor))
            for text, found in _texts(child, area):
                place = Place(files.get(text.element, "print"))
                yield from _unknown(text, place, number, known)
                if not str(text.element_tag).endswith("::marker"):  # bullets hang outside their items
                    yield from _outside(text, found, place, number)


def _files(root: Any) -> dict[Any, str]:
    """The file that each element was written in: a box may stand on a page without the boxes around it."""
    written = [element for element in root.iter() if element.get("data-file")]
    return {inner: element.get("data-file") for element in written for inner in element.iter()}


def _texts(box: Any, area: Area) -> Iterator[tuple[Any, Area]]:
    """Every text box with the area that it has to stay inside."""
    box = getattr(box, "_box", box)
    if isinstance(box, boxes.TextBox):
        yield box, area
        return
    if isinstance(box, (boxes.BlockContainerBox, boxes.TableCellBox)) and not isinstance(box, boxes.MarginBox):
        area = area.within(box)
    for child in getattr(box, "children", ()):
        yield from _texts(child, area)


def _outside(text: Any, area: Area, place: Place, page: int) -> Iterator[Problem]:
    if not text.text.strip():
        return
    overs = {
        "→": text.position_x + text.width - area.right,
        "←": area.left - text.position_x,
        "↓": text.position_y + text.baseline - area.bottom,
    }
    edge, over = max(overs.items(), key=lambda pair: pair[1])
    if over > TOLERANCE:
        args = {"text": text.text.strip()[:60], "edge": edge, "page": page, "over": f"{over / MM:.1f}"}
        yield Problem(place, "print-overflow", args)


def _unknown(text: Any, place: Place, page: int, known: frozenset[str]) -> Iterator[Problem]:
    for char in sorted(set(text.text) - known):
        yield Problem(place, "print-glyph", {"char": char, "point": f"U+{ord(char):04X}", "page": page})
