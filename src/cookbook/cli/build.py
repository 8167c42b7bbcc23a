"""Reads the tree and makes the editions that were asked for."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from cookbook.cli.arguments import Asked
from cookbook.cli.terminal import Terminal
from cookbook.editions import EDITIONS, Job, make
from cookbook.language.messages import line
from cookbook.language.table import find
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.publish import staging

PDF = "site/downloads/keittokirja.pdf"
"""The book on the site, made by the print edition."""


def read(asked: Asked, problems: Problems) -> tuple[SourceTree, LinkedBook]:
    """The linked book of the source tree. Raises CookbookError with every error in it."""
    if not asked.source.is_dir():
        raise CookbookError([Problem(Place(asked.source.name), "source-missing", {"folder": str(asked.source)})])
    tree = SourceTree(asked.source)
    book = load(tree, problems)
    if not problems.errors and not any(not entry.kind.is_vocabulary for entry in book.entries.values()):
        raise CookbookError([Problem(Place(asked.source.name), "no-entries")])
    return tree, link(book, date.today(), problems)


def build(asked: Asked, editions: tuple[str, ...]) -> int:
    """Make `editions` into the output folder, all or nothing, and say what was made."""
    began = time.monotonic()
    progress = Terminal(asked.lang)
    problems = Problems()
    progress.stage("read")
    tree, linked = read(asked, problems)
    with staging(asked.out, () if asked.product else editions) as stage:
        job = Job(linked, tree, stage, progress, asked.engine, asked.product, asked.profile, "print" in editions)
        job = replace(job, live=asked.command == "serve")
        if "print" not in editions:
            job = replace(job, with_pdf=(asked.out / PDF).is_file())
        for edition in EDITIONS:
            if edition in editions:
                make(edition, job)
        if job.with_pdf and "print" not in editions:
            _keep_pdf(asked.out, stage)
        progress.stage("publish")
    progress.end()
    for problem in problems:
        progress.stream.write(line(problem, asked.lang) + "\n")
    _report(asked, editions, time.monotonic() - began)
    return 0


def _keep_pdf(out: Path, stage: Path) -> None:
    """A site made alone keeps the download of the last book."""
    (stage / PDF).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(out / PDF, stage / PDF)


def _report(asked: Asked, editions: tuple[str, ...], seconds: float) -> None:
    """Say what was made, where, how large and in how long."""
    for edition in (name for name in editions if (asked.out / name).is_dir()):
        files = [path for path in (asked.out / edition).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1_000_000
        text = find(asked.lang, f"made.{edition}") or edition
        print(text.format(folder=asked.out / edition, files=len(files), size=f"{size:.1f}"))
    print((find(asked.lang, "made.time") or "").format(seconds=f"{seconds:.0f}"))
