"""Projects of Material, and the programs that a city would build them with."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

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
