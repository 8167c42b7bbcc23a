"""A run that ends well leaves nothing in the folder of what is needed for a while, and one without shared memory says so."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

import pytest
from pdf_tools import Printed
from test_serve import free_port
from trees import environment, process

from cookbook.editions.print.layout.processes import FRESH, LONGEST

pytestmark = pytest.mark.program

PATIENCE = 120
NOTHING_WRITTEN = ("prlimit", "--fsize=0")
"""Starts a program that may make files and write nothing into them: with no byte of its own there is no shared memory."""


@pytest.fixture
def left(tmp_path: Path) -> Path:
    (tmp_path / "left").mkdir()
    return tmp_path / "left"


def test_printing_leaves_nothing(printed: Printed) -> None:
    assert printed.left == []


def test_a_site_leaves_nothing(tree: Path, tmp_path: Path, left: Path) -> None:
    assert process("site", "--source", tree, "--out", tmp_path / "out", TMPDIR=str(left)).status == 0
    assert list(left.iterdir()) == []


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("spoilt", [(), ("challenges/hukkalampo.yml",)], ids=["good", "spoilt"])
def test_serving_leaves_nothing_when_it_is_ended(spoilt: Sequence[str], end: signal.Signals, tree: Path, left: Path) -> None:
    for name in spoilt:
        (tree / name).write_text("title: [", encoding="utf-8")
    port = free_port()
    line = [sys.executable, "-m", "cookbook", "serve", "--source", str(tree), "--port", str(port)]
    with subprocess.Popen(line, env=environment(TMPDIR=str(left)), stderr=subprocess.PIPE, text=True) as serving:
        page = first_page(f"http://127.0.0.1:{port}/", serving)
        assert all(name in page for name in spoilt)
        serving.send_signal(end)
        told = serving.communicate(timeout=PATIENCE)[1]
    assert serving.returncode == 0, told
    assert list(left.iterdir()) == []


@pytest.fixture(params=[LONGEST, LONGEST + 1], ids=["room for a socket", "no room for a socket"])
def narrow(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder whose path is so long that the name of a socket just fits below it, and one where it does not."""
    with TemporaryDirectory(dir="/tmp") as above:
        folder = Path(above) / ("x" * (request.param - len(above) - 1))
        folder.mkdir()
        yield folder


@pytest.mark.book
@pytest.mark.parametrize(("end", "to_all"), [(signal.SIGINT, True), (signal.SIGTERM, False)], ids=["keys", "one process"])
def test_printing_ends_at_once_and_leaves_nothing_when_it_is_ended(
    end: signal.Signals, to_all: bool, tree: Path, tmp_path: Path, narrow: Path
) -> None:
    """Keys interrupt all that runs before a terminal; whoever else ends a command knows its first process alone."""
    words = ("print", "--product", "poster", "--source", str(tree), "--out", str(tmp_path / "out"))
    line, env = [sys.executable, "-m", "cookbook", *words], environment(TMPDIR=str(narrow))
    with subprocess.Popen(line, env=env, stderr=subprocess.PIPE, text=True, start_new_session=True) as printing:
        deadline = time.monotonic() + PATIENCE
        while not list(narrow.glob("*/weasyprint-*")):
            assert printing.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        (os.killpg if to_all else os.kill)(printing.pid, end)
        told = printing.communicate(timeout=PATIENCE)[1]
    assert printing.returncode == 130
    assert "Traceback" not in told, told
    assert list(narrow.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} <= {"tree", ".out.lock"}


class Interrupts:
    """Interrupts the process that is handed it, while that one still begins."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return signal.raise_signal, (signal.SIGINT,)


def test_a_layout_that_is_interrupted_while_it_begins_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    layout = FRESH.Process(target=print, args=(Interrupts(),))
    layout.start()
    layout.join(PATIENCE)
    assert layout.exitcode == -signal.SIGINT
    assert capfd.readouterr() == ("", "")


def first_page(address: str, serving: subprocess.Popen[str]) -> str:
    """The front page, as soon as it is served."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and serving.poll() is None:
        with contextlib.suppress(ConnectionError, OSError), urlopen(address, timeout=PATIENCE) as answer:
            return bytes(answer.read()).decode()
        time.sleep(0.1)
    pytest.fail(f"no page is served: {serving.poll()}")


def test_without_shared_memory_a_book_is_refused_in_one_line(tree: Path, tmp_path: Path) -> None:
    words = ("print", "--product", "poster", "--source", tree, "--out", tmp_path / "out", "--lang", "en")
    said = process(*words, before=NOTHING_WRITTEN, PYTHONDONTWRITEBYTECODE="1")
    assert said.status == 1
    assert "Traceback" not in said.err
    assert [line for line in said.lines if line.startswith("print: typesetting the book needs shared memory")], said.err
    assert "/dev/shm" in said.lines[-1]
    assert not (tmp_path / "out").exists()
