"""Where everything is in the book: an anchor for each entry, word and page, unique in the whole book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cookbook.article.address import Fileless, Medium, Way
from cookbook.editions.print.layout.sources import PICTURES
from cookbook.editions.print.products.qr import Codes
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry, Key
from cookbook.model.vocabulary import SOURCE
from cookbook.where.pictures import Picture, picture

CONTENTS = "contents"
"""The anchor of the table of contents: where links lead to what is on the web only, while the site has no address."""


def anchor_of(kind: str, id: str = "") -> str:
    """The anchor of an entry, a word or a hand-written page; of the chapter of a kind where no id is given."""
    folder = "pages" if kind == "page" else ALL_KINDS[kind].path
    return f"{folder}-{id}" if id else folder


@dataclass(frozen=True)
class BookAddress(Fileless):
    """Addresses as seen from the part of the book whose own anchor is `at`."""

    at: str = ""
    online: Mapping[str, str] = field(default_factory=dict)
    """Addresses on the web of pages that are not in the book, by name, where the site has an address."""
    images: Path = Path()
    """The folder of the pictures that entries name."""
    codes: Codes | None = None
    """The ways from printed entries to their pages."""
    held: frozenset[Key] = frozenset()
    """What has a place in the volume."""
    openings: frozenset[Key] = frozenset()
    """What opens a part of the volume, told as a story."""
    medium: Medium = "paper"

    def entry(self, kind: str, id: str) -> str:
        """The anchor of what is in the volume; the address on the web of what is not."""
        if kind == "page" and id in self.online:
            return self.online[id]
        return f"#{anchor_of(kind, id)}" if (kind, id) in self.held else self.on_web((kind, id)) or f"#{CONTENTS}"

    def tells(self, entry: Entry) -> bool:
        """Whether the entry opens a part, or is of a kind that has openings of its own design."""
        return entry.kind.told or entry.key in self.openings

    def numbers(self, kind: str, id: str) -> bool:
        """Whether the volume has a list of sources with this one in it."""
        return kind == SOURCE.name and (kind, id) in self.held

    def way(self, entry: Entry) -> Way | None:
        """The way to the entry's page, while the site has an address."""
        return self.codes.way(entry) if self.codes else None

    def on_web(self, key: Key) -> str:
        """The address on the web; empty while the site has none."""
        return self.codes.page(key) if self.codes else ""

    def anchor(self, name: str) -> str:
        """A heading's anchor: ids hold no full stop, so no two are alike."""
        return f"{self.at}.{name}" if name else self.at

    def picture(self, name: str) -> Picture:
        """A picture of images/ as it lies on the shelf."""
        return picture(PICTURES + name, self.images, name)
