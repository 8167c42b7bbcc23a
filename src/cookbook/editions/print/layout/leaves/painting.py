"""Paints one laid-out page: what WeasyPrint and pydyf do for a whole document, without anything that is up to other pages.

It reaches behind what both promise, as `inside` does; tests/print/test_leaves.py compares with what they write themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.matrix import Matrix
from weasyprint.pdf import _reference_resources
from weasyprint.pdf.anchors import add_links
from weasyprint.pdf.stream import Stream
from weasyprint.pdf.tags import _build_box_tree

from cookbook.editions.print.layout.inside import page_box
from cookbook.editions.print.layout.leaves.fonts import describe_fonts
from cookbook.editions.print.layout.leaves.leaf import (
    BETWEEN,
    FONTS,
    LINK,
    PAGE,
    PARENTS,
    SPACES,
    STRUCTURE,
    Letters,
    PaintedPage,
    StreamData,
    hole,
)
from cookbook.editions.print.layout.leaves.mending import PageTree, unmark

POINTS = 0.75
"""In a pixel."""
BLEED = 10
"""Points of bleed at most that WeasyPrint tells of."""
BEGINS = b"\nstream\n"
"""What stands between the dictionary of a stream and its data."""


class Tray:
    """Gathers the objects of a page as a PDF would; in place of a number each has a hole."""

    def __init__(self) -> None:
        self.objects: list[Any] = []
        """Those after the page itself."""
        self.page_references = _Page()

    def add_object(self, made: Any) -> None:
        self.objects.append(made)
        made.number = hole(len(self.objects))


class _Page:
    """The references of all pages, of which only the own one is asked for."""

    def __getitem__(self, number: int) -> bytes:
        return f"{hole(PAGE)} 0 R".encode()


def paint(document: Any, page: Any, zoom: float, *, is_tagged: bool) -> PaintedPage:
    """Paint a page of a document that has been laid out."""
    describe_fonts()
    for font in document.fonts.values():
        font.widths, font.to_unicode, font.missing = {}, {}, {}
    for name, profile in document.color_profiles.items():
        profile.pdf_reference = f"{hole(name)} 0 R".encode()
    tray, scale = Tray(), zoom * POINTS
    tags: dict[Any, Any] | None = {} if is_tagged else None
    stream, images = _stream(document, page, scale, tags)
    tray.add_object(stream)
    sheet = _sheet(page, scale)
    matrix = Matrix(scale, 0, 0, -scale, 0, page.height * scale)
    add_links((page.links, ()), matrix, tray, sheet, [], tags)
    page.paint(stream, scale)
    _add_resources(tray, stream, images, document.color_profiles)
    sheet["Contents"], sheet["Resources"] = stream.reference, stream.resources.reference
    elements, marked, linked = _structure(tray, page, tags, sheet) if is_tagged else ((), (), ())
    written = [one.data for one in tray.objects]
    return PaintedPage(
        page.width,
        page.height,
        BETWEEN.join(one.partition(BEGINS)[0] for one in (sheet.data, *written)),
        {at: _data(tray.objects[at - 1], one) for at, one in enumerate(written, 1) if BEGINS in one},
        dict(_letters(document.fonts)),
        {name: (x, y) for name, (x, y, *_) in page.anchors.items()},
        tuple(target for kind, target, *_ in page.links if kind == "internal"),
        tuple((level, label, tuple(target), state) for level, label, target, state in page.bookmarks),
        elements,
        marked,
        linked,
    )


def _stream(document: Any, page: Any, scale: float, tags: Any) -> tuple[Any, dict[str, Any]]:
    """The stream to paint a page into, with resources of its own, and the pictures that it will have."""
    named = {name: pydyf.Dictionary() for name in ("ExtGState", "XObject", "Pattern", "Shading")}
    resources = pydyf.Dictionary({**named, "ColorSpace": f"{hole(SPACES)} 0 R", "Font": None})
    images: dict[str, Any] = {}
    sides = (page.bleed["left"], page.bleed["top"], page.bleed["right"], page.bleed["bottom"])
    left, top, right, bottom = sides
    room = (-left, -top, page.width + left + right, page.height + top + bottom)
    given = (document.color_profiles, document.output_intent)
    stream = Stream(document.fonts, room, resources, images, tags, *given, compress=True)
    stream.resources = resources
    stream.transform(d=-1, f=page.height * scale)
    return stream, images


def _sheet(page: Any, scale: float) -> Any:
    """The object of a page, with its boxes: as a bleed WeasyPrint tells of so much at most."""
    bleed = {side: scale * size for side, size in page.bleed.items()}
    width, height = page.width * scale, page.height * scale
    least = {side: min(BLEED, size) for side, size in bleed.items()}
    return pydyf.Dictionary(
        {
            "Type": "/Page",
            "MediaBox": _box(bleed, width, height),
            "TrimBox": pydyf.Array([0, 0, width, height]),
            "BleedBox": _box(least, width, height),
        }
    )


def _box(around: Mapping[str, float], width: float, height: float) -> Any:
    return pydyf.Array([-around["left"], -around["top"], width + around["right"], height + around["bottom"]])


def _add_resources(tray: Tray, stream: Any, images: dict[str, Any], profiles: Any) -> None:
    _reference_resources(tray, stream.resources, images, f"{hole(FONTS)} 0 R".encode(), profiles)


def _structure(tray: Tray, page: Any, tags: Any, sheet: Any) -> tuple[tuple[int, ...], tuple[int | None, ...], tuple[int, ...]]:
    """The outermost elements of the structure of a page, the element of each piece of its content and of each link."""
    sheet["Tabs"], sheet["StructParents"] = "/S", hole(PARENTS)
    root = pydyf.Dictionary({"S": "/Document", "K": pydyf.Array()})
    root.number = hole(STRUCTURE)
    content: dict[int, bytes] = {}
    links: list[tuple[bytes, Any]] = []
    elements = [one.reference for one in _build_box_tree(page_box(page), root, tray, 0, content, links, tags)]
    root["K"] += elements
    for number, (_, link) in enumerate(links):
        link["StructParent"] = hole(f"{LINK}{number}")
    marks = PageTree(tray, root).mend()
    for stream in (one for one in tray.objects if marks and isinstance(one, pydyf.Stream)):
        unmark(stream, marks)
    return (
        tuple(map(_place, root["K"])),
        tuple(None if number in marks else _place(content[number]) for number in sorted(content)),
        tuple(_place(reference) for reference, _ in links),
    )


def _place(reference: bytes) -> int:
    """Which of the parts a reference leads to."""
    return int(reference.split(b"\0")[1])


def _data(made: Any, written: bytes) -> StreamData:
    return StreamData(b"".join(written.partition(BEGINS)[1:]), made.extra.get("Subtype") == "/Image")


def _letters(fonts: Mapping[Any, Any]) -> Iterator[tuple[str, Letters]]:
    for font in fonts.values():
        if font.to_unicode or font.widths:
            yield font.hash, Letters(font.family, font.described, font.font_size, font.to_unicode, font.widths)
