"""The site's addresses as they are seen from one of its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import takewhile
from pathlib import Path

from cookbook.article.address import Download, Medium
from cookbook.model.book import Entry
from cookbook.where.downloads import (
    binder,
    document,
    epub,
    filled,
    filled_workbooks,
    leaf,
    observed,
    paper,
    pdf,
    plan,
    scorecard,
    sheet,
    volume,
    worked,
    worksheets,
)
from cookbook.where.pictures import Picture, picture, still, web_name
from cookbook.where.urls import Urls


@lru_cache(maxsize=1 << 16)
def _way(page: str, folder: str) -> str:
    """From a page's folder to another: nothing where they are one."""
    at, to = ([part for part in way.split("/") if part] for way in (page, folder))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(at, to, strict=False)))
    return "".join(f"{part}/" for part in (*[".."] * (len(at) - same), *to[same:]))


@dataclass(frozen=True, slots=True)
class Link:
    """A link that stands around a page; `name` is its kind or language."""

    name: str
    title: str
    href: str
    current: bool = False


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
    medium: Medium = "site"

    def picture(self, name: str) -> Picture:
        """A picture of images/ as the site publishes it."""
        return picture(self.to(web_name(name)), self.images, name)

    def still(self, entry: Entry) -> str:
        """The drawn picture of an entry, which all languages share."""
        return self.to(still(*entry.key))

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
        folder, slash, name = path.rpartition("/")
        return f"{_way(self.page, folder + slash)}{name}{mark}{fragment}" or "./"

    def way(self, entry: Entry) -> None:
        """Whoever reads this is there."""

    def tells(self, entry: Entry) -> bool:
        """Only the book tells stories."""
        return False

    def numbers(self, kind: str, id: str) -> bool:
        """A site has no numbers for what it links."""
        return False

    def scorecard(self, entry: Entry) -> str:
        """The workbook of an entry's metrics, in the reader's language."""
        return self.to(scorecard(entry.key, self.urls.lang))

    def document(self, entry: Entry, ending: str) -> str:
        """A document to fill in, in the reader's language."""
        return self.to(document(entry.id, self.urls.lang, ending))

    def filled(self, story: Entry, paper: str, ending: str) -> str:
        """A document that a story filled in, in the reader's language."""
        return self.to(filled(story.id, paper, self.urls.lang, ending))

    def worked(self, story: Entry, metric: str) -> str:
        """The workbook of a metric that a story filled in, in the reader's language; empty where it has none."""
        return self.to(worked(story.id, metric, self.urls.lang)) if metric in filled_workbooks(self.urls.book, story.id) else ""

    def observed(self, name: str) -> str:
        """A table of a story's observations."""
        return self.to(observed(name))

    def paper(self, entry: Entry) -> Download | None:
        """The PDF of a document, in the reader's language where there is one."""
        return self._pdf(paper(self.urls.book, entry.id))

    def binder(self, story: Entry, paper: str) -> Download | None:
        """The documents that a story filled in, at one of them if it is named, in the reader's language where there are such."""
        found = self._pdf(binder(self.urls.book, story.id))
        return replace(found, href=f"{found.href}#{paper}") if found and paper else found

    def worksheets(self, story: Entry) -> Download | None:
        """The worksheets that a story filled in, in the reader's language where there are such."""
        return self._pdf(worksheets(self.urls.book, story.id))

    def leaf(self, entry: Entry) -> Download | None:
        """The PDF of an entry, in the reader's language where there is one."""
        return self._pdf(leaf(self.urls.book, entry))

    def own(self, href: str) -> Download:
        """A file that there is one of in each language."""
        return Download(href, self.urls.lang)

    def sheet(self, product: str) -> Download | None:
        """The PDF of a product of many sheets, in the reader's language where there is one."""
        return self._pdf(sheet(self.urls.book, product))

    def book(self) -> Download | None:
        """The book to read on a screen, in the reader's language where there is one."""
        return self._pdf(str(self.urls.book.identity().file_name))

    def volume(self, name: str) -> Download | None:
        """A volume of the book to read on a screen, in the reader's language where there is one."""
        return self._pdf(volume(self.urls.book, name))

    def epub(self) -> Download | None:
        """The book for reading devices, in the reader's language where there is one."""
        return self._first(partial(epub, self.urls.book))

    def plan(self, menu: str) -> Download | None:
        """The plan of a menu, in the reader's language where there is one."""
        return self._pdf(plan(self.urls.book, menu))

    def _pdf(self, name: str) -> Download | None:
        return self._first(partial(pdf, self.urls.book, name))

    def _first(self, in_language: Callable[[str], str]) -> Download | None:
        """A file in the reader's language, or else in the book's own, whichever the site has."""
        for lang in (self.urls.lang, self.urls.book.source_language):
            if in_language(lang) in self.downloads:
                return Download(self.to(in_language(lang)), lang)
        return None

    def anchor(self, name: str) -> str:
        """Headings keep their own names: a page holds one article."""
        return name or "page-title"
