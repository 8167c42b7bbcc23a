"""Where everything is in the EPUB: a file for each entry, chapter and hand-written page, an anchor for each word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cookbook.article.address import Fileless, Medium, Way
from cookbook.model import ALL_KINDS, IN_BOOK
from cookbook.model.book import Book, Entry, Key
from cookbook.where.pictures import Picture
from cookbook.where.printed import page_on_web, printed_address

ENDING = ".xhtml"
CONTENTS = f"nav{ENDING}"
"""The table of contents: where links lead to what is on the web only, while the site has no address."""


def stem(key: Key) -> str:
    """The name of the file of an entry, a page or, without an id, the chapter of a kind: ids have no full stop."""
    kind, id = key
    folder = "pages" if kind == "page" else ALL_KINDS[kind].path
    return f"{folder}.{id}" if id else folder


@dataclass(frozen=True)
class EpubAddress(Fileless):
    """Addresses as seen from any file of the EPUB: all lie in one folder."""

    book: Book
    lang: str
    day: date
    """The day of the edition."""
    pictures: Mapping[str, Picture]
    """What entries and funders name, by the name in images/."""
    medium: Medium = "paper"

    def entry(self, kind: str, id: str) -> str:
        """The file of what is in the book, the place in it of a word; the address on the web of what is not."""
        if kind == "page" and "book" in self.book.pages[id].text(self.lang)[0].editions:
            return f"{stem((kind, id))}{ENDING}"
        if kind not in IN_BOOK:
            return page_on_web(self.book, self.lang, (kind, id)) or CONTENTS
        if id and ALL_KINDS[kind].is_vocabulary and ALL_KINDS[kind].chapter:
            return f"{stem((kind, ''))}{ENDING}#{id}"
        return f"{stem((kind, id))}{ENDING}"

    def way(self, entry: Entry) -> Way | None:
        """The way to the entry's page, which says whether it has changed since; without a code, for this has links."""
        address = printed_address(self.book, self.lang, entry, self.day)
        return Way(address, Markup("")) if address else None

    def anchor(self, name: str) -> str:
        """Headings keep their own names: a file holds one article."""
        return name or "title"

    def picture(self, name: str) -> Picture:
        """A picture of images/ as it lies in the EPUB."""
        return self.pictures[name]
