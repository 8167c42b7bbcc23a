"""The real book, read once: linked, as plain YAML, as pages, as data files, and as a site that a browser reads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asking import Node, made_index, run_node
from browsing import served
from jobs import job_of, linked_of, palette_of
from once import Once
from reading import HERE, HOME, plain_yaml, text_of
from trees import command

from cookbook.article import Renderer
from cookbook.editions.data.make import make
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.pages import SitePage
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree

LANGUAGES = ("fi", "sv", "en")
WHOLE = {"data", "linked", "site", "words"}
"""To read all entries, and to make of them, takes as long as a table of hundreds."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and WHOLE & set(getattr(item, "fixturenames", ())):
            item.add_marker("many")


@pytest.fixture(scope="session")
def linked() -> LinkedBook:
    return linked_of(HOME)


@pytest.fixture(scope="session")
def raw() -> dict[str, dict[str, Any]]:
    """Folder or vocabulary -> id -> what the YAML says, every value as text, read without the code under test."""
    found: dict[str, dict[str, Any]] = {}
    for folder in (
        "recipes",
        "methods",
        "metrics",
        "cases",
        "challenges",
        "menus",
        "documents",
        "stories",
        "needs",
        "capabilities",
        "adoptions",
    ):
        files = [path for path in sorted((HOME / folder).glob("*.yml")) if path.name.count(".") == 1]
        found[folder] = {path.stem: plain_yaml(path) for path in files}
    for path in sorted((HOME / "vocabularies").glob("*.yml")):
        found[path.stem] = plain_yaml(path)
    return found


@pytest.fixture(scope="session")
def site(linked: LinkedBook) -> dict[str, dict[str, SitePage]]:
    """Language -> address -> page."""
    tree = SourceTree(HOME)
    renderer = Renderer(linked, tree, palette_of(HOME))
    return {lang: {page.url: page for page in LanguageSite(linked, tree, renderer, lang).pages()} for lang in LANGUAGES}


@pytest.fixture(scope="session")
def words(site: dict[str, dict[str, SitePage]]) -> dict[str, str]:
    """The text that a reader of each Finnish page sees, by its address."""
    return {url: text_of(str(page.html)) for url, page in site["fi"].items()}


@pytest.fixture(scope="session")
def data(linked: LinkedBook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the data files."""
    stage = tmp_path_factory.mktemp("stage")
    make(job_of(HOME, stage))
    return stage / "site" / "data"


@pytest.fixture(scope="session")
def indexes(linked: LinkedBook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The index of every language as a file."""
    folder = tmp_path_factory.mktemp("index")
    for lang in LANGUAGES:
        (folder / f"{lang}.json").write_text(made_index(linked, SourceTree(HOME), lang), encoding="utf-8")
    return {lang: folder / f"{lang}.json" for lang in LANGUAGES}


@pytest.fixture(scope="session")
def node() -> Node:
    """Run a script of tests/search with the engine, an index and JSON on its standard input; gives what it prints."""
    return run_node


@pytest.fixture(scope="session")
def built_site(once: Once) -> Path:
    """The cookbook's own site; `COOKBOOK_SITE` names one that is already there."""

    def make(folder: Path) -> None:
        said = command("site", "--source", HOME, "--out", folder)
        assert said.status == 0, said.err

    ready = os.environ.get("COOKBOOK_SITE")
    return Path(ready) if ready else once("site", make) / "site"


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(built_site) as address:
        yield address
