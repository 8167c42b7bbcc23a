"""What the data files must hold of a whole cookbook, of whichever tree: judged by the validators that their readers use."""

from __future__ import annotations

import csv
import json
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF

from cookbook.editions.site.pages import SitePage
from cookbook.link import LinkedBook
from cookbook.where.open_data import files

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
BASE = "https://keittokirja.example/data/"
Site = Mapping[str, Mapping[str, SitePage]]
"""Language -> address -> page."""


def every_listed_file_is_made_and_no_other(data: Path, linked: LinkedBook) -> None:
    assert {path.name for path in data.iterdir() if path.is_file()} == {file.name for file in files(linked.book)}


def json_follows_its_schema(data: Path, edition: Any) -> None:
    schema = json.loads((data / edition["$schema"]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert not [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(edition)]


def columns_are_described(data: Path) -> None:
    metadata = json.loads((data / "csv-metadata.json").read_text(encoding="utf-8"))
    assert metadata["@context"][0] == "http://www.w3.org/ns/csvw"
    assert metadata["dc:license"] == {"@id": LICENCE}
    assert len(metadata["tables"]) == len(list(data.glob("*.csv")))
    for table in metadata["tables"]:
        with (data / table["url"]).open(encoding="utf-8", newline="") as file:
            head, *rows = list(csv.reader(file))
        columns = table["tableSchema"]["columns"]
        assert [column["name"] for column in columns] == head
        patterns = {"integer": r"-?\d+", "decimal": r"-?\d+(\.\d+)?", "boolean": "true|false", "date": r"\d{4}-\d\d-\d\d"}
        for row in rows:
            for column, cell in zip(columns, row, strict=True):
                assert not cell or re.fullmatch(patterns.get(column["datatype"], "(?s:.*)"), cell), (
                    table["url"],
                    column["name"],
                    cell,
                )


def catalogue_is_true(data: Path, linked: LinkedBook, publisher: str) -> None:
    graph = Graph().parse(data / "catalogue.jsonld", format="json-ld", publicID=BASE)
    catalogue = next(graph.subjects(RDF.type, DCAT.Catalog))
    datasets = set(graph.objects(catalogue, DCAT.dataset))
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) == 1 + len(linked.book.data)
    assert str(next(graph.objects(None, URIRef("http://xmlns.com/foaf/0.1/name")))) == publisher
    for dataset in datasets:
        for distribution in graph.objects(dataset, DCAT.distribution):
            address = str(graph.value(distribution, DCAT.downloadURL))
            assert (data / address.removeprefix(BASE)).is_file()
            assert graph.value(distribution, DCTERMS.license) == URIRef(LICENCE)


def addresses_lead_to_pages(edition: Any, site: Site) -> None:
    for entries in edition["entries"].values():
        for entry in entries:
            page, _, anchor = entry["page"].removeprefix("../").partition("#")
            assert page in site["fi"], entry["page"]
            assert not anchor or f'id="{anchor}"' in str(site["fi"][page].html)


def links_to_data_lead_to_files(data: Path, site: Site) -> None:
    linked_files = set()
    for pages in site.values():
        for page in pages.values():
            for address in re.findall(r'href="([^"#]*)"', str(page.html)):
                target = posixpath.normpath(posixpath.join("/", page.url, address))
                if target.startswith("/data/"):
                    assert (data / target.removeprefix("/data/")).is_file(), (page.url, address)
                    linked_files.add(target.removeprefix("/data/"))
    assert linked_files == {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
