"""Entries on the way into another cookbook, and what comes with them: words, sources, and where they are from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from cookbook.cli.plain_yaml import plain_yaml
from cookbook.cli.take.values import Names, goes_with, must_name, rewritten, said_there, translation
from cookbook.disk.opening import read_text
from cookbook.link.backlinks import IN_PROSE, pointers_of
from cookbook.load.nodes import plain
from cookbook.load.source import as_read
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Entry, Key
from cookbook.model.content import Status
from cookbook.model.vocabulary import SOURCE

BOUND = ("images", "data", "observations", "former_ids")
"""Fields that name files of the other cookbook, and addresses that an entry had there."""
Data = dict[str, object]


@dataclass(frozen=True)
class Taking:
    """Entries of another cookbook, on their way into the book of a tree."""

    tree: SourceTree
    ours: Book
    theirs: Book
    asked: tuple[Entry, ...]
    """The entries that the writer wants."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that are wanted, and those without which they could not be: a recipe is none without its metrics."""
        found, waiting = {}, list(self.asked)
        while waiting:
            entry = waiting.pop()
            found[entry.key] = entry
            waiting += [one for one in self._needed(entry) if one.key not in {*found, *self.ours.entries}]
        return tuple(found.values())

    def _needed(self, entry: Entry) -> Iterator[Entry]:
        for one in pointers_of(entry):
            named = self.theirs.entries.get((one.kind, one.id))
            if named and one.field != IN_PROSE and not named.kind.is_vocabulary and must_name(entry.content, one.path):
                yield named

    @cached_property
    def files(self) -> Mapping[str, str]:
        """What is to be written, by name: the entries and their translations, and the vocabularies with the words they lacked."""
        files = {}
        for entry in self.entries:
            for suffix, data in self._said(entry).items():
                if suffix == ".yml":
                    data["sources"] = [*cast("list[str]", data.get("sources", [])), self._origin]
                files[f"{entry.kind.path}/{entry.id}{suffix}"] = plain_yaml(data)
        more: dict[str, Data] = {}
        for word in self._words.values():
            for suffix, data in self._said(word).items():
                more.setdefault(f"vocabularies/{word.kind.path}{suffix}", {})[word.id] = data
        if (SOURCE.name, self._origin) not in self.ours.entries:
            more.setdefault(f"vocabularies/{SOURCE.path}.yml", {})[self._origin] = self._source
        return files | {name: self._beginning(name) + plain_yaml(words) for name, words in more.items()}

    @property
    def _origin(self) -> str:
        """The id of the other cookbook among the sources of this one."""
        return self.theirs.identity().name

    @property
    def _source(self) -> Data:
        """The other cookbook as a source: licences ask to say whose the text is."""
        own = self.theirs.identity()
        said = {
            "title": own.title,
            "summary": own.licence and own.licence.text,
            "type": "guide",
            "publisher": own.publisher,
            "url": own.site,
            "accessed": own.site and date.today().isoformat(),
        }
        return {name: str(value) for name, value in said.items() if value}

    def left_out(self, entry: Entry) -> tuple[Entry, ...]:
        """What an entry names and this cookbook lacks."""
        keys = [key for key, name in self._names(entry).items() if name is None]
        return tuple(self.theirs.entries[key] for key in keys if key in self.theirs.entries)

    def is_proof_lost(self, entry: Entry) -> bool:
        """Whether what proved its status is left out."""
        return any(path[0] == "evidence" for path in self._gone(entry))

    def _said(self, entry: Entry) -> dict[str, Data]:
        """The entry by the ends of its files' names: in the language of this cookbook, and its translations."""
        own, *others = self.ours.languages
        names, gone = self._names(entry), self._gone(entry)
        content = entry.texts.get(own, entry.content)
        said = dict(said_there(content, own, names))
        if self.is_proof_lost(entry) and ("status",) in said:
            said["status",] = Status.DRAFT
        whole = plain(as_read(entry.source).node, entry.written_in)
        found = {".yml": rewritten(whole, said, gone)}
        for lang in others:
            if lang in entry.texts and (texts := translation(whole, entry.texts[lang], lang)):
                found[f".{lang}.yml"] = rewritten(texts, dict(said_there(entry.texts[lang], lang, names)), gone)
        return {suffix: data for suffix, data in found.items() if isinstance(data, dict) and data}

    def _gone(self, entry: Entry) -> frozenset[tuple[str | int, ...]]:
        lost = [one.path for one in pointers_of(entry) if one.field != IN_PROSE and self._name((one.kind, one.id)) is None]
        return frozenset({(name,) for name in BOUND} | {goes_with(entry.content, path) for path in lost} - {()})

    def _names(self, entry: Entry) -> Names:
        return {key: self._name(key) for one in pointers_of(entry) if (key := (one.kind, one.id))}

    def _name(self, key: Key) -> str | None:
        """What is called so there, here; a phase or level that is called otherwise is for the writer to choose."""
        kind, id = key
        if key in self.ours.entries or key in self._words or key in {entry.key for entry in self.entries}:
            return id
        if kind not in ALL_KINDS:
            return id if id in self.ours.pages else None
        return self._alike(key) or (id if ALL_KINDS[kind].ordered else None)

    def _alike(self, key: Key) -> str | None:
        """The word of this cookbook that has the same name in one of its languages."""
        word = self.theirs.entries.get(key)
        if word is None or not word.kind.is_vocabulary:
            return None
        titles = {content.title.casefold() for content in word.texts.values()}
        alike = (one for one in self.ours.of(word.kind) if any(text.title.casefold() in titles for text in one.texts.values()))
        return next((one.id for one in alike), None)

    @cached_property
    def _words(self) -> Mapping[Key, Entry]:
        """The words that entries name, and their sources, that this cookbook lacks and has its own file for."""
        found: dict[Key, Entry] = {}
        for entry in self.entries:
            found |= {word.key: word for word in self._lacking(entry)}
        for word in tuple(found.values()):
            found |= {source.key: source for source in self._lacking(word) if source.kind == SOURCE}
        return found

    def _lacking(self, entry: Entry) -> Iterator[Entry]:
        for one in pointers_of(entry):
            word = self.theirs.entries.get((one.kind, one.id))
            if word is None or word.key in self.ours.entries or not word.kind.is_vocabulary or word.kind.ordered:
                continue
            if not self._alike(word.key) and self._has_own(f"vocabularies/{word.kind.path}.yml"):
                yield word

    def _has_own(self, name: str) -> bool:
        """Whether words can be added: a file that the program lends is nobody's to write in."""
        return (self.tree.root / name).exists() or not self.tree.lends(name)

    def _beginning(self, name: str) -> str:
        path = self.tree.root / name
        return f"{read_text(path).rstrip()}\n" if path.exists() else ""
