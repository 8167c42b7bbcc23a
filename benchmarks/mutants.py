"""Changes the meaning of the code in small ways, one at a time, and counts which of the nearest tests turn red.

    .venv/bin/python benchmarks/mutants.py link model             # 40 mutants of each room, seed 1
    .venv/bin/python benchmarks/mutants.py press --take 30 --seed 7

A mutant is one change: a comparison moved or turned, a number one more, one less or tenfold, `and` for `or`, a statement left
out, two arguments, names or words exchanged, a slice without its end. It is written into a copy of src/ that only the tests see,
in a process of its own forked from a warm one. What survives is printed with its place; benchmarks/mutants.md explains it.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path

import pytest
from mutations import changes

PROJECT = Path(__file__).resolve().parents[1]
WARM = ("babel.numbers", "markdown_it", "pikepdf", "PIL.Image", "pydantic", "weasyprint", "yaml")
"""What takes long to import and is the same for every mutant."""
LIMIT, WAIT = 120, 3600
"""CPU seconds, and seconds by the clock, after which a mutant counts as found: it runs for ever."""
SAID = "said.txt"
"""What pytest said last."""
ROOMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "model": (
        ("cookbook/model",),
        ("model", "test_formats.py", "test_kinds.py", "test_schema.py", "test_books.py", "test_own_words.py", "test_counting.py"),
    ),
    "load": (("cookbook/load",), ("load", "test_books.py", "test_silent.py", "test_metric_command.py", "test_mistakes.py")),
    "link": (
        ("cookbook/link",),
        ("link", "test_books.py", "test_silent.py", "test_mistakes.py", "test_rulebook.py", "test_stories.py"),
    ),
    "publish": (("cookbook/publish",), ("test_publish_rules.py",)),
    "article": (("cookbook/article",), ("article", "test_templates.py", "editor/test_desk_pages.py", "test_stories.py")),
    "copyfit": (
        tuple(f"cookbook/editions/print/layout/{name}.py" for name in ("copyfit", "overflow", "spacing", "numbering", "hyphens")),
        ("print/test_number_lists.py", "print/test_layout_limits.py", "print/test_spacing.py"),
    ),
    "press": (
        ("cookbook/editions/print/press",),
        (
            "print/test_press_limits.py",
            "print/test_press_colours.py",
            "print/test_press_pages.py",
            "print/test_preflight_command.py",
        ),
    ),
    "preflight": (
        ("preflight",),
        tuple(
            f"preflight/test_preflight_{name}.py"
            for name in (
                *"said remarks wording opening fonts painted leaves reading exact".split(),
                *"content printed limits plates pages pictures cli file".split(),
            )
        ),
    ),
    "counting": (("cookbook/counting",), ("test_counting.py", "test_metric_command.py", "data/test_observed.py")),
    "settings": (
        ("cookbook/settings",),
        (
            *("test_settings.py", "test_colours.py", "test_own_faces.py", "test_worksheets.py", "test_letters.py"),
            *("test_own_words.py", "test_funders.py", "test_strange_sizes.py", "search/test_thesaurus.py"),
        ),
    ),
    "rules": (("cookbook/rules",), ("test_rulebook.py", "test_strings.py", "test_rules.py", "test_books.py")),
    "search": (
        ("cookbook/search",),
        tuple(f"search/test_{name}.py" for name in ("format", "index", "thesaurus", "queries", "taught")),
    ),
    "leaves": (("cookbook/editions/print/layout/leaves",), ("print/test_leaves.py", "print/test_kept_leaves.py")),
}
"""Of each room: where its code is below src/, and its tests below tests/, the fast ones first."""


@dataclass(frozen=True)
class Mutant:
    """One change of one module, by its number."""

    file: Path
    number: int

    def made(self) -> tuple[str, str]:
        """The changed source, and where and how it differs."""
        tree = ast.parse(self.file.read_text(encoding="utf-8"))
        before = ast.unparse(tree).splitlines()
        line, _ = next(islice(changes(tree), self.number, None))  # The tree is the changed one until the next step.
        after = ast.unparse(tree)
        lines = [
            each
            for each in difflib.unified_diff(before, after.splitlines(), n=0, lineterm="")
            if each[:2] not in ("--", "++", "@@")
        ]
        return after, "\n    ".join([f"line {line}", *_near(lines)])


def _near(lines: list[str]) -> list[str]:
    """Long lines cut to what stands around the first difference."""
    at = next((place for place, (one, other) in enumerate(zip(lines[0], lines[-1], strict=False)) if place and one != other), 0)
    return [line if len(line) < 200 else f"{line[0]} … {line[max(1, at - 60) : at + 80]} …" for line in lines]


def mutants(places: Iterable[Path]) -> list[Mutant]:
    """Every change of the modules there."""
    files = sorted(file for place in places for file in ([place] if place.is_file() else place.rglob("*.py")))
    return [
        Mutant(file, number) for file in files for number, _ in enumerate(changes(ast.parse(file.read_text(encoding="utf-8"))))
    ]


def home_in(folder: Path) -> Path:
    """A copy of src/ beside links to all else that the code reads; gives the copy."""
    for path in PROJECT.iterdir():
        if path.name not in ("src", "build", "tests", "benchmarks", ".git"):
            (folder / path.name).symlink_to(path)
    return Path(shutil.copytree(PROJECT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__")))


def _tests(path: Path) -> list[Path]:
    return sorted(path.rglob("test_*.py")) if path.is_dir() else [path]


def _near_first(tests: list[Path], module: Path) -> list[Path]:
    """Those first that name the module: they find most mutants, and what is found ends the run."""
    name = ".".join(module.with_suffix("").parts).removesuffix(".__init__")
    return sorted(tests, key=lambda path: name not in path.read_text(encoding="utf-8"))


def test(source: Path, tests: list[Path]) -> int:
    """How pytest ends on that copy in a process of its own: its status, or less than 0 after the limit."""
    if not (child := os.fork()):
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
        os.dup2(os.open(source.parent / SAID, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.dup2(1, 2)
        sys.path.insert(0, str(source))
        os.environ["PYTHONPATH"] = str(source)
        chosen = ["-x", "-q", "-p", "no:cacheprovider", "-n", "0", f"--basetemp={source.parent / 'run'}"]
        os._exit(int(pytest.main([*chosen, *map(str, tests)])))
    ends = time.monotonic() + WAIT
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1


def run(room: str, take: int, seed: int, source: Path) -> Counter[str]:
    """Test a sample of a room; prints what survives."""
    places, names = ROOMS[room]
    tests = [file for name in names for file in _tests(PROJECT / "tests" / name)]
    if test(source, tests):
        raise SystemExit(f"{room}: its tests fail without a mutant\n{(source.parent / SAID).read_text(encoding='utf-8')}")
    every = mutants(source / place for place in places)
    chosen = random.Random(f"{room}{seed}").sample(every, min(take, len(every)))
    counted: Counter[str] = Counter()
    for mutant in sorted(chosen, key=lambda one: (one.file, one.number)):
        whole, times = mutant.file.read_bytes(), mutant.file.stat()
        changed, diff = mutant.made()
        mutant.file.write_text(changed, encoding="utf-8")
        os.utime(mutant.file, (0, counted.total() + 1))  # Compiled files are told apart by this time.
        status = test(source, _near_first(tests, mutant.file.relative_to(source)))
        mutant.file.write_bytes(whole)
        os.utime(mutant.file, ns=(times.st_atime_ns, times.st_mtime_ns))
        counted["survived" if status == 0 else "timeout" if status < 0 else "killed"] += 1
        if status == 0:
            print(f"{mutant.file.relative_to(source)} {diff}", flush=True)
    print(
        f"{room}, seed {seed}, of {len(every)}: {dict(counted)}, {1 - counted['survived'] / counted.total():.0%} found",
        flush=True,
    )
    return counted


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", choices=[[], *ROOMS], default=list(ROOMS))
    parser.add_argument("--take", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for name in WARM:
        import_module(name)
    with tempfile.TemporaryDirectory() as made:
        copied = home_in(Path(made))
        for room in asked.rooms:
            run(room, asked.take, asked.seed, copied)
