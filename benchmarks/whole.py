"""Measures what everything costs: `all` and the book of this cookbook, cold, with one text edited, and with nothing edited.

    .venv/bin/python benchmarks/whole.py [--commands all book]

Each figure is that of one run, a process of its own, as `--timings` tells it: seconds on the wall and of the processor, with
those of the processes that print and look at files.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
EDITED = "recipes/nopea-kokeiluohjelma.yml"
WORDS: Mapping[str, tuple[str, ...]] = {"all": ("all",), "book": ("print", "--product", "book")}
"""What is asked for, by the name of its figures."""
PRINTED = tuple(f"print/{name}/" for name in ("css", "templates", "hyphens", "icc"))
OURS = ("src/", "tests/", "theme/", "docs/", "benchmarks/", "examples/", *PRINTED)
"""What is the project's and no cookbook's."""


def copied(tree: Path) -> Path:
    """What is this cookbook's own; the rest is the project's."""
    kept = subprocess.run(["git", "ls-files"], cwd=HOME, capture_output=True, text=True, check=True).stdout.splitlines()
    for name in kept:
        if not name.startswith(OURS):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(HOME / name, tree / name)
    return tree


def edit(tree: Path) -> None:
    """A text of an entry begins with another word."""
    path = tree / EDITED
    head, mark, rest = path.read_text(encoding="utf-8").partition("problem: |-\n  ")
    path.write_text(f"{head}{mark}Nyt {rest}", encoding="utf-8")


def _stays(tree: Path) -> None:
    """Nothing is edited."""


def taken(words: tuple[str, ...], tree: Path, out: Path) -> tuple[float, float]:
    """Seconds on the wall and of the processor, as the last row of the table tells them."""
    line = [sys.executable, "-P", "-m", "cookbook", *words, "--source", tree, "--out", out, "--timings"]
    done = subprocess.run(list(map(str, line)), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    wall, spent = done.stdout.splitlines()[-1].split()[-2:]
    return float(wall), float(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--commands", nargs="+", choices=list(WORDS), default=list(WORDS))
    asked = parser.parse_args()
    states: list[tuple[str, Callable[[Path], None]]] = [("cold", _stays), ("one entry edited", edit), ("nothing edited", _stays)]
    print("| | wall s | CPU s |\n|---|---|---|")
    for name in asked.commands:
        with tempfile.TemporaryDirectory(prefix="cookbook-") as folder:
            os.environ |= {"COOKBOOK_STORE": f"{folder}/store", "XDG_STATE_HOME": f"{folder}/state"}
            tree = copied(Path(folder) / "tree")
            for state, change in states:
                change(tree)
                wall, spent = taken(WORDS[name], tree, Path(folder) / "out")
                print(f"| {name}, {state} | {wall:.1f} | {spent:.1f} |", flush=True)
    print(f"\nload {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
