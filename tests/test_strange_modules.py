"""A folder from a stranger may hold modules that are called like Python's own: no command that is run there takes them."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from trees import PROJECT, environment

pytestmark = pytest.mark.program
COMMAND = Path(sys.executable).with_name("cookbook")


@pytest.fixture
def trapped(tree: Path) -> Path:
    """A good tree with a module of every name that is there to be imported, in its root and as packages."""
    for name in (*sys.stdlib_module_names, *packages_distributions()):
        if name.isidentifier() and name != "cookbook":
            (tree / f"{name}.py").write_text(f"open({str(tree.parent / 'ran')!r}, 'a').write({name!r})\n", encoding="utf-8")
    return tree


def run_in(tree: Path, *words: object) -> subprocess.CompletedProcess[str]:
    line = [COMMAND, *map(str, words), *(() if words[0] == "doctor" else ("--source", tree))]
    return subprocess.run(line, cwd=tree, capture_output=True, text=True, check=False, env=environment(), timeout=600)


@pytest.mark.parametrize(
    "words", (("check",), ("data",), ("new", "recipe", "toinen"), ("translated",), ("schema",), ("doctor", "site")), ids=" ".join
)
def test_a_command_takes_no_module_of_the_folder(words: tuple[str, ...], trapped: Path) -> None:
    said = run_in(trapped, *words)
    assert "Traceback" not in said.stderr
    assert not (trapped.parent / "ran").exists()


@pytest.mark.book
def test_processes_that_lay_out_take_no_module_of_the_folder(trapped: Path) -> None:
    said = run_in(trapped, "print", "--product", "poster")
    assert said.returncode == 0, said.stderr
    assert not (trapped.parent / "ran").exists()


def test_the_wrapper_starts_python_safely() -> None:
    text = (PROJECT / "build_cookbook.py").read_text(encoding="utf-8")
    started = re.findall(r'(?<!"--python", )\b(?:PYTHON\)?|sys\.executable), (\w+)', text)
    assert len(started) == 4
    assert set(started) == {"SAFE"}
