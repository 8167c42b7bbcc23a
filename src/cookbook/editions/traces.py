"""What was read of a book for every file that was made of it, found from what has changed since: the rest is not looked at.

What is read of an entry is the same as long as its files are; so entries that are as they were cost nothing, however many files
read them. A file that is made anew has another number from then on: what was read for it before is no reason any more.
"""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from cookbook.link.facts import Fact, Facts
from cookbook.model.book import Key
from cookbook.store.sealed import seal, unseal

Readers = dict[Fact, "array[int]"]
"""The numbers of the files that each fact was read for."""
OF_ENTRY = frozenset({"field", "has", "whole"})
"""Sorts of facts that are about one entry's own files."""
COLUMN = "column"
FactColumn = tuple[str, str, str]
"""A kind, a language and the name of a field."""


@dataclass
class Traces:
    """The state of a book and the files that were made of it, each by the digest of its bytes."""

    entries: dict[Key, str] = field(default_factory=dict)
    """What each entry was made of, in their order."""
    files: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    """Of every file, since it was made last."""
    last: int = 0
    """The number of the one that was made last."""
    readers: dict[Key, bytes] = field(default_factory=dict)
    """Readers of facts about an entry, packed: of most nobody asks."""
    others: Readers = field(default_factory=dict)
    digests: dict[Fact, str] = field(default_factory=dict)
    """Of the facts in `others`, but for columns."""

    @classmethod
    def read(cls, file: Path | None) -> Traces:
        """What an earlier run has left; nothing where there is nothing to be believed."""
        found = unseal(file)
        return found if isinstance(found, Traces) else Traces()

    def save(self, file: Path) -> None:
        seal(file, self)

    def renew(self, facts: Facts) -> None:
        """Forget the files for which something was read that is no longer so: from here on all is of this state of the book."""
        now = {key: entry.made_of for key, entry in facts.linked.book.entries.items() if not entry.kind.is_vocabulary}
        changed = ChangedSince(facts, self.entries, now)
        stale: set[int] = set()
        for key in changed.keys:
            for fact, readers in self._of_entry(key).items():
                if changed.is_changed(fact):
                    stale.update(readers)
        for fact, readers in self.others.items():
            if fact[0] == COLUMN:
                is_changed = changed.has_changed(fact[1:])
            else:
                was, self.digests[fact] = self.digests.get(fact), facts.digest(fact)
                is_changed = was != self.digests[fact]
            if is_changed:
                stale.update(readers)
        self.entries = now
        if stale:
            self.files = {name: data for name, data in self.files.items() if self.numbers[name] not in stale}
            self.numbers = {name: self.numbers[name] for name in self.files}

    def add(self, made: Mapping[str, tuple[str, Iterable[Fact]]], facts: Facts) -> None:
        """Take in files that were made of this state of the book: their digests and what was read for them."""
        opened: dict[Key, Readers] = {}
        for name, (data, read) in made.items():
            self.last += 1
            self.files[name], self.numbers[name] = data, self.last
            for fact in read:
                self._readers(fact, opened, facts).append(self.last)
        there = frozenset(self.numbers.values())
        for key, readers in opened.items():
            self.readers[key] = pickle.dumps(_still(readers, there), pickle.HIGHEST_PROTOCOL)
        if made:
            self.others = _still(self.others, there)
            self.digests = {fact: digest for fact, digest in self.digests.items() if fact in self.others}

    def _readers(self, fact: Fact, opened: dict[Key, Readers], facts: Facts) -> array[int]:
        if fact[0] in OF_ENTRY:
            key = fact[1], fact[2]
            if key not in opened:
                opened[key] = self._of_entry(key)
            into = opened[key]
        else:
            into = self.others
            if fact[0] != COLUMN and fact not in self.digests:
                self.digests[fact] = facts.digest(fact)
        return into.setdefault(fact, array("I"))

    def _of_entry(self, key: Key) -> Readers:
        packed = self.readers.get(key)
        return cast("Readers", pickle.loads(packed)) if packed else {}  # noqa: S301 - of the user's own store


def _still(readers: Readers, there: frozenset[int]) -> Readers:
    """The facts that files which are there were made of, and their readers."""
    found = ((fact, array("I", sorted(there.intersection(numbers)))) for fact, numbers in readers.items())
    return {fact: numbers for fact, numbers in found if numbers}


class ChangedSince:
    """What is other in a book than it was, told from what its entries are made of."""

    def __init__(self, facts: Facts, before: Mapping[Key, str], now: Mapping[Key, str]) -> None:
        self.keys = [key for key in {**before, **now} if before.get(key) != now.get(key) or not now.get(key)]
        self._was = {key: facts.fields_of(before.get(key, "")) for key in self.keys}
        self._is = {key: facts.fields(key) for key in self.keys}
        self._here = {key for key in self.keys if key in before and key in now}
        self._kinds = {key[0] for key in self.keys if self._was[key] is None or self._is[key] is None}
        if list(before) != list(now):
            self._kinds |= {kind for kind, _ in {**before, **now} if _of(kind, before) != _of(kind, now)}
        self._columns = set(self._other_columns())

    def _other_columns(self) -> Iterator[FactColumn]:
        for key in self.keys:
            for lang, fields in (self._is[key] or {}).items():
                before = (self._was[key] or {}).get(lang, {})
                yield from ((key[0], lang, name) for name in {**fields, **before} if fields.get(name) != before.get(name))

    def is_changed(self, fact: Fact) -> bool:
        """Whether a fact about one of the entries of `keys` is other."""
        sort, *of = fact
        key = of[0], of[1]
        if sort == "has":
            return key not in self._here
        was, found = self._was[key], self._is[key]
        return sort == "whole" or was is None or found is None or was[of[2]].get(of[3]) != found[of[2]].get(of[3])

    def has_changed(self, column: tuple[str, ...]) -> bool:
        """Whether a column is other: for one of the entries, or because these are others or stand in another order."""
        return column[0] in self._kinds or column in self._columns


def _of(kind: str, entries: Mapping[Key, str]) -> list[Key]:
    return [key for key in entries if key[0] == kind]
