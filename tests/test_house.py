"""The house's own rules: formatting, lint, types, floors, and the size of the wrapper."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "src", "tests", "benchmarks", "build_cookbook.py"),
        ("ruff", "format", "--check", "src", "tests", "benchmarks", "build_cookbook.py"),
        ("mypy",),
        ("lint-imports",),
    ],
    ids=["lint", "format", "types", "floors"],
)
def test_tool_is_content(command: tuple[str, ...]) -> None:
    done = subprocess.run([BIN / command[0], *command[1:]], cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_wrapper_is_short_and_needs_only_the_standard_library() -> None:
    text = (HOME / "build_cookbook.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 100
    nodes = list(ast.walk(ast.parse(text)))
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_lock_has_hashes_and_no_addresses() -> None:
    text = (HOME / "requirements.lock").read_text(encoding="utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#", "-"))]
    assert pins
    assert all("==" in pin for pin in pins)
    assert text.count("--hash=sha256:") >= len(pins)
    assert "://" not in text


def test_modules_are_small_and_say_what_they_are() -> None:
    for path in (HOME / "src").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 250, path
        assert ast.get_docstring(ast.parse(text)), path
