"""What the EPUB holds, in order: front matter, hand-written pages, chapters of articles, and chapters of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from cookbook.article import Renderer
from cookbook.editions.epub.addresses import CONTENTS, ENDING, EpubAddress, stem
from cookbook.editions.epub.xhtml import xhtml
from cookbook.language.collation import by_title
from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.link.divisions import Division, divisions
from cookbook.link.news import last_before, news
from cookbook.model import CHAPTERS, IN_BOOK
from cookbook.model.book import Entry, HandPage
from cookbook.model.kind import Kind
from cookbook.model.starter import STARTER
from cookbook.settings.imprint import Imprint
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf


@dataclass(frozen=True)
class Sheaf:
    """A file of the EPUB in the order of reading, and those that belong to it."""

    name: str
    title: str
    html: str
    """As XHTML."""
    parts: tuple[Sheaf, ...] = ()
    place: str = ""
    """What devices call it that have a way to such a place."""
    listed: bool = True
    """Whether the table of contents lists it."""

    def whole(self) -> Iterator[Sheaf]:
        """Itself, then all that belong to it."""
        yield self
        for part in self.parts:
            yield from part.whole()


@dataclass(frozen=True)
class Contents:
    """Makes the files of one language."""

    renderer: Renderer
    here: EpubAddress
    imprint: Imprint
    kept: Shelf
    """The pages that were made before, as XHTML."""

    @property
    def linked(self) -> LinkedBook:
        return self.renderer.linked

    @cached_property
    def parts(self) -> tuple[Sheaf, ...]:
        """All but the table of contents, which lists them."""
        words = [kind for kind in CHAPTERS if kind.is_vocabulary and self.linked.of(kind)]
        chapters = [kind for kind in CHAPTERS if not kind.is_vocabulary and self.linked.of(kind)]
        found = (*map(self._chapter, chapters), *map(self._words, words))
        return (*self._front(), *self._starters(), *map(self._hand_page, self._pages()), *self._news(), *found)

    def contents(self) -> str:
        """The table of contents, and the places that devices have a way to."""
        places = [part for part in self.parts if part.place]
        title = voice_of(self.linked.book, self.here.lang)("contents")
        return self._file("nav", title, parts=[part for part in self.parts if part.listed], places=places)

    def _front(self) -> Iterator[Sheaf]:
        title = str(self.linked.book.identity(self.here.lang).title)
        yield Sheaf(f"cover{ENDING}", title, self._file("cover", title), place="cover", listed=False)
        yield Sheaf(f"imprint{ENDING}", title, self._file("imprint", title), place="titlepage", listed=False)

    def _starters(self) -> Iterator[Sheaf]:
        if self.linked.of(STARTER):
            title = self._word(STARTER)
            yield Sheaf(f"{stem((STARTER.name, ''))}{ENDING}", title, self._file("starters", title))

    def _news(self) -> Iterator[Sheaf]:
        """What is new since the edition before this one; nothing where none is remembered."""
        book, lang = self.linked.book, self.here.lang
        if before := last_before(book, self.imprint.date):
            title = voice_of(book, lang)("news_since", edition=before.edition)
            yield Sheaf(f"news{ENDING}", title, self._file("news", title, news=news(book, before, lang)))

    def _pages(self) -> tuple[HandPage, ...]:
        pages = [page for page in self.linked.book.pages.values() if "book" in page.text(self.here.lang)[0].editions]
        return tuple(sorted(pages, key=lambda page: page.text(self.here.lang)[0].order))

    def _hand_page(self, page: HandPage) -> Sheaf:
        text, written = page.text(self.here.lang)
        html = self._file("text", str(text.title), page=text, written=written)
        return Sheaf(f"{stem(('page', page.name))}{ENDING}", str(text.title), html)

    def _chapter(self, kind: Kind) -> Sheaf:
        groups = divisions(self.linked.book, kind, by_title(self.linked.of(kind), self.here.lang))
        parts = tuple(part for group in groups for part in self._group(kind, group))
        title, look = self._word(kind), f"kind-{kind.name}"
        html = self._file("chapter", title, look, kind=kind, parts=parts)
        return Sheaf(f"{stem((kind.name, ''))}{ENDING}", title, html, parts)

    def _group(self, kind: Kind, group: Division) -> Iterator[Sheaf]:
        """The articles of a word under an opening of its own; those of no word stand by themselves."""
        word = group.word
        look = word.look if word and word.kind.coloured else f"kind-{kind.name}"
        articles = tuple(self._article(entry, look) for entry in group.own)
        if word is None:
            yield from articles
        elif articles or not word.kind.chapter:
            title = str(word.texts[self.here.lang].title)
            html = self._file("group", title, look, word=word, parts=articles, also=group.also)
            yield Sheaf(f"{self._place_of(kind, word)}{ENDING}", title, html, articles)

    def _place_of(self, kind: Kind, word: Entry) -> str:
        """The file where a word opens a part of a chapter: its own, or one of the chapter's where the word has a chapter too."""
        return f"{stem((kind.name, ''))}.{stem(word.key)}" if word.kind.chapter else stem(word.key)

    def _article(self, entry: Entry, look: str) -> Sheaf:
        made = self.renderer.article(entry, self.here.lang, self.here)
        return Sheaf(f"{stem(entry.key)}{ENDING}", made.title, self._file("article", made.title, look, article=made))

    def _words(self, kind: Kind) -> Sheaf:
        words = self.linked.of(kind) if kind.ordered else by_title(self.linked.of(kind), self.here.lang)
        html = self._file("words", self._word(kind), kind=kind, words=words, place=kind.place, in_book=IN_BOOK)
        return Sheaf(f"{stem((kind.name, ''))}{ENDING}", self._word(kind), html, place=kind.place)

    def _word(self, kind: Kind) -> str:
        return voice_of(self.linked.book, self.here.lang).kind(kind, "many")

    def _file(self, template: str, title: str, look: str = "", **context: Any) -> str:
        more = {"title": title, "look": look, "imprint": self.imprint, "stem": stem, "ending": ENDING, "nav": CONTENTS, **context}
        html = str(self.renderer.page(f"epub/{template}.html.j2", self.here.lang, self.here, **more))
        return self.kept.once(digest("xhtml", html), partial(xhtml, html))
