"""Two processes make of a book what one does, say what it says, and end with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest
from test_placing import ONE, TWO, Binds, files

from cookbook.editions.print.layout.bench import Bench
from cookbook.editions.print.layout.bound import bind
from cookbook.editions.print.layout.crew import crew
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.parts import BookParts
from cookbook.editions.print.layout.processes import FRESH

PROGRAM = """
import os, signal, sys
from pathlib import Path
from test_crew import bench_of, idle
from cookbook.editions.print.layout.crew import crew
with crew(bench_of(Path(sys.argv[1])), [], 0) as hands:
    hands.other.send((idle, (), []))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(scope="module")
def binds() -> Iterator[Binds]:
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        yield lambda made, least: pool.submit(bind, made, {}, least).result()


def bench_of(folder: Path) -> Bench:
    galley = Galley(files(folder)[-1])
    bench = Bench(galley, (), BookParts(galley.html.etree_element, {}))
    galley.level(bench.begin())
    return bench


def idle(_bench: Bench, _wanted: Sequence[int]) -> None:
    """Work so long that a process which goes on says so."""
    time.sleep(30)
    print("on", flush=True)


@pytest.mark.book
def test_what_the_other_process_says_is_told(tmp_path: Path, binds: Binds) -> None:
    """Every part has a picture that is missing, and letters that no font of ours has."""
    made = [replace(one, html=one.html.replace("rivi", "\N{SNOWMAN} <img src='ei.png'> rivi", 90)) for one in files(tmp_path)]
    found = [binds((made[0], made[1]), least).outcomes for least in (ONE, TWO)]
    assert [sorted(map(repr, one.problems)) for one in found[0]] == [sorted(map(repr, one.problems)) for one in found[1]]
    assert {one.code for one in found[0][-1].problems} >= {"print-warning", "print-glyph"}


def halved(folder: Path, more: int) -> tuple[int, bool, int]:
    """How many processes are begun for a book that is so many letters shorter than pays, whether they work, and what is left."""
    bench = bench_of(folder)
    with crew(bench, [], bench.parts.unknown() + more) as hands:
        begun = len(active_children())
        hands.lay_out(bench.begin(), 0, [1, 2, 3])
        work = bool(hands.theirs)
    return begun, work, len(active_children())


@pytest.mark.book
@pytest.mark.parametrize(("more", "begun"), [(0, 1), (1, 0)])
def test_two_processes_lay_out_what_is_long_enough(tmp_path: Path, more: int, begun: int) -> None:
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        assert pool.submit(halved, tmp_path, more).result() == (begun, bool(begun), 0)


@pytest.mark.program
def test_the_other_process_ends_with_the_one_that_began_it(tmp_path: Path) -> None:
    """Also in the midst of its work, and where nobody could tell it."""
    run = [sys.executable, "-c", PROGRAM, tmp_path]
    ended = subprocess.run(run, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout) == (-signal.SIGKILL, b"")
