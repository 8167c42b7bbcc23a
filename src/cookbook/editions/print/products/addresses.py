"""Where everything is in the book: an anchor for each entry, word and page, unique in the whole book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cookbook.article.address import Medium, Way
from cookbook.editions.print.layout.shelf import PICTURES
from cookbook.editions.print.products.qr import Codes
from cookbook.model import ALL_KINDS, IN_BOOK
from cookbook.model.book import Entry, Key
from cookbook.where.pictures import Picture, picture

CONTENTS = "contents"
"""The anchor of the table of contents: where links lead to what is on the web only, while the site has no address."""


def anchor_of(kind: str, id: str = "") -> str:
    """The anchor of an entry, a word or a hand-written page; of the chapter of a kind where no id is given."""
    folder = "pages" if kind == "page" else ALL_KINDS[kind].path
    return f"{folder}-{id}" if id else folder


@dataclass(frozen=True)
class BookAddress:
    """Addresses as seen from the part of the book whose own anchor is `at`."""

    at: str = ""
    online: Mapping[str, str] = field(default_factory=dict)
    """Addresses on the web of pages that are not in the book, by name, where the site has an address."""
    images: Path = Path()
    """The folder of the pictures that entries name."""
    codes: Codes | None = None
    """The ways from printed entries to their pages."""
    medium: Medium = "paper"

    def entry(self, kind: str, id: str) -> str:
        """The anchor of what is in the book; the address on the web of what is not."""
        anchor = f"#{anchor_of(kind, id)}"
        if kind == "page":
            return self.online.get(id, anchor)
        return anchor if kind in IN_BOOK else self.on_web((kind, id)) or f"#{CONTENTS}"

    def way(self, entry: Entry) -> Way | None:
        """The way to the entry's page, while the site has an address."""
        return self.codes.way(entry) if self.codes else None

    def scorecard(self, entry: Entry) -> str:
        """Nobody fills in a workbook on paper."""
        return ""

    def document(self, entry: Entry, ending: str) -> str:
        """Nobody fills in a file on paper."""
        return ""

    def filled(self, story: Entry, paper: str, ending: str) -> str:
        """Nobody opens files on paper."""
        return ""

    def worked(self, story: Entry, metric: str) -> str:
        """Nobody opens workbooks on paper."""
        return ""

    def observed(self, name: str) -> str:
        """Nobody opens tables on paper."""
        return ""

    def paper(self, entry: Entry) -> None:
        """A document is a file of its own."""

    def binder(self, story: Entry, paper: str) -> None:
        """What was filled in is a file of its own."""

    def worksheets(self, story: Entry) -> None:
        """What was filled in is a file of its own."""

    def leaf(self, entry: Entry) -> None:
        """A page of the book is no file of its own."""

    def plan(self, menu: str) -> None:
        """A plan is a sheet of its own."""

    def on_web(self, key: Key) -> str:
        """The address on the web; empty while the site has none."""
        return self.codes.page(key) if self.codes else ""

    def anchor(self, name: str) -> str:
        """A heading's anchor: ids hold no full stop, so no two are alike."""
        return f"{self.at}.{name}" if name else self.at

    def picture(self, name: str) -> Picture:
        """A picture of images/ as it lies on the shelf."""
        return picture(PICTURES + name, self.images, name)
