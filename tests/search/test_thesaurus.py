"""Words that mean one thing: what is written twice is told at its line, and what no document says leads to what some say."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Node, made_index
from jobs import linked_of
from trees import grow, inside, write

from cookbook.load.tree import SourceTree


@pytest.mark.parametrize(
    ("written", "line"),
    [("  - {sense: cash, words: [raha, massi]}\n  - {sense: cash, words: [raha, fyrkka]}\n", ":3:"),
     ("  - {sense: cash, words: [raha, massi, Raha]}\n", ":2:"), ("  - {sense: cash, words: [raha, massi]}\n", "")],
)  # fmt: skip
def test_a_sense_or_a_word_of_one_that_stands_twice_is_told(written: str, line: str, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    write(tree, {"lexicon/words.fi.yml": f"groups:\n{written}"})
    said = inside("check", "--source", tree)
    assert said.status == 0
    assert [one for one in said.lines if "words.fi.yml" in one] == [one for one in said.lines if line and f"yml{line}" in one]
    assert bool(line) == any("words.fi.yml" in one for one in said.lines)


def test_a_group_has_two_words(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    write(tree, {"lexicon/words.fi.yml": "groups:\n  - {sense: cash, words: [raha]}\n"})
    assert inside("check", "--source", tree).status == 1


@pytest.mark.program
def test_what_no_document_says_leads_to_what_some_say(tmp_path: Path, node: Node) -> None:
    tree = grow(tmp_path / "tree")
    write(
        tree,
        {"lexicon/words.fi.yml": "groups:\n  - {sense: trial, words: [hötömpöli, kokeiluohjelma]}\n"},
    )
    file = tmp_path / "fi.json"
    file.write_text(made_index(linked_of(tree), SourceTree(tree), "fi"), encoding="utf-8")
    found = node("ask.mjs", file, ["hötömpölissä "])["answers"]
    assert found[0]["urls"][0] == "reseptit/kokeiluohjelma/"
