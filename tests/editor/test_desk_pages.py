"""The desk shows an entry as its page is built: the same words in the same elements, out of the same template."""

from __future__ import annotations

from pathlib import Path

import pytest
from any_tree import Taste, write_tree
from previewed import Pair, pairs
from trees import TESTS, grow

from cookbook.article import Renderer
from cookbook.article.mould import mould
from cookbook.link.cookbook import read
from cookbook.model import ENTRY_KINDS
from cookbook.model.recipe import RECIPE
from cookbook.problems import Problems


def unlike(found: list[Pair]) -> list[str]:
    """The first line of each page that the desk shows otherwise."""
    return [
        f"{pair.entry.id}: {next((line for line in zip(pair.shown, pair.built, strict=False) if line[0] != line[1]), 'shorter')}"
        for pair in found
        if pair.shown != pair.built
    ]


@pytest.mark.program
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_page_is_shown_as_it_is_built(lang: str, tmp_path: Path) -> None:
    found = pairs(grow(tmp_path / "tree", TESTS / "rich"), lang)
    assert found
    assert unlike(found) == []


@pytest.mark.many
@pytest.mark.program
@pytest.mark.parametrize("seed", range(4))
def test_whatever_its_fields_hold(seed: int, tmp_path: Path) -> None:
    taste = Taste(seed, ("fi",), 2, 3, (0.2, 0.5, 0.9, 1.0)[seed], 0.0, (170, 240), pictures=True)
    found = pairs(write_tree(taste, tmp_path / "tree"), "fi")
    assert len({pair.entry.kind.name for pair in found}) > len(ENTRY_KINDS) / 2
    assert unlike(found) == []


def test_a_template_that_must_have_values_gives_way_to_that_of_every_kind(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    own = tree / "theme/articles/recipe.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ e.title }} {{ e.serving.difficulty + 1 }}", encoding="utf-8")
    found = read(tree, Problems())
    made = mould(Renderer(found.linked, found.tree, found.settings.palette), RECIPE, "fi")
    assert "difficulty" in str(made)
    assert isinstance(made[0], list)
    assert made[0][0] == "header"
    own.write_text("<p>{{ e.title }}{% if e.web_only %}!{% endif %}</p>", encoding="utf-8")
    assert mould(Renderer(found.linked, found.tree, found.settings.palette), RECIPE, "fi") == [
        ["p", {}, {"v": "title"}, {"if": "web_only", "so": ["!"]}]
    ]
