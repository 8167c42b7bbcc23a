"""The indices of the cookbook's own content and of another's, and Node to ask the engine with."""

from __future__ import annotations

import shutil
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest
from asking import Node, made_index, run_node
from strangers import strangers
from trees import inside

from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import HOME, SourceTree
from cookbook.problems import Problems


@pytest.fixture(scope="session")
def linked() -> LinkedBook:
    """The cookbook's own book."""
    return _linked(HOME)


def _linked(tree: Path) -> LinkedBook:
    problems = Problems()
    return link(load(SourceTree(tree), problems), date.today(), problems)


@pytest.fixture(scope="session")
def strange_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source tree of a cookbook on other matters, without a lexicon of its own."""
    return strangers(tmp_path_factory.mktemp("strangers") / "tree")


@pytest.fixture(scope="session")
def stranger(strange_tree: Path) -> LinkedBook:
    """The other cookbook."""
    return _linked(strange_tree)


@pytest.fixture(scope="session")
def stranger_indexes(strange_tree: Path, stranger: LinkedBook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Its Finnish index with our lexicon, with none, and where Voikko is installed with one made for it."""
    folder = tmp_path_factory.mktemp("strange-index")
    trees = {"ours": SourceTree(strange_tree), "none": SourceTree(folder, home=folder)}
    made = folder / "made"
    shutil.copytree(strange_tree, made)
    if find_spec("libvoikko") and not inside("lexicon", "--source", made).status:
        trees["made"] = SourceTree(made)
    for name, tree in trees.items():
        (folder / f"{name}.json").write_text(made_index(stranger, tree, "fi"), encoding="utf-8")
    return {name: folder / f"{name}.json" for name in trees}


@pytest.fixture(scope="session")
def indexes(linked: LinkedBook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The index of every language as a file."""
    folder = tmp_path_factory.mktemp("index")
    files = {lang: folder / f"{lang}.json" for lang in ("fi", "sv", "en")}
    for lang, file in files.items():
        file.write_text(made_index(linked, SourceTree(HOME), lang), encoding="utf-8")
    return files


@pytest.fixture(scope="session")
def node() -> Node:
    """Run a script of this folder with the engine, an index and JSON on its standard input; gives what it prints."""
    return run_node
