"""A linked book that knows what was read of it, so that what was made of it can be kept for as long as nothing of that changes.

Words of vocabularies, hand-written pages and settings are handed on as they are: who keeps a thing says that it is made of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from cookbook.link import LinkedBook
from cookbook.link.backlinks import Backlink
from cookbook.link.facts import Fact, Facts
from cookbook.model.book import Book, Entry, Key, T, leaves_of
from cookbook.model.content import Named
from cookbook.model.kind import Kind
from cookbook.model.walk import FieldPath

K = TypeVar("K")
V = TypeVar("V")
Once = TypeVar("Once")
Note = Callable[[Fact], None]


class Watch:
    """Hands out a linked book and notes what is read of it while somebody asks for that."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._noted: dict[Fact, None] | None = None

    @contextmanager
    def noting(self) -> Iterator[dict[Fact, None]]:
        """What is read within the block, each fact once."""
        before, self._noted = self._noted, {}
        try:
            yield self._noted
        finally:
            self._noted = before

    def note(self, fact: Fact) -> None:
        """That a fact was read."""
        if self._noted is not None:
            self._noted[fact] = None

    @cached_property
    def linked(self) -> LinkedBook:
        """The book of the facts, watched."""
        linked = self.facts.linked
        book = _WatchedBook(**{field.name: getattr(linked.book, field.name) for field in fields(Book)})
        object.__setattr__(book, "watch", self)
        object.__setattr__(book, "entries", _Entries(self, linked.book))
        object.__setattr__(book, "data", _Noted(self, "data", linked.book.data, lambda rows: rows))
        object.__setattr__(book, "examples", _Noted(self, "examples", linked.book.examples, lambda worked: worked))
        links = _Noted(self, "links", linked.backlinks, self._links)
        made = _WatchedLinked(book, links, _Noted(self, "totals", linked.totals, lambda totals: totals), linked.coverage)
        object.__setattr__(made, "watch", self)
        return made

    def _links(self, links: tuple[Backlink, ...]) -> tuple[Backlink, ...]:
        return tuple(Backlink(self.entry(link.entry), link.field) for link in links)

    def entry(self, entry: Entry, *, listed: bool = False) -> Entry:
        """An entry, watched; one that is met in the list of its kind is read as all of them are."""
        if entry.kind.is_vocabulary:
            return entry
        made = self._entries.get((entry.key, listed))
        if made is None:
            made = self._entries[entry.key, listed] = _watched_entry(self, entry, listed=listed)
        return made

    @cached_property
    def _entries(self) -> dict[tuple[Key, bool], Entry]:
        return {}

    def listed(self, kind: Kind[T]) -> tuple[Entry[T], ...]:
        """The entries of a kind, each as one of them."""
        self.note(("kind", kind.name))
        if kind.name not in self._lists:
            self._lists[kind.name] = tuple(self.entry(entry, listed=True) for entry in self.facts.linked.of(kind))
        return cast("tuple[Entry[T], ...]", self._lists[kind.name])

    @cached_property
    def _lists(self) -> dict[str, tuple[Entry, ...]]:
        return {}


class MadeOnce:
    """What is made of a book once and taken often: who takes it has read what was read for it."""

    def __init__(self, linked: LinkedBook) -> None:
        self._watch: Watch | None = getattr(linked, "watch", None)
        self._made: dict[tuple[str, ...], tuple[Any, tuple[Fact, ...]]] = {}

    def take(self, key: tuple[str, ...], make: Callable[[], Once]) -> Once:
        """What `make` gives, or gave for this key."""
        if key not in self._made:
            with self._watch.noting() if self._watch else nullcontext(()) as noted:
                made = make()
            self._made[key] = made, tuple(noted)
        made, read = self._made[key]
        for fact in read:
            cast("Watch", self._watch).note(fact)
        return made


class _WatchedBook(Book):
    watch: Watch

    def of(self, kind: Kind[T]) -> tuple[Entry[T], ...]:
        return self.watch.listed(kind)

    def has(self, kind: Kind) -> bool:
        self.watch.note(("some", kind.name))
        return self.watch.facts.linked.book.has(kind)


class _WatchedLinked(LinkedBook):
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        if name not in ("coverage", "reviewed"):
            return object.__getattribute__(self, name)
        watch: Watch = object.__getattribute__(self, "watch")
        watch.note((name,))
        return getattr(watch.facts.linked, name)


@dataclass(frozen=True)
class _Noted(Mapping[K, V]):
    """A mapping of which one value at a time is read."""

    watch: Watch
    name: str
    whole: Mapping[K, V]
    shown: Callable[[V], V]

    def __getitem__(self, key: K) -> V:
        self.watch.note((self.name, *(key if isinstance(key, tuple) else (str(key),))))
        return self.shown(self.whole[key])

    def __iter__(self) -> Iterator[K]:
        self.watch.note(("all", self.name))
        return iter(self.whole)

    def __len__(self) -> int:
        self.watch.note(("all", self.name))
        return len(self.whole)


@dataclass(frozen=True)
class _Entries(Mapping[Key, Entry]):
    watch: Watch
    book: Book

    def __getitem__(self, key: Key) -> Entry:
        self.watch.note(("has", *key))
        return self.watch.entry(self.book.entries[key])

    def __iter__(self) -> Iterator[Key]:
        self.watch.note(("all", "entries"))
        return iter(self.book.entries)

    def __len__(self) -> int:
        self.watch.note(("all", "entries"))
        return len(self.book.entries)

    def values(self) -> Any:
        """Every entry, as one of its kind."""
        self.watch.note(("all", "entries"))
        return [self.watch.entry(entry, listed=True) for entry in self.book.entries.values()]


class _WatchedEntry(Entry[Any]):
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        if name in ("sources", "untranslated", "behind", "made_of"):
            watch: Watch = object.__getattribute__(self, "watch")
            watch.note(("whole", object.__getattribute__(self, "kind").name, object.__getattribute__(self, "id")))
        return object.__getattribute__(self, name)

    @property
    def leaves(self) -> tuple[tuple[FieldPath, object], ...]:
        """Gathered each time, for who asks second has read them as well."""
        return leaves_of(self)


def _watched_entry(watch: Watch, entry: Entry, *, listed: bool) -> Entry:
    texts = {lang: _watched_content(watch, entry, lang, listed=listed) for lang in entry.texts}
    made = _WatchedEntry(entry.kind, entry.id, texts, entry.sources, entry.untranslated, entry.behind, entry.made_of)
    object.__setattr__(made, "watch", watch)
    return made


def _watched_content(watch: Watch, entry: Entry, lang: str, *, listed: bool) -> Named:
    """The same fields with the same values; reading one is noted."""
    content = entry.texts[lang]
    made = object.__new__(_watched_model(type(content)))
    whose = ("column", entry.kind.name) if listed else ("field", *entry.key)
    object.__setattr__(made, "__dict__", {**content.__dict__, "_note": lambda name: watch.note((*whose, lang, name))})
    for slot in ("__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"):
        object.__setattr__(made, slot, getattr(content, slot))
    return made


@cache
def _watched_model(model: type[Named]) -> type[Named]:
    names = frozenset(model.model_fields)

    def read(self: Named, name: str) -> Any:
        if name in names or name == "__dict__":  # Who writes a record out whole takes all that it holds.
            for one in names if name == "__dict__" else (name,):
                object.__getattribute__(self, "__dict__")["_note"](one)
        return object.__getattribute__(self, name)

    config = {**model.model_config, "defer_build": True}
    own = {"__getattribute__": read, "__module__": model.__module__, "__doc__": model.__doc__, "model_config": config}
    make: Any = type(model)
    return cast("type[Named]", make(model.__name__, (model,), own))
