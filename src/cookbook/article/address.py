"""What an edition tells the templates of the places that they lead to: an edition of articles, and one that has whole pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from markupsafe import Markup

from cookbook.model.book import Entry
from cookbook.where.pictures import Picture

Medium = Literal["site", "paper"]
"""What articles are read on: a site marks terms, has buttons and shows `web_only`; anything else shows `print_only`."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to keep: where it is, and the language that it is in."""

    href: str
    lang: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way from paper to the page of an entry: its address, and the code that a camera reads it from."""

    address: str
    code: Markup


class Headed(Protocol):
    """Where an article stands, as far as its headings go."""

    @property
    def medium(self) -> Medium:
        """What the article is read on."""

    def anchor(self, name: str) -> str:
        """The id of a heading of this page; of its title where the name is empty."""


class Address(Headed, Protocol):
    """How an edition addresses things, as seen from the page that is being made."""

    def entry(self, kind: str, id: str) -> str:
        """The address of an entry, a vocabulary's word or, for the kind `page`, a hand-written page."""

    def picture(self, name: str) -> Picture:
        """A picture of images/ as the edition publishes it."""

    def way(self, entry: Entry) -> Way | None:
        """The way from paper to the page of an entry; None where there is no need of it, or no address yet."""

    def tells(self, entry: Entry) -> bool:
        """Whether the entry has a design of its own where it stands: a case told as a story, the plan of a menu."""

    def numbers(self, kind: str, id: str) -> bool:
        """Whether a list of the edition has a number for a word, so that a table may name it by that alone."""

    def scorecard(self, entry: Entry) -> str:
        """The address of the workbook of an entry's metrics; empty where the edition has none."""

    def document(self, entry: Entry, ending: str) -> str:
        """The address of a document to fill in, `docx` or `md`; empty where the edition has none."""

    def filled(self, story: Entry, paper: str, ending: str) -> str:
        """The address of a document that a story filled in, `docx` or `md`; empty where the edition has none."""

    def worked(self, story: Entry, metric: str) -> str:
        """The address of a metric's workbook that a story filled in; empty where there is none."""

    def observed(self, name: str) -> str:
        """The address of a table of a story's observations; empty where the edition has none."""

    def paper(self, entry: Entry) -> Download | None:
        """The PDF of a document; None where the edition has none."""

    def binder(self, story: Entry, paper: str) -> Download | None:
        """The PDF of the documents that a story filled in, at one of them; None where the edition has none."""

    def worksheets(self, story: Entry) -> Download | None:
        """The PDF of the worksheets that a story filled in; None where the edition has none."""

    def leaf(self, entry: Entry) -> Download | None:
        """The PDF of an entry; None where the edition has none."""

    def plan(self, menu: str) -> Download | None:
        """The plan of a menu, by its id; None where the edition has none."""


class Fileless:
    """What a book says of files that lie beside a site: it has none."""

    def tells(self, entry: Entry) -> bool:
        return False

    def numbers(self, kind: str, id: str) -> bool:
        return False

    def scorecard(self, entry: Entry) -> str:
        return ""

    def document(self, entry: Entry, ending: str) -> str:
        return ""

    def filled(self, story: Entry, paper: str, ending: str) -> str:
        return ""

    def worked(self, story: Entry, metric: str) -> str:
        return ""

    def observed(self, name: str) -> str:
        return ""

    def paper(self, entry: Entry) -> None: ...

    def binder(self, story: Entry, paper: str) -> None: ...

    def worksheets(self, story: Entry) -> None: ...

    def leaf(self, entry: Entry) -> None: ...

    def plan(self, menu: str) -> None: ...


class PageAddress(Address, Protocol):
    """What the pages of a site ask for besides."""

    def to(self, url: str) -> str:
        """An address of the site, from its root, as seen from this page."""

    def still(self, entry: Entry) -> str:
        """The address of the drawn picture of an entry, as a file of its own."""

    def own(self, href: str) -> Download:
        """A file at an address, which is in the reader's language."""

    def sheet(self, product: str) -> Download | None:
        """Worksheets, cards or the poster as one PDF, by the product's name; None where there is none."""

    def book(self) -> Download | None:
        """The book to read on a screen; None where there is none."""

    def volume(self, name: str) -> Download | None:
        """A volume of the book to read on a screen; None where there is none."""

    def epub(self) -> Download | None:
        """The book for reading devices; None where there is none."""
