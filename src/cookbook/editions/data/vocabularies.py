"""The vocabularies as SKOS concept schemes in JSON-LD."""

from __future__ import annotations

from cookbook.editions.data.edition import DataEdition, texts
from cookbook.language.speech import voice_of
from cookbook.model.book import Entry
from cookbook.model.kind import Kind
from cookbook.model.vocabulary import VOCABULARIES, Term

SCHEMES = tuple(kind for kind in VOCABULARIES if kind.conceptual)
"""The vocabularies of words; actors and sources are things, not concepts."""
CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ConceptScheme": "skos:ConceptScheme",
    "Concept": "skos:Concept",
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
    "related": {"@id": "skos:related", "@type": "@id"},
    "notation": "skos:notation",
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "altLabel": {"@id": "skos:altLabel", "@container": "@language"},
    "definition": {"@id": "skos:definition", "@container": "@language"},
    "title": {"@id": "dct:title", "@container": "@language"},
    "license": {"@id": "dct:license", "@type": "@id"},
    "modified": {"@id": "dct:modified", "@type": "xsd:date"},
}


def skos(edition: DataEdition) -> dict[str, object]:
    """Every scheme and its concepts; a concept's address is its place on the site."""
    graph: list[dict[str, object]] = []
    for kind in SCHEMES:
        graph.append(_scheme(edition, kind))
        graph.extend(_concept(edition, kind, entry) for entry in edition.linked.of(kind))
    return {"@context": CONTEXT, "@graph": graph}


def _scheme(edition: DataEdition, kind: Kind) -> dict[str, object]:
    return {
        "@id": edition.url((kind.name, "")),
        "@type": "ConceptScheme",
        "title": {lang: voice_of(edition.linked.book, lang).kind(kind, "many") for lang in edition.languages},
        **edition.licence("license"),
        "modified": edition.modified.isoformat(),
    }


def _concept(edition: DataEdition, kind: Kind, entry: Entry) -> dict[str, object]:
    scheme = edition.url((kind.name, ""))
    content = entry.content
    made: dict[str, object] = {
        "@id": edition.url(entry.key),
        "@type": "Concept",
        "inScheme": scheme,
        "topConceptOf": scheme,
        "notation": entry.id,
        "prefLabel": dict(texts(entry, "title")),
        "definition": dict(texts(entry, "summary")),
    }
    if isinstance(content, Term):
        made["related"] = [edition.url((id.kind, id)) for id in content.see]
        made["altLabel"] = _synonyms(entry)
    return {name: value for name, value in made.items() if value}


def _synonyms(entry: Entry) -> dict[str, list[str]]:
    texts = entry.texts.items()
    found = {lang: [str(one) for one in getattr(content, "synonyms", ()) if one.lang == lang] for lang, content in texts}
    return {lang: words for lang, words in found.items() if words}
