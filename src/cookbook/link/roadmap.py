"""What has a place in time: whatever has days, and menus as if their work began next January."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Book, Entry
from cookbook.model.case import Case
from cookbook.model.content import Content, Dated
from cookbook.model.kind import Kind
from cookbook.model.menu import MENU, Menu

ON_ROADMAP: tuple[Kind[Content], ...] = (*(kind for kind in ENTRY_KINDS if kind.is_dated), MENU)


@dataclass(frozen=True, slots=True)
class Span:
    """An entry from its first to its last day; the last is None where the source does not tell it."""

    entry: Entry
    first: date
    last: date | None
    is_assumed: bool = False
    """Whether the days are an example: a menu has months, no dates."""


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Everything on the time axis, and what has no days yet."""

    spans: tuple[Span, ...]
    undated: tuple[Entry, ...]
    menus_from: date

    def by(self, names: Callable[[Entry], Sequence[str]]) -> Mapping[str, tuple[Span, ...]]:
        """The spans by each of an entry's `names`, the names with the most spans first; the empty name where it has none."""
        found: dict[str, list[Span]] = {}
        for span in self.spans:
            for name in dict.fromkeys(names(span.entry)) or ("",):
                found.setdefault(name, []).append(span)
        order = sorted(found, key=lambda name: (not name, -len(found[name]), name))
        return {name: tuple(found[name]) for name in order}


def roadmap(book: Book) -> Roadmap:
    """Read the dates of the book; the same on any day."""
    entries = [entry for kind in ON_ROADMAP for entry in book.of(kind)]
    years = [entry.content.reviewed.year for entry in entries if entry.content.reviewed]
    begin = date(max(years, default=1999) + 1, 1, 1)
    spans = sorted(_spans(entries, begin), key=lambda span: (span.first, span.last or date.max, span.entry.key))
    dated = {span.entry.key for span in spans}
    return Roadmap(tuple(spans), tuple(entry for entry in entries if entry.key not in dated), begin)


def span_of(entry: Entry[Case]) -> Span:
    """The span of a case."""
    return Span(entry, *entry.content.days())


def _spans(entries: Sequence[Entry], begin: date) -> Iterator[Span]:
    for entry in entries:
        content = entry.content
        if isinstance(content, Menu):
            yield Span(entry, begin, _end_of(content, begin), is_assumed=True)
        elif isinstance(content, Dated) and (days := content.days()):
            yield Span(entry, *days)


def _end_of(menu: Menu, begin: date) -> date:
    """The last day of a menu's last month."""
    months = max(int(course.months.most or course.months.least or 1) for course in menu.courses) - 1
    year, month = begin.year + (begin.month - 1 + months) // 12, (begin.month - 1 + months) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])
