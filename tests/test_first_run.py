"""The wrapper in a fresh copy of the project: it brings what a command needs, once, and tools of tests when those are run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from trees import BASE, PROJECT

pytestmark = pytest.mark.program

PARTS = ("build_cookbook.py", "pyproject.toml", "requirements.lock", "README.md", "LICENSE", "src", "theme", "print", "schemas")
"""What a command needs of a clone; of the rest the folders are enough, and the tests' lock is small here."""
TOOL = "iniconfig"
"""A small one of the tools that only tests have."""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that nobody has run anything in."""
    home = tmp_path_factory.mktemp("clone")
    for name in PARTS:
        (shutil.copytree if (PROJECT / name).is_dir() else shutil.copy)(PROJECT / name, home / name)
    for name in ("lexicon", "pages", "vocabularies", "tests"):
        (home / name).mkdir()
    lock = (PROJECT / "tests/requirements.lock").read_text(encoding="utf-8")
    (home / "tests/requirements.lock").write_text(lock[lock.index(f"{TOOL}==") : lock.index("jinja2==")], encoding="utf-8")
    return home


def run(clone: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """The command as somebody types it who has no environment of ours."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    line = [Path(sys.base_prefix) / "bin/python3", clone / "build_cookbook.py", *map(str, words)]
    return subprocess.run(line, cwd=clone, capture_output=True, text=True, check=False, env=own, timeout=600)


def has(clone: Path, module: str) -> bool:
    found = [clone / ".venv/bin/python", "-P", "-c", f"import {module}"]
    return subprocess.run(found, capture_output=True, check=False).returncode == 0


def test_what_a_command_needs_is_brought_once(clone: Path) -> None:
    said = run(clone, "check", "--source", BASE)
    assert (said.returncode, said.stderr) == (0, "build_cookbook.py: .venv …\n")
    assert [name for name in ("mkdocs", "weasyprint", "page", "libvoikko", "cookbook") if not has(clone, name)] == []
    assert [name for name in ("material", "scipy", "pytest", TOOL) if has(clone, name)] == []
    assert (clone / ".venv/bin/preflight").is_file()
    assert (clone / ".venv/bin/mkdocs").is_file()
    said = run(clone, "site", "--source", BASE, "--out", clone / "out")
    assert (said.returncode, ".venv" in said.stderr) == (0, False)


def test_tools_of_the_tests_come_when_tests_are_asked_for(clone: Path) -> None:
    begun = (clone / ".venv/pyvenv.cfg").stat().st_ino
    assert "doctor test" in run(clone, "doctor").stdout.splitlines()[-1]
    assert not has(clone, TOOL)
    assert run(clone, "doctor", "test").stderr == "build_cookbook.py: .venv …\n"
    assert has(clone, TOOL)
    assert run(clone, "doctor", "site").stderr == ""
    assert run(clone, "doctor", "test").stderr == ""
    assert (clone / ".venv/pyvenv.cfg").stat().st_ino == begun


def test_another_lock_begins_anew(clone: Path) -> None:
    lock = clone / "requirements.lock"  # What comes first is asked for first; the rest has been brought once.
    lock.write_text(f"no-such-package-of-ours==1 --hash=sha256:00\n{lock.read_text('utf-8')}", "utf-8")
    said = run(clone, "doctor", "site")
    assert said.returncode == 1
    assert "no-such-package-of-ours" in said.stderr
    assert not (clone / ".venv/made-from").exists()
