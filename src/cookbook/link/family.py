"""A case in time between what it is a part of and its own parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.link.roadmap import Span, span_of
from cookbook.model.book import Book, Entry
from cookbook.model.case import CASE, Case


@dataclass(frozen=True, slots=True)
class Family:
    """Spans of a case and its relatives."""

    wholes: tuple[Span, ...]
    """What the case is a part of, the widest first."""
    own: Span
    parts: tuple[Span, ...]
    """By their first day."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Everybody from the widest to the parts."""
        return (*self.wholes, self.own, *self.parts)

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of anybody."""
        return min(span.first.year for span in self.spans), max((span.last or span.first).year for span in self.spans)


def family(book: Book, entry: Entry[Case]) -> Family:
    """The relatives of a case."""
    parts = [span_of(one) for one in book.of(CASE) if one.content.part_of == entry.id]
    wholes = tuple(span_of(one) for one in _wholes(book, entry))[::-1]
    return Family(wholes, span_of(entry), tuple(sorted(parts, key=lambda span: (span.first, span.entry.id))))


def _wholes(book: Book, entry: Entry[Case]) -> Iterator[Entry[Case]]:
    """What the case is a part of, and so on, the nearest first; a case met again ends it."""
    met = {entry.id}
    while entry.content.part_of and entry.content.part_of not in met:
        met.add(entry.content.part_of)
        entry = book.one(CASE, entry.content.part_of)
        yield entry
