"""A cookbook that the search was not made for, its indices, and Node to ask the engine with."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from asking import Node, made_index, run_node
from jobs import linked_of
from strangers import strangers
from trees import inside

from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree


@pytest.fixture(scope="session")
def strange_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source tree of a cookbook on other matters, without a lexicon of its own."""
    return strangers(tmp_path_factory.mktemp("strangers") / "tree")


@pytest.fixture(scope="session")
def linked(strange_tree: Path) -> LinkedBook:
    return linked_of(strange_tree)


@pytest.fixture(scope="session")
def indexes(linked: LinkedBook, strange_tree: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The index of every language as a file."""
    folder = tmp_path_factory.mktemp("index")
    for lang in ("fi", "sv", "en"):
        (folder / f"{lang}.json").write_text(made_index(linked, SourceTree(strange_tree), lang), encoding="utf-8")
    return {lang: folder / f"{lang}.json" for lang in ("fi", "sv", "en")}


@pytest.fixture(scope="session")
def lexicons(
    linked: LinkedBook, strange_tree: Path, indexes: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The Finnish index with the project's lexicon, with none, and where Voikko is installed with one made for it."""
    folder = tmp_path_factory.mktemp("lexicons")
    trees = {"none": SourceTree(folder, home=folder)}
    made = folder / "made"
    shutil.copytree(strange_tree, made)
    if find_spec("libvoikko") and not inside("lexicon", "--source", made).status:
        trees["made"] = SourceTree(made)
    for name, tree in trees.items():
        (folder / f"{name}.json").write_text(made_index(linked, tree, "fi"), encoding="utf-8")
    return {"ours": indexes["fi"], **{name: folder / f"{name}.json" for name in trees}}


@pytest.fixture(scope="session")
def node() -> Node:
    """Run a script of this folder with the engine, an index and JSON on its standard input; gives what it prints."""
    return run_node
