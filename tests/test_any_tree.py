"""Trees made by chance: each that `check` passes gives a site, data and printed products (benchmarks/any_trees.py: many)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from any_tree import TASTES, Taste, write_tree
from hypothesis import given, settings
from trees import inside

SITES, PRINTED = 12, 6
"""How many trees."""
PRODUCTS = ("cards", "menus", "canvases", "poster", "cover", "book")


@pytest.mark.many
@settings(max_examples=SITES)
@given(TASTES)
def test_what_check_passes_gives_a_site_and_its_data(taste: Taste) -> None:
    with TemporaryDirectory() as folder:
        tree = write_tree(replace(taste, entries=1, languages=taste.languages[:2]), Path(folder, "tree"))
        assert inside("check", "--source", tree).status == 0
        said = inside("site", "--engine", "folder", "--source", tree, "--out", Path(folder, "out"))
        assert said.status == 0, said.err


@pytest.mark.book
@pytest.mark.parametrize("number", range(PRINTED))
def test_what_check_passes_can_be_printed(number: int, tmp_path: Path) -> None:
    taste = Taste(number, ("fi",), 1, 2, 0.5, 0.0, (170, 240), number % 2 == 0)
    tree = write_tree(taste, tmp_path / "tree")
    assert inside("check", "--source", tree).status == 0
    said = inside("print", "--product", PRODUCTS[number], "--source", tree, "--out", tmp_path / "out")
    assert said.status == 0, said.err
