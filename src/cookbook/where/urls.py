"""The stable addresses of the site in the reader's language, from its root."""

from __future__ import annotations

from dataclasses import dataclass

from cookbook.language.speech import speech
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Key
from cookbook.model.page import EDITION, FRONT, NEWS, NOT_FOUND


@dataclass(frozen=True)
class Urls:
    """The addresses of one language, relative to the root of the whole site."""

    book: Book
    lang: str

    @property
    def root(self) -> str:
        """The folder of the language: empty for the one that the book is written in."""
        return "" if self.lang == self.book.source_language else f"{self.lang}/"

    def of(self, key: Key) -> str:
        """The address of a page, or of the place on a page that the key names."""
        kind, id = key
        if kind == "page":
            return self._hand_page(id)
        if kind == "tool":
            return f"{self.root}{speech(self.lang).string(f'tool.{id}.slug')}/"
        if kind == EDITION:
            return f"{self.of(('tool', NEWS))}{id}/"
        listing = f"{self.root}{speech(self.lang).kind(ALL_KINDS[kind], 'slug')}/"
        if not id:
            return listing
        return f"{listing}{id}/" if ALL_KINDS[kind].paged else f"{listing}#{id}"

    def _hand_page(self, name: str) -> str:
        if name == FRONT:
            return self.root
        if name == NOT_FOUND:
            return f"{self.root}404.html"
        page, _ = self.book.pages[name].text(self.lang)
        return f"{self.root}{page.slug}/"
