"""Binds painted pages to one file: numbers in place of their holes, and what a file has once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import DEFAULT_OPTIONS
from weasyprint.logger import LOGGER
from weasyprint.pdf import VARIANTS
from weasyprint.pdf.anchors import add_outlines
from weasyprint.pdf.fonts import build_fonts_dictionary

from cookbook.editions.print.layout.leaves.fonts import opened, together
from cookbook.editions.print.layout.leaves.leaf import (
    BETWEEN,
    FONTS,
    HOLE,
    LINK,
    PAGE,
    PARENTS,
    SPACES,
    STRUCTURE,
    Bookmark,
    PaintedPage,
    filled,
)
from cookbook.editions.print.layout.leaves.painting import POINTS

Numbers = Mapping[str, int]
"""The numbers of objects by what their holes are called."""
LAB = "lab-d50"
"""A colour space that every file has, by which all of them are found."""


class WrittenObject(pydyf.Object):  # type: ignore[misc]
    """An object that has been written but for its number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.written = b""

    @property
    def data(self) -> bytes:
        return self.written

    @property
    def compressible(self) -> bool:
        """Objects in a stream would be parted again at once by whoever finishes the file."""
        return False


@dataclass(frozen=True)
class Marked:
    """What is asked of a page for the outline."""

    height: float
    bookmarks: Sequence[Bookmark]


@dataclass
class File:
    """A file that pages are added to."""

    pdf: Any
    pages: int
    """How many it will have."""
    names: dict[str, int]
    """The numbers of what it has once."""
    images: dict[bytes, int] = field(default_factory=dict)
    """Those of its pictures, which several pages may show."""
    links: int = 0
    """How many it has."""

    def add(self) -> WrittenObject:
        """An object that is to be written."""
        made = WrittenObject(len(self.pdf.objects))
        self.pdf.objects.append(made)
        return made

    def picture(self, data: bytes) -> int:
        """The number of a picture, which is written where it is new."""
        if data not in self.images:
            made = self.add()
            self.images[data], made.written = made.number, data
        return self.images[data]


def bind_leaves(document: Any, leaves: Sequence[PaintedPage], zoom: float, options: Mapping[str, Any]) -> bytes:
    """The PDF of painted pages, with all else that is in the file of a document."""
    finisher = partial(_add, leaves=leaves, zoom=zoom, options=complete(options))
    data: bytes = document.copy([]).write_pdf(None, zoom, finisher, **options)
    return data


def complete(options: Mapping[str, Any]) -> dict[str, Any]:
    """All options of a file, as its variant has them."""
    made = {**DEFAULT_OPTIONS, **options}
    properties = VARIANTS[made["pdf_variant"]][1] if made["pdf_variant"] else {}
    return {name: properties.get(name) if value is None else value for name, value in made.items()} | {
        "pdf_tags": properties.get("pdf_tags", made["pdf_tags"])
    }


def _add(document: Any, pdf: Any, leaves: Sequence[PaintedPage], zoom: float, options: dict[str, Any]) -> None:
    """Add pages to a file that has none."""
    profiles = {name: int(profile.pdf_reference.split()[0]) for name, profile in document.color_profiles.items()}
    known: list[Any] = [one for one in pdf.objects if isinstance(one, dict)]
    spaces = next(one.number for one in known if LAB in one)
    file = File(pdf, len(leaves), {**profiles, SPACES: spaces, FONTS: _fonts(document, pdf, leaves, options)})
    root = next((one for one in known if one.get("S") == "/Document"), None)
    if root is not None:
        file.names[STRUCTURE] = root.number
    made = [_add_page(file, leaf, number) for number, leaf in enumerate(leaves)]
    if root is not None:
        _add_structure(pdf, root, leaves, made)
    _add_anchors(pdf, leaves, made, zoom * POINTS)
    outlined = document.copy([Marked(leaf.height, leaf.bookmarks) for leaf in leaves])
    add_outlines(pdf, outlined.make_bookmark_tree(zoom * POINTS, transform_pages=True))


def _fonts(document: Any, pdf: Any, leaves: Sequence[PaintedPage], options: dict[str, Any]) -> int:
    """The number of the fonts of all pages."""
    letters = together(leaf.letters for leaf in leaves)
    found = {name: opened(one, document.font_config) for name, one in letters.items()}
    made = build_fonts_dictionary(pdf, found, compress=True, subset=True, options=options)
    pdf.add_object(made)
    return int(made.number)


def _add_page(file: File, leaf: PaintedPage, number: int) -> Numbers:
    """Add a page with all that it is made of; gives the numbers of those."""
    first_link = file.pages + file.links
    file.links += len(leaf.linked)
    made = {**file.names, PARENTS: number, **{f"{LINK}{at}": first_link + at for at in range(len(leaf.linked))}}
    heads = leaf.heads.split(BETWEEN)
    for at, data in sorted(leaf.data.items(), key=lambda pair: HOLE.search(heads[pair[0]]) is not None):
        if data.is_image:  # The mask of a picture, whose own head has no hole, comes before it.
            made[str(at)] = file.picture(filled(heads[at], made)[0] + data.written)
    waiting = {at: file.add() for at in range(len(heads)) if str(at) not in made}
    made |= {str(at): one.number for at, one in waiting.items()}
    made[PAGE] = made["0"]
    for at, head in enumerate(filled(leaf.heads, made)):
        if at in waiting:
            waiting[at].written = head + leaf.data[at].written if at in leaf.data else head
    file.pdf.pages["Kids"] += [made[PAGE], 0, "R"]
    file.pdf.pages["Count"] += 1
    return made


def _add_structure(pdf: Any, root: Any, leaves: Sequence[PaintedPage], made: Sequence[Numbers]) -> None:
    """The elements of all pages below the root, and the way to them from the content of each page and from each link."""
    parents = next(one for one in pdf.objects if isinstance(one, dict) and "Nums" in one)["Nums"]
    for number, (leaf, numbers) in enumerate(zip(leaves, made, strict=True)):
        root["K"] += [_reference(numbers, element) for element in leaf.elements]
        parents += [number, pydyf.Array(["null" if one is None else _reference(numbers, one) for one in leaf.marked])]
    links = [_reference(numbers, element) for leaf, numbers in zip(leaves, made, strict=True) for element in leaf.linked]
    for number, link in enumerate(links, len(leaves)):
        parents += [number, link]


def _add_anchors(pdf: Any, leaves: Sequence[PaintedPage], made: Sequence[Numbers], scale: float) -> None:
    """Where each link leads; of anchors of one name the first holds."""
    places: dict[str, Any] = {}
    for leaf, numbers in zip(leaves, made, strict=True):
        for name, (x, y) in leaf.anchors.items():
            to = (f"{numbers[PAGE]} 0 R", "/XYZ", x * scale, (leaf.height - y) * scale, 0)
            places.setdefault(name, pydyf.Array(to))
    for target in (target for leaf in leaves for target in leaf.targets):
        if target not in places:
            LOGGER.error("No anchor #%s for internal URI reference", target)
    names = [part for name in sorted(places) for part in (pydyf.String(name), places[name])]
    if names:
        pdf.catalog["Names"] = pydyf.Dictionary({"Dests": pydyf.Dictionary({"Names": pydyf.Array(names)})})


def _reference(numbers: Numbers, part: int) -> str:
    return f"{numbers[str(part)]} 0 R"
