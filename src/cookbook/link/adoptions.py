"""Who has used what: how many used an entry, how many took something into use in each year, and what says nothing of either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from cookbook.model.adoption import ADOPTION, Adoption
from cookbook.model.book import Book, Entry, Worked
from cookbook.problems import Problems


def real(adoptions: Iterable[Entry[Adoption]]) -> list[Entry[Adoption]]:
    """Those that nobody invented."""
    return [entry for entry in adoptions if not entry.content.example]


def users(adoptions: Iterable[Entry[Adoption]]) -> frozenset[str]:
    """The organisations that tell of a use that is no example."""
    return frozenset(_name(entry) for entry in real(adoptions))


def figures(adoptions: Sequence[Entry[Adoption]]) -> tuple[Worked, ...]:
    """How many pairs of an entry and an organisation began in each year; every pair counts once, in its first year."""
    begun: dict[tuple[str, str, str], int] = {}
    for entry in sorted(adoptions, key=lambda one: one.content.start.first):
        for used in entry.content.used:
            begun.setdefault((used.kind, str(used), _name(entry)), entry.content.start.first.year)
    return tuple(Worked(str(year), "", Decimal(count), None) for year, count in sorted(Counter(begun.values()).items()))


def check(book: Book, problems: Problems) -> None:
    """An adoption names what was used, where there is anything."""
    is_bare = all(entry.kind.is_vocabulary or entry.kind == ADOPTION for entry in book.entries.values())
    for entry in book.of(ADOPTION):
        if not entry.content.used and not is_bare:
            problems.note(entry.source.place(()), "adoption-of-nothing")


def _name(entry: Entry[Adoption]) -> str:
    return " ".join(str(entry.content.organisation).casefold().split())
