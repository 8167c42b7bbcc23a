"""Builds trees made by chance: each that `check` passes has to give a site, its data and its printed products."""

from __future__ import annotations

import argparse
import collections
import contextlib
import io
import json
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from any_tree import TASTES, Taste, write_tree
from hypothesis import HealthCheck, Phase, given, seed, settings

from cookbook.cli import main

PRINTED = ((), ("cards",), (), ("poster",), (), ("canvases",))
"""What is printed of one tree after another, besides the site and its data; of some the book, its cover and the menus."""


def ran(*arguments: object) -> tuple[int, str]:
    """How a command ended and what it said; a traceback is status 3."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            status = main([str(argument) for argument in arguments])
        except Exception:  # noqa: BLE001 - what no command should let through is what is looked for
            status = 3
            traceback.print_exc(file=out)
    return status, out.getvalue()


def build(taste: Taste, folder: Path, products: Sequence[str]) -> tuple[str, str]:
    """How far a tree comes: `refused` by check, `failed` in an edition, or `built`; and what was said."""
    tree = write_tree(taste, folder / "tree")
    status, said = ran("check", "--source", tree, "--lang", "en", "--format", "json")
    if status == 3:
        return "failed", said
    if status:
        codes = [one["code"] for one in json.loads(said)["problems"] if one["severity"] == "error"]
        return "refused", ", ".join(sorted(set(codes)))
    printed = [("print", *(f"--product={name}" for name in products))] if products else []
    if "book" in products and (tree / "print/volumes/nide.yml").exists():
        printed.append(("print", "--volume=nide"))
    for command, *more in (("site",), *printed):
        status, said = ran(command, *more, "--source", tree, "--out", folder / "out", "--lang", "en")
        if status:
            return "failed", f"{command} {more}\n{said}"
    return "built", ""


def _printed(number: int, books: int) -> Sequence[str]:
    """What is printed of the tree of a number; nothing of any where no books are asked for."""
    if not books:
        return ()
    return PRINTED[number % len(PRINTED)] if (number + 1) % books else ("book", "cover", "menus")


def small(taste: Taste) -> Taste:
    """The taste with one entry of a kind, one language and short lists: many trees in the time of one."""
    return replace(taste, entries=1, languages=taste.languages[:1], most=min(taste.most, 2))


def search(count: int, kept: Path, began_with: int, books: int, *, all_small: bool = False) -> collections.Counter[str]:
    """Build so many trees, and of each so-manieth the book; those that failed are kept with what was said."""
    found: collections.Counter[str] = collections.Counter()

    @seed(began_with)
    @settings(max_examples=count, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(TASTES)
    def look(taste: Taste) -> None:
        taste = small(taste) if all_small else taste
        began, number = time.monotonic(), sum(found.values())
        products = _printed(number, books)
        with tempfile.TemporaryDirectory() as folder:
            how, said = build(taste, Path(folder), products)
            if how == "failed":
                target = kept / str(taste.seed)
                shutil.copytree(Path(folder) / "tree", target, dirs_exist_ok=True)
                (target / "said.txt").write_text(f"{taste}\n{said}", encoding="utf-8")
        found[how] += 1
        page = f"{'×'.join(map(str, taste.trim))} mm, {' '.join(taste.languages)}"
        made = f"{how} in {time.monotonic() - began:.0f} s, seed {taste.seed} ({page}): {', '.join(('site', *products))}"
        print(f"{number + 1} {made} {said.strip()[-200:]}".rstrip(), flush=True)

    look()
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trees", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1, help="the same number, the same trees")
    parser.add_argument(
        "--books", type=int, default=20, help="of each so-manieth tree the book is made, too; 0: nothing is printed"
    )
    parser.add_argument("--small", action="store_true", help="one entry of a kind, one language, short lists")
    parser.add_argument("--kept", type=Path, default=Path("build/any-trees"), help="where trees that failed are put")
    asked = parser.parse_args()
    began = time.monotonic()
    total = search(asked.trees, asked.kept, asked.seed, asked.books, all_small=asked.small)
    print(f"{dict(total)} in {time.monotonic() - began:.0f} s, from --seed {asked.seed}")
    sys.exit(bool(total["failed"]))
