"""Links and bookmarks lead to pages; a file for a press has no notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Name, NameTree, Pdf

from preflight.content.geometry import upright
from preflight.content.sheets import box_of
from preflight.reading import BROKEN, dictionary, entries, identity, items, name, numbers, text
from preflight.remarks import Location, Remark, fault
from preflight.subject import Subject

MOST_BOOKMARKS = 50_000


def links(subject: Subject) -> Iterator[Remark]:
    """Every link and bookmark leads to a page of the file."""
    guide = Guide(subject.pdf)
    for number, page in enumerate(subject.pdf.pages, 1):
        for note in items(page.obj.get("/Annots"), 10_000):
            target = guide.target(dictionary(note))
            if target is not None and not guide.page(target):
                yield fault("preflight-link", at=Location(number), what=_shown(target))
    for title, mark in _bookmarks(subject):
        target = guide.target(mark)
        if target is not None and not guide.page(target):
            yield fault("preflight-link", what=title)


def notes(subject: Subject) -> Iterator[Remark]:
    """A press prints no notes: none stands where it prints. Marks of traps and printers outside may stay."""
    for number, page in enumerate(subject.pdf.pages, 1):
        art = box_of(page, "/BleedBox") or box_of(page, "/TrimBox") or box_of(page, "/MediaBox")
        for note in items(page.obj.get("/Annots"), 10_000):
            kind, corners = name(dictionary(note).get("/Subtype"))[1:], numbers(dictionary(note).get("/Rect"), 4)
            is_inside = art is None or len(corners) != 4 or upright(corners).overlaps(art)
            if is_inside and kind not in ("TrapNet", "PrinterMark"):
                yield fault("preflight-annotation", at=Location(number), what=kind or "?", group=kind)


class Guide:
    """Knows where the links of a file lead."""

    def __init__(self, pdf: Pdf) -> None:
        self.pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.named: dict[str, Any] = {key.removeprefix("/"): value for key, value in entries(pdf.Root.get("/Dests"))}
        tree = dictionary(pdf.Root.get("/Names")).get("/Dests")
        if tree is not None:
            try:
                self.named.update((str(key), value) for key, value in NameTree(tree).items())
            except BROKEN:
                self.named.clear()

    def target(self, owner: Any) -> Any:
        """Where a link or a bookmark leads within the file, or None where it leads elsewhere or nowhere."""
        if "/Dest" in owner:
            return owner.get("/Dest")
        action = dictionary(owner.get("/A"))
        return action.get("/D") if name(action.get("/S")) == "/GoTo" else None

    def page(self, target: Any) -> int:
        """The page from 1 that a target is on, or 0 for none."""
        if not isinstance(target, Array):
            target = self.named.get(text(target) if isinstance(target, Name) else str(target))
            target = target if isinstance(target, Array) else dictionary(target).get("/D")
        first = next(iter(items(target, 1)), None)
        if isinstance(first, int):
            return first + 1 if 0 <= first < len(self.pages) else 0
        return self.pages.get(identity(first), 0)


def _shown(target: Any) -> str:
    return "–" if isinstance(target, Array) else text(target)[:80]


def _bookmarks(subject: Subject) -> Iterator[tuple[str, Any]]:
    """All bookmarks with their titles; a chain that bites its tail ends there."""
    seen: set[tuple[int, int]] = set()
    waiting = [dictionary(subject.pdf.Root.get("/Outlines")).get("/First")]
    while waiting and len(seen) < MOST_BOOKMARKS:
        item = waiting.pop()
        if item is None or identity(item) in seen:
            continue
        seen.add(identity(item))
        mark = dictionary(item)
        yield text(mark.get("/Title"))[:80], mark
        waiting += [mark.get("/Next"), mark.get("/First")]
