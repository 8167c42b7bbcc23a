"""What people type leads to the right page of this edition, in its three languages, and its index is light."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from alike import documents_of, fold_alike, inverted, reach_alike, read_back
from asking import Node, made_index, made_without_voikko
from judging import fulfils, read, sizes
from reading import HERE, HOME
from test_counts import FIRST

from cookbook.editions.site.assets import scripts, sheets_apart
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.search.pack import written
from cookbook.where.urls import Urls

pytestmark = pytest.mark.program

FIRST_BYTES, FIRST_EACH = 45_600, 300
"""Of what answers at once and its code with the entries that the edition came with, and for each that came after."""
BYTES, EACH, TAUGHT = 67_000, 600, 34_000
"""The same of everything, and of what queries of readers taught, which does not grow with entries."""
LEXICON = HOME / "lexicon"
CAME_WITH = {id for ids in FIRST.values() for id in ids}


def test_queries_lead_to_their_pages(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    asked = read(HERE / "queries.yml", linked)
    assert len(asked) >= 200
    assert all(size >= 25 for _, size in sizes(asked))
    fulfils(node, indexes["fi"], asked)


def test_held_out_queries(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    fulfils(node, indexes["fi"], read(HERE / "held-out.yml", linked, "own"))


@pytest.mark.parametrize(("part", "first"), [("swedish", 0.9), ("english", 0.95)])
def test_other_languages(part: str, first: float, linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    """On the sites in these languages; the sets are small, one query is two per cent."""
    lang = part[:2].replace("sw", "sv")
    fulfils(node, indexes[lang], read(HERE / "held-out.yml", linked, part, lang), first)


def test_every_title_is_found(linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    urls = Urls(linked.book, "fi")
    entries = [entry for entry in linked.book.entries.values() if not entry.kind.is_vocabulary]
    found: Any = node("ask.mjs", indexes["fi"], [str(entry.texts["fi"].title) for entry in entries])["answers"]
    lost = [entry.id for entry, answer in zip(entries, found, strict=True) if urls.of(entry.key) not in answer["urls"][:2]]
    assert [id for id in lost if id in CAME_WITH] == []


def test_words_outside_the_lexicon_are_found(linked: LinkedBook, tmp_path: Path, node: Node) -> None:
    """With no lexicon at all, forms still lead to their pages."""
    file = tmp_path / "bare.json"
    file.write_text(made_index(linked, SourceTree(tmp_path, home=tmp_path), "fi"), encoding="utf-8")
    asked = {
        "kehittäjäfoorumeista": "reseptit/kehittajafoorumi/", "luottamuskyselyn": "menetelmat/luottamuskysely/",
        "kumppanuussopimuksiin": "reseptit/kumppanuussopimus/", "hukkalämmöstä": "haasteet/hukkalammon-kaytto/",
        "foorumi": "reseptit/kehittajafoorumi/", "haastemootori": "reseptit/haastemoottori/",
    }  # fmt: skip
    answers = node("ask.mjs", file, list(asked))["answers"]
    assert [answer["urls"][0] for answer in answers] == list(asked.values())


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_writer_and_reader_of_the_index_understand_it_alike(
    lang: str, linked: LinkedBook, indexes: dict[str, Path], node: Node
) -> None:
    found = documents_of(linked, lang)
    read_back(node, indexes[lang], inverted(found, LEXICON, lang))
    reach_alike(node, indexes[lang], found, lang, least=5_000)
    fold_alike(node, indexes[lang], found, least=100_000)


def test_same_bytes_without_the_analyser(indexes: dict[str, Path]) -> None:
    assert made_without_voikko(HOME) == indexes["fi"].read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_weight(lang: str, linked: LinkedBook, indexes: dict[str, Path]) -> None:
    """Code, what answers at once, and the rest, as a server would send them, of all the pages that there are."""
    parts = json.loads(indexes[lang].read_text(encoding="utf-8"))
    first, rest = (len(gzip.compress(written(part).encode(), 9)) for part in parts)
    tree = SourceTree(HOME)
    later = ("search-page", "search-shards", "search-why")
    own = [
        text
        for name, text in scripts(tree)
        if ("search" in name or name == "js/words.js") and not any(one in name for one in later)
    ]
    files = [*own, sheets_apart(tree)["search"]]
    code = sum(len(gzip.compress(text.encode(), 9)) for text in files)
    print(f"{lang}: first {first}, rest {rest}, code {code} bytes")
    more = sum(not entry.kind.is_vocabulary for entry in linked.book.entries.values()) - len(CAME_WITH)
    assert first + code <= FIRST_BYTES + FIRST_EACH * more
    assert first + rest + code <= BYTES + TAUGHT + EACH * more
