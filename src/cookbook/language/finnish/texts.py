"""The words of the content: every Finnish text of a book, as the lexicon and its check need them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cookbook import prose
from cookbook.language.finnish import LANGUAGE
from cookbook.language.tokens import words
from cookbook.model.book import Book, Entry, HandPage
from cookbook.model.text import Prose, Text
from cookbook.model.walk import walk

UNREAD = frozenset({"notes", "authors", "url", "file"})
"""Fields that nobody reads as text."""


def finnish_words(book: Book) -> Iterator[str]:
    """Every word of the Finnish texts that readers see, as it stands, as often as it stands."""
    translated: tuple[Entry | HandPage, ...] = (*book.entries.values(), *book.pages.values())
    for record in (each.texts[LANGUAGE] for each in translated if LANGUAGE in each.texts):
        for path, value in walk(record):
            if isinstance(value, Text) and value.lang == LANGUAGE and not UNREAD & set(map(str, path)):
                yield from words(plain(value))


def words_by_key(words: Iterable[str]) -> dict[str, str]:
    """Words with a letter in them by their small letters; of several spellings, the one with most small letters stands."""
    return {word.lower(): word for word in sorted(set(words)) if any(map(str.isalpha, word))}


def plain(value: Text) -> str:
    """A text without its markup."""
    return prose.plain(value) if isinstance(value, Prose) else str(value)
