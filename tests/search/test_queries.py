"""What people type leads to the right page of a cookbook that the search was not made for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from asking import HERE, Node
from judging import FIRST, FIRST_THREE, fulfils, read

from cookbook.link import LinkedBook

pytestmark = pytest.mark.program


@pytest.mark.parametrize(
    ("lexicon", "first", "three"), [("ours", FIRST, FIRST_THREE), ("made", 0.95, 0.99), ("none", 0.93, 0.97)]
)
def test_queries_lead_to_their_pages(
    lexicon: str, first: float, three: float, linked: LinkedBook, lexicons: dict[str, Path], node: Node
) -> None:
    """With the lexicon of the project's own pages, with one made for these, and with none at all."""
    if lexicon not in lexicons:
        pytest.fail("Voikko is not installed: apt-get install libvoikko1 voikko-fi")
    fulfils(node, lexicons[lexicon], read(HERE / "other-queries.yml", linked), first, three)


@pytest.mark.parametrize(
    "query", ["", " ", "-", "a" * 10_000, "<b>", "\u202e\u2067", "🙂", ".*+?^${}()|[]\\", "__proto__", "\ud83d"]
)
def test_any_text_may_be_asked(query: str, indexes: dict[str, Path], node: Node) -> None:
    """And is answered; how much of a long one counts is a test of the engine."""
    found: Any = node("ask.mjs", indexes["fi"], [query])["answers"]
    assert [one["query"] for one in found] == [query]
