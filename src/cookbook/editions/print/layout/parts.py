"""A book by its parts: each begins on a page of its own, so what a layout shows of one is up to that part alone, and is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

from cookbook.editions.print.layout.copyfit import filled
from cookbook.editions.print.layout.inside import boxes_of_body, strings_of
from cookbook.editions.print.layout.notes import either_side
from cookbook.editions.print.layout.rendering import LaidPage, LaidPart, Notes, Offset, PageNumbers, Strings
from cookbook.store.digests import digest

Group = Sequence[Any]
"""The elements of a part."""
Render = Callable[[], Any]
LayOut = Callable[[Sequence[int]], "Mapping[int, LaidPart] | None"]
"""Lays out some parts, by their places among all; nothing comes of it where two of them share a page."""
PartKeys = Sequence[str]
"""Of each part the digest of how it is set."""
BEGIN, RUNS_ON = ("article", "section"), "words-part"
"""The elements that begin a part, and the class of those that follow another of it on the same page."""
SIDES = {"left": 0, "verso": 0, "right": 1, "recto": 1}
"""What is left of the number of a page divided by two, by the side that it is on."""
NEW = LaidPart(None, ())
"""A part that has never been laid out."""
ENDS = ("break-before: page", "break-before: left", "break-before: left")
"""The styles of what follows the last part, so that it ends as all others do, and a blank page is among those laid out."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a part stands: what its pages show is up to this, too."""

    before: int
    """How many pages are before it, and before the blank one that it may need."""
    is_apart: bool
    """Whether it needs that."""
    strings: Strings
    """What running heads say where it begins."""


@dataclass(frozen=True, slots=True)
class Paginated:
    """All pages of a book, put together from its parts."""

    filled: Sequence[float]
    numbers: PageNumbers
    notes: Notes
    standings: Sequence[Standing]
    keys: PartKeys


@dataclass(frozen=True, slots=True)
class HeldPart:
    """The pages of a part as they were laid out last, wherever that was."""

    key: str
    pages: Sequence[Any]
    blank: Any
    """A blank page."""


@dataclass
class BookParts:
    """The parts of a parsed page, and those that are known, by the digest of how they are set."""

    root: Any
    known: Mapping[str, LaidPart]
    used: dict[str, LaidPart] = field(default_factory=dict)
    """Those that were asked for."""

    def __post_init__(self) -> None:
        self._body = self.root.find("body")
        self._ends = [self._body.makeelement("div", {"style": style}) for style in ENDS]
        self._around = self._with([], lambda: ET.tostring(self.root))
        self._written: dict[Any, tuple[str, Sequence[Any]]] = {}
        self._held: dict[Any, HeldPart] = {}

    def keys(self) -> PartKeys:
        """How each part is set now."""
        return [digest(self._around, *map(self._set, group)) for group in self.groups()]

    def exact(self, standings: Sequence[Standing]) -> PartKeys:
        """How each part is set now, and where it stands."""
        return [
            digest(key, str(standing.before), repr(sorted(standing.strings.items())))
            for key, standing in zip(self.keys(), standings, strict=True)
        ]

    def unknown(self) -> int:
        """How many letters nobody has laid out as they are set now."""
        missing = (group for group, key in zip(self.groups(), self.keys(), strict=True) if key not in self.known)
        return sum(map(letters_of, missing))

    def held(self, keys: PartKeys) -> Mapping[int, HeldPart]:
        """The parts whose pages are at hand as they are set by these keys."""
        held = [self._held.get(group[0]) for group in self.groups()]
        return {at: one for at, (one, key) in enumerate(zip(held, keys, strict=True)) if one and one.key == key}

    def laid(self, keys: PartKeys, lay_out: LayOut) -> Paginated | None:
        """All pages as the parts are set now; what nobody knows by these keys is laid out. None where two parts share a page."""
        self.used |= {key: self.known[key] for key in keys if key in self.known}
        missing = [at for at, key in enumerate(keys) if key not in self.used]
        if missing:
            if (found := lay_out(missing)) is None:
                return None
            self.used |= {keys[at]: found[at] for at in missing}
        return _together([self.used[key] for key in keys], keys)

    def lay_out(self, wanted: Sequence[int], keys: PartKeys, render: Render) -> Mapping[int, LaidPart] | None:
        """What a layout shows of some parts, whose pages are held by these keys; None where two of them share a page."""
        groups = self.groups()
        chosen = sorted({0, *wanted})  # The first page has the margin of the body.
        document = self._with([*(element for at in chosen for element in groups[at]), *self._ends], render)
        if (laid := _told(document, {at: groups[at] for at in chosen})) is None:
            return None
        blank = next(page for page in document.pages if not boxes_of_body(page))
        self._held |= {groups[at][0]: HeldPart(keys[at], pages, blank) for at, (_, pages) in laid.items()}
        return {at: part for at, (part, _) in laid.items()}

    def _set(self, element: Any) -> str:
        """All that is said by an element: what is in it stays as it was first, while attributes come and go."""
        if element not in self._written:
            every = [*element.iter()]
            said = [(getattr(one.tag, "__name__", one.tag), len(one), one.text, one.tail) for one in every]
            self._written[element] = digest(repr(said)), every
        written, inner = self._written[element]
        return f"{written} {[one.attrib for one in inner]}"

    def groups(self) -> list[Group]:
        """The elements of each part, in the order of the book."""
        return list(_grouped(self._body))

    def _with(self, elements: Group, do: Callable[[], Any]) -> Any:
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


def letters_of(group: Group) -> int:
    """How long a part is."""
    return sum(len(text) for element in group for text in element.itertext())


def _told(document: Any, groups: Mapping[int, Group]) -> Mapping[int, tuple[LaidPart, Sequence[Any]]] | None:
    """What a layout shows of each of these parts, and its pages; None where two of them share one."""
    part_of = {element: at for at, group in groups.items() for element in group}
    found: dict[int, _Telling] = {}
    for number, page in enumerate(document.pages, 1):
        boxes = boxes_of_body(page)
        shown = {part_of[box.element] for box in boxes if box.element in part_of}
        if len(shown) > 1:
            return None
        for part in shown:
            if part not in found:
                found[part] = _Telling(SIDES.get(next(box for box in boxes if box.element in part_of).style["break_before"]))
            found[part].add(page, number)
    return {at: found[at].told() if at in found else (NEW, ()) for at in groups}


@dataclass
class _Telling:
    """What is told of a part, page by page."""

    side: int | None
    pages: list[Any] = field(default_factory=list)
    laid: list[LaidPage] = field(default_factory=list)
    strings: dict[str, str] = field(default_factory=dict)

    def add(self, page: Any, number: int) -> None:
        self.pages.append(page)
        self.laid.append(LaidPage(filled(page), tuple(page.anchors), either_side(page, number)))
        self.strings |= strings_of(page)

    def told(self) -> tuple[LaidPart, Sequence[Any]]:
        return LaidPart(self.side, tuple(self.laid), self.strings), self.pages


def _together(parts: Sequence[LaidPart], keys: PartKeys) -> Paginated:
    """The pages of all parts one after the other, with blank ones where a part has to begin on the other side."""
    full: list[float] = []
    numbers: dict[str, int] = {}
    notes: dict[str, Offset | None] = {}
    standings: list[Standing] = []
    strings: dict[str, str] = {}
    for part in parts:
        is_apart = bool(full) and part.side == len(full) % 2
        standings.append(Standing(len(full), is_apart, dict(strings)))
        strings |= part.strings
        if is_apart:
            full.append(0.0)
        for page in part.pages:
            full.append(page.filled)
            for anchor in page.anchors:
                numbers.setdefault(anchor, len(full))
            notes |= {anchor: sides[len(full) % 2] if sides else None for anchor, sides in page.notes.items()}
    return Paginated(full, numbers, notes, standings, keys)
