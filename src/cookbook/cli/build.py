"""Reads the tree and makes the editions that were asked for."""

from __future__ import annotations

import time

from cookbook.asked import Asked
from cookbook.cli.terminal import Terminal
from cookbook.cli.timings import start, table
from cookbook.disk.scan import scan
from cookbook.editions import Job, edition, make
from cookbook.garbage import settled
from cookbook.language.speech.repeated import lines
from cookbook.language.speech.table import told
from cookbook.link.cookbook import read
from cookbook.model.book import Book
from cookbook.problems import Problems
from cookbook.publish import renewing
from cookbook.store import open_store
from cookbook.where.press import offered


def run(asked: Asked) -> int:
    """Make the editions that were asked for into the output folder, all or nothing, and say what was made."""
    began, before = time.monotonic(), start(asked.lang)
    progress = Terminal(asked.lang)
    problems = Problems()
    progress.stage("read")
    store = open_store(asked.source, fresh=asked.fresh)
    found = read(asked.source, problems, store)
    folders = [edition(name).FOLDER for name in asked.editions]
    staged = renewing(asked.out, folders, lambda: _kept(asked, found.linked.book), asked.source, store.signs)
    with settled(), staged as stage:
        downloads = offered(found.linked.book, asked, found.settings.print.regular)
        job = Job(found.linked, found.tree, found.settings, stage.folder, downloads, asked, progress, store, stage.last, problems)
        make(asked.editions, job)
        progress.stage("publish")
    stage.note_left(problems, asked.out)
    store.save()
    progress.end()
    for line in lines(problems.told(), asked.lang):
        progress.stream.write(line + "\n")
    _report(asked, time.monotonic() - began)
    if asked.timings:
        print("\n".join(table([before, *progress.stages], asked.lang)))
    return 0


def _kept(asked: Asked, book: Book) -> list[str]:
    """What of the last output the editions that are made leave as it is."""
    return [name for one in asked.editions for name in edition(one).keeps(book, asked)]


def _report(asked: Asked, seconds: float) -> None:
    """Say what was made, where, how large and in how long."""
    for name in asked.editions:
        folder = asked.out / edition(name).FOLDER
        files = scan(folder).files
        size = sum(found.st_size for found in files.values()) / 1_000_000
        print(told(asked.lang, f"made.{name}", folder=folder, files=len(files), size=f"{size:.1f}"))
    print(told(asked.lang, "made.time", seconds=f"{seconds:.0f}"))
