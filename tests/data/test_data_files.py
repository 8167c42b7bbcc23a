"""The data files: true to their schemas and addresses, refused where they are wrong, the same bytes again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
from jobs import job_of
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS
from whole_data import (
    BASE,
    LICENCE,
    Site,
    addresses_lead_to_pages,
    catalogue_is_true,
    columns_are_described,
    every_listed_file_is_made_and_no_other,
    json_follows_its_schema,
    links_to_data_lead_to_files,
)

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.feed import atom
from cookbook.editions.data.make import make
from cookbook.editions.data.records import whole
from cookbook.editions.site.linked_data import about, script
from cookbook.link import LinkedBook
from cookbook.model.vocabulary import VOCABULARIES

RDFLIB_ITSELF = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture(scope="module")
def edition(data: Path) -> Any:
    return json.loads((data / "cookbook.json").read_text(encoding="utf-8"))


def test_every_listed_file_is_made_and_no_other(data: Path, linked: LinkedBook) -> None:
    every_listed_file_is_made_and_no_other(data, linked)


def test_json_follows_its_schema(data: Path, edition: Any) -> None:
    json_follows_its_schema(data, edition)


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


def test_translations_point_into_the_finnish_text(edition: Any) -> None:
    told = 0
    for entries in edition["entries"].values():
        for entry in entries:
            for pointer in (pointer for pointers in entry.get("translations", {}).values() for pointer in pointers):
                value: Any = entry
                for step in pointer.split("/")[1:]:
                    value = value[int(step)] if isinstance(value, list) else value[step]
                assert isinstance(value, str)
                told += 1
    assert told > 10


def test_columns_are_described(data: Path) -> None:
    columns_are_described(data)


@RDFLIB_ITSELF
def test_skos(data: Path, linked: LinkedBook) -> None:
    graph = Graph().parse(data / "vocabularies.jsonld", format="json-ld", publicID=BASE)
    for kind in (kind for kind in VOCABULARIES if kind.conceptual):
        scheme = URIRef(f"https://keittokirja.example/{kind.slug}/")
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
        assert (scheme, DCTERMS.license, URIRef(LICENCE)) in graph
        concepts = set(graph.subjects(SKOS.inScheme, scheme))
        found = {str(label) for one in concepts for label in graph.objects(one, SKOS.prefLabel) if label.language == "fi"}
        assert found == {str(entry.texts["fi"].title) for entry in linked.of(kind)}


@RDFLIB_ITSELF
def test_dcat(data: Path, linked: LinkedBook) -> None:
    catalogue_is_true(data, linked, "Mallikaupunki")


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


def test_addresses_lead_to_pages(edition: Any, site: Site) -> None:
    addresses_lead_to_pages(edition, site)


def test_links_to_data_lead_to_files(data: Path, site: Site) -> None:
    links_to_data_lead_to_files(data, site)


def test_same_bytes_again(root: Path, data: Path, tmp_path: Path) -> None:
    make(job_of(root, tmp_path))
    again = tmp_path / "site/data"
    names = sorted(path.relative_to(data) for path in data.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert not [name for name in names if (data / name).read_bytes() != (again / name).read_bytes()]


def test_absolute_addresses_where_the_site_has_one(linked: LinkedBook) -> None:
    made = whole(DataEdition(linked, "https://keittokirja.example/"))
    assert made["entries"]["recipe"][0]["page"].startswith("https://keittokirja.example/reseptit/")


@pytest.mark.parametrize(
    ("kind", "id", "type"),
    [("recipe", "haastehaku", "HowTo"), ("method", "tormays", "HowTo"), ("metric", "kokeilujen-maara", "DefinedTerm"),
     ("case", "kampus", "Project"), ("term", "", "DefinedTermSet")],
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


def test_how_to_has_the_steps(linked: LinkedBook) -> None:
    found = about(linked.book, ("recipe", "haastemoottori"), "fi", "")
    assert found
    assert [step["name"] for step in found["step"]] == ["Kokoa tarpeet", "Muotoile haasteet", "Julkaise"]
    assert "url" not in found
    workshop = about(linked.book, ("method", "haastetyopaja"), "fi", "")
    assert workshop
    assert workshop["totalTime"] == "PT3H"


def test_pages_that_are_about_nothing_known(linked: LinkedBook) -> None:
    assert about(linked.book, ("page", "front"), "fi", "") is None
    assert about(linked.book, ("recipe", ""), "fi", "") is None
