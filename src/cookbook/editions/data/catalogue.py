"""The description of the data in DCAT, for open data portals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from cookbook.editions.data.edition import DataEdition, texts
from cookbook.model.book import Book
from cookbook.model.languages import LANGUAGES
from cookbook.model.metric import METRIC
from cookbook.model.vocabulary import THEME

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "title": {"@id": "dct:title", "@container": "@language"},
    "description": {"@id": "dct:description", "@container": "@language"},
    "license": {"@id": "dct:license", "@type": "@id"},
    "modified": {"@id": "dct:modified", "@type": "xsd:date"},
    "language": {"@id": "dct:language", "@type": "@id"},
    "publisher": {"@id": "dct:publisher"},
    "name": "foaf:name",
    "dataset": {"@id": "dcat:dataset", "@type": "@id"},
    "distribution": {"@id": "dcat:distribution", "@type": "@id"},
    "downloadURL": {"@id": "dcat:downloadURL", "@type": "@id"},
    "accessURL": {"@id": "dcat:accessURL", "@type": "@id"},
    "landingPage": {"@id": "dcat:landingPage", "@type": "@id"},
    "mediaType": {"@id": "dcat:mediaType", "@type": "@id"},
}
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
EU_LANGUAGE = "http://publications.europa.eu/resource/authority/language/"


class Listed(Protocol):
    """What the catalogue needs to know of a file."""

    @property
    def name(self) -> str: ...

    @property
    def media(self) -> str: ...

    def title(self, lang: str, book: Book) -> str: ...


def dcat(edition: DataEdition, files: Iterable[Listed]) -> dict[str, object]:
    """The catalogue: the whole edition as one dataset, and one for each metric with figures."""
    datasets = [_edition(edition, files), *(_figures(edition, metric) for metric in sorted(edition.linked.book.data))]
    catalogue = _about(edition) | {"@id": "#catalogue", "@type": "dcat:Catalog", "dataset": [one["@id"] for one in datasets]}
    keyword = {"@id": "dcat:keyword", "@language": edition.languages[0]}
    return {"@context": {**CONTEXT, "keyword": keyword}, "@graph": [catalogue, *datasets, *_distributions(edition, files)]}


def _about(edition: DataEdition) -> dict[str, object]:
    agent = {"@id": "#publisher", "@type": "foaf:Agent", "name": str(edition.identity().publisher)}
    return {
        "title": dict(edition.title()),
        "description": dict(edition.description()),
        **edition.licence("license"),
        "modified": edition.modified.isoformat(),
        "language": [EU_LANGUAGE + LANGUAGES[lang].eu for lang in edition.languages],
        **({"publisher": agent} if edition.identity().publisher else {}),
    }


def _edition(edition: DataEdition, files: Iterable[Listed]) -> dict[str, object]:
    themes = [str(theme.content.title) for theme in edition.linked.of(THEME)]
    own = {"@id": "#edition", "@type": "dcat:Dataset", "landingPage": edition.url(("page", "front")), "keyword": themes}
    return _about(edition) | own | {"distribution": [_id(file) for file in files]}


def _figures(edition: DataEdition, metric: str) -> dict[str, object]:
    """The figures of one metric: rows of the common table."""
    entry = edition.linked.one(METRIC, metric)
    own = {"title": dict(texts(entry, "title")), "description": dict(texts(entry, "summary"))}
    place = {"landingPage": edition.url(entry.key), "distribution": ["#figures.csv"]}
    return _about(edition) | own | {"@id": f"#figures-{metric}", "@type": "dcat:Dataset"} | place


def _distributions(edition: DataEdition, files: Iterable[Listed]) -> list[dict[str, object]]:
    return [
        {
            "@id": _id(file),
            "@type": "dcat:Distribution",
            "title": {lang: file.title(lang, edition.linked.book) for lang in edition.languages},
            "accessURL": edition.file(file.name),
            "downloadURL": edition.file(file.name),
            "mediaType": MEDIA_TYPES + file.media,
            **edition.licence("license"),
        }
        for file in files
    ]


def _id(file: Listed) -> str:
    return f"#{file.name}"
