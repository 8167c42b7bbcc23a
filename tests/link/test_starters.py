"""The way from the first question to a recipe: what leads nowhere, round and round, or to nobody is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import linked_of
from trees import grow, inside, write

from cookbook.link.starters import ThisWeek, this_week
from cookbook.model.recipe import RECIPE
from cookbook.rules.references import ASKED

QUESTIONS = "vocabularies/starters.yml"
SECOND = "recipes/kokeiluohjelma.yml"


def said_of(tree: Path, questions: str) -> list[str]:
    write(tree, {QUESTIONS: questions})
    said = inside("check", "--hints", "--source", tree, "--lang", "en")
    return [line for line in said.err.splitlines() if line.startswith(QUESTIONS)]


def test_a_good_way_is_quiet(tree: Path) -> None:
    assert said_of(tree, ASKED) == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("    - text: Vuosi\n      recipe: kokeiluohjelma\n", "    - text: Vuosi\n", "leads nowhere"),
        ("      then: aika\n", "      then: aika\n      recipe: kokeiluohjelma\n", "both to a question and to a recipe"),
        ("    - text: Vuosi\n      recipe: kokeiluohjelma\n", "    - text: Vuosi\n      then: tilanne\n", "go round in a circle"),
        ("    - text: Vuosi\n      recipe: kokeiluohjelma\n", "    - text: Vuosi\n      then: aika\n", "itself"),
        ("      then: aika\n", "      recipe: kokeiluohjelma\n", "no path leads to this question"),
        ("    - text: Kuukausi\n      recipe: kokeiluohjelma\n", "", "answers"),
    ],
)
def test_a_way_that_does_not_end_in_a_recipe_is_told(tree: Path, before: str, after: str, said: str) -> None:
    assert before in ASKED
    (line,) = said_of(tree, ASKED.replace(before, after))
    assert said in line


def test_a_recipe_out_of_reach_is_a_hint(tree: Path) -> None:
    other = (tree / SECOND).read_text("utf-8").replace("title: ", "title: Toinen ", 1).replace("kokeiluhaku", "toinenhaku")
    write(tree, {"recipes/toinen.yml": other})
    (line,) = said_of(tree, ASKED)
    assert "do not lead to these recipes (toinen (Toinen Kokeiluohjelma))" in line
    assert said_of(tree, f"{ASKED}      next: [toinen]\n") == []
    write(tree, {"recipes/toinen.yml": other.replace("status: tried", "status: retired")})
    assert said_of(tree, ASKED) == []


def test_no_cookbook_borrows_questions_of_another(tree: Path) -> None:
    assert not (tree / QUESTIONS).exists()
    assert inside("check", "--source", tree).status == 0
    (tree / "cookbook.yml").unlink()
    assert "starters" not in inside("check", "--source", tree).err


def test_what_the_first_week_needs(tree: Path) -> None:
    recipe = linked_of(tree).one(RECIPE, "kokeiluohjelma").content
    assert this_week(recipe) == ThisWeek("haastetyopaja", None, "kokeilujen-maara")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return grow(tmp_path / "tree")
