"""Where everything is on the site: stable addresses in the reader's language, seen from any page."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path

from cookbook.editions.pictures import Picture, web_name, web_size
from cookbook.editions.site.downloads import BOOK, pdf, plan, scorecard
from cookbook.language.speech import speech
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book
from cookbook.model.text import SOURCE_LANGUAGE

FRONT = "front"
NOT_FOUND = "not-found"
OWN_MENU = "own-menu"
SEARCH = "search"
VIEWS = ("roadmap", "open-data", "coverage")
TOOLS = (SEARCH, OWN_MENU, *VIEWS)
"""Pages that do something for their reader, or show the whole book from one side."""
PAGED = ("phase", "theme", "role")
"""Vocabularies whose every word has a page of its own; the words of the others stand on one page."""
Key = tuple[str, str]
"""What a page is about: (kind, id), ("page", name), ("tool", name), or (kind, "") for a listing."""


@dataclass(frozen=True)
class Urls:
    """The addresses of one language, relative to the root of the whole site."""

    book: Book
    lang: str

    @property
    def root(self) -> str:
        """The folder of the language: empty for Finnish."""
        return "" if self.lang == SOURCE_LANGUAGE else f"{self.lang}/"

    def of(self, key: Key) -> str:
        """The address of a page, or of the place on a page that the key names."""
        kind, id = key
        if kind == "page":
            return self._hand_page(id)
        if kind == "tool":
            return f"{self.root}{speech(self.lang).get(f'tool.{id}.slug')}/"
        listing = f"{self.root}{speech(self.lang).kind(ALL_KINDS[kind], 'slug')}/"
        if not id:
            return listing
        return f"{listing}{id}/" if self.has_pages(kind) else f"{listing}#{id}"

    def has_pages(self, kind: str) -> bool:
        """Whether each entry of the kind has a page of its own."""
        return kind in PAGED or not ALL_KINDS[kind].is_vocabulary

    def _hand_page(self, name: str) -> str:
        if name == FRONT:
            return self.root
        if name == NOT_FOUND:
            return f"{self.root}404.html"
        page, _ = self.book.pages[name].text(self.lang)
        return f"{self.root}{page.slug}/"


@dataclass(frozen=True, slots=True)
class Download:
    """A PDF as seen from a page, and the language that it is in."""

    href: str
    lang: str


@dataclass(frozen=True)
class SiteAddress:
    """Addresses as seen from the page at `page`; from everywhere alike where `base` is given."""

    urls: Urls
    page: str
    base: str | None = None
    images: Path = Path()
    """The folder of the pictures that entries name."""
    downloads: frozenset[str] = frozenset()
    """The addresses of the PDFs that the site has."""
    medium: str = "site"

    def picture(self, name: str) -> Picture:
        """A picture of images/ as the site publishes it."""
        return Picture(self.to(web_name(name)), *web_size(self.images / name))

    def entry(self, kind: str, id: str) -> str:
        """The address of an entry, a word or a hand-written page."""
        return self.to(self.urls.of((kind, id)))

    def to(self, url: str) -> str:
        """An address of the site, relative to this page."""
        if self.base is not None:
            return self.base + url
        path, mark, fragment = url.partition("#")
        if path == self.page and mark:
            return f"#{fragment}"
        folder = path if path.endswith("/") else posixpath.dirname(path)
        name = "" if path.endswith("/") else posixpath.basename(path)
        up = posixpath.relpath(f"/{folder}", f"/{self.page}")
        return f"{up}/{name}{mark}{fragment}".removeprefix("./") or "./"

    def scorecard(self, key: Key, lang: str) -> str:
        """The workbook of a recipe or a menu."""
        return self.to(scorecard(key, lang))

    def book(self) -> Download | None:
        """The book to read on a screen, in the reader's language where there is one."""
        return self._pdf(BOOK)

    def plan(self, menu: str) -> Download | None:
        """The plan of a menu, in the reader's language where there is one."""
        return self._pdf(plan(menu))

    def _pdf(self, name: str) -> Download | None:
        for lang in (self.urls.lang, SOURCE_LANGUAGE):
            if pdf(name, lang) in self.downloads:
                return Download(self.to(pdf(name, lang)), lang)
        return None

    def anchor(self, name: str) -> str:
        """Headings keep their own names: a page holds one article."""
        return name or "sisalto"
