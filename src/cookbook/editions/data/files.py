"""What writes each of the data files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from cookbook.editions.data import tables
from cookbook.editions.data.catalogue import dcat
from cookbook.editions.data.edition import DataEdition, as_json
from cookbook.editions.data.edition_schema import edition_schema
from cookbook.editions.data.feed import atom
from cookbook.editions.data.records import index, whole
from cookbook.editions.data.vocabularies import skos
from cookbook.model import ALL_KINDS
from cookbook.model.book import LANGUAGES
from cookbook.where import open_data

Maker = Callable[[DataEdition], str]
_JSON: Mapping[str, Callable[[DataEdition], object]] = {
    open_data.WHOLE: whole,
    open_data.SCHEMA: lambda edition: edition_schema(),
    open_data.INDEX: index,
    open_data.VOCABULARIES: skos,
    open_data.CATALOGUE: lambda edition: dcat(edition, open_data.FILES),
    open_data.CSV_METADATA: tables.metadata,
}


def _json(make: Callable[[DataEdition], object], edition: DataEdition) -> str:
    return as_json(make(edition))


def _makers() -> Iterator[tuple[str, Maker]]:
    yield from ((name, partial(_json, make)) for name, make in _JSON.items())
    yield open_data.FIGURES, partial(tables.table, kind=None)
    yield from ((open_data.table(kind), partial(tables.table, kind=kind)) for kind in ALL_KINDS.values())
    yield from ((open_data.feed(lang), partial(atom, lang=lang)) for lang in LANGUAGES)


MAKERS: Mapping[str, Maker] = dict(_makers())
"""The text of a data file, by its name: one for each of `open_data.FILES`."""
