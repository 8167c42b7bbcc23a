"""What people type leads to the right page: the queries of queries.yml and held-out.yml, in seven classes, on real indices."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from asking import HERE, Node

from cookbook.editions.site.scripts import scripts
from cookbook.editions.site.styles import search_sheet
from cookbook.link import LinkedBook
from cookbook.load.tree import HOME
from cookbook.where.urls import Urls

Asked = tuple[str, str, set[str]]
"""Class, query and the addresses that would be right."""
FIRST, FIRST_THREE, NONE = 0.93, 0.97, 0.01
CLASS_FIRST, CLASS_THREE, LARGE = 0.85, 0.9, 30
"""What every class of at least so many queries keeps to besides."""
BYTES = 60_000
CLASSES = ("base", "inflected", "part", "slip", "prefix", "several", "languages")


def read(file: str, part: str | None, linked: LinkedBook, lang: str = "fi") -> list[Asked]:
    """The queries of a file, or of one part of it."""
    urls = Urls(linked.book, lang)
    text = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    return [
        (name, query, {urls.of((id.partition("/")[0], id.partition("/")[2])) for id in ids.split()})
        for name, asked in (text[part] if part else text).items()
        for query, ids in asked.items()
    ]


def answers(node: Node, index: Path, asked: Sequence[Asked]) -> list[list[str]]:
    found: Any = node("ask.mjs", index, [query for _, query, _ in asked])["answers"]
    return [answer["urls"] for answer in found]


def missed(asked: Sequence[Asked], found: Sequence[list[str]], count: int) -> list[tuple[str, str]]:
    """Class and query where none of the right pages is among the first `count`."""
    pairs = zip(asked, found, strict=True)
    return [(name, query) for (name, query, right), urls in pairs if not right & set(urls[:count])]


def fulfils(node: Node, index: Path, asked: Sequence[Asked], first: float = FIRST, three: float = FIRST_THREE) -> None:
    """The queries taken together, and every large class of them, keep to the numbers."""
    found = answers(node, index, asked)
    lost, far = missed(asked, found, 1), missed(asked, found, 3)
    none = [query for (_, query, _), urls in zip(asked, found, strict=True) if not urls]
    assert len(lost) <= len(asked) * (1 - first), lost
    assert len(far) <= len(asked) * (1 - three), far
    assert len(none) <= len(asked) * NONE, none
    for name, size in _sizes(asked):
        if size >= LARGE:
            assert sum(one == name for one, _ in lost) <= size * (1 - CLASS_FIRST), lost
            assert sum(one == name for one, _ in far) <= size * (1 - CLASS_THREE), far


def _sizes(asked: Sequence[Asked]) -> Iterator[tuple[str, int]]:
    for name in CLASSES:
        yield name, sum(one == name for one, *_ in asked)


def test_queries_lead_to_their_pages(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    asked = read("queries.yml", None, linked)
    assert len(asked) >= 200
    assert all(size >= 25 for _, size in _sizes(asked))
    fulfils(node, indexes["fi"], asked)


def test_held_out_queries(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    fulfils(node, indexes["fi"], read("held-out.yml", "own", linked))


@pytest.mark.parametrize(("part", "first"), [("swedish", 0.9), ("english", 0.95)])
def test_other_languages(part: str, first: float, linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    """On the sites in these languages; the sets are small, one query is two per cent."""
    lang = part[:2].replace("sw", "sv")
    fulfils(node, indexes[lang], read("held-out.yml", part, linked, lang), first)


@pytest.mark.parametrize(
    ("lexicon", "first", "three"), [("ours", FIRST, FIRST_THREE), ("made", 0.95, 0.99), ("none", 0.93, 0.97)]
)
def test_another_cookbook(
    lexicon: str, first: float, three: float, stranger: LinkedBook, stranger_indexes: dict[str, Path], node: Node
) -> None:
    """Other pages on other matters: with the lexicon of these pages, with one made for those, and with none at all."""
    if lexicon not in stranger_indexes:
        pytest.fail("Voikko is not installed: apt-get install libvoikko1 voikko-fi")
    fulfils(node, stranger_indexes[lexicon], read("held-out.yml", "other", stranger), first, three)


def test_every_title_is_found(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    urls = Urls(linked.book, "fi")
    entries = [entry for entry in linked.book.entries.values() if not entry.kind.is_vocabulary]
    found: Any = node("ask.mjs", indexes["fi"], [str(entry.texts["fi"].title) for entry in entries])["answers"]
    lost = [entry.id for entry, answer in zip(entries, found, strict=True) if urls.of(entry.key) not in answer["urls"][:2]]
    assert lost == []


@pytest.mark.parametrize(
    "query", ["", " ", "-", "a" * 10_000, "<b>", "\u202e\u2067", "🙂", ".*+?^${}()|[]\\", "__proto__", "\ud83d"]
)
def test_any_text_may_be_asked(query: str, indexes: dict[str, Path], node: Node) -> None:
    """And is answered; how much of a long one counts is a test of the engine."""
    found: Any = node("ask.mjs", indexes["fi"], [query])["answers"]
    assert [one["query"] for one in found] == [query]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_weight(lang: str, indexes: dict[str, Path]) -> None:
    """Index and code as a server would send them, of all the pages that there are."""
    index = len(gzip.compress(indexes[lang].read_bytes(), 9))
    theme = HOME / "theme"
    files = [text for name, text in scripts(theme) if "search" in name or name == "js/words.js"] + [search_sheet(theme)]
    code = sum(len(gzip.compress(text.encode(), 9)) for text in files)
    print(f"{lang}: index {index}, code {code} bytes")
    assert index + code <= BYTES
