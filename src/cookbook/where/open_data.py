"""The files of the open data: what each is called, what it is, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.language.speech import voice_of
from cookbook.link.matching import matches
from cookbook.link.tracking import changes
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book
from cookbook.model.kind import Kind

DATA = "data"
"""The folder of the open data, from the root of the whole site."""
JSON, LD, CSV, ATOM = "application/json", "application/ld+json", "text/csv", "application/atom+xml"
WHOLE, SCHEMA, INDEX = "cookbook.json", "cookbook.schema.json", "index.json"
VOCABULARIES, CATALOGUE = "vocabularies.jsonld", "catalogue.jsonld"
CSV_METADATA, FIGURES = "csv-metadata.json", "figures.csv"
CHANGES, MATCHES = "changes.csv", "matches.csv"
WITHOUT_ID = (FIGURES, CHANGES, MATCHES)
"""Tables of which a row is not an entry."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the data folder; its title is the string `text.data_<titled>`, for a kind's table the kind's own word."""

    name: str
    media: str
    titled: str
    lang: str = ""
    """The language of a file that there is one of in each."""

    @property
    def url(self) -> str:
        """Its address from the root of the whole site."""
        return f"{DATA}/{self.name}"

    def title(self, lang: str, book: Book) -> str:
        """What it is, for readers."""
        kind, voice = ALL_KINDS.get(self.titled), voice_of(book, lang)
        written = {"language": voice.written_in(self.lang)} if self.lang else {}
        return voice.kind(kind, "many") if kind else voice(f"data_{self.titled}", **written)


def table(kind: Kind) -> str:
    """The name of the table of a kind."""
    return f"{kind.path}.csv"


def feed(book: Book, lang: str) -> str:
    """The name of the feed of changes in one language."""
    return "feed.xml" if lang == book.source_language else f"feed.{lang}.xml"


def followed(book: Book) -> Iterator[DataFile]:
    """The tables of changes and of matches, where the book has any."""
    if changes(book):
        yield DataFile(CHANGES, CSV, "changes")
    if matches(book):
        yield DataFile(MATCHES, CSV, "matches")


def files(book: Book) -> Iterator[DataFile]:
    """Every file of the data folder."""
    yield DataFile(WHOLE, JSON, "whole")
    yield DataFile(SCHEMA, "application/schema+json", "schema")
    yield DataFile(INDEX, JSON, "index")
    yield DataFile(VOCABULARIES, LD, "vocabularies")
    yield DataFile(CATALOGUE, LD, "catalogue")
    yield DataFile(CSV_METADATA, "application/csvm+json", "csv_metadata")
    yield DataFile(FIGURES, CSV, "figures")
    for kind in ALL_KINDS.values():
        yield DataFile(table(kind), CSV, kind.name)
    yield from followed(book)
    for lang in book.languages:
        yield DataFile(feed(book, lang), ATOM, "feed", lang)
