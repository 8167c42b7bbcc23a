"""The data files: judged by the validators that their readers use, and counted anew."""

from __future__ import annotations

import csv
import json
import posixpath
import re
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
from jobs import job_of
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, SKOS
from reading import HOME, plain_yaml

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.feed import atom
from cookbook.editions.data.make import make
from cookbook.editions.data.records import whole
from cookbook.editions.site.linked_data import about, script
from cookbook.editions.site.pages import SitePage
from cookbook.link import LinkedBook
from cookbook.where.open_data import files

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
BASE = "https://keittokirja.example/data/"
Raw = dict[str, dict[str, Any]]
RDFLIB_ITSELF = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
FOLDERS = {name: f"{name}s" for name in ("recipe", "method", "metric", "case", "challenge", "menu")}
FOLDERS |= {name: f"{name}s" for name in ("phase", "level", "theme", "role", "actor", "source")} | {"term": "glossary"}


@pytest.fixture(scope="module")
def edition(data: Path) -> Any:
    return json.loads((data / "cookbook.json").read_text(encoding="utf-8"))


def test_every_listed_file_is_made_and_no_other(data: Path, linked: LinkedBook) -> None:
    assert {path.name for path in data.iterdir() if path.is_file()} == {file.name for file in files(linked.book)}


def test_json_follows_its_schema(data: Path, edition: Any) -> None:
    schema = json.loads((data / edition["$schema"]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert not [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(edition)]


@pytest.mark.parametrize("spoil", ["unknown", "missing", "unit"])
def test_schema_refuses_what_is_wrong(spoil: str, data: Path, edition: Any) -> None:
    schema = json.loads((data / "cookbook.schema.json").read_text(encoding="utf-8"))
    wrong = json.loads(json.dumps(edition))
    recipe = wrong["entries"]["recipe"][0]
    if spoil == "unknown":
        recipe["surprise"] = 1
    elif spoil == "missing":
        del recipe["steps"]
    else:
        recipe["serving"]["duration"]["unit"] = "fortnight"
    assert not jsonschema.Draft202012Validator(schema).is_valid(wrong)


def test_json_holds_everything(edition: Any, raw: Raw) -> None:
    assert edition["licence"] == LICENCE
    for kind, folder in FOLDERS.items():
        assert {entry["id"] for entry in edition["entries"][kind]} == set(raw[folder])
    recipe = next(entry for entry in edition["entries"]["recipe"] if entry["id"] == "nopea-kokeiluohjelma")
    assert [step["title"] for step in recipe["steps"]] == [
        step["title"] for step in raw["recipes"]["nopea-kokeiluohjelma"]["steps"]
    ]
    assert recipe["translations"]["en"]["/title"]
    case = next(entry for entry in edition["entries"]["case"] if entry["id"] == "pks-haastemoottori")
    assert case["budget"] == {"total": {"least": 695015, "most": 695015, "unit": "euro"},
                              "erdf": {"least": 416981, "most": 416981, "unit": "euro"}}  # fmt: skip
    assert "notes" not in json.dumps([list(entry) for entries in edition["entries"].values() for entry in entries])


def test_translations_point_into_the_finnish_text(edition: Any) -> None:
    for entry in edition["entries"]["menu"]:
        for pointers in entry["translations"].values():
            for pointer in pointers:
                value: Any = entry
                for step in pointer.split("/")[1:]:
                    value = value[int(step)] if isinstance(value, list) else value[step]
                assert isinstance(value, str)


def test_index_is_small(data: Path, raw: Raw) -> None:
    text = (data / "index.json").read_bytes()
    found = json.loads(text)
    assert len(text) < 50_000
    assert found["licence"] == LICENCE
    assert len(found["entries"]) == sum(
        len(raw[folder]) for folder in ("recipes", "methods", "metrics", "cases", "challenges", "menus")
    )


def test_tables_have_a_row_for_each_entry(data: Path, raw: Raw) -> None:
    for folder in FOLDERS.values():
        with (data / f"{folder}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["id"] for row in rows] == list(raw[folder])
        assert [row["title_fi"] for row in rows] == [" ".join(one["title"].split()) for one in raw[folder].values()]


def test_columns_are_described(data: Path) -> None:
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


def test_figures_are_those_of_the_metrics(data: Path) -> None:
    with (data / "figures.csv").open(encoding="utf-8", newline="") as file:
        published = [tuple(row.values()) for row in csv.DictReader(file)]
    own = []
    for path in sorted((HOME / "metrics/data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            own += [(path.stem, *row.values()) for row in csv.DictReader(file)]
    assert published == own


@RDFLIB_ITSELF
def test_skos(data: Path, raw: Raw) -> None:
    graph = Graph().parse(data / "vocabularies.jsonld", format="json-ld", publicID=BASE)
    for kind, slug in {"phase": "vaiheet", "level": "tasot", "theme": "teemat", "role": "roolit", "term": "sanasto"}.items():
        scheme = URIRef(f"https://keittokirja.example/{slug}/")
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
        assert (scheme, DCTERMS.license, URIRef(LICENCE)) in graph
        concepts = set(graph.subjects(SKOS.inScheme, scheme))
        assert len(concepts) == len(raw[FOLDERS[kind]])
        translated = {lang: plain_yaml(HOME / f"vocabularies/{FOLDERS[kind]}.{lang}.yml") for lang in ("sv", "en")}
        ids = {one["title"]: id for id, one in raw[FOLDERS[kind]].items()}
        for concept in concepts:
            labels = {str(one.language): str(one) for one in graph.objects(concept, SKOS.prefLabel) if isinstance(one, Literal)}
            id = ids[labels.pop("fi")]
            assert labels == {lang: words[id]["title"] for lang, words in translated.items() if id in words}, concept
    for _, _, other in graph.triples((None, SKOS.related, None)):
        assert (other, RDF.type, SKOS.Concept) in graph


@RDFLIB_ITSELF
def test_dcat(data: Path, linked: LinkedBook) -> None:
    graph = Graph().parse(data / "catalogue.jsonld", format="json-ld", publicID=BASE)
    catalogue = next(graph.subjects(RDF.type, DCAT.Catalog))
    datasets = set(graph.objects(catalogue, DCAT.dataset))
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) == 1 + len(linked.book.data)
    assert str(next(graph.objects(None, URIRef("http://xmlns.com/foaf/0.1/name")))) == "Vantaan kaupunki"
    for dataset in datasets:
        for distribution in graph.objects(dataset, DCAT.distribution):
            address = str(graph.value(distribution, DCAT.downloadURL))
            assert (data / address.removeprefix(BASE)).is_file()
            assert graph.value(distribution, DCTERMS.license) == URIRef(LICENCE)


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_feed(lang: str, linked: LinkedBook, data: Path) -> None:
    name = "feed.xml" if lang == "fi" else f"feed.{lang}.xml"
    own = feedparser.parse((data / name).read_bytes())
    assert not own.bozo
    found = feedparser.parse(atom(DataEdition(linked, "https://keittokirja.example/"), lang).encode())
    assert not found.bozo
    assert found.version == "atom10"
    assert found.feed.language == lang
    assert any(link.rel == "license" and link.href == LICENCE for link in found.feed.links)
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert len({entry.id for entry in found.entries}) == len(found.entries) == min(100, len(own.entries))
    assert all(entry.link.startswith("https://keittokirja.example/") for entry in found.entries)


def test_addresses_lead_to_pages(edition: Any, site: dict[str, dict[str, SitePage]]) -> None:
    for entries in edition["entries"].values():
        for entry in entries:
            page, _, anchor = entry["page"].removeprefix("../").partition("#")
            assert page in site["fi"], entry["page"]
            assert not anchor or f'id="{anchor}"' in str(site["fi"][page].html)


def test_same_bytes_again(linked: LinkedBook, data: Path, tmp_path: Path) -> None:
    make(job_of(HOME, tmp_path))
    again = tmp_path / "site/data"
    names = sorted(path.relative_to(data) for path in data.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert not [name for name in names if (data / name).read_bytes() != (again / name).read_bytes()]


def test_absolute_addresses_where_the_site_has_one(linked: LinkedBook) -> None:
    made = whole(DataEdition(linked, "https://keittokirja.example/"))
    assert made["entries"]["recipe"][0]["page"].startswith("https://keittokirja.example/reseptit/")


def test_links_to_data_lead_to_files(data: Path, site: dict[str, dict[str, SitePage]]) -> None:
    linked_files = set()
    for pages in site.values():
        for page in pages.values():
            for address in re.findall(r'href="([^"#]*)"', str(page.html)):
                target = posixpath.normpath(posixpath.join("/", page.url, address))
                if target.startswith("/data/"):
                    assert (data / target.removeprefix("/data/")).is_file(), (page.url, address)
                    linked_files.add(target.removeprefix("/data/"))
    assert linked_files == {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("kind", "id", "type"),
    [("recipe", "haastehaku", "HowTo"), ("method", "design-sprint", "HowTo"), ("metric", "luottamus", "DefinedTerm"),
     ("case", "clic", "Project"), ("term", "", "DefinedTermSet")],
)  # fmt: skip
def test_pages_say_what_they_are_about(kind: str, id: str, type: str, linked: LinkedBook) -> None:
    for lang in ("fi", "sv", "en"):
        found = about(linked.book, (kind, id), lang, "https://keittokirja.example/")
        assert found
        markup = str(script(found))
        body = markup.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
        assert "<" not in body
        read = json.loads(body)
        assert read["@context"] == "https://schema.org"
        assert read["@type"] == type
        assert read["name"]


def test_how_to_has_the_steps(raw: Raw, linked: LinkedBook) -> None:
    found = about(linked.book, ("recipe", "haastehaku"), "fi", "")
    assert found
    assert [step["name"] for step in found["step"]] == [step["title"] for step in raw["recipes"]["haastehaku"]["steps"]]
    assert "url" not in found
    sprint = about(linked.book, ("method", "design-sprint"), "fi", "")
    assert sprint
    assert sprint["totalTime"] == "P5D"


def test_pages_that_are_about_nothing_known(linked: LinkedBook) -> None:
    assert about(linked.book, ("page", "front"), "fi", "") is None
    assert about(linked.book, ("recipe", ""), "fi", "") is None
