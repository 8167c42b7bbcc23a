"""Measures what a cookbook costs: processor time, memory and bytes a page, of made-up cookbooks of several sizes.

    .venv/bin/python benchmarks/build.py [--entries 100 1000] [--stages load link …] [--profile STAGE]

Every figure comes from a process of its own. Ends with status 1 where an entry of the largest cookbook costs more than
it may beside one of the smallest.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from generate import generate

from cookbook.article import Renderer
from cookbook.asked import Asked
from cookbook.editions import Job, make
from cookbook.editions.site.addresses import SiteAddress
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.problems import Problems
from cookbook.settings import read_settings
from cookbook.where.urls import Urls

STAGES = ("load", "link", "articles", "folder", "html")
DEARER = 1.25
"""How much more an entry of the largest cookbook may cost than one of the smallest."""


@dataclass(frozen=True)
class Figures:
    """What one stage cost: CPU seconds, the process's peak in megabytes, and for sites pages and bytes of HTML."""

    stage: str
    entries: int
    seconds: float
    megabytes: float
    pages: int = 0
    bytes: int = 0

    @property
    def each(self) -> float:
        """Milliseconds an entry."""
        return 1000 * self.seconds / self.entries


@dataclass
class Bench:
    """One stage on one tree, with what it needs made before the clock starts."""

    tree: SourceTree
    out: Path

    def book(self) -> Book:
        problems = Problems()
        book = load(self.tree, problems)
        problems.stop_on_errors()
        return book

    def linked(self) -> LinkedBook:
        return link(self.book(), date.today(), Problems())

    def prepare(self, stage: str) -> Callable[[], object]:
        """The work of a stage."""
        if stage == "load":
            return self.book
        if stage == "link":
            book = self.book()
            return lambda: link(book, date.today(), Problems())
        linked = self.linked()
        if stage == "articles":
            return lambda: articles(linked, self.tree)
        settings = read_settings(self.tree, linked.book, Problems())
        job = Job(linked, self.tree, settings, self.out, asked=Asked(engine=stage))
        return lambda: make(("site",), job)


def articles(linked: LinkedBook, tree: SourceTree) -> None:
    """Every entry once, in Finnish."""
    renderer, urls = Renderer(linked, tree), Urls(linked.book, "fi")
    for entry in linked.book.entries.values():
        if not entry.kind.is_vocabulary:
            renderer.article(entry, "fi", SiteAddress(urls, urls.of(entry.key)))


def measure(stage: str, source: Path, entries: int, *, profile: bool = False) -> Figures:
    """Run one stage in this process."""
    with tempfile.TemporaryDirectory(prefix="cookbook-benchmark-") as folder:
        out = Path(folder)
        work = Bench(SourceTree(source), out).prepare(stage)
        profiler = cProfile.Profile()
        began = time.process_time()
        if profile:
            profiler.runcall(work)
            pstats.Stats(profiler, stream=sys.stderr).sort_stats("tottime").print_stats(25)
        else:
            work()
        seconds = time.process_time() - began
        pages = [path for path in out.rglob("*") if path.suffix in (".html", ".md")]
        size = sum(path.stat().st_size for path in pages)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Figures(stage, entries, seconds, peak, len(pages), size)


def in_own_process(stage: str, source: Path, entries: int) -> Figures:
    line = [sys.executable, __file__, "--one", stage, "--source", str(source), "--entries", str(entries)]
    return Figures(**json.loads(subprocess.run(line, capture_output=True, text=True, check=True).stdout.splitlines()[-1]))


def compare(sizes: list[int], stages: list[str]) -> int:
    """Print the table; 1 where the cost of an entry rises."""
    rows: dict[str, list[Figures]] = {stage: [] for stage in stages}
    print(f"{'stage':10}{'entries':>8}{'CPU s':>9}{'ms/entry':>10}{'peak MB':>9}{'pages':>7}{'bytes/page':>12}")
    with tempfile.TemporaryDirectory(prefix="cookbook-benchmark-") as folder:
        for size in sizes:
            source = Path(folder) / str(size)
            entries = generate(source, size)
            for stage in stages:
                found = in_own_process(stage, source, entries)
                rows[stage].append(found)
                page = f"{found.bytes / found.pages:12.0f}" if found.pages else f"{'–':>12}"
                print(f"{stage:10}{entries:8}{found.seconds:9.2f}{found.each:10.2f}{found.megabytes:9.0f}{found.pages:7}{page}")
    dearer = [stage for stage, found in rows.items() if found[-1].each > DEARER * found[0].each]
    for stage in dearer:
        print(f"{stage}: an entry costs {rows[stage][-1].each / rows[stage][0].each:.2f} times as much", file=sys.stderr)
    return int(bool(dearer))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, nargs="+", default=[100, 1000], metavar="N")
    parser.add_argument("--stages", nargs="+", choices=STAGES, default=list(STAGES))
    parser.add_argument("--profile", choices=STAGES, help="show where the time of one stage goes, on the largest cookbook")
    parser.add_argument("--one", choices=STAGES, help=argparse.SUPPRESS)
    parser.add_argument("--source", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(asdict(measure(asked.one, asked.source, asked.entries[0]))))
        return 0
    if asked.profile:
        with tempfile.TemporaryDirectory(prefix="cookbook-benchmark-") as folder:
            entries = generate(Path(folder) / "source", asked.entries[-1])
            measure(asked.profile, Path(folder) / "source", entries, profile=True)
        return 0
    return compare(asked.entries, asked.stages)


if __name__ == "__main__":
    sys.exit(main())
