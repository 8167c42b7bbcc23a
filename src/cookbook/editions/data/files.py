"""The data files: what each is called, what it is, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from cookbook.editions.data import tables
from cookbook.editions.data.catalogue import dcat
from cookbook.editions.data.edition import DataEdition, as_json
from cookbook.editions.data.edition_schema import edition_schema
from cookbook.editions.data.feed import atom, file_name
from cookbook.editions.data.records import index, whole
from cookbook.editions.data.vocabularies import skos
from cookbook.language.speech import speech
from cookbook.model import ALL_KINDS
from cookbook.model.book import LANGUAGES


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the data folder; its title is the string `text.data_<titled>`, for a kind's table the kind's own word."""

    name: str
    media: str
    titled: str
    make: Callable[[DataEdition], str]

    def title(self, lang: str) -> str:
        """What it is, for readers."""
        kind = ALL_KINDS.get(self.titled)
        return speech(lang).kind(kind, "many") if kind else speech(lang)(f"data_{self.titled}")


JSON, LD, CSV, ATOM = "application/json", "application/ld+json", "text/csv", "application/atom+xml"


def _files() -> Iterator[DataFile]:
    yield DataFile("cookbook.json", JSON, "whole", lambda edition: as_json(whole(edition)))
    yield DataFile("cookbook.schema.json", "application/schema+json", "schema", lambda edition: as_json(edition_schema()))
    yield DataFile("index.json", JSON, "index", lambda edition: as_json(index(edition)))
    yield DataFile("vocabularies.jsonld", LD, "vocabularies", lambda edition: as_json(skos(edition)))
    yield DataFile("catalogue.jsonld", LD, "catalogue", lambda edition: as_json(dcat(edition, FILES)))
    yield DataFile(
        "csv-metadata.json", "application/csvm+json", "csv_metadata", lambda edition: as_json(tables.metadata(edition))
    )
    yield DataFile(tables.FIGURES, CSV, "figures", partial(tables.table, kind=None))
    for kind in ALL_KINDS.values():
        yield DataFile(tables.file_name(kind), CSV, kind.name, partial(tables.table, kind=kind))
    for lang in LANGUAGES:
        yield DataFile(file_name(lang), ATOM, f"feed_{lang}", partial(atom, lang=lang))


FILES = tuple(_files())
