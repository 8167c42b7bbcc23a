"""Fitting: what runs over its part is hyphenated, then broken at any letter, then set smaller by steps, at last left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cookbook.editions.print.layout.inside import font_sizes
from cookbook.editions.print.layout.overflow import Origin
from cookbook.model.text import MAX_LINE
from cookbook.problems import Place, Problem

BROKEN = "hyphens: auto; overflow-wrap: break-word; white-space: normal"
NARROW = "overflow-wrap: anywhere"
"""Lets a column be narrower than its longest word, which takes a time that grows with the square of the text."""
LONG_WORD, SHORT_TEXT = 16, MAX_LINE
"""Letters: which texts are so broken."""
SPARE = "data-spare"
"""Marks what a part can do without: the page of the entry has it, too."""
INSTEAD = "data-instead"
"""Marks what says so, and is seen only then."""
PARTED = "data-parted"
"""Marks what holds parts that are fitted each for itself."""
PIXELS = 96 / 72
"""In a point."""


@dataclass(frozen=True, slots=True)
class FitStep:
    """One step of fitting: how each element in the part is set, and how large its type is beside what it was."""

    style: str
    scale: float = 1.0
    spares: bool = False


STEPS = (
    FitStep("hyphens: auto"),
    FitStep(BROKEN),
    *(FitStep(BROKEN, scale) for scale in (0.85, 0.7, 0.5, 0.25)),
    FitStep(BROKEN, 0.7, spares=True),
    FitStep(BROKEN, 0.25, spares=True),
)


@dataclass
class FitPart:
    """A part of a page whose text is fitted as one."""

    sizes: Mapping[Any, float]
    """The size of type of each element in it before anything was fitted, in pixels."""
    styles: Mapping[Any, str]
    """What each element has as its own style."""
    taken: int = 0
    """How many steps were taken."""

    def take(self, smallest: float) -> bool:
        """Take the next step, with no type smaller than so many pixels that was not before; False where there is none."""
        if self.taken == len(STEPS):
            return False
        step = STEPS[self.taken]
        self.taken += 1
        for element, own in self.styles.items():
            style = f"{own}; {step.style}" if own else step.style
            size = self.sizes.get(element, 0)
            if size and step.scale < 1:
                style += f"; font-size: {min(size, max(size * step.scale, smallest)):.3f}px"
            if step.style == BROKEN and _is_narrow(element):
                style += f"; {NARROW}"
            if step.spares and element.get(SPARE) is not None:
                style += "; display: none"
            elif step.spares and element.get(INSTEAD) is not None:
                style += "; display: block"
            element.set("style", style)
        return True


@dataclass
class Fitting:
    """The parts of a document that had to be fitted."""

    root: Any
    smallest: float
    """Points of the smallest type."""
    parts: dict[Any, FitPart] = field(default_factory=dict)

    def fit(self, over: Iterable[Any], document: Any) -> bool:
        """Take a step in the part of each element that is over; False where no step is left for any."""
        parents = {child: parent for parent in self.root.iter() for child in parent}
        found = {part: None for element in over if (part := _part(element, parents)) is not None}
        sizes = font_sizes(document) if any(part not in self.parts for part in found) else {}
        for part in found:
            if part not in self.parts:
                inner = [element for element in part.iter() if isinstance(element.tag, str)]
                self.parts[part] = FitPart(sizes, {element: element.get("style", "") for element in inner})
        return sum(self.parts[part].take(self.smallest * PIXELS) for part in found) > 0

    def left_out(self, origins: Mapping[Any, Origin]) -> Iterator[tuple[Any, Problem]]:
        """What each part does without, by its first words."""
        for part, fitted in self.parts.items():
            spared = [element for element in part.iter() if element.get(SPARE) is not None]
            if spared and fitted.taken and STEPS[fitted.taken - 1].spares:
                text = " ".join("".join(spared[0].itertext()).split())[:60]
                yield part, Problem(Place(origins.get(part, Origin()).file), "print-spared", {"text": text})


def _is_narrow(element: Any) -> bool:
    """Whether a short text of the element has a long word."""
    texts = (element.text, *(child.tail for child in element))
    return any(len(word) >= LONG_WORD for text in texts if text and len(text) <= SHORT_TEXT for word in text.split())


def _part(element: Any, parents: Mapping[Any, Any]) -> Any:
    """The part around an element that lies in what was written in one file, in a part that has parts, or in the whole page."""
    while (parent := parents.get(element)) is not None:
        if parent.get("data-file") or parent.get(PARTED) is not None or parent.tag == "body":
            return element
        element = parent
    return None
