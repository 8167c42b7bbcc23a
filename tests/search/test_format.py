"""What is packed is what is read: the example of docs/search.md, an index of each language, and one far and foreign."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from alike import documents_of, fold_alike, inverted, read_back
from asking import Node

from cookbook.language.finnish.lexicon import Lexicon
from cookbook.language.tokens import fold, words
from cookbook.link import LinkedBook
from cookbook.load.tree import HOME
from cookbook.model.text import Text
from cookbook.search import shards
from cookbook.search.coding import MOST_SHARED, digits, front_coded
from cookbook.search.findable import Searchable
from cookbook.search.inverted import InvertedIndex
from cookbook.search.pack import ABOUT, pack, written

HEAD: dict[str, Any] = {
    "made": "",
    "kinds": [
        {"name": "recipe", "at": "reseptit/", "end": "/", "one": "Resepti", "title": "Reseptit", "prior": 1},
        {"name": "term", "at": "sanasto/#", "end": "", "one": "Termi", "title": "Sanasto", "prior": 0.5},
    ],
    "filters": ["recipe", "term"],
    "phases": [["kasvu", "Kasvu"]],
    "themes": [["data", "Data"], ["luottamus", "Luottamus"]],
    "ways": [["Kasvu", "vaiheet/kasvu/"]],
    "stop": ["ja", "on"],
    "words": {"one": "1 tulos", "many": "{count} tulosta"},
}
EVERY_LETTER = "".join(char for char in map(chr, range(0x2500)) if char.isalpha())


def document(number: int, kind: str, title: str, lang: str = "fi", summary: str = "", themes: tuple[str, ...] = ()) -> Searchable:
    phases = ("kasvu",) if kind == "recipe" else ()
    url = f"reseptit/{number}/" if kind == "recipe" else f"sanasto/#{number}"
    return Searchable(
        (kind, str(number)), "reseptit/trust/" if title == "Trust" else url, Text(title, lang), summary, phases, themes, ()
    )


LANGUAGES = ("fi", "sv", "en")


def example() -> tuple[InvertedIndex, list[Searchable]]:
    """What docs/search.md shows the index of, put together by hand."""
    terms = InvertedIndex(Lexicon())
    terms.stems.update(
        haaste={("fi", "haaste"), ("fi", "haastee")},
        haastehaku={("fi", "haastehaku"), ("fi", "haastehau")},
        haku={("fi", "haku"), ("fi", "hau")},
        trust={("en", "trust")},
        unused={("fi", "unused")},
    )
    terms.postings.update(haaste={0: 1.5, 1: 7.4}, haastehaku={0: 13.0}, haku={0: 4.1, 2: 0.1}, trust={2: 9.0})
    terms.forms.update(hakeminen={"haku"}, haun={"haku"}, haasteellinen={"haaste"}, luotto={"trust", "haku"})
    found = [
        document(0, "recipe", "Haastehaku", summary="Kaupunki kysyy.", themes=("data", "luottamus")),
        document(1, "term", "Haaste"),
        document(2, "recipe", "Trust", "en"),
    ]
    return terms, found


def test_the_page_shows_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two parts, then of the same in shards the first that is fetched, and the second shard of words and of postings."""
    monkeypatch.setattr(shards, "TERMS", 2)
    terms, found = example()
    parts = pack(terms, found, LANGUAGES, HEAD, at_once=2)
    terms.leads.append((frozenset({"trust"}), frozenset({"haaste", "haku"})))
    terms.common.add("haku")
    head = {name: value for name, value in HEAD.items() if name != "made"}
    files = shards.Shards(terms, found, LANGUAGES, head, {}).files("index.json")
    first = json.loads(files["index.json"])
    second = [json.loads(files[f"{sort}-1-{first['made']}.json"]) for sort in ("words", "postings")]
    made = [*(json.loads(written(part)) for part in parts), first, *second]
    text = (HOME / "docs/search.md").read_text(encoding="utf-8")
    page = [json.loads(part) for part in re.findall(r"```json\n(.*?)```", text, re.DOTALL)]
    for of_page, own in zip(page, made, strict=True):
        assert len(of_page.pop("endings", ())) == len(own.pop("endings", ()))
        assert of_page == own


@pytest.mark.parametrize(("weight", "first"), [(ABOUT, "##"), (ABOUT + 0.1, "####")])
def test_what_a_document_is_about_comes_first(weight: float, first: str) -> None:
    """In the first part, as far as its documents are there; the rest has what it lacks, and both together are the whole."""
    terms = InvertedIndex(Lexicon())
    terms.postings["haku"] = {0: ABOUT + 1, 1: ABOUT + 1, 2: weight, 3: weight, 4: ABOUT + 1}
    terms.stems["haku"] = {("fi", "haku")}
    parts = pack(terms, [document(at, "recipe", str(at)) for at in range(5)], LANGUAGES, HEAD, at_once=4)
    assert [len(part["docs"]["title"]) for part in parts] == [4, 1]
    assert parts.first["postings"] == first
    assert parts.rest["postings"] == {"##": "%##", "####": "'"}[first]


def test_words_for_one_thing_come_first() -> None:
    terms = InvertedIndex(Lexicon())
    terms.postings.update(haku={0: 1.0}, koe={0: 1.0})
    terms.stems.update({term: {("fi", term)} for term in ("duuni", "haku", "koe")})
    terms.groups.append(frozenset(("duuni", "haku")))
    parts = pack(terms, [document(0, "recipe", "0")], LANGUAGES, HEAD)
    assert [part["terms"] for part in parts] == ["AduuniAhaku", "Akoe"]
    assert (parts.first["groups"], parts.first["postings"], parts.rest["postings"]) == ("##", " ", " # #")


@pytest.mark.parametrize(("gap", "written"), [(0, "#"), (55, "Z"), (56, "\\#"), (1791, "zZ"), (1792, "\\[#")])
def test_gaps_are_written_as_the_page_says(gap: int, written: str) -> None:
    assert digits(gap) == written


def test_no_more_than_a_capital_can_say_is_shared_with_the_word_before() -> None:
    """As many letters as fit, of one unit or of two."""
    assert front_coded([("a" * 26, ""), ("a" * 27, "")]) == "A" + "a" * 26 + chr(ord("A") + MOST_SHARED) + "a" * (
        27 - MOST_SHARED
    )
    fit = MOST_SHARED // 2
    assert front_coded([("𠮷" * 20, ""), ("𠮷" * 21, "")]) == "A" + "𠮷" * 20 + chr(ord("A") + 2 * fit) + "𠮷" * (21 - fit)


@pytest.mark.program
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_an_index_is_read_as_it_was_written(lang: str, linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    read_back(node, indexes[lang], inverted(documents_of(linked, lang), HOME / "lexicon", lang))


@pytest.mark.program
def test_far_documents_many_patterns_and_letters_of_two_units(tmp_path: Path, node: Node) -> None:
    """Gaps on both sides of each length, more patterns than ASCII has signs, and letters that JavaScript counts twice."""
    chance = random.Random(1)
    terms = InvertedIndex(Lexicon())
    gaps = {"haku": {0: 1.0, 56: 1.0, 113: 2.0, 1905: 3.0, 3698: 200.0}, "𠮷田": {3: 1.0}, "𠮷野": {4: 1.0}, "ﬀ": {5: 1.0}}
    gaps |= {"a" * length: {length: 1.0} for length in (25, 26, 27)} | {"𠮷" * 13: {1: 1.0}, "𠮷" * 14: {2: 1.0}}
    gaps |= {f"sana{number}": {number: chance.random() * 20} for number in range(3000)}
    for term, found in gaps.items():
        terms.postings[term] = found
        other = term[: -chance.randrange(1, 9)] + chance.choice("xyzåäö")
        terms.stems[term] = {("fi", term), ("fi", f"{term[:-1]}𠮷"), ("sv", other)}
    file = tmp_path / "far.json"
    parts = pack(terms, [document(at, "recipe", "") for at in range(3700)], LANGUAGES, HEAD, at_once=2000)
    file.write_text(written(parts), encoding="utf-8")
    assert [max(part["terms"]) > "\ue000" for part in parts] == [True, True]
    read_back(node, file, terms)


@pytest.mark.program
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_both_fold_and_part_texts_alike(lang: str, linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    fold_alike(node, indexes[lang], documents_of(linked, lang), least=5_000)


@pytest.mark.program
def test_both_fold_and_part_every_letter_alike(indexes: dict[str, Path], node: Node) -> None:
    """Latin, Greek, Cyrillic and the letters made of them, alone and beside each other, and what joins or parts words."""
    chance = random.Random(1)
    mixed = ["".join(chance.choices(EVERY_LETTER + "-‐‑:\u00ad_'’ 5²Ⅷ\u0301\u0308", k=12)) for _ in range(5000)]
    texts = [*EVERY_LETTER, *mixed, "EU:n", "A:abcdefg", "A:abcdefgh", "5:ttä", "EU:n_", "a:n", "İI", "ΑΣ ΑΣΑ"]
    differ = [
        (text, got, own)
        for text, got in zip(texts, node("fold.mjs", indexes["fi"], texts), strict=True)
        if got != (own := [[fold(word) for word in words(text)], fold(text)])
    ]
    assert differ == []
