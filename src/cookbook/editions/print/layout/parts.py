"""A book by its parts: each begins on a page of its own, so what a layout shows of one is up to that part alone, and is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from xml.etree import ElementTree as ET

from cookbook.editions.print.layout.copyfit import filled
from cookbook.editions.print.layout.inside import boxes_of_body
from cookbook.editions.print.layout.notes import either_side
from cookbook.editions.print.layout.rendering import LaidPage, LaidPart, Notes, Offset, PageNumbers
from cookbook.store.digests import digest

T = TypeVar("T")
Group = Sequence[Any]
"""The elements of a part."""
BEGIN, RUNS_ON = ("article", "section"), "words-part"
"""The elements that begin a part, and the class of those that follow another of it on the same page."""
SIDES = {"left": 0, "verso": 0, "right": 1, "recto": 1}
"""What is left of the number of a page divided by two, by the side that it is on."""


@dataclass(frozen=True, slots=True)
class Paginated:
    """All pages of a book, put together from its parts."""

    filled: Sequence[float]
    numbers: PageNumbers
    notes: Notes


@dataclass
class BookParts:
    """The parts of a parsed page, and those that are known, by the digest of how they are set."""

    root: Any
    known: Mapping[str, LaidPart]
    used: dict[str, LaidPart] = field(default_factory=dict)
    """Those that were asked for."""

    def __post_init__(self) -> None:
        self._body = self.root.find("body")
        self._end = self._body.makeelement("div", {"style": "break-before: page"})
        self._around = self._with([], lambda: ET.tostring(self.root))

    def laid(self, render: Callable[[], Any]) -> Paginated | None:
        """All pages as the parts are set now; what nobody knows is laid out. None where two parts share a page."""
        groups = list(_grouped(self._body))
        keys = [digest(self._around, *map(ET.tostring, group)) for group in groups]
        self.used |= {key: self.known[key] for key in keys if key in self.known}
        missing = {key: group for key, group in zip(keys, groups, strict=True) if key not in self.used}
        if missing:
            missing = {keys[0]: groups[0]} | missing  # The first page has the margin of the body.
            document = self._with([*(element for group in missing.values() for element in group), self._end], render)
            if (found := _told(document, list(missing.values()))) is None:
                return None
            self.used |= zip(missing, found, strict=True)
        return _together(self.used[key] for key in keys)

    def _with(self, elements: Group, do: Callable[[], T]) -> T:
        """What is done while the body holds some of its elements only."""
        whole = list(self._body)
        self._body[:] = elements
        try:
            return do()
        finally:
            self._body[:] = whole


def _grouped(body: Any) -> Iterator[Group]:
    """The elements of each part."""
    group: list[Any] = []
    for element in body:
        runs_on = bool(group) and all(RUNS_ON in one.get("class", "").split() for one in (group[-1], element))
        if group and element.tag in BEGIN and not runs_on:
            yield group
            group = []
        group.append(element)
    if group:
        yield group


def _told(document: Any, groups: Sequence[Group]) -> list[LaidPart] | None:
    """What a layout of these parts shows of each."""
    part_of = {element: number for number, group in enumerate(groups) for element in group}
    sides: dict[int, int | None] = {}
    pages: list[list[LaidPage]] = [[] for _ in groups]
    for number, page in enumerate(document.pages, 1):
        boxes = [box for box in boxes_of_body(page) if box.element in part_of]
        shown = {part_of[box.element] for box in boxes}
        if len(shown) > 1:
            return None
        for part in shown:  # A blank page shows none.
            sides.setdefault(part, SIDES.get(boxes[0].style["break_before"]))
            pages[part].append(LaidPage(filled(page), tuple(page.anchors), either_side(page, number)))
    return [LaidPart(sides.get(part), tuple(found)) for part, found in enumerate(pages)]


def _together(parts: Iterator[LaidPart]) -> Paginated:
    """The pages of all parts one after the other, with blank ones where a part has to begin on the other side."""
    full: list[float] = []
    numbers: dict[str, int] = {}
    notes: dict[str, Offset | None] = {}
    for part in parts:
        if full and part.side == len(full) % 2:
            full.append(0.0)
        for page in part.pages:
            full.append(page.filled)
            for anchor in page.anchors:
                numbers.setdefault(anchor, len(full))
            notes |= {anchor: sides[len(full) % 2] if sides else None for anchor, sides in page.notes.items()}
    return Paginated(full, numbers, notes)
