"""The book as the data files see it: what it is called, when it changed, and where each entry's page is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.model.book import Entry, Key
from cookbook.model.identity import Identity
from cookbook.settings import Settings
from cookbook.store.shelf import Shelf
from cookbook.where.open_data import DATA
from cookbook.where.urls import Urls

UNTOLD = date(1970, 1, 1)
"""What files that must name a day say while nobody has reviewed anything."""


@dataclass(frozen=True)
class DataEdition:
    """The linked book and the address of its site; without one, addresses are relative to the data folder."""

    linked: LinkedBook
    base: str = ""
    kept: Shelf = field(default_factory=Shelf)
    """What is the same as long as an entry's files are."""

    def url(self, key: Key, lang: str = "") -> str:
        """The address of an entry's page, or of its place on a page; where no language is named, in the book's own."""
        return f"{self.base or '../'}{Urls(self.linked.book, lang or self.languages[0]).of(key)}"

    def file(self, name: str) -> str:
        """The address of a data file."""
        return f"{self.base}{DATA}/{name}" if self.base else name

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the book, its own first."""
        return self.linked.book.languages

    @property
    def modified(self) -> date:
        """The day of the last review."""
        return self.linked.reviewed or UNTOLD

    @property
    def midnight(self) -> datetime:
        """The beginning of that day."""
        return datetime.combine(self.modified, time())

    def title(self) -> Mapping[str, str]:
        """The name of the book in every language."""
        return {lang: str(self.identity(lang).title) for lang in self.languages}

    def description(self) -> Mapping[str, str]:
        """What the book is, in every language; nothing where it does not say so."""
        found = {lang: self.identity(lang).tagline for lang in self.languages}
        return {lang: str(text) for lang, text in found.items() if text}

    def identity(self, lang: str = "") -> Identity:
        """What the book says of itself, in its own language where none is named."""
        return self.linked.book.identity(lang)

    def rights(self, lang: str) -> str:
        """The terms of use in a sentence; empty where there are none."""
        licence = self.identity(lang).licence
        return voice_of(self.linked.book, lang)("licence", name=licence.name) if licence else ""

    def licence(self, key: str) -> dict[str, str]:
        """The address of the terms of use under `key`; nothing where there are none."""
        licence = self.identity().licence
        return {key: str(licence.url)} if licence else {}


def texts(entry: Entry, field: str) -> Mapping[str, str]:
    """One text of an entry in the languages that it is written in."""
    found = {lang: getattr(content, field, None) for lang, content in entry.texts.items()}
    return {lang: str(text) for lang, text in found.items() if text is not None and text.lang == lang}


def open_edition(linked: LinkedBook, settings: Settings, kept: Shelf | None = None) -> DataEdition:
    """The edition of a tree: its address is that of the published site."""
    return DataEdition(linked, settings.hosting.site_url, kept or Shelf())


def as_json(value: object) -> str:
    """JSON as every data file writes it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
