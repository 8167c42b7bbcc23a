"""What people type leads to the right page: the queries beside this file, in seven classes, on the real index."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
import yaml
from asking import ENGINE, HERE, Node

from cookbook.editions.site.addresses import PAGED, Urls
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS

FIRST, FIRST_THREE, NONE = 0.93, 0.97, 0.01
BYTES, PAGES = 60_000, 130
CLASSES = ("base", "inflected", "part", "slip", "prefix", "several", "languages")


@pytest.fixture(scope="session")
def queries(linked: LinkedBook) -> list[tuple[str, str, set[str]]]:
    """Class, query and the addresses that would be right."""
    urls = Urls(linked.book, "fi")
    read: dict[str, dict[str, str]] = yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))
    return [
        (name, query, {urls.of((id.partition("/")[0], id.partition("/")[2])) for id in ids.split()})
        for name, asked in read.items()
        for query, ids in asked.items()
    ]


def test_queries_lead_to_their_pages(queries: list[tuple[str, str, set[str]]], indexes: dict[str, Path], node: Node) -> None:
    answers: Any = node("ask.mjs", indexes["fi"], [query for _, query, _ in queries])["answers"]
    pairs = list(zip(queries, answers, strict=True))
    first = [query for (_, query, right), answer in pairs if not right & set(answer["urls"][:1])]
    three = [query for (_, query, right), answer in pairs if not right & set(answer["urls"][:3])]
    none = [query for (_, query, _), answer in pairs if not answer["urls"]]
    count = len(queries)
    assert count >= 200
    assert {name for name, _, _ in queries} == set(CLASSES)
    assert len(first) <= count * (1 - FIRST), first
    assert len(three) <= count * (1 - FIRST_THREE), three
    assert len(none) <= count * NONE, none


def test_every_title_is_found(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    urls = Urls(linked.book, "fi")
    entries = [entry for entry in linked.book.entries.values() if not entry.kind.is_vocabulary]
    answers: Any = node("ask.mjs", indexes["fi"], [str(entry.texts["fi"].title) for entry in entries])["answers"]
    lost = [entry.id for entry, answer in zip(entries, answers, strict=True) if urls.of(entry.key) not in answer["urls"][:2]]
    assert lost == []


@pytest.mark.parametrize(
    "query", ["", " ", "-", "a" * 10_000, "<b>", "\u202e\u2067", "🙂", ".*+?^${}()|[]\\", "__proto__", "\ud83d"]
)
def test_any_text_may_be_asked(query: str, indexes: dict[str, Path], node: Node) -> None:
    answers: Any = node("ask.mjs", indexes["fi"], [query])["answers"]
    assert answers[0]["ms"] < 100


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_weight(lang: str, linked: LinkedBook, indexes: dict[str, Path]) -> None:
    """Index and code as a server would send them, the index brought to the size that the limit is meant for."""
    entries = [entry for entry in linked.book.entries.values() if not entry.kind.is_vocabulary or entry.kind.name in PAGED]
    pages = len(entries) + len(linked.book.pages) + len(ALL_KINDS)
    index = len(gzip.compress(indexes[lang].read_bytes(), 9)) * min(1, PAGES / pages)
    files = [*ENGINE.parent.glob("search*.js"), ENGINE.parents[1] / "css/search.css"]
    code = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    print(f"{lang}: index {index:.0f} (of {pages} pages), code {code} bytes")
    assert index + code <= BYTES


def test_queries_are_many_in_every_class() -> None:
    read = yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))
    assert all(len(read[name]) >= 25 for name in CLASSES)
