"""The index of the cookbook's own content, and Node to ask the engine with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from asking import NODE, Node, run_node

from cookbook.editions.site.search import search_index
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import HOME, SourceTree
from cookbook.problems import Problems


@pytest.fixture(scope="session")
def linked() -> LinkedBook:
    """The cookbook's own book."""
    problems = Problems()
    return link(load(SourceTree(HOME), problems), date.today(), problems)


@pytest.fixture(scope="session")
def indexes(linked: LinkedBook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The index of every language as a file."""
    folder = tmp_path_factory.mktemp("index")
    files = {lang: folder / f"{lang}.json" for lang in ("fi", "sv", "en")}
    for lang, file in files.items():
        file.write_text(search_index(linked, SourceTree(HOME), lang), encoding="utf-8")
    return files


@pytest.fixture(scope="session")
def node() -> Node:
    """Run a script of this folder with the engine, an index and JSON on its standard input; gives what it prints."""
    if NODE is None:
        pytest.fail("Node is not installed (apt-get install nodejs)")
    return run_node
