"""The tree of tests/rich: linked, as data files, and as pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import job_of, linked_of, palette_of
from trees import TESTS, grow
from whole_data import Site

from cookbook.article import Renderer
from cookbook.editions.data.make import make
from cookbook.editions.site.language_site import LanguageSite
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grow(tmp_path_factory.mktemp("data") / "tree", TESTS / "rich")


@pytest.fixture(scope="session")
def linked(root: Path) -> LinkedBook:
    return linked_of(root)


@pytest.fixture(scope="session")
def data(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the data files."""
    stage = tmp_path_factory.mktemp("stage")
    make(job_of(root, stage))
    return stage / "site" / "data"


@pytest.fixture(scope="session")
def site(root: Path, linked: LinkedBook) -> Site:
    tree = SourceTree(root)
    renderer = Renderer(linked, tree, palette_of(root))
    return {lang: {page.url: page for page in LanguageSite(linked, tree, renderer, lang).pages()} for lang in ("fi", "sv", "en")}
