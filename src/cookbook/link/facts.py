"""What can be read of a linked book, each with a digest that is the same as long as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry, Key
from cookbook.store.digests import digest, digest_of
from cookbook.store.shelf import Shelf

FieldDigests = Mapping[str, Mapping[str, str]]
"""By language and name."""
Fact = tuple[str, ...]
"""A name for something of the book: what sort it is of, then which one.

`field kind id lang name` is the value of a field; `column kind lang name` that of all entries of a kind; `kind name` which
entries these are; `some kind` whether there are any; `has kind id` whether there is one; `whole kind id` all of its files;
`links kind id` who points at it; `totals menu`, `data metric`, `examples story`, `coverage` and `reviewed` are what the names
say; `all …` is which there are.
"""


@dataclass(frozen=True)
class Facts:
    """Digests of facts, each made when somebody asks; those of fields are kept with the entry."""

    linked: LinkedBook
    kept: Shelf
    _known: dict[Fact, str] = field(default_factory=dict)

    def digest(self, fact: Fact) -> str:
        """The digest of a fact; of one about nothing it is empty."""
        if fact not in self._known:
            self._known[fact] = getattr(self, f"_{fact[0]}")(*fact[1:])
        return self._known[fact]

    def _field(self, kind: str, id: str, lang: str, name: str) -> str:
        entry = self.linked.book.entries.get((kind, id))
        return self._fields(entry)[lang][name] if entry else ""

    def _column(self, kind: str, lang: str, name: str) -> str:
        return digest(*(self._fields(entry)[lang].get(name, "") for entry in self.linked.of(ALL_KINDS[kind])))

    def _kind(self, name: str) -> str:
        return digest(*(entry.id for entry in self.linked.of(ALL_KINDS[name])))

    def _some(self, name: str) -> str:
        return str(self.linked.book.has(ALL_KINDS[name]))

    def _has(self, kind: str, id: str) -> str:
        return str((kind, id) in self.linked.book.entries)

    def _whole(self, kind: str, id: str) -> str:
        entry = self.linked.book.entries.get((kind, id))
        return entry.made_of if entry else ""

    def _links(self, kind: str, id: str) -> str:
        links = self.linked.backlinks.get((kind, id))
        return digest(*(part for link in links for part in (*link.entry.key, link.field))) if links is not None else ""

    def _totals(self, menu: str) -> str:
        return digest(repr(self.linked.totals.get(menu)))

    def _data(self, metric: str) -> str:
        return digest(repr(self.linked.book.data.get(metric)))

    def _examples(self, story: str) -> str:
        return digest(repr(self.linked.book.examples.get(story)))

    def _coverage(self) -> str:
        return digest(repr(self.linked.coverage))

    def _reviewed(self) -> str:
        return str(self.linked.reviewed)

    def _all(self, name: str) -> str:
        whole: Mapping[str, Mapping[Any, object]] = {
            "entries": self.linked.book.entries,
            "data": self.linked.book.data,
            "examples": self.linked.book.examples,
            "links": self.linked.backlinks,
            "totals": self.linked.totals,
        }
        return digest(*map(repr, whole[name]))

    def fields(self, key: Key) -> FieldDigests | None:
        """The digest of every field of an entry in every language; None where there is no such entry."""
        entry = self.linked.book.entries.get(key)
        return self._fields(entry) if entry else None

    def fields_of(self, made_of: str) -> FieldDigests | None:
        """The same of an entry of before, where anybody remembers what it was made of."""
        return cast("FieldDigests | None", self.kept.read(digest("fields", made_of))) if made_of else None

    def _fields(self, entry: Entry) -> FieldDigests:
        """The digest of every field in every language."""
        return self.kept.take(digest("fields", entry.made_of), lambda: _digests(entry)) if entry.made_of else _digests(entry)


def _digests(entry: Entry) -> FieldDigests:
    known: dict[int, Mapping[str, str]] = {}
    for content in entry.texts.values():
        if id(content) not in known:
            names = type(content).model_fields
            known[id(content)] = {name: digest_of(getattr(content, name))[:16] for name in names}
    return {lang: known[id(content)] for lang, content in entry.texts.items()}
