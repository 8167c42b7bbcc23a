"""Edits a small cookbook by chance and says whether what is made with what was kept is what is made anew, byte for byte.

    .venv/bin/python benchmarks/kept.py [--steps 1000] [--seed 0] [--of site | book]

Two sites a step, or two books with their preflight; a thousand steps of sites take about an hour. Ends with status 1 at the
first file that differs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from random import Random

HOME = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOME / "tests"))

from edits import EDITS, edited  # noqa: E402
from trees import check, digest, grow, inside  # noqa: E402

MADE = {"site": ("site",), "book": ("print", "--product", "book")}
"""What is made, by the name that it is asked for."""


def made(of: str, tree: Path, out: Path, *more: str) -> str:
    said = inside(*MADE[of], "--source", tree, "--out", out, *more)
    if said.status:
        raise SystemExit(said.err)
    return digest(out / MADE[of][0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--of", choices=list(MADE), default="site", help="what is made")
    asked = parser.parse_args()
    stood = 0
    with tempfile.TemporaryDirectory(prefix="cookbook-benchmark-") as name:
        folder, chance = Path(name), Random(asked.seed)
        os.environ |= {"COOKBOOK_STORE": str(folder / "kept"), "XDG_STATE_HOME": str(folder / "state")}
        tree = grow(folder / "tree")
        for step in range(asked.steps):
            edit = chance.randrange(len(EDITS))
            if edited(tree, edit, chance, lambda tree: check(tree, "--fresh").status == 0):
                stood += 1
                if made(asked.of, tree, folder / "out") != made(asked.of, tree, folder / "fresh", "--fresh"):
                    print(f"step {step}: {EDITS[edit].__name__} gives another {asked.of} than one that is made anew")
                    return 1
            print(f"{step + 1} edits, {stood} of which left the tree right", end="\r", file=sys.stderr)
    print(f"{asked.steps} edits, {stood} of which left the tree right: every {asked.of} is as if it were made anew")
    return 0


if __name__ == "__main__":
    sys.exit(main())
