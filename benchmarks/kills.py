"""Kills whole builds at moments spread over their run and looks at what is left: run by hand, minutes long.

.venv/bin/python benchmarks/kills.py [moments over `all` [moments while PDFs are written]]
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

BASE = Path(__file__).resolve().parents[1] / "tests" / "base"
TITLES = ("Hukkalämpö talteen", "Hukkalämpö jakoon")


def digest(folder: Path) -> str:
    """What a folder holds, names and bytes."""
    made = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        made.update(str(path.relative_to(folder)).encode() + (path.read_bytes() if path.is_file() else b""))
    return made.hexdigest()


def start(command: tuple[str, ...], tree: Path, out: Path) -> subprocess.Popen[bytes]:
    """A build of the real command, in a process group of its own."""
    line = [sys.executable, "-m", "cookbook", *command, "--source", str(tree), "--out", str(out)]
    return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def tree_with(folder: Path, title: str) -> Path:
    """The base tree with one title changed."""
    tree = Path(shutil.copytree(BASE, folder / title.split()[1]))
    path = tree / "challenges/hukkalampo.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([f"title: {title}", *lines[1:]]), encoding="utf-8")
    return tree


def kill(build: subprocess.Popen[bytes]) -> bool:
    """End a build and all that it started; whether it was still running."""
    with suppress(ProcessLookupError):
        os.killpg(build.pid, signal.SIGKILL)
    return build.wait() == -signal.SIGKILL


def wait_for_writing(build: subprocess.Popen[bytes], out: Path, after: float) -> bool:
    """Until the first PDF is there and so much longer; whether others were still being written then."""
    pdfs = f".{out.name}.stage-*/**/*.pdf"
    while build.poll() is None:
        if any(out.parent.glob(pdfs)):
            time.sleep(after)
            return 0 < len(list(out.parent.glob(pdfs))) < len(list(out.rglob("*.pdf")))
    return False


def kills(command: tuple[str, ...], moments: int, trees: list[Path], out: Path, *, writing: bool = False) -> str:
    """Kill `command` at so many moments; the output must be one of the whole ones each time."""
    whole, takes = set(), 0.0
    for tree in trees:
        began = time.monotonic()
        if start(command, tree, out).wait():
            raise SystemExit(f"{command} fails by itself")
        takes = time.monotonic() - began
        whole.add(digest(out))
    killed = broken = between = 0
    for number in range(moments):
        build = start(command, trees[number % 2], out)
        if writing:
            between += wait_for_writing(build, out, number * 0.03)
        else:
            time.sleep(takes * (number + 0.5) / moments)
        killed += kill(build)
        broken += digest(out) not in whole
    recovered = start(command, trees[0], out).wait() == 0 and digest(out) in whole
    left = len(list(out.parent.glob(f".{out.name}.stage-*")))
    when = f"while PDFs were written, {between} of them with one there and one to come" if writing else f"over {takes:.1f} s"
    return f"{' '.join(command)}: {moments} moments {when}, {killed} killed, {broken} broken, recovered {recovered}, {left} stale"


if __name__ == "__main__":
    asked = [int(argument) for argument in sys.argv[1:]] + [40, 20][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as folder:
        both = [tree_with(Path(folder), title) for title in TITLES]
        print(kills(("all",), asked[0], both, Path(folder) / "out"), flush=True)
        print(kills(("print", "--product", "book"), asked[1], both, Path(folder) / "out", writing=True), flush=True)
