"""The scripts of the site: types, lint, and the tests that Node runs; each shows what its tool says."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from tools import HERE, NODE, tool

from cookbook.load.tree import HOME

SCRIPTS = HOME / "theme/js"
LONGEST = 140


def said_nothing_bad(command: Iterable[object]) -> None:
    done = subprocess.run([*map(str, command)], cwd=HOME, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.program
def test_types() -> None:
    said_nothing_bad((*tool("tsc"), "--project", SCRIPTS))


@pytest.mark.program
def test_lint() -> None:
    ours = [*SCRIPTS.glob("*.js"), *HERE.parent.rglob("*.mjs"), *(HOME / "benchmarks").glob("*.mjs")]
    said_nothing_bad((*tool("biome"), "lint", f"--config-path={HERE / 'lint.json'}", "--error-on-warnings", *sorted(ours)))


@pytest.mark.program
def test_style_sheets_are_formatted() -> None:
    """`biome format --write` with the same settings mends it."""
    said_nothing_bad((*tool("biome"), "format", f"--config-path={HERE / 'format.json'}", HOME / "theme/css", HOME / "print/css"))


@pytest.mark.parametrize("folder", ["theme", "print"])
def test_no_line_of_styles_is_long(folder: str) -> None:
    lines = [
        (path.name, line) for path in (HOME / folder).rglob("*.css") for line in path.read_text(encoding="utf-8").split("\n")
    ]
    assert [line for line in lines if len(line[1]) > LONGEST] == []


@pytest.mark.program
def test_what_node_runs() -> None:
    said_nothing_bad((NODE, "--test", *sorted(HERE.glob("*.test.mjs"))))


def test_every_script_of_logic_has_tests() -> None:
    """A script that touches no page is one that Node can run."""
    pages = ("HTMLElement", "document.", "location.", "addEventListener(")
    logic = [path for path in SCRIPTS.glob("*.js") if not any(word in path.read_text(encoding="utf-8") for word in pages)]
    assert {path.stem for path in logic} <= {path.name.removesuffix(".test.mjs") for path in HERE.glob("*.test.mjs")}


def test_lock_has_hashes_and_no_addresses() -> None:
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert "://" not in json.dumps(lock)


@pytest.mark.program
def test_a_fault_is_shown_with_its_line(tmp_path: Path) -> None:
    """Both tools see what they are asked to see."""
    (tmp_path / "wrong.js").write_text("/** @param {string} text */\nexport const size = (text) => text.lenght == null;\n")
    (tmp_path / "tsconfig.json").write_text((SCRIPTS / "tsconfig.json").read_text(encoding="utf-8"), encoding="utf-8")
    types = subprocess.run([*tool("tsc"), "-p", tmp_path, "--pretty", "false"], capture_output=True, text=True, check=False)
    lint = subprocess.run(
        [*tool("biome"), "lint", f"--config-path={HERE / 'lint.json'}", tmp_path / "wrong.js"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert types.returncode != 0 and "wrong.js(2,36)" in types.stdout
    assert lint.returncode != 0 and "noEqualsToNull" in lint.stderr + lint.stdout
