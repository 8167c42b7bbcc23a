"""Projects of Material, built once for all tests by the programs that a city would build them with."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import served
from hostile_cases import merged
from once import Once
from trees import TESTS, environment, grow, inside

PUBLISHED = "https://keittokirja.vantaa.fi/"
"""Where the site is said to be; nobody asks there."""
BINARIES = Path(sys.executable).parent
BUILDERS = {"mkdocs": ("mkdocs", "build", "--strict", "-f"), "zensical": ("zensical", "build", "--strict", "-f")}
"""How each program is told to build the project of one settings file and to end at a warning."""


def project_of(tree: Path, out: Path) -> Path:
    """The project of a tree."""
    said = inside("site", "--engine", "material", "--source", tree, "--out", out)
    assert said.status == 0, said.err
    return out / "site"


def built(project: Path, builder: str, *settings: str) -> Path:
    """The finished site of a project; fails at a warning."""
    program, *words = BUILDERS[builder]
    for name in settings or ("mkdocs.yml", "mkdocs.sv.yml", "mkdocs.en.yml"):
        line = [BINARIES / program, *words, name]
        env = environment(NO_MKDOCS_2_WARNING="1")
        done = subprocess.run(line, cwd=project, capture_output=True, text=True, check=False, env=env, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "WARNING" not in done.stderr
    return project / "site"


def rich(folder: Path) -> Path:
    """The project of the rich tree, which says where its site will be."""
    settings = grow(folder / "tree", TESTS / "rich") / "cookbook.yml"
    settings.write_text(re.sub("(?m)^site: .*", f"site: {PUBLISHED}", settings.read_text(encoding="utf-8")), encoding="utf-8")
    return project_of(folder / "tree", folder / "out")


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
