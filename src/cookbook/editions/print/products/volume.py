"""What the book holds, in order: chapters of articles, parted by phase or level where a kind is, and chapters of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cookbook.article import Article, Renderer
from cookbook.editions.print.products.addresses import BookAddress, anchor_of
from cookbook.editions.print.products.qr import Codes
from cookbook.language.collation import by_title
from cookbook.link import LinkedBook
from cookbook.link.divisions import divisions
from cookbook.model import CHAPTERS
from cookbook.model.book import Entry, HandPage
from cookbook.model.kind import Kind


@dataclass(frozen=True)
class Bound:
    """An article where it stands in the book: its anchor, and the file that it was written in."""

    article: Article
    anchor: str
    file: str


@dataclass(frozen=True)
class ChapterGroup:
    """The articles of a phase or level, or all that have none where `word` is None."""

    word: Entry | None
    anchor: str
    articles: tuple[Bound, ...]
    also: tuple[Entry, ...]
    """Entries that stand in an earlier group but name this word too."""

    @property
    def is_divided(self) -> bool:
        """Whether a page of its own stands before the group: the word has no other place in the book."""
        return self.word is not None and not self.word.kind.chapter


@dataclass(frozen=True)
class Chapter:
    """All entries of a kind."""

    kind: Kind
    anchor: str
    groups: tuple[ChapterGroup, ...]

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
        kinds = [kind for kind in CHAPTERS if not kind.is_vocabulary and self.linked.of(kind)]
        return tuple(Chapter(kind, anchor_of(kind.name), tuple(self._groups(kind))) for kind in kinds)

    def vocabularies(self) -> tuple[tuple[Kind, tuple[Entry, ...]], ...]:
        """The vocabularies that have words, after the entries: words in their own order, or else by the alphabet."""
        found = [(kind, self.linked.of(kind)) for kind in CHAPTERS if kind.is_vocabulary]
        return tuple((kind, words if kind.ordered else by_title(words, self.lang)) for kind, words in found if words)

    def pages(self) -> tuple[HandPage, ...]:
        """The hand-written pages of the book, in their order."""
        pages = [page for page in self.linked.book.pages.values() if "book" in page.text(self.lang)[0].editions]
        return tuple(sorted(pages, key=lambda page: page.text(self.lang)[0].order))

    def pages_elsewhere(self) -> tuple[HandPage, ...]:
        """The pages that are on the website only."""
        pages = self.linked.book.pages.values()
        return tuple(page for page in pages if "book" not in page.text(self.lang)[0].editions and page.name != "not-found")

    def _groups(self, kind: Kind) -> Iterator[ChapterGroup]:
        for part in divisions(self.linked.book, kind, by_title(self.linked.of(kind), self.lang)):
            yield ChapterGroup(part.word, _anchor(kind, part.word), tuple(self._bind(entry) for entry in part.own), part.also)

    def _bind(self, entry: Entry) -> Bound:
        anchor = anchor_of(*entry.key)
        article = self.renderer.article(entry, self.lang, self.address(anchor))
        return Bound(article, anchor, entry.source.file)


def _anchor(kind: Kind, word: Entry | None) -> str:
    """Where a group begins: the word's own anchor, or one within the chapter where the word has a chapter too."""
    if word is None:
        return ""
    return f"{anchor_of(kind.name)}.{word.id}" if word.kind.chapter else anchor_of(*word.key)
