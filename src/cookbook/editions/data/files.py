"""What writes each of the data files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from cookbook.editions.data import followed, tables
from cookbook.editions.data.catalogue import dcat
from cookbook.editions.data.edition import DataEdition, as_json
from cookbook.editions.data.edition_schema import edition_schema
from cookbook.editions.data.feed import atom
from cookbook.editions.data.records import index, whole
from cookbook.editions.data.vocabularies import skos
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book
from cookbook.where import open_data

Maker = Callable[[DataEdition], str]
_JSON: Mapping[str, Callable[[DataEdition], object]] = {
    open_data.WHOLE: whole,
    open_data.SCHEMA: edition_schema,
    open_data.INDEX: index,
    open_data.VOCABULARIES: skos,
    open_data.CATALOGUE: lambda edition: dcat(edition, tuple(open_data.files(edition.linked.book))),
    open_data.CSV_METADATA: tables.metadata,
}


def _json(make: Callable[[DataEdition], object], edition: DataEdition) -> str:
    return as_json(make(edition))


def makers(book: Book) -> Iterator[tuple[str, Maker]]:
    """Each of the files of `open_data.files` by its name, and what gives its text."""
    yield from ((name, partial(_json, make)) for name, make in _JSON.items())
    yield open_data.FIGURES, partial(tables.table, kind=None)
    yield from ((open_data.table(kind), partial(tables.table, kind=kind)) for kind in ALL_KINDS.values())
    known: Mapping[str, Maker] = {open_data.CHANGES: followed.changes, open_data.MATCHES: followed.pairs}
    yield from ((file.name, known[file.name]) for file in open_data.followed(book))
    yield from ((open_data.feed(book, lang), partial(atom, lang=lang)) for lang in book.languages)
