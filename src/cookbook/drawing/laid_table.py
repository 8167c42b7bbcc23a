"""The set table on covers: plates with food in the colours of the phases, and the lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

SIZE = (170, 115)
PLATES = ((102, 27, 19, 13.5, 8), (42, 41, 30, 21.5, 13), (139, 70, 23, 16.5, 9.5), (90, 82, 17, 12, 7), (20, 93, 12, 8.5, 5))
"""Middle, and the radii of plate, rim and food, in the order of the phases."""
LINES = ((1, 0), (0, 2), (2, 3), (3, 1), (1, 4), (0, 3))
"""Which plates have a line between them."""
LINE = Markup('<path d="M{} {}L{} {}" stroke="{}" stroke-width="0.6" fill="none"/>')
CIRCLE = Markup('<circle cx="{}" cy="{}" r="{}" fill="{}"/>')
RIM = Markup('<circle cx="{}" cy="{}" r="{}" fill="none" stroke="{}" stroke-width="0.8"/>')
FRAME = Markup('<svg class="drawing--plates" viewBox="0 0 {w} {h}" width="{w}" height="{h}" aria-hidden="true">{inner}</svg>')


def plates(colours: Mapping[str, str], tokens: Sequence[str]) -> Markup:
    """The whole drawing."""
    width, height = SIZE
    return FRAME.format(w=width, h=height, inner=Markup("").join(_shapes(colours, tokens)))


def served(tokens: Sequence[str]) -> Iterator[str]:
    """What lies on each of the five plates, whatever is served: few `tokens` come again, of many every so manyth."""
    found = tokens or ["accent"]
    return (found[number * max(len(found), len(PLATES)) // len(PLATES) % len(found)] for number in range(len(PLATES)))


def _shapes(colours: Mapping[str, str], tokens: Sequence[str]) -> Iterator[Markup]:
    for start, end in LINES:
        yield LINE.format(*PLATES[start][:2], *PLATES[end][:2], colours["line"])
    for (x, y, plate, rim, food), token in zip(PLATES, served(tokens), strict=True):
        yield CIRCLE.format(x, y, plate, colours["surface"])
        yield RIM.format(x, y, rim, colours["line"])
        yield CIRCLE.format(x, y, food, colours[token])
