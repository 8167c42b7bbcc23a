"""What the desk shows of an entry beside the page that is made of it: the same words in the same elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desks import show, translate
from lxml import html as lxml_html

from cookbook.article import Renderer
from cookbook.article.mould import mould
from cookbook.article.mould.elements import LEFT_OUT
from cookbook.editions.site.addresses import SiteAddress
from cookbook.editions.site.desk import desk_data
from cookbook.editor.desk import plain
from cookbook.link.cookbook import read
from cookbook.load.source import TextSource
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Book, Entry
from cookbook.model.menu import MENU
from cookbook.problems import Problems
from cookbook.where.urls import Urls

UNLIKE = frozenset(
    (
        *LEFT_OUT,
        "part--sources",
        "part--adopted",
        "part--matches",
        "part--similar",
        "part--images",
        "part--data",
        "note--language",
        "counted",
        "figure",
    )
)
"""What the page has of other entries, or that is drawn: the desk does not show it."""
SUMS = frozenset(("fact--duration", "fact--effort", "fact--cost", "fact--recipes"))
"""What a menu's recipes come to."""
BLOCKS = frozenset(
    (
        "header",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "dl",
        "dt",
        "dd",
        "div",
        "section",
        "ul",
        "ol",
        "li",
        "table",
        "td",
        "th",
        "footer",
        "details",
        "summary",
        "blockquote",
    )
)
GAP = re.compile(r"\s+")


@dataclass(frozen=True)
class Pair:
    """The lines of a page as the desk shows it, and as it is built."""

    entry: Entry
    shown: Sequence[str]
    built: Sequence[str]


def pairs(tree: Path, lang: str) -> list[Pair]:
    """Every entry of a tree in one language."""
    found = read(tree, Problems())
    linked = found.linked
    renderer = Renderer(linked, found.tree, found.settings.palette)
    data = desk_data(renderer, tuple(sorted(found.settings.canvases)), lang)
    known = {**data, "moulds": {kind.name: mould(renderer, kind, lang) for kind in ENTRY_KINDS}}
    entries = linked.book.contents
    raw = _written(known, linked.book, lang)
    others = {f"{entry.kind.name}/{entry.id}": values for entry, values in zip(entries, raw, strict=True)}
    asked = [{"kind": entry.kind.name, "raw": values, "others": others} for entry, values in zip(entries, raw, strict=True)]
    made = zip(entries, show(known, asked), strict=True)
    # Nobody writes an empty record at the desk, where a page has a heading for it.
    return [
        Pair(entry, _lines(nodes, entry), _lines(_built(renderer, entry, lang), entry))
        for (entry, nodes), asked in zip(made, raw, strict=True)
        if not _has_empty(asked)
    ]


def _has_empty(value: object) -> bool:
    """Whether a record within says nothing."""
    if isinstance(value, dict):
        return not value or any(map(_has_empty, value.values()))
    return isinstance(value, list) and any(map(_has_empty, value))


def _written(known: Mapping[str, Any], book: Book, lang: str) -> list[Any]:
    """What every entry was written as, a translation laid over it."""
    own = [_raw(entry, book.source_language) for entry in book.contents]
    if lang == book.source_language:
        return own
    texts = [_raw(entry, lang) for entry in book.contents]
    asked = [
        {"kind": entry.kind.name, "original": original, "raw": raw}
        for entry, original, raw in zip(book.contents, own, texts, strict=True)
    ]
    return [translation["over"] for translation in translate(known, asked)]


def _raw(entry: Entry, lang: str) -> Any:
    source = entry.sources.get(lang)
    return plain(source.whole.node) if isinstance(source, TextSource) else {}


def _built(renderer: Renderer, entry: Entry, lang: str) -> list[Any]:
    urls = Urls(renderer.linked.book, lang)
    here = SiteAddress(urls, urls.of(entry.key), images=renderer.tree.root / "images")
    return _nodes(lxml_html.fromstring(f"<main>{renderer.article(entry, lang, here).html}</main>"))


def _nodes(element: Any) -> list[Any]:
    within = [part for child in element for part in ([child.tag, dict(child.attrib), *_nodes(child)], child.tail or "")]
    return [element.text or "", *within]


def _lines(nodes: Sequence[Any], entry: Entry) -> list[str]:
    unlike = UNLIKE | SUMS if entry.kind == MENU else UNLIKE
    return [line for line in (GAP.sub(" ", line).strip() for line in "".join(_words(nodes, unlike)).split("\n")) if line]


def _words(nodes: Sequence[Any], unlike: frozenset[str]) -> Iterator[str]:
    """The words of nodes, each element of a block on a line of its own after its tag and classes."""
    for node in nodes:
        if isinstance(node, str):
            yield GAP.sub(" ", node)
            continue
        tag, attributes, *inside = node
        if tag == "br":
            yield " "
        classes = (attributes.get("class") or "").split()
        if tag == "svg" or "hidden" in attributes or unlike.intersection(classes):
            continue
        words = "".join(_words(_unfolded(inside) if "part--troubles" in classes else inside, unlike))
        if tag == "td" and not words.strip():
            continue  # How many empty lines a table of a document has is no matter of its words.
        is_block = tag in BLOCKS and attributes.keys() != {"lang"}  # What is in another language is told only where it is built.
        yield f"\n{'.'.join([tag, *classes])}\n{words}\n" if is_block else words


def _unfolded(inside: Sequence[Any]) -> list[Any]:
    """The items alone: a page folds them where there are many."""
    found = [node for node in inside if not isinstance(node, str)]
    return [one for node in found for one in ([node] if node[0] == "li" else _unfolded(node[2:]))]
