"""How long laying out a drawing takes, estimated from what is in it: none that passes takes a second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cookbook.load.svg_values import URL, numbers_in

MOST = 600_000
"""Microseconds of a usual machine, on the side of caution."""
ELEMENT, ATTRIBUTE, POINT, CALL, TEXT, LETTER, STOP, GRADIENT, CLIP = 40, 45, 10, 20, 200, 75, 100, 500, 60
"""What each costs, measured with WeasyPrint; a gradient and its stops wherever they are referred to."""
POINTS = ("d", "points", "x", "y", "dx", "dy")
TEXTS = ("text", "tspan")
PAINTS = ("fill", "stroke")
ASIDE = ("clipPath", "linearGradient", "radialGradient")
"""What is drawn only where it is referred to."""
REFERENCE = re.compile(URL)
DRAWN = frozenset("path rect circle ellipse line polyline polygon text tspan".split())


@dataclass(slots=True)
class SvgElement:
    """One element of a drawing."""

    name: str
    attributes: Mapping[str, str]
    line: int
    inner: list[SvgElement] = field(default_factory=list)
    letters: int = 0

    def every(self) -> Iterator[SvgElement]:
        """This element and all within."""
        yield self
        for one in self.inner:
            yield from one.every()


SHOWN_BY: Mapping[str, tuple[str, ...]] = {
    "path": ("d",),
    "rect": ("width", "height"),
    "circle": ("r",),
    "ellipse": ("rx", "ry"),
    "line": (),
    "polyline": ("points",),
    "polygon": ("points",),
}
"""Shapes, and what none of them can be seen without."""


def draws(element: SvgElement, fill: str = "black", stroke: str = "none") -> bool:
    """Whether anything of an element can be seen."""
    own = element.attributes
    fill, stroke = own.get("fill", fill), own.get("stroke", stroke)
    if element.name in (*ASIDE, "defs") or own.get("opacity") == "0":
        return False
    is_painted = stroke != "none" or (fill != "none" and element.name != "line")
    needed = SHOWN_BY.get(element.name)
    is_shape = needed is not None and all(own.get(one, "0") not in ("", "0") for one in needed)
    return (is_painted and (is_shape or element.letters > 0)) or any(draws(one, fill, stroke) for one in element.inner)


class CycleError(Exception):
    """Something refers to itself; carries its id."""


class Costs:
    """The costs of a drawing's parts."""

    def __init__(self, root: SvgElement) -> None:
        self._by_id = {one.attributes["id"]: one for one in root.every() if "id" in one.attributes}
        self._known: dict[str, int] = {}
        self._open: list[str] = []

    def of(self, element: SvgElement, inherited: Mapping[str, str]) -> int:
        """Microseconds that an element takes, painted as those around it say. Raises CycleError."""
        own = element.attributes
        paints = {name: own.get(name, inherited.get(name, "")) for name in PAINTS}
        cost = ELEMENT + ATTRIBUTE * len(own) + POINT * sum(numbers_in(own.get(name, "")) for name in POINTS)
        cost += CALL * own.get("transform", "").count("(")
        if element.name in TEXTS:
            cost += TEXT + LETTER * element.letters
        if element.name in DRAWN:
            cost += sum(self._gradient(value) for value in paints.values())
        cost += self._clip(own.get("clip-path", ""))
        return cost + sum(self.of(one, paints) for one in element.inner if one.name not in ASIDE)

    def _gradient(self, value: str) -> int:
        element = self._meant(value)
        return GRADIENT + STOP * len(element.inner) if element else 0

    def _clip(self, value: str) -> int:
        """What is drawn to clip by: anew wherever it is referred to."""
        element = self._meant(value)
        if element is None:
            return 0
        name = element.attributes["id"]
        if name in self._open:
            raise CycleError(name)
        if name not in self._known:
            self._open.append(name)
            self._known[name] = CLIP + self.of(element, {})
            self._open.pop()
        return self._known[name]

    def _meant(self, value: str) -> SvgElement | None:
        found = REFERENCE.match(value.strip())
        return self._by_id.get(found[1]) if found else None
