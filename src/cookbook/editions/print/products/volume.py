"""What the book holds, in order: chapters of articles, grouped by phase or level where a kind has such."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cookbook.article import Article, Renderer
from cookbook.editions.print.products.addresses import BookAddress, anchor_of
from cookbook.editions.print.products.qr import Codes
from cookbook.language.collation import collation_key
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry, HandPage
from cookbook.model.kind import Kind

ORDER = ("menu", "recipe", "method", "metric", "case", "challenge")
GROUPED: Mapping[str, tuple[str, str]] = {"recipe": ("phase", "phases"), "metric": ("level", "level")}
"""The vocabulary that parts a kind's chapter, and the field that names its words, by kind."""
WORDS = ("theme", "role", "level", "actor")
"""Vocabularies whose words make the chapter after the entries; sources and glossary have chapters of their own."""


@dataclass(frozen=True)
class Bound:
    """An article where it stands in the book: its anchor, and the file that it was written in."""

    article: Article
    anchor: str
    file: str


@dataclass(frozen=True)
class Group:
    """The articles of a phase or level, or of a whole chapter where `word` is None."""

    word: Entry | None
    articles: tuple[Bound, ...]
    also: tuple[Entry, ...]
    """Entries that stand in an earlier group but name this word too."""


@dataclass(frozen=True)
class Chapter:
    """All entries of a kind."""

    kind: Kind
    anchor: str
    groups: tuple[Group, ...]

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of its articles, in their order."""
        return tuple(bound.anchor for group in self.groups for bound in group.articles)


@dataclass(frozen=True)
class Volume:
    """Makes the parts of the book in one language."""

    renderer: Renderer
    lang: str
    online: Mapping[str, str]
    codes: Codes

    @property
    def linked(self) -> LinkedBook:
        return self.renderer.linked

    def address(self, at: str) -> BookAddress:
        """Addresses as seen from the part of the book at an anchor."""
        return BookAddress(at, self.online, self.renderer.tree.root / "images", self.codes)

    def chapters(self) -> tuple[Chapter, ...]:
        """The kinds that have entries."""
        kinds = [ALL_KINDS[name] for name in ORDER if self.linked.of_kind(name)]
        return tuple(Chapter(kind, anchor_of(kind.name), tuple(self._groups(kind))) for kind in kinds)

    def pages(self) -> tuple[HandPage, ...]:
        """The hand-written pages of the book, in their order."""
        pages = [page for page in self.linked.book.pages.values() if "book" in page.text(self.lang)[0].editions]
        return tuple(sorted(pages, key=lambda page: page.text(self.lang)[0].order))

    def pages_elsewhere(self) -> tuple[HandPage, ...]:
        """The pages that are on the website only."""
        pages = self.linked.book.pages.values()
        return tuple(page for page in pages if "book" not in page.text(self.lang)[0].editions and page.name != "not-found")

    def words(self, kind: str) -> tuple[Entry, ...]:
        """The words of a vocabulary: levels in their own order, others by the alphabet."""
        entries = self.linked.of_kind(kind)
        return entries if kind == "level" else self.sorted(entries)

    def sorted(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Entries in the order of the alphabet."""
        return tuple(sorted(entries, key=lambda entry: collation_key(entry.texts[self.lang].title, self.lang)))

    def _groups(self, kind: Kind) -> Iterator[Group]:
        entries = self.sorted(self.linked.of_kind(kind))
        if kind.name not in GROUPED:
            yield Group(None, self._bound(entries), ())
            return
        vocabulary, field = GROUPED[kind.name]
        named = {entry.id: _ids(getattr(entry.content, field)) for entry in entries}
        for word in self.linked.of_kind(vocabulary):
            own = tuple(entry for entry in entries if named[entry.id][0] == word.id)
            also = tuple(entry for entry in entries if word.id in named[entry.id][1:])
            yield Group(word, self._bound(own), also)

    def _bound(self, entries: tuple[Entry, ...]) -> tuple[Bound, ...]:
        return tuple(self._bind(entry) for entry in entries)

    def _bind(self, entry: Entry) -> Bound:
        anchor = anchor_of(*entry.key)
        article = self.renderer.article(entry, self.lang, self.address(anchor))
        return Bound(article, anchor, entry.source.file)


def _ids(value: object) -> tuple[str, ...]:
    return tuple(str(id) for id in value) if isinstance(value, tuple) else (str(value),)
