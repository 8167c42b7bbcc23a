"""The EPUB as one file: its parts and what they need, and what it says of itself; the same bytes on every day."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from cookbook.article import Renderer
from cookbook.disk.opening import read_text
from cookbook.editions.epub.addresses import CONTENTS, EpubAddress
from cookbook.editions.epub.cover import cover
from cookbook.editions.epub.parts import Contents
from cookbook.model import IN_BOOK
from cookbook.model.book import Book
from cookbook.model.vocabulary import PHASE
from cookbook.settings.faces import Faces
from cookbook.settings.imprint import Imprint
from cookbook.settings.palette import TONED, Palette
from cookbook.store.shelf import Shelf
from cookbook.where.pictures import Picture, print_picture, web_size

FOLDER = "EPUB/"
COVER, STYLE, PACKAGE = "cover.png", "book.css", "package.opf"
CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{FOLDER}{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/svg+xml": "svg"}
VARIABLE = re.compile(r"var\(--([a-z0-9-]+)\)")
FIRST_OF_1980 = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Item:
    """A file as the package lists it."""

    name: str
    media: str
    data: bytes
    properties: str = ""


@dataclass(frozen=True)
class Package:
    """The book in one language."""

    renderer: Renderer
    lang: str
    imprint: Imprint
    faces: Faces
    kept: Shelf
    """The pages that were made before, as XHTML."""

    @property
    def book(self) -> Book:
        return self.renderer.linked.book

    def packed(self) -> bytes:
        """The file; what says that it is an EPUB comes first and as it is."""
        out = io.BytesIO()
        with ZipFile(out, "w") as packing:
            packing.writestr(ZipInfo("mimetype", FIRST_OF_1980), "application/epub+zip", ZIP_STORED)
            packing.writestr(ZipInfo("META-INF/container.xml", FIRST_OF_1980), CONTAINER, ZIP_DEFLATED)
            packing.writestr(ZipInfo(FOLDER + PACKAGE, FIRST_OF_1980), self._described(), ZIP_DEFLATED)
            for item in self._items:
                packing.writestr(ZipInfo(FOLDER + item.name, FIRST_OF_1980), item.data, ZIP_DEFLATED)
        return out.getvalue()

    @cached_property
    def _spine(self) -> tuple[Item, ...]:
        """The pages in the order of reading."""
        front, *parts = (_page(part.name, part.html) for one in self._contents.parts for part in one.whole())
        imprint, *body = parts
        return (front, imprint, _page(CONTENTS, self._contents.contents(), "nav"), *body)

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        identity, palette = self.book.identity(self.lang), self.renderer.palette
        phases = [phase.look for phase in self.book.of(PHASE)]
        subtitle = self.imprint.subtitle or identity.tagline
        front = Item(COVER, "image/png", cover(identity, subtitle, phases, palette.light, self.faces), "cover-image")
        style = Item(STYLE, "text/css", _style(read_text(self.renderer.tree.find("theme/epub/book.css")), palette).encode())
        pictures = (Item(picture.src, media, data) for picture, media, data in self._pictures.values())
        return (*self._spine, style, front, *pictures)

    @cached_property
    def _pictures(self) -> Mapping[str, tuple[Picture, str, bytes]]:
        """What entries and funders name, by its name in images/, with its media type and bytes."""
        shown = (entry.texts[self.lang] for entry in self.book.contents if entry.kind.name in IN_BOOK)
        names = [image.file for text in shown for image in text.images]
        names += [emblem.file for emblem in self.book.identity(self.lang).emblems]
        folder = self.renderer.tree.root / "images"
        return {name: _picture(number, folder / name) for number, name in enumerate(dict.fromkeys(map(str, names)), 1)}

    @cached_property
    def _contents(self) -> Contents:
        return Contents(self.renderer, self._here, self.imprint, self.kept)

    @property
    def _here(self) -> EpubAddress:
        pictures = {name: picture for name, (picture, _, _) in self._pictures.items()}
        return EpubAddress(self.book, self.lang, self.imprint.date, pictures)

    def _described(self) -> str:
        """The package document: what the book is, how it can be read, its files and their order."""
        identity = self.book.identity(self.lang)
        name = uuid5(NAMESPACE_URL, f"{identity.address}{identity.name}/{self.lang}/{self.imprint.date}")
        return self.renderer.page(
            "epub/package.opf.j2",
            self.lang,
            self._here,
            name=name.urn,
            imprint=self.imprint,
            modified=max(self.imprint.date, self.renderer.linked.reviewed or self.imprint.date).isoformat(),
            languages=[self.lang, *sorted(self._other_languages)],
            items=self._items,
            spine=self._spine,
        )

    @property
    def _other_languages(self) -> set[str]:
        """The languages of what is not translated."""
        found = [entry for entry in self.book.contents if entry.kind.name in IN_BOOK]
        return {entry.written_in for entry in found if self.lang in entry.untranslated} - {self.lang}


def _page(name: str, html: str, properties: str = "") -> Item:
    drawn = "svg" if "<svg" in html else ""
    return Item(name, "application/xhtml+xml", html.encode(), f"{properties} {drawn}".strip())


def _picture(number: int, path: Path) -> tuple[Picture, str, bytes]:
    data, media = print_picture(path, fitted=True)
    return Picture(f"images/{number}.{ENDINGS[media]}", *web_size(path)), media, data


def _style(sheet: str, palette: Palette) -> str:
    """The sheet with the colours in place, of which many devices know no names; each phase and kind has its own."""
    tones = (
        f".in-{token} .tinted{{border-color:{colour}}}" for token, colour in palette.light.items() if token.startswith(TONED)
    )
    return "\n".join([VARIABLE.sub(lambda found: palette.light[found[1]], sheet), *tones, ""])
