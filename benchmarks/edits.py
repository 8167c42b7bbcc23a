"""Measures what an edit costs: check, site and serve of a made-up cookbook, cold and with one text edited.

    .venv/bin/python benchmarks/edits.py [--entries 1000] [--rounds 3]

Every figure is the median of so many runs, each a process of its own: seconds of the processor, of two where two share the work,
seconds on the wall, and the largest memory of a process in megabytes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from generate import generate

PAGE = "reseptit/recipe-1/"
COMMAND = (sys.executable, "-P", "-m", "cookbook")
TICKS = os.sysconf("SC_CLK_TCK")
Cost = tuple[float, float, float]
"""Seconds of the processor and on the wall, and megabytes."""


def run(*arguments: object) -> Cost:
    """What a command takes that ends well."""
    began = time.monotonic()
    with subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{arguments} ended with status {process.returncode}")
    return used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / 1024


def edit(tree: Path, word: str) -> None:
    """A text of an entry begins with another word."""
    path = tree / "recipes/recipe-1.yml"
    head, _, rest = path.read_text(encoding="utf-8").partition("problem: |-\n  ")
    path.write_text(f"{head}problem: |-\n  {word} {rest.partition(' ')[2]}", encoding="utf-8")


def edited(tree: Path, *arguments: object) -> Cost:
    edit(tree, f"Sana{time.monotonic_ns()}")
    return run(*arguments)


@contextmanager
def serving(tree: Path) -> Iterator[tuple[int, Callable[[str], None]]]:
    """The number of a process that serves the tree, and what waits until its page holds a word."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = (*COMMAND, "serve", "--source", str(tree), "--port", str(port))
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:

        def wait(word: str) -> None:
            while word.encode() not in _asked(port):
                time.sleep(0.01)

        try:
            yield process.pid, wait
        finally:
            process.terminate()


def _asked(port: int) -> bytes:
    try:
        with urlopen(f"http://127.0.0.1:{port}/{PAGE}", timeout=60) as answer:
            return bytes(answer.read())
    except OSError:
        return b""


def served(tree: Path) -> tuple[Cost, Cost]:
    """From the start to the first page, and from a save to its page."""
    began = time.monotonic()
    with serving(tree) as (process, wait):
        wait("<h1")
        first = (_spent(process), time.monotonic() - began, 0.0)
        time.sleep(2)  # What it does after a change is done.
        before, began, word = _spent(process), time.monotonic(), f"Sana{time.monotonic_ns()}"
        edit(tree, word)
        wait(word)
        return first, (_spent(process) - before, time.monotonic() - began, 0.0)


def _spent(process: int) -> float:
    """Seconds of the processor that a process has used so far."""
    parts = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / TICKS


def measures(tree: Path, out: Path) -> dict[str, Callable[[], Cost]]:
    source, site = ("--source", tree), ("--source", tree, "--out", out)
    return {
        "check, cold": lambda: run("check", *source, "--fresh"),
        "check, one entry edited": lambda: edited(tree, "check", *source),
        "site, cold": lambda: run("site", *site, "--fresh"),
        "site, one entry edited": lambda: edited(tree, "site", *site),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cookbook-") as name:
        folder = Path(name)
        os.environ |= {"COOKBOOK_STORE": str(folder / "store"), "XDG_STATE_HOME": str(folder / "state")}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # Else Python compiles every module anew, a quarter of a second a run.
        generate(folder / "tree", asked.entries)
        run("site", "--source", folder / "tree", "--out", folder / "out")  # What is kept from here on.
        rows = {one: [take() for _ in range(asked.rounds)] for one, take in measures(folder / "tree", folder / "out").items()}
        pairs = [served(folder / "tree") for _ in range(asked.rounds)]
        rows |= {
            "serve, to the first page": [one for one, _ in pairs],
            "serve, from a save to its page": [one for _, one in pairs],
        }
        shutil.rmtree(folder / "out")
    print(f"{asked.entries} entries, load {os.getloadavg()[0]:.1f}\n\n| | CPU s | wall s | MB |\n|---|---|---|---|")
    for one, costs in rows.items():
        print(f"| {one} | " + " | ".join(f"{median(column):.2f}" for column in zip(*costs, strict=True)) + " |")


if __name__ == "__main__":
    main()
