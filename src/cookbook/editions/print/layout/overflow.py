"""Measures laid-out pages: no text runs off its page or its box, and every letter is in our fonts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cookbook.editions.print.layout.inside import holds_text, is_margin, is_stacked, is_text, page_box, unwrapped
from cookbook.editions.print.layout.notes import is_hung
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.layout.said import OURS, REMARK
from cookbook.editions.print.layout.sources import BASE
from cookbook.problems import Place, Problem

MM = 96 / 25.4
"""CSS pixels in a millimetre."""
TOLERANCE = 0.75
"""Pixels that rounding and hanging punctuation may take."""
OVERFLOW = "print-overflow"
"""What is said where nothing else is asked for with `data-overflow`."""


@dataclass(frozen=True, slots=True)
class Area:
    """What text has to stay inside, in pixels from the corner of the page."""

    left: float
    right: float
    top: float
    bottom: float

    def within(self, box: Any) -> Area:
        """The part of this area that `box` gives its text; a box of automatic height has no floor of its own."""
        left, right, bottom = box.border_box_x(), box.border_box_x() + box.border_width(), self.bottom
        if box.style["height"] != "auto":
            bottom = min(bottom, box.border_box_y() + box.border_height())
        return replace(self, left=max(self.left, left), right=min(self.right, right), bottom=bottom)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an element was written, and what is said when its text does not fit."""

    file: str = "print"
    code: str = OVERFLOW


@dataclass(frozen=True, slots=True)
class Over:
    """How far a text is outside its area, in pixels, and over which edge."""

    pixels: float
    edge: str
    text: str


def measure(
    pages: Sequence[Any], first: int, origins: Mapping[Any, Origin], rendering: Rendering, known: frozenset[str]
) -> Iterator[Problem]:
    """The text of each place that is furthest outside on a page, and every letter that is not `known` to our fonts."""
    for number, page in enumerate(pages, first):
        worst: dict[Origin, Over] = {}
        for text, found in _on_page(page, number, rendering):
            origin = origins.get(text.element, Origin())
            yield from _unknown(text, Place(origin.file), number, known)
            over = _over(text, found)
            if over.pixels > max(TOLERANCE, worst[origin].pixels if origin in worst else 0):
                worst[origin] = over
        for origin, over in worst.items():
            args = {"text": over.text[:60], "edge": over.edge, "page": number, "over": f"{over.pixels / MM:.1f}"}
            yield Problem(Place(origin.file), origin.code, args)


def strays(pages: Sequence[Any]) -> Iterator[Problem]:
    """Links that took a path of the virtual folder for an address of the web."""
    for page in pages:
        for kind, target, *_ in page.links:
            if kind != "internal" and target.startswith(BASE):
                yield Problem(OURS, REMARK, {"text": target.removeprefix(BASE)})


def outside(document: Any, rendering: Rendering) -> list[Any]:
    """The elements whose text runs off its page or its box."""
    texts = (pair for number, page in enumerate(document.pages, 1) for pair in _on_page(page, number, rendering))
    return [text.element for text, area in texts if _over(text, area).pixels > TOLERANCE]


def _on_page(page: Any, number: int, rendering: Rendering) -> Iterator[tuple[Any, Area]]:
    """Every text box of a page with the area that it has to stay inside."""
    box = page_box(page)
    edge, inner = rendering.safety * MM, max(rendering.safety, rendering.gutter) * MM
    left, right = (inner, edge) if number % 2 else (edge, inner)
    sheet = Area(left, page.width - right, edge, page.height - edge)
    floor = box.content_box_y() + box.height
    for child in box.children:
        body = replace(sheet, bottom=min(sheet.bottom, floor))
        yield from _texts(child, sheet if is_margin(child) else body, body)


def origins_of(root: Any) -> dict[Any, Origin]:
    """The origin of each element: a box may stand on a page without the boxes around it."""
    written = [element for element in root.iter() if element.get("data-file")]
    made = {element: Origin(element.get("data-file"), element.get("data-overflow", OVERFLOW)) for element in written}
    return {inner: origin for element, origin in made.items() for inner in element.iter()}


def _texts(box: Any, area: Area, body: Area) -> Iterator[tuple[Any, Area]]:
    """Every text box with the area that it has to stay inside; what stands in the outer margin has all of the page's.

    What is spread in a column stays below what comes before it there.
    """
    box = unwrapped(box)
    if is_hung(box.element):
        area = body
    elif is_text(box):
        yield box, area
        return
    elif holds_text(box) and not is_margin(box):
        area = area.within(box)
    lowest = area.top
    for child in getattr(box, "children", ()):
        for text, found in _texts(child, replace(area, top=lowest), body):
            yield text, found
            if is_stacked(box):
                lowest = max(lowest, text.position_y + text.baseline)


def _over(text: Any, area: Area) -> Over:
    """How far outside a text is; bullets hang outside their items, and spaces do not show."""
    words = text.text.strip()
    if not words or str(text.element_tag).endswith("::marker"):
        return Over(0, "", "")
    overs = {
        "→": text.position_x + text.width - area.right,
        "←": area.left - text.position_x,
        "↓": text.position_y + text.baseline - area.bottom,
        "↑": area.top - text.position_y - text.baseline + 0.75 * text.style["font_size"],
    }
    edge, pixels = max(overs.items(), key=lambda pair: pair[1])
    return Over(pixels, edge, words)


def _unknown(text: Any, place: Place, page: int, known: frozenset[str]) -> Iterator[Problem]:
    for char in sorted(set(text.text) - known):
        yield Problem(place, "print-glyph", {"char": char, "point": f"U+{ord(char):04X}", "page": page})
