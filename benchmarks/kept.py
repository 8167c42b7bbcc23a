"""Edits a small cookbook by chance and says whether what is made with what was kept is what is made anew, byte for byte.

    .venv/bin/python benchmarks/kept.py [--steps 1000] [--seed 0]

Two sites a step; a thousand steps take about an hour. Ends with status 1 at the first file that differs.
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


def site(tree: Path, out: Path, *more: str) -> str:
    said = inside("site", "--source", tree, "--out", out, *more)
    if said.status:
        raise SystemExit(said.err)
    return digest(out / "site")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
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
                if site(tree, folder / "out") != site(tree, folder / "fresh", "--fresh"):
                    print(f"step {step}: {EDITS[edit].__name__} gives another site than one that is made anew")
                    return 1
            print(f"{step + 1} edits, {stood} of which left the tree right", end="\r", file=sys.stderr)
    print(f"{asked.steps} edits, {stood} of which left the tree right: every site is as if it were made anew")
    return 0


if __name__ == "__main__":
    sys.exit(main())
