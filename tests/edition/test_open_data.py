"""The data files of this edition hold all that its YAML says, counted anew."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS
from reading import HOME, plain_yaml
from whole_data import (
    BASE,
    LICENCE,
    addresses_lead_to_pages,
    catalogue_is_true,
    columns_are_described,
    every_listed_file_is_made_and_no_other,
    json_follows_its_schema,
    links_to_data_lead_to_files,
)

from cookbook.editions.site.linked_data import about
from cookbook.editions.site.pages import SitePage
from cookbook.link import LinkedBook

Raw = dict[str, dict[str, Any]]
RDFLIB_ITSELF = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
FOLDERS = {name: f"{name}s" for name in ("recipe", "method", "metric", "case", "challenge", "menu")}
FOLDERS |= {name: f"{name}s" for name in ("phase", "level", "theme", "role", "actor", "source")} | {"term": "glossary"}


@pytest.fixture(scope="module")
def edition(data: Path) -> Any:
    return json.loads((data / "cookbook.json").read_text(encoding="utf-8"))


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
                              "fund": {"least": 416981, "most": 416981, "unit": "euro"}}  # fmt: skip
    assert "notes" not in json.dumps([list(entry) for entries in edition["entries"].values() for entry in entries])


def test_index_is_small(data: Path, raw: Raw) -> None:
    text = (data / "index.json").read_bytes()
    found = json.loads(text)
    assert len(text) < 540 * len(found["entries"])
    assert found["licence"] == LICENCE
    assert len(found["entries"]) == sum(
        len(raw[folder])
        for folder in "recipes methods metrics cases challenges menus documents stories needs capabilities adoptions".split()
    )


def test_tables_have_a_row_for_each_entry(data: Path, raw: Raw) -> None:
    for folder in FOLDERS.values():
        with (data / f"{folder}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["id"] for row in rows] == list(raw[folder])
        assert [row["title_fi"] for row in rows] == [" ".join(one["title"].split()) for one in raw[folder].values()]


def test_figures_are_those_of_the_metrics(data: Path) -> None:
    with (data / "figures.csv").open(encoding="utf-8", newline="") as file:
        published = [tuple(row.values()) for row in csv.DictReader(file)]
    own = []
    for path in sorted((HOME / "metrics/data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            own += [(path.stem, *row.values()) for row in csv.DictReader(file)]
    assert [row[:-1] for row in published if not row[-1]] == own


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
    catalogue_is_true(data, linked, "Vantaan kaupunki")


def test_files_follow_what_they_say_of_themselves(data: Path, linked: LinkedBook, edition: Any) -> None:
    every_listed_file_is_made_and_no_other(data, linked)
    json_follows_its_schema(data, edition)
    columns_are_described(data)


def test_addresses_and_links_lead_somewhere(data: Path, edition: Any, site: dict[str, dict[str, SitePage]]) -> None:
    addresses_lead_to_pages(edition, site)
    links_to_data_lead_to_files(data, site)


def test_a_method_of_days_says_so(linked: LinkedBook) -> None:
    sprint = about(linked.book, ("method", "design-sprint"), "fi", "")
    assert sprint
    assert sprint["totalTime"] == "P5D"
