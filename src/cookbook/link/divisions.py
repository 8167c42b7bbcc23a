"""The entries of a kind by the words that part it: recipes by phase, metrics by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from cookbook.model.book import Book, Entry, T
from cookbook.model.kind import Kind, T_co


@dataclass(frozen=True)
class Division(Generic[T_co]):
    """The entries that name a word first, and those that name it too; all that name none where `word` is None."""

    word: Entry | None
    own: tuple[Entry[T_co], ...]
    also: tuple[Entry[T_co], ...] = ()


def divisions(book: Book, kind: Kind, entries: Sequence[Entry[T]]) -> Iterator[Division[T]]:
    """Entries of a kind, which keep their order, by the words that part it; entries that name no word come last."""
    for word in book.of(kind.parted_by.vocabulary) if kind.parted_by else ():
        own = tuple(entry for entry in entries if words_of(entry)[:1] == (word.id,))
        yield Division(word, own, tuple(entry for entry in entries if word.id in words_of(entry)[1:]))
    if rest := tuple(entry for entry in entries if not words_of(entry)):
        yield Division(None, rest)


def words_of(entry: Entry) -> tuple[str, ...]:
    """The ids of the words that part an entry's kind and that it names, the one where it belongs first."""
    value = getattr(entry.content, entry.kind.parted_by.field) if entry.kind.parted_by else None
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),) if value else ()
