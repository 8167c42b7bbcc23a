"""Whether what people type leads to the right page: queries in seven classes, asked of an index in Node, and what is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from asking import Node

from cookbook.link import LinkedBook
from cookbook.where.urls import Urls

Asked = tuple[str, str, set[str]]
"""Class, query and the addresses that would be right."""
FIRST, FIRST_THREE, NONE = 0.93, 0.97, 0.01
CLASS_FIRST, CLASS_THREE, LARGE = 0.85, 0.9, 30
"""What every class of at least so many queries keeps to besides."""
CLASSES = ("base", "inflected", "part", "slip", "prefix", "several", "languages")


def read(file: Path, linked: LinkedBook, part: str = "", lang: str = "fi") -> list[Asked]:
    """The queries of a file, or of one part of it."""
    urls = Urls(linked.book, lang)
    text = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
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
    for name, size in sizes(asked):
        if size >= LARGE:
            assert sum(one == name for one, _ in lost) <= size * (1 - CLASS_FIRST), lost
            assert sum(one == name for one, _ in far) <= size * (1 - CLASS_THREE), far


def sizes(asked: Sequence[Asked]) -> Iterator[tuple[str, int]]:
    for name in CLASSES:
        yield name, sum(one == name for one, *_ in asked)
