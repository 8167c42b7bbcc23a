"""Projects of Material, built once for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import served
from hostile_cases import merged
from once import Once
from projects import BUILDERS, built, project_of, rich


@pytest.fixture(scope="session")
def project(once: Once) -> Path:
    """The project of a rich small cookbook in three languages, with its tree in `tree` beside the output."""
    return once("material", rich) / "out/site"


@pytest.fixture(scope="session")
def material_sites(once: Once) -> dict[str, Path]:
    """The site of that project by each program."""

    def make(folder: Path) -> None:
        for builder in BUILDERS:
            built(rich(folder / builder), builder)

    return {builder: once("material-sites", make) / builder / "out/site/site" for builder in BUILDERS}


@pytest.fixture(scope="session")
def strange_material_sites(once: Once) -> dict[str, Path]:
    """What strangers wrote, as a site in Finnish by each program; `tree` lies beside the output."""

    def make(folder: Path) -> None:
        for builder in BUILDERS:
            merged(folder / builder / "tree", printable=False)
            built(project_of(folder / builder / "tree", folder / builder / "out"), builder, "mkdocs.yml")

    return {builder: once("strange-material-sites", make) / builder / "out/site/site" for builder in BUILDERS}


@pytest.fixture(scope="session")
def origin(material_sites: dict[str, Path]) -> Iterator[str]:
    """Where the site that MkDocs made is served."""
    with served(material_sites["mkdocs"]) as address:
        yield address
