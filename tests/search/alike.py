"""What the writer of an index and its reader in Node understand alike, of any cookbook."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

from asking import Node, known_of

from cookbook.language.finnish.lexicon import FOLDER
from cookbook.language.tokens import fold, words
from cookbook.link import LinkedBook
from cookbook.load.tree import HOME, SourceTree
from cookbook.search.coding import HIGHEST, SCALE
from cookbook.search.findable import Searchable, documents
from cookbook.search.index import inverted as index_of
from cookbook.search.inverted import InvertedIndex
from cookbook.search.reach import reached
from cookbook.where.urls import Urls


def documents_of(linked: LinkedBook, lang: str) -> list[Searchable]:
    return list(documents(linked, lang, Urls(linked.book, lang).of))


def inverted(found: list[Searchable], lexicon: Path, lang: str) -> InvertedIndex:
    """The index of documents before it is packed."""
    tree = SourceTree(HOME)
    return index_of(found, known_of(tree, lexicon, lang), tree.languages, lang)


def read_back(node: Node, file: Path, terms: InvertedIndex) -> None:
    """The reader has of every term the same documents, weights and stems as the writer had."""
    read = node("read.mjs", file, None)
    known = terms.known
    assert sorted(read["terms"]) == sorted(known)
    assert read["terms"] == sorted(known, key=lambda term: term.encode("utf-16-be"))
    for term, posting, stems in zip(read["terms"], read["postings"], read["stems"], strict=True):
        assert posting == [[at, _told(weight)] for at, weight in sorted(terms.postings.get(term, {}).items())], term
        assert {(lang, stem) for lang, stem in stems} == terms.stems[term], term


def _told(weight: float) -> float:
    level = max(1, min(HIGHEST, round(math.sqrt(weight) * SCALE)))
    return round((level / SCALE) ** 2, 9)


def reach_alike(node: Node, index: Path, found: list[Searchable], lang: str, least: int) -> None:
    """Browser and build go from each of at least so many words to the same terms."""
    terms = inverted(found, HOME / FOLDER, lang)
    known = dict.fromkeys(terms.known, 0)
    stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for term in known:
        for language, stem in terms.stems[term]:
            stems[stem].append((language, term))
    forms = sorted({*terms.forms, *(word.lower() for one in found for passage in one.passages for word in words(passage.text))})
    plain = [form for form in forms if "-" not in form]
    browser = node("reach.mjs", index, plain)
    assert len(plain) > least
    assert [form for form, got in zip(plain, browser, strict=True) if set(got) != reached(fold(form), known, stems)] == []


def fold_alike(node: Node, index: Path, found: list[Searchable], least: int) -> None:
    """Browser and build fold and part texts of at least so many letters alike."""
    texts = [passage.text for one in found for passage in one.passages]
    assert sum(map(len, texts)) > least
    assert node("fold.mjs", index, texts) == [[[fold(word) for word in words(text)], fold(text)] for text in texts]
