"""The queries that were written blind name, as their answers, what this edition has."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import HOME, plain_yaml

from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.page import TOOLS

FILES = sorted((HOME / "benchmarks/queries").glob("*.yml"))
CLASSES = {"question", "spoken", "synonym", "term", "title", "slip", "need", "tool", "none"}
MOST = 6
"""Right pages of a query: with more of them, any answer would do."""


@pytest.fixture(scope="module")
def places(linked: LinkedBook) -> set[str]:
    """Whatever has an address: entries and words, hand-written pages, tools, and the listing of each kind that has any."""
    book = linked.book
    listings = {(kind.name, "") for kind in ALL_KINDS.values() if book.of(kind)}
    keys = {*book.entries, *(("page", name) for name in book.pages), *(("tool", name) for name in TOOLS), *listings}
    return {f"{kind}/{id}" for kind, id in keys}


def test_the_sets_in_each_language(linked: LinkedBook) -> None:
    assert {path.stem for path in FILES} == {f"{part}.{lang}" for part in "abcdefghi" for lang in linked.book.languages}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_answer_is_something_that_the_edition_has(path: Path, places: set[str]) -> None:
    """Every set has each class, but that the only needs of some are those of the front page; one asks for words of bodies."""
    asked = plain_yaml(path)
    assert len({one["query"] for one in asked}) == len(asked) >= 40
    assert {one["class"] for one in asked} | {"need", "body"} == CLASSES | {"body"}
    assert [(one["query"], page) for one in asked for page in one["pages"] if page not in places] == []
    assert [one["query"] for one in asked if len(one["pages"]) != len(set(one["pages"])) or len(one["pages"]) > MOST] == []
    assert [one["query"] for one in asked if (one["class"] == "none") != (one["pages"] == [])] == []
