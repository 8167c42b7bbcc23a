"""What tests ask of a PDF, with Poppler's own programs."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf


@dataclass(frozen=True)
class Printed:
    """What was printed of the small tree, in the folder that it was printed in."""

    folder: Path

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def left(self) -> list[Path]:
        """What is still there of what the run needed only while it ran."""
        return list((self.folder / "left").iterdir())

    @property
    def said(self) -> str:
        """What the run had to say."""
        return (self.folder / "said").read_text(encoding="utf-8")

    @property
    def web(self) -> Path:
        """The book to read."""
        return self.out / "site/downloads/keittokirja.pdf"

    @property
    def press(self) -> Path:
        """The book to print."""
        return self.out / "print/book.pdf"

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page of the book to read."""
        return text_of(self.web)


def text_of(path: Path, *options: str) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True, text=True)
    return done.stdout.split("\f")[:-1]


def text_within(path: Path, page: int, box: tuple[float, float, float, float]) -> str:
    """The text in a box (left, top, width, height in points from the top left corner) of a page."""
    x, y, width, height = (str(round(value)) for value in box)
    area = ["-f", str(page), "-l", str(page), "-x", x, "-y", y, "-W", width, "-H", height, "-layout"]
    done = subprocess.run(["pdftotext", *area, path, "-"], check=True, capture_output=True, text=True)
    return done.stdout


def fonts_of(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """The descriptor of each font by its name without the prefix of a subset."""
    found = {}
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.FontDescriptor:
            found[str(item.FontName).removeprefix("/").partition("+")[2] or str(item.FontName)] = item
    return found


def bookmarks_of(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """Depth, title and page from 1 of every bookmark, in their order."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> list[tuple[int, str, int]]:
        found = []
        for item in items:
            found.append((depth, str(item.title), numbers[item.destination[0].objgen]))
            found += walk(item.children, depth + 1)
        return found

    with pdf.open_outline() as outline:
        return walk(list(outline.root), 1)


def pages_of_titles(pdf: pikepdf.Pdf) -> dict[str, int]:
    """The page of the bookmark of each chapter and entry."""
    return {title: number for depth, title, number in bookmarks_of(pdf) if depth <= 2}


def links_of(pdf: pikepdf.Pdf) -> list[tuple[int, list[float], str]]:
    """Page from 1, rectangle and target (a named destination or an address) of every link."""
    found = []
    for number, page in enumerate(pdf.pages, 1):
        for note in page.get("/Annots", []):
            if note.Subtype == pikepdf.Name.Link:
                target = note.get("/Dest") if "/Dest" in note else note.A.get("/URI", note.A.get("/D"))
                x, y = (
                    sorted(float(value) for value in list(note.Rect)[::2]),
                    sorted(float(value) for value in list(note.Rect)[1::2]),
                )
                found.append((number, [x[0], y[0], x[1], y[1]], str(target)))
    return found


def destinations_of(pdf: pikepdf.Pdf) -> dict[str, int]:
    """The page from 1 of each named destination."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    return {str(name): numbers[target[0].objgen] for name, target in tree.items()}
