"""A first proposal is green: the guide's example and a corrected word, each through the workflow's commands in a fresh copy."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from reading import HOME
from test_guide import EXAMPLE, NEW, TRANSLATION
from trees import Said, change, environment, whole_page, write

pytestmark = pytest.mark.program

START = "sudo unshare --net .venv/bin/python "
"""How the workflow starts Python: without network, in the folder of what was proposed."""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The project as the workflow gets it, without what is made or installed in it; a machine need not have Git."""
    made = shutil.ignore_patterns(".*cache*", ".git", ".venv", "__pycache__", "build", "*.egg-info")
    shutil.copytree(HOME, tmp_path / "clone", ignore=made, symlinks=True)
    return tmp_path / "clone"


def example(clone: Path) -> None:
    write(clone, {NEW: EXAMPLE, NEW.replace(".yml", ".sv.yml"): TRANSLATION})


def correction(clone: Path) -> None:
    """A word that is translated, and that the lexicon does not know."""
    change(clone, "recipes/haastemoottori.yml", "title: Haastemoottori", "title: Haastemoottorinen")


def commands(clone: Path) -> list[str]:
    """The commands of a proposal's workflow that start the cookbook."""
    workflow = yaml.safe_load((clone / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    steps = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    return [step.removeprefix(START) for step in steps if step.startswith(START)]


def run(clone: Path, command: str, *more: str) -> Said:
    line = [sys.executable, *shlex.split(command), *more]
    done = subprocess.run(
        line, cwd=clone, env=environment(PYTHONPATH=str(clone / "src")), capture_output=True, text=True, check=False
    )
    return Said(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("propose", [example, correction])
def test_check_is_green_and_has_nothing_to_say(propose: Callable[[Path], None], clone: Path) -> None:
    propose(clone)
    check, _ = commands(clone)
    assert run(clone, check) == Said(0, "", "")


def test_site_and_data_are_made_of_both(clone: Path) -> None:
    """The printed products are left out here: the workflow makes them."""
    example(clone)
    correction(clone)
    _, build = commands(clone)
    said = run(clone, build, "--no-pdf")
    assert said.status == 0, said.err
    page = whole_page(clone / "build/site/reseptit/aamukahvit/index.html")
    assert "Klusterin aamukahvit" in page


def test_a_fault_is_red(clone: Path) -> None:
    write(clone, {NEW: EXAMPLE.replace("status: draft", "status: drfat")})
    check, _ = commands(clone)
    said = run(clone, check)
    assert said.status == 1
    assert said.out.startswith(f"::error file={NEW},line=3,col=9::")
