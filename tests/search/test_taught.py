"""What queries of readers teach: read with their faults told, learnt alike every time, kept, and used by the search."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from asking import Node, made_index
from jobs import linked_of
from trees import grow, inside, write

from cookbook.load.tree import SourceTree
from cookbook.search.taught import KEPT, MOST, _Learner, is_of, learn, pieces, read_taught, write_taught

QUERIES = {
    ("recipe", "kokeiluohjelma"): ("mistä rahaa kokeiluun", "kokeilun rahat", "kuka maksaa kokeilun"),
    ("method", "haastetyopaja"): ("ketkä tuntevat toisensa", "kuka tuntee kenet", "piirrä verkosto"),
}
FILE = """# of whoever asks
recipe:kokeiluohjelma
  mistä fyffeä tähän
  kuka maksaa viulut
"""


def told(tree: Path, *more: str) -> list[str]:
    """What `check` says of the queries of a tree."""
    return [line for line in inside("check", "--source", tree, *more).lines if "queries.fi.txt" in line or "taught.fi" in line]


def with_queries(tmp_path: Path, text: str = FILE) -> Path:
    tree = grow(tmp_path / "tree")
    write(tree, {"lexicon/queries.fi.txt": text})
    return tree


@pytest.mark.parametrize(
    ("text", "where", "says"),
    [
        ("recipe:kokeiluohjelam\n  kuka maksaa\n", ":1:1: ", "kokeiluohjelma"),
        ("reciep:kokeiluohjelma\n  kuka maksaa\n", ":1:1: ", "recipe"),
        ("tool:own-menus\n  kuka maksaa\n", ":1:1: ", "own-menu"),
        ("  kuka maksaa\n", ":1:3: ", "kuka maksaa"),
        (FILE + "  Kuka maksaa viulut\n", ":5:3: ", "Kuka maksaa viulut"),
        (FILE + "list:recipe\n  kuka maksaa viulut\n", "", ""),
        (FILE.replace("recipe:kokeiluohjelma", "page:kirjoita"), ":2:1: ", "recipe"),
        (FILE.replace("recipe:kokeiluohjelma", "tool:own-menu"), "", ""),
        (FILE + "nothing\n  makaronilaatikko\n", "", ""),
        (FILE + "nothing:kokeiluohjelma\n  makaronilaatikko\n", ":5:1: ", "nothing"),
    ],
)
def test_what_leads_nowhere_or_stands_twice_is_told_at_its_place(text: str, where: str, says: str, tmp_path: Path) -> None:
    lines = told(with_queries(tmp_path, text))
    assert len(lines) == bool(where), lines
    assert all(where in line and says in line for line in lines)


def test_queries_that_the_search_has_not_learnt_are_told_until_it_has(tmp_path: Path) -> None:
    """A hint of `check`, an end of `lexicon --stale`; both rest when the command has run, and come back with another query."""
    tree = with_queries(tmp_path)
    assert ["taught.fi.tsv" in line for line in told(tree, "--hints")] == [True]
    assert told(tree) == []
    assert inside("lexicon", "--stale", "--source", tree).status == 1
    made = inside("lexicon", "--source", tree)
    assert made.status == 0, made.err
    assert "taught.fi.tsv" in made.out
    assert told(tree, "--hints") == []
    assert inside("lexicon", "--stale", "--source", tree).status == 0
    write(tree, {"lexicon/queries.fi.txt": FILE + "  mistä hynää\n"})
    assert inside("lexicon", "--stale", "--source", tree).status == 1


def test_the_pieces_of_a_query_know_where_words_begin_and_end() -> None:
    assert list(pieces("EU-Raha?")) == [" eur", "eura", "urah", "raha", "aha "]
    assert list(pieces("Ä")) == [" a "]


def test_what_is_typed_for_a_page_speaks_for_it_and_not_for_others() -> None:
    taught = learn(QUERIES)
    assert taught == learn(dict(QUERIES))
    assert max(taught["koke"], key=lambda page: taught["koke"][page]) == ("recipe", "kokeiluohjelma")
    assert [*taught["tunt"]] == [("method", "haastetyopaja")]
    assert {1 <= weight <= MOST for found in taught.values() for weight in found.values()} == {True}
    assert sum(map(len, taught.values())) <= KEPT
    assert "piir" not in taught, "what was typed once tells nothing"


def test_a_piece_that_came_to_nothing_for_a_page_is_not_told() -> None:
    one, other = ("recipe", "a"), ("recipe", "b")
    learner = _Learner(2)
    taught = learner.taught([*[(one, {"mine": 1.0})] * 3, (other, {"mine": 0.2, "theirs": 1.0})])
    assert learner.weights["mine"][other] == 0
    assert taught.keys() == {("mine", one), ("theirs", other)}


def test_nothing_is_learnt_from_nothing(tmp_path: Path) -> None:
    assert learn({}) == {}
    assert read_taught(tmp_path, "fi") == {}


def test_what_is_kept_is_read_back_and_knows_what_it_is_of(tmp_path: Path) -> None:
    taught, folder = learn(QUERIES), tmp_path / "lexicon"
    write_taught(taught, QUERIES, folder, "fi")
    assert read_taught(folder, "fi") == taught
    assert is_of(QUERIES, folder, "fi")
    assert not is_of(QUERIES, folder, "sv")
    assert not is_of({**QUERIES, ("list", "recipe"): ("kaikki",)}, folder, "fi")


@pytest.mark.program
def test_both_part_queries_into_the_same_pieces(tmp_path: Path, node: Node) -> None:
    asked = ["EU-Raha?", "Ä", "mistä fyffeä", "soft\u00adhyphen", "5G:n käyttö", "", "…", "non‑break", "ÅÄÖ åäö"]
    file = tmp_path / "none.json"
    assert node("pieces.mjs", file, asked) == [list(pieces(query)) for query in asked]


@pytest.mark.program
def test_a_question_in_words_that_no_page_has_leads_to_the_page_that_it_was_typed_for(tmp_path: Path, node: Node) -> None:
    """Only where some word of it leads somewhere: what the cookbook has nothing of stays unanswered."""
    tree = with_queries(tmp_path, "recipe:kokeiluohjelma\n  mistä fyffeä\n  onko fyffeä\n")
    assert inside("lexicon", "--source", tree).status == 0
    file = tmp_path / "fi.json"
    file.write_text(made_index(linked_of(tree), SourceTree(tree), "fi"), encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8"))[1]["taught"]["pieces"]
    with_some, without = node("ask.mjs", file, ["fyffeä haastetyöpajaan", "fyffeä"])["answers"]
    assert "reseptit/kokeiluohjelma/" in with_some["urls"]
    assert without["urls"] == []


@pytest.mark.program
def test_a_question_that_no_page_answers_finds_nothing_though_pages_have_some_of_its_words(tmp_path: Path, node: Node) -> None:
    said = "".join(f"  {word} kokeilu\n" for word in ("makaronilaatikon", "makaronilaatikoiden", "ilmainen makaronilaatikko"))
    tree = with_queries(tmp_path, f"{FILE}nothing\n{said}")
    assert inside("lexicon", "--source", tree).status == 0
    file = tmp_path / "fi.json"
    file.write_text(made_index(linked_of(tree), SourceTree(tree), "fi"), encoding="utf-8")
    one, other = node("ask.mjs", file, ["makaronilaatikko kokeilu", "kokeilu kuka maksaa"])["answers"]
    assert one["urls"] == []
    assert "reseptit/kokeiluohjelma/" in other["urls"]
