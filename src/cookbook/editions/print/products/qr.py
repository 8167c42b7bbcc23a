"""QR codes that lead from paper to the entry's page on the site, and tell the page what the paper says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Self

import segno
from markupsafe import Markup

from cookbook.article.address import Way
from cookbook.editions.job import Job
from cookbook.link import LinkedBook
from cookbook.model.book import Entry, Key
from cookbook.settings.imprint import Imprint
from cookbook.settings.printing import Printing
from cookbook.store.shelf import Shelf
from cookbook.where.printed import page_on_web, printed_address
from cookbook.where.urls import Urls

QUIET = 4
"""Empty modules that readers of codes need on every side."""
SHAPE = (
    '<svg class="qr" viewBox="0 0 {size} {size}" width="{size}" height="{size}" aria-hidden="true">'
    '<path fill="{ink}" d="{path}"/></svg>'
)


@dataclass(frozen=True)
class Codes:
    """Addresses and codes of one edition in one language; both are empty where the site has no address yet."""

    imprint: Imprint
    linked: LinkedBook
    lang: str
    ink: str
    """The colour of all black text, which the press prints in black alone."""
    kept: Shelf
    """Those that were drawn before."""

    @classmethod
    def of(cls, job: Job, printing: Printing, lang: str) -> Self:
        """The codes of what a job prints."""
        return cls(printing.imprint, job.linked, lang, job.settings.palette.light["ink"], job.store.shelf("codes"))

    def address(self, entry: Entry) -> str:
        """The entry's page with the edition in the address."""
        return printed_address(self.linked.book, self.lang, entry, self.imprint.date)

    def page(self, key: Key) -> str:
        """The address of a page on the web."""
        return page_on_web(self.linked.book, self.lang, key)

    def code(self, entry: Entry) -> Markup:
        """The code of the entry's address as SVG; CSS gives its width, quiet zone included."""
        address = self.address(entry)
        return self._drawn(address) if address else Markup("")

    def way(self, entry: Entry) -> Way | None:
        """Both, or None while the site has no address."""
        address = self.address(entry)
        return Way(address, self._drawn(address)) if address else None

    @property
    def front(self) -> Markup:
        """The code of the site's front page."""
        site = self.linked.book.identity().address
        return self._drawn(site + Urls(self.linked.book, self.lang).root) if site else Markup("")

    def _drawn(self, address: str) -> Markup:
        return self.kept.take(f"{self.ink} {address}", partial(draw, address, self.ink))


def draw(address: str, ink: str) -> Markup:
    """A QR code of error level M or better as one path, with its quiet zone."""
    rows = segno.make_qr(address, error="m").matrix
    size = len(rows) + 2 * QUIET
    path = "".join(_runs(row, y) for y, row in enumerate(rows, QUIET))
    return Markup(SHAPE).format(size=size, ink=ink, path=path)


def _runs(row: bytes | bytearray, y: int) -> str:
    """The dark modules of a row, neighbours drawn as one rectangle."""
    found, x = "", QUIET
    for dark, modules in groupby(row):
        length = len(list(modules))
        found += f"M{x} {y}h{length}v1h-{length}z" if dark else ""
        x += length
    return found
