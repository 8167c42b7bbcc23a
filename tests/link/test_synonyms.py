"""No two recipes are called by the same word; each language is looked at by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import check, grow

SAID = "rinnakkainen sana"


@pytest.mark.parametrize(("first", "second", "is_told"), [("pilotti", "Pilotti", True), ("pilotti", "koe", False)])
def test_a_synonym_is_of_one_recipe(first: str, second: str, is_told: bool, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    recipe = tree / "recipes/kokeiluohjelma.yml"
    text = recipe.read_text(encoding="utf-8")
    (tree / "recipes/toinen.yml").write_text(f"{text}synonyms: [{second}]\n", encoding="utf-8")
    recipe.write_text(f"{text}synonyms: [{first}]\n", encoding="utf-8")
    assert (f"recipes/toinen.yml:{text.count(chr(10)) + 1}:12: huomautus: {SAID}" in check(tree).err) == is_told
