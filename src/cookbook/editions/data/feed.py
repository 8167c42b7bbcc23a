"""The Atom feed: entries by the day of their last review, the newest first."""

from __future__ import annotations

from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from cookbook.editions.data.edition import DataEdition
from cookbook.language.speech import voice_of
from cookbook.model.book import Entry
from cookbook.model.content import Content
from cookbook.where import open_data

ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"
LIMIT = 100


def atom(edition: DataEdition, lang: str) -> str:
    """The feed of one language as XML."""
    identity = edition.identity(lang)
    register_namespace("", ATOM)
    feed = Element(f"{{{ATOM}}}feed", {f"{{{XML}}}lang": lang})
    _add(feed, "id", _urn(edition, f"feed:{lang}"))
    _add(feed, "title", str(identity.title))
    if identity.tagline:
        _add(feed, "subtitle", str(identity.tagline))
    _add(feed, "updated", _moment(edition.modified))
    if rights := edition.rights(lang):
        _add(feed, "rights", rights)
    _licence(feed, edition)
    _link(feed, "self", edition.file(open_data.feed(edition.linked.book, lang)))
    _link(feed, "alternate", edition.url(("page", "front"), lang))
    author = SubElement(feed, f"{{{ATOM}}}author")
    _add(author, "name", str(identity.title))
    for entry in edition.linked.newest[:LIMIT]:
        _entry(feed, edition, entry, lang)
    indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"


def _entry(feed: Element, edition: DataEdition, entry: Entry[Content], lang: str) -> None:
    text = entry.texts[lang]
    made = SubElement(feed, f"{{{ATOM}}}entry")
    _add(made, "id", _urn(edition, f"{entry.kind.name}:{entry.id}:{lang}"))
    _add(made, "title", str(text.title))
    _add(made, "updated", _moment(entry.content.reviewed or edition.modified))
    _add(made, "summary", str(text.summary))
    SubElement(
        made,
        f"{{{ATOM}}}category",
        {"term": entry.kind.name, "label": voice_of(edition.linked.book, lang).kind(entry.kind, "one")},
    )
    _link(made, "alternate", edition.url(entry.key, lang))
    _licence(made, edition)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: Element, relation: str, address: str) -> None:
    SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address})


def _licence(parent: Element, edition: DataEdition) -> None:
    for relation, address in edition.licence("license").items():
        _link(parent, relation, address)


def _urn(edition: DataEdition, name: str) -> str:
    """An id that stays wherever the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{edition.identity().name}:{name}')}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
