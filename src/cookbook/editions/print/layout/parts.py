"""A book by its parts: each begins on a page of its own, so what a layout shows of one is up to that part alone, and is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
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
PartKeys = Sequence[str]
"""Of each part the digest of how it is set."""
BEGIN, RUNS_ON = ("article", "section"), "words-part"
"""The elements that begin a part, and the class of those that follow another of it on the same page."""
SIDES = {"left": 0, "verso": 0, "right": 1, "recto": 1}
"""What is left of the number of a page divided by two, by the side that it is on."""
NEW = LaidPart(None, ())
"""A part that has never been laid out."""
GAP = "break-before: page; page: auto; margin: 0; padding: 0"
"""The style of what stands for a page of parts that are not laid out."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a part stands: what its pages show is up to this, too."""

    before: int
    """How many pages are before it, and before the blank one that it may need."""
    strings: Strings
    """What running heads say where it begins."""


@dataclass(frozen=True, slots=True)
class Paginated:
    """All pages of a book, put together from its parts."""

    filled: Sequence[float]
    numbers: PageNumbers
    notes: Notes
    parts: Sequence[LaidPart]
    standings: Sequence[Standing]


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
        self._written: dict[Any, tuple[str, Sequence[Any]]] = {}
        self._latest: dict[Any, LaidPart] = {}
        self._held: dict[Any, tuple[str, Sequence[Any]]] = {}

    @property
    def held(self) -> Mapping[str, Sequence[Any]]:
        """The pages laid out in place last, by how and where each part stands; the blank one before it is one of them."""
        return dict(self._held.values())

    def keys(self) -> PartKeys:
        """How each part is set now."""
        return [digest(self._around, *map(self._set, group)) for group in self._groups()]

    def exact(self, standings: Sequence[Standing]) -> PartKeys:
        """How each part is set now, and where it stands."""
        return [_exact(key, standing) for key, standing in zip(self.keys(), standings, strict=True)]

    def laid(self, keys: PartKeys, render: Render, *, in_place: bool) -> Paginated | None:
        """All pages as the parts are set now; what nobody knows by these keys is laid out. None where two parts share a page.

        Its pages are held for the file where it is laid out `in_place`, with what else it shows there.
        """
        groups = self._groups()
        self.used |= {key: self.known[key] for key in keys if key in self.known}
        missing = [at for at, key in enumerate(keys) if key not in self.used]
        if missing:
            latest = [self.used.get(key) or self._latest.get(group[0], NEW) for key, group in zip(keys, groups, strict=True)]
            if (found := self.lay_out(missing, latest if in_place else None, render)) is None:
                return None
            self.used |= {keys[at]: found[at] for at in missing}
        return _together([self.used[key] for key in keys])

    def lay_out(self, wanted: Sequence[int], around: Sequence[LaidPart] | None, render: Render) -> Mapping[int, LaidPart] | None:
        """What a layout shows of some parts; None where two of them share a page.

        Where it is said what is `around` them, each stands where it would among all parts, and its pages are held.
        """
        groups = self._groups()
        chosen = sorted({0, *wanted})  # The first page has the margin of the body.
        elements = [*groups[0]]
        standings = _together(around).standings if around else ()
        for last, at in pairwise(chosen):
            if around:
                elements += self._gap(standings[at].before - standings[last + 1].before, around[last + 1 : at])
            elements += groups[at]
        document = self._with([*elements, self._end], render)
        if (laid := _told(document, {at: groups[at] for at in chosen})) is None:
            return None
        self._latest |= {groups[at][0]: part for at, (part, *_) in laid.items()}
        if around:
            keys = self.keys()
            for at, (_, standing, pages) in laid.items():
                self._held[groups[at][0]] = _exact(keys[at], standing), pages
        return {at: part for at, (part, *_) in laid.items()}

    def _gap(self, pages: int, parts: Sequence[LaidPart]) -> list[Any]:
        """What stands for so many pages of other parts, and says last in running heads what they say."""
        made = [self._body.makeelement("div", {"style": GAP}) for _ in range(pages)]
        strings = {name: text for part in parts for name, text in part.strings.items()}
        if made and strings:
            made[-1].set("style", f"{GAP}; string-set: {', '.join(f'{name} {_quoted(text)}' for name, text in strings.items())}")
        return made

    def _set(self, element: Any) -> str:
        """All that is said by an element: what is in it stays as it was first, while attributes come and go."""
        if element not in self._written:
            every = [*element.iter()]
            said = [(getattr(one.tag, "__name__", one.tag), len(one), one.text, one.tail) for one in every]
            self._written[element] = digest(repr(said)), every
        written, inner = self._written[element]
        return f"{written} {[one.attrib for one in inner]}"

    def _groups(self) -> list[Group]:
        return list(_grouped(self._body))

    def _with(self, elements: Group, do: Callable[[], Any]) -> Any:
        """What is done while the body holds some of its elements only."""
        whole = list(self._body)
        self._body[:] = elements
        try:
            return do()
        finally:
            self._body[:] = whole


def _exact(key: str, standing: Standing) -> str:
    return digest(key, str(standing.before), repr(sorted(standing.strings.items())))


def _quoted(text: str) -> str:
    """A text as styles quote it."""
    return '"' + "".join(f"\\{ord(char):x} " if char in '"\\\n\r\f' else char for char in text) + '"'


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


def _told(document: Any, groups: Mapping[int, Group]) -> Mapping[int, tuple[LaidPart, Standing, Sequence[Any]]] | None:
    """What a layout shows of each of these parts, where it stands there, and its pages."""
    part_of = {element: at for at, group in groups.items() for element in group}
    found: dict[int, _Telling] = {}
    blank: list[Any] = []
    strings: dict[str, str] = {}
    for number, page in enumerate(document.pages, 1):
        boxes = boxes_of_body(page)
        shown = {part_of[box.element] for box in boxes if box.element in part_of}
        if len(shown) > 1:
            return None
        for part in shown:
            if part not in found:
                side = SIDES.get(next(box for box in boxes if box.element in part_of).style["break_before"])
                found[part] = _Telling(side, Standing(number - 1 - len(blank), dict(strings)), [*blank])
            found[part].add(page, number)
        blank = [] if boxes else [*blank, page]
        strings |= strings_of(page)
    return {at: found[at].told() if at in found else (NEW, Standing(0, {}), ()) for at in groups}


@dataclass
class _Telling:
    """What is told of a part, page by page."""

    side: int | None
    standing: Standing
    pages: list[Any]
    laid: list[LaidPage] = field(default_factory=list)
    strings: dict[str, str] = field(default_factory=dict)

    def add(self, page: Any, number: int) -> None:
        self.pages.append(page)
        self.laid.append(LaidPage(filled(page), tuple(page.anchors), either_side(page, number)))
        self.strings |= strings_of(page)

    def told(self) -> tuple[LaidPart, Standing, Sequence[Any]]:
        return LaidPart(self.side, tuple(self.laid), self.strings), self.standing, self.pages


def _together(parts: Sequence[LaidPart]) -> Paginated:
    """The pages of all parts one after the other, with blank ones where a part has to begin on the other side."""
    full: list[float] = []
    numbers: dict[str, int] = {}
    notes: dict[str, Offset | None] = {}
    standings: list[Standing] = []
    strings: dict[str, str] = {}
    for part in parts:
        standings.append(Standing(len(full), dict(strings)))
        strings |= part.strings
        if full and part.side == len(full) % 2:
            full.append(0.0)
        for page in part.pages:
            full.append(page.filled)
            for anchor in page.anchors:
                numbers.setdefault(anchor, len(full))
            notes |= {anchor: sides[len(full) % 2] if sides else None for anchor, sides in page.notes.items()}
    return Paginated(full, numbers, notes, parts, standings)
