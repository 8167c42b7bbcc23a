"""An index in shards answers as the whole does, from the shards that a query needs."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from alike import documents_of
from asking import Node, index_of, known_of, two_parts
from test_format import HEAD, document

from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.tokens import words
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.search import index
from cookbook.search.index import INDEX, REST, Indexed, in_shards, search_files
from cookbook.search.inverted import InvertedIndex
from cookbook.search.shards import KEY, TERMS
from cookbook.where.urls import Urls

ASKED = 60
"""Queries of each sort."""


def laid(folder: Path, given: Indexed) -> Path:
    """A folder with an index in shards, and whole."""
    folder.mkdir()
    for name, text in in_shards(given).items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "whole.json").write_text(two_parts(given), encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def shards(
    request: pytest.FixtureRequest, linked: LinkedBook, strange_tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[str]]:
    """The shards of a language, and the words of its texts."""
    given = index_of(linked, SourceTree(strange_tree), request.param)
    said = {word for one in given.documents for passage in one.passages for word in words(passage.text)}
    return laid(tmp_path_factory.mktemp("shards") / request.param, given), sorted(said)


def queries(said: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Words as they are, begun, with a slip or two, side by side, written as one, with an ending, and of nothing."""
    for word, other, third in zip(*(chance.choices(said, k=ASKED) for _ in range(3)), strict=True):
        at = chance.randrange(len(word))
        slipped = f"{word[:at]}{chance.choice('aeiknst')}{word[at + chance.randrange(2) :]}"
        yield from (
            word,
            f"{word} ",
            word[: at + 1],
            slipped,
            f"{slipped[1:]}x",
            f"{word} {other}",
            f"{word} {other[:3]} {third} ",
        )
        yield from (
            word + other,
            f"{word}{chance.choice(['n', 'ssa', 'en', 's'])}",
            "".join(chance.choices("aeioklnrst", k=at + 2)),
        )


def differing(answers: Any) -> list[str]:
    return [one["query"] for one in answers if one["whole"] != {name: one["sharded"][name] for name in one["whole"]}]


@pytest.mark.program
def test_shards_answer_as_the_whole(shards: tuple[Path, list[str]], node: Node) -> None:
    folder, said = shards
    asked = [*queries(said, random.Random(1))]
    answers = node("shards.mjs", folder, asked)
    assert differing(answers) == []
    assert len([one for one in answers if one["whole"]["hits"]]) > len(asked) / 2
    assert len([*folder.glob("words-*.json")]) > 5


@pytest.mark.program
def test_a_known_word_fetches_what_begins_alike_and_an_unknown_one_all_words(shards: tuple[Path, list[str]], node: Node) -> None:
    folder, said = shards
    known = [word for word in said if len(word) > KEY][:: len(said) // 30]
    unknown = ["qqq", "qqqq", "xyzzyzz"]
    answers = {one["query"]: one["sharded"]["names"] for one in node("shards.mjs", folder, [*known, *unknown])}
    sorts = {query: [name.partition("-")[0] for name in names] for query, names in answers.items()}
    assert [sorts[query].count("vocabulary") for query in unknown] == [0, 1, 1]
    counts = [sorts[query].count("words") for query in known if "vocabulary" not in sorts[query]]
    assert len(counts) > len(known) / 2
    assert statistics.median(counts) <= 3


@pytest.mark.program
def test_words_of_any_letters_are_in_the_shard_of_their_beginning(tmp_path: Path, node: Node) -> None:
    """Short stems, stems that begin otherwise than their terms, letters of two units, words for one thing in other shards."""
    chance = random.Random(2)
    terms = InvertedIndex(Lexicon())
    letters = "aabcdei𠮷ﬀ"
    made = sorted({"".join(chance.choices(letters, k=chance.randrange(1, 9))) for _ in range(12 * TERMS)})
    for term in made:
        if found := {chance.randrange(300): chance.random() * 20 for _ in range(chance.randrange(4))}:
            terms.postings[term] = found
        stems = {term, term[:-1] + chance.choice(letters), term[:2], chance.choice(letters) + term[1:]}
        terms.stems[term] = {(chance.choice(("fi", "sv")), stem) for stem in stems if stem}
    for number in range(100):
        one, *others = chance.sample(made, 4)
        terms.groups.append(frozenset((one, *others)))
        terms.leads.append((frozenset((one,)), frozenset(others[1:])))
        terms.forms[f"{one}ei{number}"] = set(others[:2])
    terms.common, terms.elsewhere = set(chance.sample(made, 200)), {term for term in made[::50] if term not in terms.postings}
    found = [document(at, chance.choice(("recipe", "term")), chance.choice(made)) for at in range(300)]
    head = {name: value for name, value in HEAD.items() if name != "made"}
    taught = {"pieces": "", "postings": "", "weights": ""}
    folder = laid(tmp_path / "far", Indexed(terms, found, ("fi", "sv", "en"), head, taught))
    asked = [*queries(made, chance), *terms.forms]
    assert differing(node("shards.mjs", folder, asked)) == []


def test_shards_are_named_by_what_all_of_them_say(linked: LinkedBook, strange_tree: Path) -> None:
    """The same names for the same index, all others for another: a shard never answers for one of another index."""
    given = index_of(linked, SourceTree(strange_tree), "fi")
    files, again = in_shards(given), in_shards(given)
    assert files == again
    other = in_shards(given._replace(documents=given.documents[:-1]))
    assert files.keys() & other.keys() == {INDEX}


@pytest.mark.parametrize(("more", "is_sharded"), [(1, False), (0, True)])
def test_a_large_cookbook_has_shards(
    more: int, is_sharded: bool, linked: LinkedBook, strange_tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, tree = documents_of(linked, "fi"), SourceTree(strange_tree)
    monkeypatch.setattr(index, "SHARDED", len(found) + more)
    files = search_files(linked, found, known_of(tree, tree.find(FOLDER), "fi"), "fi", Urls(linked.book, "fi").of)
    assert (REST in files, INDEX in files) == (not is_sharded, True)
