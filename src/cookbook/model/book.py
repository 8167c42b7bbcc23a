"""The book as it was read: entries, pages and data, each with its places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, cast

from cookbook.model import ENTRY_KINDS
from cookbook.model.content import Content, Named
from cookbook.model.identity import UNNAMED, Identity
from cookbook.model.ids import SourceId
from cookbook.model.kept import KeptEdition
from cookbook.model.kind import Kind, T_co
from cookbook.model.metric import METRIC
from cookbook.model.page import Page
from cookbook.model.text import Text
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place

Key = tuple[str, str]
"""Kind and id of an entry. What else has a page: ("page", name), ("tool", name), and (kind, "") for the listing of a kind."""
T = TypeVar("T", bound=Named)
WORKBOOK_ROWS = 200
"""Observations of a sort that a workbook has room for."""
EVERY = ""
"""Stands for all ids of a vocabulary whose file could not be read."""


class SourceFile(Protocol):
    """The file that something was read from."""

    @property
    def file(self) -> str:
        """Path relative to the source tree."""

    def place(self, path: FieldPath, snippet: str = "", below: int = 0) -> Place:
        """Where the value at `path` stands, or `snippet` within it, `below` lines or more further down."""


@dataclass(frozen=True)
class Entry(Generic[T_co]):
    """One entry in every language of the book; a text that is not translated is the one that was written first."""

    kind: Kind[T_co]
    id: str
    texts: Mapping[str, T_co]
    """By language, the book's own first."""
    sources: Mapping[str, SourceFile]
    """The file that the entry was written in, and that of each translation, by language."""
    untranslated: frozenset[str] = frozenset()
    """The languages in which some text still waits for its translation."""
    behind: frozenset[str] = frozenset()
    """The languages whose translation is of an earlier text."""
    made_of: str = field(default="", compare=False)
    """The digest of everything that it was read from: where it is the same, so is the entry."""

    @cached_property
    def content(self) -> T_co:
        """The entry in the book's own language."""
        return next(iter(self.texts.values()))

    @property
    def source(self) -> SourceFile:
        """The file that the entry was written in."""
        return self.sources[self.written_in]

    @property
    def written_in(self) -> str:
        """The language that the others are translated from."""
        return next(iter(self.sources))

    @cached_property
    def key(self) -> Key:
        return (self.kind.name, self.id)

    @cached_property
    def leaves(self) -> tuple[tuple[FieldPath, object], ...]:
        """Every value with its path: all of them as they were first written, then the texts of each translation."""
        return leaves_of(self)

    @property
    def look(self) -> str:
        """The name of its colour and its icon: a word's own, or those of its kind."""
        return f"{self.kind.name}-{self.id}" if self.kind.coloured else self.kind.name


def leaves_of(entry: Entry) -> tuple[tuple[FieldPath, object], ...]:
    """What `leaves` has, gathered anew."""
    own = entry.content
    translated = {lang: content for lang, content in entry.texts.items() if content is not own}
    return (*walk(own), *(leaf for lang, content in translated.items() for leaf in walk(content) if _is_in(leaf[1], lang)))


def _is_in(value: object, lang: str) -> bool:
    return isinstance(value, Text) and value.lang == lang


@dataclass(frozen=True)
class Faulty:
    """An entry or a page with faults: the texts and references in it that are sound by themselves."""

    leaves: tuple[tuple[FieldPath, object], ...]
    sources: Mapping[str, SourceFile]


@dataclass(frozen=True)
class HandPage:
    """A hand-written page in the languages that it was written in."""

    name: str
    texts: Mapping[str, Page]
    """By language, the one that the page was written in first."""
    sources: Mapping[str, SourceFile]
    behind: frozenset[str] = frozenset()
    """The languages whose page was translated from an earlier text."""
    made_of: str = ""
    """The digest of all that the page was read from; none where it was read from nowhere."""

    def text(self, lang: str) -> tuple[Page, str]:
        """The page in `lang`, or as it was written, and the language it is then in."""
        found = lang if lang in self.texts else next(iter(self.texts))
        return self.texts[found], found


def files_of(found: Entry | Faulty | HandPage) -> Iterator[str]:
    """The files that it was read from: its own, and those of its translations."""
    return (source.file for source in found.sources.values())


@dataclass(frozen=True, slots=True)
class Datum:
    """One figure of a metric: its period, area and value, and where it is from."""

    period: str
    area: str
    value: Decimal
    status: str
    source: SourceId
    place: Place
    n: int | None = None
    """How many observations it is counted from, where it is."""


@dataclass(frozen=True, slots=True)
class Worked:
    """What the invented observations of a story come to in one period."""

    period: str
    area: str
    value: Decimal
    n: int | None

    @property
    def status(self) -> str:
        """As that of a datum: it is what came of what was observed."""
        return "actual"


Cell: TypeAlias = str | Decimal | date
"""What stands in a cell of a table of observations."""


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """The invented observations of a story for one metric, sheet by sheet, and what they come to."""

    rows: Mapping[str, tuple[Mapping[str, Cell], ...]]
    periods: tuple[str, ...]
    """All that were counted, also those that have no value."""
    worked: tuple[Worked, ...]

    @property
    def fits_workbook(self) -> bool:
        """Whether a workbook counts the same: it has room for so many rows, and knows of one area."""
        return all(len(rows) <= WORKBOOK_ROWS for rows in self.rows.values()) and len({one.area for one in self.worked}) == 1


@dataclass(frozen=True)
class Book:
    """Everything that was read, before references are resolved."""

    languages: tuple[str, ...]
    """What readers may choose from; the language that the book is written in comes first."""
    entries: Mapping[Key, Entry]
    pages: Mapping[str, HandPage]
    data: Mapping[str, tuple[Datum, ...]]
    """Figures by the metric's id."""
    faulty: Mapping[Key, Faulty] = field(default_factory=dict)
    """What exists but could not be read: a reference to it is not a fault of its own."""
    identities: Mapping[str, Identity] = field(default_factory=dict)
    """What the cookbook is called and whose it is, by language."""
    examples: Mapping[str, Mapping[str, WorkedExample]] = field(default_factory=dict)
    """Invented observations and their figures, by the story's id, then by the metric's."""
    editions: tuple[KeptEdition, ...] = ()
    """The editions that are remembered, the oldest first."""
    volumes: tuple[str, ...] = ()
    """The names of the volumes that may be printed of it, without the whole book."""

    def identity(self, lang: str = "") -> Identity:
        """What the cookbook says of itself in `lang`, or in the language that it is written in."""
        return self.identities.get(lang or self.source_language, UNNAMED)

    def worked(self, story: str, metric: str) -> tuple[Worked, ...]:
        """What the observations of a story come to in one metric."""
        found = self.examples.get(story, {}).get(metric)
        return found.worked if found else ()

    @property
    def source_language(self) -> str:
        """The language that the book is written in."""
        return self.languages[0]

    def of(self, kind: Kind[T]) -> tuple[Entry[T], ...]:
        """Entries of a kind: folders by id, vocabularies in the order of their file."""
        return cast("tuple[Entry[T], ...]", self._by_kind.get(kind.name, ()))

    def has(self, kind: Kind) -> bool:
        """Whether there is an entry of a kind."""
        return bool(self._by_kind.get(kind.name))

    def one(self, kind: Kind[T], id: str) -> Entry[T]:
        """The entry of a kind that a resolved reference names. Raises KeyError where there is none."""
        return cast("Entry[T]", self.entries[kind.name, id])

    def figures(self, entry: Entry) -> tuple[Datum, ...]:
        """The figures of an entry; only metrics have some."""
        return self.data.get(entry.id, ()) if entry.kind == METRIC else ()

    def figures_in(self, entry: Entry[Any], lang: str) -> tuple[Datum, ...]:
        """The same, their areas as a language calls them."""
        rows = self.figures(entry)
        named = zip(entry.content.data_areas, entry.texts[lang].data_areas, strict=True) if rows else ()
        areas = {str(area): str(name) for area, name in named}
        return tuple(replace(row, area=areas.get(row.area, row.area)) for row in rows)

    @property
    def contents(self) -> tuple[Entry[Content], ...]:
        """The entries with a folder of their own, kind by kind."""
        return tuple(entry for kind in ENTRY_KINDS for entry in self.of(kind))

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            found.setdefault(entry.kind.name, []).append(entry)
        return {name: tuple(entries) for name, entries in found.items()}
