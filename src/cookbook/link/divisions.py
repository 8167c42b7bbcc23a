"""The entries of a kind by the words that part it: recipes by phase, metrics by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from cookbook.model.book import Book, Entry
from cookbook.model.kind import T_co


@dataclass(frozen=True)
class Division(Generic[T_co]):
    """The entries that name a word first, and those that name it too; all that name none where `word` is None."""

    word: Entry | None
    own: tuple[Entry[T_co], ...]
    also: tuple[Entry[T_co], ...] = ()


def divisions(book: Book, entries: Sequence[Entry[T_co]]) -> Iterator[Division[T_co]]:
    """Entries of one kind, which keep their order, by the words of their vocabulary; entries that name no word come last."""
    parted_by = entries[0].kind.parted_by if entries else None
    named = {entry.id: _ids(getattr(entry.content, parted_by.field)) if parted_by else () for entry in entries}
    for word in book.of(parted_by.vocabulary) if parted_by else ():
        own = tuple(entry for entry in entries if named[entry.id][:1] == (word.id,))
        yield Division(word, own, tuple(entry for entry in entries if word.id in named[entry.id][1:]))
    if rest := tuple(entry for entry in entries if not named[entry.id]):
        yield Division(None, rest)


def _ids(value: object) -> tuple[str, ...]:
    """The ids in a field of one, of several, or of none."""
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),) if value else ()
