"""Where every page is: under the same name in the folder of each language, as entries lie in the tree of content."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path

from cookbook.article.address import Medium
from cookbook.editions.site.accessibility import STATEMENT
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Key
from cookbook.model.page import FRONT, NOT_FOUND
from cookbook.where.pictures import Picture, web_name, web_size

INDEX = "index.md"
TAGS = ("tool", "tags")


def place(key: Key) -> str:
    """The file of a page below the folder of its language, and the place on it that the key names."""
    kind, id = key
    if kind == "page":
        return INDEX if id == FRONT else f"pages/{id}.md"
    if kind == "tool":
        return f"{id}.md"
    listing = f"{ALL_KINDS[kind].path}/{INDEX}"
    if not id:
        return listing
    # No id has a line below, so this one is free for a word called `index`.
    name = "index_.md" if id == "index" else f"{id}.md"
    return f"{ALL_KINDS[kind].path}/{name}" if ALL_KINDS[kind].paged else f"{listing}#{id}"


def keys(book: Book) -> list[Key]:
    """Every page of a language, the front page first."""
    names = sorted(book.pages, key=lambda name: (name != FRONT, book.pages[name].text(book.source_language)[0].order))
    pages: list[Key] = [("page", name) for name in names if name not in WITHOUT]
    kinds = [kind for kind in ALL_KINDS.values() if book.of(kind)]
    entries = [key for kind in kinds for key in [(kind.name, ""), *(entry.key for entry in book.of(kind) if kind.paged)]]
    return [*pages, TAGS, *entries]


WITHOUT = (NOT_FOUND, STATEMENT)
"""Hand-written pages that are true of our own site only."""


@dataclass(frozen=True, slots=True)
class Here:
    """Addresses as they are seen from the page at `page`."""

    page: str
    images: Path
    """The folder of the pictures that entries name."""
    medium: Medium = "site"

    def to(self, kind: str, id: str) -> str:
        """The way to a page, relative to this one; empty where the project has none."""
        return "" if kind == "page" and id in WITHOUT else self.file(place((kind, id)))

    def picture(self, name: str) -> Picture:
        """A picture of images/ as every language has it."""
        return Picture(self.file(web_name(name)), *web_size(self.images / name))

    def anchor(self, name: str) -> str:
        """Markdown gives headings their ids."""
        return name

    def file(self, name: str) -> str:
        """The way to a file of the language."""
        path, mark, anchor = name.partition("#")
        return f"{posixpath.relpath(path, posixpath.dirname(self.page) or '.')}{mark}{anchor}"
