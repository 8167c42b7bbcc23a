"""What a volume holds, in order: chapters of articles, parted by phase or level where a kind is, and chapters of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cookbook.article import Article, Renderer
from cookbook.editions.print.products.addresses import BookAddress, anchor_of
from cookbook.editions.print.products.qr import Codes
from cookbook.language.collation import by_title
from cookbook.link import LinkedBook
from cookbook.link.divisions import Division, divisions
from cookbook.model import ALL_KINDS, CHAPTERS
from cookbook.model.book import Entry, HandPage, Key
from cookbook.model.kind import Kind
from cookbook.model.metric import METRIC
from cookbook.model.starter import STARTER
from cookbook.settings.volume import BookPart, Scope, Volume, named_by, scope


@dataclass(frozen=True)
class Bound:
    """An article where it stands in the book: its anchor, and the file that it was written in."""

    article: Article
    anchor: str
    file: str
    metrics: tuple[Entry, ...] = ()
    """Those that its scorecard asks for."""
    near: tuple[str, ...] = ()
    """The anchors of what may face its end: what names it or is named by it, and begins on either side."""


@dataclass(frozen=True)
class ChapterGroup:
    """The articles of a phase or level, or all that have none where `word` is None."""

    word: Entry | None
    anchor: str
    articles: tuple[Bound, ...]
    also: tuple[Entry, ...]
    """Entries that stand elsewhere but belong here too."""
    opening: Bound | None = None
    """What is told at its beginning as a story."""

    @property
    def all(self) -> tuple[Bound, ...]:
        """Everything that stands in it, in its order."""
        return (self.opening, *self.articles) if self.opening else self.articles

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
        return tuple(bound.anchor for group in self.groups for bound in group.all)

    @property
    def only(self) -> Bound | None:
        """Its article, where it has no other and nothing parts it: no page before it has to list it."""
        alone = [bound for group in self.groups if group.word is None and not group.also for bound in group.all]
        return alone[0] if len(alone) == len(self.groups) == 1 else None


@dataclass(frozen=True)
class Inside:
    """Makes the parts of a volume in one language."""

    renderer: Renderer
    lang: str
    online: Mapping[str, str]
    codes: Codes
    volume: Volume

    @property
    def linked(self) -> LinkedBook:
        return self.renderer.linked

    @cached_property
    def held(self) -> frozenset[Key]:
        """What has a place in the volume: entries, the words that they name or are parted by, and hand-written pages."""
        keys = {*self._scope.entries, *(("page", page.name) for page in (*self.pages(), *self.pages_elsewhere()))}
        keys |= {part.word.key for kind in self._kinds for part in self._divisions(kind) if part.word}
        words = [entry.key for kind in CHAPTERS if kind.is_vocabulary for entry in self.linked.of(kind)]
        if not self.has("words"):
            return frozenset(keys.difference(words))
        return frozenset(keys.union(key for key in words if self.volume.is_whole or self._is_named(key)))

    def _is_named(self, word: Key) -> bool:
        """Whether an entry of the volume names a word."""
        return any(link.entry.key in self._scope for link in self.linked.backlinks.get(word, ()))

    def has(self, part: BookPart) -> bool:
        """Whether the volume has such a part."""
        return part in self.volume.parts

    @property
    def has_starters(self) -> bool:
        """Whether the questions that lead to a recipe are in it: all of the recipes have to be."""
        recipes = {answer.recipe for entry in self.linked.of(STARTER) for answer in entry.content.answers if answer.recipe}
        return self.has("starters") and bool(recipes) and all((id.kind, str(id)) in self.held for id in recipes)

    def address(self, at: str) -> BookAddress:
        """Addresses as seen from the part of the book at an anchor."""
        return BookAddress(at, self.online, self.renderer.tree.root / "images", self.codes, self.held, self._told)

    def chapters(self) -> tuple[Chapter, ...]:
        """The kinds that have entries."""
        kinds = [kind for kind in self._kinds if self._entries(kind)]
        return tuple(Chapter(kind, anchor_of(kind.name), tuple(self._groups(kind))) for kind in kinds)

    def vocabularies(self) -> tuple[tuple[Kind, tuple[Entry, ...]], ...]:
        """The vocabularies that have words, after the entries: words in their own order, or else by the alphabet."""
        kinds = [kind for kind in CHAPTERS if kind.is_vocabulary]
        found = [(kind, tuple(word for word in self.linked.of(kind) if word.key in self.held)) for kind in kinds]
        return tuple((kind, words if kind.ordered else by_title(words, self.lang)) for kind, words in found if words)

    def pages(self) -> tuple[HandPage, ...]:
        """The hand-written pages of the volume, in their order."""
        if not self.has("pages"):
            return ()
        pages = [page for page in self.linked.book.pages.values() if "book" in page.text(self.lang)[0].editions]
        return tuple(sorted(pages, key=lambda page: page.text(self.lang)[0].order))

    def pages_elsewhere(self) -> tuple[HandPage, ...]:
        """The pages that are on the website only; a volume without pages lists none."""
        pages = self.linked.book.pages.values() if self.has("pages") else ()
        return tuple(page for page in pages if "book" not in page.text(self.lang)[0].editions and page.name != "not-found")

    @cached_property
    def _scope(self) -> Scope:
        return scope(self.volume, self.linked.book)

    @property
    def _kinds(self) -> Iterator[Kind]:
        """The kinds of its chapters, in their order."""
        return (ALL_KINDS[name] for name in self._scope.kinds)

    def _entries(self, kind: Kind) -> tuple[Entry, ...]:
        """The entries of a kind, in their order."""
        found = tuple(entry for entry in self.linked.of(kind) if entry.key in self._scope)
        if self.volume.order == "given":
            return tuple(sorted(found, key=lambda entry: self._scope.entries[entry.key]))
        return by_title(found, self.lang)

    def _divisions(self, kind: Kind) -> Iterator[Division]:
        """The entries of a kind by the words that part it, unless their order is given; no empty ones where it is not whole."""
        entries = self._entries(kind)
        if self.volume.order == "given":
            yield Division(None, entries)
        else:
            yield from (part for part in divisions(self.linked.book, kind, entries) if part.own or self.volume.is_whole)

    def _groups(self, kind: Kind) -> Iterator[ChapterGroup]:
        for part in self._divisions(kind):
            elsewhere = (entry for entry in part.own if entry.key in self._told)
            also = (*elsewhere, *(entry for entry in part.also if entry.key in self._scope))
            opening = self._openings.get(part.word.key) if part.word else None
            yield ChapterGroup(
                part.word,
                _anchor(kind, part.word),
                tuple(self._bind(entry) for entry in part.own if entry.key not in self._told),
                also,
                self._bind(opening) if opening else None,
            )

    @cached_property
    def _told(self) -> frozenset[Key]:
        return frozenset(entry.key for entry in self._openings.values())

    @cached_property
    def _openings(self) -> Mapping[Key, Entry]:
        """What opens parts of chapters that have a page of their own, by the key of the part's word."""
        divided = (part.word for kind in self._kinds for part in self._divisions(kind))
        words = {word.key for word in divided if word and not word.kind.chapter}
        opening = ((_opened(entry), entry) for kind in self._kinds if kind.opens for entry in self._entries(kind))
        return {key: entry for key, entry in opening if key in words}

    def _bind(self, entry: Entry) -> Bound:
        anchor = anchor_of(*entry.key)
        article = self.renderer.article(entry, self.lang, self.address(anchor))
        users = (link.entry.key for link in self.linked.backlinks.get(entry.key, ()))
        keys = dict.fromkeys(key for key in (*users, *named_by(entry)) if key in self._scope)
        near = tuple(anchor_of(*key) for key in keys if ALL_KINDS[key[0]].unit and not ALL_KINDS[key[0]].spread)
        metrics = tuple(self.linked.one(METRIC, id) for kind, id in keys if kind == METRIC.name)
        return Bound(
            article,
            anchor,
            entry.source.file,
            metrics if entry.kind.scored else (),
            near if entry.kind.faced else (),
        )


def _opened(entry: Entry) -> Key | None:
    """The word whose part of the book an entry opens."""
    word = getattr(entry.content, entry.kind.opens)
    return (word.kind, str(word)) if word else None


def _anchor(kind: Kind, word: Entry | None) -> str:
    """Where a group begins: the word's own anchor, or one within the chapter where the word has a chapter too."""
    if word is None:
        return ""
    return f"{anchor_of(kind.name)}.{word.id}" if word.kind.chapter else anchor_of(*word.key)
