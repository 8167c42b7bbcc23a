"""Two processes share work: every piece is done once, what goes wrong is told as by one process, and the files are the same."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from trees import TESTS, command, digest, grow, process

from cookbook.editions import halves
from cookbook.editions.halves import FEW, ROOM, SOME, share, share_heavy
from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError, Place, Problem

pytestmark = pytest.mark.program

FIRST = os.getpid()
QUIET = lambda done, of: None  # noqa: E731


@pytest.fixture(params=[False, True], ids=["one", "two"])
def split(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether two processes share the work, however many cores and threads the tests have."""
    monkeypatch.setattr(halves, "_is_safe", lambda: request.param)
    return bool(request.param)


@pytest.fixture
def in_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(halves, "_is_safe", lambda: True)


def children() -> set[int]:
    """The processes that this one has begun and not yet seen the end of."""
    return {int(pid) for file in Path("/proc/self/task").glob("*/children") for pid in file.read_text(encoding="ascii").split()}


def by_second(does: Callable[[], object]) -> list[Callable[[], object]]:
    """Pieces of which the second process begins the first that anybody ends, and does this in it."""
    begun, begins = os.pipe()

    def piece() -> None:
        if os.getpid() == FIRST:
            os.read(begun, 1)
        else:
            os.write(begins, b"." * FEW)
            does()

    return [piece] * FEW


@pytest.mark.parametrize("pieces", [0, 1, FEW - 1, FEW, ROOM * 2 + 1])
def test_every_piece_is_done_once(pieces: int, split: bool, tmp_path: Path) -> None:
    made = os.open(tmp_path / "made", os.O_CREAT | os.O_APPEND | os.O_RDWR)
    steps: list[int] = []
    work = [lambda at=at: os.write(made, b"%d %d\n" % (at, os.getpid())) for at in range(pieces)]
    share(work, SourceTree(tmp_path), lambda done, of: steps.append(done))
    lines = [line.split() for line in (tmp_path / "made").read_text().splitlines()]
    assert sorted(int(at) for at, _ in lines) == list(range(pieces))
    assert {int(by) for _, by in lines} <= {FIRST} or split
    assert pieces < FEW or split or steps == list(range(1, pieces + 1))
    assert steps == sorted(steps)


@pytest.mark.usefixtures("in_two")
@pytest.mark.parametrize("light", [0, 10], ids=["heavy", "light"])
def test_light_pieces_are_done_by_one_process(light: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And whether they are is tried with a few, each of which is done once all the same."""
    monkeypatch.setattr(halves, "LIGHT", light)
    shared: list[int] = []
    monkeypatch.setattr(halves, "share", lambda pieces, tree, step: (shared.append(len(pieces)), share(pieces, tree, step)))
    made = os.open(tmp_path / "made", os.O_CREAT | os.O_APPEND | os.O_RDWR)
    share_heavy([lambda at=at: os.write(made, b"%d\n" % at) for at in range(200)], SourceTree(tmp_path), QUIET)
    assert sorted(map(int, (tmp_path / "made").read_text().splitlines())) == list(range(200))
    assert shared == ([] if light else [200 - SOME])


def test_of_pieces_that_fail_when_tried_the_first_is_told(split: bool, tmp_path: Path) -> None:
    def piece(at: int) -> None:
        raise CookbookError([Problem(Place(f"{at}"), "no-entries")])

    with pytest.raises(CookbookError) as raised:
        share_heavy([lambda at=at: piece(at) for at in range(FEW)], SourceTree(tmp_path), QUIET)
    assert [problem.place.file for problem in raised.value.problems] == ["0"]


@pytest.mark.usefixtures("in_two")
def test_both_work(tmp_path: Path) -> None:
    share(by_second(lambda: (tmp_path / f"{os.getpid()}").touch()), SourceTree(tmp_path), QUIET)
    assert [path.name for path in tmp_path.iterdir()] != [str(FIRST)]
    assert len(list(tmp_path.iterdir())) == 1


def test_the_first_that_fails_is_told(split: bool, tmp_path: Path) -> None:
    """And little is begun after it."""

    def piece(at: int) -> None:
        if at >= 5:
            raise CookbookError([Problem(Place(f"{at}"), "no-entries")])

    with pytest.raises(CookbookError) as raised:
        share([lambda at=at: piece(at) for at in range(200)], SourceTree(tmp_path), QUIET)
    assert [problem.place.file for problem in raised.value.problems] == ["5"]


@pytest.mark.usefixtures("in_two")
def test_of_two_that_fail_the_first_is_told(tmp_path: Path) -> None:
    begun, begins = os.pipe()

    def piece(at: int) -> None:
        if os.getpid() == FIRST:
            os.read(begun, 1)
        else:
            os.write(begins, b".")
        raise CookbookError([Problem(Place(f"{at}"), "no-entries")])

    with pytest.raises(CookbookError) as raised:
        share([lambda at=at: piece(at) for at in range(FEW)], SourceTree(tmp_path), QUIET)
    assert [problem.place.file for problem in raised.value.problems] == ["0"]


@pytest.mark.usefixtures("in_two")
def test_a_template_that_fails_in_the_second_process_has_its_place(tmp_path: Path) -> None:
    (tmp_path / "page.j2").write_text("one\n{{ 1 // 0 }}\n", encoding="utf-8")
    template = Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("page.j2")
    with pytest.raises(CookbookError) as raised:
        share(by_second(template.render), SourceTree(tmp_path), QUIET)
    [problem] = raised.value.problems
    assert (problem.code, str(problem.place)) == ("template-failed", "page.j2:2:1")


@pytest.mark.usefixtures("in_two")
def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        share(by_second(lambda: Path(__file__, "x").read_bytes()), SourceTree(tmp_path), QUIET)


@pytest.mark.usefixtures("in_two")
def test_a_fault_of_ours_brings_its_traceback(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)Traceback .*in does\b.*ZeroDivisionError"):

        def does() -> float:
            return 1 / 0

        share(by_second(does), SourceTree(tmp_path), QUIET)


@pytest.mark.usefixtures("in_two")
def test_a_second_process_that_is_killed_ends_the_work(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError):
        share(by_second(lambda: os.kill(os.getpid(), signal.SIGKILL)), SourceTree(tmp_path), QUIET)


@pytest.mark.usefixtures("in_two")
def test_an_interrupt_ends_both(tmp_path: Path) -> None:
    def piece() -> None:
        if os.getpid() == FIRST:
            raise KeyboardInterrupt
        signal.pause()

    others = children()
    with pytest.raises(KeyboardInterrupt):
        share([piece] * FEW, SourceTree(tmp_path), QUIET)
    assert children() <= others


def test_files_are_the_same_on_one_core(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree", TESTS / "rich")
    said = [
        command("site", "--source", tree, "--out", tmp_path / "any"),
        process("site", "--source", tree, "--out", tmp_path / "one", before=("taskset", "--cpu-list", one_core())),
    ]
    assert [(one.status, "Traceback" in one.err) for one in said] == [(0, False)] * 2
    assert digest(tmp_path / "any/site") == digest(tmp_path / "one/site")


def one_core() -> str:
    return str(min(os.sched_getaffinity(0)))
