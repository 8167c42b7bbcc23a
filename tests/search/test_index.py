"""The browser understands words as the build does, and the index is the same bytes every time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alike import documents_of, reach_alike
from asking import Node, made_index, made_without_voikko
from jobs import linked_of
from trees import TESTS, draft_of, grow, in_finnish, write

from cookbook.language.finnish.lexicon import Lexicon
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model.text import Text
from cookbook.search.findable import Passage, Searchable, documents, is_late
from cookbook.search.index import head
from cookbook.search.inverted import FEW, OFTEN, WEIGHTS, InvertedIndex
from cookbook.search.related import SAID, Related
from cookbook.where.urls import Urls


@pytest.mark.program
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_browser_and_build_agree_on_every_word(lang: str, linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    reach_alike(node, indexes[lang], documents_of(linked, lang), lang, least=500)


@pytest.mark.program
def test_same_bytes_without_the_analyser(strange_tree: Path, indexes: dict[str, Path]) -> None:
    assert made_without_voikko(strange_tree) == indexes["fi"].read_text(encoding="utf-8")


@pytest.mark.program
def test_words_outside_the_lexicon_are_found(tmp_path: Path, node: Node) -> None:
    """With no lexicon at all, forms still lead to their pages."""
    file = tmp_path / "bare.json"
    linked = linked_of(grow(tmp_path / "tree", TESTS / "rich"))
    file.write_text(made_index(linked, SourceTree(tmp_path, home=tmp_path), "fi"), encoding="utf-8")
    asked = {
        "kehittäjäfoorumeista": "reseptit/kehittajafoorumi/", "luottamuskyselyn": "menetelmat/luottamuskysely/",
        "arvolupauksiin": "reseptit/arvolupaus/", "hukkalämmöstä": "haasteet/hukkalammon-kaytto/",
        "foorumi": "reseptit/kehittajafoorumi/", "haastemootori": "reseptit/haastemoottori/",
    }  # fmt: skip
    answers = node("ask.mjs", file, list(asked))["answers"]
    assert [answer["urls"][0] for answer in answers] == list(asked.values())


def said(number: int, *passages: Passage) -> Searchable:
    return Searchable(("page", str(number)), f"{number}/", Text("", "en"), "", (), (), passages)


@pytest.mark.parametrize(("times", "weight"), [(OFTEN - 1, 1), (OFTEN, 2)])
def test_a_body_that_says_a_word_often_is_about_it(times: int, weight: float) -> None:
    terms = InvertedIndex(Lexicon())
    terms.add([said(0, Passage("body", " ".join(["crane"] * times), "en"))])
    assert terms.postings["crane"] == {0: weight}


def test_places_that_say_a_word_add_up() -> None:
    """Where a title leads to a document, its body counts even if it says the word once; elsewhere too many say it."""
    terms = InvertedIndex(Lexicon())
    others = [said(number, Passage("body", "crane", "en")) for number in range(1, 9)]
    terms.add([said(0, Passage("title", "Crane", "en"), Passage("body", "crane", "en")), *others])
    alone = InvertedIndex(Lexicon())
    alone.add([said(0, Passage("title", "Crane", "en"))])
    assert set(terms.postings["crane"]) == {0}
    assert terms.postings["crane"][0] > alone.postings["crane"][0]


@pytest.mark.parametrize(("word", "term"), [("using", "use"), ("doing", "doing")])
def test_a_stem_of_two_letters_is_no_term(word: str, term: str) -> None:
    assert InvertedIndex(Lexicon()).of(word, "en") == ((term, 1),)


def test_a_word_is_worth_more_in_a_better_place() -> None:
    """The best first; what only stands by the way, or waits for its translation, is worth nothing the first time."""
    terms = InvertedIndex(Lexicon())
    terms.add([said(number, Passage(field, "crane lifts heavy things", "en")) for number, field in enumerate(WEIGHTS)])
    worth = {field: terms.postings["crane"].get(number, 0) for number, field in enumerate(WEIGHTS)}
    best = "title foreign-title need sheet tool synonym summary trouble named foreign-body".split()
    assert sorted(best, key=worth.__getitem__, reverse=True) == best
    assert (worth["foreign-title"], worth["body"], worth["foreign-body"]) == (worth["need"], worth["named"], 0)


@pytest.mark.parametrize(("field", "is_found"), [("named", False), ("body", False), ("synonym", True), ("trouble", True)])
def test_what_too_many_say_by_the_way_leads_to_none_of_them(field: str, is_found: bool) -> None:
    terms = InvertedIndex(Lexicon())
    terms.add([said(number, Passage(field, "crane", "en")) for number in range(FEW + 1)])
    assert bool(terms.postings.get("crane")) is is_found
    few = InvertedIndex(Lexicon())
    few.add([said(number, Passage(field, "crane", "en")) for number in range(FEW)])
    assert few.postings["crane"]


@pytest.mark.parametrize(("field", "is_about"), [("body", False), ("summary", True)])
def test_words_for_one_thing_lead_to_documents_that_are_about_it(field: str, is_about: bool) -> None:
    """Not to those that only say one of them often: that weighs just as much as is not enough."""
    terms = InvertedIndex(Lexicon())
    terms.add([said(0, Passage(field, "crane crane crane", "en"))])
    assert max(terms.postings["crane"].values()) >= SAID
    Related(terms, "en", ()).relate([(("crane", "derrick"), ())])
    assert terms.groups == [frozenset(("crane", "derrick"))] * is_about


@pytest.mark.parametrize("has_book", [True, False])
def test_the_book_is_found_where_it_can_be_fetched(tmp_path: Path, has_book: bool) -> None:
    linked = linked_of(grow(tmp_path / "tree"))
    found = documents(linked, "fi", Urls(linked.book, "fi").of, has_book=has_book)
    keys = [one.key for one in found]
    assert (("page", "book") in keys, len(set(keys))) == (has_book, len(keys))


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("summary: Mitä opittiin.", "Mitä opittiin."),
        ("author: A. Oppija\n  publisher: Kylä", "A. Oppija, Kylä"),
        ("url: https://www.example.fi", ""),
    ],
)
def test_a_source_shows_what_it_says_and_comes_last(lines: str, shown: str, tmp_path: Path) -> None:
    words = f"raportti:\n  title: Raportti\n  {lines}\n  type: page\n"
    linked = linked_of(write(grow(tmp_path / "tree"), {"vocabularies/sources.yml": words}))
    found = list(documents(linked, "fi", Urls(linked.book, "fi").of))
    assert [(one.key, one.summary) for one in found if is_late(one)][-1] == (("source", "raportti"), shown)
    assert [is_late(one) for one in found] == sorted(map(is_late, found))


@pytest.mark.parametrize("opens", [["desk"], ["own-menu"]])
def test_where_nothing_is_found_a_page_takes_what_is_missing(opens: list[str], tmp_path: Path) -> None:
    lines = (
        "title: Osallistu\nsummary: Näin kerrot, mitä keittokirjasta vielä puuttuu.\norder: 9\nslug: osallistu\neditions: [site]"
    )
    page = f"---\n{lines}\nopens: {opens}\n---\n\nKerro.\n"
    linked = linked_of(write(grow(tmp_path / "tree"), {"pages/fi/osallistu.md": page}))
    ways: Any = head(linked, "fi", Urls(linked.book, "fi").of)["ways"]
    assert (("Kerro, mitä puuttuu", "osallistu/") in ways) == ("desk" in opens)


def test_markup_in_titles_is_text(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    path = tree / "recipes/kokeiluohjelma.yml"
    title = '<img src=x onerror=alert(1)> & "lainaus" kokeilu'
    lines = [f"title: '{title}'" if line.startswith("title:") else line for line in path.read_text(encoding="utf-8").splitlines()]
    write(tree, {"recipes/kokeiluohjelma.yml": "\n".join(lines) + "\n"})
    index = draft_of(in_finnish(tree)).read("haku/index.json")
    assert b"<img src=x" in (index or b"")
